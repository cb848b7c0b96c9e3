"""What an answer shows: outputs under response keys, in the order of the selection set.

There is a closed union of outputs for each place in which they stand: a node, an edge, a fact of evidence and so on. A
store that lowers it matches all its members and ends with `assert_never`: what is not lowered yet is a type error.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from graph.datatypes.base import Affinity
from graph.ontology.model import DerivedType
from graph.plan.condition import TRUE, Condition
from graph.plan.groups import By, DistinctNodes, GroupFact, GroupTerm, GroupValue, Having, Measured
from graph.plan.labels import KindLabel, TypeLabel
from graph.plan.members import Literal, Members
from graph.plan.paging import Page, Term
from graph.plan.slot import Slot
from graph.plan.walk import Origin


@dataclass(frozen=True, slots=True)
class Field:
    """A stored field of the node or relationship at hand, or one that a derived relationship computes."""

    name: str
    affinity: Affinity


@dataclass(frozen=True, slots=True)
class Identity:
    """The global id of the node or relationship at hand; where a day governs, the one that carries this day."""


class CitationFact(StrEnum):
    """What a citation itself says."""

    LOCATOR = "locator"


@dataclass(frozen=True, slots=True)
class CitedSource:
    """The source of a citation, which is a node."""

    members: "NodeMembers"


CitationOutput: TypeAlias = Literal | CitationFact | CitedSource


@dataclass(frozen=True, slots=True)
class Citations:
    """The citations of the node or relationship at hand: a list, in the order in which they were given.

    Of a fact, those of all its hops, in the order of the hops, each once.
    """

    members: Members[CitationOutput]


@dataclass(frozen=True, slots=True)
class Connected:
    """A connection of the node at hand."""

    connection: "Connection"


RecordOutput: TypeAlias = Literal | Field | Identity | Citations
"""What nodes and relationships both show."""

NodeOutput: TypeAlias = RecordOutput | TypeLabel | KindLabel | Connected
NodeMembers: TypeAlias = Members[NodeOutput]

NodeChoice: TypeAlias = Mapping[str, NodeMembers]
"""What is shown of a node, by its node type."""


class RelationshipFact(StrEnum):
    """The type of a relationship."""

    TYPE = "type"


@dataclass(frozen=True, slots=True)
class RelationshipEnd:
    """The node at one end of a relationship, as recorded: its source, or its target."""

    choice: NodeChoice
    source: bool


RelationshipOutput: TypeAlias = RecordOutput | RelationshipFact | RelationshipEnd
"""What is shown of a relationship with both its ends."""


class HopFact(StrEnum):
    """Whether a path walks its relationship from target to source."""

    REVERSED = "reversed"


@dataclass(frozen=True, slots=True)
class HopRelationship:
    """The relationship that a hop walks."""

    members: Members[RelationshipOutput]


HopOutput: TypeAlias = Literal | Field | HopFact | HopRelationship


@dataclass(frozen=True, slots=True)
class Hops:
    """Relationships in the order of a walk: those of a path, or of all paths of a fact, each once.

    Of several at the same place, those with the smaller id come first.
    """

    members: Members[HopOutput]


class EvidenceFact(StrEnum):
    """The name of the pattern by which a fact was found, and its period: as dates, and as its first and last day."""

    PATTERN = "pattern"
    SINCE = "since"
    UNTIL = "until"
    START = "since_day"
    END = "until_day"


@dataclass(frozen=True, slots=True)
class Via:
    """The nodes in between that are a fact, in the order of the walk; none where the fact is a relationship."""

    choice: NodeChoice


EvidenceOutput: TypeAlias = Literal | EvidenceFact | Via | Hops | Citations


@dataclass(frozen=True, slots=True)
class Evidence:
    """The facts that make an edge of a derived relationship hold, and for which a condition does: at most `limit`.

    By pattern, in the order of the declaration, then by the ids of what the facts are.
    """

    derived: DerivedType
    members: Members[EvidenceOutput]
    limit: Slot
    where: Condition = TRUE


@dataclass(frozen=True, slots=True)
class ChangeEvidence:
    """The facts of a derived relationship that changed, on the day on which it is seen; of a recorded one, none.

    `choices` tell for each derived type what is shown of its facts.
    """

    choices: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class FarNode:
    """The node of an edge; of a pair, the one at its target."""

    choice: NodeChoice


@dataclass(frozen=True, slots=True)
class SourceNode:
    """The node at the source of a pair."""

    choice: NodeChoice


@dataclass(frozen=True, slots=True)
class ChangedRelationship:
    """The relationship that a change is of."""

    members: Members[RelationshipOutput]


class EdgeFact(StrEnum):
    """The cursor of an edge; of a change, what became of its relationship, and why."""

    CURSOR = "cursor"
    CHANGE = "change"
    CAUSE = "cause"


class TieFact(StrEnum):
    """A type of relationship, and how many of that type lead to a shared node."""

    RELATIONSHIP_TYPE = "relationshipType"
    COUNT = "count"


TieOutput: TypeAlias = Literal | TieFact


@dataclass(frozen=True, slots=True)
class Ties:
    """By which types of relationship a node is shared, those with most relationships first, then by name.

    There are at most `types` of them.
    """

    members: Members[TieOutput]
    types: int


@dataclass(frozen=True, slots=True)
class RowNode:
    """A row as an object of its own, which is the node of its edge: a pair, a change, or a node that is shared."""

    members: "Members[EdgeOutput]"


EdgeOutput: TypeAlias = (
    RecordOutput | EdgeFact | FarNode | SourceNode | Evidence | ChangedRelationship | ChangeEvidence | Ties | RowNode
)


@dataclass(frozen=True, slots=True)
class Edges:
    """The edges of a page, in its order; or its rows as they are, where these are no nodes of the graph."""

    members: Members[EdgeOutput]


@dataclass(frozen=True, slots=True)
class Nodes:
    """The nodes of a page, in its order."""

    choice: NodeChoice


class PageFact(StrEnum):
    """Where a page stands in the whole; the cursors are null where the page is empty."""

    HAS_NEXT = "hasNextPage"
    HAS_PREVIOUS = "hasPreviousPage"
    START_CURSOR = "startCursor"
    END_CURSOR = "endCursor"


PageInfoOutput: TypeAlias = Literal | PageFact


@dataclass(frozen=True, slots=True)
class PageInfo:
    """Where the page stands in the whole, as an object."""

    members: Members[PageInfoOutput]


MeasureOutput: TypeAlias = Literal | Measured


@dataclass(frozen=True, slots=True)
class Measures:
    """What is measured of a group, as an object."""

    members: Members[MeasureOutput]


@dataclass(frozen=True, slots=True)
class GroupNode:
    """The node that the rows of a group have in common, by its place in what they are grouped by."""

    place: int
    choice: NodeChoice


GroupOutput: TypeAlias = Literal | GroupFact | DistinctNodes | GroupValue | GroupNode | Measures


@dataclass(frozen=True, slots=True)
class Groups:
    """The rows of a connection, whatever its page, in groups, of which at most `limit` are shown; without `by`, one.

    They come by `order`, then the largest first, then by their values, in the order of `by`.
    """

    members: Members[GroupOutput]
    by: tuple[By, ...]
    limit: Slot
    having: tuple[Having, ...] = ()
    order: tuple[GroupTerm, ...] = ()


class ConnectionFact(StrEnum):
    """How many rows there are, whatever the page."""

    TOTAL = "totalCount"


ConnectionOutput: TypeAlias = Literal | ConnectionFact | Edges | Nodes | PageInfo | Groups


class Paged:
    """What a connection and a search have in common: rows of which a page is shown."""

    __slots__ = ()

    page: Page
    members: Members[Any]

    @property
    def page_facts(self) -> tuple[PageFact, ...]:
        """Everything that is asked of `pageInfo`, which may be selected several times."""
        infos = [member.output for member in self.members if isinstance(member.output, PageInfo)]
        outputs = [member.output for info in infos for member in info.members]
        return tuple(output for output in outputs if isinstance(output, PageFact))

    @property
    def shows_cursors(self) -> bool:
        """Whether the cursor of the first row, or that of the last, is shown."""
        return any(fact in (PageFact.START_CURSOR, PageFact.END_CURSOR) for fact in self.page_facts)

    @property
    def shows_rows(self) -> bool:
        """Whether any row is looked at: not for their number, nor to know whether there are some before the page."""
        lists = any(isinstance(member.output, Edges | Hits | Nodes) for member in self.members)
        return lists or self.looks_ahead or self.shows_cursors

    @property
    def counts(self) -> bool:
        """Whether the rows are counted, as a whole or in groups."""
        return any(isinstance(member.output, ConnectionFact | Groups) for member in self.members)

    @property
    def looks_ahead(self) -> bool:
        """Whether one row more than the page is needed, to know whether there are more."""
        return (PageFact.HAS_PREVIOUS if self.page.backward else PageFact.HAS_NEXT) in self.page_facts

    @property
    def looks_back(self) -> bool:
        """Whether it is asked if there are rows on the other side of the page's cursor."""
        return (PageFact.HAS_NEXT if self.page.backward else PageFact.HAS_PREVIOUS) in self.page_facts


@dataclass(frozen=True, slots=True)
class Connection(Paged):
    """A page of the rows that `origin` leads to. The last term of `order` tells all rows apart."""

    origin: Origin
    where: Condition
    order: tuple[Term, ...]
    page: Page
    members: Members[ConnectionOutput]


class HitFact(StrEnum):
    """The cursor of a hit, its score, and what of the node the text matched."""

    CURSOR = "cursor"
    SCORE = "score"
    MATCHED = "matched"


HitOutput: TypeAlias = Literal | HitFact | FarNode


@dataclass(frozen=True, slots=True)
class Hits:
    """The edges of a page of a search, best first."""

    members: Members[HitOutput]


SearchOutput: TypeAlias = Literal | ConnectionFact | Hits | Nodes | PageInfo
