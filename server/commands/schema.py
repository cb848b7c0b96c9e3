"""gongjian schema: the GraphQL schema as text, as in schema.graphql."""

import typer

from graph.ontology.reader import read_ontology
from server.commands.exit_codes import exit_codes
from server.commands.options import EditableOption, OntologyOption, read_settings
from server.composition import schema_of


def schema(ontology: OntologyOption = None, editable: EditableOption = None) -> None:
    """Print the GraphQL schema that follows from the ontology; with --editable, of a server that can be written."""
    settings = read_settings(ontology=ontology, editable=editable)
    with exit_codes():
        typer.echo(schema_of(settings, read_ontology(settings.ontology)).as_str())
