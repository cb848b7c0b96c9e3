"""gongjian map: what the columns of somebody's sheets mean, as a mapping to be read through, kept and used again."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from graph.ontology.reader import read_ontology
from loaders.mapping.proposal import Certainty, SheetProposal, nothing_named, propose
from loaders.mapping.source import own_source
from loaders.mapping.tables import header_form
from loaders.mapping.writing import write_mapping
from loaders.sheets.sheet import place
from server.commands.exit_codes import exit_codes
from server.commands.files import OutputOption, counted, open_output
from server.commands.options import OntologyOption, read_settings
from server.commands.sheet_files import tables_of_file

FileArgument = Annotated[Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="A file of sheets.")]
EncodingOption = Annotated[
    str, typer.Option("--encoding", help="The encoding of CSV: utf-8, utf-16 or gb18030.", show_default="found out")
]


def map_sheets(
    file: FileArgument, output: OutputOption = None, encoding: EncodingOption = "", ontology: OntologyOption = None
) -> None:
    """Propose what the rows and columns of a file of sheets become: nodes, relationships and their values.

    XLSX, XLS, ODS, CSV and TSV. The mapping is a file of YAML, with a line about each column: those with `?` need an
    answer, those with `~` should be read through. Correct it, keep it, and use it again for next month's file.
    """
    settings = read_settings(ontology=ontology)
    with exit_codes():
        words = read_ontology(settings.ontology)
        tables = tables_of_file(file, encoding)
        proposal = propose(tables, words)
        if not proposal.sheets:
            typer.echo(f"{file.name}: {nothing_named(words)}", err=True)
            raise typer.Exit(1)
        with open_output(output, settings) as sink:
            sink.write(write_mapping(proposal, own_source(file.name), file.name).encode())
    proposed = {sheet.table.sheet for sheet in proposal.sheets}
    for sheet in dict.fromkeys(table.sheet for table in tables if table.sheet not in proposed):
        typer.echo(f"{place(file.name, sheet)}: left out: no column of names that the ontology knows", err=True)
    for line in (line for sheet in proposal.sheets for line in _called_alike(file.name, sheet)):
        typer.echo(line, err=True)
    columns = [column for sheet in proposal.sheets for column in sheet.columns]
    asked = sum(column.certainty is Certainty.ASKED for column in columns)
    typer.echo(f"{counted(len(columns), 'column')}, {asked} to be answered", err=True)


def _called_alike(file: str, sheet: SheetProposal) -> Iterator[str]:
    """Tells of headers that several columns have of which one is read: a mapping names columns by their header."""
    by_form: dict[str, list[str]] = {}
    for it in sheet.columns:
        by_form.setdefault(header_form(it.column.header), []).append(it.column.letter)
    for it in sheet.columns:
        letters = by_form.get(header_form(it.column.header), [])
        if it.becomes and len(letters) > 1:
            by_form.pop(header_form(it.column.header))
            where = f"{place(file, sheet.table.sheet)}: {it.column.header}"
            yield f"{where}: several columns are called so ({', '.join(letters)}); call them differently in the file"
