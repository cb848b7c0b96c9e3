"""Loads a workbook that the product wrote: what a person changed in it is written as one revision, or nothing is."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.ontology.entity import CONFIRMED, KEY
from graph.stores.revisions import Author
from graph.stores.store import Store
from graph.writing.write import WriteRequest, WriteResult, write
from loaders.mistakes import Mistakes
from loaders.workbook.edits import Edits, Gone, edits_of
from loaders.workbook.planning import PlannedStep, plan

_COLUMNS = {"of": KEY.name, "ifVersion": KEY.name, "on": CONFIRMED.name}
"""The columns of what steps call otherwise."""

_NOTHING = WriteResult(None, ())


@dataclass(frozen=True, slots=True)
class Returned:
    """What became of a workbook that was given back. `kept` are the records whose rows are gone, and which stay."""

    edits: Edits
    result: WriteResult
    kept: Sequence[Gone] = ()


async def load_workbook(
    path: Path,
    store: Store,
    *,
    now: str | None = None,
    actor: str = "",
    reason: str = "",
    deletes_missing: bool = False,
    is_preview: bool = False,
) -> Returned:
    """Writes what was changed in a workbook since it was written, or raises DataError with all mistakes and conflicts.

    Without a `reason`, that of the revision is the name of the file. Records whose rows are gone stay, unless they are
    to be deleted. A preview is the same write, taken back at its end.
    """
    edits = edits_of(path, store.ontology)
    await store.check()
    planned = await plan(edits, store, deletes_missing=deletes_missing)
    kept = () if deletes_missing else edits.gone
    if not planned:
        return Returned(edits, _NOTHING, kept)
    request = WriteRequest(
        [it.step for it in planned],
        now or datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        Author(actor, reason or path.name),
        is_preview=is_preview,
        maximum_steps=len(planned),
    )
    result = await write(store, request)
    _check(result, planned)
    return Returned(edits, result, kept)


def _check(result: WriteResult, planned: Sequence[PlannedStep]) -> None:
    """Raises DataError where steps were refused, by the rows that they are of."""
    mistakes = Mistakes()
    for error in result.errors:
        column = error.path[0] if error.path else ""
        planned[error.step].place.note(mistakes, _COLUMNS.get(column, column), error.message)
    if mistakes:
        raise mistakes.error()
