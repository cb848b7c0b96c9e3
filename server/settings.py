"""What a deployment can set: environment variables that begin with GONGJIAN_, or options of the commands.

>>> Settings(port=9000).page_maximum
1000
"""

from pathlib import Path

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from graph.ontology.reader import DISTRICT

PREFIX = "GONGJIAN_"


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
    page_maximum: int = Field(default=1_000, ge=1, description="Rows of a page at most.")

    @model_validator(mode="after")
    def _default_within_maximum(self) -> "Settings":
        if self.page_default > self.page_maximum:
            raise ValueError(f"page_default is {self.page_default}; allowed: at most page_maximum, {self.page_maximum}")
        return self
