"""Rows of a made-up district, before they are written into tables."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import repeat
from typing import NamedTuple

from loaders.synthetic.nodes import NodeRef
from loaders.synthetic.periods import NO_PERIOD, Period


class Row(NamedTuple):
    """A row: its table, which is a node type or relationship type, and its cells by column."""

    table: str
    cells: Mapping[str, object]


def node(ref: NodeRef, name: str, period: Period = NO_PERIOD, /, **cells: object) -> Row:
    """The row of a node; `cells` are its other properties."""
    return Row(ref.type, {"key": ref.key, "name": name, "since": period.since, "until": period.until, **cells})


def relationship(table: str, source: NodeRef, target: NodeRef, period: Period = NO_PERIOD, /, **cells: object) -> Row:
    """The row of a relationship; `cells` are its properties."""
    ends = {"from_type": source.type, "from": source.key, "to_type": target.type, "to": target.key}
    return Row(table, {**ends, "since": period.since, "until": period.until, **cells})


def parallel_relationships(
    table: str,
    source: NodeRef,
    target: NodeRef,
    periods: Iterable[Period],
    properties: Iterable[Mapping[str, object]] = repeat({}),
) -> Iterator[Row]:
    """The rows of relationships between the same two nodes, as many as the shorter of `periods` and `properties`.

    Each has a key of its own: by default, those with the same `since` would have the same key.
    """
    for number, (period, cells) in enumerate(zip(periods, properties, strict=False), 1):
        yield relationship(table, source, target, period, key=f"{source.key}~{target.key}~{number}", **cells)
