"""Parameters as the command line spells them: as options, and those of an analysis within --set."""

from graph.errors import Part, RequestError

_OPTIONS = {
    "around": "--around",
    "depth": "--depth",
    "limit": "--limit",
    "language": "--language",
    "bom": "--bom",
    "text": "TEXT",
    "types": "--types",
    "first": "--first",
    "relationshipTypes": "--relationship-types",
    "nodeTypes": "--node-types",
    "asOf": "--as-of",
}


def on_command_line(error: RequestError) -> str:
    """The message, with options for parameters."""
    return "".join(_spelled(part) for part in error.parts)


def _spelled(part: Part) -> str:
    if isinstance(part, str):
        return part
    return f"--set {part.name}" if part.of else _OPTIONS.get(part.name, part.name)


def option_of(parameter: str) -> str:
    """The option that a parameter of a selection has."""
    return _OPTIONS[parameter]
