"""Networks: the nodes around some nodes, the edges between them, and an account of what was left out.

What both stores make of them. The nodes asked for come first, in their order. Then, level by level, the nodes that the
selected relationships lead to from those of the level before: first those with most relationships to it (a derived
relationship counts with its weight), then those with most recorded ones that count for their degree, then by name and
id. Nodes beyond `limit` are left out, and nothing is walked from them.

Edges are the selected relationships between two nodes that are shown. Where there are more than EDGES_PER_NODE times
`limit`, these are kept: first, for each node that was reached, one edge to the level that it was reached from, so that
every node stays tied to where it came from; then the others in turns, one of each type, so that no type crowds out
another. "First" of several edges means by weight, type, mark (0 for a derived one) and the ids of their ends; this is
also the order in which the edges are listed.

What is filtered out is as if it were not there: no node is reached that `where` does not allow, and none over an edge
that `edge_filter` does not keep. The nodes asked for stay, whatever `where` says.

A node's degree counts its selected relationships to nodes that are selected or asked for, shown or not. `omitted`
tells, by node and type of relationship, how many of them are not among the edges.

What the arguments of a network may be, and how they are refused, is decided here too, for all who ask for one: GraphQL,
exports, analyses, reports and the command line.

    network(around: ["VW5pdDp1MQ"], relationshipTypes: [PAIRED_WITH]) { nodes { id } }
    Network(<around>, 1, <limit>, (PAIRED_WITH,), (), ("PartyOrganization", ...), edges=False, totals=False, ...)
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias, cast

from graph.errors import Code, ParameterName, RequestError
from graph.ontology.entity import NODE_ID, PERIOD_DAYS, RELATIONSHIP_ID
from graph.ontology.model import DerivedType, Ontology, RelationshipType
from graph.plan.filters import ALL_EDGES, ALL_NODES, EdgeFilter, NodeFilter
from graph.plan.identity import parse_id, read_ids
from graph.plan.labels import KindLabel, TypeLabel
from graph.plan.members import Literal, Members
from graph.plan.pinned import Places
from graph.plan.slot import Argument, Slot

MAXIMUM_DEPTH = 4
"""Levels of a network. On Neo4j each is a part of the statement, so their number belongs to the plan."""

MAXIMUM_NODES = 1_000
"""Nodes of a network, and nodes to begin with: as many as a picture can show, and a file of what is seen there."""

EDGES_PER_NODE = 10

DEFAULT_DEPTH, DEFAULT_LIMIT = 1, 300
"""Levels and nodes of a network where a request does not say how many."""

_MAXIMUM_NAMED = 3
"""Nodes that a refusal names."""


class NodeColumn(StrEnum):
    """What a network shows of a node. Coordinates are added by the layout, which no store knows."""

    ID = NODE_ID
    TYPE = "type"
    KEY = "key"
    NAME = "name"
    KIND = "kind"
    DEGREE = "degree"
    X = "x"
    Y = "y"


class EdgeColumn(StrEnum):
    """What a network shows of an edge; `source` and `target` are the ids of nodes.

    The days of its period follow from its dates, so no store needs to tell them.
    """

    ID = RELATIONSHIP_ID
    TYPE = "type"
    SOURCE = "source"
    TARGET = "target"
    WEIGHT = "weight"
    SINCE = "since"
    UNTIL = "until"
    PATTERNS = "patterns"
    START, END = PERIOD_DAYS


class OmittedColumn(StrEnum):
    """What a network shows of the relationships that it leaves out, by node and type."""

    NODE = NODE_ID
    TYPE = "type"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class NodeLabels:
    """The label of the type of a node, or of its kind, by its type; null where this has no kinds."""

    choice: Mapping[str, TypeLabel | KindLabel | Literal]


@dataclass(frozen=True, slots=True)
class NodeList:
    """The nodes of a network, in the order of their rank; `type_names` tells how each node type is called there."""

    members: Members[Literal | NodeColumn | NodeLabels]
    type_names: Mapping[str, str]

    @property
    def shows_coordinates(self) -> bool:
        """Whether they are to be laid out."""
        return any(member.output in (NodeColumn.X, NodeColumn.Y) for member in self.members)

    @property
    def shows_degrees(self) -> bool:
        """Whether their relationships are to be counted."""
        return any(member.output is NodeColumn.DEGREE for member in self.members)


@dataclass(frozen=True, slots=True)
class EdgeList:
    """The edges of a network, by weight, type, mark and the ids of their ends."""

    members: Members[Literal | EdgeColumn]


@dataclass(frozen=True, slots=True)
class OmittedList:
    """How many relationships of each node are not among the edges: in the order of the nodes, then by type."""

    members: Members[Literal | OmittedColumn]


NetworkOutput: TypeAlias = Literal | NodeList | EdgeList | OmittedList
NetworkMembers: TypeAlias = Members[NetworkOutput]


def shows_edges(members: NetworkMembers) -> bool:
    """Whether edges are needed: to be shown, to lay nodes out, or to tell what is not among them."""
    return shows_coordinates(members) or any(isinstance(member.output, EdgeList | OmittedList) for member in members)


def shows_totals(members: NetworkMembers) -> bool:
    """Whether relationships are counted, shown or not: for degrees, or to tell what is left out."""
    degrees = any(isinstance(member.output, NodeList) and member.output.shows_degrees for member in members)
    return degrees or any(isinstance(member.output, OmittedList) for member in members)


def shows_patterns(members: NetworkMembers) -> bool:
    """Whether derived edges tell their patterns."""
    columns = (
        member.output for edges in members if isinstance(edges.output, EdgeList) for member in edges.output.members
    )
    return EdgeColumn.PATTERNS in columns


def shows_coordinates(members: NetworkMembers) -> bool:
    """Whether nodes are to be laid out."""
    return any(isinstance(member.output, NodeList) and member.output.shows_coordinates for member in members)


def around_slot(argument: Argument, ontology: Ontology) -> Slot:
    """The slot of the nodes to begin with: global ids of nodes, 1 to `MAXIMUM_NODES` of them."""

    def read(value: object) -> list[str]:
        ids = read_ids(value, tuple(ontology.nodes), MAXIMUM_NODES)
        if not ids:
            raise ValueError(f"an empty list; allowed: 1 to {MAXIMUM_NODES} ids, which search shows")
        return ids

    return Slot(argument, read, "around", Code.BAD_ID)


def limit_slot(argument: Argument) -> Slot:
    """The slot of the largest number of nodes that a network may have."""
    return Slot(argument, lambda value: _within(value, range(1, MAXIMUM_NODES + 1)), "limit", Code.BAD_RANGE)


def depth_of(depth: object) -> int:
    """How many relationships away from the first nodes a network reaches; raises RequestError.

    No slot, since the depth decides what the plan of a network consists of.
    """
    try:
        return _within(depth, range(MAXIMUM_DEPTH + 1))
    except ValueError as error:
        raise RequestError(Code.BAD_RANGE, ParameterName("depth"), f": {error}") from None


def _within(value: object, allowed: range) -> int:
    if not isinstance(value, int) or value not in allowed:
        raise ValueError(f"{value!r} is out of range; allowed: {allowed.start} to {allowed.stop - 1}")
    return value


def no_such_node(around: Sequence[str], day: str, argument: str = "around") -> RequestError:
    """The error where none of the nodes exists that an argument names, on a day or, with '', at any time."""
    nodes = ", ".join(":".join(parse_id(identity)) for identity in around[:_MAXIMUM_NAMED])
    more = f" and {len(around) - _MAXIMUM_NAMED} more" if len(around) > _MAXIMUM_NAMED else ""
    reason, day_advice = (f"not there on {day}", "give another day, or ") if day else ("no such node", "")
    message = f": {reason}: {nodes}{more}; {day_advice}look it up by search, which shows its key and id"
    return RequestError(Code.BAD_ID, ParameterName(argument), message)


@dataclass(frozen=True, slots=True)
class Network:
    """The network around nodes, along relationships of these types, to nodes of `node_types` that satisfy `where`.

    A store reads edges and their patterns, and counts relationships (`totals`), only where it is asked to. What of its
    answer is shown to whom is the reader's: GraphQL's are the `members`, which no store looks at, as little as at
    `pinned`, the places that nodes have in a picture already.
    """

    around: Slot
    depth: int
    limit: Slot
    relationships: tuple[RelationshipType, ...]
    derived: tuple[DerivedType, ...]
    node_types: tuple[str, ...]
    edges: bool = True
    totals: bool = True
    members: NetworkMembers = ()
    edge_filter: EdgeFilter = ALL_EDGES
    where: NodeFilter = ALL_NODES
    edge_patterns: bool = False
    pinned: Slot | None = None

    def places(self, variables: Mapping[str, object]) -> Places:
        """The places that nodes have already, for one request; none where their coordinates are not shown."""
        if self.pinned is None or not shows_coordinates(self.members):
            return {}
        return cast("Places", self.pinned.bind(variables))


class NetworkNode(NamedTuple):
    """A node of a network: its global id, node type, key, name, kind (null where its type has none) and degree."""

    id: str
    type: str
    key: str
    name: str
    kind: str | None
    degree: int


class NetworkEdge(NamedTuple):
    """An edge of a network between the ids of two nodes; dates as the source gives them.

    `patterns` are the names of those by which a derived edge holds, in the order of their declaration; None of a
    recorded one, and where they were not asked for.
    """

    id: str
    type: str
    source: str
    target: str
    weight: int
    since: str | None
    until: str | None
    patterns: Sequence[str] | None = None


class Omitted(NamedTuple):
    """How many relationships of a type a node has that are not among the edges."""

    node: str
    type: str
    relationships: int


@dataclass(frozen=True, slots=True)
class NetworkView:
    """What a store answers to a Network; `edges` and `omitted` are empty, and degrees 0, where they were not asked."""

    nodes: Sequence[NetworkNode]
    edges: Sequence[NetworkEdge]
    omitted: Sequence[Omitted]
