"""What a server does in the background when it starts: it checks the store, and warms it up.

A freshly started Neo4j takes seconds to plan its first statements for networks, which are what the explorer asks for
first. So the server asks for networks itself, before anybody waits for one. The first search begins to make the file in
which a server store finds what is searched for, if it has none yet.
"""

from collections.abc import Mapping
from typing import Any

from graph.plan.identity import global_id
from graph.stores.store import Store
from loaders.plans import PlanLoader
from resolvers.execution import execute
from resolvers.pass_through import PassThroughSchema
from server.health import why_not_ready
from server.logs import log


async def check_and_warm_up(store: Store, schema: PassThroughSchema, deadline: float) -> None:
    """Warms the store up, or logs a warning if it cannot be read within `deadline` seconds.

    The server runs in either case: once the store can be read, queries are answered without a restart.
    """
    reason = await why_not_ready(store, deadline)
    if reason is not None:
        log.warning("the store is not ready", code=reason.code, reason=reason.message)
        return
    await warm_up(store, schema)


_NETWORK = """query($around: [ID!]!, $relationshipTypes: [RelationshipType!], $asOf: Date) {
    network(around: $around, relationshipTypes: $relationshipTypes, asOf: $asOf) {
        nodes { nodeId } edges { relationshipId } omitted { count } } }"""

_SEARCH = '{ search(text: "共建", first: 1) { nodes { id } } }'


async def warm_up(store: Store, schema: PassThroughSchema) -> None:
    """Searches once, and makes the store plan the network of all relationships, of all time and of a day.

    The network is that of the explorer. It begins with a node that does not exist, so there is nothing to read, but the
    statement is planned all the same. Errors are ignored, as the next client that asks gets them anyway.
    """
    ontology = store.ontology
    relationship_types = [relationship_type.name for relationship_type in ontology.all_relationships]
    around = [global_id(next(iter(ontology.nodes)), "-")]
    await _ask(store, schema, _SEARCH, {})
    for day in (None, "2021-01-01"):
        variables = {"around": around, "relationshipTypes": relationship_types, "asOf": day}
        await _ask(store, schema, _NETWORK, variables)


async def _ask(store: Store, schema: PassThroughSchema, document: str, variables: Mapping[str, Any]) -> None:
    with PlanLoader(store) as plans:
        await execute(schema, plans, document, dict(variables), None)
