"""gongjian fill: a form of somebody else's making filled from the graph, with what its cells are answered by."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import DataError, Mistake
from graph.ontology.model import Label
from graph.ontology.reader import read_ontology
from graph.plan.slot import Constant, day_slot
from graph.stores.store import Store
from loaders.costs import Costs
from loaders.editing.workbook import Book, open_book
from loaders.sheets.sheet import letters_of, place
from server.assistants.asking import Asker
from server.commands.exit_codes import exit_codes
from server.commands.files import counted, open_output, refuse_overwriting
from server.commands.options import (
    AsKnownAtOption,
    AsOfOption,
    DeadlineOption,
    Neo4jDatabaseOption,
    Neo4jUserOption,
    OntologyOption,
    PageMaximumOption,
    StoreOption,
    read_settings,
    text_option,
)
from server.commands.past import with_past
from server.commands.report import LanguageOption
from server.composition import schema_of, store_of
from server.forms.asking import CellMistake, FormAsker, Period
from server.forms.cells import MAXIMUM_CELLS, AskedCell, commented_cells
from server.forms.filling import Filled, fill
from server.forms.mapping import read_form_mapping
from server.forms.named import NamedQuestions
from server.forms.sources import FilledCell
from server.settings import Settings

_LONGEST_QUESTION = 80

FormArgument = Annotated[
    Path | None, typer.Argument(metavar="FORM", dir_okay=False, show_default=False, help="The form, XLSX or XLSM.")
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", dir_okay=False, help="The filled form. It must be another file.", show_default=""),
]
MapOption = Annotated[
    Path | None,
    typer.Option("--map", exists=True, dir_okay=False, help="YAML that says which cells ask what.", show_default=""),
]
SinceOption = Annotated[
    str | None, text_option("Mark what is otherwise than on this day (2020-06-30); needs --as-of.", "none")
]
VariableOption = Annotated[
    list[str] | None, typer.Option("--var", help="The value of a variable, as name=value; repeatable.", show_default="")
]
QuestionsOption = Annotated[bool, typer.Option("--questions", help="List the questions that have a name, and exit.")]


def fill_form(  # noqa: PLR0913, PLR0917
    form: FormArgument = None,
    output: OutputOption = None,
    mapping: MapOption = None,
    as_of: AsOfOption = None,
    since: SinceOption = None,
    as_known_at: AsKnownAtOption = None,
    variables: VariableOption = None,
    questions: QuestionsOption = False,
    language: LanguageOption = "zh",
    store: StoreOption = None,
    ontology: OntologyOption = None,
    neo4j_user: Neo4jUserOption = None,
    neo4j_database: Neo4jDatabaseOption = None,
    deadline: DeadlineOption = None,
    page_maximum: PageMaximumOption = None,
) -> None:
    """Fill a form whose cells name a question, by a comment or by a mapping, and add a sheet of sources.

    All else in the workbook stays as it is. Nothing is written where a question is wrong.
    """
    settings = read_settings(
        store=store,
        ontology=ontology,
        neo4j_user=neo4j_user,
        neo4j_database=neo4j_database,
        deadline=deadline,
        page_maximum=page_maximum,
    )
    with exit_codes():
        if questions:
            _list_questions(settings)
            return
        form, output = _files(form, output)
        refuse_overwriting([output], [mapping])
        period = _period(as_of, since, as_known_at)
        values = _variables(variables or ())
        book = open_book(form)
        cells = _cells(book, form, mapping)
        opened = store_of(settings, read_ontology(settings.ontology))
        filled = asyncio.run(_fill(settings, opened, book, cells, period, values, language))
        if filled.mistakes:
            raise DataError([_mistake(form, it) for it in filled.mistakes])
        with open_output(output, settings) as file:
            file.write(filled.content)
    _tell(filled, language)


def _list_questions(settings: Settings) -> None:
    for names, about, example in NamedQuestions(read_ontology(settings.ontology)).listed:
        typer.echo(f"{names}\n  {about}\n  {example}")


def _files(form: Path | None, output: Path | None) -> tuple[Path, Path]:
    if form is None or output is None:
        missing = "FORM" if form is None else "--output"
        raise typer.BadParameter(f"{missing} is missing; write gongjian fill form.xlsx --output filled.xlsx")
    if not form.exists():
        raise typer.BadParameter(f"{form} does not exist", param_hint="'FORM'")
    if output.exists() and output.samefile(form):
        raise typer.BadParameter("the form itself is not written over, as it is needed next time; name another file")
    if form.suffix.lower() in {".xlsx", ".xlsm"} and output.suffix.lower() != form.suffix.lower():
        message = f"{output.name} must end in {form.suffix}, as the form does; spreadsheets refuse it otherwise"
        raise typer.BadParameter(message)
    return form, output


def _period(as_of: str | None, since: str | None, as_known_at: str | None) -> Period:
    if since and not as_of:
        raise typer.BadParameter("--since compares two days; give --as-of, too")
    for text, name in ((as_of, "asOf"), (since, "since")):
        if text:
            day_slot(Constant(text), name).bind({})
    return Period(as_of or "", since or "", as_known_at or "")


def _variables(texts: list[str] | tuple[()]) -> dict[str, str]:
    values = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not name.isidentifier():
            raise typer.BadParameter(f"--var {text!r}: expected name=value")
        values[name] = value
    return values


def _cells(book: Book, form: Path, mapping: Path | None) -> list[AskedCell]:
    cells = list(commented_cells(book))
    if mapping is not None:
        cells += read_form_mapping(mapping, book)
    if not cells:
        advice = "write 共建：共建单位数(社区: 金昌社区) into the comment of a cell, or give --map; see --questions"
        raise DataError([Mistake(form.name, 0, "", f"no cell asks anything; {advice}")])
    if len(cells) > MAXIMUM_CELLS:
        message = f"{len(cells):,} cells ask; allowed: {MAXIMUM_CELLS:,}; split the form"
        raise DataError([Mistake(form.name, 0, "", message)])
    return cells


async def _fill(
    settings: Settings,
    store: Store,
    book: Book,
    cells: list[AskedCell],
    period: Period,
    variables: dict[str, str],
    language: str,
) -> Filled:
    async with with_past(settings, store) as states:
        asker = Asker(store, schema_of(settings, store.ontology), Costs(settings.cost_maximum), states)
        return await fill(book, cells, FormAsker(asker, settings.page_maximum, language, variables), period)


def _mistake(form: Path, mistake: CellMistake) -> Mistake:
    cell = mistake.cell
    asked = _shortened(cell.question)
    message = f"{mistake.message} (asked: {asked})" if asked else mistake.message
    return Mistake(place(form.name, cell.sheet), cell.place.row, letters_of(cell.place.column), message)


def _shortened(question: str) -> str:
    text = " ".join(question.split())
    return text if len(text) <= _LONGEST_QUESTION else f"{text[:_LONGEST_QUESTION]}…"


def _tell(filled: Filled, language: str) -> None:
    """Prints how much was filled to stdout, and to stderr what stays empty or has no room."""
    colon = Label("：", ": ").in_language(language)
    for it in filled.cells:
        asked = _shortened(it.cell.question)
        for label in _told(it):
            typer.echo(colon.join((it.place, label.in_language(language), asked)), err=True)
    unknown = sum(it.is_unknown for it in filled.cells)
    changed = sum(bool(it.changed) for it in filled.cells)
    count = len(filled.cells) - unknown
    summary = Label(
        f"填写 {count:,} 个问题，图谱不知道 {unknown} 个，有变化 {changed} 个",
        f"filled {counted(count, 'question')}, not known {unknown}, changed {changed}",
    )
    typer.echo(summary.in_language(language))


def _told(it: FilledCell) -> Iterator[Label]:
    if it.answer.is_empty:
        yield Label("图谱中没有，0 行", "there are none, 0 rows")
    elif it.is_unknown:
        yield Label("图谱不知道", "not known")
    elif it.unknown_cells:
        count = sum(map(len, it.rows))
        yield Label(
            f"{count:,} 格中有 {it.unknown_cells:,} 格图谱不知道",
            f"{it.unknown_cells:,} of {count:,} cells are not known",
        )
    if it.answer.left_out:
        yield Label(
            f"还有 {it.answer.left_out:,} 行没有填入；请调高 --page-maximum，或少问一些",
            f"{it.answer.left_out:,} more rows were not filled in; raise --page-maximum, or ask for fewer",
        )
