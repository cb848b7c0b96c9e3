"""Puts together what the settings name: the store, the schema, the trusted documents, and the application of all."""

from fastapi import FastAPI

from graph.ontology.model import Ontology
from graph.stores.opening import open_store
from graph.stores.store import Store
from resolvers.arguments import PageLimits
from resolvers.document_limits import DocumentLimits
from resolvers.execution import executable_schema
from resolvers.pass_through import PassThroughSchema
from server.app import create_app
from server.pages import STATIC
from server.settings import Profile, Settings
from server.trusted import ANY, Trusted, read_manifest


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


def schema_of(settings: Settings, ontology: Ontology) -> PassThroughSchema:
    """The GraphQL schema of an ontology."""
    pages = PageLimits(settings.page_default, settings.page_maximum)
    return executable_schema(ontology, pages, limits_of(settings))


def limits_of(settings: Settings) -> DocumentLimits:
    """What a document may hold and ask."""
    production = settings.profile is Profile.PRODUCTION
    return DocumentLimits(
        characters=settings.characters_maximum,
        tokens=settings.tokens_maximum,
        depth=settings.depth_maximum,
        fields=settings.fields_maximum,
        aliases=settings.aliases_maximum,
        directives=settings.directives_maximum,
        introspection=not production,
        suggestions=not production,
    )


def trusted_of(settings: Settings, schema: PassThroughSchema) -> Trusted:
    """The trusted documents, each checked against the schema. Raises DocumentsError."""
    if settings.trusted_documents is None:
        return ANY
    return Trusted(read_manifest(settings.trusted_documents, schema.mistakes), settings.trusted_only)


def app_of(settings: Settings, ontology: Ontology) -> FastAPI:
    """The web application."""
    schema = schema_of(settings, ontology)
    return create_app(
        store_of(settings, ontology),
        schema,
        deadline=settings.deadline,
        most_cost=settings.cost_maximum,
        trusted=trusted_of(settings, schema),
        pages=STATIC if shows_pages(settings) else None,
        graphiql=settings.profile is Profile.DEVELOPMENT,
    )


def shows_pages(settings: Settings) -> bool:
    """Whether there are pages: they write some of their documents as they go, which no manifest holds."""
    return settings.explorer and not settings.trusted_only
