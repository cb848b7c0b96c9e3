"""A network as GraphQL shows it: lists of what is selected of nodes, edges and what was left out, with coordinates.

A store answers a network without knowing who asks; here it becomes the response. Coordinates are added only where they
are selected, by a layout of all nodes and edges.

    NodeList(id, x) of [NetworkNode("VW5pdDp1MQ", ...)]    [{"id": "VW5pdDp1MQ", "x": 12.5}]
"""

import asyncio
import functools
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from operator import itemgetter
from typing import Any, TypeVar, assert_never

from graph.layout.coordinates import Coordinates, layout
from graph.plan.network import (
    EdgeColumn,
    EdgeList,
    Network,
    NetworkOutput,
    NetworkView,
    NodeColumn,
    NodeList,
    OmittedColumn,
    OmittedList,
    shows_coordinates,
)
from graph.plan.output import Literal, SelectionSet

_REMEMBERED_LAYOUTS = 16
"""A page that is looked at asks for the same layout again and again."""

Column = TypeVar("Column", bound=StrEnum)


async def drawn(network: Network, view: NetworkView) -> dict[str, Any]:
    """The response; where nodes are to be laid out, in a thread, since that takes long."""
    if shows_coordinates(network.selection):
        return await asyncio.to_thread(_drawn, network, view)
    return _drawn(network, view)


def _drawn(network: Network, view: NetworkView) -> dict[str, Any]:
    places: Coordinates = {}
    if shows_coordinates(network.selection):
        ends = tuple((edge.source, edge.target) for edge in view.edges)
        places = _layout(tuple(node.id for node in view.nodes), ends)
    return {member.key: _shown(member.output, view, places) for member in network.selection}


def _shown(output: NetworkOutput, view: NetworkView, places: Coordinates) -> Any:
    match output:
        case Literal(text):
            return text
        case NodeList(selection, type_names):
            nodes = (
                (*node._replace(type=type_names[node.type]), *places.get(node.id, (None, None))) for node in view.nodes
            )
            return _objects(nodes, _NODE_PLACES, selection)
        case EdgeList(selection):
            return _objects(view.edges, _EDGE_PLACES, selection)
        case OmittedList(selection):
            return _objects(view.omitted, _OMITTED_PLACES, selection)
        case _:
            assert_never(output)


def _places(*columns: Column) -> Mapping[Column, int]:
    """Where the values of columns stand in a row."""
    return {column: place for place, column in enumerate(columns)}


_NODE_PLACES = _places(*NodeColumn)
_EDGE_PLACES = _places(*EdgeColumn)
_OMITTED_PLACES = _places(*OmittedColumn)


def _objects(
    rows: Iterable[tuple[Any, ...]], places: Mapping[Column, int], selection: SelectionSet[Literal | Column]
) -> list[dict[str, Any]]:
    """An object of each row, in the order of the selection; literals are taken from behind the row's own values.

    Several thousand rows pass through here, so the loop is left to C as far as possible.
    """
    if not selection:
        return [{} for _ in rows]
    keys = [member.key for member in selection]
    literals = tuple(member.output.text for member in selection if isinstance(member.output, Literal))
    behind = iter(range(len(places), len(places) + len(literals)))
    picked = [next(behind) if isinstance(member.output, Literal) else places[member.output] for member in selection]
    if len(keys) == 1:
        return [{keys[0]: (*row, *literals)[picked[0]]} for row in rows]
    pick = itemgetter(*picked)
    return [dict(zip(keys, pick((*row, *literals)), strict=True)) for row in rows]


@functools.lru_cache(maxsize=_REMEMBERED_LAYOUTS)
def _layout(ids: Sequence[str], ends: Sequence[tuple[str, str]]) -> Coordinates:
    return layout(ids, ends)
