"""gongjian check: mistakes in an ontology, and in data for it, before anything is loaded."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from graph.ontology.model import Ontology
from graph.ontology.reader import read_ontology
from loaders.load import check as check_files
from server.commands.exit_codes import exit_codes
from server.commands.files import data_paths
from server.commands.options import OntologyOption, read_settings
from server.commands.progress import show_progress
from server.commands.returned import check_returned, returned_workbook
from server.commands.sheet_files import refuse_sheets

DataArgument = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="DATA",
        help="Folders of tables and files of JSON Lines to check together, or a workbook; - is standard input.",
    ),
]


def check(data: DataArgument = None, ontology: OntologyOption = None) -> None:
    """Check the ontology, and data if any are given; nothing is written.

    All mistakes are listed at once on stderr, each as FILE:LINE:COLUMN: MESSAGE. The data are
    checked without a store: whatever they refer to must be among them.
    """
    settings = read_settings(ontology=ontology)
    with exit_codes():
        declared = read_ontology(settings.ontology)
        typer.echo(f"ontology: {_type_counts(declared)}; no mistakes")
        if data:
            with data_paths(data) as paths, show_progress() as progress:
                if (workbook := returned_workbook(paths)) is not None:
                    check_returned(workbook, declared)
                    return
                refuse_sheets(paths)
                checked = asyncio.run(check_files(paths, declared, progress=progress))
            # A file of JSON Lines has two parts, its nodes and its relationships.
            count = len({source.name for source in checked.sources})
            typer.echo(f"data: {count} file{'s' if count != 1 else ''}; no mistakes")


def _type_counts(ontology: Ontology) -> str:
    return (
        f"{len(ontology.nodes)} node types, {len(ontology.relationships)} relationship types, "
        f"{len(ontology.derived)} derived"
    )
