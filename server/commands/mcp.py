"""gongjian mcp: the tools for assistants, over stdin and stdout."""

import asyncio
import contextlib

from graph.ontology.reader import read_ontology
from server.commands.exit_codes import exit_codes
from server.commands.options import (
    DeadlineOption,
    Neo4jDatabaseOption,
    Neo4jUserOption,
    OntologyOption,
    StoreOption,
    read_settings,
)
from server.composition import STATE_SECONDS, needing_the_extra, schema_of, states_of, store_of, tools_of
from server.logs import write_log_to_stderr
from server.settings import Settings


def mcp(
    store: StoreOption = None,
    ontology: OntologyOption = None,
    neo4j_user: Neo4jUserOption = None,
    neo4j_database: Neo4jDatabaseOption = None,
    deadline: DeadlineOption = None,
) -> None:
    """Answer an assistant by the Model Context Protocol, until it closes stdin.

    The tools only read. They have the limits and the trusted documents of the settings.
    """
    settings = read_settings(
        store=store, ontology=ontology, neo4j_user=neo4j_user, neo4j_database=neo4j_database, deadline=deadline
    )
    with exit_codes(), contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_answer(settings))


async def _answer(settings: Settings) -> None:
    with needing_the_extra("gongjian mcp"):
        from server.assistants.protocol import serve_stdio  # noqa: PLC0415
    write_log_to_stderr()
    ontology = read_ontology(settings.ontology)
    opened, schema = store_of(settings, ontology, settings.search_folder), schema_of(settings, ontology)
    states = states_of(settings, opened, STATE_SECONDS)
    try:
        await serve_stdio(tools_of(settings, opened, schema, states))
    finally:
        await states.close()
        await opened.close()
