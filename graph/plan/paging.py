"""Orders of rows, pages of them and how large these may be, and cursors.

The last term of every order tells all rows apart. A cursor is a keyset, the values of a row in its order, as opaque
text: the hexadecimal form of a JSON list of the mark of the order, then the values. SQLite writes it itself as
`hex(json_array(...))`. Being a place in the order and not a number of rows, it survives inserts and deletions.

    orderBy: [{name: ASC}]    OrderTerm(NODE, "name_sort"), OrderTerm(NODE, "key")    ["fc100dec", "an1安", "c2"]
"""

import dataclasses
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias, assert_never, cast

import orjson

from graph.datatypes.base import Affinity, Stored
from graph.errors import Code
from graph.ontology.model import DerivedType, Element
from graph.plan.condition import Condition, RowPart, slots_of
from graph.plan.slot import Argument, Constant, Slot
from graph.plan.walk import AllNodes, AllPairs, Changes, Derivation, Expansion, Origin, Shared, Walk


@dataclass(frozen=True, slots=True)
class OrderTerm:
    """Rows are ordered by a stored field. Missing values are last ascending, first descending.

    The term that tells all rows apart knows of which walk they are: two walks may have the same order, but not each
    other's cursors.
    """

    part: RowPart
    field: str
    affinity: Affinity
    descending: bool = False
    nullable: bool = True
    walk: str = ""

    @property
    def name(self) -> str:
        """What tells it from other terms of an order."""
        return f"{self.part}.{self.field}"


@dataclass(frozen=True, slots=True)
class CountTerm:
    """Rows are ordered by how many rows their node's connection has for which a condition holds; see `HowMany`."""

    part: RowPart
    walk: Walk
    where: Condition
    descending: bool = False

    @property
    def affinity(self) -> Affinity:
        """A number of rows is a whole number."""
        return Affinity.INTEGER

    @property
    def nullable(self) -> bool:
        """There is always a number."""
        return False

    @property
    def name(self) -> str:
        """What tells it from other terms of an order: a variable in its condition stands for all of its values."""
        return f"{self.part}.{self.of}"

    @property
    def of(self) -> str:
        """The rows that are counted, as a text."""
        return outline((self.walk, self.where))


Term: TypeAlias = OrderTerm | CountTerm


def outline(value: object) -> str:
    """A text that is the same for equal parts of a plan, today and in other processes."""
    match value:
        case Slot(argument=argument):
            return repr(argument)
        case Element() | DerivedType():
            return value.name
        case tuple():
            return f"({','.join(map(outline, value))})"
        case _ if dataclasses.is_dataclass(value):
            parts = (getattr(value, field.name) for field in dataclasses.fields(value))
            return f"{type(value).__name__}({','.join(map(outline, parts))})"
        case _:
            return str(value)


def order_slots(order: Sequence[Term]) -> list[Slot]:
    """The slots of the values that an order's counts compare with."""
    return [slot for term in order if isinstance(term, CountTerm) for slot in slots_of(term.where)]


@dataclass(frozen=True, slots=True)
class PageLimits:
    """How many rows a page has when the request does not say, and at most; and how many facts `evidence` shows then."""

    default: int = 100
    maximum: int = 1_000
    evidence: int = 10

    def size(self, argument: Argument | None, name: str, default: int | None = None) -> Slot:
        """The slot of a page's size, whose argument has this name; `default` stands for that of all pages."""
        absent = self.default if default is None else default
        return Slot(argument or Constant(absent), self._read_size, name, Code.BAD_PAGE)

    def evidence_size(self, argument: Argument | None) -> Slot:
        """The slot of how many facts are shown as evidence: a few where nothing is said, so that they cost little."""
        return self.size(argument, "evidence.first", min(self.evidence, self.maximum))

    def _read_size(self, number: object) -> int:
        if not isinstance(number, int) or not 0 <= number <= self.maximum:
            raise ValueError(f"{number!r} is not a size of page; allowed: 0 to {self.maximum}")
        return number


@dataclass(frozen=True, slots=True)
class Page:
    """How many rows, from which side, and between which cursors."""

    size: Slot
    backward: bool
    after: Slot | None
    before: Slot | None


