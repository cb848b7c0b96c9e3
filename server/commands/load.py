"""gongjian load: folders of data, and backups, into the store."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from graph.ontology.reader import read_ontology
from graph.stores.store import Store as OpenStore
from graph.stores.store import Written
from loaders.load import load as load_files
from server.assembly import store_of
from server.commands.ending import exit_codes
from server.commands.options import Deadline, Neo4jDatabase, Neo4jUser, Ontology, Store, settings
from server.commands.progress import watched

Data = Annotated[
    list[Path],
    typer.Argument(metavar="DATA", exists=True, help="Folders of tables and files of JSON Lines to load together."),
]


def load(
    data: Data,
    store: Store = None,
    ontology: Ontology = None,
    neo4j_user: Neo4jUser = None,
    neo4j_database: Neo4jDatabase = None,
    deadline: Deadline = None,
) -> None:
    """Load data into the store, in one transaction.

    A folder holds nodes/<NodeType>.csv and relationships/<RELATIONSHIP_TYPE>.csv, a file JSON Lines as
    gongjian export writes them. All of it is checked first; when there are mistakes, each is listed on
    stderr and nothing is written. Records that the store has already are updated by their key, so
    loading again changes nothing.
    """
    chosen = settings(
        store=store, ontology=ontology, neo4j_user=neo4j_user, neo4j_database=neo4j_database, deadline=deadline
    )
    with exit_codes():
        written = asyncio.run(_load(data, store_of(chosen, read_ontology(chosen.ontology))))
    typer.echo(f"created {written.created}, updated {written.updated}, unchanged {written.unchanged}")


async def _load(data: Sequence[Path], store: OpenStore) -> Written:
    try:
        with watched() as progress:
            return await load_files(data, store, progress=progress)
    finally:
        await store.close()
