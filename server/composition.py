"""Builds what the settings describe: the store, the schema, the trusted documents, and the application made of them.

Besides the commands, only this module reads settings. All other modules are passed the values that they need, so that
they can be tested without settings.
"""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from graph.errors import Code, RequestError
from graph.ontology.model import Ontology
from graph.plan.paging import PageLimits
from graph.stores.opening import open_store
from graph.stores.states import States
from graph.stores.store import Store
from loaders.costs import Costs
from resolvers.document_limits import DocumentLimits
from resolvers.execution import executable_schema
from resolvers.pass_through import PassThroughSchema
from server.access.bearer import Authenticator
from server.access.guard import Access
from server.access.key_sources import reader_of
from server.access.principals import ANYONE, LOCAL
from server.access.token_file import TokenFile
from server.app import Application, RunningRoute, create_app
from server.assistants.asking import Asker
from server.assistants.tools import Tools
from server.entity_tags import program_digest
from server.live.hub import Hub
from server.origins import is_loopback
from server.pages import BUILT_PAGES
from server.settings import Profile, Settings
from server.trusted_documents import NO_MANIFEST, TrustedDocuments, read_manifest

STATE_SECONDS = 30.0
"""How long a request waits for a state of the past that is being made."""

EXTRA = ("mcp", "mcp_types")
"""The modules that only the extra brings."""

_HOW_TO_TURN_ON = "make a token (gongjian token add --tokens var/tokens --role editor --actor OFFICE) and add --tokens"


def store_of(settings: Settings, ontology: Ontology, search_folder: Path | None = None) -> Store:
    """The store; it connects when it is first used. Raises StoreError if the setting is not the address of a store.

    `search_folder` is for programs that run long enough to make the file of search.
    """
    return open_store(
        settings.store,
        ontology,
        user=settings.neo4j_user,
        password=settings.neo4j_password.get_secret_value(),
        database=settings.neo4j_database,
        deadline=settings.deadline,
        search_folder=search_folder,
    )


def states_of(settings: Settings, store: Store, patience: float | None = None) -> States:
    """The past states of a store; `patience` is how many seconds one may be waited for, None as long as it takes."""
    return States(store, settings.states_folder, settings.states_maximum, settings.deadline, patience)


def schema_of(settings: Settings, ontology: Ontology) -> PassThroughSchema:
    """The GraphQL schema of an ontology, with the page sizes and document limits of the settings."""
    page_limits = PageLimits(settings.page_default, settings.page_maximum)
    return executable_schema(ontology, page_limits, document_limits_of(settings), is_editable=is_editable(settings))


def document_limits_of(settings: Settings) -> DocumentLimits:
    """The limits of a document. In production they also forbid introspection."""
    production = settings.profile is Profile.PRODUCTION
    return DocumentLimits(
        characters=settings.characters_maximum,
        tokens=settings.tokens_maximum,
        depth=settings.depth_maximum,
        fields=settings.fields_maximum,
        aliases=settings.aliases_maximum,
        directives=settings.directives_maximum,
        introspection=not production,
        # "Did you mean ...?" would reveal the schema name by name, even without introspection.
        suggestions=not production,
    )


def trusted_documents_of(settings: Settings, schema: PassThroughSchema) -> TrustedDocuments:
    """The documents of the manifest, checked against the schema. Raises DocumentsError with all mistakes."""
    if settings.trusted_documents is None:
        return NO_MANIFEST
    return TrustedDocuments(read_manifest(settings.trusted_documents, schema.mistakes), settings.trusted_only)


def app_of(settings: Settings, ontology: Ontology) -> Application:
    """The web application.

    Raises RequestError and TokensError like `access_of`, StoreError and DocumentsError like `store_of` and
    `trusted_documents_of`.
    """
    # First, as nothing may be opened by a server that must not start.
    access = access_of(settings)
    schema = schema_of(settings, ontology)
    store = store_of(settings, ontology, settings.search_folder)
    states = states_of(settings, store, STATE_SECONDS)
    return create_app(
        store,
        schema,
        states=states,
        deadline=settings.deadline,
        maximum_cost=settings.cost_maximum,
        trusted_documents=trusted_documents_of(settings, schema),
        persisted_queries=settings.persisted_queries,
        pages=BUILT_PAGES if serves_pages(settings) else None,
        # GraphiQL needs introspection, which production forbids.
        graphiql=settings.profile is Profile.DEVELOPMENT,
        is_editable=is_editable(settings),
        origins=settings.origin_policy,
        access=access,
        program=program_digest(settings.ontology, settings.model_dump_json(exclude={"neo4j_password"})),
        hub=Hub(store, settings.subscribers_maximum),
        assistants=_assistants_route(tools_of(settings, store, schema, states)) if settings.mcp else None,
    )


def is_editable(settings: Settings) -> bool:
    """Whether there are mutations: those who ask are known, or the server is editable on loopback."""
    return settings.has_access_control or settings.editable


def access_of(settings: Settings) -> Access:
    """Who may ask. Raises TokensError if the file of tokens has mistakes, and RequestError if too many could ask."""
    if settings.has_access_control:
        tokens = None if settings.tokens is None else TokenFile(settings.tokens)
        return Access(tokens, _json_web_tokens(settings) if settings.jwks else None)
    if settings.editable and not settings.is_local:
        message = (
            f"editable without access control is for loopback; host is {settings.host}, or allowed_hosts or "
            f"allowed_origins name others; {_HOW_TO_TURN_ON}"
        )
        raise RequestError(Code.BAD_REQUEST, message)
    if not (is_loopback(settings.host) or settings.without_access):
        message = (
            f"host is {settings.host}, which others can reach, and there is no access control; {_HOW_TO_TURN_ON}; "
            "or, if whoever reaches it may read everything, add --without-access"
        )
        raise RequestError(Code.BAD_REQUEST, message)
    return Access(everybody=LOCAL if settings.editable else ANYONE)


def _json_web_tokens(settings: Settings) -> Authenticator:
    # The library of cryptography takes a moment to load, and only this needs it.
    from server.access.json_web_tokens import Claims, JsonWebTokens  # noqa: PLC0415
    from server.access.key_set import KeySet  # noqa: PLC0415

    claims = Claims(settings.jwt_issuer, settings.jwt_audience, settings.jwt_role_claim, settings.actor_claims)
    return JsonWebTokens(KeySet(reader_of(settings.jwks)), claims)


def tools_of(settings: Settings, store: Store, schema: PassThroughSchema, states: States) -> Tools:
    """The tools for assistants, behind the limits of all requests. Raises DocumentsError."""
    return Tools(
        Asker(store, schema, Costs(settings.cost_maximum), states),
        trusted_documents_of(settings, schema),
        shows_schema=document_limits_of(settings).introspection,
    )


def _assistants_route(tools: Tools) -> RunningRoute:
    with needing_the_extra("GONGJIAN_MCP"):
        from server.assistants.protocol import AssistantsRoute  # noqa: PLC0415
    return AssistantsRoute(tools)


@contextlib.contextmanager
def needing_the_extra(what: str) -> Iterator[None]:
    """Around the import of what the extra `mcp` brings; raises RequestError, which says what to install."""
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name not in EXTRA:
            raise
        message = f"{what} needs the extra mcp, which is not installed; pip install 'gongjian[mcp]'"
        raise RequestError(Code.BAD_REQUEST, message) from None


def serves_pages(settings: Settings) -> bool:
    """Whether the pages are served. With `trusted_only` they are not, as no manifest holds the documents they write."""
    return settings.explorer and not settings.trusted_only
