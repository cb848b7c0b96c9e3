"""Pages: rows in order, and those between two cursors."""

import functools
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graph.plan.condition import RowPart
from graph.plan.paging import CountTerm, Page, Term, decode, order_mark
from graph.plan.slot import Slot
from tests.reference.conditions import field, holds
from tests.reference.walking import Asking, Row, rows


@dataclass(frozen=True, slots=True)
class Shown:
    """A page: its rows, all rows whatever the page, and whether there are more on either side."""

    rows: Sequence[Row]
    whole: Sequence[Row]
    has_next: bool
    has_previous: bool


def values(asking: Asking, order: Sequence[Term], row: Row) -> list[Any]:
    """What a row has in an order; true is 1."""
    there = [_value(asking, term, row) for term in order]
    return [int(value) if isinstance(value, bool) else value for value in there]


def _value(asking: Asking, term: Term, row: Row) -> Any:
    if not isinstance(term, CountTerm):
        return field(row, term.part, term.field)
    owner = row.source if term.part is RowPart.SOURCE else row.node
    return sum(holds(asking, reached, term.where) for reached in rows(asking, term.walk, owner))


def cursor(asking: Asking, order: Sequence[Term], row: Row) -> str:
    """The place of a row in an order."""
    text = json.dumps([order_mark(order), *values(asking, order, row)], ensure_ascii=False, separators=(",", ":"))
    return text.encode().hex().upper()


def compare(order: Sequence[Term], first: Sequence[Any], second: Sequence[Any]) -> int:
    """Below 0 where the first comes before the second. A missing value is larger than all others."""
    for term, a, b in zip(order, first, second, strict=True):
        if a != b:
            smaller = b is None or (a is not None and a < b)
            return -1 if smaller != term.descending else 1
    return 0


def page(asking: Asking, order: Sequence[Term], asked: Page, whole: Sequence[Row]) -> Shown:
    """The page of these rows that is asked for."""
    ordered = list(whole)
    for term in reversed(order):
        ordered.sort(key=functools.partial(_rank, asking, term), reverse=term.descending)
    after, before = _side(asking, order, asked.after), _side(asking, order, asked.before)
    past = [row for row in ordered if after is None or compare(order, values(asking, order, row), after) > 0]
    inside = [row for row in past if before is None or compare(order, values(asking, order, row), before) < 0]
    size = asking.value(asked.size)
    more = len(inside) > size
    if asked.backward:
        last = inside[len(inside) - size :] if more else inside
        later = before is not None and any(compare(order, values(asking, order, row), before) >= 0 for row in ordered)
        return Shown(last, ordered, has_next=later, has_previous=more)
    earlier = after is not None and len(past) < len(ordered)
    return Shown(inside[:size], ordered, has_next=more, has_previous=earlier)


def _rank(asking: Asking, term: Term, row: Row) -> tuple[bool, Any]:
    value = _value(asking, term, row)
    return value is None, value


def _side(asking: Asking, order: Sequence[Term], slot: Slot | None) -> list[Any] | None:
    return None if slot is None else decode(order, asking.value(slot))
