"""Who co-builds with the subject: the edges of derived relationships, strongest first, with their evidence."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from graph.export.palette import colors
from graph.ontology.entity import KIND
from graph.ontology.model import Connection, DerivedType, Pattern
from graph.report.elements import Child, Element, element, row, section, table
from graph.report.findings import CoBuilder, ConnectionPage, Evidence, Hop
from graph.report.relationships import Roles, roles_of_participants
from graph.report.report import Report, cut_note, period_or_undated, shares
from graph.report.wording import number

ARROW = " → "

Patterns: TypeAlias = Mapping[str, Pattern]
"""The patterns of a derived relationship, by name."""


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
    patterns = _patterns(connection)
    rows = [table_row for edge in page.edges for table_row in _rows(report, edge, patterns, roles)]
    far_kind = report.ontology.nodes[far_type].by_name.get(KIND)
    return section(
        title,
        element("p", wording.label(connection.relationship.description), class_="note"),
        shares(report, page, far_kind, colors(report.ontology.nodes)[far_type]),
        cut_note(page, wording, report.findings.repetition.list_commands.get(connection.field, "")),
        element("p", wording("weight_note"), class_="note"),
        _weak_note(report, page, patterns),
        table(headings, rows),
    )


def _patterns(connection: Connection) -> Patterns:
    derived = connection.relationship
    return {pattern.name: pattern for pattern in derived.patterns} if isinstance(derived, DerivedType) else {}


def _is_weak(edge: CoBuilder, patterns: Patterns) -> bool:
    """Whether weak patterns alone are known of it, and all of its evidence is."""
    return edge.weight <= len(edge.evidence) and all(patterns[evidence.pattern].weak for evidence in edge.evidence)


def _weak_note(report: Report, page: ConnectionPage[CoBuilder], patterns: Patterns) -> Element | None:
    """How many of those listed are weak; None where there are none."""
    count = sum(_is_weak(edge, patterns) for edge in page.edges)
    weak = [report.wording.label_in_sentence(pattern.label) for pattern in patterns.values() if pattern.weak]
    text = report.wording("weak_note", count=number(count), patterns=report.wording.join(weak))
    return element("p", text, class_="note") if count else None


def _ways(report: Report, edge: CoBuilder, patterns: Patterns) -> str:
    """The patterns that the edge follows, each once; of a weak edge it is said that there are no others."""
    wording = report.wording
    held = dict.fromkeys(evidence.pattern for evidence in edge.evidence)
    if _is_weak(edge, patterns):
        weak = wording.join(wording.label_in_sentence(patterns[name].label) for name in held)
        return wording("weak_only", patterns=weak)
    return wording.join(wording.label(patterns[name].label) for name in held)


def _rows(report: Report, edge: CoBuilder, patterns: Patterns, roles: Roles) -> Iterator[Element]:
    """A row for the edge, and below it one row for all that it follows from."""
    wording = report.wording
    yield row(
        edge.node.name,
        wording.kind(edge.node) or wording("unstated"),
        number(edge.weight),
        period_or_undated(edge.period, wording),
        _ways(report, edge, patterns),
    )
    # Facts may differ in nothing that is shown, such as two agreements of one day.
    items = [
        element(
            "li",
            list(_explanation(report, evidence, wording.label(patterns[evidence.pattern].label), roles)),
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
