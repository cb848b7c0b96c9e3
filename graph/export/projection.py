"""The projection: nodes and edges as every dialect, layout and analysis takes them.

Ids are texts, unique over nodes and edges together. Edges are directed, and parallel ones are kept. Order is always the
same: nodes by type and id, edges by type and id. Every attribute has one type, whatever the type of node or edge.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from graph.selection.citing import Citation

Value: TypeAlias = str | int | float | bool | None
"""The value of an attribute; None where there is none. Texts hold no character that XML 1.0 forbids."""


class ValueType(StrEnum):
    """The types of attributes."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of nodes or of edges: the name that programs use, and a title in the language asked for."""

    name: str
    title: str
    value_type: ValueType


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of node or edge: its name, its label in the language asked for, and its color as #rrggbb."""

    name: str
    label: str
    color: str


@dataclass(frozen=True, slots=True)
class Header:
    """What is known before the first node: kinds by name, attributes in the order of `values`, and the citation.

    `language` is zh or en. `marked` asks for a byte-order mark where a table is written as text.
    """

    language: str
    node_kinds: Mapping[str, Kind]
    edge_kinds: Mapping[str, Kind]
    node_attributes: tuple[Attribute, ...]
    edge_attributes: tuple[Attribute, ...]
    citation: Citation
    marked: bool = True


class Node(NamedTuple):
    """A node. `kind` names one of the header's; `start` and `end` are days (2021-01-28), None where open."""

    id: str
    kind: str
    label: str
    start: str | None
    end: str | None
    x: float | None
    y: float | None
    values: tuple[Value, ...]


class Edge(NamedTuple):
    """An edge from `source` to `target`, which are ids of nodes; its label is that of its kind."""

    id: str
    kind: str
    source: str
    target: str
    weight: int
    start: str | None
    end: str | None
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Projection:
    """A graph to be read once, in batches: all nodes first, then all edges, whose ends are among the nodes."""

    header: Header
    nodes: Iterable[Sequence[Node]]
    edges: Iterable[Sequence[Edge]]
