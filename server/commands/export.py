"""gongjian export: a selection of the graph as a file."""

import asyncio
from typing import Annotated

import typer

from graph.ontology.reader import read_ontology
from graph.stores.store import Store as OpenStore
from graph.views.dialect import AnyDialect, Sink
from graph.views.dialects import DIALECTS
from graph.views.export import export as export_to
from graph.views.projection import Citation
from graph.views.reading import Manner
from graph.views.selection import Selection
from graph.views.tools import dialect_instead
from server.assembly import store_of
from server.commands.ending import exit_codes
from server.commands.options import Deadline, Neo4jDatabase, Neo4jUser, Ontology, Store, settings
from server.commands.selecting import Along, Around, AsOf, Depth, Limit, Nodes, given, option, tell_left_out
from server.commands.writing import Bom, Output, sink
from server.selections import read_manner, read_selection


def _dialect(name: str) -> str:
    if name not in DIALECTS:
        raise typer.BadParameter(f"{name!r} is not known; {dialect_instead(name)}")
    return name


Name = Annotated[str, typer.Argument(metavar="DIALECT", callback=_dialect, help=f"The format: {', '.join(DIALECTS)}.")]
Language = Annotated[str | None, option("Language of labels: zh or en.", "zh")]


def export(  # noqa: PLR0913, PLR0917
    dialect: Name,
    output: Output = None,
    around: Around = None,
    depth: Depth = None,
    limit: Limit = None,
    relationship_types: Along = None,
    node_types: Nodes = None,
    as_of: AsOf = None,
    language: Language = None,
    bom: Bom = True,
    store: Store = None,
    ontology: Ontology = None,
    neo4j_user: Neo4jUser = None,
    neo4j_database: Neo4jDatabase = None,
    deadline: Deadline = None,
) -> None:
    """Write the graph, or the network around some nodes, as a file for another tool.

    A file appears under its name only when it is whole.
    """
    chosen = settings(
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
        selection, manner = read_selection(wanted, opened.ontology), read_manner(wanted)
        with sink(output) as file:
            citation = asyncio.run(_export(opened, selection, DIALECTS[dialect], file, manner))
    tell_left_out(citation)


async def _export(store: OpenStore, selection: Selection, dialect: AnyDialect, sink: Sink, manner: Manner) -> Citation:
    try:
        return await export_to(store, selection, dialect, sink, manner)
    finally:
        await store.close()
