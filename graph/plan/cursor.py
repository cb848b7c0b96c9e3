"""Cursors: keysets, the order's values of a row, as opaque text.

A cursor is the hexadecimal form of a JSON list: the mark of its order, then the values. SQLite writes it itself as
`hex(json_array(...))`. Being a place in the order and not a number of rows, it survives inserts and deletions.
"""

import zlib
from collections.abc import Mapping, Sequence
from typing import cast

import orjson

from graph.datatypes.base import Affinity, Stored
from graph.errors import Code
from graph.plan.connection import OrderTerm
from graph.plan.slot import Given, Slot

_TYPES: Mapping[Affinity, tuple[type, ...]] = {
    Affinity.TEXT: (str,),
    Affinity.INTEGER: (int,),
    Affinity.REAL: (int, float),
    Affinity.BOOLEAN: (int,),
}
_LARGEST = 2**63 - 1
_ALLOWED = "allowed: a cursor that this connection returned under the same orderBy"


def mark(order: Sequence[OrderTerm]) -> str:
    """Tells cursors of one order from those of another."""
    terms = ",".join(f"{term.subject}.{term.field}:{'desc' if term.descending else 'asc'}" for term in order)
    return f"{zlib.crc32(terms.encode()):08x}"


def encode(order_mark: str, values: Sequence[Stored]) -> str:
    """The cursor of a row."""
    plain = [int(value) if isinstance(value, bool) else value for value in values]
    return orjson.dumps([order_mark, *plain]).hex().upper()


def decode(order: Sequence[OrderTerm], given: object) -> list[Stored]:
    """The values of a cursor; raises ValueError where it is forged, damaged, or of another order."""
    try:
        found = orjson.loads(bytes.fromhex(str(given)))
    except ValueError:
        raise ValueError(f"{str(given)[:60]!r} is not a cursor; {_ALLOWED}") from None
    if not isinstance(found, list) or len(found) != len(order) + 1 or found[0] != mark(order):
        raise ValueError(f"{str(given)[:60]!r} is a cursor of another connection or order; {_ALLOWED}")
    for term, value in zip(order, found[1:], strict=True):
        if value is None and term.nullable:
            continue
        if not _may_stand(value, term.affinity):
            raise ValueError(f"{str(given)[:60]!r} is not a cursor; {_ALLOWED}")
    return found[1:]


def _may_stand(value: object, affinity: Affinity) -> bool:
    """Whether a value is of the type of its field, and within what the stores take as a parameter."""
    if isinstance(value, bool) or not isinstance(value, _TYPES[affinity]):
        return False
    return isinstance(value, str) or -_LARGEST <= cast("float", value) <= _LARGEST


def cursor_slots(cursor: Slot, order: Sequence[OrderTerm]) -> tuple[Slot, ...]:
    """One slot for each value of the cursor."""
    return tuple(_part(cursor.given, order, index, cursor.name) for index in range(len(order)))


def _part(given: Given, order: Sequence[OrderTerm], index: int, name: str) -> Slot:
    def read(value: object) -> Stored:
        return decode(order, value)[index]

    return Slot(given, read, name, Code.BAD_CURSOR)
