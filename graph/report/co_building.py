"""Who co-builds with the subject: the edges of derived relationships, strongest first, with their evidence."""

from collections import Counter
from collections.abc import Iterator, Sequence

from graph.ontology.model import Connection, DerivedType
from graph.report.elements import Child, Element, element
from graph.report.report import Answer, Report
from graph.report.roles import Roles, roles
from graph.report.shares import shares_by_kind
from graph.report.tables import cut, held, row, section, table
from graph.report.wording import number

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
    known = roles(report)
    rows = [one for edge in found["edges"] for one in _rows(report, connection, edge, known)]
    about = words.label(connection.relationship.description)
    return section(
        title,
        element("p", about, class_="note"),
        shares_by_kind(report, connection),
        cut(found, words, report.findings.listings.get(connection.field, "")),
        table(heads, rows),
    )


def _rows(report: Report, connection: Connection, edge: Answer, known: Roles) -> Iterator[Element]:
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
    items = [
        element(
            "li", list(_explanation(report, connection, one, known)), element("b", f" ×{times}") if times > 1 else None
        )
        for one, times in _distinct(edge["evidence"])
    ]
    left = edge["weight"] - len(edge["evidence"])
    items += [element("li", words("more", count=left))] if left > 0 else []
    yield element("tr", element("td", element("ul", items), colspan=5), class_="evidence")


def _distinct(evidence: Sequence[Answer]) -> Iterator[tuple[Answer, int]]:
    """Pieces that say the same, once with how many they are: whoever has several roles in a project has several."""
    said = [(one["pattern"], *(tuple(_said(hop)) for hop in one["hops"])) for one in evidence]
    first = dict(zip(reversed(said), reversed(evidence), strict=True))
    yield from ((first[key], count) for key, count in Counter(said).items())


def _said(hop: Answer) -> Iterator[object]:
    yield from (hop["type"], hop.get("since"), hop.get("until"), hop["from"]["id"], hop["to"]["id"])
    yield from ((one["source"]["key"], one["locator"]) for one in hop["sources"])


def _pattern(report: Report, connection: Connection, evidence: Answer) -> str:
    derived = connection.relationship
    patterns = derived.patterns if isinstance(derived, DerivedType) else ()
    labels = {one.name: one.label for one in patterns}
    return report.words.label(labels[evidence["pattern"]])


def _explanation(report: Report, connection: Connection, evidence: Answer, known: Roles) -> Iterator[Child]:
    words = report.words
    yield element("b", _pattern(report, connection, evidence))
    yield words("colon")
    for place, hop in enumerate(evidence["hops"]):
        yield words("separator") if place else None
        yield from (hop["from"]["name"], ARROW, element("em", words.type(hop["type"])), ARROW, hop["to"]["name"])
        told = [*known.get((hop["type"], hop["from"]["id"], hop["to"]["id"]), ()), words.period(hop)]
        yield words("through", type=words("separator").join(filter(None, told))) if any(told) else None
        yield " "
        yield report.references.cite(hop["sources"])
