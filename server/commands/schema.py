"""gongjian schema: the GraphQL schema in its own language."""

import typer

from graph.ontology.reader import read_ontology
from server.assembly import schema_of
from server.commands.ending import exit_codes
from server.commands.options import Ontology, settings


def schema(ontology: Ontology = None) -> None:
    """Print the GraphQL schema that follows from the ontology."""
    chosen = settings(ontology=ontology)
    with exit_codes():
        typer.echo(schema_of(chosen, read_ontology(chosen.ontology)).as_str())
