"""Draws what a document is made of: choices, names, values, and the variables that may stand for values."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from graph.ontology.model import Ontology

ABSENT = object()
"""A variable that a request leaves out."""


class Bare(str):
    """A text that stands in a document without quotes: a value of an enumeration, or a variable."""

    __slots__ = ()


@dataclass(frozen=True)
class Question:
    """A document, the values of its variables for each time it is asked, and which of them take cursors.

    `cursors` names variables by the response key under which the cursors of the same connection are shown.
    """

    document: str
    asked: Sequence[Mapping[str, Any]]
    cursors: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Drawing:
    """One document being drawn; `times` says how often it is asked."""

    ontology: Ontology
    random: Random
    times: int = 4
    variables: dict[str, tuple[str, list[Any]]] = field(default_factory=dict)
    cursors: dict[str, str] = field(default_factory=dict)
    open: dict[str, str] = field(default_factory=dict)
    fixed: bool = False
    _names: int = 0

    def pick(self, values: Any) -> Any:
        """One of several."""
        return self.random.choice(list(values))

    def chance(self, among: int = 2) -> bool:
        """True once among so many."""
        return self.random.randint(1, among) == 1

    def count(self, most: int, least: int = 0) -> range:
        """So many times."""
        return range(self.random.randint(least, most))

    def new_name(self, kind: str) -> str:
        """A name that nothing else in the document has."""
        self._names += 1
        return f"{kind}{self._names}"

    def drawn(self, of: str, options: Sequence[Any], among: int = 3) -> Any:
        """One of the options, or a variable of the type that takes one of them each time."""
        if self.fixed or not self.chance(among):
            return self.pick([option for option in options if option is not ABSENT])
        return self.variable(of, options)

    def variable(self, of: str, options: Sequence[Any]) -> Bare:
        """A variable of a type that takes one of the options each time."""
        name = self.new_name("v")
        self.variables[name] = (of, [self.pick(options) for _ in range(self.times)])
        return Bare(f"${name}")

    def whole(self, of: str, value: Callable[[], Any]) -> Any:
        """A value of an input type, or a variable that takes other such values each time."""
        if self.fixed or not self.chance(6):
            return value()
        self.fixed = True
        options = [value() for _ in range(2)]
        self.fixed = False
        return self.variable(of, [*options, None, ABSENT])

    def fixed_variable(self, name: str, of: str) -> Bare:
        """A variable whose values the asker gives."""
        self.open[name] = of
        return Bare(f"${name}")

    @property
    def asked(self) -> list[dict[str, Any]]:
        """The values of the variables, each time."""
        return [
            {name: values[time] for name, (_, values) in self.variables.items() if values[time] is not ABSENT}
            for time in range(self.times)
        ]

    @property
    def declared(self) -> str:
        """The declaration of the variables."""
        names = [f"${name}: {of}" for name, (of, _) in self.variables.items()]
        names += [f"${name}: {of}" for name, of in self.open.items()]
        return f"query({', '.join(names)}) " if names else ""


def text_of(value: Any) -> str:
    """A value as it stands in a document."""
    if isinstance(value, Bare):
        return value
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {text_of(part)}" for name, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(text_of, value)) + "]"
    return json.dumps(value, ensure_ascii=False)
