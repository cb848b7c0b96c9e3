"""The texts by which a node is found, as one property with a text index.

Its lines are the version of the rules, then one for each kind of text in the order of LINES, then the pinyin from each
later syllable on, the pairs and the ending by which short names are found, and the syllables of numerals. A line has |
around each text, and a pair + within it; no text holds these, as they are in normal form.
"""

from collections.abc import Iterable, Sequence

from neo4j import AsyncTransaction

from graph.errors import Code, StoreError
from graph.stores.neo4j.labels import ENTITY, SEARCH, SEARCH_RANK
from graph.stores.search_entry import TEXTS, VERSION, SearchEntry, search_entry

LINES = {matched: place for place, matched in enumerate(TEXTS, start=1)}
LATER, PAIRS, ENDING, NUMERALS = range(len(LINES) + 1, len(LINES) + 5)

_BATCH = 2_000


def search_fields(identity: str, key: str, name: str, aliases: Sequence[str]) -> dict[str, str | int]:
    """The properties of a node by which it is found and ranked."""
    entry = search_entry(identity, key, name, aliases)
    return {SEARCH: _text(entry), SEARCH_RANK: entry.rank}


def _text(entry: SearchEntry) -> str:
    texts = [entry.texts[matched] for matched in LINES]
    lines = (*texts, entry.later, [pair_mark(*pair) for pair in entry.pairs], entry.ending, entry.numerals)
    return "\n".join((VERSION, *map(_line, lines)))


def pair_mark(first: str, second: str) -> str:
    """Two characters that may stand apart; unlike them side by side, it is long enough for the index."""
    return f"{first}+{second}"


def _line(texts: Iterable[str]) -> str:
    return f"|{'|'.join(texts)}|"


IS_FRESH = (
    f"OPTIONAL MATCH (n:{ENTITY}) WITH n LIMIT 1 RETURN n IS NULL OR coalesce(n.{SEARCH}, '') STARTS WITH $version",
    {"version": f"{VERSION}\n"},
)
"""The statement, with its parameters, that tells whether these properties are of today's rules, seen on any node."""


def require_fresh(is_fresh: object) -> None:
    """Raises StoreError (STORE_MISMATCH) where they are of other rules, by which search would answer wrongly."""
    if not is_fresh:
        raise StoreError(
            Code.STORE_MISMATCH, "the store has no texts that fit search; load the data again: gongjian load"
        )


async def renew(transaction: AsyncTransaction) -> None:
    """Gives every node these properties anew where those of one are not of today's rules: all have them from one."""
    result = await transaction.run(*IS_FRESH)
    (is_fresh,) = await result.single(strict=True)
    if is_fresh:
        return
    after = ""
    while rows := await _some(transaction, after):
        fields = [search_fields(*row) for row in rows]
        ids = [row[0] for row in rows]
        text = f"UNWIND range(0, size($ids) - 1) AS i MATCH (n:{ENTITY} {{id: $ids[i]}}) SET n += $fields[i]"
        await (await transaction.run(text, ids=ids, fields=fields)).consume()
        after = ids[-1]


async def _some(transaction: AsyncTransaction, after: str) -> list[tuple[str, str, str, list[str]]]:
    text = f"MATCH (n:{ENTITY}) WHERE n.id > $after RETURN n.id, n.key, n.name, n.aliases ORDER BY n.id LIMIT {_BATCH}"
    return [(row[0], row[1], row[2], row[3]) async for row in await transaction.run(text, after=after)]
