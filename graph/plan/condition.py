"""Conditions of a `where`. They have two values: what is not there equals nothing, and NOT is an exact complement.

where: {NOT: {kind: {eq: SCHOOL}}}    Negation(Compare(NODE, "kind", EQ, <where.NOT.kind.eq>))
                                      WHERE NOT coalesce(n1.`kind` = $p0, false)
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias, assert_never

from graph.plan.slot import Constant, Slot
from graph.plan.walk import Derivation, Facts, Walk


class RowPart(StrEnum):
    """The part of a row whose field is meant: its node, the relationship that led to it, or the source of a pair."""

    NODE = "node"
    EDGE = "edge"
    SOURCE = "source"


class Comparator(StrEnum):
    """How a stored field compares with an operand."""

    EQ = "="
    IN = "in"
    WITHIN = "within"
    LT = "<"
    LTE = "<="
    GT = ">"
    GTE = ">="
    CONTAINS = "contains"
    STARTS_WITH = "starts with"
    ENDS_WITH = "ends with"


@dataclass(frozen=True, slots=True)
class Compare:
    """A stored field compares with an operand; `many`: one member of a list does.

    The operand of WITHIN is a list of ranges, [first, last], one of which must hold the value.
    """

    part: RowPart
    field: str
    comparator: Comparator
    operand: Slot
    many: bool = False


@dataclass(frozen=True, slots=True)
class Missing:
    """A stored field has no value, or, where `expected` is false, has one; `many`: its list is empty."""

    part: RowPart
    field: str
    expected: Slot
    many: bool = False


@dataclass(frozen=True, slots=True)
class Citing:
    """The citations of the node at hand, or of the edge; or, `of_fact`, of all hops of the fact at hand, each once.

    What is asked of one: EDGE is the citation itself, which has a `locator`, and NODE its source, whatever the day.
    """

    part: RowPart
    of_fact: bool = False


@dataclass(frozen=True, slots=True)
class Exists:
    """The node has a relationship, or just one, for which a condition holds.

    Or the edge at hand has such a fact, or what is at hand such a citation.
    """

    walk: Walk | Facts | Citing
    where: "Condition"
    single: bool = False


@dataclass(frozen=True, slots=True)
class HowMany:
    """The number of relationships of the node for which a condition holds compares with a number.

    It is the number that the connection has as its `totalCount`: of a derived relationship, how many nodes it leads to.
    Or it is the number of facts of the edge at hand, or of citations of what is at hand, for which the condition holds.
    """

    walk: Walk | Facts | Citing
    where: "Condition"
    comparator: Comparator
    number: Slot

    @property
    def holds_of_none(self) -> bool | None:
        """Whether it holds of no rows at all; None where that depends on the request's variables."""
        argument = self.number.argument
        if not isinstance(argument, Constant) or not isinstance(argument.value, int):
            return None
        return {
            Comparator.EQ: argument.value == 0,
            Comparator.LT: argument.value > 0,
            Comparator.GT: argument.value < 0,
            Comparator.LTE: argument.value >= 0,
            Comparator.GTE: argument.value <= 0,
        }.get(self.comparator)


@dataclass(frozen=True, slots=True)
class AtSource:
    """A condition on nodes holds of the pair's source."""

    condition: "Condition"


