"""Fields of nodes and edges: the names and values that the dialects in JSON and the tables share."""

from collections.abc import Collection, Iterable

from graph.views.names import apart
from graph.views.projection import Attribute, Edge, Node, Value


def names(attributes: Iterable[Attribute], taken: Collection[str]) -> tuple[str, ...]:
    """The names of attributes; those that a format takes for itself, or that came before, get an underscore."""
    return tuple(apart([attribute.name for attribute in attributes], taken))


def known(names: Iterable[str], values: Iterable[Value]) -> dict[str, Value]:
    """The values that there are, by name."""
    return {name: value for name, value in zip(names, values, strict=True) if value is not None}


def period(item: Node | Edge) -> dict[str, Value]:
    """The first and the last day, where they are known."""
    return known(("start", "end"), (item.start, item.end))


def position(node: Node) -> dict[str, Value]:
    """The coordinates, where both are known."""
    return {"x": node.x, "y": node.y} if placed(node) else {}


def placed(node: Node) -> bool:
    """Whether it is known where the node lies."""
    return node.x is not None and node.y is not None
