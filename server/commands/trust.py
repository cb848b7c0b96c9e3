"""gongjian trust: a manifest of trusted documents."""

from pathlib import Path
from typing import Annotated

import orjson
import typer

from graph.errors import DocumentsError, Mistake
from graph.ontology.reader import read_ontology
from server.assembly import schema_of
from server.commands.ending import exit_codes
from server.commands.options import Ontology, settings
from server.trusted import sha256

Folder = Annotated[
    Path, typer.Argument(metavar="FOLDER", exists=True, file_okay=False, help="Folder of *.graphql files.")
]


def trust(folder: Folder, ontology: Ontology = None) -> None:
    """Print a manifest of all documents below a folder, under the SHA-256 of their texts.

    Each is checked against the schema and the limits of documents; all mistakes are listed at once.
    """
    chosen = settings(ontology=ontology)
    with exit_codes():
        schema = schema_of(chosen, read_ontology(chosen.ontology))
        found, mistakes = {}, []
        for file in sorted(folder.rglob("*.graphql")):
            name = str(file.relative_to(folder))
            try:
                text = file.read_text(encoding="utf-8")
            except ValueError:
                mistakes.append(Mistake(name, 0, "", "the text is not UTF-8"))
                continue
            found[sha256(text)] = text
            mistakes += [Mistake(name, 0, "", wrong) for wrong in schema.mistakes(text)]
        if mistakes:
            raise DocumentsError(mistakes)
        typer.echo(orjson.dumps(found, option=orjson.OPT_INDENT_2).decode())
