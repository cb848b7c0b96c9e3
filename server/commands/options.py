"""The options that several commands share, and how messages spell parameters as options.

A command takes the options for settings that it needs (`store: StoreOption = None`) and passes them to `read_settings`.
A command that takes a part of the graph has the options of a selection, which mean the same as the arguments of
GraphQL's `network`; `parameter_texts` makes of them what `server/selection_parameters.py` reads.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import ValidationError

from graph.errors import Part, RequestError, allowed_instead
from graph.plan.network import DEFAULT_DEPTH, DEFAULT_LIMIT, MAXIMUM_DEPTH, MAXIMUM_NODES
from graph.selection.citing import Citation
from server.selection_parameters import ParameterTexts
from server.settings import PREFIX, Profile, Settings


def _option_of_setting(name: str, default: str = "") -> Any:
    """The option for a setting, with the setting's help and, unless `default` is given, the setting's default."""
    field = Settings.model_fields[name]
    return typer.Option(
        f"--{name.replace('_', '-')}",
        # So that the help names the variable.
        envvar=f"{PREFIX}{name.upper()}",
        help=field.description,
        show_default=default or f"{field.default:{'g' if isinstance(field.default, float) else ''}}",
    )


# All may be None, so that `read_settings` can tell an option that is absent from one that repeats the default.
StoreOption = Annotated[str | None, _option_of_setting("store")]
OntologyOption = Annotated[Path | None, _option_of_setting("ontology", "the shipped one")]
Neo4jUserOption = Annotated[str | None, _option_of_setting("neo4j_user")]
Neo4jDatabaseOption = Annotated[str | None, _option_of_setting("neo4j_database")]
HostOption = Annotated[str | None, _option_of_setting("host")]
PortOption = Annotated[int | None, _option_of_setting("port")]
AllowedHostsOption = Annotated[str | None, _option_of_setting("allowed_hosts", "none")]
AllowedOriginsOption = Annotated[str | None, _option_of_setting("allowed_origins", "none")]
TokensOption = Annotated[Path | None, _option_of_setting("tokens", "none")]
EditableOption = Annotated[bool | None, _option_of_setting("editable")]
WithoutAccessOption = Annotated[bool | None, _option_of_setting("without_access")]
DeadlineOption = Annotated[float | None, _option_of_setting("deadline")]
PageDefaultOption = Annotated[int | None, _option_of_setting("page_default")]
PageMaximumOption = Annotated[int | None, _option_of_setting("page_maximum")]
ProfileOption = Annotated[Profile | None, _option_of_setting("profile")]
TrustedDocumentsOption = Annotated[Path | None, _option_of_setting("trusted_documents", "none")]
TrustedOnlyOption = Annotated[bool | None, _option_of_setting("trusted_only")]

_LANGUAGES = ("en", "zh")


def _check_language(language: str) -> str:
    if language not in _LANGUAGES:
        raise typer.BadParameter(f"{language!r} is not known; {allowed_instead(language, _LANGUAGES)}")
    return language


LanguageOption = Annotated[
    str, typer.Option("--language", callback=_check_language, help="Language of what is told: en or zh.")
]
DryRunOption = Annotated[
    bool, typer.Option("--dry-run", help="Show what would be new or changed, field by field, and write nothing.")
]
ReasonOption = Annotated[str, typer.Option("--reason", help="Why, as `gongjian revisions` shows it: ledger of May.")]
ActorOption = Annotated[str, typer.Option("--actor", help="Who writes: an office or a program, not a person.")]


def read_settings(**options: object) -> Settings:
    """The settings: from the options that are not None, else from the environment, else the defaults.

    The arguments have the names of the settings. Raises typer.BadParameter, which ends the command as wrong usage.
    """
    try:
        return Settings(**{name: value for name, value in options.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        messages = [
            ": ".join([*map(str, detail["loc"]), detail["msg"].removeprefix("Value error, ")])
            for detail in error.errors()
        ]
        raise typer.BadParameter("; ".join(messages)) from None


def text_option(description: str, default: str) -> Any:
    """An option that is None unless given; in the help, `default` says what that means."""
    return typer.Option(help=description, show_default=default)


AroundOption = Annotated[
    list[str] | None, text_option("A node to begin with, as Type:key or global id; repeatable.", "none")
]
# Texts, although they are numbers, so that mistakes in them get the same messages as in a URL.
DepthOption = Annotated[
    str | None, text_option(f"With --around: how many relationships away, 0 to {MAXIMUM_DEPTH}.", str(DEFAULT_DEPTH))
]
LimitOption = Annotated[
    str | None, text_option(f"With --around: maximum number of nodes, 1 to {MAXIMUM_NODES}.", str(DEFAULT_LIMIT))
]
RelationshipTypesOption = Annotated[
    str | None,
    text_option("Relationship types, separated by commas; or all, which includes derived ones.", "all recorded"),
]
NodeTypesOption = Annotated[str | None, text_option("Node types, separated by commas.", "all")]
MinWeightOption = Annotated[
    str | None, text_option("The least weight of derived relationships, 1 or more; recorded ones stay.", "any")
]
PatternsOption = Annotated[
    str | None,
    text_option("Derived relationships with evidence of one of these patterns, separated by commas.", "all"),
]
WhereOption = Annotated[
    str | None,
    text_option('What must hold of nodes, or of those of a type, as JSON: {"name": {"contains": "..."}}.', "nothing"),
]
AsOfOption = Annotated[str | None, text_option("Day on which facts must hold (2021-06-30).", "all time")]
AsKnownAtOption = Annotated[
    str | None,
    text_option("What was recorded after a revision (r42) or at an instant (2026-05-31T08:00:00Z).", "now"),
]


def parameter_texts(around: Sequence[str] | None, **texts: str | None) -> ParameterTexts:
    """The texts of the parameters by name, without those whose option is absent.

    `around` are the values of that option; the other arguments have the names of the parameters (`asOf`).
    """
    return {"around": around or ()} | {name: (text,) for name, text in texts.items() if text is not None}


def print_omission(citation: Citation) -> None:
    """Prints to stderr how much a network leaves out, and which option to raise, if any; nothing if it is complete."""
    if not citation.omitted:
        return
    name, _, value = citation.bound.partition(": ")
    maximum = {"depth": MAXIMUM_DEPTH, "limit": MAXIMUM_NODES}[name]
    advice = f"; raise --{name} (at most {maximum:,})" if int(value) < maximum else ""
    typer.echo(f"{citation.omission}{advice}", err=True)


_OPTION_OF_PARAMETER = {
    "record": "RECORD",
    "node": "NODE",
    "into": "INTO",
    "on": "--on",
    "until": "--until",
    "source": "--source",
    "around": "--around",
    "depth": "--depth",
    "limit": "--limit",
    "language": "--language",
    "bom": "--bom",
    "text": "TEXT",
    "type": "TYPE",
    "types": "--types",
    "first": "--first",
    "relationshipTypes": "--relationship-types",
    "nodeTypes": "--node-types",
    "minWeight": "--min-weight",
    "patterns": "--patterns",
    "where": "--where",
    "asOf": "--as-of",
    "asKnownAt": "--as-known-at",
}


def option_of(parameter: str) -> str:
    """The option (or the argument) for a parameter: `--as-of` for `asOf`."""
    return _OPTION_OF_PARAMETER[parameter]


def command_line_message(error: RequestError) -> str:
    """The message of an error, with its parameters spelled as options, or `--set name` for those of an analysis."""
    return "".join(_spelled(part) for part in error.parts)


def _spelled(part: Part) -> str:
    if isinstance(part, str):
        return part
    return f"--set {part.name}" if part.of else _OPTION_OF_PARAMETER.get(part.name, part.name)
