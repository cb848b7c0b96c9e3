"""gongjian load: folders of data, backups, and files of sheets, into the store."""

import asyncio
import shlex
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, assert_never

import orjson
import typer

from graph.errors import StoreError
from graph.ontology.model import Label
from graph.ontology.reader import read_ontology
from graph.plan.extract import Extract
from graph.selection.selection import WHOLE_GRAPH
from graph.stores.records import Noting, RecordChange
from graph.stores.revisions import Author, Written
from graph.stores.store import Store
from graph.writing.write import WriteResult
from loaders.duplicates import Duplicate
from loaders.json_lines import Header, header_of
from loaders.load import load as load_files
from loaders.mapping.cited_rows import only_moved
from loaders.mapping.file import MappedFile
from loaders.matching.answering import keep
from server.commands.changes import ChangesFormat, Words, print_change, print_preview, print_result
from server.commands.duplicates import alike_lines, alike_members
from server.commands.exit_codes import exit_codes
from server.commands.files import data_paths, refuse_overwriting
from server.commands.garbage import seldom_collected
from server.commands.map import EncodingOption
from server.commands.mistakes_copy import MistakesOption, mistakes_in_copy
from server.commands.options import (
    ActorOption,
    DeadlineOption,
    DryRunOption,
    LanguageOption,
    Neo4jDatabaseOption,
    Neo4jUserOption,
    OntologyOption,
    ReasonOption,
    StoreOption,
    read_settings,
)
from server.commands.preview import (
    NotingDuplicate,
    PreviewFormat,
    PreviewFormatOption,
    PreviewOutputOption,
    PreviewWorkbook,
    preview_workbook,
)
from server.commands.progress import show_progress
from server.commands.returned import ReturnedOptions, load_returned, returned_workbook
from server.commands.sheet_files import (
    SheetOptions,
    is_sheet_file,
    judgements_by,
    map_files,
    print_open_questions,
    print_said_no_more,
    print_told,
    refuse_open_questions,
)
from server.composition import store_of
from server.settings import Settings

DataArgument = Annotated[
    list[Path],
    typer.Argument(
        metavar="DATA",
        help="Folders of tables, files of sheets and files of JSON Lines to load together; - is standard input.",
    ),
]


NOT_SHOWN = Label("有这些名称的行，其内容未列出", "what rows with these names say is not shown")
_MAXIMUM_CONTRADICTIONS = 20
_MAXIMUM_DUPLICATES = 20
"""How many are listed after a load; a dry run lists all."""

MapOption = Annotated[
    Path | None,
    typer.Option(
        "--map", exists=True, dir_okay=False, help="The mapping of files of sheets.", show_default="the proposed one"
    ),
]
QuestionsOption = Annotated[
    Path | None,
    typer.Option("--questions", dir_okay=False, help="A workbook to write what is asked about names into."),
]
AnswersOption = Annotated[
    Path | None, typer.Option("--answers", exists=True, dir_okay=False, help="That workbook, with answers.")
]
YesOption = Annotated[bool, typer.Option("--yes", help="Write files of sheets without asking first.")]
CompleteOption = Annotated[
    bool, typer.Option("--complete", help="The data say everything of their records: what they leave out is cleared.")
]
DeleteMissingOption = Annotated[
    bool, typer.Option("--delete-missing-rows", help="Delete the records whose rows were deleted from a workbook.")
]


