"""Rows of a selection, and the citation of what they are; few nodes are read at once, more of them in parts."""

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.errors import Code, StoreError
from graph.ontology.model import DerivedType, NodeType
from graph.ontology.rules import SOURCE
from graph.plan.extract import Extract, Extraction, Rows, fields_of
from graph.stores.store import Store
from graph.views.projection import Citation
from graph.views.rows import plain
from graph.views.selection import Found, Selection, find

ATTEMPTS = 3
"""How often it is begun again where the graph changes meanwhile."""

READ_AT_ONCE = 2_000
"""Nodes up to which a graph is read at once; it cites just the sources that its records name."""

EDGES_READ_AT_ONCE = 10_000
CHARACTERS_READ_AT_ONCE = 8_000_000

MOST_SOURCES = 100
"""Sources that a citation lists at most; of a larger graph, the first of all."""

MOST_TITLES = 10_000
"""Sources whose titles are read, before it is known which are cited; others are cited by their keys."""


@dataclass(frozen=True, slots=True)
class CitedRows:
    """The rows of an extract, to be read once in a thread other than the loop's; `whole` where they are in memory."""

    extract: Extract
    citation: Citation
    rows: Iterator[Rows]
    whole: bool


@contextlib.asynccontextmanager
async def cited_rows(store: Store, selection: Selection) -> AsyncIterator[CitedRows]:
    """The rows of a selection, within the context, all of one state; raises RequestError and StoreError."""
    for _ in range(ATTEMPTS):
        before, titles = await _titles(store)
        wanted = await find(store, selection)
        async with store.extract(wanted.extract) as extraction:
            if extraction.snapshot == before:
                yield await _cited(store, selection, wanted, extraction, titles)
                return
    raise StoreError(Code.STORE_UNAVAILABLE, "the graph is being written to; ask again in a moment")


async def _cited(
    store: Store, selection: Selection, wanted: Found, extraction: Extraction, titles: Mapping[str, str]
) -> CitedRows:
    ahead, whole = await _ahead(extraction.rows)
    named = _named(ahead) if whole else titles.keys()
    sources = tuple(titles.get(key, key) for key in sorted(named)[:MOST_SOURCES])
    asked = plain(selection.text(store.ontology))
    citation = Citation(asked, selection.as_of, extraction.snapshot, sources, wanted.omitted, wanted.bound)
    rest = iter(()) if whole else _from_loop(extraction.rows)
    return CitedRows(wanted.extract, citation, itertools.chain(ahead, rest), whole)


async def _titles(store: Store) -> tuple[str, dict[str, str]]:
    """The snapshot, and sources by key, as a citation names them."""
    kind = store.ontology.nodes[SOURCE]
    places = {name: place for place, name in enumerate(fields_of(kind))}
    shown = [places[name] for name in ("key", "name", "title", "url") if name in places]
    found: dict[str, str] = {}
    async with store.extract(Extract((kind,), ())) as extraction:
        async for some in extraction.rows:
            for row in some.rows:
                if len(found) == MOST_TITLES:
                    return extraction.snapshot, found
                texts = filter(None, (row[place] for place in shown))
                found[row[places["key"]]] = plain(" ".join(dict.fromkeys(texts)))
        return extraction.snapshot, found


async def _ahead(rows: AsyncIterator[Rows]) -> tuple[list[Rows], bool]:
    """The first rows, and whether they are all."""
    found: list[Rows] = []
    nodes = edges = characters = 0
    async for some in rows:
        found.append(some)
        nodes += len(some.rows) if isinstance(some.of, NodeType) else 0
        edges += len(some.rows) if not isinstance(some.of, NodeType) else 0
        characters += sum(len(value) for row in some.rows for value in row if isinstance(value, str))
        if nodes > READ_AT_ONCE or edges > EDGES_READ_AT_ONCE or characters > CHARACTERS_READ_AT_ONCE:
            return found, False
    return found, True


def _named(rows: Sequence[Rows]) -> set[str]:
    """The keys of the sources that records cite, which stand before the ends of an edge."""
    found: set[str] = set()
    for some in rows:
        if not isinstance(some.of, DerivedType):
            place = -1 if isinstance(some.of, NodeType) else -3
            found.update(key for row in some.rows for key, _ in row[place])
    return found


def _from_loop(rows: AsyncIterator[Rows]) -> Iterator[Rows]:
    """The rows that the event loop reads, for a thread that waits for each batch."""
    loop = asyncio.get_running_loop()

    def pull() -> Rows | None:
        return asyncio.run_coroutine_threadsafe(_next(rows), loop).result()

    return iter(pull, None)


async def _next(rows: AsyncIterator[Rows]) -> Rows | None:
    return await anext(rows, None)
