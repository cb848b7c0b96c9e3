"""How a load is previewed: as lines, as JSON Lines, or as a workbook in a file."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from graph.ontology.model import Ontology
from graph.stores.records import Noting
from graph.stores.revisions import Written
from graph.stores.transaction import entries_of
from graph.writing.write import WriteResult
from loaders.duplicates import Duplicate
from loaders.mapping.file import MappedFile
from server.commands.changes import ChangesFormat, change_of_entry, print_preview, written_by
from server.commands.changes_workbook import changes_workbook, temporary_file
from server.commands.files import open_output
from server.commands.sheet_files import told_of
from server.settings import Settings

NotingDuplicate: TypeAlias = Callable[[Duplicate], None]
"""Takes each new node that may be there already."""


class PreviewFormat(StrEnum):
    """How changes are shown."""

    TABLE = "table"
    JSON = "json"
    XLSX = "xlsx"


PreviewFormatOption = Annotated[
    PreviewFormat, typer.Option("--format", help="With --dry-run: lines to read, JSON Lines, or a workbook.")
]
PreviewOutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", dir_okay=False, help="With --format xlsx: the workbook to write.")
]


@dataclass(frozen=True, slots=True)
class PreviewWorkbook:
    """The workbook that a preview is written into."""

    output: Path
    settings: Settings
    ontology: Ontology
    language: str

    async def of_load(
        self, load: Callable[[Noting, NotingDuplicate], Awaitable[Written]], mapped: Sequence[MappedFile]
    ) -> Written:
        """Writes what `load` notes, what is asked about files of sheets, and what there is to tell of them."""
        with temporary_file() as path:
            with changes_workbook(path, self.ontology, self.language) as book:
                written = await load(book.note, book.note_duplicate)
                questions = {question.name: question for file in mapped for question in file.questions}
                book.end(written, list(questions.values()), [line for file in mapped for line in told_of(file)])
            self._copy(path)
        return written

    def of_result(self, result: WriteResult) -> None:
        """Writes what a write of steps would do, and prints how many records it would make and change."""
        written = written_by(result.changes)
        with temporary_file() as path:
            with changes_workbook(path, self.ontology, self.language) as book:
                for entry in entries_of(result.changes):
                    book.note_as(*change_of_entry(entry))
                book.end(written, (), ())
            self._copy(path)
        print_preview(written, ChangesFormat.TABLE)

    def _copy(self, path: Path) -> None:
        with open_output(self.output, self.settings) as file:
            file.write(path.read_bytes())


def preview_workbook(
    format_: PreviewFormat, output: Path | None, settings: Settings, ontology: Ontology, *, is_preview: bool
) -> PreviewWorkbook | None:
    """The workbook to write, None for the other formats; raises typer.BadParameter where options do not fit."""
    if format_ is not PreviewFormat.XLSX:
        if output is not None:
            raise typer.BadParameter("--output is for the workbook of a preview; add --dry-run --format xlsx")
        return None
    if not is_preview or output is None:
        raise typer.BadParameter("a workbook of changes is a preview in a file; add --dry-run --output changes.xlsx")
    return PreviewWorkbook(output, settings, ontology, "zh")
