"""The settings of a deployment: environment variables that begin with GONGJIAN_, and options of the commands.

>>> Settings(port=9000).page_maximum
1000

docs/settings.md lists them all, and `commands/options.py` makes the options. A limit that cannot be set, such as the
size of a request's body, is a constant in the module that enforces it.
"""

import os
from enum import StrEnum
from pathlib import Path

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from graph.errors import allowed_instead
from graph.ontology.reader import DISTRICT
from graph.plan.paging import PageLimits
from graph.stores.states import MAXIMUM_BYTES
from graph.stores.store import DEFAULT_DEADLINE
from loaders.costs import MAXIMUM_COST
from resolvers.document_limits import DocumentLimits
from server.access.key_sources import is_key_source
from server.live.hub import DEFAULT_SUBSCRIBERS
from server.origins import ANY, OriginPolicy, host_of, is_loopback, origin_of
from server.persisted_queries import DEFAULT_MAXIMUM as PERSISTED_QUERIES

PREFIX = "GONGJIAN_"
_OF_TESTS = f"{PREFIX}TEST_"

_PAGES, _DOCUMENTS = PageLimits(), DocumentLimits()


class Profile(StrEnum):
    """Who may use a server: the developers of a client, or everybody."""

    DEVELOPMENT = "development"
    PRODUCTION = "production"


EXPLORER_PAGE_ROWS = 200
"""Rows of the largest page that the explorer requests. A test compares it with the explorer's sources."""


