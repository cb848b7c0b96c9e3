"""Pinned nodes: those that a picture has already, with their places, so that newcomers are placed beside them.

network(..., pinned: [{id: "Unit:u1", x: 12.5, y: 0}])    {"VW5pdDp1MQ": (12.5, 0.0)}
"""

from collections.abc import Mapping
from typing import Any, TypeAlias

from graph.errors import Code, ParameterName, RequestError
from graph.ontology.model import Ontology
from graph.plan.identity import legible, read_ids
from graph.plan.slot import Argument, Slot

Places: TypeAlias = Mapping[str, tuple[float, float]]
"""x and y by the global id of a node, without a day."""

MAXIMUM_PINNED = 2_000
"""How many nodes may be pinned: twice as many as a network has, so that a picture may hold several."""

MAXIMUM_COORDINATE = 1_000_000.0
"""How far from 0 a pinned node may be. Beyond that no picture is drawn, and two decimals become inexact."""


def pinned_slot(argument: Argument, ontology: Ontology) -> Slot:
    """The slot of pinned nodes, each an object of `id`, `x` and `y`; it is bound to `Places`, whatever their order.

    BAD_ID for what is no id of a node, for too many, and for one node in two places; BAD_RANGE for coordinates that are
    too large or no numbers.
    """

    def read(value: object) -> Places:
        items: list[Any] = value if isinstance(value, list) else [value]
        if len(items) > MAXIMUM_PINNED:
            raise ValueError(f"{len(items)} nodes; allowed: at most {MAXIMUM_PINNED}")
        ids = read_ids([item["id"] for item in items], tuple(ontology.nodes), MAXIMUM_PINNED)
        places: dict[str, tuple[float, float]] = {}
        for node, item in zip(ids, items, strict=True):
            place = _coordinate(item, "x"), _coordinate(item, "y")
            if places.setdefault(node, place) != place:
                raise ValueError(f"{legible(item['id'])!r} has two places: {places[node]} and {place}; allowed: one")
        return places

    return Slot(argument, read, "pinned", Code.BAD_ID)


def _coordinate(item: Mapping[str, Any], name: str) -> float:
    value = item[name]
    # Of a number that is none, every comparison is false.
    if not -MAXIMUM_COORDINATE <= value <= MAXIMUM_COORDINATE:
        allowed = f"-{MAXIMUM_COORDINATE:.0f} to {MAXIMUM_COORDINATE:.0f}"
        message = f": {name} of {legible(str(item['id']))!r} is {str(value)[:20]}; allowed: {allowed}"
        raise RequestError(Code.BAD_RANGE, ParameterName("pinned"), message)
    return float(value)
