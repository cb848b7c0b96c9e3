"""Loads folders and files into a store: all of it is read and checked first, then written in one transaction."""

import datetime
import itertools
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from pathlib import Path

from graph.ontology.model import Ontology, RelationshipType
from graph.stores.store import Batch, NodeBatch, RelationshipBatch, Store, Written
from loaders import cells, lines
from loaders.folder import data_files
from loaders.ledger import Ledger
from loaders.mistakes import Mistakes
from loaders.records import Part, ReadRow

BATCH = 2_000
Progress = Callable[[str, int], None]
"""Told the file being worked on and how many rows of it are done."""


def quiet(file: str, rows: int) -> None:
    """Progress that nobody watches."""


async def load(given: Sequence[Path], store: Store, *, now: str | None = None, progress: Progress = quiet) -> Written:
    """Loads folders and files together; raises DataError with all mistakes, and then nothing is written."""
    parts = await check(given, store.ontology, store, progress=progress)
    instant = now or datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return await store.write(_batches(parts, progress), instant)


async def check(
    given: Sequence[Path], ontology: Ontology, store: Store | None = None, *, progress: Progress = quiet
) -> list[Part]:
    """The parts of folders and files, when all of their rows can be loaded; nodes may also be those of a store."""
    mistakes = Mistakes()
    several = len(given) > 1
    found = (part for path in given for part in _parts(ontology, path, mistakes, told_apart=several))
    parts = sorted(found, key=lambda part: not part.of_nodes)
    with Ledger() as ledger:
        for part in parts:
            for count, row in enumerate(part.rows(mistakes), 1):
                if (twice := ledger.enter(part.name, row)) is not None:
                    mistakes.append(twice)
                if count % BATCH == 0:
                    progress(f"check {part.name}", count)
        mistakes.extend(ledger.crowded())
        unread = {name for part in parts if part.name in mistakes.unread for name in part.types}
        await _note_unknown(ledger, store, unread, mistakes)
    if mistakes:
        raise mistakes.error()
    return parts


def _parts(ontology: Ontology, path: Path, mistakes: Mistakes, *, told_apart: bool) -> list[Part]:
    """A folder is one of tables, a file one of JSON Lines."""
    if path.is_file():
        return lines.parts_of(ontology, path, str(path) if told_apart else path.name)
    return [cells.part_of(file) for file in data_files(ontology, path, mistakes, told_apart=told_apart)]


async def _note_unknown(ledger: Ledger, store: Store | None, unread: set[str], mistakes: Mistakes) -> None:
    """Notes named nodes that stand neither in the files nor in the store, which is asked in batches."""
    for node_type, group in itertools.groupby(ledger.unknown(), key=lambda item: item[0]):
        if node_type in unread:
            continue
        while part := list(itertools.islice(group, BATCH)):
            known = await store.known(node_type, {key for _, key, _ in part}) if store else set()
            mistakes.extend(mistake for _, key, mistake in part if key not in known)


async def _batches(parts: Sequence[Part], progress: Progress) -> AsyncIterator[Batch]:
    mistakes = Mistakes()
    for part in parts:
        rows, done = (row for row in part.rows(mistakes) if row.sound), 0
        while some := list(itertools.islice(rows, BATCH)):
            for batch in _grouped(some):
                yield batch
            done += len(some)
            progress(f"load {part.name}", done)
        if mistakes:  # the file changed after it was checked: the store undoes what it has
            raise mistakes.error()


def _grouped(rows: Sequence[ReadRow]) -> Iterator[Batch]:
    """One batch for each type, and for each pair of types that relationships of a type lead between."""
    groups: dict[tuple[str, str, str], list[ReadRow]] = {}
    for row in rows:
        source, target = (end.node_type if end else "" for end in (row.source, row.target))
        groups.setdefault((row.element.name, source, target), []).append(row)
    for (_, source, target), some in groups.items():
        element, records = some[0].element, [row.record for row in some]
        if isinstance(element, RelationshipType):
            yield RelationshipBatch(element, source, target, records)
        else:
            yield NodeBatch(element, records)
