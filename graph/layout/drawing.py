"""Draws a network for GraphQL: lists of the selected columns of its nodes, edges and omissions, with coordinates.

A store answers a network without knowing who asks. Here the answer gets the response's shape, and coordinates if they
are selected: those of a layout of all its nodes and edges, beside the nodes that are pinned.

    NodeList(id, x) of [NetworkNode("VW5pdDp1MQ", ...)]    [{"id": "VW5pdDp1MQ", "x": 12.5}]
"""

import asyncio
import functools
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from operator import itemgetter
from typing import Any, TypeVar, assert_never

from graph.datatypes.date import first_day, last_day
from graph.layout.coordinates import Coordinates, layout
from graph.layout.pinned_layout import layout_beside
from graph.plan.labels import KindLabel, TypeLabel, kind_label
from graph.plan.members import Literal, Member, Members
from graph.plan.network import (
    EdgeColumn,
    EdgeList,
    Network,
    NetworkNode,
    NetworkOutput,
    NetworkView,
    NodeColumn,
    NodeLabels,
    NodeList,
    OmittedColumn,
    OmittedList,
    shows_coordinates,
)
from graph.plan.pinned import Places

MAXIMUM_KEPT_LAYOUTS = 16
"""How many layouts are kept: while somebody looks at a network, the same one is drawn again and again."""

Column = TypeVar("Column", bound=StrEnum)


async def draw(network: Network, view: NetworkView, pinned: Places | None = None) -> dict[str, Any]:
    """The response to a network, by response key, ready for `orjson.dumps`; `pinned` nodes are where they are."""
    if not shows_coordinates(network.members):
        return _draw(network, view, {})
    pinned = pinned or {}
    if all(node.id in pinned for node in view.nodes):
        return _draw(network, view, pinned)
    # A layout may take a second, in which the event loop must go on with other requests.
    return await asyncio.to_thread(_lay_out_and_draw, network, view, pinned)


def _lay_out_and_draw(network: Network, view: NetworkView, pinned: Places) -> dict[str, Any]:
    ends = tuple((edge.source, edge.target) for edge in view.edges)
    return _draw(network, view, _kept_layout(tuple(node.id for node in view.nodes), ends, frozenset(pinned.items())))


def _draw(network: Network, view: NetworkView, coordinates: Coordinates) -> dict[str, Any]:
    return {member.key: _draw_member(member.output, view, coordinates) for member in network.members}


def _draw_member(output: NetworkOutput, view: NetworkView, coordinates: Coordinates) -> Any:
    match output:
        case Literal(text):
            return text
        case NodeList(members, type_names):
            nodes = (
                (*node._replace(type=type_names[node.type]), *coordinates.get(node.id, (None, None)))
                for node in view.nodes
            )
            return _with_labels(_objects(nodes, _NODE_PLACES, _columns(members)), members, view.nodes)
        case EdgeList(members):
            # Days are the last columns, and literals stand behind all columns.
            in_full = any(
                isinstance(member.output, Literal) or member.output in (EdgeColumn.START, EdgeColumn.END)
                for member in members
            )
            edges = ((*edge, *_days(edge.since, edge.until)) for edge in view.edges) if in_full else view.edges
            return _objects(edges, _EDGE_PLACES, members)
        case OmittedList(members):
            return _objects(view.omitted, _OMITTED_PLACES, members)
        case _:
            assert_never(output)


def _columns(members: Members[Literal | NodeColumn | NodeLabels]) -> Members[Literal | NodeColumn]:
    """The members with nulls in the places of labels."""
    return tuple(
        Member(member.key, Literal(None) if isinstance(member.output, NodeLabels) else member.output)
        for member in members
    )


def _with_labels(
    drawn: list[dict[str, Any]],
    members: Members[Literal | NodeColumn | NodeLabels],
    nodes: Sequence[NetworkNode],
) -> list[dict[str, Any]]:
    for member in members:
        if isinstance(member.output, NodeLabels):
            for row, node in zip(drawn, nodes, strict=True):
                row[member.key] = _label(member.output.choice[node.type], node.kind)
    return drawn


def _label(output: TypeLabel | KindLabel | Literal, kind: str | None) -> Mapping[str, str | None] | None:
    match output:
        case TypeLabel():
            return output.texts
        case KindLabel():
            return kind_label(output, kind)
        case Literal():
            return None
        case _:
            assert_never(output)


def _places(*columns: Column) -> Mapping[Column, int]:
    """Where the value of each column stands in a row, which has them in the order of their declaration."""
    return {column: place for place, column in enumerate(columns)}


_NODE_PLACES = _places(*NodeColumn)
_EDGE_PLACES = _places(*EdgeColumn)
_OMITTED_PLACES = _places(*OmittedColumn)


def _objects(
    rows: Iterable[tuple[Any, ...]], places: Mapping[Column, int], members: Members[Literal | Column]
) -> list[dict[str, Any]]:
    """An object of each row, with the members of the selection set in their order.

    Several thousand rows pass through here, so nothing is decided for a row that can be decided for all: literals are
    put behind each row's values, and one `itemgetter`, which is written in C, picks everything in the right order.
    """
    if not members:
        return [{} for _ in rows]
    keys = [member.key for member in members]
    literals = tuple(member.output.text for member in members if isinstance(member.output, Literal))
    literal_places = iter(range(len(places), len(places) + len(literals)))
    picked_places = [
        next(literal_places) if isinstance(member.output, Literal) else places[member.output] for member in members
    ]
    if len(keys) == 1:
        # Of a single place, an `itemgetter` returns the value itself, not a tuple.
        return [{keys[0]: (*row, *literals)[picked_places[0]]} for row in rows]
    pick = itemgetter(*picked_places)
    return [dict(zip(keys, pick((*row, *literals)), strict=True)) for row in rows]


@functools.lru_cache(maxsize=4096)
def _days(since: str | None, until: str | None) -> tuple[str | None, str | None]:
    """The first and the last day of a period; edges mostly have one of a few periods."""
    return first_day(since) if since else None, last_day(until) if until else None


@functools.lru_cache(maxsize=MAXIMUM_KEPT_LAYOUTS)
def _kept_layout(
    ids: Sequence[str], ends: Sequence[tuple[str, str]], pinned: frozenset[tuple[str, tuple[float, float]]]
) -> Coordinates:
    return layout_beside(ids, ends, dict(pinned)) if pinned else layout(ids, ends)
