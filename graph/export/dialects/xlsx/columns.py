"""The columns of a workbook's sheets, what people read first and ids last, and the titles that it has of its own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeAlias, TypeVar

from graph.export.attributes import distinct_names
from graph.export.projection import Attribute, Edge, Header, Node, Value
from graph.ontology.model import Label

_TITLES = {
    # The first sheet.
    "citation": Label("出处", "Citation"),
    "query": Label("查询", "Query"),
    "omitted": Label("通向未收录节点的关系（{bound}）", "Relationships to nodes left out by {bound}"),
    "day": Label("基准日", "As of"),
    "known_at": Label("所知截至修订", "As known at"),
    "snapshot": Label("快照", "Snapshot"),
    "source": Label("来源", "Source"),
    "truncated": Label("因过长而截断的文本", "Texts cut to fit a cell"),
    "sheet": Label("工作表", "Sheet"),
    "rows": Label("行数", "Rows"),
    # Columns of nodes, and of edges.
    "name": Label("名称", "Name"),
    "node type": Label("节点类型", "Node type"),
    "x": Label("横坐标", "x"),
    "y": Label("纵坐标", "y"),
    "from": Label("起点", "From"),
    "from type": Label("起点类型", "From: type"),
    "to": Label("终点", "To"),
    "to type": Label("终点类型", "To: type"),
    "relationship type": Label("关系类型", "Relationship type"),
    "weight": Label("强度(不同事实的数目)", "Strength (distinct facts)"),
    "start": Label("首日", "First day"),
    "end": Label("末日", "Last day"),
    "id": Label("标识", "Id"),
    "from id": Label("起点标识", "From: id"),
    "to id": Label("终点标识", "To: id"),
}


def titles_in(language: str) -> Mapping[str, str]:
    """The titles in a language, zh or en, by the names that the code has for them."""
    return {name: label.in_language(language) for name, label in _TITLES.items()}


Cell: TypeAlias = Value | date
Item = TypeVar("Item")

MAXIMUM_NAMED_NODES = 100_000
"""Up to how many nodes, edges have the names of their ends beside the ids: the names are held in memory."""

# Excel takes 1900 for a leap year, so every day before this one would be off by a day there.
_FIRST_DATE = "1900-03-01"

# This attribute is left out, since the label of the type has a column among the first ones already.
_TYPE_LABEL = "typeLabel"


@dataclass(frozen=True, slots=True)
class Columns(Generic[Item]):
    """The titles of a sheet's columns, all different, and what makes the cells of a node or an edge in their order."""

    titles: Sequence[str]
    cells: Callable[[Item], Sequence[Cell]]


class NodeNames:
    """The names and types of the nodes that were written, for the rows of edges.

    If there are too many nodes, all are forgotten, since names in just some of the rows would mislead.
    """

    def __init__(self, header: Header) -> None:
        self._node_types = header.node_types
        self._names: dict[str, tuple[str, str]] = {}
        self._count = 0

    def add(self, node: Node) -> None:
        """Remembers the node, unless there are too many."""
        self._count += 1
        if self._count <= MAXIMUM_NAMED_NODES:
            self._names[node.id] = node.label, node.node_type
        else:
            self._names.clear()

    def of(self, node_id: str) -> tuple[Cell, Cell]:
        """The name of the node and the label of its type; two empty cells if there are too many nodes."""
        if node_id not in self._names:
            return None, None
        name, node_type = self._names[node_id]
        return name, self._node_types[node_type].label


def node_columns(header: Header) -> Columns[Node]:
    """The columns of nodes: name, type and days, then attributes, then coordinates and id."""
    indexes = _attribute_indexes(header.node_attributes)

    def cells(node: Node) -> Sequence[Cell]:
        type_label = header.node_types[node.node_type].label
        days = date_or_text(node.start), date_or_text(node.end)
        values = (node.values[index] for index in indexes)
        return (node.label, type_label, *days, *values, node.x, node.y, node.id)

    attributes = [header.node_attributes[index] for index in indexes]
    titles = _titles(header.language, ("name", "node type", "start", "end"), attributes, ("x", "y", "id"))
    return Columns(titles, cells)


def edge_columns(header: Header, node_names: NodeNames) -> Columns[Edge]:
    """The columns of edges: names and types of both ends, type, weight and days, then attributes, then ids."""
    indexes = _attribute_indexes(header.edge_attributes)

    def cells(edge: Edge) -> Sequence[Cell]:
        type_label = header.relationship_types[edge.relationship_type].label
        ends = (*node_names.of(edge.source), *node_names.of(edge.target))
        days = date_or_text(edge.start), date_or_text(edge.end)
        values = (edge.values[index] for index in indexes)
        return (*ends, type_label, edge.weight, *days, *values, edge.id, edge.source, edge.target)

    attributes = [header.edge_attributes[index] for index in indexes]
    first_names = ("from", "from type", "to", "to type", "relationship type", "weight", "start", "end")
    return Columns(_titles(header.language, first_names, attributes, ("id", "from id", "to id")), cells)


def date_or_text(day: str | None) -> Cell:
    """A day, such as 2021-01-28, as a date where Excel can hold it, and otherwise as the text."""
    return date.fromisoformat(day) if day and day >= _FIRST_DATE else day


def _attribute_indexes(attributes: Sequence[Attribute]) -> Sequence[int]:
    return [index for index, attribute in enumerate(attributes) if attribute.name != _TYPE_LABEL]


def _titles(
    language: str, first_names: Sequence[str], attributes: Sequence[Attribute], last_names: Sequence[str]
) -> Sequence[str]:
    titles = titles_in(language)
    first_titles, last_titles = [titles[name] for name in first_names], [titles[name] for name in last_names]
    # People filter and sort by titles, and could not tell two columns of one title apart.
    attribute_titles = distinct_names([attribute.title for attribute in attributes], (*first_titles, *last_titles))
    return (*first_titles, *attribute_titles, *last_titles)
