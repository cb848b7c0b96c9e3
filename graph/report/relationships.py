"""The recorded relationships of the subject, in tables: projects with who else takes part, all others, dormant ties."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from graph.ontology.model import Connection
from graph.report.elements import Child, Element, element, row, section, table
from graph.report.findings import ConnectionPage, Node, Properties, Tie
from graph.report.report import (
    INDICATORS,
    PARTICIPATION,
    PLACES,
    ROLE,
    Report,
    cut_note,
    node_with_kind,
    own_properties,
    period_or_undated,
    shares,
)

ROLE_COLOR = "#4477aa"

Roles: TypeAlias = Mapping[tuple[str, str, str], list[str]]
"""Roles by relationship type, by the id of who takes part, and by the id of what they take part in."""


def relationships(report: Report) -> list[Element]:
    """A section for each recorded connection that holds something and has no other place on the page."""
    return [
        _section(report, connection, page)
        for field, (connection, page) in report.recorded.items()
        if field not in (INDICATORS, PARTICIPATION, PLACES)
    ]


def _section(report: Report, connection: Connection, page: ConnectionPage[Tie]) -> Element:
    wording = report.wording
    details = [_details(report, connection, tie.properties) for tie in page.edges]
    has_details = any(details)
    headings = [
        wording("name"),
        *([_details_heading(report, connection)] if has_details else []),
        wording("period"),
        wording("sources"),
    ]
    rows = [
        row(
            node_with_kind(tie.node, wording),
            *([text] if has_details else []),
            period_or_undated(tie.period, wording),
            report.references.cite(tie.citations),
        )
        for tie, text in zip(page.edges, details, strict=True)
    ]
    role = next((prop for prop in own_properties(connection.relationship) if prop.name == ROLE), None)
    chart = shares(report, page, role, ROLE_COLOR)
    return section(wording.connection(connection), chart, cut_note(page, wording), table(headings, rows))


def participation(report: Report) -> Element | None:
    """The projects and activities that the subject takes part in, and who else does; None where there are none."""
    if PARTICIPATION not in report.recorded:
        return None
    connection, page = report.recorded[PARTICIPATION]
    wording = report.wording
    headings = [
        wording("name"),
        _details_heading(report, connection),
        wording("period"),
        wording("others"),
        wording("sources"),
    ]
    rows = [
        row(
            node_with_kind(tie.node, wording),
            _details(report, connection, tie.properties),
            period_or_undated(tie.period, wording),
            list(_other_participants(report, connection, tie.node)) or "—",
            report.references.cite(tie.citations),
        )
        for tie in page.edges
    ]
    return section(wording.connection(connection), cut_note(page, wording), table(headings, rows))


def _other_participants(report: Report, connection: Connection, project: Node) -> Iterator[Child]:
    """The participants beside the subject, each once, with all their roles."""
    wording, page = report.wording, report.findings.participants[project.id]
    roles: dict[Node, list[str]] = {}
    for participant in page.edges:
        if participant.node.id != report.findings.subject.id:
            role = _details(report, connection, participant.properties)
            roles.setdefault(participant.node, []).extend([role] if role else [])
    for position, (node, roles_of_node) in enumerate(roles.items()):
        yield wording("separator") if position else None
        yield node.name
        if roles_of_node:
            yield element("small", wording("through", type=wording.join(dict.fromkeys(roles_of_node))))
    if page.total > len(page.edges):
        yield wording("separator") + wording("more", count=page.total - len(page.edges))


def roles_of_participants(report: Report) -> Roles:
    """The roles of the subject, and of all who take part in its projects, in those projects; each role once."""
    if PARTICIPATION not in report.recorded:
        return {}
    connection, page = report.recorded[PARTICIPATION]
    roles: dict[tuple[str, str, str], list[str]] = {}
    for tie in page.edges:
        participants = report.findings.participants[tie.node.id].edges
        for node_id, properties in (
            (report.findings.subject.id, tie.properties),
            *((participant.node.id, participant.properties) for participant in participants),
        ):
            role = _details(report, connection, properties)
            roles_of_node = roles.setdefault((connection.relationship.name, node_id, tie.node.id), [])
            if role and role not in roles_of_node:
                roles_of_node.append(role)
    return roles


def dormant(report: Report) -> Element | None:
    """The ties that lay dormant on the day of the report; None where it is of no day."""
    findings, wording = report.findings, report.wording
    if findings.dormant is None:
        return None
    text = wording("dormant_note", day=findings.subject.day, months=findings.dormant.months)
    note = element("p", text, class_="note")
    if not findings.dormant.ties:
        return section(wording("dormant"), note, element("p", wording("dormant_none")))
    headings = [wording("partner"), wording("type"), wording("last")]
    rows = [row(tie.node.name, wording.type(tie.node.node_type), tie.last) for tie in findings.dormant.ties]
    return section(wording("dormant"), note, table(headings, rows))


def _details(report: Report, connection: Connection, properties: Properties) -> str:
    """The values of a relationship's own properties in one line.

    A value has its label before it, unless it is one of an enumeration, which says enough, or the type has no other
    property, whose label then heads the column.
    """
    wording, declared = report.wording, own_properties(connection.relationship)
    texts = []
    for prop in declared:
        value = properties.get(prop.name)
        if value is not None:
            text = wording.value(prop, value)
            says_enough = prop.values or len(declared) == 1
            texts.append(text if says_enough else wording.label(prop.label) + wording("colon") + text)
    return wording.join(texts)


def _details_heading(report: Report, connection: Connection) -> str:
    declared = own_properties(connection.relationship)
    return report.wording.label(declared[0].label) if len(declared) == 1 else report.wording("details")
