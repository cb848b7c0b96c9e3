"""Reads selection sets into outputs, each under its response key."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from graphql import FieldNode

from graph.datatypes.base import Affinity
from graph.ontology.entity import CITATIONS
from graph.ontology.model import Connection as ConnectionField
from graph.ontology.model import DerivedType, Ontology
from graph.ontology.rules import SOURCE
from graph.plan.condition import Condition
from graph.plan.connection import Connection, OrderTerm, Page
from graph.plan.cursor import cursor_slots
from graph.plan.groups import (
    Measure,
    RowProperties,
    properties_of_connection,
    properties_of_nodes,
    properties_of_pairs,
)
from graph.plan.output import (
    Choice,
    Citations,
    CitedSource,
    Connected,
    Edges,
    Evidence,
    FarNode,
    Field,
    Groups,
    HopEnd,
    Hops,
    Literal,
    Measures,
    Member,
    Nodes,
    Output,
    PageInfo,
    Role,
    Selection,
    SourceNode,
)
from graph.plan.slot import Slot
from graph.plan.walk import Origin
from resolvers import slots
from resolvers.conditions import ConditionReader
from resolvers.document import Document, Value
from resolvers.groups import grouped
from resolvers.orders import order_of_connection
from resolvers.walks import OF_EDGES, edge_properties, walk
from schema import names
from schema.inputs import ENTITY
from schema.outputs import CITATION, HOP, NODE, PAGE_INFO

Fields: TypeAlias = Sequence[FieldNode]
Show: TypeAlias = Callable[[str, Fields], Output]

_INTERFACES = (ENTITY, NODE)


class Selections:
    """Reads the selection sets of one plan; `unused` gathers the slots that no statement will need."""

    def __init__(
        self, ontology: Ontology, limits: slots.PageLimits, conditions: ConditionReader, document: Document
    ) -> None:
        self.ontology = ontology
        self.limits = limits
        self.conditions = conditions
        self.document = document
        self.unused: list[Slot] = []
        self._depth = 0

    def paged(
        self,
        arguments: Mapping[str, Value],
        origin: Origin,
        where: Condition,
        order: tuple[OrderTerm, ...],
        selection: Selection,
    ) -> Connection:
        """A page; what no statement needs, as its size where only the total is shown, is checked all the same."""
        found = Connection(origin, where, order, self.page(arguments), selection)
        if not found.shows_rows:
            cursors = [cursor for cursor in (found.page.after, found.page.before) if cursor is not None]
            self.unused += [found.page.size, *(cursor_slots(cursor, order)[0] for cursor in cursors)]
        return found

    def page(self, arguments: Mapping[str, Value]) -> Page:
        """The page that the arguments of a connection ask for."""
        first, last = arguments.get("first"), arguments.get("last")
        slots.refuse_both(first, last)
        name = "first" if last is None else "last"
        return Page(
            slots.size(last if last is not None else first, name, self.limits, self.limits.default),
            backward=last is not None,
            after=slots.cursor(arguments.get("after"), "after"),
            before=slots.cursor(arguments.get("before"), "before"),
        )

    def select(self, nodes: Fields, types: Sequence[str], show: Show) -> Selection:
        """The members of an object whose own type is the first of `types`."""
        return tuple(
            Member(key, Literal(types[0]) if found[0].name.value == "__typename" else show(found[0].name.value, found))
            for key, found in self.document.fields(nodes, types).items()
        )

    def choice(self, types: Sequence[str], nodes: Fields) -> Choice:
        """What is shown of a node, by its type."""
        return {name: self.node(name, nodes) for name in types}

    def node(self, node_type: str, nodes: Fields) -> Selection:
        """What is shown of a node of a type."""
        properties = self.ontology.nodes[node_type].by_name

        def show(name: str, found: Fields) -> Output:
            if name in properties:
                return Field(name, properties[name].datatype.fields[""])
            if name == CITATIONS:
                return self.citations(found)
            return Connected(self._connection(node_type, self.ontology.connections[name], found))

        return self.select(nodes, (node_type, *_INTERFACES), show)

    def citations(self, nodes: Fields) -> Citations:
        """What is shown of sources."""

        def show(name: str, found: Fields) -> Output:
            return Role.LOCATOR if name == Role.LOCATOR else CitedSource(self.node(SOURCE, found))

        return Citations(self.select(nodes, (CITATION,), show))

    def _connection(self, owner: str, field: ConnectionField, nodes: Fields) -> Connection:
        arguments = self.document.arguments(nodes[0])
        origin = walk(owner, field)
        self._depth += 1
        slots.refuse_deep(self._depth, slots.DEEPEST, "connections")
        selection = self.connection_selection(field.field, origin.types, field, nodes)
        self._depth -= 1
        where = self.conditions.of_connection(arguments.get("where"), field)
        order = order_of_connection(arguments.get("orderBy"), field, self.ontology, origin)
        return self.paged(arguments, origin, where, order, selection)

    def connection_selection(
        self, name: str, types: Sequence[str], field: ConnectionField | None, nodes: Fields
    ) -> Selection:
        """What is shown of a connection to nodes of these types, whose GraphQL types are called after `name`."""
        return self.of_connection(
            name,
            nodes,
            types,
            lambda found: self._edge(names.edge(name), types, field, found),
            lambda: self._row_properties(types, field),
        )

    def _row_properties(self, types: Sequence[str], field: ConnectionField | None) -> RowProperties:
        if field is None:
            return properties_of_nodes(self.ontology.nodes[types[0]])
        return properties_of_connection(self.ontology, field)

    def pairs(self, derived: DerivedType, nodes: Fields) -> Selection:
        """What is shown of a connection of all edges of a derived relationship."""
        return self.of_connection(
            derived.root,
            nodes,
            (),
            lambda found: self._pair(derived, found),
            lambda: properties_of_pairs(self.ontology, derived, names.pair_ends(derived)),
        )

    def of_connection(
        self,
        name: str,
        nodes: Fields,
        types: Sequence[str],
        edge: Callable[[Fields], Selection],
        properties: Callable[[], RowProperties],
    ) -> Selection:
        """What is shown of a connection, whose GraphQL types are called after `name`; it leads to nodes of `types`."""

        def show(member: str, found: Fields) -> Output:
            match member:
                case "edges":
                    return Edges(edge(found))
                case "nodes":
                    return Nodes(self.choice(types, found))
                case "pageInfo":
                    return PageInfo(self.select(found, (PAGE_INFO,), lambda part, _: Role(part)))
                case "groups":
                    return self._groups(name, properties(), types, found)
                case _:
                    return Role(member)

        return self.select(nodes, (names.connection(name),), show)

    def _pair(self, derived: DerivedType, nodes: Fields) -> Selection:
        source, target = names.pair_ends(derived)

        def show(name: str, found: Fields) -> Output:
            if name == source:
                return SourceNode(self.choice(derived.source.types, found))
            if name == target:
                return FarNode(self.choice(derived.target.types, found))
            if name == "evidence":
                return self.evidence(derived, found)
            return Role.CURSOR if name == Role.CURSOR else Field(name, OF_EDGES[name].datatype.fields[""])

        return self.select(nodes, (names.edge(derived.root),), show)

    def _groups(self, of: str, properties: RowProperties, types: Sequence[str], nodes: Fields) -> Groups:
        arguments = self.document.arguments(nodes[0])
        rows = grouped(properties, types, arguments.get("by"))

        def show(name: str, found: Fields) -> Output:
            if name == Role.COUNT:
                return Role.COUNT
            if name not in tuple(Measure):
                return rows.value(name)
            measure = Measure(name)
            shown = names.group_bounds(of) if measure in (Measure.MIN, Measure.MAX) else names.group_numbers(of)
            return Measures(self.select(found, (shown,), lambda part, _: rows.measured(measure, part)))

        limit = slots.size(arguments.get("first"), "groups.first", self.limits, self.limits.default)
        return Groups(self.select(nodes, (names.group(of),), show), tuple(rows.by.values()), limit)

    def _edge(self, edge: str, types: Sequence[str], field: ConnectionField | None, nodes: Fields) -> Selection:
        properties = edge_properties(field) if field else {}

        def show(name: str, found: Fields) -> Output:
            if name == Role.CURSOR:
                return Role.CURSOR
            if name == "node":
                return FarNode(self.choice(types, found))
            if name == CITATIONS:
                return self.citations(found)
            if name == "evidence" and field is not None and isinstance(field.relationship, DerivedType):
                return self.evidence(field.relationship, found)
            return Field(name, properties[name].datatype.fields[""])

        return self.select(nodes, (edge,), show)

    def evidence(self, derived: DerivedType, nodes: Fields) -> Evidence:
        """What is shown of the paths of a derived relationship."""
        first = self.document.arguments(nodes[0]).get("first")
        limits = self.limits
        met = {name for pattern in derived.patterns for hop in pattern.hops for name in hop.types}
        types = sorted(met | set(derived.source.types))

        def show(name: str, found: Fields) -> Output:
            return Role.PATTERN if name == Role.PATTERN else Hops(self.hop(types, found))

        selection = self.select(nodes, (names.evidence(derived.name),), show)
        return Evidence(selection, slots.size(first, "evidence.first", limits, limits.maximum))

    def hop(self, types: Sequence[str], nodes: Fields) -> Selection:
        """What is shown of a hop whose ends may be of these types."""

        def show(name: str, found: Fields) -> Output:
            if name in ("from", "to"):
                return HopEnd(self.choice(types, found), source=name == "from")
            if name == CITATIONS:
                return self.citations(found)
            return Role(name) if name in (Role.HOP_TYPE, Role.HOP_REVERSED) else Field(name, Affinity.TEXT)

        return self.select(nodes, (HOP,), show)
