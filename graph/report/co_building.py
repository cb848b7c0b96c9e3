"""Who co-builds with the subject: the edges of derived relationships, strongest first, with their evidence."""

from collections import Counter
from collections.abc import Iterator

from graph.export.palette import colors
from graph.ontology.model import Connection, DerivedType
from graph.report.elements import Child, Element, element, row, section, table
from graph.report.findings import CoBuilder, ConnectionPage, Evidence, Hop
from graph.report.relationships import Roles, roles_of_participants
from graph.report.report import Report, cut_note, period_or_undated, shares
from graph.report.wording import KIND, number

ARROW = " → "


def co_building(report: Report) -> list[Element]:
    """A section for each derived relationship that the subject may have, also where there are none of them."""
    # Evidence does not say in which role somebody takes part; what the subject's own projects say of it is added.
    roles = roles_of_participants(report)
    return [_section(report, connection, page, roles) for connection, page in report.derived.values()]


def _section(report: Report, connection: Connection, page: ConnectionPage[CoBuilder], roles: Roles) -> Element:
    wording, far_type = report.wording, connection.far.types[0]
    title = wording.connection(connection)
    if not page.edges:
        return section(title, element("p", wording("none")))
    headings = [wording.type(far_type), wording("type"), wording("weight"), wording("period"), wording("patterns")]
    patterns = _pattern_labels(report, connection)
    rows = [table_row for edge in page.edges for table_row in _rows(report, edge, patterns, roles)]
    far_kind = report.ontology.nodes[far_type].by_name.get(KIND)
    return section(
        title,
        element("p", wording.label(connection.relationship.description), class_="note"),
        shares(report, page, far_kind, colors(report.ontology.nodes)[far_type]),
        cut_note(page, wording, report.findings.repetition.list_commands.get(connection.field, "")),
        element("p", wording("weight_note"), class_="note"),
        table(headings, rows),
    )


def _pattern_labels(report: Report, connection: Connection) -> dict[str, str]:
    derived = connection.relationship
    patterns = derived.patterns if isinstance(derived, DerivedType) else ()
    return {pattern.name: report.wording.label(pattern.label) for pattern in patterns}


def _rows(report: Report, edge: CoBuilder, patterns: dict[str, str], roles: Roles) -> Iterator[Element]:
    """A row for the edge, and below it one row for all that it follows from."""
    wording = report.wording
    yield row(
        edge.node.name,
        wording.kind(edge.node) or wording("unstated"),
        number(edge.weight),
        period_or_undated(edge.period, wording),
        wording.join(dict.fromkeys(patterns[evidence.pattern] for evidence in edge.evidence)),
    )
    # Facts may differ in nothing that is shown, such as two agreements of one day.
    items = [
        element(
            "li",
            list(_explanation(report, evidence, patterns[evidence.pattern], roles)),
            element("b", f" ×{count}") if count > 1 else None,
        )
        for evidence, count in Counter(edge.evidence).items()
    ]
    missing = edge.weight - len(edge.evidence)
    items += [element("li", wording("more", count=missing))] if missing > 0 else []
    yield element("tr", element("td", element("ul", items), colspan=5), class_="evidence")


def _explanation(report: Report, evidence: Evidence, pattern_label: str, roles: Roles) -> Iterator[Child]:
    wording = report.wording
    yield element("b", pattern_label)
    yield wording("colon")
    for position, hop in enumerate(evidence.hops):
        yield wording("separator") if position else None
        yield from (hop.source.name, ARROW, element("em", wording.type(hop.relationship_type)), ARROW, hop.target.name)
        yield _roles_and_period(report, hop, roles)
        yield " "
        yield report.references.cite(hop.citations)


def _roles_and_period(report: Report, hop: Hop, roles: Roles) -> str | None:
    wording = report.wording
    roles_of_hop = roles.get((hop.relationship_type, hop.source.id, hop.target.id), ())
    texts = [text for text in (*roles_of_hop, wording.period(hop.period)) if text]
    return wording("through", type=wording.join(texts)) if texts else None
