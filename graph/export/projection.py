"""The projection: the nodes and edges of a selection in the form that every dialect takes.

Ids are texts, unique over nodes and edges together. Edges are directed, and parallel edges stay apart. The order is
always the same, so that the same graph gives the same bytes: nodes by type and id, then edges by type and id. All nodes
have the same attributes, whatever their type, and so have all edges; each attribute has one type of value.

    Edge("UEFJUkVEX...", "PAIRED_WITH", "VW5pdDpx...", "Q29tbXVu...", weight=1, start="2021-01-28", end=None, ...)
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from graph.selection.citing import Citation

Value: TypeAlias = str | int | float | bool | None
"""The value of an attribute; None where a node or an edge has none. Texts hold no character that XML 1.0 forbids."""


class ValueType(StrEnum):
    """The type of an attribute's values; every dialect has its own names for these four."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of nodes or of edges: its name for programs, and its title for people, in the file's language."""

    name: str
    title: str
    value_type: ValueType


@dataclass(frozen=True, slots=True)
class ElementType:
    """A node type or a relationship type: its name, its label in the file's language, and its color as #rrggbb."""

    name: str
    label: str
    color: str


@dataclass(frozen=True, slots=True)
class Header:
    """What is known before the first node is read.

    `node_types` and `relationship_types` are by name, in the order of the ontology. `node_attributes` and
    `edge_attributes` are in the order of `values` in `Node` and `Edge`. `language`, zh or en, is that of labels and
    titles. `byte_order_mark` says whether tables written as text begin with one.
    """

    language: str
    node_types: Mapping[str, ElementType]
    relationship_types: Mapping[str, ElementType]
    node_attributes: tuple[Attribute, ...]
    edge_attributes: tuple[Attribute, ...]
    citation: Citation
    byte_order_mark: bool = True


class Node(NamedTuple):
    """A node.

    `node_type` is a name in the header's `node_types`. `start` and `end` are the first and the last day on which the
    node may be there, as 2021-01-28, or None where that side is open. `degree` is the number of edges of the node in
    the file; an edge from a node to itself counts once. `x`, `y` and `degree` are None where there is no layout.
    """

    id: str
    node_type: str
    label: str
    start: str | None
    end: str | None
    x: float | None
    y: float | None
    values: tuple[Value, ...]
    degree: int | None = None

    @property
    def has_coordinates(self) -> bool:
        """Whether the layout has a place for it."""
        return self.x is not None and self.y is not None


class Edge(NamedTuple):
    """An edge from the node with the id `source` to the one with the id `target`.

    `relationship_type` is a name in the header's `relationship_types`, whose label is the edge's label too. `weight` is
    1 for a recorded relationship, and the number of its paths for a derived one. `start` and `end` are as in `Node`.
    """

    id: str
    relationship_type: str
    source: str
    target: str
    weight: int
    start: str | None
    end: str | None
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Projection:
    """A graph in batches, which can be read once: all nodes first, then all edges. The ends of every edge are nodes."""

    header: Header
    nodes: Iterable[Sequence[Node]]
    edges: Iterable[Sequence[Edge]]
