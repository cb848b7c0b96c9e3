"""gongjian check: an ontology, and data under it, before anything is loaded."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from graph.ontology.model import Ontology as Declared
from graph.ontology.reader import read_ontology
from loaders.load import check as check_files
from server.commands.ending import exit_codes
from server.commands.options import Ontology, settings
from server.commands.progress import watched

Folders = Annotated[
    list[Path] | None,
    typer.Argument(metavar="FOLDER", exists=True, file_okay=False, help="Folders of data to check together."),
]


def check(folders: Folders = None, ontology: Ontology = None) -> None:
    """Check the ontology, and data when folders are given; nothing is written.

    All mistakes are listed at once on stderr, each as FILE:LINE:COLUMN: MESSAGE. The folders are
    checked by themselves: whatever they name must stand in one of them.
    """
    chosen = settings(ontology=ontology)
    with exit_codes():
        declared = read_ontology(chosen.ontology)
        typer.echo(f"ontology: {_counted(declared)}; no mistakes")
        if folders:
            with watched() as progress:
                files = asyncio.run(check_files(folders, declared, progress=progress))
            typer.echo(f"data: {len(files)} files; no mistakes")


def _counted(declared: Declared) -> str:
    counts = (len(declared.nodes), len(declared.relationships), len(declared.derived))
    return "{} node types, {} relationship types, {} derived".format(*counts)
