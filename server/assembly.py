"""Puts together what the settings name: the ontology, the store, and the schema that both answer."""

from graph.ontology.model import Ontology
from graph.stores.opening import open_store
from graph.stores.store import Store
from resolvers.operations import Schema
from resolvers.root import executable_schema
from resolvers.slots import PageLimits
from server.settings import Settings


def store_of(settings: Settings, ontology: Ontology) -> Store:
    """The store; nothing is connected yet. Raises StoreError when the address is none."""
    return open_store(
        settings.store,
        ontology,
        user=settings.neo4j_user,
        password=settings.neo4j_password.get_secret_value(),
        database=settings.neo4j_database,
        deadline=settings.deadline,
    )


def schema_of(settings: Settings, ontology: Ontology) -> Schema:
    """The GraphQL schema of an ontology."""
    return executable_schema(ontology, PageLimits(settings.page_default, settings.page_maximum))
