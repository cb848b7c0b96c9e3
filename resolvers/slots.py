"""Slots of the values that requests give: what each may be, and the code of its refusal."""

from collections.abc import Callable
from dataclasses import dataclass

from graph.datatypes.base import Comparison, Operator
from graph.datatypes.date import only_day
from graph.datatypes.text import clean
from graph.errors import Code, RequestError
from graph.plan.identity import read_ids
from graph.plan.slot import Constant, Given, Operand, Slot
from resolvers.document import Value, as_given


@dataclass(frozen=True, slots=True)
class PageLimits:
    """How many rows a page has when nobody says, and at most."""

    default: int = 100
    maximum: int = 1_000


DEEPEST = 8
"""How many connections may stand within each other; SQLite's expressions have at most 1,000 levels."""

DEEPEST_WHERE = 40
"""How many names may stand within each other in a `where`."""

DEEPEST_DERIVED = 2
"""How many derived relationships may stand within each other in a `where`; each takes some twenty times as long."""


def refuse_deep(depth: int, most: int, what: str) -> None:
    """Refuses what is nested deeper than the stores can take."""
    if depth > most:
        raise RequestError(Code.TOO_DEEP, f"{what} nested {depth} deep; allowed: {most}; ask in two requests")


def given(value: Value, name: str) -> Given:
    """What fills a slot; null is refused."""
    found = as_given(value)
    if found is None:
        raise RequestError(Code.BAD_FILTER, f"{name}: null cannot be compared with; allowed: a value, or isNull")
    return found


def day(value: Value) -> Slot | None:
    """The slot of `asOf`."""
    found = as_given(value)
    return Slot(found, only_day, "asOf", Code.BAD_DATE) if found is not None else None


def one_day(value: Value, name: str) -> Slot:
    """The slot of a day that must be given."""
    return Slot(given(value, name), only_day, name, Code.BAD_DATE)


def key(value: Value) -> Slot:
    """The slot of a node's key."""
    return Slot(given(value, "key"), clean, "key", Code.BAD_TEXT)


def node_id(value: Value, name: str, types: tuple[str, ...]) -> Slot:
    """The slot of one global id."""
    return Slot(given(value, name), lambda found: read_ids(found, types)[0], name, Code.BAD_ID)


def ids(value: Value, name: str, types: tuple[str, ...], limits: PageLimits) -> Slot:
    """The slot of global ids, at most as many as a page has rows."""

    def read(found: object) -> Operand:
        read_all = read_ids(found, types)
        if len(read_all) > limits.maximum:
            raise ValueError(f"{len(read_all)} ids; allowed: at most {limits.maximum}")
        return read_all

    return Slot(given(value, name), read, name, Code.BAD_ID)


def size(value: Value, name: str, limits: PageLimits, default: int) -> Slot:
    """The slot of a page's size."""

    def read(found: object) -> int:
        if not isinstance(found, int) or not 0 <= found <= limits.maximum:
            raise ValueError(f"{found!r} is not a size of page; allowed: 0 to {limits.maximum}")
        return found

    return Slot(as_given(value) or Constant(default), read, name, Code.BAD_PAGE)


def number(value: Value, name: str, allowed: range, default: int) -> int:
    """A whole number that is part of the plan; raises RequestError outside of its range."""
    found = value.value if isinstance(value, Constant) else default
    if not isinstance(found, int) or found not in allowed:
        message = f"{name}: {found!r} is out of range; allowed: {allowed.start} to {allowed.stop - 1}"
        raise RequestError(Code.BAD_RANGE, message)
    return found


def refuse_both(first: Value, last: Value) -> None:
    """A page is asked from one side."""
    if first is not None and last is not None:
        raise RequestError(Code.BAD_PAGE, "first and last are both given; allowed: one of them")


def cursor(value: Value, name: str) -> Slot | None:
    """The slot of a cursor; its parts are read by the order of the connection."""
    found = as_given(value)
    return Slot(found, str, name, Code.BAD_CURSOR) if found is not None else None


def flag(value: Value, name: str) -> Slot:
    """The slot of true or false."""
    return Slot(given(value, name), _true, name, Code.BAD_FILTER)


def operand(value: Value, name: str, operator: Operator, comparison: Comparison) -> Slot:
    """The slot of what a property is compared with."""
    code = Code.BAD_DATE if comparison.ranged else Code.BAD_FILTER
    read: Callable[[object], Operand] = comparison.read
    if operator is Operator.IN:
        read = _each(comparison)
    elif comparison.ranged:
        read = _one(comparison)
    return Slot(given(value, name), read, name, code)


def _one(comparison: Comparison) -> Callable[[object], Operand]:
    return lambda found: [comparison.read(found)]


def _each(comparison: Comparison) -> Callable[[object], Operand]:
    def read(found: object) -> Operand:
        items = found if isinstance(found, list) else [found]
        if None in items:
            raise ValueError("null cannot be compared with; allowed: values, or isNull")
        return [comparison.read(item) for item in items]

    return read


def _true(found: object) -> bool:
    return found is True or found == "true"
