"""The projects and activities that the subject takes part in, with its role and the other participants."""

from collections.abc import Iterator

from graph.ontology.model import Connection
from graph.report.elements import Child, Element, element
from graph.report.relationships import details, details_head
from graph.report.report import PARTICIPATION, Answer, Report
from graph.report.tables import cut, held, named, row, section, table


def participation(report: Report) -> Element | None:
    """None where it takes part in nothing."""
    connection = report.connections.get(PARTICIPATION)
    if connection is None:
        return None
    words = report.words
    heads = [words("name"), details_head(report, connection), words("period"), words("others"), words("sources")]
    rows = [_row(report, connection, edge) for edge in report.edges(connection)]
    found = report.findings.node[PARTICIPATION]
    return section(words.field(connection), cut(found, words), table(heads, rows))


def _row(report: Report, connection: Connection, edge: Answer) -> Element:
    words = report.words
    return row(
        named(edge["node"], words),
        details(report, connection, edge),
        held(edge, words),
        list(_others(report, connection, edge["node"])) or "—",
        report.references.cite(edge["sources"]),
    )


def _others(report: Report, connection: Connection, node: Answer) -> Iterator[Child]:
    """The participants beside the subject, each with its roles; one that stands there twice is named once."""
    words, found = report.words, node["others"]
    roles: dict[str, list[str]] = {}
    for edge in found["edges"]:
        if edge["node"]["id"] != report.findings.node["id"]:
            shown = details(report, connection, edge)
            roles.setdefault(edge["node"]["id"], []).extend([shown] if shown else [])
    nodes = {edge["node"]["id"]: edge["node"] for edge in found["edges"]}
    for place, (other, played) in enumerate(roles.items()):
        yield words("separator") if place else None
        yield nodes[other]["name"]
        yield (
            element("small", words("through", type=words("separator").join(dict.fromkeys(played)))) if played else None
        )
    if found["totalCount"] > len(found["edges"]):
        yield words("separator") + words("more", count=found["totalCount"] - len(found["edges"]))
