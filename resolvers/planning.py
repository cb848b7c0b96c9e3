"""Makes the plan of a root field from its selection set."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from graphql import FieldNode

from graph.datatypes.base import Affinity
from graph.ontology.entity import CITATIONS
from graph.ontology.model import Connection as ConnectionField
from graph.ontology.model import DerivedType, NodeType, Ontology
from graph.ontology.rules import SOURCE
from graph.plan.condition import Condition
from graph.plan.connection import Connection, OrderTerm, Page
from graph.plan.cursor import cursor_slots
from graph.plan.output import (
    Choice,
    Citations,
    CitedSource,
    Connected,
    Edges,
    Evidence,
    FarNode,
    Field,
    HopEnd,
    Hops,
    Literal,
    Member,
    Nodes,
    Output,
    PageInfo,
    Role,
    Selection,
)
from graph.plan.plan import ByIds, ByKey, Plan, Root
from graph.plan.slot import Slot
from graph.plan.walk import AllNodes, Origin
from resolvers import slots
from resolvers.conditions import ConditionReader
from resolvers.document import Document, Value
from resolvers.orders import order_of_connection, order_of_nodes
from resolvers.walks import edge_properties, walk
from schema import names
from schema.inputs import ENTITY
from schema.outputs import CITATION, HOP, NODE, PAGE_INFO

_Nodes: TypeAlias = Sequence[FieldNode]
_Show: TypeAlias = Callable[[str, _Nodes], Output]

_INTERFACES = (ENTITY, NODE)


class Planner:
    """Makes plans for one ontology."""

    def __init__(self, ontology: Ontology, limits: slots.PageLimits) -> None:
        self.ontology = ontology
        self.limits = limits
        self.conditions = ConditionReader(ontology)
        self._singular = {node.singular: node for node in ontology.nodes.values()}
        self._plural = {node.plural: node for node in ontology.nodes.values()}

    def plan(self, document: Document, nodes: _Nodes) -> Plan:
        """The plan of the root field that `nodes` select; raises RequestError for what it cannot mean."""
        return _Planning(self, document).plan(nodes)

    def root(self, name: str) -> NodeType | None:
        """The type of a root field for one node, or None."""
        return self._singular.get(name)

    def root_list(self, name: str) -> NodeType | None:
        """The type of a root field for a list, or None."""
        return self._plural.get(name)


class _Planning:
    """One plan in the making."""

    def __init__(self, planner: Planner, document: Document) -> None:
        self._planner = planner
        self._ontology = planner.ontology
        self._document = document
        self._unused: list[Slot] = []
        self._depth = 0

    def plan(self, nodes: _Nodes) -> Plan:
        arguments = self._document.arguments(nodes[0])
        root = self._root(nodes, arguments)
        return Plan(root, slots.day(arguments.get("asOf")), tuple(self._unused))

    def _root(self, nodes: _Nodes, arguments: Mapping[str, Value]) -> Root:
        name = nodes[0].name.value
        if name in ("node", "nodes"):
            types = tuple(self._ontology.nodes)
            argument = "id" if name == "node" else "ids"
            ids = slots.ids(arguments.get(argument), argument, types, self._planner.limits)
            return ByIds(ids, self._choice(types, nodes), single=name == "node")
        if (one := self._planner.root(name)) is not None:
            return ByKey(one.name, slots.key(arguments.get("key")), self._node(one.name, nodes))
        many = self._planner.root_list(name)
        if many is None:
            raise LookupError(f"no plan for the root field {name!r}")
        origin = AllNodes(many)
        return self._paged(
            arguments,
            origin,
            self._planner.conditions.of_nodes(arguments.get("where"), many.name),
            order_of_nodes(arguments.get("orderBy"), many, origin),
            self._connection_selection(names.connection(many.name), names.edge(many.name), (many.name,), None, nodes),
        )

    def _paged(
        self,
        arguments: Mapping[str, Value],
        origin: Origin,
        where: Condition,
        order: tuple[OrderTerm, ...],
        selection: Selection,
    ) -> Connection:
        found = Connection(origin, where, order, self._page(arguments), selection)
        if not found.shows_rows:
            cursors = [cursor for cursor in (found.page.after, found.page.before) if cursor is not None]
            self._unused += [found.page.size, *(cursor_slots(cursor, order)[0] for cursor in cursors)]
        return found

    def _page(self, arguments: Mapping[str, Value]) -> Page:
        first, last = arguments.get("first"), arguments.get("last")
        slots.refuse_both(first, last)
        name = "first" if last is None else "last"
        return Page(
            slots.size(last if last is not None else first, name, self._planner.limits, self._planner.limits.default),
            backward=last is not None,
            after=slots.cursor(arguments.get("after"), "after"),
            before=slots.cursor(arguments.get("before"), "before"),
        )

    def _select(self, nodes: _Nodes, types: Sequence[str], show: _Show) -> Selection:
        """The members of an object whose own type is the first of `types`."""
        return tuple(
            Member(key, Literal(types[0]) if found[0].name.value == "__typename" else show(found[0].name.value, found))
            for key, found in self._document.fields(nodes, types).items()
        )

    def _choice(self, types: Sequence[str], nodes: _Nodes) -> Choice:
        return {name: self._node(name, nodes) for name in types}

    def _node(self, node_type: str, nodes: _Nodes) -> Selection:
        properties = self._ontology.nodes[node_type].by_name

        def show(name: str, found: _Nodes) -> Output:
            if name in properties:
                return Field(name, properties[name].datatype.fields[""])
            if name == CITATIONS:
                return self._citations(found)
            return Connected(self._connection(node_type, self._ontology.connections[name], found))

        return self._select(nodes, (node_type, *_INTERFACES), show)

    def _citations(self, nodes: _Nodes) -> Citations:
        def show(name: str, found: _Nodes) -> Output:
            return Role.LOCATOR if name == Role.LOCATOR else CitedSource(self._node(SOURCE, found))

        return Citations(self._select(nodes, (CITATION,), show))

    def _connection(self, owner: str, field: ConnectionField, nodes: _Nodes) -> Connection:
        arguments = self._document.arguments(nodes[0])
        origin = walk(owner, field)
        self._depth += 1
        slots.refuse_deep(self._depth, slots.DEEPEST, "connections")
        selection = self._connection_selection(
            names.connection(field.field), names.edge(field.field), origin.types, field, nodes
        )
        self._depth -= 1
        where = self._planner.conditions.of_connection(arguments.get("where"), field)
        order = order_of_connection(arguments.get("orderBy"), field, self._ontology, origin)
        return self._paged(arguments, origin, where, order, selection)

    def _connection_selection(
        self, type_name: str, edge: str, types: Sequence[str], field: ConnectionField | None, nodes: _Nodes
    ) -> Selection:
        def show(name: str, found: _Nodes) -> Output:
            match name:
                case "edges":
                    return Edges(self._edge(edge, types, field, found))
                case "nodes":
                    return Nodes(self._choice(types, found))
                case "pageInfo":
                    return PageInfo(self._select(found, (PAGE_INFO,), lambda part, _: Role(part)))
                case _:
                    return Role(name)

        return self._select(nodes, (type_name,), show)

    def _edge(self, edge: str, types: Sequence[str], field: ConnectionField | None, nodes: _Nodes) -> Selection:
        properties = edge_properties(field) if field else {}

        def show(name: str, found: _Nodes) -> Output:
            if name == Role.CURSOR:
                return Role.CURSOR
            if name == "node":
                return FarNode(self._choice(types, found))
            if name == CITATIONS:
                return self._citations(found)
            if name == "evidence" and field is not None and isinstance(field.relationship, DerivedType):
                return self._evidence(field.relationship, found)
            return Field(name, properties[name].datatype.fields[""])

        return self._select(nodes, (edge,), show)

    def _evidence(self, derived: DerivedType, nodes: _Nodes) -> Evidence:
        first = self._document.arguments(nodes[0]).get("first")
        limits = self._planner.limits

        def show(name: str, found: _Nodes) -> Output:
            return Role.PATTERN if name == Role.PATTERN else Hops(self._hop(derived, found))

        selection = self._select(nodes, (names.evidence(derived.name),), show)
        return Evidence(selection, slots.size(first, "evidence.first", limits, limits.maximum))

    def _hop(self, derived: DerivedType, nodes: _Nodes) -> Selection:
        met = {name for pattern in derived.patterns for hop in pattern.hops for name in hop.types}
        types = sorted(met | set(derived.source.types))

        def show(name: str, found: _Nodes) -> Output:
            if name in ("from", "to"):
                return HopEnd(self._choice(types, found), source=name == "from")
            if name == CITATIONS:
                return self._citations(found)
            return Role(name) if name in (Role.HOP_TYPE, Role.HOP_REVERSED) else Field(name, Affinity.TEXT)

        return self._select(nodes, (HOP,), show)
