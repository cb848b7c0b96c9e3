"""What is wrong with a request, in words of the command line: the same messages name fields and parameters elsewhere.

>>> on_command_line("asOf: '2021' is not a day")
"--as-of: '2021' is not a day"
"""

import re

from graph.views.analysis.catalog import ANALYSES, DAY_OR_AS_OF
from graph.views.analysis.parameters import SELECT_AROUND

_OPTIONS = {
    "around": "--around",
    "depth": "--depth",
    "limit": "--limit",
    "language": "--language",
    "text": "TEXT",
    "types": "--types",
    "first": "--first",
    "relationshipTypes": "--relationship-types",
    "nodeTypes": "--node-types",
    "asOf": "--as-of",
}
_PHRASES = {
    SELECT_AROUND: "select it by --node-types or --relationship-types",
    DAY_OR_AS_OF: "give it by --as-of 2021-01-28, or by --set day=2021-01-28",
    "search for it, and take its key or id from there": "look it up by gongjian search, which shows its Type:key",
    "by around": "by --around",
    "with around": "with --around",
}
_FIRST = re.compile(rf"({'|'.join(_OPTIONS)})(?=:| is )")
_ANYWHERE = re.compile(r"(?<![\w'-])(relationshipTypes|nodeTypes|asOf)(?![\w'=])")
_PARAMETER = re.compile(rf"({'|'.join(ANALYSES)}): (?!parameters)(\w+)(?=:)")


def on_command_line(message: str) -> str:
    """The message, with options for parameters; those of an analysis are given by --set."""
    for phrase, spoken in _PHRASES.items():
        message = message.replace(phrase, spoken)
    if found := _PARAMETER.match(message):
        return f"{found[1]}: --set {found[2]}{message[found.end() :]}"
    if found := _FIRST.match(message):
        message = _OPTIONS[found[1]] + message[found.end() :]
    return _ANYWHERE.sub(lambda one: _OPTIONS[one[1]], message)


def option_of(parameter: str) -> str:
    """The option that a parameter of a selection has."""
    return _OPTIONS[parameter]
