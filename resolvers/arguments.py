"""Reads arguments: what the value of each may be, and the code of its refusal.

Values of the request stand in slots, since they change from one request to the next. Types, depths and the like are
part of the plan, so they are read when it is made. The arguments of `network` that exports and analyses have, too, are
read in `graph/plan/network.py`.

    units(first: $rows)    Page(Slot(Variable("rows"), <0 to 1,000>, "first", BAD_PAGE), backward=False, ...)
                           bound with {"rows": -1}: BAD_PAGE, first: -1 is not a size of page; allowed: 0 to 1000
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from graph.datatypes.base import OF_LISTS, Comparison, Operator
from graph.errors import Code, ParameterName, RequestError
from graph.ontology.model import DerivedType, Ontology, RelationshipType
from graph.plan.filters import EdgeFilter, edge_filter, refused_null
from graph.plan.identity import as_key, read_ids
from graph.plan.output import Connection
from graph.plan.paging import Page, PageLimits, cursor_slots, order_slots
from graph.plan.pinned import pinned_slot
from graph.plan.plan import known_at_slot
from graph.plan.search import Search
from graph.plan.slot import Argument, Constant, Operand, Slot, day_slot
from graph.plan.walk import KnownStates
from resolvers.document_reading import Arguments, Value, as_argument, as_constant, as_list
from schema.names import constant

RelationshipTypes: TypeAlias = tuple[tuple[RelationshipType, ...], tuple[DerivedType, ...]]
"""Recorded and derived ones."""


MAXIMUM_CONNECTION_DEPTH = 8
"""How many connections may stand within each other; SQLite's expressions have at most 1,000 levels."""

MAXIMUM_WHERE_DEPTH = 40
"""How many names may stand within each other in a `where`."""

MAXIMUM_DERIVED_DEPTH = 2
"""How many derived relationships may stand within each other in a `where`; each takes some twenty times as long."""


def refuse_deep(depth: int, maximum: int, what: str) -> None:
    """Refuses what is nested deeper than the stores can take."""
    if depth > maximum:
        raise RequestError(Code.TOO_DEEP, f"{what} nested {depth} deep; allowed: {maximum}; ask in two requests")


def required(value: Value, name: str) -> Argument:
    """What fills a slot; null is refused."""
    argument = as_argument(value)
    if argument is None:
        raise RequestError(Code.BAD_FILTER, f"{name}: null cannot be compared with; allowed: a value, or isNull")
    return argument


def one_day(value: Value, name: str) -> Slot:
    """The slot of a day that must be there."""
    return day_slot(required(value, name), name)


def known_states(field_arguments: Arguments) -> KnownStates | None:
    """The states that are compared; None where none is named. Raises RequestError (BAD_REVISION) beside `asKnownAt`."""
    named = [(name, as_argument(field_arguments.get(name))) for name in ("knownFrom", "knownTo")]
    before, after = (None if text is None else known_at_slot(text, name) for name, text in named)
    if before is None and after is None:
        return None
    if as_argument(field_arguments.get("asKnownAt")) is not None:
        reason = " is given beside knownFrom or knownTo; it stands for both of them, so leave it or them out"
        raise RequestError(Code.BAD_REVISION, ParameterName("asKnownAt"), reason)
    return KnownStates(before, after)


def key(value: Value, node_type: str) -> Slot:
    """The slot of the key of a node of a type, which may also be named by Type:key or its global id."""
    return Slot(required(value, "key"), lambda text: as_key(node_type, str(text)), "key", Code.BAD_TEXT)


def node_id(value: Value, name: str, node_types: tuple[str, ...]) -> Slot:
    """The slot of one global id; anything but the id of a node is refused (BAD_ID)."""
    return Slot(required(value, name), lambda text: read_ids(text, node_types)[0], name, Code.BAD_ID)


def ids(value: Value, name: str, node_types: tuple[str, ...], limits: PageLimits) -> Slot:
    """The slot of global ids, at most as many as a page has rows."""
    return Slot(required(value, name), lambda texts: read_ids(texts, node_types, limits.maximum), name, Code.BAD_ID)


def pinned(value: Value, ontology: Ontology) -> Slot | None:
    """The slot of the nodes that a picture has already; None where there are none to tell of."""
    argument = as_argument(value)
    return None if argument is None else pinned_slot(argument, ontology)


def length(value: Value, name: str, allowed: range, default: int) -> int:
    """A whole number that is part of the plan; raises RequestError outside of its range."""
    number = as_constant(value, default)
    if not isinstance(number, int) or number not in allowed:
        message = f"{name}: {number!r} is out of range; allowed: {allowed.start} to {allowed.stop - 1}"
        raise RequestError(Code.BAD_RANGE, message)
    return number


def page(arguments: Arguments, limits: PageLimits) -> Page:
    """The page that the arguments of a connection ask for."""
    first, last = arguments.get("first"), arguments.get("last")
    if first is not None and last is not None:
        raise RequestError(Code.BAD_PAGE, "first and last are both given; allowed: one of them")
    return Page(
        limits.size(as_argument(first if last is None else last), "first" if last is None else "last"),
        backward=last is not None,
        after=_cursor(arguments.get("after"), "after"),
        before=_cursor(arguments.get("before"), "before"),
    )


