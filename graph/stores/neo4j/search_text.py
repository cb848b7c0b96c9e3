"""The texts by which a node is found, as one property with a text index.

Its lines are the version of the rules, then one for each kind of text in the order of LINES, then one with the pinyin
from each later syllable on. A line has | around each text, which no text holds, as they are in normal form.
"""

from collections.abc import Iterable, Sequence

from neo4j import AsyncTransaction

from graph.plan.search import Matched
from graph.stores.neo4j.labels import ENTITY, SEARCH, SEARCH_RANK
from graph.stores.search_entry import VERSION, SearchEntry, search_entry

LINES = {matched: place for place, matched in enumerate(Matched, start=1)}
LATER = len(LINES) + 1

_BATCH = 2_000


def search_fields(identity: str, key: str, name: str, aliases: Sequence[str]) -> dict[str, str | int]:
    """The properties of a node by which it is found and ranked."""
    entry = search_entry(identity, key, name, aliases)
    return {SEARCH: _text(entry), SEARCH_RANK: entry.rank}


def _text(entry: SearchEntry) -> str:
    return "\n".join((VERSION, *(_line(entry.texts[matched]) for matched in LINES), _line(entry.later)))


def _line(texts: Iterable[str]) -> str:
    return f"|{'|'.join(texts)}|"


async def renew(transaction: AsyncTransaction) -> None:
    """Gives every node these properties anew where those of one are not of today's rules: all have them from one."""
    stale = f"coalesce(n.{SEARCH}, '') STARTS WITH $version"
    result = await transaction.run(f"MATCH (n:{ENTITY}) RETURN {stale} AS fresh LIMIT 1", version=f"{VERSION}\n")
    first = await result.single()
    if first is None or first["fresh"]:
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
