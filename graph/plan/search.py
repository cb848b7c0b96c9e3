"""Search: the nodes that a text finds, best first.

A word matches one of the texts of a node: as a whole, at its beginning, or inside; inside pinyin only where a syllable
begins. Or else it is a short name, or pinyin with a slip. Each way is a tier with a score, and a word counts by its
best. Several words all have to match, and the weakest counts, unless the whole text matches better, as if it were one
word. Within a tier, shorter names come first.

    search(text: "ryh") { nodes { name } }    Search(<text>, (), <page>, (Member("nodes", ...),))
                                              finds 如意湖街道 by Tier(INITIALS, BEGINNING, 0.6)
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from graph.datatypes.base import Affinity
from graph.plan.condition import RowPart
from graph.plan.members import Members
from graph.plan.output import Paged, SearchOutput
from graph.plan.paging import OrderTerm, Page
from graph.plan.search_text import SearchText, read_search_text
from graph.plan.slot import Operand, Slot


class Matched(StrEnum):
    """What of a node the text matches, or the way in which it does."""

    NAME = "NAME"
    ALIAS = "ALIAS"
    KEY = "KEY"
    PINYIN = "PINYIN"
    INITIALS = "INITIALS"
    SHORT_NAME = "SHORT_NAME"
    PINYIN_SLIP = "PINYIN_SLIP"


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

    @property
    def is_forgiving(self) -> bool:
        """Whether it is looked at only where the better ones do not fill a page, as it costs more."""
        return self.matched in (Matched.SHORT_NAME, Matched.PINYIN_SLIP)


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
    Tier(Matched.SHORT_NAME, Place.INSIDE, 0.2),
    Tier(Matched.PINYIN_SLIP, Place.BEGINNING, 0.15),
    Tier(Matched.PINYIN_SLIP, Place.INSIDE, 0.1),
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

    def slot(self, expression: Callable[[SearchText], Operand]) -> Slot:
        """A slot of what a store makes of the text."""
        return Slot(self.text.argument, lambda text: expression(read_search_text(text)), self.text.name, self.text.code)
