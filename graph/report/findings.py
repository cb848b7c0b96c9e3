"""What is known of the subject of a report, as frozen values: the sections of the page are made of these alone.

    findings.facts.name                              "金昌社区"
    findings.recorded["pairedBy"].edges[0].node   Node("VW5pdDp1MQ", "Unit", "钱学森小学", "SCHOOL")
    findings.derived["coBuilders"].total             3

Properties stay a mapping by name, since the ontology decides which ones a type has.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeAlias, TypeVar

from graph.datatypes.base import Stored
from graph.ontology.model import NodeType
from graph.plan.identity import global_id

Properties: TypeAlias = Mapping[str, Stored]
"""Values by the names of properties. A property without a value is None, or is not there."""

Edge_co = TypeVar("Edge_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Subject:
    """The node that a report is about, by type and key, on a day (2021-06-30), or over all time where `day` is ''.

    `as_known_at` is the revision or instant of the recorded state that is told of, None of the present one.
    """

    node_type: NodeType
    key: str
    day: str = ""
    as_known_at: str | None = None

    @property
    def id(self) -> str:
        """The global id, by which other findings name the subject."""
        return global_id(self.node_type.name, self.key)


@dataclass(frozen=True, slots=True)
class Period:
    """The dates as the source gives them (2021-01-28, 2021-01 or 2021); None where none is stated."""

    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A source. Its key alone tells it from others, so that citations can be compared and counted."""

    key: str
    name: str = field(compare=False)
    properties: Properties = field(compare=False)


@dataclass(frozen=True, slots=True)
class Citation:
    """A source, and where in it something is stated; the locator may be ''."""

    source: Source
    locator: str


@dataclass(frozen=True, slots=True)
class Node:
    """A node that the subject is tied with; `kind` is its property of that name, where it was asked for."""

    id: str
    node_type: str
    name: str
    kind: Stored = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Tie:
    """A recorded relationship of the subject: the node at the other end, and what is stated of the relationship."""

    node: Node
    period: Period
    properties: Properties
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Participant:
    """Who takes part in a project of the subject, or in an activity; the properties hold the role."""

    node: Node
    properties: Properties


@dataclass(frozen=True, slots=True)
class Hop:
    """A recorded relationship of a path, from source to target, whichever way the path goes."""

    relationship_type: str
    source: Node
    target: Node
    period: Period
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A path by which a derived relationship holds, and the name of the pattern that it follows."""

    pattern: str
    hops: tuple[Hop, ...]


@dataclass(frozen=True, slots=True)
class CoBuilder:
    """A derived relationship of the subject. `weight` counts all its evidence, of which the first pieces are here."""

    node: Node
    weight: int
    period: Period
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """How many edges of a connection have the same kind or role; `value` is None for those that have none."""

    value: Stored
    count: int


@dataclass(frozen=True, slots=True)
class ConnectionPage(Generic[Edge_co]):
    """The first edges of a connection of the subject, and the number of all of them.

    Ties and participants come by name, co-builders by weight, the strongest first, and then by name. `groups` count all
    edges; they are empty where a connection is not counted by kind or role.
    """

    total: int
    edges: tuple[Edge_co, ...]
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Indicator:
    """A figure that a source states of the subject.

    `qualifier` is EXACT, AT_LEAST or the like, and `upper` the upper end where a range is stated. `counted_by` names
    the connection whose edges count the same.
    """

    name: str
    value: Stored
    upper: Stored
    unit: str
    qualifier: str | None
    period: str | None
    counted_by: str | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What is stated of the subject itself; `properties` are those that only its node type has."""

    name: str
    aliases: tuple[str, ...]
    period: Period
    properties: Properties
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class NetworkNode:
    """A node of the picture, where the layout puts it; only the proportions of its coordinates mean anything."""

    id: str
    node_type: str
    name: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class NetworkEdge:
    """An edge of the picture, between the ids of two nodes."""

    relationship_type: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Network:
    """The network around the subject; `omitted` counts the relationships of its nodes that are not among the edges."""

    nodes: tuple[NetworkNode, ...]
    edges: tuple[NetworkEdge, ...]
    omitted: int


@dataclass(frozen=True, slots=True)
class DormantTie:
    """Who the subject has a dormant tie with, and the last day (2021-01-28) on which anything is recorded of it."""

    node: Node
    last: str


@dataclass(frozen=True, slots=True)
class DormantTies:
    """The ties without activity in so many months before the day, the longest dormant first."""

    months: int
    ties: tuple[DormantTie, ...]


@dataclass(frozen=True, slots=True)
class Repetition:
    """How a reader can get the same figures: GraphQL queries, their variables as JSON, and commands.

    `list_commands` has the command that lists all edges of a connection, by the connection's field.
    """

    query: str
    variables: str
    commands: tuple[str, ...]
    list_commands: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Findings:
    """All that a report tells of its subject, in one state of the graph, which `snapshot` names.

    `recorded` and `derived` have every connection that the node type offers, by field, also the empty ones.
    `participants` has who takes part in each project and activity of the subject, itself included, by the node's id.
    `dormant` is None where the report is of no day, as ties are dormant only on a day.
    """

    subject: Subject
    facts: Facts
    recorded: Mapping[str, ConnectionPage[Tie]]
    participants: Mapping[str, ConnectionPage[Participant]]
    derived: Mapping[str, ConnectionPage[CoBuilder]]
    indicators: tuple[Indicator, ...]
    network: Network
    dormant: DormantTies | None
    snapshot: str
    repetition: Repetition
