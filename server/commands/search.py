"""gongjian search: finds nodes by name, pinyin or initials, and prints them as other commands take them."""

import asyncio
from collections.abc import Iterator
from typing import Annotated, Any

import orjson
import typer

from graph.errors import ParameterName
from graph.ontology.reader import read_ontology
from graph.plan.paging import PageLimits
from graph.stores.store import Store
from loaders.plans import PlanLoader
from resolvers.execution import executable_schema, execute
from schema.names import constant
from server.commands.exit_codes import exit_codes
from server.commands.options import (
    AsKnownAtOption,
    AsOfOption,
    DeadlineOption,
    Neo4jDatabaseOption,
    Neo4jUserOption,
    OntologyOption,
    StoreOption,
    read_settings,
    text_option,
)
from server.commands.past import with_past
from server.composition import store_of
from server.selection_parameters import read_node_types
from server.settings import Settings

MAXIMUM_RESULTS = 1_000

TextArgument = Annotated[
    str, typer.Argument(help="Characters, pinyin or initials of a name, an alias or a key; of several words, all.")
]
TypesOption = Annotated[str | None, text_option("Node types, separated by commas.", "all")]
FirstOption = Annotated[int, typer.Option(min=1, max=MAXIMUM_RESULTS, help="Maximum number of nodes.")]

_QUERY = """query ($text: String!, $types: [NodeType!], $first: Int, $asOf: Date, $asKnownAt: String) {
  search(text: $text, types: $types, first: $first, asOf: $asOf, asKnownAt: $asKnownAt) {
    totalCount
    edges { matched node { __typename key name } }
  }
}"""


def search(  # noqa: PLR0913, PLR0917
    text: TextArgument,
    types: TypesOption = None,
    first: FirstOption = 10,
    as_of: AsOfOption = None,
    as_known_at: AsKnownAtOption = None,
    store: StoreOption = None,
    ontology: OntologyOption = None,
    neo4j_user: Neo4jUserOption = None,
    neo4j_database: Neo4jDatabaseOption = None,
    deadline: DeadlineOption = None,
) -> None:
    """Find nodes by a text, the best first.

    Each line has the node as --around takes it (Type:key), its name, and what of it matched.
    """
    settings = read_settings(
        store=store, ontology=ontology, neo4j_user=neo4j_user, neo4j_database=neo4j_database, deadline=deadline
    )
    with exit_codes():
        opened_store = store_of(settings, read_ontology(settings.ontology))
        node_types: list[str] = []
        if types is not None:
            node_types = read_node_types((ParameterName("types"),), [types], opened_store.ontology)
        variables = {
            "text": text,
            "types": [constant(node_type) for node_type in node_types] or None,
            "first": first,
            "asOf": as_of,
            "asKnownAt": as_known_at,
        }
        connection = asyncio.run(_search(settings, opened_store, variables))
    for line in _lines(connection, text):
        typer.echo(line)


async def _search(settings: Settings, store: Store, variables: dict[str, Any]) -> dict[str, Any]:
    schema = executable_schema(store.ontology, PageLimits(maximum=MAXIMUM_RESULTS))
    async with with_past(settings, store) as states:
        with PlanLoader(store, states=states) as plans:
            result = await execute(schema, plans, _QUERY, variables)
        for error in result.errors or ():
            raise error.original_error or error
        # Stores answer with JSON that is not parsed yet, so all of it is written and read once.
        connection: dict[str, Any] = orjson.loads(orjson.dumps(result.data))["search"]
        return connection


def _lines(connection: dict[str, Any], text: str) -> Iterator[str]:
    edges, total = connection["edges"], connection["totalCount"]
    for edge in edges:
        node = edge["node"]
        yield f"{node['__typename']}:{node['key']}  {node['name']}  {edge['matched'].lower()}"
    if not edges:
        yield f"nothing is found by {text!r}"
    elif total > len(edges):
        yield f"{len(edges)} of {total} found; raise --first, or narrow by --types"
