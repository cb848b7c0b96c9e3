"""Stale records: those that hold on a day, and that were last confirmed before another one.

One that was never confirmed goes by the day on which it was last written, since nobody has looked at it after that.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from graph.ontology.model import NodeType, RelationshipType
from graph.plan.identity import global_id
from graph.stores.records import Citation


@dataclass(frozen=True, slots=True)
class StalePage:
    """Which records are asked for: `first` at most of these types, that hold on the day `on`."""

    types: Sequence[NodeType | RelationshipType]
    before: str
    on: str
    first: int


@dataclass(frozen=True, slots=True)
class StaleRecord:
    """A stale record, and the day that it goes by.

    `confirmed_on` is as it was given, None where it never was; `name` is that of a node, and `ends` are the global ids
    of a relationship's, source first.
    """

    element: str
    key: str
    day: str
    confirmed_on: str | None
    updated_at: str
    citations: tuple[Citation, ...]
    name: str = ""
    ends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StaleRecords:
    """The oldest stale records, and how many there are in all."""

    records: Sequence[StaleRecord]
    count: int


def stale_record(element: str, row: Sequence[Any], cited: Iterable[Citation]) -> StaleRecord:
    """The record of a row: key, day, `confirmedOn`, `updatedAt`, and then the name of a node or both ends."""
    key, day, confirmed_on, updated_at, *texts = row
    name, ends = (texts[0], ()) if len(texts) == 1 else ("", tuple(texts))
    return StaleRecord(element, key, day, confirmed_on, updated_at, tuple(cited), name, ends)


def oldest(parts: Iterable[StaleRecords], page: StalePage) -> StaleRecords:
    """The oldest of several lists; of one day nodes come before relationships, and then ids tell the order."""
    lists = list(parts)
    records = sorted((record for stale in lists for record in stale.records), key=_place)
    return StaleRecords(records[: page.first], sum(stale.count for stale in lists))


def _place(record: StaleRecord) -> tuple[str, bool, str]:
    return record.day, bool(record.ends), global_id(record.element, record.key)
