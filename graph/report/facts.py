"""The head of a report, and what its subject is."""

from collections.abc import Iterator

from graph.ontology.entity import ALIASES, KEY, OF_NODES
from graph.ontology.model import DerivedType
from graph.report.elements import Child, Element, element
from graph.report.report import INDICATORS, PLACES, Report
from graph.report.tables import named, section
from graph.report.wording import number


def head(report: Report) -> Element:
    """Title, day and snapshot."""
    words, findings = report.words, report.findings
    about: list[tuple[str, Child]] = [
        (words.label(KEY.label), element("code", findings.node["key"])),
        (words("day"), findings.day or words("all_time")),
        (words("snapshot"), element("code", findings.snapshot)),
    ]
    return element(
        "header",
        element("p", words.type(findings.node_type.name), class_="type"),
        element("h1", findings.node["name"]),
        element("p", [element("span", name, words("colon"), value) for name, value in about], class_="about"),
        element(
            "p",
            words("rule"),
            " ",
            words("undated_holds" if findings.day else "dormant_undated"),
            " ",
            words("marks"),
            class_="note",
        ),
    )


def facts(report: Report) -> Element:
    """The properties that are known, where it is, and who says so."""
    rows = [element("tr", element("th", name, scope="row"), element("td", value)) for name, value in _facts(report)]
    return section(report.words("facts"), element("table", element("tbody", rows), class_="facts"), _counts(report))


def _counts(report: Report) -> Element | None:
    """How many it is tied with in each way; those it co-builds with first."""
    counted = [one for one in report.connections.values() if one.field not in (PLACES, INDICATORS)]
    counted.sort(key=lambda one: not isinstance(one.relationship, DerivedType))
    items = [
        element("li", element("b", number(report.findings.node[one.field]["totalCount"])), report.words.field(one))
        for one in counted
    ]
    return element("ul", items, class_="counts") if items else None


def _facts(report: Report) -> Iterator[tuple[str, Child]]:
    words, node = report.words, report.findings.node
    if node["aliases"]:
        yield words.label(ALIASES.label), words.value(ALIASES, node["aliases"])
    for prop in report.findings.node_type.properties:
        if prop not in OF_NODES and node.get(prop.name) is not None:
            yield words.label(prop.label), words.value(prop, node[prop.name])
    yield words("period"), words.period(node) or words("undated")
    if PLACES in report.connections:
        yield words.field(report.connections[PLACES]), list(_places(report))
    yield words("sources"), report.references.cite(node["sources"])


def _places(report: Report) -> Iterator[Child]:
    for place, edge in enumerate(report.edges(report.connections[PLACES])):
        yield report.words("separator") if place else None
        yield named(edge["node"], report.words)
        yield report.references.cite(edge["sources"])
