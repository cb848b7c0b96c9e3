"""Reads the arguments of `groups`: by what rows are told apart, which groups remain, and in which order they come.

groups(by: [KIND, {since: YEAR}])      {"kind": Grouping(NODE, "kind", ...), "since": SpanGrouping(NODE, "since", YEAR)}
groups(having: {count: {gte: 3}})      (HavingCompare(GroupFact.COUNT, GTE, <groups.having.count.gte>),)
groups(orderBy: [{count: DESC}])       (GroupTerm(GroupFact.COUNT, descending=True),)
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.datatypes.base import NEGATED, Comparison, Operator
from graph.datatypes.number import Decimal, Integer
from graph.errors import Code, RequestError
from graph.plan.condition import Comparator
from graph.plan.groupable import Groupable
from graph.plan.groups import (
    By,
    GroupFact,
    GroupTerm,
    GroupValue,
    Having,
    HavingCompare,
    HavingMissing,
    Measure,
    Measured,
    Quantity,
    TypeGrouping,
)
from graph.plan.slot import Constant
from resolvers.arguments import flag, operand
from resolvers.conditions import COMPARATORS, refused_null
from resolvers.connection_types import ConnectionType
from resolvers.document_reading import Value, as_list
from resolvers.orders import descending
from schema import names
from schema.group_by import group_names, read_group_by

_HAVING = "groups.having"


@dataclass(frozen=True, slots=True)
class GroupsReader:
    """What the rows of one connection are grouped by, under the names of the fields that show it, in its order."""

    groupable: Groupable
    by: Mapping[str, By]

    def value(self, name: str) -> GroupValue:
        """What the rows of a group have in common; raises RequestError where they are not grouped by it."""
        if name not in self.by and name not in (allowed := group_names(self.groupable).values()):
            numbers = ", ".join([GroupFact.COUNT, *self.groupable.distinct, *allowed])
            raise RequestError(Code.BAD_GROUP, f"groups.orderBy: groups here have no {name}; allowed: {numbers}")
        if name not in self.by:
            grouped = ", ".join(self.by) or "no property"
            add = f"add {names.constant(name)} to `by`, or leave {name} out"
            raise RequestError(Code.BAD_GROUP, f"groups.{name}: rows are grouped by {grouped}; {add}")
        return GroupValue(list(self.by).index(name))

    def measured(self, measure: Measure, name: str) -> Measured:
        """A measure of a property; raises RequestError where rows have none of it: of some other connection they do."""
        properties = self.groupable.properties
        measured = properties[name].measured(measure) if name in properties else None
        if measured is None:
            allowed = ", ".join(other for other, prop in properties.items() if prop.measured(measure)) or "nothing"
            raise RequestError(
                Code.BAD_GROUP, f"groups.{measure}: groups have no {measure} of {name}; allowed: {allowed}"
            )
        return measured

    def having(self, value: Value) -> tuple[Having, ...]:
        """Which groups remain: all conditions hold."""
        return tuple(self._having(value)) if value is not None else ()

    def _having(self, value: Value) -> Iterator[Having]:
        for name, inner in _members(value, _HAVING):
            if name not in tuple(Measure):
                yield from _compared(self._number(name), Integer().comparisons, inner, f"{_HAVING}.{name}")
                continue
            measure = Measure(name)
            for prop, conditions in _members(inner, f"{_HAVING}.{name}"):
                measured = self.measured(measure, prop)
                of_bounds = measure in (Measure.MIN, Measure.MAX)
                datatype = self.groupable.properties[prop].prop.datatype if of_bounds else Decimal()
                yield from _compared(measured, datatype.comparisons, conditions, f"{_HAVING}.{name}.{prop}")

    def order(self, value: Value) -> tuple[GroupTerm, ...]:
        """The order of groups: a list of objects with one member each."""
        items = as_list(value) if value is not None else []
        return tuple(self._term(name, part) for item in items for name, part in _members(item, "groups.orderBy"))

    def _term(self, name: str, value: Value) -> GroupTerm:
        if name in tuple(Measure):
            ((prop, direction),) = _members(value, f"groups.orderBy.{name}")
            return GroupTerm(self.measured(Measure(name), prop), descending(direction))
        if name in self.groupable.distinct or name == GroupFact.COUNT:
            return GroupTerm(self._number(name), descending(value))
        return GroupTerm(self.value(name), descending(value))

    def _number(self, name: str) -> Quantity:
        if name == GroupFact.COUNT:
            return GroupFact.COUNT
        if name not in self.groupable.distinct:
            allowed = ", ".join([GroupFact.COUNT, *self.groupable.distinct, *Measure])
            raise RequestError(Code.BAD_GROUP, f"{_HAVING}: groups here have no {name}; allowed: {allowed}")
        return self.groupable.distinct[name]


def read_groups(of: ConnectionType, by: Value) -> GroupsReader:
    """Reads what the rows of a connection are grouped by; the rest is read by that."""
    groupable = of.grouped()
    read: dict[str, By] = {}
    allowed = group_names(groupable)
    for item in as_list(by) if by is not None else []:
        name, grouping = _grouping(of, groupable, allowed, item)
        if read.setdefault(name, grouping) != grouping:
            message = f"groups.by: rows are grouped by {name} in two ways; allowed: one of them"
            raise RequestError(Code.BAD_GROUP, message)
    return GroupsReader(groupable, read)


def _grouping(of: ConnectionType, groupable: Groupable, allowed: Mapping[str, str], item: Value) -> tuple[str, By]:
    try:
        name, span = read_group_by(groupable, allowed, _plain(item))
    except ValueError as error:
        raise RequestError(Code.BAD_GROUP, str(error)) from None
    if span is not None:
        return name, groupable.properties[name].by_span(span)
    if name in groupable.nodes:
        return name, groupable.nodes[name]
    if name not in groupable.values:
        return name, TypeGrouping({node_type: names.constant(node_type) for node_type in of.node_types})
    grouping = groupable.values[name].grouping
    if grouping is None:
        raise TypeError(f"{name} does not group")
    return name, grouping


def _plain(item: Value) -> object:
    if isinstance(item, dict):
        return {name: _plain(part) for name, part in item.items()}
    return item.value if isinstance(item, Constant) else item


def _members(value: Value, path: str) -> Iterator[tuple[str, Value]]:
    if not isinstance(value, dict):
        raise refused_null(path)
    yield from value.items()


def _compared(
    quantity: Quantity, comparisons: Mapping[Operator, Comparison], value: Value, path: str
) -> Iterator[Having]:
    for name, part in _members(value, path):
        operator, place = Operator(name), f"{path}.{name}"
        comparison = comparisons[operator]
        if operator is Operator.IS_NULL:
            yield HavingMissing(quantity, flag(part, place))
        else:
            comparator = Comparator.WITHIN if comparison.ranged else COMPARATORS[operator]
            slot = operand(part, place, operator, comparison)
            yield HavingCompare(quantity, comparator, slot, operator in NEGATED)
