"""gongjian search: nodes by name, pinyin or initials, as the other commands name them."""

import asyncio
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from graph.ontology.reader import read_ontology
from graph.stores.store import Store as OpenStore
from schema.names import constant
from server.asking import Asking
from server.assembly import store_of
from server.commands.ending import exit_codes
from server.commands.options import Deadline, Neo4jDatabase, Neo4jUser, Ontology, Store, settings
from server.commands.selecting import AsOf, option
from server.selections import read_types

MOST = 1_000

Text = Annotated[str, typer.Argument(help="Characters, pinyin or initials of a name, an alias or a key.")]
Types = Annotated[str | None, option("Types of node, divided by commas.", "all")]
First = Annotated[int, typer.Option(min=1, max=MOST, help="How many at most.")]

_QUERY = """query ($text: String!, $types: [NodeType!], $first: Int, $asOf: Date) {
  search(text: $text, types: $types, first: $first, asOf: $asOf) {
    totalCount
    edges { matched node { __typename key name } }
  }
}"""


def search(  # noqa: PLR0913, PLR0917
    text: Text,
    types: Types = None,
    first: First = 10,
    as_of: AsOf = None,
    store: Store = None,
    ontology: Ontology = None,
    neo4j_user: Neo4jUser = None,
    neo4j_database: Neo4jDatabase = None,
    deadline: Deadline = None,
) -> None:
    """Find nodes by a text, the best first.

    A line has the type and key, as --around takes them, the name, and what matched.
    """
    chosen = settings(
        store=store, ontology=ontology, neo4j_user=neo4j_user, neo4j_database=neo4j_database, deadline=deadline
    )
    with exit_codes():
        opened = store_of(chosen, read_ontology(chosen.ontology))
        names = read_types("types", types, opened.ontology) if types is not None else None
        asked = {
            "text": text,
            "types": [constant(name) for name in names] if names else None,
            "first": first,
            "asOf": as_of,
        }
        found = asyncio.run(_found(opened, asked))
    for line in _lines(found, text):
        typer.echo(line)


async def _found(store: OpenStore, asked: dict[str, Any]) -> dict[str, Any]:
    try:
        answer = await Asking(store, MOST).ask(_QUERY, asked)
        found: dict[str, Any] = answer["search"]
        return found
    finally:
        await store.close()


def _lines(found: dict[str, Any], text: str) -> Iterator[str]:
    for edge in found["edges"]:
        node = edge["node"]
        yield f"{node['__typename']}:{node['key']}  {node['name']}  {edge['matched'].lower()}"
    if not found["edges"]:
        yield f"nothing is found by {text!r}"
    elif found["totalCount"] > len(found["edges"]):
        yield f"{len(found['edges'])} of {found['totalCount']} found; raise --first, or narrow by --types"
