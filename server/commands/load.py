"""gongjian load: folders of data, and backups, into the store."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import StoreError
from graph.ontology.reader import read_ontology
from graph.stores.store import Store as OpenStore
from loaders.load import load as load_files
from server.assembly import store_of
from server.commands.backups import backups, differences, snapshot_of
from server.commands.ending import exit_codes
from server.commands.given import files
from server.commands.options import Deadline, Neo4jDatabase, Neo4jUser, Ontology, Store, settings
from server.commands.progress import watched

Data = Annotated[
    list[Path],
    typer.Argument(
        metavar="DATA",
        help="Folders of tables and files of JSON Lines to load together; - is standard input.",
    ),
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
    loading again changes nothing. The state that the graph is in then is named by its snapshot; where a
    backup is of another one, that is told on stderr.
    """
    chosen = settings(
        store=store, ontology=ontology, neo4j_user=neo4j_user, neo4j_database=neo4j_database, deadline=deadline
    )
    with exit_codes(), files(data) as paths:
        snapshot = asyncio.run(_load(paths, store_of(chosen, read_ontology(chosen.ontology))))
        if snapshot:
            _compare(paths, snapshot)


async def _load(data: Sequence[Path], store: OpenStore) -> str:
    """Loads, and returns the snapshot; '' where the data are written, but the store cannot be read any more."""
    try:
        with watched() as progress:
            written = await load_files(data, store, progress=progress)
        typer.echo(f"created {written.created}, updated {written.updated}, unchanged {written.unchanged}")
        return await _snapshot(store)
    finally:
        await store.close()


async def _snapshot(store: OpenStore) -> str:
    try:
        return await snapshot_of(store)
    except StoreError as error:
        typer.echo(f"the data are written, but their snapshot cannot be read: {error.message}", err=True)
        return ""


def _compare(data: Sequence[Path], snapshot: str) -> None:
    wrong = differences(data, snapshot)
    same = ", the same as in the backup" if len(data) == 1 and backups(data) and not wrong else ""
    typer.echo(f"snapshot {snapshot}{same}")
    for one in wrong:
        typer.echo(one, err=True)
