"""Reads selection sets into outputs, each under its response key, in the order of the selection.

{ title: name sources { locator } }    Member("title", Field("name", TEXT))
                                       Member("sources", Citations((Member("locator", LOCATOR),)))
"""

from collections.abc import Callable, Sequence
from typing import TypeAlias, TypeVar

from graphql import FieldNode

from graph.datatypes.base import Affinity
from graph.ontology.entity import (
    CITATIONS,
    ID,
    KIND,
    LABELS,
    NODE,
    NODE_ID,
    PERIOD_DAYS,
    RELATIONSHIP_ID,
    TYPE_LABEL,
)
from graph.ontology.model import Connection as ConnectionField
from graph.ontology.model import DerivedType, Ontology, Property
from graph.ontology.rules import SOURCE
from graph.plan.condition import TRUE, Condition, slots_of
from graph.plan.groups import GroupFact, Measure
from graph.plan.labels import KindLabel, LabelText, TypeLabel
from graph.plan.members import Literal, Member, Members
from graph.plan.output import (
    ChangedRelationship,
    ChangeEvidence,
    CitationFact,
    CitationOutput,
    Citations,
    CitedSource,
    Connected,
    Connection,
    ConnectionFact,
    ConnectionOutput,
    EdgeFact,
    EdgeOutput,
    Edges,
    Evidence,
    EvidenceFact,
    EvidenceOutput,
    FarNode,
    Field,
    GroupNode,
    GroupOutput,
    Groups,
    HitFact,
    HitOutput,
    Hits,
    HopFact,
    HopOutput,
    HopRelationship,
    Hops,
    Identity,
    Measures,
    NodeChoice,
    NodeMembers,
    NodeOutput,
    Nodes,
    PageFact,
    PageInfo,
    RelationshipEnd,
    RelationshipFact,
    RelationshipOutput,
    RowNode,
    SearchOutput,
    TieFact,
    Ties,
    Via,
)
from graph.plan.paging import PageLimits, Term
from graph.plan.search import Search
from graph.plan.slot import Slot
from graph.plan.walk import Changes, Origin
from resolvers import arguments
from resolvers.conditions import ConditionReader
from resolvers.connection_types import ConnectionType, connection_of_node, walk
from resolvers.document_reading import Arguments, Document, as_argument
from resolvers.groups import read_groups
from resolvers.orders import OrderReader
from schema import names
from schema.changes import CHANGE_EVIDENCE, CHANGED_RELATIONSHIP
from schema.common import COMMON_BY
from schema.connections import PAGE_INFO
from schema.names import ENTITY
from schema.ontology import LABEL
from schema.outputs import CITATION, HOP, RELATIONSHIP, VIA
from schema.outputs import NODE as NODE_INTERFACE

Fields: TypeAlias = Sequence[FieldNode]
"""The nodes of one response key, whose selection sets are merged."""

Output = TypeVar("Output")

_INTERFACES = (ENTITY, NODE_INTERFACE)


