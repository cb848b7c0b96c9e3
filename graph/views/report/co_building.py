"""Who co-builds with the subject: the edges of derived relationships, strongest first, with their evidence."""

from collections.abc import Iterator

from graph.ontology.model import Connection, DerivedType
from graph.views.report.elements import Child, Element, element
from graph.views.report.report import Answer, Report
from graph.views.report.shares import shares_by_kind
from graph.views.report.tables import cut, held, row, section, table
from graph.views.report.wording import number

ARROW = " → "


def co_building(report: Report) -> list[Element]:
    """A section for each derived relationship that the subject may have."""
    return [_section(report, connection) for connection in report.derived]


def _section(report: Report, connection: Connection) -> Element:
    words, found = report.words, report.findings.node[connection.field]
    title = words.field(connection)
    if not found["edges"]:
        return section(title, element("p", words("none")))
    far = words.type(connection.far.types[0])
    heads = [far, words("type"), words("weight"), words("period"), words("patterns")]
    rows = [one for edge in found["edges"] for one in _rows(report, connection, edge)]
    about = words.label(connection.relationship.description)
    return section(
        title,
        element("p", about, class_="note"),
        shares_by_kind(report, connection),
        cut(found, words),
        table(heads, rows),
    )


def _rows(report: Report, connection: Connection, edge: Answer) -> Iterator[Element]:
    """The edge, and below it what it follows from."""
    words, node = report.words, edge["node"]
    patterns = dict.fromkeys(_pattern(report, connection, one) for one in edge["evidence"])
    yield row(
        node["name"],
        words.kind(node) or words("unstated"),
        number(edge["weight"]),
        held(edge, words),
        words("separator").join(patterns),
    )
    items = [element("li", list(_explanation(report, connection, one))) for one in edge["evidence"]]
    left = edge["weight"] - len(items)
    items += [element("li", words("more", count=left))] if left > 0 else []
    yield element("tr", element("td", element("ul", items), colspan=5), class_="evidence")


def _pattern(report: Report, connection: Connection, evidence: Answer) -> str:
    derived = connection.relationship
    patterns = derived.patterns if isinstance(derived, DerivedType) else ()
    labels = {one.name: one.label for one in patterns}
    return report.words.label(labels[evidence["pattern"]])


def _explanation(report: Report, connection: Connection, evidence: Answer) -> Iterator[Child]:
    yield element("b", _pattern(report, connection, evidence))
    yield report.words("colon")
    for place, hop in enumerate(evidence["hops"]):
        yield report.words("separator") if place else None
        yield from (hop["from"]["name"], ARROW, element("em", report.words.type(hop["type"])), ARROW, hop["to"]["name"])
        period = report.words.period(hop)
        yield report.words("through", type=period) if period else None
        yield " "
        yield report.references.cite(hop["sources"])
