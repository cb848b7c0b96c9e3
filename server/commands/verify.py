"""gongjian verify: whether the log of a store and its graph agree."""

import asyncio

import typer

from graph.ontology.reader import read_ontology
from graph.stores.store import Store
from graph.stores.verifying import Verified
from graph.stores.verifying import verify as verify_store
from server.commands.exit_codes import MISTAKES, exit_codes
from server.commands.files import counted
from server.commands.options import (
    DeadlineOption,
    Neo4jDatabaseOption,
    Neo4jUserOption,
    OntologyOption,
    StoreOption,
    read_settings,
)
from server.composition import store_of


def verify(
    store: StoreOption = None,
    ontology: OntologyOption = None,
    neo4j_user: Neo4jUserOption = None,
    neo4j_database: Neo4jDatabaseOption = None,
    deadline: DeadlineOption = None,
) -> None:
    """Verify that the graph is what its log says; nothing is written.

    The graph is made again from the log of revisions, in a temporary file, and compared with the store,
    record by record. What is wrong is listed on stderr, and the exit code is then 1: a revision that is
    missing, a part of the log that was changed, a record that differs.
    """
    settings = read_settings(
        store=store, ontology=ontology, neo4j_user=neo4j_user, neo4j_database=neo4j_database, deadline=deadline
    )
    with exit_codes():
        verified = asyncio.run(_verify(store_of(settings, read_ontology(settings.ontology))))
    for finding in verified.findings:
        typer.echo(finding, err=True)
    if verified.findings:
        typer.echo(f"{counted(len(verified.findings), 'finding')}: the log and the graph do not agree", err=True)
        raise typer.Exit(MISTAKES)
    if not verified.revisions:
        typer.echo("there is no log yet: it begins with the next write")
        return
    counts = f"{counted(verified.revisions, 'revision')}, {counted(verified.entries, 'change')} of records"
    typer.echo(f"{counts}: made again from the log, the graph is that of the store")
    typer.echo(f"snapshot {verified.snapshot}")


async def _verify(store: Store) -> Verified:
    try:
        await store.check()
        return await verify_store(store)
    finally:
        await store.close()
