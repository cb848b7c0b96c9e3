"""gongjian restore: a backup with its log into an empty store."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from graph.ontology.reader import read_ontology
from graph.stores.store import Store
from loaders.log_backup import Restored
from loaders.log_backup import restore as restore_file
from server.commands.exit_codes import exit_codes
from server.commands.files import counted, data_paths
from server.commands.options import (
    DeadlineOption,
    Neo4jDatabaseOption,
    Neo4jUserOption,
    OntologyOption,
    StoreOption,
    read_settings,
)
from server.composition import store_of

FileArgument = Annotated[
    Path, typer.Argument(metavar="FILE", help="File that gongjian backup has written, compressed or not; - is stdin.")
]


def restore(
    file: FileArgument,
    store: StoreOption = None,
    ontology: OntologyOption = None,
    neo4j_user: Neo4jUserOption = None,
    neo4j_database: Neo4jDatabaseOption = None,
    deadline: DeadlineOption = None,
) -> None:
    """Make a store again from a file of gongjian backup: the graph, its history, and all instants.

    The store must be empty, and may be of the other kind. The file is checked first: if it was cut or has
    lost a line, nothing is written. At the end the snapshot is printed, which is that of the backup.
    """
    settings = read_settings(
        store=store, ontology=ontology, neo4j_user=neo4j_user, neo4j_database=neo4j_database, deadline=deadline
    )
    with exit_codes(), data_paths([file]) as (path,):
        restored = asyncio.run(_restore(path, store_of(settings, read_ontology(settings.ontology))))
    typer.echo(f"{counted(restored.revisions, 'revision')}, {counted(restored.entries, 'change')} of records")
    if restored.judgements:
        typer.echo(f"{counted(restored.judgements, 'judgement')} about names")
    if restored.snapshot == restored.expected:
        typer.echo(f"snapshot {restored.snapshot}, the same as in the backup")
        return
    typer.echo(f"snapshot {restored.snapshot}")
    message = "the backup was written with another ontology; what this one does not have is left out of the graph"
    typer.echo(f"the backup is of snapshot {restored.expected}: {message}", err=True)


async def _restore(path: Path, store: Store) -> Restored:
    try:
        return await restore_file(path, store)
    finally:
        await store.close()