class SelectionSetReader:
    """Reads the selection sets of one plan; `unused` gathers the slots that no statement will have."""

    def __init__(
        self,
        ontology: Ontology,
        limits: PageLimits,
        conditions: ConditionReader,
        orders: OrderReader,
        document: Document,
        day: Slot | None,
    ) -> None:
        self.ontology = ontology
        self.limits = limits
        self.conditions = conditions
        self.orders = orders
        self.document = document
        self.day = day
        self.unused: list[Slot] = []
        self._depth = 0

    def paged(
        self,
        field_arguments: Arguments,
        origin: Origin,
        where: Condition,
        order: tuple[Term, ...],
        members: Members[ConnectionOutput],
    ) -> Connection:
        """A page of the rows that an origin leads to."""
        connection = Connection(origin, where, order, arguments.page(field_arguments, self.limits), members)
        days = (origin.before, origin.after) if isinstance(origin, Changes) else ()
        self.check(connection, *days, *slots_of(where))
        return connection

    def check(self, paged: Connection | Search, *values: Slot) -> None:
        """Has the values that no statement will have checked all the same, the day among them."""
        days = (self.day,) if self.day is not None else ()
        self.unused += arguments.unread_slots(paged, (*days, *values))

    def select(
        self, nodes: Fields, types: Sequence[str], show: Callable[[str, Fields], Output]
    ) -> Members[Output | Literal]:
        """The members of an object whose GraphQL type is the first of `types`, and the others its interfaces."""
        return tuple(
            Member(
                key, Literal(types[0]) if fields[0].name.value == "__typename" else show(fields[0].name.value, fields)
            )
            for key, fields in self.document.fields(nodes, types).items()
        )

    def choice(self, node_types: Sequence[str], nodes: Fields) -> NodeChoice:
        """What is shown of a node, by its type."""
        return {name: self.node(name, nodes) for name in node_types}

    def node(self, node_type: str, nodes: Fields) -> NodeMembers:
        """What is shown of a node of a type."""
        properties = self.ontology.nodes[node_type].by_name

        def show(name: str, fields: Fields) -> NodeOutput:
            if name == ID.name:
                return Identity()
            if name in properties:
                return _field(properties[name])
            if name == KIND:
                return Literal(None)
            if name in LABELS:
                return self.label(node_type, name, fields)
            if name == NODE_ID:
                return Field(ID.name, Affinity.TEXT)
            if name in PERIOD_DAYS:
                return Field(PERIOD_DAYS[name], Affinity.TEXT)
            if name == CITATIONS:
                return self._citations(fields)
            return Connected(self._connected(node_type, self.ontology.connections[name], fields))

        return self.select(nodes, (node_type, *_INTERFACES), show)

    def label(self, node_type: str, name: str, nodes: Fields) -> TypeLabel | KindLabel | Literal:
        """What is shown of the label of a node's type or kind; null where nodes of its type have no kind."""
        of_type = self.ontology.nodes[node_type]
        members = self.select(nodes, (LABEL,), lambda text, _: LabelText(text))
        if name == TYPE_LABEL:
            return TypeLabel(of_type.label, members)
        return KindLabel(of_type.by_name[KIND], members) if KIND in of_type.by_name else Literal(None)

    def _citations(self, nodes: Fields) -> Citations:
        def show(name: str, fields: Fields) -> CitationOutput:
            return CitedSource(self.node(SOURCE, fields)) if name == "source" else CitationFact(name)

        return Citations(self.select(nodes, (CITATION,), show))

    def _connected(self, owner: str, field: ConnectionField, nodes: Fields) -> Connection:
        """The page of a connection field of a node; raises RequestError where connections are nested too deep."""
        field_arguments = self.document.arguments(nodes[0])
        origin = walk(owner, field)
        self._depth += 1
        arguments.refuse_deep(self._depth, arguments.MAXIMUM_CONNECTION_DEPTH, "connections")
        members = self.connection(connection_of_node(field, origin.types, self.ontology), nodes)
        self._depth -= 1
        where = self.conditions.of_connection(field_arguments.get("where"), field)
        order = self.orders.of_connection(field_arguments.get("orderBy"), field, origin)
        return self.paged(field_arguments, origin, where, order, members)

    def connection(self, of: ConnectionType, nodes: Fields) -> Members[ConnectionOutput]:
        """What is shown of a connection."""

        def show(name: str, fields: Fields) -> ConnectionOutput:
            match name:
                case "edges":
                    return Edges(self._edge(of, fields))
                case "nodes":
                    return Edges(self._row(of, fields)) if of.row else Nodes(self.choice(of.node_types, fields))
                case "pageInfo":
                    return self._page_info(fields)
                case "groups":
                    return self._groups(of, fields)
                case _:
                    return ConnectionFact(name)

        return self.select(nodes, (names.connection(of.name),), show)

    def search(self, of: ConnectionType, nodes: Fields) -> Members[SearchOutput]:
        """What is shown of the hits of a search."""

        def show_hit(name: str, fields: Fields) -> HitOutput:
            return FarNode(self.choice(of.node_types, fields)) if name in of.nodes else HitFact(name)

        def show(name: str, fields: Fields) -> SearchOutput:
            match name:
                case "edges":
                    return Hits(self.select(fields, (names.edge(of.name),), show_hit))
                case "nodes":
                    return Nodes(self.choice(of.node_types, fields))
                case "pageInfo":
                    return self._page_info(fields)
                case _:
                    return ConnectionFact(name)

        return self.select(nodes, (names.connection(of.name),), show)

    def _page_info(self, nodes: Fields) -> PageInfo:
        return PageInfo(self.select(nodes, (PAGE_INFO,), lambda name, _: PageFact(name)))

    def _edge(self, of: ConnectionType, nodes: Fields) -> Members[EdgeOutput]:
        def show(name: str, fields: Fields) -> EdgeOutput:
            return RowNode(self._row(of, fields)) if name == NODE else EdgeFact(name)

        return self.select(nodes, (names.edge(of.name),), show) if of.row else self._row(of, nodes)

    def _row(self, of: ConnectionType, nodes: Fields) -> Members[EdgeOutput]:
        """What is shown of a row: of an edge, or of the object that is its node."""

        def show(name: str, fields: Fields) -> EdgeOutput:
            if name in of.nodes:
                node = of.nodes[name]
                return node.output(self.choice(node.node_types, fields))
            if name in of.properties:
                return _field(of.properties[name])
            if name in PERIOD_DAYS:
                return Field(PERIOD_DAYS[name], Affinity.TEXT)
            if name == CITATIONS:
                return self._citations(fields)
            if name == "evidence":
                return self._evidence(of.derived, fields) if of.derived else self._change_evidence(of.changing, fields)
            if name == "by":
                return Ties(self.select(fields, (COMMON_BY,), lambda fact, _: TieFact(fact)), of.tied)
            if name == "relationship":
                return ChangedRelationship(self.relationship(CHANGED_RELATIONSHIP, *of.ends, fields))
            return EdgeFact(name)

        return self.select(nodes, (of.row or names.edge(of.name),), show)

    def _groups(self, of: ConnectionType, nodes: Fields) -> Groups:
        field_arguments = self.document.arguments(nodes[0])
        groups = read_groups(of, field_arguments.get("by"))

        def show(name: str, fields: Fields) -> GroupOutput:
            if name == GroupFact.COUNT:
                return GroupFact.COUNT
            if name in groups.groupable.distinct:
                return groups.groupable.distinct[name]
            if name in groups.groupable.nodes:
                return GroupNode(groups.value(name).place, self.choice(groups.groupable.nodes[name].node_types, fields))
            if name not in tuple(Measure):
                return groups.value(name)
            measure = Measure(name)
            of_bounds = measure in (Measure.MIN, Measure.MAX)
            type_name = names.group_bounds(of.measured) if of_bounds else names.group_numbers(of.measured)
            return Measures(self.select(fields, (type_name,), lambda prop, _: groups.measured(measure, prop)))

        return Groups(
            self.select(nodes, (names.group(of.name),), show),
            tuple(groups.by.values()),
            self.limits.size(as_argument(field_arguments.get("first")), "groups.first"),
            groups.having(field_arguments.get("having")),
            groups.order(field_arguments.get("orderBy")),
        )

    def _evidence(self, derived: DerivedType, nodes: Fields) -> Evidence:
        """What is shown of the facts by which a derived relationship holds."""
        field_arguments = self.document.arguments(nodes[0])
        members = self._facts(names.evidence(derived.name), derived, nodes)
        limit = self.limits.evidence_size(as_argument(field_arguments.get("first")))
        where = field_arguments.get("where")
        facts = TRUE if where is None else self.conditions.of_facts(where, derived, "evidence.where")
        return Evidence(derived, members, limit, facts)

    def _change_evidence(self, changing: Sequence[DerivedType], nodes: Fields) -> ChangeEvidence:
        """What is shown of the facts of a change, which may be of one of these types."""
        limit = self.limits.evidence_size(as_argument(self.document.arguments(nodes[0]).get("first")))
        self.unused += [] if changing else [limit]
        return ChangeEvidence(
            tuple(Evidence(derived, self._facts(CHANGE_EVIDENCE, derived, nodes), limit) for derived in changing)
        )

    def _facts(self, of: str, derived: DerivedType, nodes: Fields) -> Members[EvidenceOutput]:
        """What is shown of facts of a derived type; `of` is the name of their GraphQL type."""
        legs = [leg for route in derived.routes for leg in route.legs]
        met = sorted({name for leg in legs for name in (leg.start_type, leg.end_type)})
        between = sorted({route.legs[place].start_type for route in derived.routes for place in route.via})

        def show(name: str, fields: Fields) -> EvidenceOutput:
            match name:
                case "hops":
                    return self.hops(met, fields)
                case "via":
                    return Via({node_type: self._via(node_type, fields) for node_type in between})
                case "sources":
                    return self._citations(fields)
                case _:
                    return EvidenceFact(PERIOD_DAYS.get(name, name))

        return self.select(nodes, (of,), show)

    def _via(self, node_type: str, nodes: Fields) -> NodeMembers:
        """What is shown of a node of a type that is in between."""
        has_kind = KIND in self.ontology.nodes[node_type].by_name

        def show(name: str, fields: Fields) -> NodeOutput:
            if name in LABELS:
                return self.label(node_type, name, fields)
            match name:
                case "type":
                    return Literal(names.constant(node_type))
                case "kind" if not has_kind:
                    return Literal(None)
                case _:
                    return Field(ID.name if name == NODE_ID else name, Affinity.TEXT)

        return self.select(nodes, (VIA,), show)

    def hops(self, node_types: Sequence[str], nodes: Fields) -> Hops:
        """What is shown of the hops of a path, which may meet nodes of these types."""

        def show(name: str, fields: Fields) -> HopOutput:
            match name:
                case HopFact.REVERSED:
                    return HopFact(name)
                case "relationship":
                    return HopRelationship(self.relationship(RELATIONSHIP, node_types, node_types, fields))
                case _:
                    return Field(ID.name, Affinity.TEXT)

        return Hops(self.select(nodes, (HOP,), show))

    def relationship(
        self, of: str, source_types: Sequence[str], target_types: Sequence[str], nodes: Fields
    ) -> Members[RelationshipOutput]:
        """What is shown of a relationship of any type; `of` is the name of its GraphQL type."""

        def show(name: str, fields: Fields) -> RelationshipOutput:
            match name:
                case "from":
                    return RelationshipEnd(self.choice(source_types, fields), source=True)
                case "to":
                    return RelationshipEnd(self.choice(target_types, fields), source=False)
                case "sources":
                    return self._citations(fields)
                case RelationshipFact.TYPE:
                    return RelationshipFact(name)
                case ID.name:
                    return Identity()
                case _:
                    return Field({**PERIOD_DAYS, RELATIONSHIP_ID: ID.name}.get(name, name), Affinity.TEXT)

        return self.select(nodes, (of, NODE_INTERFACE) if of == RELATIONSHIP else (of,), show)


def _field(prop: Property) -> Field:
    return Field(prop.name, prop.datatype.fields[""])
