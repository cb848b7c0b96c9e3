"""Names and values of fields, as the dialects share them; names that a format or its readers keep are set apart."""

from collections.abc import Collection, Iterable, Sequence

from graph.export.projection import Attribute, Edge, Node, Value


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


def apart(names: Sequence[str], taken: Iterable[str]) -> list[str]:
    """The names; one that is taken, or comes again, in whatever case, gets underscores at its end.

    >>> apart(["since", "Label"], ["label"])
    ['since', 'Label_']
    """
    known = {name.casefold() for name in taken}
    distinct = []
    for name in names:
        while name.casefold() in known:
            name += "_"  # noqa: PLW2901
        known.add(name.casefold())
        distinct.append(name)
    return distinct
