"""What an answer shows: outputs under response keys, in the order of the selection."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from graph.datatypes.base import Affinity
from graph.plan.groups import By, GroupValue, Measured
from graph.plan.slot import Slot

if TYPE_CHECKING:
    from graph.plan.connection import Connection

_RESPONSE_KEY = re.compile(r"[_A-Za-z][_0-9A-Za-z]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Member:
    """An output and its response key, which compilers write into statements: it is checked to be a GraphQL name."""

    key: str
    output: "Output"

    def __post_init__(self) -> None:
        if not _RESPONSE_KEY.fullmatch(self.key):
            raise ValueError(f"{self.key!r} is not a response key")


Selection: TypeAlias = tuple[Member, ...]
Choice: TypeAlias = Mapping[str, Selection]
"""What is shown of a node, by its type."""


class Role(StrEnum):
    """Outputs that need no more than a name, by what they belong to."""

    CURSOR = "cursor"
    TOTAL = "totalCount"
    COUNT = "count"
    HAS_NEXT = "hasNextPage"
    HAS_PREVIOUS = "hasPreviousPage"
    START_CURSOR = "startCursor"
    END_CURSOR = "endCursor"
    LOCATOR = "locator"
    PATTERN = "pattern"
    LENGTH = "length"
    CHANGE = "change"
    HOP_TYPE = "type"
    HOP_REVERSED = "reversed"
    SCORE = "score"
    MATCHED = "matched"


@dataclass(frozen=True, slots=True)
class Literal:
    """A text known beforehand, such as `__typename`."""

    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """A stored field of the node or relationship at hand."""

    name: str
    affinity: Affinity


@dataclass(frozen=True, slots=True)
class Citations:
    """The sources of the node or relationship at hand: a list of locators and sources."""

    selection: Selection


@dataclass(frozen=True, slots=True)
class CitedSource:
    """The source of a citation."""

    selection: Selection


@dataclass(frozen=True, slots=True)
class Connected:
    """A connection of the node at hand."""

    connection: "Connection"


@dataclass(frozen=True, slots=True)
class Edges:
    """The edges of a page."""

    selection: Selection


@dataclass(frozen=True, slots=True)
class Nodes:
    """The nodes of a page."""

    choice: Choice


@dataclass(frozen=True, slots=True)
class PageInfo:
    """Where the page stands in the whole."""

    selection: Selection


@dataclass(frozen=True, slots=True)
class Groups:
    """The rows of a connection, whatever its page, in groups: the largest first, at most `limit`; without `by`, one."""

    selection: Selection
    by: tuple[By, ...]
    limit: Slot


@dataclass(frozen=True, slots=True)
class Measures:
    """What is measured of a group."""

    selection: Selection


@dataclass(frozen=True, slots=True)
class FarNode:
    """The node of an edge."""

    choice: Choice


@dataclass(frozen=True, slots=True)
class SourceNode:
    """The node that a pair's edge leads from."""

    choice: Choice


@dataclass(frozen=True, slots=True)
class Evidence:
    """The paths that make a derived relationship hold, at most `limit` of them."""

    selection: Selection
    limit: Slot


@dataclass(frozen=True, slots=True)
class Hops:
    """The relationships of a path."""

    selection: Selection


@dataclass(frozen=True, slots=True)
class Changed:
    """The relationship that a change is of."""

    selection: Selection


@dataclass(frozen=True, slots=True)
class HopEnd:
    """The node at one end of a relationship, as recorded: its source, or its target."""

    choice: Choice
    source: bool


class Section(StrEnum):
    """The lists that a network consists of, by their field."""

    NODES = "nodes"
    EDGES = "edges"
    OMITTED = "omitted"


@dataclass(frozen=True, slots=True)
class Listed:
    """One of a network's lists. The members of its selection are literals, and columns by name."""

    section: Section
    selection: Selection

    def shows(self, name: str) -> bool:
        """Whether a column is asked for."""
        return any(isinstance(member.output, Column) and member.output.name == name for member in self.selection)


@dataclass(frozen=True, slots=True)
class Column:
    """What a row of such a list shows, by the name of its field."""

    name: str


Output: TypeAlias = (
    Role
    | Literal
    | Field
    | Citations
    | CitedSource
    | Connected
    | Edges
    | Nodes
    | PageInfo
    | Groups
    | GroupValue
    | Measures
    | Measured
    | FarNode
    | SourceNode
    | Evidence
    | Hops
    | Changed
    | HopEnd
    | Listed
    | Column
)
