"""Results: what an analysis answers with, and the two kinds of rows that several analyses share.

The rows of an analysis are named tuples. The names of their classes and fields become names of GraphQL and titles of
tables (`plain_objects.py`), so to rename one is to change the schema.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from graph.ontology.model import NO_LABEL, Label

Row = TypeVar("Row")
ParameterValue: TypeAlias = str | int | float | bool | tuple[str, ...] | None
ParameterValues: TypeAlias = Mapping[str, ParameterValue]
"""With which parameters a result was computed, by names that are part of the answer; None where one was not used."""

SCORE_DECIMALS = 12
"""Fewer decimals than floating point has, so that scores which differ only by rounding are equal and rank by id."""


@dataclass(frozen=True, slots=True)
class Result(Generic[Row]):
    """The rows of an analysis, in an order that is the same each time, and how they were computed.

    `figures` are numbers about the graph as a whole, by name. `rule` says when a row is there, for analyses whose rows
    are a judgment, not a measure.
    """

    method: str
    parameters: ParameterValues
    rows: tuple[Row, ...]
    figures: Mapping[str, float] = field(default_factory=dict)
    rule: Label = NO_LABEL


class Score(NamedTuple):
    """The id of a node, and its value by a measure."""

    id: str
    value: float


class Group(NamedTuple):
    """Nodes that belong together: their sorted ids. Groups are numbered from 1, the largest."""

    number: int
    members: tuple[str, ...]


def ranked(ids: Iterable[str], values: Iterable[float]) -> tuple[Score, ...]:
    """The score of each id, rounded to 12 decimals; the highest first, equal ones by id."""
    scores = (Score(node_id, round(value, SCORE_DECIMALS)) for node_id, value in zip(ids, values, strict=True))
    return tuple(sorted(scores, key=lambda score: (-score.value, score.id)))


def grouped(ids: Sequence[str], groups: Iterable[Iterable[int]]) -> tuple[Group, ...]:
    """Groups of positions in `ids` as groups of ids: the largest first, equal ones by their first id."""
    by_size = sorted(
        (tuple(sorted(ids[position] for position in positions)) for positions in groups),
        key=lambda members: (-len(members), members),
    )
    return tuple(Group(number, members) for number, members in enumerate(by_size, 1))
