"""Search: the nodes that a text finds, best first.

A text matches one of the texts of a node: as a whole, at its beginning, or inside; inside pinyin only where a syllable
begins. Each way is a tier with a score, and a node counts by its best. Within a tier, shorter names come first.
"""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from graph.datatypes.base import Affinity
from graph.datatypes.normal import normal
from graph.datatypes.text import clean
from graph.plan.condition import Subject
from graph.plan.connection import OrderTerm, Page, looks_at_rows
from graph.plan.output import Output, PageInfo, Role, Selection
from graph.plan.slot import Operand, Slot

LONGEST = 200
"""Characters of a text that is searched for, and characters of a name, alias or key that are found."""


class Matched(StrEnum):
    """What of a node the text matches."""

    NAME = "NAME"
    ALIAS = "ALIAS"
    KEY = "KEY"
    PINYIN = "PINYIN"
    INITIALS = "INITIALS"


class Place(StrEnum):
    """Where the text stands in what it matches."""

    WHOLE = "whole"
    BEGINNING = "beginning"
    INSIDE = "inside"


@dataclass(frozen=True, slots=True)
class Tier:
    """A way to match, and the score of it."""

    matched: Matched
    place: Place
    score: float


TIERS = (
    Tier(Matched.NAME, Place.WHOLE, 1.0),
    Tier(Matched.ALIAS, Place.WHOLE, 0.95),
    Tier(Matched.KEY, Place.WHOLE, 0.9),
    Tier(Matched.PINYIN, Place.WHOLE, 0.85),
    Tier(Matched.INITIALS, Place.WHOLE, 0.8),
    Tier(Matched.NAME, Place.BEGINNING, 0.75),
    Tier(Matched.ALIAS, Place.BEGINNING, 0.7),
    Tier(Matched.PINYIN, Place.BEGINNING, 0.65),
    Tier(Matched.INITIALS, Place.BEGINNING, 0.6),
    Tier(Matched.NAME, Place.INSIDE, 0.5),
    Tier(Matched.ALIAS, Place.INSIDE, 0.45),
    Tier(Matched.PINYIN, Place.INSIDE, 0.4),
    Tier(Matched.INITIALS, Place.INSIDE, 0.35),
    Tier(Matched.KEY, Place.BEGINNING, 0.3),
    Tier(Matched.KEY, Place.INSIDE, 0.25),
)
"""The best first."""

RANKED = (
    OrderTerm(Subject.EDGE, "score", Affinity.REAL, descending=True, nullable=False),
    OrderTerm(Subject.NODE, "search_rank", Affinity.INTEGER, nullable=False),
)
"""The order of hits, which cursors hold."""


@dataclass(frozen=True, slots=True)
class Search:
    """A page of the nodes that a text finds; of some types, or of all where none is named.

    A page after a cursor has one before it: cursors are shown for hits.
    """

    text: Slot
    types: tuple[str, ...]
    page: Page
    selection: Selection

    @property
    def order(self) -> tuple[OrderTerm, ...]:
        """The order of hits."""
        return RANKED

    @property
    def shows_rows(self) -> bool:
        """Whether any hit is looked at: not for their number, nor to know whether there are some before the page."""
        return looks_at_rows(self.selection, self.page_outputs, ahead=self.looks_ahead)

    @property
    def page_outputs(self) -> tuple[Output, ...]:
        """Everything asked of `pageInfo`."""
        infos = [member.output for member in self.selection if isinstance(member.output, PageInfo)]
        return tuple(member.output for info in infos for member in info.selection)

    @property
    def looks_ahead(self) -> bool:
        """Whether one hit more than the page is needed, to know whether there are more."""
        return any(output is Role.HAS_NEXT for output in self.page_outputs)

    def slot(self, made: Callable[[str], Operand]) -> Slot:
        """A slot of what a store makes of the text's normal form."""
        return Slot(self.text.given, lambda given: made(read_text(given)), self.text.name, self.text.code)


def read_text(given: object) -> str:
    """The normal form of a text to search for; raises ValueError where nothing is left to search for."""
    return _read(str(given))


@functools.lru_cache(maxsize=1_024)
def _read(given: str) -> str:
    """Remembered, since a statement has several parameters of it."""
    text = clean(given)
    if len(text) > LONGEST:
        raise ValueError(f"a text of {len(text)} characters; allowed: at most {LONGEST}")
    found = normal(text)
    if not found:
        raise ValueError(f"{text!r} holds nothing to search for; allowed: characters, letters or digits")
    return found
