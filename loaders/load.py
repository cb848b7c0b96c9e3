"""Loads a folder into a store: all of it is read and checked first, then written in one transaction."""

import datetime
import itertools
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from pathlib import Path

from graph.ontology.model import NodeType, Ontology
from graph.stores.store import Batch, NodeBatch, Record, RelationshipBatch, Store, Written
from loaders.folder import DataFile, data_files
from loaders.ledger import Ledger
from loaders.mistakes import Mistakes
from loaders.records import ReadRow, read_rows

BATCH = 2_000
Progress = Callable[[str, int], None]
"""Told the file being worked on and how many rows of it are done."""


def quiet(file: str, rows: int) -> None:
    """Progress that nobody watches."""


async def load(folders: Sequence[Path], store: Store, *, now: str | None = None, progress: Progress = quiet) -> Written:
    """Loads folders together; raises DataError with all mistakes, and then nothing is written."""
    files = await check(folders, store.ontology, store, progress=progress)
    instant = now or datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return await store.write(_batches(files, progress), instant)


async def check(
    folders: Sequence[Path], ontology: Ontology, store: Store | None = None, *, progress: Progress = quiet
) -> list[DataFile]:
    """The files of folders, when all of their rows can be loaded; nodes may also be those of a store."""
    mistakes = Mistakes()
    several = len(folders) > 1
    files = [file for folder in folders for file in data_files(ontology, folder, mistakes, told_apart=several)]
    files.sort(key=lambda file: not isinstance(file.element, NodeType))
    with Ledger() as ledger:
        for file in files:
            for count, row in enumerate(read_rows(file, mistakes), 1):
                if (twice := ledger.enter(file, row)) is not None:
                    mistakes.append(twice)
                if count % BATCH == 0:
                    progress(f"check {file.table.name}", count)
        mistakes.extend(ledger.crowded())
        unread = {file.element.name for file in files if file.table.name in mistakes.unread}
        await _note_unknown(ledger, store, unread, mistakes)
    if mistakes:
        raise mistakes.error()
    return files


async def _note_unknown(ledger: Ledger, store: Store | None, unread: set[str], mistakes: Mistakes) -> None:
    """Notes named nodes that stand neither in the files nor in the store, which is asked in batches."""
    for node_type, group in itertools.groupby(ledger.unknown(), key=lambda item: item[0]):
        if node_type in unread:
            continue
        while part := list(itertools.islice(group, BATCH)):
            known = await store.known(node_type, {key for _, key, _ in part}) if store else set()
            mistakes.extend(mistake for _, key, mistake in part if key not in known)


async def _batches(files: Sequence[DataFile], progress: Progress) -> AsyncIterator[Batch]:
    mistakes = Mistakes()
    for file in files:
        rows, done = (row for row in read_rows(file, mistakes) if row.sound), 0
        while part := list(itertools.islice(rows, BATCH)):
            for batch in _grouped(file, part):
                yield batch
            done += len(part)
            progress(f"load {file.table.name}", done)
        if mistakes:  # the file changed after it was checked: the store undoes what it has
            raise mistakes.error()


def _grouped(file: DataFile, rows: list[ReadRow]) -> Iterator[Batch]:
    """One batch for each pair of types that the relationships lead between."""
    if isinstance(file.element, NodeType):
        yield NodeBatch(file.element, [row.record for row in rows])
        return
    groups: dict[tuple[str, str], list[Record]] = {}
    for row in rows:
        if row.source and row.target:
            groups.setdefault((row.source.node_type, row.target.node_type), []).append(row.record)
    for (source, target), records in groups.items():
        yield RelationshipBatch(file.element, source, target, records)
