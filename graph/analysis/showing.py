"""Results as plain objects, in which ids of nodes have become the nodes: what fields and commands show."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeAlias, get_type_hints

from graph.analysis.graph import Graph, Node
from graph.analysis.result import Parameter, Result

Shown: TypeAlias = dict[str, Any]


class Shape(StrEnum):
    """What a field of a row holds."""

    NODE = "node"
    NODES = "nodes"
    EDGES = "edges"
    INTEGER = "integer"
    INTEGERS = "integers"
    DECIMAL = "decimal"
    TEXT = "text"


_NAMED = {
    "id": Shape.NODE,
    "source": Shape.NODE,
    "target": Shape.NODE,
    "indicator": Shape.NODE,
    "members": Shape.NODES,
    "subjects": Shape.NODES,
    "edges": Shape.EDGES,
    "by": Shape.EDGES,
}
_TYPED = {int: Shape.INTEGER, float: Shape.DECIMAL, str: Shape.TEXT}


def shapes(row: type) -> Mapping[str, Shape]:
    """The fields of a row as they are shown: `id` becomes `node`."""
    return {"node" if name == "id" else name: _shape(name, kind) for name, kind in get_type_hints(row).items()}


def _shape(name: str, kind: Any) -> Shape:
    return _NAMED.get(name) or _TYPED.get(kind, Shape.INTEGERS)


def shown(result: Result[Any], graph: Graph, first: int) -> Shown:
    """A result with its first rows; `totalCount` tells how many there are."""
    return {
        "method": result.method,
        "parameters": [
            {"name": name, "value": _text(value)} for name, value in result.parameters.items() if value is not None
        ],
        "figures": [{"name": name, "value": float(value)} for name, value in result.figures.items()],
        "rule": f"{result.rule.zh}\n{result.rule.en}" if result.rule.en else None,
        "totalCount": len(result.rows),
        "rows": [_row(row, graph) for row in result.rows[:first]],
    }


def _row(row: Any, graph: Graph) -> Shown:
    found: Shown = {}
    for (name, shape), value in zip(shapes(type(row)).items(), row, strict=True):
        match shape:
            case Shape.NODE:
                found[name] = shown_node(graph, graph.by_id[value])
            case Shape.NODES:
                found[name] = [shown_node(graph, graph.by_id[one]) for one in value]
            case _:
                found[name] = list(value) if isinstance(value, tuple) else value
    return found


def shown_node(graph: Graph, node: Node) -> Shown:
    """A node by what names it."""
    return {
        "id": node.id,
        "type": node.type,
        "key": graph.value(node, "key"),
        "name": node.name,
        "kind": graph.value(node, "kind"),
    }


def _text(value: Parameter) -> str:
    if isinstance(value, tuple):
        return ", ".join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)
