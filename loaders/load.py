"""Loads folders and files into a store: first all of it is read and checked, then it is written, or nothing is."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graph.ontology.model import Ontology, RelationshipType
from graph.stores.adopting import this_instant
from graph.stores.records import Batch, NodeBatch, Noting, RelationshipBatch
from graph.stores.revisions import NOBODY, Author, Request, Written
from graph.stores.store import Store
from graph.threads import to_its_end
from loaders.confirmations import Confirmations
from loaders.duplicates import Duplicate
from loaders.fingerprint import fingerprint_of, load_digest, unchanged
from loaders.folder import tables_of
from loaders.json_lines import sections_of
from loaders.ledger import Ledger
from loaders.mistakes import Mistakes
from loaders.new_duplicates import NewDuplicates
from loaders.records import ParsedRow, RowSource
from loaders.repeated_rows import RepeatedRows
from loaders.spool import Spool

BATCH_SIZE = 2_000
"""The rows that are in memory and sent to the store at a time."""

Progress = Callable[[str, int], None]
"""Called with a step and a file, as `check nodes/Unit.csv`, and how many of its rows are done."""


def no_progress(step: str, rows: int) -> None:
    """For callers that do not show progress."""


async def load(  # noqa: PLR0913
    data: Sequence[Path | RowSource],
    store: Store,
    *,
    now: str | None = None,
    author: Author = NOBODY,
    progress: Progress = no_progress,
    is_complete: bool = False,
    note: Noting | None = None,
    note_duplicate: Callable[[Duplicate], None] | None = None,
    is_preview: bool = False,
    request: Request | None = None,
) -> Written:
    """Loads folders, files and rows of sheets together, or raises DataError with all mistakes and writes nothing.

    `now` is the instant for `createdAt` and `updatedAt`, in UTC; without it, that of the call. With `is_complete` the
    rows say everything of their records, else what they do not say stays. `author`, `note`, `is_preview`: see
    `Store.write`. At the end `note_duplicate` gets each new node that may be there already, under another key. Where
    nothing was written since these files were loaded, they are not read again. The revision is that of `request`.
    """
    paths = [it for it in data if isinstance(it, Path)]
    are_files = len(paths) == len(data)
    fingerprint = fingerprint_of(paths, store.ontology, is_complete=is_complete) if are_files else ""
    if (written := await unchanged(store, fingerprint)) is not None:
        return written
    instant = now or this_instant()

    def digest(written: Written) -> str:
        # What is kept must be of what was read, not of files that were replaced meanwhile.
        is_same = not fingerprint or fingerprint == fingerprint_of(paths, store.ontology, is_complete=is_complete)
        kept = load_digest(fingerprint, written) if is_same else ""
        return request.digest if request else kept

    with Spool(store.ontology) as spool, NewDuplicates(store.ontology) as duplicates:
        checked = await check(
            data,
            store.ontology,
            store,
            now=instant,
            progress=progress,
            is_complete=is_complete,
            spool=spool,
            duplicates=duplicates if note_duplicate else None,
        )
        # Once it is written, what is new is in the store, too.
        await duplicates.compare(store)
        batches = _batches(checked, spool, progress, is_complete=is_complete)
        written = await store.write(
            batches,
            instant,
            author=author,
            note=note,
            is_preview=is_preview,
            digest=digest,
            request=request.identity if request else "",
        )
        for duplicate in duplicates.listed():
            if note_duplicate is not None:
                note_duplicate(duplicate)
        return written


@dataclass(frozen=True, slots=True)
class Checked:
    """Rows without mistakes: where they come from, nodes before relationships, and which of them are one record."""

    sources: Sequence[RowSource]
    repeated: RepeatedRows


async def check(
    data: Sequence[Path | RowSource],
    ontology: Ontology,
    store: Store | None = None,
    *,
    now: str | None = None,
    progress: Progress = no_progress,
    is_complete: bool = False,
    spool: Spool | None = None,
    duplicates: NewDuplicates | None = None,
) -> Checked:
    """Checks all rows of folders, files and sheets, and keeps them where there is a spool or `duplicates` to compare.

    Raises DataError with all mistakes. Rows may name nodes of each other's files, and of the store where there is one,
    and leave out what is required of these; but not where they say everything of their records (`is_complete`). `now`
    is the instant of the write, without it that of the call: no source was seen to say so later.
    """
    mistakes = Mistakes()
    full_names = len(data) > 1  # two folders may both have a nodes/Unit.csv
    sources = [source for it in data for source in _sources(ontology, it, mistakes, full_names=full_names)]
    sources.sort(key=lambda source: not source.of_nodes)
    confirmations = Confirmations(ontology, now or this_instant())
    with Ledger({source.name for source in sources if source.is_sheet}) as ledger:
        for number, source in enumerate(sources):
            for count, row in enumerate(source.rows(mistakes), 1):
                if row.valid:
                    confirmations.check(source.name, row, mistakes)
                    if spool:
                        spool.add(number, row)
                    if duplicates:
                        duplicates.enter(row)
                ledger.enter(source.name, row)
                if count % BATCH_SIZE == 0:
                    progress(f"check {source.name}", count)
                    # A server goes on answering meanwhile.
                    await asyncio.sleep(0)
            if spool:
                spool.end(number)
        repeated = RepeatedRows(ledger.repeated_keys(), ledger.same_ties())
        read = [
            (source, spool.rows(number, repeated.has) if spool else source.rows(Mistakes()))
            for number, source in enumerate(sources)
        ]
        await to_its_end(lambda: mistakes.extend(repeated.unite(read)))
        mistakes.extend(ledger.indistinct_relationships())
        mistakes.extend(ledger.overlapping_relationships())
        # Nodes that are not found may be in the part of a file that could not be read. They are not called missing.
        incomplete = {name for source in sources if source.name in mistakes.incomplete_files for name in source.types}
        await _note_missing_nodes(ledger, store, incomplete, mistakes)
        await _note_lacking_values(ledger, None if is_complete else store, ontology, repeated, mistakes)
    if mistakes:
        raise mistakes.error()
    return Checked(sources, repeated)


def _sources(
    ontology: Ontology, data: Path | RowSource, mistakes: Mistakes, *, full_names: bool
) -> Sequence[RowSource]:
    """A file is one of JSON Lines; any other path is taken for a folder of tables, which notes it where it is none."""
    if not isinstance(data, Path):
        return [data]
    if data.is_file():
        return sections_of(ontology, data, str(data) if full_names else data.name)
    return tables_of(ontology, data, mistakes, full_names=full_names)


async def _note_missing_nodes(
    ledger: Ledger, store: Store | None, incomplete: Collection[str], mistakes: Mistakes
) -> None:
    for node_type, group in itertools.groupby(ledger.missing_nodes(), key=lambda node: node.node_type):
        if node_type in incomplete:
            continue
        while nodes := list(itertools.islice(group, BATCH_SIZE)):
            stored_keys = await store.existing_keys(node_type, {node.key for node in nodes}) if store else set()
            mistakes.extend(node.mistake for node in nodes if node.key not in stored_keys)


async def _note_lacking_values(
    ledger: Ledger, store: Store | None, ontology: Ontology, repeated: RepeatedRows, mistakes: Mistakes
) -> None:
    """Notes what is required of nodes that are new, or of all where there is no store whose values could stay."""
    for node_type, group in itertools.groupby(ledger.lacking_values(), key=lambda value: value.node_type):
        properties = ontology.nodes[node_type].by_name
        while values := list(itertools.islice(group, BATCH_SIZE)):
            stored_keys = await store.existing_keys(node_type, {value.key for value in values}) if store else set()
            for value in values:
                if value.key not in stored_keys and repeated.lacks(node_type, value.key, value.field):
                    message = f"empty; required: a value of type {properties[value.field].datatype.name}"
                    mistakes.note(value.file, value.line, value.field, message)


async def _batches(checked: Checked, spool: Spool, progress: Progress, *, is_complete: bool) -> AsyncIterator[Batch]:
    for number, source in enumerate(checked.sources):
        kept_rows, count = checked.repeated.once(spool.rows(number, checked.repeated.is_awaited)), 0
        while rows := list(itertools.islice(kept_rows, BATCH_SIZE)):
            for batch in _grouped(rows, is_complete=is_complete):
                yield batch
            count += len(rows)
            progress(f"load {source.name}", count)


def _grouped(rows: Sequence[ParsedRow], *, is_complete: bool) -> Iterator[Batch]:
    """A batch for each type of node, and for each type of relationship with each pair of types at its ends."""
    groups: dict[tuple[str, str, str], list[ParsedRow]] = {}
    for row in rows:
        source, target = (end.node_type if end else "" for end in (row.source, row.target))
        groups.setdefault((row.element.name, source, target), []).append(row)
    for (_, source, target), group in groups.items():
        element, records = group[0].element, [row.record for row in group]
        if is_complete:
            records = [replace(record, is_complete=True) for record in records]
        if isinstance(element, RelationshipType):
            yield RelationshipBatch(element, source, target, records)
        else:
            yield NodeBatch(element, records)
