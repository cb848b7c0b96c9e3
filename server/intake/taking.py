"""Takes a file in: reads it, asks, previews what it changes, and writes it as one revision.

Nothing is kept between two requests: each has the file and all that was said about it.
"""

import datetime
import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from graph.errors import Code, DataError, Mistake, RequestError
from graph.ontology.model import Label, Ontology
from graph.stores.adopting import this_instant
from graph.stores.judgements import Judgement
from graph.stores.revisions import NOBODY, Author, Request, Revision, Written
from graph.stores.store import Store
from graph.threads import to_its_end
from loaders.duplicates import Duplicate
from loaders.load import load
from loaders.mapping.cited_rows import MOVED
from loaders.mapping.file import MappedFile, map_file
from loaders.mapping.headers import nothing_named
from loaders.mapping.said_no_more import said_no_more
from loaders.mapping.values import ValueReader
from loaders.matching.answering import judgements_of, keep
from loaders.mistakes import mistake_of
from server.intake.answer import file_members, mistake_members, table_members
from server.intake.changes import KINDS, Changes, Remembering, names_of
from server.intake.ledger import Ledger, read_ledger
from server.intake.questions import question_members
from server.intake.request import IntakeRequest
from server.intake.telling import told_of_duplicates, told_of_said_no_more


@dataclass(frozen=True, slots=True)
class _Taken:
    """What a file comes to so far; `mapped` and `changes` are None where nothing can be told of them yet."""

    ledger: Ledger
    mapped: MappedFile | None
    changes: Changes | None = None
    written: Written | None = None
    mistakes: tuple[Mistake, ...] = ()
    told: tuple[Label, ...] = ()


async def take(store: Store, request: IntakeRequest, actor: str) -> dict[str, Any]:
    """The answer to a request; raises DataError for a file that cannot be read or written, RequestError, StoreError."""
    now, author = this_instant(), Author(actor, request.reason or request.name)
    revision = await _replayed(store, request.request)
    ledger = await to_its_end(functools.partial(read_ledger, request, store.ontology))
    judgements = await judgements_of(store, request.answers, author, now) if request.answers else []
    taken = await _previewed(store, ledger, judgements, now)
    if request.request is not None and revision is None:
        _refuse_what_is_open(taken, store.ontology)
        taken = await _write(store, taken, judgements, now, author, request.request)
        revision = await _replayed(store, request.request)
    members = await to_its_end(lambda: _members(taken, store.ontology, now))
    return {**members, "written": _written(taken, revision) if request.request else None}


async def _write(
    store: Store, taken: _Taken, judgements: Sequence[Judgement], now: str, author: Author, asked: Request
) -> _Taken:
    assert taken.mapped is not None  # else something is open
    changes = Changes(store.ontology)
    written = await _load(store, taken.mapped, changes, lambda _: None, now, author, asked)
    if judgements:
        await keep(store, judgements)
    return replace(taken, changes=changes, written=written)


def _written(taken: _Taken, revision: Revision | None) -> dict[str, Any]:
    """What was written; the revision is None where the store said all of it already."""
    written = revision.written if revision else taken.written or Written()
    counts = {"created": written.created, "updated": written.updated, "unchanged": written.unchanged}
    return {"revision": revision and {"sequence": revision.sequence, "instant": revision.instant}, **counts}


async def _previewed(store: Store, ledger: Ledger, judgements: list[Judgement], now: str) -> _Taken:
    """What the file changes, where nothing is open of what its columns mean."""
    if not ledger.mapping.sheets:
        return _Taken(ledger, None)
    try:
        mapped = await map_file(
            ledger.workbook.name, ledger.sheet_tables, ledger.mapping, store, judgements, today=_day(now)
        )
    except DataError as error:
        return _Taken(ledger, None, mistakes=error.mistakes)
    if ledger.has_open_values:
        return _Taken(ledger, mapped)
    changes = Changes(store.ontology)
    duplicates: list[Duplicate] = []
    try:
        written = await _load(store, mapped, changes, duplicates.append, now)
    except DataError as error:
        return _Taken(ledger, mapped, mistakes=error.mistakes)
    kept = [] if mapped.questions else await said_no_more([mapped], store)
    told = (*mapped.notes, *told_of_duplicates(duplicates, store.ontology), *told_of_said_no_more(kept))
    return _Taken(ledger, mapped, changes, written, told=told)


async def _load(
    store: Store,
    mapped: MappedFile,
    changes: Changes,
    note_duplicate: Callable[[Duplicate], None],
    now: str,
    author: Author = NOBODY,
    asked: Request | None = None,
) -> Written:
    """Writes the file where that was asked for, or else as a preview."""
    sources = [Remembering(source, changes) for source in mapped.sources]
    return await load(
        sources,
        store,
        now=now,
        author=author,
        note=changes.note,
        note_duplicate=note_duplicate,
        is_preview=asked is None,
        request=asked,
    )


async def _replayed(store: Store, asked: Request | None) -> Revision | None:
    """The revision to which the same request has led; raises RequestError where it asked for something else."""
    known = None if asked is None else await store.transact(lambda it: it.asked_for(asked.identity), is_preview=True)
    if asked is None or known is None:
        return None
    revision, digest = known
    if digest != asked.digest:
        message = f"requestId: {asked.identity!r} was used for revision {revision.sequence} with something else"
        raise RequestError(Code.REQUEST_MISMATCH, f"{message}; give a new write an id of its own")
    return revision


def _refuse_what_is_open(taken: _Taken, ontology: Ontology) -> None:
    if taken.mistakes:
        raise DataError(taken.mistakes)
    ledger, mapped = taken.ledger, taken.mapped
    if mapped is None:
        raise DataError([mistake_of(ledger.workbook.name, 0, "", nothing_named(ontology))])
    count = sum(len(it.open_columns) + len(it.open_values) for it in ledger.tables) + len(mapped.questions)
    if count:
        message = f"{count} questions are open; answer them first, as the answer without `write` lists them"
        raise RequestError(Code.AMBIGUOUS, message)


def _members(taken: _Taken, ontology: Ontology, now: str) -> dict[str, Any]:
    ledger, mapped, changes, written = taken.ledger, taken.mapped, taken.changes, taken.written
    values = ValueReader(_day(now))
    questions = question_members(ledger, mapped.questions if mapped else (), ontology)
    return {
        "file": file_members(ledger),
        "tables": [table_members(it, mapped, ontology, values) for it in ledger.tables],
        "questions": questions,
        "mistakes": mistake_members(taken.mistakes, mapped),
        "mapping": ledger.mapping_text,
        "changes": None
        if changes is None or written is None or mapped is None
        else {
            "counts": {**{kind: changes.counts[kind] for kind in (*KINDS, MOVED)}, "unchanged": written.unchanged},
            "records": changes.members(names_of(mapped)),
            "told": list(taken.told),
        },
    }


def _day(now: str) -> datetime.date:
    return datetime.date.fromisoformat(now[:10])