@dataclass(frozen=True, slots=True)
class Every:
    """All conditions hold; without any, true."""

    conditions: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of the conditions holds; without any, false."""

    conditions: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Negation:
    """The condition does not hold."""

    condition: "Condition"


@dataclass(frozen=True, slots=True)
class OfType:
    """The node is of one of these types, and a condition holds of it; only that on one type asks for its own fields."""

    types: tuple[str, ...]
    condition: "Condition" = Every(())


Condition: TypeAlias = Compare | Missing | OfType | Exists | HowMany | AtSource | Every | Either | Negation

TRUE = Every(())


def mentions(condition: Condition, part: RowPart) -> bool:
    """Whether a condition asks anything of a part of the row."""
    match condition:
        case Compare() | Missing():
            return condition.part is part
        case Every(conditions) | Either(conditions):
            return any(mentions(inner, part) for inner in conditions)
        case Negation(inner):
            return mentions(inner, part)
        case AtSource():
            return part is RowPart.SOURCE
        case Exists(walk=Facts()) | HowMany(walk=Facts()):
            return False
        case Exists(walk=Citing(cited)) | HowMany(walk=Citing(cited)):
            return cited is part
        case OfType() | Exists() | HowMany():
            return part is RowPart.NODE
        case _:
            assert_never(condition)


def counted_alone(condition: Condition) -> list[HowMany | Exists] | None:
    """The numbers of rows that a condition asks for, or whether there are any; None where it asks for more."""
    match condition:
        case Exists(walk=Citing()) | HowMany(walk=Citing()):
            return None
        case Every(conditions) | Either(conditions):
            parts = [counted_alone(inner) for inner in conditions]
            return None if None in parts else [count for part in parts for count in part or ()]
        case Negation(inner):
            return counted_alone(inner)
        case HowMany():
            return [condition]
        case Exists(where=where) if where == TRUE:
            return [condition]
        case _:
            return None


def derived_depth(condition: Condition) -> int:
    """How many derived relationships stand within each other in a condition."""
    match condition:
        case Every(conditions) | Either(conditions):
            return max(map(derived_depth, conditions), default=0)
        case Negation(inner) | AtSource(inner) | OfType(condition=inner):
            return derived_depth(inner)
        case Exists(walk, where) | HowMany(walk, where):
            return derived_depth(where) + isinstance(walk, Derivation)
        case Compare() | Missing():
            return 0
        case _:
            assert_never(condition)


def groups_edges(condition: Condition) -> bool:
    """Whether it asks of the edges of a derived relationship what only the grouping of their paths tells (a weight)."""
    match condition:
        case Every(conditions) | Either(conditions):
            return any(map(groups_edges, conditions))
        case Negation(inner) | AtSource(inner) | OfType(condition=inner):
            return groups_edges(inner)
        case Exists(walk, where) | HowMany(walk, where):
            grouped = isinstance(walk, Facts) or (isinstance(walk, Derivation) and mentions(where, RowPart.EDGE))
            return grouped or groups_edges(where)
        case Compare() | Missing():
            return False
        case _:
            assert_never(condition)


def fields_of(condition: Condition) -> frozenset[str]:
    """The stored fields of the row at hand that a condition asks for."""
    match condition:
        case Compare(field=field) | Missing(field=field):
            return frozenset({field})
        case Every(conditions) | Either(conditions):
            return frozenset().union(*map(fields_of, conditions))
        case Negation(inner) | OfType(condition=inner):
            return fields_of(inner)
        case AtSource() | Exists() | HowMany():
            return frozenset()
        case _:
            assert_never(condition)


def asks_citations(condition: Condition) -> bool:
    """Whether a condition on facts asks what these cite."""
    match condition:
        case Exists(walk=Citing(of_fact=of_fact)) | HowMany(walk=Citing(of_fact=of_fact)):
            return of_fact
        case Every(conditions) | Either(conditions):
            return any(map(asks_citations, conditions))
        case Negation(inner) | AtSource(inner) | OfType(condition=inner):
            return asks_citations(inner)
        case Compare() | Missing() | Exists() | HowMany():
            return False
        case _:
            assert_never(condition)


def within(condition: Condition) -> Iterator[Condition]:
    """A condition and all that it consists of, from the outside on."""
    yield condition
    match condition:
        case Every(conditions) | Either(conditions):
            for inner in conditions:
                yield from within(inner)
        case Negation(inner) | AtSource(inner) | OfType(condition=inner) | Exists(where=inner) | HowMany(where=inner):
            yield from within(inner)
        case Compare() | Missing():
            pass
        case _:
            assert_never(condition)


def slots_of(condition: Condition) -> Iterator[Slot]:
    """The slots of the values that a condition compares with."""
    for part in within(condition):
        match part:
            case Compare(operand=slot) | Missing(expected=slot) | HowMany(number=slot):
                yield slot


def lists_of(condition: Condition) -> Iterator[Slot]:
    """The slots of the lists of values that a condition compares with."""
    for part in within(condition):
        match part:
            case Compare(comparator=Comparator.IN, operand=slot):
                yield slot