class Settings(BaseSettings):
    """Read and checked once, when a command begins. Other modules get the values that they need as arguments."""

    # An empty variable counts as not set, because Docker Compose passes a variable that it does not have as empty.
    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, frozen=True)

    store: str = Field(
        default="sqlite:var/sample.db",
        description="Address of the store: sqlite:PATH, neo4j://HOST:PORT or bolt://HOST:PORT.",
    )
    neo4j_user: str = Field(default="neo4j", description="User of the Neo4j database.")
    neo4j_password: SecretStr = Field(default=SecretStr(""), description="Password of that user.")
    neo4j_database: str = Field(default="neo4j", min_length=1, description="Name of the Neo4j database.")
    search_folder: Path = Field(
        default=Path("var/search"), description="Folder for the file that makes search fast where the store is Neo4j."
    )
    states_folder: Path = Field(
        default=Path("var/states"), description="Folder for the graph as it was known after earlier revisions."
    )
    states_maximum: int = Field(
        default=MAXIMUM_BYTES, ge=0, description="Bytes of that folder; what was not asked for the longest is removed."
    )
    ontology: Path = Field(default=DISTRICT, description="Folder of *.yaml files that declare the ontology.")
    host: str = Field(default="127.0.0.1", min_length=1, description="Address to serve on; 0.0.0.0 is every network.")
    port: int = Field(default=8000, ge=0, le=65_535, description="Port to serve on; 0 takes a free one.")
    allowed_hosts: str = Field(
        default="",
        description="Names of this server beside loopback, such as example.org or *.example.org, separated by commas.",
    )
    allowed_origins: str = Field(
        default="",
        description="Origins whose pages may ask, such as https://example.org, separated by commas; * for all.",
    )
    allowed_credentials: bool = Field(
        default=False, description="Let browsers send cookies and credentials from the allowed origins; not with *."
    )
    tokens: Path | None = Field(
        default=None, description="File of tokens, as gongjian token add makes it; turns on access control."
    )
    jwks: str = Field(
        default="", description="Keys of JSON Web Tokens: a JWKS file or its https URL; turns on access control."
    )
    jwt_issuer: str = Field(default="", description="What iss of a JSON Web Token must be; needed with jwks.")
    jwt_audience: str = Field(default="", description="What aud of a JSON Web Token must contain; needed with jwks.")
    jwt_role_claim: str = Field(
        default="roles",
        min_length=1,
        description="Claim that names the roles reader, editor or steward; dots lead into objects.",
    )
    jwt_actor_claims: str = Field(
        default="client_id,azp,sub",
        min_length=1,
        description="Claims of which the first that is there names the actor: an office or a program, not a person.",
    )
    editable: bool = Field(default=False, description="Let everybody write, without access control; only on loopback.")
    without_access: bool = Field(
        default=False, description="Serve beyond loopback although no access control is on: whoever asks may read."
    )
    deadline: float = Field(
        default=DEFAULT_DEADLINE, gt=0, le=3_600, description="Seconds that one read of the store may take."
    )
    page_default: int = Field(
        default=_PAGES.default, ge=1, description="Rows of a page where the query does not say how many."
    )
    page_maximum: int = Field(
        default=_PAGES.maximum, ge=1, description="Maximum rows of a page; at least 200 where the explorer is served."
    )

    cost_maximum: int = Field(default=MAXIMUM_COST, ge=1, description="Maximum cost of a request (see docs/http.md).")
    characters_maximum: int = Field(
        default=_DOCUMENTS.characters, ge=1, description="Maximum characters of a document."
    )
    tokens_maximum: int = Field(default=_DOCUMENTS.tokens, ge=1, description="Maximum tokens of a document.")
    depth_maximum: int = Field(default=_DOCUMENTS.depth, ge=1, description="Maximum depth of nested selection sets.")
    fields_maximum: int = Field(
        default=_DOCUMENTS.fields, ge=1, description="Maximum fields of a document, with fragments counted at each use."
    )
    aliases_maximum: int = Field(
        default=_DOCUMENTS.aliases,
        ge=0,
        description="Maximum aliases of a document, with fragments counted at each use.",
    )
    directives_maximum: int = Field(
        default=_DOCUMENTS.directives,
        ge=0,
        description="Maximum directives of a document, with fragments counted at each use.",
    )
    subscribers_maximum: int = Field(
        default=DEFAULT_SUBSCRIBERS, ge=0, description="Maximum number of subscriptions at once, and of WebSockets."
    )
    profile: Profile = Field(
        default=Profile.DEVELOPMENT,
        description="development, or production, which turns off introspection and suggestions of names.",
    )
    explorer: bool = Field(
        default=True,
        description="Serve the pages: explorer, reference and, in development, GraphiQL; none with trusted_only.",
    )
    persisted_queries: int = Field(
        default=PERSISTED_QUERIES,
        ge=0,
        description="Automatic persisted queries that are kept: documents that clients name by SHA-256; 0 for none.",
    )
    trusted_documents: Path | None = Field(
        default=None, description="Manifest of trusted documents: as Apollo, Relay or graphql-codegen write it."
    )
    trusted_only: bool = Field(default=False, description="Refuse all documents that are not in the manifest.")

    mcp: bool = Field(
        default=False, description="Answer assistants at /mcp (streamable HTTP); needs the extra mcp of the package."
    )

    @property
    def has_access_control(self) -> bool:
        """Whether requests need a token."""
        return self.tokens is not None or bool(self.jwks)

    @property
    def actor_claims(self) -> list[str]:
        """The claims that may name the actor, in their order."""
        return _listed(self.jwt_actor_claims)

    @property
    def is_local(self) -> bool:
        """Whether only this machine and its own pages can ask: no other host and origin is allowed."""
        origins = [host_of(origin.partition("://")[2]) for origin in self.origin_policy.allowed_origins]
        hosts = [host_of(text) for text in _listed(self.allowed_hosts)]
        return all(is_loopback(host) for host in (self.host, *hosts, *origins))

    @property
    def origin_policy(self) -> OriginPolicy:
        """Whose requests are answered. On loopback the names by which a server is called are always checked."""
        origins = frozenset(text if text == ANY else origin_of(text) for text in _listed(self.allowed_origins))
        hosts = frozenset(text.lower() for text in _listed(self.allowed_hosts))
        return OriginPolicy(origins, self.allowed_credentials, hosts if hosts or is_loopback(self.host) else None)

    @model_validator(mode="after")
    def _names_are_known(self) -> "Settings":
        # Otherwise one that is misspelled, such as one that turns on access control, would say nothing to nobody.
        names = [PREFIX + field.upper() for field in type(self).model_fields]
        for name in os.environ:
            if name.startswith(PREFIX) and not name.startswith(_OF_TESTS) and name not in names:
                raise ValueError(f"{name} is not a setting; {allowed_instead(name, names)}")
        return self

    @model_validator(mode="after")
    def _origins_can_be_read(self) -> "Settings":
        origins = self.origin_policy.allowed_origins
        if self.allowed_credentials and ANY in origins:
            raise ValueError("allowed_credentials is set while allowed_origins is *; allowed: with origins by name")
        return self

    @model_validator(mode="after")
    def _keys_need_an_issuer_and_an_audience(self) -> "Settings":
        if self.jwks and not (self.jwt_issuer and self.jwt_audience):
            # Otherwise a token that the same issuer made for another program would count here.
            raise ValueError("jwks is set without jwt_issuer or jwt_audience; allowed: with both")
        return self

    @field_validator("jwks")
    @classmethod
    def _keys_come_safely(cls, value: str) -> str:
        if not is_key_source(value):
            raise ValueError(f"{value!r} is not a source of keys; allowed: a file, or an https URL")
        return value

    @field_validator("allowed_hosts")
    @classmethod
    def _hosts_are_names(cls, value: str) -> str:
        for text in _listed(value):
            if text != ANY and text.removeprefix("*.").lower() != host_of(text.removeprefix("*.")):
                raise ValueError(f"{text!r} is not a host; allowed: such as example.org, *.example.org, or * for any")
        return value

    @model_validator(mode="after")
    def _trusted_only_needs_a_manifest(self) -> "Settings":
        if self.trusted_only and self.trusted_documents is None:
            raise ValueError("trusted_only is set without trusted_documents; allowed: with a manifest")
        return self

    @model_validator(mode="after")
    def _default_within_maximum(self) -> "Settings":
        if self.page_default > self.page_maximum:
            raise ValueError(f"page_default is {self.page_default}; allowed: at most page_maximum, {self.page_maximum}")
        return self

    @model_validator(mode="after")
    def _pages_large_enough_for_the_explorer(self) -> "Settings":
        if self.explorer and self.page_maximum < EXPLORER_PAGE_ROWS:
            allowed = f"allowed: at least {EXPLORER_PAGE_ROWS}, which the explorer asks for, or explorer=false"
            raise ValueError(f"page_maximum is {self.page_maximum}; {allowed}")
        return self


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]
