"""Coordinates in the answer of a network: its plan asks for ids and ends beside what is shown, and they are taken out.

So the answer still comes from one statement, and a store knows nothing of layouts.
"""

import asyncio
import functools
from dataclasses import replace
from typing import Any

import orjson

from graph.layout.coordinates import Coordinates, layout
from graph.plan.network import Network
from graph.plan.output import Column, Listed, Member, Section, Selection
from graph.stores.store import Answer

_AXES = ("x", "y")
_REMEMBERED = 16
"""Layouts that are kept, since a page that is looked at asks for the same again and again."""


def drawn(network: Network) -> Network:
    """The network that also asks for what its layout needs, if it shows coordinates."""
    if not any(_axes(member) for member in network.selection):
        return network
    taken = {member.key for member in network.selection}
    nodes, edges = _free("_nodes", taken), _free("_edges", taken)
    ends = (Member("source", Column("source")), Member("target", Column("target")))
    hidden = (
        Member(nodes, Listed(Section.NODES, (Member("id", Column("id")),))),
        Member(edges, Listed(Section.EDGES, ends)),
    )
    return replace(network, selection=(*network.selection, *hidden), drawn=True)


def _free(key: str, taken: set[str]) -> str:
    while key in taken:
        key += "_"
    return key


def _axes(member: Member) -> Selection:
    """The coordinates that a list of nodes shows."""
    if not isinstance(member.output, Listed) or member.output.section is not Section.NODES:
        return ()
    shown = member.output.selection
    return tuple(one for one in shown if isinstance(one.output, Column) and one.output.name in _AXES)


async def with_coordinates(network: Network, answer: Answer) -> Answer:
    """The answer of a network that is drawn, with the coordinates, and without what was asked for them."""
    if answer is None:
        return None
    return await asyncio.to_thread(_filled, network, orjson.dumps(answer))


def _filled(network: Network, text: bytes) -> dict[str, object]:
    found: dict[str, Any] = orjson.loads(text)
    *shown, nodes, edges = network.selection
    ids = tuple(node["id"] for node in found.pop(nodes.key))
    places = _layout(ids, tuple((edge["source"], edge["target"]) for edge in found.pop(edges.key)))
    for member in shown:
        axes = [(one.key, _AXES.index(one.output.name)) for one in _axes(member) if isinstance(one.output, Column)]
        for one, row in zip(ids, found[member.key], strict=True) if axes else ():
            for key, axis in axes:
                row[key] = places[one][axis]
    return found


@functools.lru_cache(maxsize=_REMEMBERED)
def _layout(ids: tuple[str, ...], edges: tuple[tuple[str, str], ...]) -> Coordinates:
    return layout(ids, edges)
