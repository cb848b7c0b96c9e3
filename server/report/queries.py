"""The queries of a report, as GraphQL documents that follow from the ontology.

    queries = report_queries(ontology, ontology.nodes["Community"], {"asOf": "Date"})
    queries.document.text      query Community($key: ID!, $asOf: Date) { community(key: $key, asOf: $asOf) { ...
    queries.subject_queries    ("Community", "ParticipatesIn", "CoBuilders")

Their variables are $key, $id, $asOf and $asKnownAt, all of the subject.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from graph.analysis.stated_and_counted import STATED_OF
from graph.ontology.entity import CITATIONS, KIND
from graph.ontology.model import Connection, DerivedType, NodeType, Ontology, RelationshipType
from graph.ontology.rules import SOURCE
from graph.plan.network import MAXIMUM_NODES
from graph.report.report import PARTICIPATION, ROLE, own_properties
from resolvers.document_writing import (
    Argument,
    Field,
    Fragment,
    Query,
    QueryDocument,
    Selection,
    aliased,
    enumerated,
    field,
    fragment,
    on,
    query,
    spread,
    variable,
)
from schema.names import constant, pascal

MAXIMUM_TIES, MAXIMUM_CO_BUILDERS, MAXIMUM_PARTICIPANTS, MAXIMUM_EVIDENCE = 200, 50, 50, 50
"""How much is listed at most: of a recorded connection, of a derived one, of a project, of one co-builder."""

PARTICIPANTS = "others"
"""The response key of who takes part in a project; for a reader of the query they are the others beside the subject."""

SURROUNDINGS = "Around"
"""The query of the picture, the snapshot and the dormant ties."""

PICTURE_DEPTH = 2
PICTURE_NODES = 40
"""More names than that cannot be read in the picture."""

NOT_IN_PICTURE = ("Area", "Indicator", SOURCE)
"""Node types that would tie everything with everything, or are no part of the district."""

DORMANT_DEPTH, DORMANT_NODES = 1, MAXIMUM_NODES

Moment: TypeAlias = Mapping[str, str]
"""Those of the variables $asOf and $asKnownAt that queries take, with their types."""

EXISTS, SIMILAR = "Exists", "Similar"

_NAME_ORDER: Argument = {"node": {"name": enumerated("ASC")}}
_WEIGHT_ORDER: Argument = {"edge": {"weight": enumerated("DESC")}}
_CITATIONS = field(CITATIONS, spread("Cited"))


@dataclass(frozen=True, slots=True)
class ReportQueries:
    """A document of several queries, of which each is a small statement: a store prepares those much faster.

    `subject_queries` names the queries that answer parts of the subject. Besides them there is only SURROUNDINGS.
    """

    document: QueryDocument
    subject_queries: tuple[str, ...]


def report_queries(ontology: Ontology, node_type: NodeType, when: Moment) -> ReportQueries:
    """The queries of a report of a node of this type, all of which take the variables of `when`."""
    subject_queries = dict(_subject_queries(ontology, node_type, when))
    queries = (*subject_queries.values(), _surroundings(ontology, when))
    return ReportQueries(QueryDocument(queries, tuple(_fragments(ontology, node_type))), tuple(subject_queries))


def picture_types(ontology: Ontology) -> list[str]:
    """The node types that the picture may show."""
    return [name for name in ontology.nodes if name not in NOT_IN_PICTURE]


def exists_query(node_type: NodeType) -> QueryDocument:
    """The query EXISTS: whether there is such a node, whenever."""
    return QueryDocument((query(EXISTS, {"key": "ID!"}, field(node_type.singular, "id", key=variable("key"))),))


def similar_query(node_type: NodeType) -> QueryDocument:
    """The query SIMILAR: which nodes of the type a search finds by $text."""
    types = [enumerated(constant(node_type.name))]
    search = field("search", field("nodes", "key", "name"), text=variable("text"), types=types, first=5)
    return QueryDocument((query(SIMILAR, {"text": "String!"}, search),))


def _subject_queries(ontology: Ontology, node_type: NodeType, when: Moment) -> Iterator[tuple[str, Query]]:
    """The subject with its plain connections, and a query for each connection that asks for more than its ends."""
    connections = ontology.connections_of(node_type.name)
    deep = [
        connection
        for connection in connections
        if isinstance(connection.relationship, DerivedType) or connection.field == PARTICIPATION
    ]
    selections: list[Selection] = ["key", "name", "aliases", "since", "until"]
    selections += _own_names(node_type)
    selections.append(_CITATIONS)
    selections += [_connection(ontology, node_type, connection) for connection in connections if connection not in deep]
    yield node_type.name, _subject_query(node_type.name, node_type, when, selections)
    for connection in deep:
        name = pascal(connection.field)
        yield name, _subject_query(name, node_type, when, [_connection(ontology, node_type, connection)])


def _subject_query(name: str, node_type: NodeType, when: Moment, selections: Sequence[Selection]) -> Query:
    root = field(node_type.singular, *selections, key=variable("key"), **_moment(when))
    return query(name, {"key": "ID!"} | dict(when), root)


def _moment(when: Moment) -> Mapping[str, Argument]:
    return {name: variable(name) for name in when}


def _surroundings(ontology: Ontology, when: Moment) -> Query:
    ends = [field(end, "nodeId", "name", "type") for end in ("source", "target")]
    network = field(
        "network",
        field("nodes", "nodeId", "type", "name", "x", "y"),
        field("edges", "type", "source", "target"),
        field("omitted", "count"),
        around=[variable("id")],
        depth=PICTURE_DEPTH,
        nodeTypes=[enumerated(constant(name)) for name in picture_types(ontology)],
        limit=PICTURE_NODES,
        **_moment(when),
    )
    dormant = field(
        "dormantTies",
        field("parameters", "name", "value"),
        field("rows", *ends, "last"),
        of=variable("id"),
        first=DORMANT_NODES,
    )
    analysis = field(
        "analysis",
        "snapshot",
        *([dormant] if "asOf" in when else []),
        around=[variable("id")],
        depth=DORMANT_DEPTH,
        limit=DORMANT_NODES,
        **_moment(when),
    )
    return query(SURROUNDINGS, {"id": "ID!"} | dict(when), network, analysis)


def _connection(ontology: Ontology, node_type: NodeType, connection: Connection) -> Field:
    far_types = connection.relationship.partners(node_type.name, backward=connection.backward)
    derived = isinstance(connection.relationship, DerivedType)
    return field(
        connection.field,
        "totalCount",
        *_groups(ontology, connection, far_types),
        field("edges", *_edge(ontology, connection, far_types)),
        first=MAXIMUM_CO_BUILDERS if derived else MAXIMUM_TIES,
        orderBy=[_WEIGHT_ORDER, _NAME_ORDER] if derived else [_NAME_ORDER],
    )


def _groups(ontology: Ontology, connection: Connection, far_types: Sequence[str]) -> Iterator[Field]:
    """What bar charts count: the kinds of those who co-build, and the roles of a relationship that has them."""
    if isinstance(connection.relationship, DerivedType):
        if len(far_types) == 1 and KIND in ontology.nodes[far_types[0]].by_name:
            yield field("groups", KIND, "count", by=[enumerated(constant(KIND))])
    elif ROLE in connection.relationship.by_name:
        yield field("groups", ROLE, "count", by=[enumerated(constant(ROLE))])


def _edge(ontology: Ontology, connection: Connection, far_types: Sequence[str]) -> Iterator[Selection]:
    if isinstance(connection.relationship, DerivedType):
        yield from ("weight", "since", "until")
        yield field(
            "evidence", "pattern", field("hops", field("relationship", spread("Walked"))), first=MAXIMUM_EVIDENCE
        )
    else:
        yield from ("since", "until", *_own_names(connection.relationship))
        yield _CITATIONS
    yield field("node", *_far_node(ontology, connection, far_types))


def _far_node(ontology: Ontology, connection: Connection, far_types: Sequence[str]) -> Iterator[Selection]:
    yield from ("__typename", "nodeId", "key", "name")
    if connection.field == PARTICIPATION:
        participants = _participants(ontology.connections[connection.far.field])
        yield from (on(name, participants) for name in far_types)
    if len(connection.far.types) == 1 and connection.relationship.name == STATED_OF:
        yield from _own_names(ontology.nodes[far_types[0]])
        yield _CITATIONS
    else:
        yield KIND


def _participants(connection: Connection) -> Field:
    edges = field("edges", *_own_names(connection.relationship), field("node", "__typename", "nodeId", "name"))
    participants = field(connection.field, "totalCount", edges, first=MAXIMUM_PARTICIPANTS, orderBy=[_NAME_ORDER])
    return aliased(PARTICIPANTS, participants)


def _own_names(element: NodeType | RelationshipType | DerivedType) -> list[str]:
    return [prop.name for prop in own_properties(element)]


def _fragments(ontology: Ontology, node_type: NodeType) -> Iterator[Fragment]:
    """The fragments that the queries spread; GraphQL refuses a document with any other."""
    connections = ontology.connections_of(node_type.name)
    if any(isinstance(connection.relationship, DerivedType) for connection in connections):
        ends = [field(end, "__typename", "nodeId", "name") for end in ("from", "to")]
        yield fragment("Walked", "Relationship", "type", "since", "until", *ends, _CITATIONS)
    source = field("source", "key", "name", *_own_names(ontology.nodes[SOURCE]))
    yield fragment("Cited", "Citation", "locator", source)
