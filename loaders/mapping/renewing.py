"""Relationships that are renewed: of several rows about the same two, each ends where the next one begins.

2019-03    to 2020
2021       still holds
"""

import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from graph.datatypes.date import first_day

Ends: TypeAlias = tuple[str, str]
"""The global ids of both ends."""


class Renewals:
    """When relationships begin, by their ends; read once, when it is first asked for."""

    def __init__(self, begins: Callable[[], Iterable[tuple[Ends, str]]]) -> None:
        self._read = begins
        self._begins: Mapping[Ends, list[str]] | None = None

    def end(self, ends: Ends, since: str) -> str:
        """The last year, month or day before a later row of the same two begins; '' where there is none."""
        if self._begins is None:
            self._begins = _sorted(self._read())
        begins = self._begins.get(ends, [])
        later = (begin for begin in begins if first_day(begin) > first_day(since))
        return next(map(before, later), "")


def before(date: str) -> str:
    """The year, month or day before one.

    >>> before("2021-01")
    '2020-12'
    """
    day = datetime.date.fromisoformat(first_day(date)) - datetime.timedelta(days=1)
    return day.isoformat()[: len(date)]


def _sorted(begins: Iterable[tuple[Ends, str]]) -> Mapping[Ends, list[str]]:
    by_ends: dict[Ends, set[str]] = {}
    for ends, since in begins:
        by_ends.setdefault(ends, set()).add(since)
    return {ends: sorted(dates, key=first_day) for ends, dates in by_ends.items()}
