"""The columns of a workbook's sheets: what people read comes first, what programs need last."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeAlias, TypeVar

from graph.export.dialects.words import words_of
from graph.export.fields import apart
from graph.export.projection import Attribute, Edge, Header, Node, Value

Cell: TypeAlias = Value | date
Item = TypeVar("Item")

NAMES = 100_000
"""Nodes whose names are held, to stand beside edges; where there are more, edges have the ids of their ends alone."""

_FIRST_DATE = "1900-03-01"
"""Excel takes 1900 for a leap year, so earlier days would be others there."""

_TYPE_LABEL = "typeLabel"
"""This attribute has a column of its own among the first."""


@dataclass(frozen=True, slots=True)
class Columns(Generic[Item]):
    """Titles, all different, and the cells of a row."""

    titles: Sequence[str]
    row: Callable[[Item], Sequence[Cell]]


class Names:
    """The names and types of nodes, as they pass; none once they are too many."""

    def __init__(self, header: Header) -> None:
        self._kinds = header.node_kinds
        self._known: dict[str, tuple[str, str]] = {}
        self._count = 0

    def add(self, node: Node) -> None:
        """Notes a node."""
        self._count += 1
        if self._count <= NAMES:
            self._known[node.id] = node.label, node.kind
        else:
            self._known.clear()

    def of(self, node_id: str) -> tuple[Cell, Cell]:
        """The name and the type of a node, or nothing twice."""
        if node_id not in self._known:
            return None, None
        name, kind = self._known[node_id]
        return name, self._kinds[kind].label


def node_columns(header: Header) -> Columns[Node]:
    """Columns of nodes: the name first, the id last."""
    kept, kinds = _kept(header.node_attributes), header.node_kinds
    first, last = ("name", "node type", "start", "end"), ("x", "y", "id")

    def row(node: Node) -> Sequence[Cell]:
        days = day(node.start), day(node.end)
        return (node.label, kinds[node.kind].label, *days, *(node.values[at] for at in kept), node.x, node.y, node.id)

    return Columns(_titles(header, first, [header.node_attributes[at] for at in kept], last), row)


def edge_columns(header: Header, names: Names) -> Columns[Edge]:
    """Columns of edges: names and types of their ends first, ids last."""
    kept, kinds = _kept(header.edge_attributes), header.edge_kinds
    first = ("from", "from type", "to", "to type", "edge type", "weight", "start", "end")

    def row(edge: Edge) -> Sequence[Cell]:
        ends = *names.of(edge.source), *names.of(edge.target)
        own = kinds[edge.kind].label, edge.weight, day(edge.start), day(edge.end)
        return (*ends, *own, *(edge.values[at] for at in kept), edge.id, edge.source, edge.target)

    last = ("id", "from id", "to id")
    return Columns(_titles(header, first, [header.edge_attributes[at] for at in kept], last), row)


def day(text: str | None) -> Cell:
    """A date where Excel can hold it, else the text."""
    return date.fromisoformat(text) if text and text >= _FIRST_DATE else text


def _kept(attributes: Sequence[Attribute]) -> Sequence[int]:
    return [at for at, attribute in enumerate(attributes) if attribute.name != _TYPE_LABEL]


def _titles(header: Header, first: Sequence[str], kept: Sequence[Attribute], last: Sequence[str]) -> Sequence[str]:
    words = words_of(header.language)
    own, ids = [words[name] for name in first], [words[name] for name in last]
    return (*own, *apart([attribute.title for attribute in kept], (*own, *ids)), *ids)
