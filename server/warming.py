"""Asks for what pages ask first, before anybody waits: a fresh Neo4j takes seconds to plan its first networks."""

from graph.ontology.model import Ontology
from graph.stores.store import Store
from loaders.plans import PlanLoader
from resolvers.execution import execute
from resolvers.pass_through import PassThroughSchema


async def warm(store: Store, schema: PassThroughSchema) -> None:
    """Lets the store plan a network around no node, of all time and of a day; whoever asks next is told what fails."""
    for document in documents(store.ontology):
        with PlanLoader(store) as plans:
            await execute(schema, plans, document, {}, None)


def documents(ontology: Ontology) -> list[str]:
    """The network of all relationships, as frontends ask for it."""
    types = ", ".join(kind.name for kind in ontology.all_relationships)
    shown = "nodes { id } edges { id } omitted { count }"
    days = ("", ', asOf: "2021-01-01"')
    return [f"{{ network(around: [], relationshipTypes: [{types}]{day}) {{ {shown} }} }}" for day in days]