def load(  # noqa: PLR0913, PLR0917
    data: DataArgument,
    dry_run: DryRunOption = False,
    format_: PreviewFormatOption = PreviewFormat.TABLE,
    output: PreviewOutputOption = None,
    complete: CompleteOption = False,
    map_: MapOption = None,
    encoding: EncodingOption = "",
    questions: QuestionsOption = None,
    answers: AnswersOption = None,
    yes: YesOption = False,
    language: LanguageOption = "en",
    delete_missing_rows: DeleteMissingOption = False,
    mistakes: MistakesOption = None,
    reason: ReasonOption = "",
    actor: ActorOption = "",
    store: StoreOption = None,
    ontology: OntologyOption = None,
    neo4j_user: Neo4jUserOption = None,
    neo4j_database: Neo4jDatabaseOption = None,
    deadline: DeadlineOption = None,
) -> None:
    """Load data into the store: all of it, or nothing.

    A folder holds nodes/<NodeType>.csv and relationships/<RELATIONSHIP_TYPE>.csv. A file holds JSON Lines
    as gongjian export jsonl writes them. Everything is checked first: if there are mistakes, all are listed
    on stderr and nothing is written. A record that the store has already, by its key, gets what the data say:
    values that they leave out or leave empty stay, and sources are added. So loading the same data again
    changes nothing. A backup says everything, so what it does not have is cleared; --complete says so of others.

    A file of sheets (XLSX, XLS, ODS, CSV, TSV) is read by a mapping, which gongjian map proposes; one whose
    columns leave no question needs none. What it would change is shown first, row by row. Names that may mean
    several nodes are asked about: answer with gongjian judge, or in a workbook (--questions, then --answers).

    A workbook that gongjian export xlsx wrote is loaded by itself: what was changed in it since is written,
    also values that were cleared, and new rows. Records whose rows are gone are listed, and stay, unless
    --delete-missing-rows is given. What the store says otherwise since then is a conflict, and nothing is written.

    At the end the snapshot is printed, which names the state of the graph. If it is not the snapshot of a
    backup that was loaded, a warning on stderr says why that may be. New nodes that have a name, an alias or a
    code of another node are listed, too: they may be there already, under another key.
    """
    settings = read_settings(
        store=store, ontology=ontology, neo4j_user=neo4j_user, neo4j_database=neo4j_database, deadline=deadline
    )
    sheets = SheetOptions(map_, encoding, questions, answers, language)
    codes = exit_codes(language, as_json=format_ is PreviewFormat.JSON)
    with codes, data_paths(data) as paths, seldom_collected(), mistakes_in_copy(mistakes, paths, settings):
        refuse_overwriting([output, questions], [*paths, map_, answers])
        opened = store_of(settings, read_ontology(settings.ontology))
        author = Author(actor, reason)
        book = preview_workbook(format_, output, settings, opened.ontology, is_preview=dry_run)
        if (workbook := returned_workbook(paths)) is not None:
            show = book.of_result if book is not None else _showing(format_, store, is_preview=dry_run)
            asyncio.run(load_returned(workbook, opened, show, author, ReturnedOptions(delete_missing_rows, dry_run)))
            return
        loading = _Loading(opened, paths, author, sheets, settings, book, is_complete=complete)
        snapshot = asyncio.run(loading.run(format_, is_preview=dry_run, is_sure=yes))
        if snapshot:
            _print_snapshot(loading.paths, snapshot)


def _showing(format_: PreviewFormat, store: str | None, *, is_preview: bool) -> Callable[[WriteResult], None]:
    """What prints what a workbook changed; `store` is as the command was given it, for the command that undoes it."""
    same_store = f" --store {shlex.quote(store)}" if store else ""
    return lambda result: print_result(result, ChangesFormat(format_), same_store, is_preview=is_preview)


class _Loading:
    """A load of folders and files; `paths` are those that are no sheets."""

    def __init__(
        self,
        store: Store,
        paths: Sequence[Path],
        author: Author,
        sheets: SheetOptions,
        settings: Settings,
        book: PreviewWorkbook | None,
        *,
        is_complete: bool,
    ) -> None:
        self.paths = [path for path in paths if not is_sheet_file(path)]
        self._store = store
        self._sheet_paths = [path for path in paths if is_sheet_file(path)]
        self._author = author
        self._sheets = sheets
        self._language = sheets.language
        self._words = Words(sheets.language, store.ontology)
        self._settings = settings
        self._book = book
        self._is_complete = is_complete

    async def run(self, format_: PreviewFormat, *, is_preview: bool, is_sure: bool) -> str:
        """Shows or loads the data; returns the snapshot of the graph where they were loaded and it can be read."""
        try:
            judgements = await judgements_by(self._sheets, self._store, self._author)
            with show_progress():
                mapped = await map_files(self._sheet_paths, self._store, self._sheets, judgements, self._settings)
            if is_preview or (mapped and not is_sure):
                await self._preview(mapped, format_)
                await print_said_no_more(mapped, self._store, self._language)
                if is_preview and print_open_questions(mapped, self._store.ontology, self._language):
                    typer.echo(NOT_SHOWN.in_language(self._language), err=True)
                if is_preview or not self._goes_on(mapped):
                    return ""
            if judgements:
                await keep(self._store, judgements)
            refuse_open_questions(mapped, self._store.ontology, self._language)
            snapshot = await self._load(mapped)
            if is_sure:
                print_told(mapped, self._language)
                await print_said_no_more(mapped, self._store, self._language)
            return snapshot
        finally:
            await self._store.close()

    def _goes_on(self, mapped: Sequence[MappedFile]) -> bool:
        """Asks whether to write what was shown, where somebody is there to answer and nothing else is to be asked."""
        if any(file.questions for file in mapped):
            return True
        if sys.stdin.isatty():
            return typer.confirm(Label("写入吗？", "write this?").in_language(self._language))
        how = Label("写入：同一命令加 --yes", "to write this: the same command with --yes")
        typer.echo(how.in_language(self._language))
        return False

    async def _preview(self, mapped: Sequence[MappedFile], format_: PreviewFormat) -> None:
        moved, lines = 0, ChangesFormat.TABLE if format_ is PreviewFormat.XLSX else ChangesFormat(format_)

        def note(change: RecordChange) -> None:
            nonlocal moved
            moved += only_moved(change)
            # Where a row was put in, all below it have moved, and nobody would find the other changes among them.
            if lines is ChangesFormat.JSON or not only_moved(change):
                print_change(change, lines, with_places=bool(mapped), words=self._words)

        if self._book is not None:
            written = await self._book.of_load(
                lambda note, note_duplicate: self._write(mapped, note, note_duplicate, is_preview=True), mapped
            )
        else:
            written = await self._write(mapped, note, lambda pair: _print_alike(pair, lines), is_preview=True)
        print_told(mapped, self._language)
        print_preview(written, lines, moved, self._words)

    async def _load(self, mapped: Sequence[MappedFile]) -> str:
        contradictions: list[RecordChange] = []
        moved = 0

        duplicates = _Duplicates()

        def note(change: RecordChange) -> None:
            nonlocal moved
            moved += only_moved(change)
            if change.contradicts:
                contradictions.append(change)

        written = await self._write(mapped, note, duplicates.note, is_preview=False)
        typer.echo(self._words.done(written, moved))
        if contradictions:
            count = len(contradictions)
            against = Label(f"其中 {count} 条与其他来源不同：", f"{count} of them against what other sources had said:")
            typer.echo(against.in_language(self._language), err=True)
            for change in contradictions[:_MAXIMUM_CONTRADICTIONS]:
                print_change(change, ChangesFormat.TABLE, err=True, words=self._words)
        duplicates.print()
        return await _read_snapshot(self._store)

    async def _write(
        self, mapped: Sequence[MappedFile], note: Noting, note_duplicate: NotingDuplicate, *, is_preview: bool
    ) -> Written:
        with show_progress() as progress:
            return await load_files(
                [*self.paths, *(source for file in mapped for source in file.sources)],
                self._store,
                author=self._author,
                progress=progress,
                is_complete=self._is_complete,
                note=note,
                note_duplicate=note_duplicate,
                is_preview=is_preview,
            )


