"""Search: the nodes that a text finds, best first.

A text matches one of the texts of a node: as a whole, at its beginning, or inside; inside pinyin only where a syllable
begins. Each way is a tier with a score, and a node counts by its best. Within a tier, shorter names come first.

    search(text: "ryh") { nodes { name } }    Search(<text>, (), <page>, (Member("nodes", ...),))
                                              finds 如意湖街道 by Tier(INITIALS, BEGINNING, 0.6)
"""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from graph.datatypes.base import Affinity
from graph.datatypes.normal import normal
from graph.datatypes.text import clean
from graph.plan.condition import RowPart
from graph.plan.output import Members, Paged, SearchOutput
from graph.plan.paging import OrderTerm, Page
from graph.plan.slot import Operand, Slot

MAXIMUM_SEARCH_LENGTH = 200
"""Characters of a text to search for, and characters of a name, alias or key that a search knows."""


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
    OrderTerm(RowPart.EDGE, "score", Affinity.REAL, descending=True, nullable=False),
    OrderTerm(RowPart.NODE, "search_rank", Affinity.INTEGER, nullable=False),
)
"""The order of hits, which cursors hold."""


@dataclass(frozen=True, slots=True)
class Search(Paged):
    """A page of the nodes that a text finds; of some node types, or of all where none is named.

    A page after a cursor has one before it: cursors are shown for hits.
    """

    text: Slot
    node_types: tuple[str, ...]
    page: Page
    members: Members[SearchOutput]

    @property
    def order(self) -> tuple[OrderTerm, ...]:
        """The order of hits, best first."""
        return RANKED

    def slot(self, expression: Callable[[str], Operand]) -> Slot:
        """A slot of what a store makes of the normal form of the text."""
        return Slot(self.text.argument, lambda text: expression(read_text(text)), self.text.name, self.text.code)


def read_text(value: object) -> str:
    """The normal form of a text to search for; raises ValueError where nothing is left to search for."""
    return _normal_form(str(value))


@functools.lru_cache(maxsize=1_024)
def _normal_form(text: str) -> str:
    """Remembered, since a statement has several parameters of it."""
    cleaned = clean(text)
    if len(cleaned) > MAXIMUM_SEARCH_LENGTH:
        raise ValueError(f"a text of {len(cleaned)} characters; allowed: at most {MAXIMUM_SEARCH_LENGTH}")
    form = normal(cleaned)
    if not form:
        raise ValueError(f"{cleaned!r} holds nothing to search for; allowed: characters, letters or digits")
    return form
