"""The nodes that a text finds, as graph/plan/search.py and decision 13 say."""

from collections.abc import Iterator

from graph.plan.search import TIERS, Matched, Place, Search, Tier
from graph.stores.search_entry import LETTERS, SearchEntry
from tests.reference.walking import Asking, Row


def hits(asking: Asking, search: Search) -> Iterator[Row]:
    """Every node that the text finds, with the best way in which it does."""
    text = asking.value(search.text)
    for node in asking.nodes(*(search.node_types or {node.type for node in asking.graph.nodes})):
        best = next((tier for tier in TIERS if _finds(text, node.entry, tier)), None)
        if best is not None:
            yield Row(node, {"score": best.score, "matched": best.matched.value})


def _finds(text: str, entry: SearchEntry, tier: Tier) -> bool:
    """Inside there must be two characters, and of pinyin so many letters are compared, from a syllable on."""
    texts = entry.texts[tier.matched]
    wanted = text[:LETTERS] if tier.matched is Matched.PINYIN else text
    match tier.place:
        case Place.WHOLE:
            return wanted in texts
        case Place.BEGINNING:
            return any(candidate.startswith(wanted) for candidate in texts)
        case Place.INSIDE if len(text) < 2:
            return False
        case Place.INSIDE if tier.matched is Matched.PINYIN:
            return any(candidate.startswith(wanted) for candidate in entry.later)
        case Place.INSIDE:
            return any(wanted in candidate for candidate in texts)
