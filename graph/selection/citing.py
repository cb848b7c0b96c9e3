"""Rows of a selection, and the citation of what they are; few nodes are read at once, more of them in parts."""

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

from graph.datatypes.text import xml_safe
from graph.errors import Code, StoreError
from graph.ontology.model import DerivedType, NodeType
from graph.ontology.rules import SOURCE
from graph.plan.extract import Extract, Extraction, Rows, fields_of
from graph.selection.request import Found, Selection, find
from graph.stores.store import Store

T = TypeVar("T")

MAXIMUM_ATTEMPTS = 3
"""How often reading begins again where the graph changes meanwhile."""

READ_AT_ONCE = 2_000
"""Nodes up to which a graph is read at once; it cites just the sources that its records name."""

EDGES_READ_AT_ONCE = 10_000
CHARACTERS_READ_AT_ONCE = 8_000_000

MOST_SOURCES = 100
"""Sources that a citation lists at most; of a larger graph, the first of all."""

MOST_TITLES = 10_000
"""Sources whose titles are read, before it is known which are cited; others are cited by their keys."""


def left_out(omitted: int, bound: str) -> str:
    """How much a network does not show, and why; '' where nothing is left out.

    >>> left_out(8, "limit: 300")
    '8 relationships lead to nodes left out by limit: 300'
    """
    leads = "relationship leads to a node" if omitted == 1 else "relationships lead to nodes"
    return f"{omitted:,} {leads} left out by {bound}" if omitted else ""


@dataclass(frozen=True, slots=True)
class Citation:
    """What a file cites: what was asked, of which day ('' where of all time), of which state, from which sources.

    `omitted` counts the relationships that lead from its nodes to others, which `bound` left out (limit: 300).
    """

    query: str
    day: str
    snapshot: str
    sources: tuple[str, ...]
    omitted: int = 0
    bound: str = ""

    @property
    def text(self) -> str:
        """All of it in one line."""
        day = f"asOf {self.day}" if self.day else ""
        return " | ".join(filter(None, [self.query, self.left_out, day, f"snapshot {self.snapshot}", *self.sources]))

    @property
    def left_out(self) -> str:
        """How much a network does not show; '' where nothing is left out."""
        return left_out(self.omitted, self.bound)


@dataclass(frozen=True, slots=True)
class CitedRows:
    """The rows of an extract, to be read once in a thread other than the loop's; `whole` where they are in memory."""

    extract: Extract
    citation: Citation
    rows: Iterator[Rows]
    whole: bool


async def at_one_snapshot(store: Store, attempt: Callable[[str], Awaitable[T | None]]) -> T:
    """What several reads answer together, all of the same state of the graph.

    `attempt` is told the name of the state and answers None where it has seen another one, since somebody wrote
    meanwhile; then it is asked again, a few times. Raises StoreError where it never succeeds.
    """
    for _ in range(MAXIMUM_ATTEMPTS):
        result = await attempt(await store.snapshot())
        if result is not None:
            return result
    raise StoreError(Code.STORE_UNAVAILABLE, "the graph is being written to; ask again in a moment")


@contextlib.asynccontextmanager
async def cited_rows(store: Store, selection: Selection) -> AsyncIterator[CitedRows]:
    """The rows of a selection, within the context, all at one snapshot; raises RequestError and StoreError."""
    async with contextlib.AsyncExitStack() as reading:

        async def attempt(snapshot: str) -> CitedRows | None:
            titles = await _titles(store)
            found = await find(store, selection)
            extraction = await reading.enter_async_context(store.extract(found.extract))
            if extraction.snapshot == snapshot:
                return await _cited(store, selection, found, extraction, titles)
            await reading.aclose()
            return None

        yield await at_one_snapshot(store, attempt)


async def _cited(
    store: Store, selection: Selection, found: Found, extraction: Extraction, titles: Mapping[str, str]
) -> CitedRows:
    ahead, whole = await _ahead(extraction.rows)
    named = _named(ahead) if whole else titles.keys()
    sources = tuple(titles.get(key, key) for key in sorted(named)[:MOST_SOURCES])
    asked = xml_safe(selection.text(store.ontology))
    citation = Citation(asked, selection.as_of, extraction.snapshot, sources, found.omitted, found.bound)
    rest = iter(()) if whole else _from_loop(extraction.rows)
    return CitedRows(found.extract, citation, itertools.chain(ahead, rest), whole)


async def _titles(store: Store) -> dict[str, str]:
    """Sources by key, as a citation names them."""
    kind = store.ontology.nodes[SOURCE]
    places = {name: place for place, name in enumerate(fields_of(kind))}
    shown = [places[name] for name in ("key", "name", "title", "url") if name in places]
    titles: dict[str, str] = {}
    async with store.extract(Extract((kind,), ())) as extraction:
        async for batch in extraction.rows:
            for row in batch.rows:
                if len(titles) == MOST_TITLES:
                    return titles
                texts = filter(None, (row[place] for place in shown))
                titles[row[places["key"]]] = xml_safe(" ".join(dict.fromkeys(texts)))
        return titles


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


async def in_own_thread(work: Callable[[], T], stop: Callable[[], None]) -> T:
    """The result of the work, whose end is waited for in any case; `stop` makes it end when it is given up.

    The thread is none of the loop's own few, of which the store needs one for each batch.
    """
    with ThreadPoolExecutor(1, thread_name_prefix="view") as executor:
        future = asyncio.get_running_loop().run_in_executor(executor, work)
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            stop()
            await asyncio.wait([future])
            future.exception()
            raise
