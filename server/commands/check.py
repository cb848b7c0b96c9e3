"""gongjian check: an ontology, and data under it, before anything is loaded."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from graph.ontology.model import Ontology as Declared
from graph.ontology.reader import read_ontology
from loaders.load import check as check_files
from server.commands.ending import exit_codes
from server.commands.given import files
from server.commands.options import Ontology, settings
from server.commands.progress import watched

Data = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="DATA",
        help="Folders of tables and files of JSON Lines to check together; - is standard input.",
    ),
]


def check(data: Data = None, ontology: Ontology = None) -> None:
    """Check the ontology, and data when some is given; nothing is written.

    All mistakes are listed at once on stderr, each as FILE:LINE:COLUMN: MESSAGE. The data is
    checked by itself: whatever it names must stand in it.
    """
    chosen = settings(ontology=ontology)
    with exit_codes():
        declared = read_ontology(chosen.ontology)
        typer.echo(f"ontology: {_counted(declared)}; no mistakes")
        if data:
            with files(data) as paths, watched() as progress:
                parts = asyncio.run(check_files(paths, declared, progress=progress))
            count = len({part.name for part in parts})
            typer.echo(f"data: {count} file{'s' if count != 1 else ''}; no mistakes")


def _counted(declared: Declared) -> str:
    counts = (len(declared.nodes), len(declared.relationships), len(declared.derived))
    return "{} node types, {} relationship types, {} derived".format(*counts)
