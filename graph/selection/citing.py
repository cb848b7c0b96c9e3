"""Reads the records of a selection together with the citation of what they are, all at one snapshot.

A small selection is read into memory at once, so that it can cite just the sources that its records name, and be laid
out. A larger one is read batch by batch, and cites the first sources of the graph.

    async with cited_records(store, selection) as cited:
        await in_own_thread(lambda: write(cited.citation, cited.batches, file), file.stop)
"""

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from graph.datatypes.text import xml_safe
from graph.errors import Code, StoreError
from graph.ontology.model import DerivedType, NodeType
from graph.ontology.rules import SOURCE
from graph.plan.extract import Extract, Extraction, RecordBatch, record_fields
from graph.selection.selection import ResolvedSelection, Selection, resolve_selection
from graph.stores.store import Store

T = TypeVar("T")

MAXIMUM_ATTEMPTS = 3
"""How often reading begins again where the graph changes meanwhile."""

MAXIMUM_NODES_IN_MEMORY = 2_000
MAXIMUM_EDGES_IN_MEMORY = 10_000
MAXIMUM_CHARACTERS_IN_MEMORY = 8_000_000
"""A selection is read into memory if it is within all three bounds; the characters are those of its texts."""

MAXIMUM_CITED_SOURCES = 100
"""How many sources a citation lists: the first ones by key."""

MAXIMUM_SOURCE_TITLES = 10_000
"""Of how many sources the titles are read, before it is known which are cited. Others are cited by their keys."""


def omission_text(omitted: int, bound: str) -> str:
    """A text for how many relationships a network leaves out and why; '' where it leaves out none.

    >>> omission_text(8, "limit: 300")
    '8 relationships lead to nodes left out by limit: 300'
    """
    leads = "relationship leads to a node" if omitted == 1 else "relationships lead to nodes"
    return f"{omitted:,} {leads} left out by {bound}" if omitted else ""


@dataclass(frozen=True, slots=True)
class Citation:
    """What a file or result cites: the selection as a text, its day, the snapshot, and the sources.

    `day` is '' for all recorded time. `known_at` is the revision of the past state that was read (r42), '' of the
    present one. `sources` are the titles of sources, ordered by the keys of these. `omitted`
    counts the relationships that lead out of the selection, and `bound` is the argument that left their ends out
    ("limit: 300"), or ''.
    """

    query: str
    day: str
    snapshot: str
    sources: tuple[str, ...]
    omitted: int = 0
    bound: str = ""
    known_at: str = ""

    @property
    def text(self) -> str:
        """All of it in one line; parts that are empty are missing."""
        day = f"asOf {self.day}" if self.day else ""
        known = f"asKnownAt {self.known_at}" if self.known_at else ""
        parts = [self.query, self.omission, day, known, f"snapshot {self.snapshot}", *self.sources]
        return " | ".join(filter(None, parts))

    @property
    def omission(self) -> str:
        """A text for how many relationships were left out and why; '' where none was."""
        return omission_text(self.omitted, self.bound)


@dataclass(frozen=True, slots=True)
class CitedRecords:
    """The records of an extract, in the order of `Extraction`, and their citation.

    `batches` can be read once, and not in the event loop's thread: unless they are `in_memory`, it is the event loop
    that reads each next batch from the store.
    """

    extract: Extract
    citation: Citation
    batches: Iterator[RecordBatch]
    in_memory: bool


async def at_one_snapshot(store: Store, attempt: Callable[[str], Awaitable[T | None]]) -> T:
    """What several reads of a store answer together, all of the same state of the graph.

    `attempt` takes the snapshot's name. It returns None if it came upon another snapshot, since somebody wrote
    meanwhile, and is then called again, `MAXIMUM_ATTEMPTS` times in all. Raises StoreError if all were in vain.
    """
    for _ in range(MAXIMUM_ATTEMPTS):
        result = await attempt(await store.snapshot())
        if result is not None:
            return result
    raise StoreError(Code.STORE_UNAVAILABLE, "the graph is being written to; ask again in a moment")


