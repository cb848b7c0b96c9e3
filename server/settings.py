"""What a deployment can set: environment variables that begin with GONGJIAN_, or options of the commands.

>>> Settings(port=9000).page_maximum
1000
"""

from enum import StrEnum
from pathlib import Path

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from graph.ontology.reader import DISTRICT
from loaders.costs import MAXIMUM

PREFIX = "GONGJIAN_"


class Profile(StrEnum):
    """Whom a server is for: those who build with it, or the world."""

    DEVELOPMENT = "development"
    PRODUCTION = "production"


EXPLORER_PAGE = 200
"""Rows of the largest page that the explorer asks for."""


class Settings(BaseSettings):
    """Read once by a command and passed down."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, frozen=True)

    store: str = Field(
        default="sqlite:var/sample.db",
        description="Address of the store: sqlite:PATH, neo4j://HOST:PORT or bolt://HOST:PORT.",
    )
    neo4j_user: str = Field(default="neo4j", description="User of the Neo4j database.")
    neo4j_password: SecretStr = Field(default=SecretStr(""), description="Password of that user.")
    neo4j_database: str = Field(default="neo4j", min_length=1, description="Name of the Neo4j database.")
    ontology: Path = Field(default=DISTRICT, description="Folder of *.yaml files that declare the ontology.")
    host: str = Field(default="127.0.0.1", min_length=1, description="Address to serve on; 0.0.0.0 is every network.")
    port: int = Field(default=8000, ge=0, le=65_535, description="Port to serve on; 0 takes a free one.")
    deadline: float = Field(default=10.0, gt=0, le=3_600, description="Seconds that a read of the store may take.")
    page_default: int = Field(default=100, ge=1, description="Rows of a page when the query does not say how many.")
    page_maximum: int = Field(
        default=1_000, ge=1, description="Rows of a page at most; with the explorer, 200 or more."
    )

    cost_maximum: int = Field(default=MAXIMUM, ge=1, description="Cost of a request at most (docs/http.md).")
    characters_maximum: int = Field(default=100_000, ge=1, description="Characters of a document at most.")
    tokens_maximum: int = Field(default=10_000, ge=1, description="Tokens of a document at most.")
    depth_maximum: int = Field(default=50, ge=1, description="Selection sets within each other at most.")
    fields_maximum: int = Field(default=1_000, ge=1, description="Fields of a document at most, fragments spread.")
    aliases_maximum: int = Field(default=500, ge=0, description="Aliases of a document at most, fragments spread.")
    directives_maximum: int = Field(
        default=200, ge=0, description="Directives of a document at most, fragments spread."
    )
    profile: Profile = Field(
        default=Profile.DEVELOPMENT,
        description="development, or production: no introspection and no suggestions of names.",
    )
    explorer: bool = Field(
        default=True, description="Serve the pages: explorer, GraphiQL in development, reference; not if trusted_only."
    )
    trusted_documents: Path | None = Field(
        default=None, description="Manifest of trusted documents: a JSON file of texts by id."
    )
    trusted_only: bool = Field(default=False, description="Refuse documents that the manifest does not hold.")

    @model_validator(mode="after")
    def _only_what_is_there(self) -> "Settings":
        if self.trusted_only and self.trusted_documents is None:
            raise ValueError("trusted_only is set without trusted_documents; allowed: with a manifest")
        return self

    @model_validator(mode="after")
    def _default_within_maximum(self) -> "Settings":
        if self.page_default > self.page_maximum:
            raise ValueError(f"page_default is {self.page_default}; allowed: at most page_maximum, {self.page_maximum}")
        return self

    @model_validator(mode="after")
    def _pages_for_the_explorer(self) -> "Settings":
        if self.explorer and self.page_maximum < EXPLORER_PAGE:
            allowed = f"allowed: at least {EXPLORER_PAGE}, which the explorer asks for, or explorer=false"
            raise ValueError(f"page_maximum is {self.page_maximum}; {allowed}")
        return self
