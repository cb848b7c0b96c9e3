"""A store as a file with its log (`graph/stores/log_lines.py`), and a store made again from such a file.

    header = await begin_backup(store)                  how many revisions there are, and the name of the last state
    async for lines in backup(store, header):
        file.write(lines)
    restored = await restore(Path("backup.jsonl.gz"), empty_store)

A file is read twice: first to check that it is whole, then to write what it says. Little of it is in memory.
"""

import functools
import gzip
import itertools
import zlib
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from graph.errors import Code, DataError, Mistake, RequestError
from graph.stores.digest import ontology_name
from graph.stores.judgements import Judgement, JudgementPage
from graph.stores.log_lines import MAXIMUM_LINE, Header, LogReader, judgements_in, log_lines
from graph.stores.revisions import RevisionPage
from graph.stores.store import Store
from graph.threads import to_its_end

T = TypeVar("T")

_GZIP = b"\x1f\x8b"

_JUDGEMENTS = 1_000
"""Judgements that are in memory at a time."""


@dataclass(frozen=True, slots=True)
class Restored:
    """How many revisions, entries and judgements a backup had, the name of its state, and that of what was made of it.

    The names may differ where it was written with another ontology.
    """

    revisions: int
    entries: int
    expected: str
    snapshot: str
    judgements: int = 0


async def begin_backup(store: Store) -> Header:
    """What a backup will have: all revisions that there are now. Raises RequestError without a log."""
    last = await store.revisions(RevisionPage(1))
    if not last:
        message = "there is no log to back up: it begins with the next write, such as gongjian load"
        raise RequestError(Code.BEFORE_LOG, f"{message}; gongjian export jsonl writes the graph without one")
    return Header(ontology_name(store.ontology), last[0].snapshot, last[0].sequence)


async def backup(store: Store, header: Header | None = None) -> AsyncIterator[bytes]:
    """The lines of a backup, many at a time; without a header, of all revisions that there are now."""
    header = header or await begin_backup(store)
    async with store.logged(until=header.revisions) as log:
        async for lines in log_lines(header, log, _judgements(store)):
            yield lines


async def _judgements(store: Store) -> AsyncIterator[Sequence[Judgement]]:
    last = 0
    while part := await store.judgements(JudgementPage(_JUDGEMENTS, after=last)):
        yield part
        last = part[-1].number


async def restore(path: Path, store: Store) -> Restored:
    """Makes an empty store what a backup says, or raises DataError, RequestError or StoreError."""
    checked = await to_its_end(functools.partial(_check, path, ontology_name(store.ontology)))
    expected = checked.header.snapshot
    parts = _in_threads(LogReader(_lines(path), path.name).parts())
    judgements = _in_threads(_in_parts(judgements_in(_lines(path)))) if checked.judgements else None
    snapshot = await store.restore(parts, expected if checked.is_of_ontology else None, judgements)
    return Restored(checked.header.revisions, checked.entries, expected, snapshot, checked.judgements)


def _in_parts(judgements: Iterator[Judgement]) -> Iterator[Sequence[Judgement]]:
    while part := list(itertools.islice(judgements, _JUDGEMENTS)):
        yield part


@dataclass(frozen=True, slots=True)
class _Checked:
    header: Header
    entries: int
    is_of_ontology: bool
    judgements: int


def _check(path: Path, ontology: str) -> _Checked:
    reader = LogReader(_lines(path), path.name)
    entries, is_of_ontology = 0, True
    for part in reader.parts():
        entries += len(part.entries)
        is_of_ontology = is_of_ontology and part.ontology == ontology
    return _Checked(reader.header, entries, is_of_ontology, reader.judgements)


def _lines(path: Path) -> Iterator[bytes]:
    line = 0
    try:
        with path.open("rb") as file:
            is_compressed = file.read(len(_GZIP)) == _GZIP
            file.seek(0)
            with gzip.GzipFile(fileobj=file) if is_compressed else file as lines:
                while text := lines.readline(MAXIMUM_LINE + 1):
                    line += 1
                    yield text
    except (OSError, EOFError, zlib.error) as error:
        message = f"the file cannot be read, or was cut: {error}"
        raise DataError([Mistake(path.name, line + 1, "", message)]) from None


async def _in_threads(parts: Iterator[T]) -> AsyncIterator[T]:
    while (part := await to_its_end(functools.partial(next, parts, None))) is not None:
        yield part
