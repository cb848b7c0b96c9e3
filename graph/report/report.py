"""What the sections of a report share: the report itself, and the pieces that several of them show."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import assert_never

from graph.ontology.entity import OF_NODES, OF_RELATIONSHIPS
from graph.ontology.model import Connection, DerivedType, NodeType, Ontology, Property, RelationshipType
from graph.report.elements import Child, Element, bar_chart, element
from graph.report.findings import CoBuilder, ConnectionPage, Findings, Node, Period, Tie
from graph.report.references import References
from graph.report.wording import Wording

PLACES, PARTICIPATION, INDICATORS = "locatedIn", "participatesIn", "indicators"
"""The connections that the page does not show in a section like any other, by their fields."""

ROLE = "role"
"""The property of a relationship by which its edges are counted."""


@dataclass(frozen=True)
class Report:
    """What every section takes. `references` grow as sections cite, so sections are made in the order of the page."""

    ontology: Ontology
    findings: Findings
    wording: Wording
    references: References

    @cached_property
    def recorded(self) -> Mapping[str, tuple[Connection, ConnectionPage[Tie]]]:
        """The recorded connections that hold something, by field, in the order of the ontology."""
        pages = self.findings.recorded
        return {
            connection.field: (connection, pages[connection.field])
            for connection in self._connections
            if connection.field in pages and pages[connection.field].edges
        }

    @cached_property
    def derived(self) -> Mapping[str, tuple[Connection, ConnectionPage[CoBuilder]]]:
        """The derived connections, also those that hold nothing, by field, in the order of the ontology."""
        return {
            connection.field: (connection, self.findings.derived[connection.field])
            for connection in self._connections
            if isinstance(connection.relationship, DerivedType)
        }

    @property
    def _connections(self) -> tuple[Connection, ...]:
        return self.ontology.connections_of(self.findings.subject.node_type.name)


def node_with_kind(node: Node, wording: Wording) -> list[Child]:
    """The name of a node, and in brackets its kind, or its type where it has no kind."""
    kind = wording.kind(node) or wording.type(node.node_type)
    return [node.name, element("small", wording("through", type=kind))]


def period_or_undated(period: Period, wording: Wording) -> Element:
    """A period in one line, which is not broken."""
    return element("span", wording.period(period) or wording("undated"), class_="period")


def cut_note(page: ConnectionPage[object], wording: Wording, list_command: str = "") -> Element | None:
    """A note that not all edges are listed, with the command that lists them; None where all are."""
    if page.total <= len(page.edges):
        return None
    how_to_list: list[Child] = [" ", wording("all"), element("code", list_command)] if list_command else []
    return element("p", wording("first", total=page.total, count=len(page.edges)), how_to_list, class_="note")


def shares(report: Report, page: ConnectionPage[object], prop: Property | None, color: str) -> Element | None:
    """A bar chart of the groups, which are by this property; None for fewer than two, which need no picture."""
    wording = report.wording
    if prop is None or len(page.groups) < 2:
        return None
    counts = [
        (wording("unstated") if group.value is None else wording.value(prop, group.value), group.count)
        for group in page.groups
    ]
    return bar_chart(counts, color, wording("shares", kind=wording.label(prop.label).lower()))


def own_properties(element: NodeType | RelationshipType | DerivedType) -> list[Property]:
    """The properties that a type declares, without those that all nodes or all relationships have."""
    match element:
        case NodeType():
            return [prop for prop in element.properties if prop not in OF_NODES]
        case RelationshipType():
            return [prop for prop in element.properties if prop not in OF_RELATIONSHIPS]
        case DerivedType():
            return []
        case _:
            assert_never(element)
