"""gongjian trust: a manifest of trusted documents (see server/trusted_documents.py)."""

from pathlib import Path
from typing import Annotated

import orjson
import typer

from graph.errors import DocumentsError, Mistake
from graph.ontology.reader import read_ontology
from server.commands.exit_codes import exit_codes
from server.commands.options import OntologyOption, read_settings
from server.composition import schema_of
from server.trusted_documents import sha256_id

FolderArgument = Annotated[
    Path, typer.Argument(metavar="FOLDER", exists=True, file_okay=False, help="Folder of *.graphql files.")
]


def trust(folder: FolderArgument, ontology: OntologyOption = None) -> None:
    """Print a manifest of all documents below a folder, each under the SHA-256 of its text.

    Every document is checked against the schema and the limits of documents; all mistakes are listed at once.
    """
    settings = read_settings(ontology=ontology)
    with exit_codes():
        schema = schema_of(settings, read_ontology(settings.ontology))
        manifest, mistakes = {}, []
        # Sorted, because the order of rglob depends on the file system.
        for file in sorted(folder.rglob("*.graphql")):
            name = str(file.relative_to(folder))
            try:
                text = file.read_text(encoding="utf-8")
            except ValueError:
                mistakes.append(Mistake(name, 0, "", "the text is not UTF-8"))
                continue
            manifest[sha256_id(text)] = text
            mistakes += [Mistake(name, 0, "", message) for message in schema.mistakes(text)]
        if mistakes:
            raise DocumentsError(mistakes)
        typer.echo(orjson.dumps(manifest, option=orjson.OPT_INDENT_2).decode())