@contextlib.asynccontextmanager
async def cited_records(store: Store, selection: Selection) -> AsyncIterator[CitedRecords]:
    """The records of a selection, to be read within the context.

    Raises RequestError where none of the nodes to begin with exists, and StoreError where the store cannot be read.
    """
    async with contextlib.AsyncExitStack() as open_extraction:

        async def attempt(snapshot: str) -> CitedRecords | None:
            # Titles, network and records are three reads, which only their common snapshot makes fit together.
            titles = await _source_titles(store)
            resolved = await resolve_selection(store, selection)
            extraction = await open_extraction.enter_async_context(store.extract(resolved.extract))
            if extraction.snapshot == snapshot:
                return await _cited(store, selection, resolved, extraction, titles)
            await open_extraction.aclose()
            return None

        yield await at_one_snapshot(store, attempt)


async def _cited(
    store: Store,
    selection: Selection,
    resolved: ResolvedSelection,
    extraction: Extraction,
    titles: Mapping[str, str],
) -> CitedRecords:
    leading_batches, in_memory = await _read_into_memory(extraction.batches)
    cited_keys = _cited_keys(leading_batches) if in_memory else titles.keys()
    sources = tuple(titles.get(key, key) for key in sorted(cited_keys)[:MAXIMUM_CITED_SOURCES])
    query = xml_safe(selection.text(store.ontology))
    citation = Citation(
        query,
        selection.as_of,
        extraction.snapshot,
        sources,
        resolved.omitted,
        resolved.bound,
        selection.as_known_at or "",
    )
    further_batches = iter(()) if in_memory else _batches_from_loop(extraction.batches)
    return CitedRecords(resolved.extract, citation, itertools.chain(leading_batches, further_batches), in_memory)


async def _source_titles(store: Store) -> dict[str, str]:
    """The titles of the first sources, by key: what their records say of key, name, title and URL, each text once."""
    source_type = store.ontology.nodes[SOURCE]
    columns = {name: column for column, name in enumerate(record_fields(source_type))}
    title_columns = [columns[name] for name in ("key", "name", "title", "url") if name in columns]
    titles: dict[str, str] = {}
    async with store.extract(Extract((source_type,), ())) as extraction:
        async for batch in extraction.batches:
            for record in batch.records:
                if len(titles) == MAXIMUM_SOURCE_TITLES:
                    return titles
                texts = filter(None, (record[column] for column in title_columns))
                titles[record[columns["key"]]] = xml_safe(" ".join(dict.fromkeys(texts)))
        return titles


async def _read_into_memory(batches: AsyncIterator[RecordBatch]) -> tuple[list[RecordBatch], bool]:
    """The first batches, up to the bounds of what is read into memory, and whether these are all."""
    read: list[RecordBatch] = []
    nodes = edges = characters = 0
    async for batch in batches:
        read.append(batch)
        if isinstance(batch.record_type, NodeType):
            nodes += len(batch.records)
        else:
            edges += len(batch.records)
        characters += sum(len(value) for record in batch.records for value in record if isinstance(value, str))
        if (
            nodes > MAXIMUM_NODES_IN_MEMORY
            or edges > MAXIMUM_EDGES_IN_MEMORY
            or characters > MAXIMUM_CHARACTERS_IN_MEMORY
        ):
            return read, False
    return read, True


def _cited_keys(batches: Iterable[RecordBatch]) -> set[str]:
    """The keys of the sources that the records cite."""
    keys: set[str] = set()
    for batch in batches:
        if not isinstance(batch.record_type, DerivedType):
            # The citations are the last value of a node; behind those of a relationship stand the ids of both ends.
            column = -1 if isinstance(batch.record_type, NodeType) else -3
            keys.update(key for record in batch.records for key, _locator in record[column])
    return keys


def _batches_from_loop(batches: AsyncIterator[RecordBatch]) -> Iterator[RecordBatch]:
    """The batches for another thread, which waits while the event loop reads each of them."""
    loop = asyncio.get_running_loop()

    def next_batch() -> RecordBatch | None:
        return asyncio.run_coroutine_threadsafe(_next_batch(batches), loop).result()

    return iter(next_batch, None)


async def _next_batch(batches: AsyncIterator[RecordBatch]) -> RecordBatch | None:
    return await anext(batches, None)
