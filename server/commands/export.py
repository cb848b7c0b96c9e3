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
from graph.selection.selection import Selection
from graph.stores.store import Store
from server.commands.exit_codes import exit_codes
from server.commands.files import BomOption, OutputOption, open_output
from server.commands.options import (
    AroundOption,
    AsKnownAtOption,
    AsOfOption,
    DeadlineOption,
    DepthOption,
    LimitOption,
    MinWeightOption,
    Neo4jDatabaseOption,
    Neo4jUserOption,
    NodeTypesOption,
    OntologyOption,
    PatternsOption,
    RelationshipTypesOption,
    StoreOption,
    WhereOption,
    parameter_texts,
    print_omission,
    read_settings,
    text_option,
)
from server.commands.past import taken_from
from server.composition import store_of
from server.selection_parameters import read_export_options, read_selection
from server.settings import Settings


def _refuse_unknown_dialect(name: str) -> str:
    if name not in DIALECTS:
        raise typer.BadParameter(f"{name!r} is not known; {dialect_instead(name)}")
    return name


DialectArgument = Annotated[
    str,
    typer.Argument(metavar="DIALECT", callback=_refuse_unknown_dialect, help=f"The format: {', '.join(DIALECTS)}."),
]
LanguageOption = Annotated[str | None, text_option("Language of labels: zh or en.", "zh")]


def export(  # noqa: PLR0913, PLR0917
    dialect: DialectArgument,
    output: OutputOption = None,
    around: AroundOption = None,
    depth: DepthOption = None,
    limit: LimitOption = None,
    relationship_types: RelationshipTypesOption = None,
    node_types: NodeTypesOption = None,
    min_weight: MinWeightOption = None,
    patterns: PatternsOption = None,
    where: WhereOption = None,
    as_of: AsOfOption = None,
    as_known_at: AsKnownAtOption = None,
    language: LanguageOption = None,
    bom: BomOption = True,
    store: StoreOption = None,
    ontology: OntologyOption = None,
    neo4j_user: Neo4jUserOption = None,
    neo4j_database: Neo4jDatabaseOption = None,
    deadline: DeadlineOption = None,
) -> None:
    """Write the graph, or the network around some nodes, as a file for another tool.

    A file appears under its name only when it is complete.
    """
    settings = read_settings(
        store=store, ontology=ontology, neo4j_user=neo4j_user, neo4j_database=neo4j_database, deadline=deadline
    )
    parameters = parameter_texts(
        around,
        depth=depth,
        limit=limit,
        relationshipTypes=relationship_types,
        nodeTypes=node_types,
        minWeight=min_weight,
        patterns=patterns,
        where=where,
        asOf=as_of,
        asKnownAt=as_known_at,
        language=language,
        bom=str(bom).lower(),
    )
    with exit_codes():
        opened_store = store_of(settings, read_ontology(settings.ontology))
        selection, options = read_selection(parameters, opened_store.ontology), read_export_options(parameters)
        with open_output(output, settings) as file:
            citation = asyncio.run(_export(settings, opened_store, selection, DIALECTS[dialect], file, options))
    print_omission(citation)


async def _export(
    settings: Settings, store: Store, selection: Selection, dialect: AnyDialect, sink: Sink, options: ExportOptions
) -> Citation:
    async with taken_from(settings, store, selection) as (state, named):
        return await export_to(state, named, dialect, sink, options)
