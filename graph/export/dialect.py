"""Dialects: the formats in which a projection is taken away."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from graph.export.projection import Projection
from graph.plan.extract import Rows
from graph.selection.citing import Citation


class Sink(Protocol):
    """Where a dialect writes. It may block until what was written is taken, and raises where nobody takes it."""

    def write(self, data: bytes, /) -> int:
        """Takes bytes; returns how many. None (b"") may be given, to learn whether anybody still takes them."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """A format: its name in addresses and commands, the suffix of its files, its media type, and what writes it.

    `write` reads the projection once and holds no more than a batch of it. Where it fails midway, what was written is
    no whole file: its reader fails, or its end is missing.
    """

    name: str
    suffix: str
    media_type: str
    write: Callable[[Projection, Sink], None]


@dataclass(frozen=True, slots=True)
class RecordDialect:
    """A format of records as they are, of which a projection would lose parts: it takes the rows that a store streams.

    `write` reads the rows once. Where it fails midway, what was written is no whole file.
    """

    name: str
    suffix: str
    media_type: str
    write: Callable[[Citation, Iterable[Rows], Sink], None]


AnyDialect: TypeAlias = Dialect | RecordDialect
