"""Conditions of a `where`. They have two values: what is not there equals nothing, and NOT is an exact complement."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from graph.plan.slot import Slot
from graph.plan.walk import Derivation, Walk


class Subject(StrEnum):
    """Whose field is meant: the node's, that of the relationship that led to it, or that of a pair's source."""

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

    subject: Subject
    field: str
    comparator: Comparator
    operand: Slot
    many: bool = False


@dataclass(frozen=True, slots=True)
class Missing:
    """A stored field has no value, or, where `wanted` is false, has one; `many`: its list is empty."""

    subject: Subject
    field: str
    wanted: Slot
    many: bool = False


@dataclass(frozen=True, slots=True)
class OfType:
    """The node is of one of these types."""

    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exists:
    """The node has a relationship, or just one, for which a condition holds."""

    walk: Walk
    where: "Condition"
    single: bool = False


@dataclass(frozen=True, slots=True)
class AtSource:
    """The part, which speaks of a node, holds of the pair's source."""

    part: "Condition"


@dataclass(frozen=True, slots=True)
class Every:
    """All parts hold; without parts, true."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One part holds; without parts, false."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Negation:
    """The part does not hold."""

    part: "Condition"


Condition: TypeAlias = Compare | Missing | OfType | Exists | AtSource | Every | Either | Negation

TRUE = Every(())


def mentions(condition: Condition, subject: Subject) -> bool:
    """Whether a condition asks anything of the far node, or of the edge."""
    match condition:
        case Compare() | Missing():
            return condition.subject is subject
        case Every(parts) | Either(parts):
            return any(mentions(part, subject) for part in parts)
        case Negation(part):
            return mentions(part, subject)
        case AtSource():
            return subject is Subject.SOURCE
        case OfType() | Exists():
            return subject is Subject.NODE


def derived_depth(condition: Condition) -> int:
    """How many derived relationships stand within each other in a condition."""
    match condition:
        case Every(parts) | Either(parts):
            return max(map(derived_depth, parts), default=0)
        case Negation(part) | AtSource(part):
            return derived_depth(part)
        case Exists(walk, where):
            return derived_depth(where) + isinstance(walk, Derivation)
        case Compare() | Missing() | OfType():
            return 0


def slots_of(condition: Condition) -> Iterator[Slot]:
    """The values that a condition asks for."""
    match condition:
        case Compare(operand=slot) | Missing(wanted=slot):
            yield slot
        case Every(parts) | Either(parts):
            for part in parts:
                yield from slots_of(part)
        case Negation(part) | AtSource(part) | Exists(where=part):
            yield from slots_of(part)
        case OfType():
            return
