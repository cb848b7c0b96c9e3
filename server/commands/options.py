"""The options that settings have on the command line; what is not given comes from the environment."""

from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import ValidationError

from server.settings import PREFIX, Settings
from server.settings import Profile as Chosen

SHIPPED = "the shipped one"
NONE = "none"


def setting(name: str, default: str = "") -> Any:
    """The option of a setting, with the setting's help and default."""
    field = Settings.model_fields[name]
    return typer.Option(
        f"--{name.replace('_', '-')}",
        envvar=f"{PREFIX}{name.upper()}",
        help=field.description,
        show_default=default or f"{field.default:{'g' if isinstance(field.default, float) else ''}}",
    )


Store = Annotated[str | None, setting("store")]
Ontology = Annotated[Path | None, setting("ontology", SHIPPED)]
Neo4jUser = Annotated[str | None, setting("neo4j_user")]
Neo4jDatabase = Annotated[str | None, setting("neo4j_database")]
Host = Annotated[str | None, setting("host")]
Port = Annotated[int | None, setting("port")]
Deadline = Annotated[float | None, setting("deadline")]
PageDefault = Annotated[int | None, setting("page_default")]
PageMaximum = Annotated[int | None, setting("page_maximum")]
Profile = Annotated[Chosen | None, setting("profile")]
TrustedDocuments = Annotated[Path | None, setting("trusted_documents", NONE)]
TrustedOnly = Annotated[bool | None, setting("trusted_only")]


def settings(**given: object) -> Settings:
    """The settings of a command: options first, then the environment, then defaults."""
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        wrong = [": ".join([*map(str, one["loc"]), one["msg"].removeprefix("Value error, ")]) for one in error.errors()]
        raise typer.BadParameter("; ".join(wrong)) from None
