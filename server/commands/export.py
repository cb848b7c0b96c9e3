"""gongjian export: a selection of the graph as a file."""

import asyncio
from typing import Annotated

import typer

from graph.export.catalog import DIALECTS, dialect_instead
from graph.export.dialect import AnyDialect, Sink
from graph.export.export import ExportOptions
from graph.export.export import export as export_to
from graph.ontology.reader import read_ontology
from graph.selection.citing import Citation
from graph.selection.request import Selection
from graph.stores.store import Store as OpenStore
from server.commands.exit_codes import exit_codes
from server.commands.files import BomOption, OutputOption, open_output
from server.commands.options import (
    DeadlineOption,
    Neo4jDatabaseOption,
    Neo4jUserOption,
    OntologyOption,
    StoreOption,
    read_settings,
)
from server.commands.selecting import Along, Around, AsOf, Depth, Limit, Nodes, given, option, tell_left_out
from server.composition import store_of
from server.selections import read_export_options, read_selection


def _dialect(name: str) -> str:
    if name not in DIALECTS:
        raise typer.BadParameter(f"{name!r} is not known; {dialect_instead(name)}")
    return name


Name = Annotated[str, typer.Argument(metavar="DIALECT", callback=_dialect, help=f"The format: {', '.join(DIALECTS)}.")]
Language = Annotated[str | None, option("Language of labels: zh or en.", "zh")]


def export(  # noqa: PLR0913, PLR0917
    dialect: Name,
    output: OutputOption = None,
    around: Around = None,
    depth: Depth = None,
    limit: Limit = None,
    relationship_types: Along = None,
    node_types: Nodes = None,
    as_of: AsOf = None,
    language: Language = None,
    bom: BomOption = True,
    store: StoreOption = None,
    ontology: OntologyOption = None,
    neo4j_user: Neo4jUserOption = None,
    neo4j_database: Neo4jDatabaseOption = None,
    deadline: DeadlineOption = None,
) -> None:
    """Write the graph, or the network around some nodes, as a file for another tool.

    A file appears under its name only when it is whole.
    """
    chosen = read_settings(
        store=store, ontology=ontology, neo4j_user=neo4j_user, neo4j_database=neo4j_database, deadline=deadline
    )
    wanted = given(
        around,
        depth=depth,
        limit=limit,
        relationshipTypes=relationship_types,
        nodeTypes=node_types,
        asOf=as_of,
        language=language,
        bom=str(bom).lower(),
    )
    with exit_codes():
        opened = store_of(chosen, read_ontology(chosen.ontology))
        selection, options = read_selection(wanted, opened.ontology), read_export_options(wanted)
        with open_output(output) as file:
            citation = asyncio.run(_export(opened, selection, DIALECTS[dialect], file, options))
    tell_left_out(citation)


async def _export(
    store: OpenStore, selection: Selection, dialect: AnyDialect, sink: Sink, options: ExportOptions
) -> Citation:
    try:
        return await export_to(store, selection, dialect, sink, options)
    finally:
        await store.close()
