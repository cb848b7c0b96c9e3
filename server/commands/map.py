"""gongjian map: what the columns of somebody's sheets mean, as a mapping to be read through, kept and used again."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from graph.ontology.model import Label
from graph.ontology.reader import read_ontology
from loaders.mapping.headers import nothing_named
from loaders.mapping.proposal import propose
from loaders.mapping.proposed import Certainty, SheetProposal
from loaders.mapping.source import own_source
from loaders.mapping.tables import header_form
from loaders.mapping.writing import write_mapping
from loaders.sheets.sheet import place
from loaders.written.cells import joined
from server.commands.exit_codes import exit_codes
from server.commands.files import OutputOption, counted, open_output
from server.commands.options import LanguageOption, OntologyOption, read_settings
from server.commands.sheet_files import tables_of_file

FileArgument = Annotated[Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="A file of sheets.")]
EncodingOption = Annotated[
    str, typer.Option("--encoding", help="The encoding of CSV: utf-8, utf-16 or gb18030.", show_default="found out")
]


def map_sheets(
    file: FileArgument,
    output: OutputOption = None,
    encoding: EncodingOption = "",
    language: LanguageOption = "en",
    ontology: OntologyOption = None,
) -> None:
    """Propose what the rows and columns of a file of sheets become: nodes, relationships and their values.

    XLSX, XLS, ODS, CSV and TSV. The mapping is a file of YAML, with a line about each column: those with `?` need an
    answer, those with `~` should be read through. Correct it, keep it, and use it again for next month's file.
    """
    settings = read_settings(ontology=ontology)
    with exit_codes(language):
        words = read_ontology(settings.ontology)
        tables = tables_of_file(file, encoding)
        proposal = propose(tables, words)
        if not proposal.sheets:
            why = joined(nothing_named(words), Label("对应方式待补全", "the mapping is to be completed"))
            typer.echo(f"{file.name}: {why.in_language(language)}", err=True)
        with open_output(output, settings) as sink:
            sink.write(write_mapping(proposal, own_source(file.name), file.name, language).encode())
    proposed = {sheet.table.sheet for sheet in proposal.sheets or proposal.nameless}
    for sheet in dict.fromkeys(table.sheet for table in tables if table.sheet not in proposed):
        why = Label("略去：没有认得出的名称栏", "left out: no column of names that the ontology knows")
        typer.echo(f"{place(file.name, sheet)}: {why.in_language(language)}", err=True)
    for label in (label for sheet in proposal.sheets for label in _called_alike(file.name, sheet)):
        typer.echo(label.in_language(language), err=True)
    columns = [column for sheet in proposal.sheets or proposal.nameless for column in sheet.columns]
    asked = sum(column.certainty is Certainty.ASKED for column in columns)
    count = len(columns)
    numbers = Label(f"{count} 列，其中 {asked} 列待回答", f"{counted(count, 'column')}, {asked} to be answered")
    typer.echo(numbers.in_language(language), err=True)


def _called_alike(file: str, sheet: SheetProposal) -> Iterator[Label]:
    """Tells of headers that several columns have of which one is read: a mapping names columns by their header."""
    by_form: dict[str, list[str]] = {}
    for it in sheet.columns:
        by_form.setdefault(header_form(it.column.header), []).append(it.column.letter)
    for it in sheet.columns:
        letters = by_form.get(header_form(it.column.header), [])
        if it.becomes and len(letters) > 1:
            by_form.pop(header_form(it.column.header))
            where, named = f"{place(file, sheet.table.sheet)}: {it.column.header}", ", ".join(letters)
            yield Label(
                f"{where}：有几列同名（{named}），请在文件中改成不同的名称",
                f"{where}: several columns are called so ({named}); call them differently in the file",
            )
