"""A YAML declaration with its places: every value knows its file and line, and every mistake is kept, not raised.

declared = Declared.parse(text, "nodes.yaml", mistakes)
for name, node in declared.mapping(optional=("nodes",))["nodes"].items(): ...
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import yaml

from graph.errors import Mistake, allowed_instead


@dataclass(frozen=True, slots=True)
class Declared:
    """A value of the declaration and where it stands."""

    value: yaml.Node
    file: str
    mistakes: list[Mistake]

    @classmethod
    def parse(cls, text: str, file: str, mistakes: list[Mistake]) -> "Declared | None":
        """The root of a file, or None where it is not YAML or holds nothing."""
        try:
            root = yaml.compose(text, Loader=yaml.SafeLoader)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            line, column = (mark.line + 1, str(mark.column + 1)) if mark else (0, "")
            mistakes.append(Mistake(file, line, column, f"not YAML: {getattr(error, 'problem', None) or error}"))
            return None
        return cls(root, file, mistakes) if root is not None else None

    def wrong(self, message: str) -> None:
        """Notes a mistake here."""
        mark = self.value.start_mark
        self.mistakes.append(Mistake(self.file, mark.line + 1, str(mark.column + 1), message))

    def entries(self) -> Iterator[tuple["Declared", "Declared"]]:
        """The keys and values of a mapping with free keys."""
        if not isinstance(self.value, yaml.MappingNode):
            self.wrong(f"a mapping is expected here, given: {self._given()}")
            return
        seen: set[str] = set()
        for key, value in self.value.value:
            name = Declared(key, self.file, self.mistakes)
            if str(key.value) in seen:
                name.wrong(f"{key.value!r} is declared twice")
                continue
            seen.add(str(key.value))
            yield name, Declared(value, self.file, self.mistakes)

    def mapping(self, required: Sequence[str] = (), optional: Sequence[str] = ()) -> dict[str, "Declared"]:
        """The values of a mapping with known keys; unknown and missing keys are noted."""
        allowed = (*required, *optional)
        found: dict[str, Declared] = {}
        for key, value in self.entries():
            name = str(key.value.value)
            if name in allowed:
                found[name] = value
            else:
                key.wrong(f"unknown key {name!r}; {allowed_instead(name, allowed)}")
        if isinstance(self.value, yaml.MappingNode):
            for name in required:
                if name not in found:
                    self.wrong(f"{name!r} is missing")
        return found

    def items(self) -> list["Declared"]:
        """The members of a list."""
        if not isinstance(self.value, yaml.SequenceNode):
            self.wrong(f"a list is expected here, given: {self._given()}")
            return []
        return [Declared(item, self.file, self.mistakes) for item in self.value.value]

    def text(self) -> str:
        """A text; '' where there is none, which is noted."""
        if isinstance(self.value, yaml.ScalarNode) and str(self.value.value).strip():
            return str(self.value.value).strip()
        self.wrong(f"a text is expected here, given: {self._given()}")
        return ""

    def flag(self) -> bool:
        """True or false."""
        return self.one_of(("true", "false")) == "true"

    def one_of(self, allowed: Sequence[str]) -> str:
        """A text out of a list; '' where it is not one, which is noted."""
        text = self.text()
        if text and text not in allowed:
            self.wrong(f"{text!r} is not known here; {allowed_instead(text, allowed)}")
            return ""
        return text

    def name(self, form: re.Pattern[str], allowed: str) -> str:
        """A name of a given form; '' where it is not, which is noted."""
        text = self.text()
        if text and not form.fullmatch(text):
            self.wrong(f"{text!r} cannot be a name here; allowed: {allowed}")
            return ""
        return text

    def _given(self) -> str:
        if isinstance(self.value, yaml.ScalarNode):
            return repr(self.value.value)
        return "a mapping" if isinstance(self.value, yaml.MappingNode) else "a list"