def _cursor(value: Value, name: str) -> Slot | None:
    """The slot of a cursor; its parts are read by the order of the connection."""
    argument = as_argument(value)
    return Slot(argument, str, name, Code.BAD_CURSOR) if argument is not None else None


def unread_slots(paged: Connection | Search, further_slots: Iterable[Slot] = ()) -> list[Slot]:
    """The slots that no statement will have, whose values must be checked by themselves.

    Where no row is shown, these are those of the page and its order; where rows are not counted, `further_slots` too.
    """
    if paged.shows_rows:
        return []
    cursors = [cursor for cursor in (paged.page.after, paged.page.before) if cursor is not None]
    unread = [paged.page.size, *order_slots(paged.order), *(cursor_slots(cursor, paged.order)[0] for cursor in cursors)]
    return unread if paged.counts else [*unread, *further_slots]


def flag(value: Value, name: str) -> Slot:
    """The slot of true or false."""
    return Slot(required(value, name), lambda text: text is True or text == "true", name, Code.BAD_FILTER)


def operand(value: Value, name: str, operator: Operator, comparison: Comparison) -> Slot:
    """The slot of what a property is compared with."""
    code = Code.BAD_DATE if comparison.ranged else Code.BAD_FILTER
    read: Callable[[object], Operand] = comparison.read
    if operator in OF_LISTS:
        read = _each(comparison)
    elif comparison.ranged:
        read = _only_range(comparison)
    return Slot(required(value, name), read, name, code)


def _only_range(comparison: Comparison) -> Callable[[object], Operand]:
    return lambda date: [comparison.read(date)]


def _each(comparison: Comparison) -> Callable[[object], Operand]:
    def read(values: object) -> Operand:
        items = values if isinstance(values, list) else [values]
        if None in items:
            raise ValueError("null cannot be compared with; allowed: values, or isNull")
        return [comparison.read(item) for item in items]

    return read


def constants(value: Value) -> tuple[str, ...]:
    """The values of an enumeration that a list names, each once; null names none."""
    return tuple(dict.fromkeys(str(item.value) for item in as_list(value) if isinstance(item, Constant)))


def node_types(arguments: Arguments, name: str, ontology: Ontology) -> tuple[str, ...]:
    """The node types that an argument names; all of them where it is absent or null."""
    by_constant = {constant(node_type): node_type for node_type in ontology.nodes}
    type_names = _type_names(arguments, name, by_constant)
    return tuple(by_constant[text] for text in type_names) if type_names else tuple(ontology.nodes)


def relationship_types(arguments: Arguments, name: str, ontology: Ontology) -> RelationshipTypes:
    """The relationship types that an argument names; all recorded ones where it is absent or null."""
    type_names = _type_names(arguments, name, (*ontology.relationships, *ontology.derived), ALL_RECORDED)
    derived = tuple(ontology.derived[derived_name] for derived_name in ontology.derived if derived_name in type_names)
    return _recorded(type_names, ontology), derived


def edges_kept(arguments: Arguments, derived: Sequence[DerivedType], ontology: Ontology) -> EdgeFilter:
    """Which edges of the derived types that are selected the arguments `minWeight` and `patterns` keep."""
    for name in ("minWeight", "patterns"):
        if name in arguments and arguments[name] is None:
            raise refused_null(name)
    patterns = constants(arguments["patterns"]) if "patterns" in arguments else None
    return edge_filter(derived, ontology, as_argument(arguments.get("minWeight")), patterns)


def recorded_types(arguments: Arguments, name: str, ontology: Ontology) -> tuple[RelationshipType, ...]:
    """Likewise, where only recorded types make sense; a derived one is refused."""
    type_names = _type_names(arguments, name, ontology.relationships, ALL_RECORDED)
    for text in type_names:
        if text in ontology.derived:
            _refuse_derived(name, ontology.derived[text])
    return _recorded(type_names, ontology)


def _type_names(arguments: Arguments, name: str, allowed: Iterable[str], absent: str = "all") -> tuple[str, ...]:
    """The constants that an argument names; an empty list is refused."""
    value = arguments.get(name)
    type_names = constants(value)
    if value is not None and not type_names:
        raise no_types(name, allowed, absent)
    return type_names


ALL_RECORDED = "all that are recorded"
"""What an argument of relationship types means where it is absent."""


def no_types(name: str, allowed: Iterable[str], absent: str) -> RequestError:
    """The error for an empty list of types, by which nobody can mean an answer about nothing.

    `absent` says what the argument means where it is left out.
    """
    message = f"{name}: an empty list; allowed: {', '.join(allowed)}; leave {name} out to mean {absent}"
    return RequestError(Code.BAD_FILTER, message)


def _recorded(type_names: tuple[str, ...], ontology: Ontology) -> tuple[RelationshipType, ...]:
    recorded = ontology.relationships
    return tuple(recorded[name] for name in recorded if not type_names or name in type_names)


def _refuse_derived(name: str, derived: DerivedType) -> None:
    followed = {hop.relationship for pattern in derived.patterns for hop in pattern.hops}
    message = f"{name}: {derived.name} is not recorded, but follows from others; ask for {', '.join(sorted(followed))}"
    raise RequestError(Code.BAD_FILTER, message)
