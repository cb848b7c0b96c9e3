"""What analyses answer: rows, and how they were come by."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from graph.ontology.model import NO_LABEL, Label

Row = TypeVar("Row")
Parameter: TypeAlias = str | int | float | bool | tuple[str, ...] | None
Parameters: TypeAlias = Mapping[str, Parameter]

DECIMALS = 12
"""To how many decimals values are given: fewer than floating point has, so that what is equal ranks as equal."""


@dataclass(frozen=True, slots=True)
class Result(Generic[Row]):
    """Rows in an order that is always the same, the method and its parameters, and figures of the graph as a whole.

    `rule` says in words what a row of the domain's own questions is.
    """

    method: str
    parameters: Parameters
    rows: tuple[Row, ...]
    figures: Mapping[str, float] = field(default_factory=dict)
    rule: Label = NO_LABEL


class Score(NamedTuple):
    """What a measure says of a node."""

    id: str
    value: float


class Group(NamedTuple):
    """Nodes that belong together, by id; the largest group has number 1."""

    number: int
    members: tuple[str, ...]


def ranked(ids: Iterable[str], values: Iterable[float]) -> tuple[Score, ...]:
    """Scores, the highest first, equal ones by id."""
    scores = (Score(node, round(value, DECIMALS)) for node, value in zip(ids, values, strict=True))
    return tuple(sorted(scores, key=lambda score: (-score.value, score.id)))


def grouped(ids: Sequence[str], groups: Iterable[Iterable[int]]) -> tuple[Group, ...]:
    """Groups of positions as groups of ids, the largest first, equal ones by their first id."""
    members = sorted((tuple(sorted(ids[one] for one in group)) for group in groups), key=lambda one: (-len(one), one))
    return tuple(Group(number, group) for number, group in enumerate(members, 1))