BY_DAY = (
    OrderTerm(RowPart.EDGE, "day", Affinity.TEXT, nullable=False),
    OrderTerm(RowPart.EDGE, "id", Affinity.TEXT, nullable=False),
)
"""The order of changes."""

BY_COUNT = (
    OrderTerm(RowPart.EDGE, "count", Affinity.INTEGER, descending=True, nullable=False),
    OrderTerm(RowPart.EDGE, "type", Affinity.TEXT, nullable=False),
    OrderTerm(RowPart.NODE, "key", Affinity.TEXT, nullable=False),
)
"""The order of shared nodes: those that most relationships lead to come first."""


def tie_breaker(origin: Origin) -> OrderTerm:
    """The term that tells all rows of an origin apart: a node's key, or the id of the relationship that leads to it.

    A derived relationship has one edge for each node, so its id serves as well.
    """
    match origin:
        case Shared():
            return OrderTerm(RowPart.NODE, "id", Affinity.TEXT, nullable=False)
        case AllNodes(node_type):
            return OrderTerm(RowPart.NODE, "key", Affinity.TEXT, nullable=False, walk=node_type.name)
        case Changes():
            return OrderTerm(RowPart.EDGE, "id", Affinity.TEXT, nullable=False)
        case AllPairs(derived):
            return OrderTerm(RowPart.EDGE, "id", Affinity.TEXT, nullable=False, walk=f"{derived.name} of all")
        case Expansion(relationship, backward) | Derivation(relationship, backward):
            walk = f"{relationship.name} {'backward' if backward else 'forward'}"
            return OrderTerm(RowPart.EDGE, "id", Affinity.TEXT, nullable=False, walk=walk)
        case _:
            assert_never(origin)


_TYPES: Mapping[Affinity, tuple[type, ...]] = {
    Affinity.TEXT: (str,),
    Affinity.INTEGER: (int,),
    Affinity.REAL: (int, float),
    Affinity.BOOLEAN: (int,),
}
_LARGEST = 2**63 - 1
_ALLOWED = "allowed: a cursor that this connection returned under the same orderBy"


def order_mark(order: Sequence[Term]) -> str:
    """Tells cursors of one connection and order from those of another."""
    terms = ",".join(f"{term.name}:{'desc' if term.descending else 'asc'}" for term in order)
    terms += "".join(f" of {term.walk}" for term in order if isinstance(term, OrderTerm) and term.walk)
    return f"{zlib.crc32(terms.encode()):08x}"


def encode(order_mark: str, values: Sequence[Stored]) -> str:
    """The cursor of a row, by the mark of its order and the row's values in that order."""
    numbers = [int(value) if isinstance(value, bool) else value for value in values]
    return orjson.dumps([order_mark, *numbers]).hex().upper()


def decode(order: Sequence[Term], cursor: object) -> list[Stored]:
    """The values of a cursor; raises ValueError where it is forged, damaged, or of another order."""
    quoted = repr(str(cursor)[:60])
    try:
        parts = orjson.loads(bytes.fromhex(str(cursor)))
    except ValueError:
        raise ValueError(f"{quoted} is not a cursor; {_ALLOWED}") from None
    if not isinstance(parts, list) or len(parts) != len(order) + 1 or parts[0] != order_mark(order):
        raise ValueError(f"{quoted} is a cursor of another connection or order; {_ALLOWED}")
    for term, value in zip(order, parts[1:], strict=True):
        if not _may_stand(value, term):
            raise ValueError(f"{quoted} is not a cursor; {_ALLOWED}")
    return parts[1:]


def _may_stand(value: object, term: Term) -> bool:
    """Whether a value is of the type of its field, and within what the stores take as a parameter."""
    if value is None:
        return term.nullable
    if isinstance(value, bool) or not isinstance(value, _TYPES[term.affinity]):
        return False
    return isinstance(value, str) or -_LARGEST <= cast("float", value) <= _LARGEST


def cursor_slots(cursor: Slot, order: Sequence[Term]) -> tuple[Slot, ...]:
    """A slot for each term of the order; binding one decodes the cursor and takes its value of that term."""

    def part(place: int) -> Slot:
        return Slot(cursor.argument, lambda value: decode(order, value)[place], cursor.name, Code.BAD_CURSOR)

    return tuple(map(part, range(len(order))))
