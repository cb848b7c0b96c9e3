"""Draws fields and selection sets: aliases, directives, fragments, repetitions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.questions.drawing import Bare, text_of
from tests.questions.filters import Filters


@dataclass
class Fragments(Filters):
    """Draws what selects; `fragments` are those with a name: their type and what they select."""

    fragments: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def defined(self) -> str:
        """The definitions of the fragments."""
        return "".join(f" fragment {name} on {of} {selection}" for name, (of, selection) in self.fragments.items())

    def field(self, name: str, arguments: Mapping[str, Any] | None = None, selection: str = "", alias: str = "") -> str:
        """A field. With arguments it has an alias, since the same field twice would need equal ones."""
        if not alias and (arguments or self.chance(5)):
            alias = self.new_name("x")
        listed = ", ".join(f"{key}: {text_of(value)}" for key, value in (arguments or {}).items())
        called = f"({listed})" if listed else ""
        return f"{f'{alias}: ' if alias else ''}{name}{called}{self.directive(25)} {selection}".rstrip()

    def directive(self, among: int) -> str:
        """A directive that leaves out what it stands at, or does not; mostly none."""
        if not self.chance(among):
            return ""
        kind = self.pick(("skip", "include"))
        return f" @{kind}(if: {text_of(self.drawn('Boolean!', (True, False), among=2))})"

    def selection(self, of: str, parts: Sequence[str]) -> str:
        """A selection set of an object type or interface, parts of it perhaps in fragments."""
        fields = list(parts)
        if len(fields) > 1 and self.chance(6):
            fields[1:] = [self.fragment(of, fields[1:])]
        if self.chance(12):
            fields.append(self.pick(fields))
        known = [name for name, (condition, _) in self.fragments.items() if condition == of]
        if known and self.chance(3):
            fields.append(f"...{self.pick(known)}")
        return "{ " + " ".join(fields) + " }"

    def fragment(self, of: str, parts: Sequence[str]) -> str:
        """The parts within a fragment of some kind."""
        selection = "{ " + " ".join(parts) + " }"
        match self.pick(("plain", "typed", "named")):
            case "plain":
                return f"...{self.directive(2)} {selection}"
            case "typed":
                return f"... on {of}{self.directive(4)} {selection}"
        name = self.new_name("F")
        self.fragments[name] = of, selection
        return f"...{name}{self.directive(4)}" + (f" ...{name}" if self.chance(4) else "")

    def cursor(self, key: str) -> Bare:
        """A variable that takes cursors shown under a response key."""
        self.cursors[f"c{key}"] = key
        return self.fixed_variable(f"c{key}", "String")
