"""What a server does in the background when it starts: it checks the store, and warms it up.

A freshly started Neo4j takes seconds to plan its first statements for networks, which are what the explorer asks for
first. So the server asks for networks itself, before anybody waits for one.
"""

from graph.ontology.model import Ontology
from graph.stores.store import Store
from loaders.plans import PlanLoader
from resolvers.operations import Schema, execute
from server.health import why_not_ready
from server.logs import log


async def check_and_warm_up(store: Store, schema: Schema, deadline: float) -> None:
    """Warms the store up, or logs a warning if it cannot be read within `deadline` seconds.

    The server runs in either case: once the store can be read, queries are answered without a restart.
    """
    reason = await why_not_ready(store, deadline)
    if reason is not None:
        log.warning("the store is not ready", code=reason.code, reason=reason.message)
        return
    await warm_up(store, schema)


async def warm_up(store: Store, schema: Schema) -> None:
    """Makes the store plan networks. Errors are ignored, as the next client that asks gets them anyway."""
    for document in warm_up_documents(store.ontology):
        with PlanLoader(store) as plans:
            await execute(schema, plans, document, {}, None)


def warm_up_documents(ontology: Ontology) -> list[str]:
    """Queries for the network of all relationships, as the explorer asks for it: of all time, and of a day.

    They begin with no node, so there is nothing to read, but the statement is planned all the same.
    """
    relationship_types = ", ".join(relationship_type.name for relationship_type in ontology.all_relationships)
    selection_set = "nodes { id } edges { id } omitted { count }"
    return [
        f"{{ network(around: [], relationshipTypes: [{relationship_types}]{as_of}) {{ {selection_set} }} }}"
        for as_of in ("", ', asOf: "2021-01-01"')
    ]