class _Duplicates:
    """The new nodes that may be there already: how many, and the first of them."""

    def __init__(self) -> None:
        self._count = 0
        self._first: list[Duplicate] = []

    def note(self, pair: Duplicate) -> None:
        self._count += 1
        if len(self._first) < _MAXIMUM_DUPLICATES:
            self._first.append(pair)

    def print(self) -> None:
        """Prints them on stderr, since whether they are the same only the records tell."""
        if self._first:
            typer.echo("new nodes that may be there already, under another key:", err=True)
        for line in (line for pair in self._first for line in alike_lines(pair, is_written=True)):
            typer.echo(line, err=True)
        if self._count > len(self._first):
            typer.echo(f"... and {self._count - len(self._first)} more; gongjian duplicates lists them", err=True)


def _print_alike(pair: Duplicate, format_: ChangesFormat) -> None:
    match format_:
        case ChangesFormat.TABLE:
            for line in alike_lines(pair, is_written=False):
                typer.echo(line)
        case ChangesFormat.JSON:
            typer.echo(orjson.dumps(alike_members(pair)))
        case _:
            assert_never(format_)


async def _read_snapshot(store: Store) -> str:
    """The snapshot, or "" if it cannot be read. This is a warning only, because the load itself has succeeded."""
    try:
        # The extract is empty, but its snapshot is still that of the whole graph.
        async with store.extract(Extract((), ())) as extraction:
            return extraction.snapshot
    except StoreError as error:
        typer.echo(f"the data are written, but their snapshot cannot be read: {error.message}", err=True)
        return ""


def _print_snapshot(paths: Sequence[Path], snapshot: str) -> None:
    headers = [(path, header_of(path)) for path in paths if path.is_file()]
    backups = [(path, header) for path, header in headers if header.snapshot]
    alone = len(paths) == 1
    warnings = [
        f"{path.name} is of snapshot {header.snapshot}, which this is not: {_why_it_differs(header, alone=alone)}"
        for path, header in backups
        if header.snapshot != snapshot
    ]
    same = ", the same as in the backup" if alone and backups and not warnings else ""
    typer.echo(f"snapshot {snapshot}{same}")
    for warning in warnings:
        typer.echo(warning, err=True)


def _why_it_differs(header: Header, *, alone: bool) -> str:
    """Why the graph may have another snapshot than a backup that was loaded into it, alone or with other data."""
    if header.query != WHOLE_GRAPH or header.as_of:
        part = f"{header.query} on {header.as_of}" if header.as_of else header.query
        return f"the file is a part of that graph, {part}"
    reasons = ["the store held other records before", "the file was changed"]
    return ", or ".join([*reasons, *([] if alone else ["other data were loaded with it"])])
