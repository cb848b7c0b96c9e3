"""gongjian backup: the graph and its log as one file."""

import asyncio
import contextlib
import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from graph.export.dialect import Sink
from graph.ontology.reader import read_ontology
from graph.stores.log_lines import Header
from graph.stores.store import Store
from loaders.log_backup import backup as backup_lines
from loaders.log_backup import begin_backup
from server.commands.exit_codes import exit_codes
from server.commands.files import STANDARD_INPUT, counted, open_output
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
    Path,
    typer.Argument(metavar="FILE", dir_okay=False, help="File to write, compressed if it ends in .gz; - is stdout."),
]


def backup(
    file: FileArgument,
    store: StoreOption = None,
    ontology: OntologyOption = None,
    neo4j_user: Neo4jUserOption = None,
    neo4j_database: Neo4jDatabaseOption = None,
    deadline: DeadlineOption = None,
) -> None:
    """Write the graph with its log of revisions to one file, which gongjian restore reads.

    The file has every revision: when, by whom and why, and what each record said before and after. So
    restoring it brings back the history too, and when records were created and updated. The file appears
    under its name only when it is complete. gongjian verify tells beforehand whether the log is sound.
    """
    settings = read_settings(
        store=store, ontology=ontology, neo4j_user=neo4j_user, neo4j_database=neo4j_database, deadline=deadline
    )
    with exit_codes():
        opened = store_of(settings, read_ontology(settings.ontology))
        output = None if file == STANDARD_INPUT else file
        with open_output(output, settings) as sink, _compressed(sink, file) as lines:
            header = asyncio.run(_backup(opened, lines))
    typer.echo(f"{counted(header.revisions, 'revision')}, snapshot {header.snapshot}", err=True)


@contextlib.contextmanager
def _compressed(sink: Sink, file: Path) -> Iterator[Sink]:
    if file.suffix != ".gz":
        yield sink
        return
    # Without the time, so that the same log gives the same bytes.
    with gzip.GzipFile(filename="", mode="wb", fileobj=sink, mtime=0) as lines:  # type: ignore[call-overload]
        yield lines


async def _backup(store: Store, sink: Sink) -> Header:
    try:
        header = await begin_backup(store)
        async for lines in backup_lines(store, header):
            sink.write(lines)
        return header
    finally:
        await store.close()
