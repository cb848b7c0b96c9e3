"""Reads selection sets into outputs, each under its response key."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from graphql import FieldNode

from graph.datatypes.base import Affinity
from graph.ontology.entity import CITATIONS
from graph.ontology.model import Connection as ConnectionField
from graph.ontology.model import DerivedType, Ontology, Property
from graph.ontology.rules import SOURCE
from graph.plan.condition import Condition, slots_of
from graph.plan.connection import Connection, OrderTerm
from graph.plan.groups import Measure
from graph.plan.output import (
    Changed,
    Choice,
    Citations,
    CitedSource,
    Connected,
    Edges,
    Evidence,
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
)
from graph.plan.search import Search
from graph.plan.slot import Slot
from graph.plan.walk import Changes, Origin
from resolvers import slots
from resolvers.conditions import ConditionReader
from resolvers.document import Arguments, Document
from resolvers.groups import grouped
from resolvers.orders import order_of_connection
from resolvers.pages import not_needed, page
from resolvers.rows import Rows, rows_of_connection
from resolvers.walks import walk
from schema import names
from schema.changes import RELATIONSHIP
from schema.connections import PAGE_INFO
from schema.inputs import ENTITY
from schema.outputs import CITATION, HOP, NODE

Fields: TypeAlias = Sequence[FieldNode]
Show: TypeAlias = Callable[[str, Fields], Output]

_INTERFACES = (ENTITY, NODE)


class Selections:
    """Reads the selection sets of one plan; `unused` gathers the slots that no statement will need."""

    def __init__(
        self,
        ontology: Ontology,
        limits: slots.PageLimits,
        conditions: ConditionReader,
        document: Document,
        day: Slot | None,
    ) -> None:
        self.ontology = ontology
        self.limits = limits
        self.conditions = conditions
        self.document = document
        self.day = day
        self.unused: list[Slot] = []
        self._depth = 0

    def paged(
        self,
        arguments: Arguments,
        origin: Origin,
        where: Condition,
        order: tuple[OrderTerm, ...],
        selection: Selection,
    ) -> Connection:
        """A page of the rows that an origin leads to."""
        found = Connection(origin, where, order, page(arguments, self.limits), selection)
        days = (origin.before, origin.after) if isinstance(origin, Changes) else ()
        self.check(found, *days, *slots_of(where))
        return found

    def check(self, found: Connection | Search, *values: Slot) -> None:
        """Has the values that no statement will need checked all the same, the day among them."""
        days = (self.day,) if self.day is not None else ()
        self.unused += not_needed(found, (*days, *values))

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
                return _field(properties[name])
            if name == CITATIONS:
                return self._citations(found)
            return Connected(self._connected(node_type, self.ontology.connections[name], found))

        return self.select(nodes, (node_type, *_INTERFACES), show)

    def _citations(self, nodes: Fields) -> Citations:
        def show(name: str, found: Fields) -> Output:
            return Role.LOCATOR if name == Role.LOCATOR else CitedSource(self.node(SOURCE, found))

        return Citations(self.select(nodes, (CITATION,), show))

    def _connected(self, owner: str, field: ConnectionField, nodes: Fields) -> Connection:
        """The connection of a node."""
        arguments = self.document.arguments(nodes[0])
        origin = walk(owner, field)
        self._depth += 1
        slots.refuse_deep(self._depth, slots.DEEPEST, "connections")
        selection = self.connection(rows_of_connection(field, origin.types, self.ontology), nodes)
        self._depth -= 1
        where = self.conditions.of_connection(arguments.get("where"), field)
        order = order_of_connection(arguments.get("orderBy"), field, self.ontology, origin)
        return self.paged(arguments, origin, where, order, selection)

    def connection(self, rows: Rows, nodes: Fields) -> Selection:
        """What is shown of a connection of such rows."""

        def show(name: str, found: Fields) -> Output:
            match name:
                case "edges":
                    return Edges(self._edge(rows, found))
                case "nodes":
                    return Nodes(self.choice(rows.types, found))
                case "pageInfo":
                    return PageInfo(self.select(found, (PAGE_INFO,), lambda part, _: Role(part)))
                case "groups":
                    return self._groups(rows, found)
            return Role(name)

        return self.select(nodes, (names.connection(rows.name),), show)

    def _edge(self, rows: Rows, nodes: Fields) -> Selection:
        def show(name: str, found: Fields) -> Output:
            if name in rows.nodes:
                shown = rows.nodes[name]
                return shown.output(self.choice(shown.types, found))
            if name in rows.properties:
                return _field(rows.properties[name])
            if name == CITATIONS:
                return self._citations(found)
            if name == "evidence" and rows.derived is not None:
                return self._evidence(rows.derived, found)
            if name == "relationship":
                return Changed(self._relationship(RELATIONSHIP, *rows.ends, found))
            return Role(name)

        return self.select(nodes, (names.edge(rows.name),), show)

    def _groups(self, rows: Rows, nodes: Fields) -> Groups:
        arguments = self.document.arguments(nodes[0])
        found = grouped(rows.grouped(), rows.types, arguments.get("by"))

        def show(name: str, parts: Fields) -> Output:
            if name == Role.COUNT:
                return Role.COUNT
            if name not in tuple(Measure):
                return found.value(name)
            measure = Measure(name)
            of_bounds = measure in (Measure.MIN, Measure.MAX)
            shown = names.group_bounds(rows.name) if of_bounds else names.group_numbers(rows.name)
            return Measures(self.select(parts, (shown,), lambda part, _: found.measured(measure, part)))

        limit = slots.size(arguments.get("first"), "groups.first", self.limits, self.limits.default)
        return Groups(self.select(nodes, (names.group(rows.name),), show), tuple(found.by.values()), limit)

    def _evidence(self, derived: DerivedType, nodes: Fields) -> Evidence:
        """What is shown of the paths of a derived relationship."""
        first = self.document.arguments(nodes[0]).get("first")
        met = {name for pattern in derived.patterns for hop in pattern.hops for name in hop.types}
        types = sorted(met | set(derived.source.types))

        def show(name: str, found: Fields) -> Output:
            return self.hops(types, found) if name == "hops" else Role(name)

        selection = self.select(nodes, (names.evidence(derived.name),), show)
        return Evidence(selection, slots.size(first, "evidence.first", self.limits, self.limits.maximum))

    def hops(self, types: Sequence[str], nodes: Fields) -> Hops:
        """What is shown of the relationships of a path, which may meet nodes of these types."""
        return Hops(self._relationship(HOP, types, types, nodes))

    def _relationship(self, of: str, sources: Sequence[str], targets: Sequence[str], nodes: Fields) -> Selection:
        """What is shown of a recorded relationship of any type; `of` is the name of its GraphQL type."""

        def show(name: str, found: Fields) -> Output:
            if name == "from":
                return HopEnd(self.choice(sources, found), source=True)
            if name == "to":
                return HopEnd(self.choice(targets, found), source=False)
            if name == CITATIONS:
                return self._citations(found)
            return Role(name) if name in (Role.HOP_TYPE, Role.HOP_REVERSED) else Field(name, Affinity.TEXT)

        return self.select(nodes, (of,), show)


def _field(prop: Property) -> Field:
    return Field(prop.name, prop.datatype.fields[""])
