"""A YAML declaration with its places: every value knows its file and line, and every mistake is kept, not raised.

declared = Declared.parse(text, "nodes.yaml", mistakes)
for name, node in declared.mapping(optional=("nodes",))["nodes"].items(): ...
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import yaml
from yaml.reader import ReaderError

from graph.datatypes.text import clean
from graph.errors import Mistake, allowed_instead

_NULL = "tag:yaml.org,2002:null"


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
        except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
            mistakes.append(_not_yaml(error, text, file))
            return None
        return cls(root, file, mistakes) if root is not None else None

    def wrong(self, message: str) -> None:
        """Notes a mistake here."""
        mark = self.value.start_mark
        self.mistakes.append(Mistake(self.file, mark.line + 1, str(mark.column + 1), message))

    def entries(self) -> Iterator[tuple["Declared", "Declared"]]:
        """The keys and values of a mapping with free keys."""
        if not isinstance(self.value, yaml.MappingNode):
            self.wrong(f"a mapping is expected here, given: {self.given}")
            return
        seen: set[str] = set()
        for key, value in self.value.value:
            name = Declared(key, self.file, self.mistakes)
            if (text := name.given) in seen:
                name.wrong(f"{text} is declared twice")
                continue
            seen.add(text)
            yield name, Declared(value, self.file, self.mistakes)

    def mapping(self, required: Sequence[str] = (), optional: Sequence[str] = ()) -> dict[str, "Declared"]:
        """The values of a mapping with known keys; unknown and missing keys are noted."""
        allowed = (*required, *optional)
        found: dict[str, Declared] = {}
        for key, value in self.entries():
            name = str(key.value.value) if isinstance(key.value, yaml.ScalarNode) else ""
            if name in allowed:
                found[name] = value
            else:
                key.wrong(f"unknown key {key.given}; {allowed_instead(name, allowed)}")
        if isinstance(self.value, yaml.MappingNode):
            for name in required:
                if name not in found:
                    self.wrong(f"{name!r} is missing")
        return found

    def items(self) -> list["Declared"]:
        """The members of a list; that it has none is noted."""
        if not isinstance(self.value, yaml.SequenceNode) or not self.value.value:
            given = "a list without members" if isinstance(self.value, yaml.SequenceNode) else self.given
            self.wrong(f"a list is expected here, given: {given}")
            return []
        return [Declared(item, self.file, self.mistakes) for item in self.value.value]

    def text(self) -> str:
        """A text; '' where there is none, which is noted."""
        text = str(self.value.value).strip() if isinstance(self.value, yaml.ScalarNode) else ""
        if text and self.value.tag == _NULL:
            self.wrong("a text is expected here, given: null; in quotes it is a text")
            return ""
        if not text:
            self.wrong(f"a text is expected here, given: {self.given}")
            return ""
        try:
            return clean(text)
        except ValueError as error:
            self.wrong(str(error))
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

    @property
    def given(self) -> str:
        """What stands here, as a message names it."""
        if isinstance(self.value, yaml.ScalarNode):
            return repr(self.value.value)
        return "a mapping" if isinstance(self.value, yaml.MappingNode) else "a list"


def _not_yaml(error: Exception, text: str, file: str) -> Mistake:
    if isinstance(error, ReaderError):
        line, start = text.count("\n", 0, error.position) + 1, text.rfind("\n", 0, error.position)
        character = f"U+{ord(text[error.position]):04X}"
        return Mistake(file, line, str(error.position - start), f"not YAML: the character {character}")
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + 1, str(mark.column + 1)) if mark else (0, "")
    problem = getattr(error, "problem", None) or error
    why = "it is nested too deeply" if isinstance(error, RecursionError) else problem
    return Mistake(file, line, column, f"not YAML: {why}")
