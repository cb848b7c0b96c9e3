"""Results as plain objects, made of dictionaries and lists alone: what GraphQL and the command line answer with.

Ids of nodes become objects that name the node. Ids of edges stay ids.

    Score(id="VW5pdDp1MQ", value=2)
    {"node": {"id": "VW5pdDp1MQ", "type": "Unit", "key": "u1", "name": "钱学森小学", "kind": "SCHOOL"}, "value": 2}
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeAlias, get_type_hints

from graph.analysis.graph import Graph
from graph.analysis.result import ParameterValue, Result

PlainObject: TypeAlias = dict[str, Any]


class FieldType(StrEnum):
    """What a field of a row holds, for the types of the schema and the columns of tables."""

    NODE = "node"
    NODES = "nodes"
    EDGES = "edges"
    INTEGER = "integer"
    INTEGERS = "integers"
    DECIMAL = "decimal"
    OPTIONAL_DECIMAL = "optional decimal"
    TEXT = "text"


# In a row every id is a text; only the name of its field tells of what it is.
_BY_NAME = {
    "id": FieldType.NODE,
    "source": FieldType.NODE,
    "target": FieldType.NODE,
    "indicator": FieldType.NODE,
    "members": FieldType.NODES,
    "subjects": FieldType.NODES,
    "edges": FieldType.EDGES,
    "by": FieldType.EDGES,
}
_BY_ANNOTATION: Mapping[Any, FieldType] = {
    int: FieldType.INTEGER,
    float: FieldType.DECIMAL,
    float | None: FieldType.OPTIONAL_DECIMAL,
    str: FieldType.TEXT,
    tuple[int, int]: FieldType.INTEGERS,
    tuple[int, ...]: FieldType.INTEGERS,
}


def field_types(row_type: type) -> Mapping[str, FieldType]:
    """The fields of a named tuple by the names that they have in answers, in order: `id` becomes `node`.

    Raises KeyError for a field that neither its name nor its annotation explains.
    """
    return {
        "node" if name == "id" else name: _BY_NAME.get(name) or _BY_ANNOTATION[annotation]
        for name, annotation in get_type_hints(row_type).items()
    }


def plain_result(result: Result[Any], graph: Graph, first: int) -> PlainObject:
    """A result with its first rows; `totalCount` says how many rows there are in all.

    Parameters and figures become lists of names and values: each analysis has others, but the fields of a GraphQL type
    are fixed. Values of parameters become texts. `rule` is a line in Chinese and one in English, or None.
    """
    return {
        "method": result.method,
        "parameters": [
            {"name": name, "value": _text(value)} for name, value in result.parameters.items() if value is not None
        ],
        "figures": [{"name": name, "value": float(value)} for name, value in result.figures.items()],
        "rule": f"{result.rule.zh}\n{result.rule.en}" if result.rule.en else None,
        "totalCount": len(result.rows),
        "rows": [_plain_row(row, graph) for row in result.rows[:first]],
    }


def _plain_row(row: Any, graph: Graph) -> PlainObject:
    plain: PlainObject = {}
    for (name, field_type), value in zip(field_types(type(row)).items(), row, strict=True):
        match field_type:
            case FieldType.NODE:
                plain[name] = _plain_node(value, graph)
            case FieldType.NODES:
                plain[name] = [_plain_node(node_id, graph) for node_id in value]
            case _:
                plain[name] = list(value) if isinstance(value, tuple) else value
    return plain


def _plain_node(node_id: str, graph: Graph) -> PlainObject:
    node = graph.by_id[node_id]
    return {
        "id": node.id,
        "type": node.type,
        "key": graph.value(node, "key"),
        "name": node.name,
        "kind": graph.value(node, "kind"),
    }


def _text(value: ParameterValue) -> str:
    if isinstance(value, tuple):
        return ", ".join(value)
    # As JSON and GraphQL write them, not Python.
    return str(value).lower() if isinstance(value, bool) else str(value)
