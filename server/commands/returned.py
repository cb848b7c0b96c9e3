"""Loads and checks a workbook that gongjian export xlsx wrote, and says what was changed in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import typer

from graph.errors import Code, RequestError
from graph.ontology.model import Ontology
from graph.stores.revisions import Author
from graph.stores.store import Store
from graph.writing.write import WriteResult
from loaders.workbook.book import is_written_workbook
from loaders.workbook.edits import Edits, Gone, edits_of
from loaders.workbook.load import load_workbook
from loaders.workbook.states import name_of
from server.commands.files import counted

_MAXIMUM_LISTED = 20


def returned_workbook(paths: Sequence[Path]) -> Path | None:
    """The workbook among paths that are to be loaded, which must be alone; raises RequestError where it is not."""
    workbook = next((path for path in paths if path.is_file() and is_written_workbook(path)), None)
    if workbook is not None and len(paths) > 1:
        message = f"{workbook.name} is a workbook that was exported, which is loaded by itself"
        raise RequestError(Code.BAD_REQUEST, f"{message}; load the other data before or after it")
    return workbook


@dataclass(frozen=True, slots=True)
class ReturnedOptions:
    """What becomes of rows that are gone, and whether anything is written."""

    deletes_missing: bool
    is_preview: bool


async def load_returned(
    path: Path, store: Store, show: Callable[[WriteResult], None], author: Author, options: ReturnedOptions
) -> None:
    """Loads a workbook, or finds out what would be written, and shows it; rows that are gone are listed on stderr."""
    try:
        returned = await load_workbook(
            path,
            store,
            actor=author.actor,
            reason=author.reason,
            deletes_missing=options.deletes_missing,
            is_preview=options.is_preview,
        )
    finally:
        await store.close()
    show(returned.result)
    for line in _gone_lines(returned.kept):
        typer.echo(line, err=True)


def check_returned(path: Path, ontology: Ontology) -> None:
    """Checks a workbook without a store, and prints what was changed in it."""
    edits = edits_of(path, ontology)
    typer.echo(f"data: {_numbers(edits)}; no mistakes")


def _numbers(edits: Edits) -> str:
    changed = f"{counted(edits.changed_cells, 'changed cell')} of {counted(len(edits.changed), 'record')}"
    return f"{changed}, {counted(len(edits.new), 'new row')}, {counted(len(edits.gone), 'deleted row')}"


def _gone_lines(kept: Sequence[Gone]) -> list[str]:
    if not kept:
        return []
    names = [name_of(record.identity) for record in kept[:_MAXIMUM_LISTED]]
    names += [f"... and {len(kept) - _MAXIMUM_LISTED} more"] if len(kept) > _MAXIMUM_LISTED else []
    are = "row is" if len(kept) == 1 else "rows are"
    question = f"{len(kept)} {are} gone from the workbook, and the records stay; --delete-missing-rows deletes them:"
    return [question, *(f"  {name}" for name in names)]
