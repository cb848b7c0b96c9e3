"""YAML with its places: every value knows its file and line, and mistakes are noted rather than raised.

A declaration with ten mistakes is so reported with all ten of them. A reader goes on after each mistake, with an empty
text, list or mapping in the place of what is wrong.

    root = DeclaredValue.parse(text, "nodes.yaml", mistakes)
    for name, value in root.mapping(optional=("nodes",))["nodes"].entries():
        plural = value.mapping(required=("plural",))["plural"].text()
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.reader import ReaderError

from graph.datatypes.text import clean
from graph.errors import Mistake, allowed_instead

_NULL = "tag:yaml.org,2002:null"


_MOST_VALUES = 200_000
"""Values that a file may have, of which an alias repeats all that it stands for."""


@dataclass(frozen=True, slots=True)
class DeclaredValue:
    """A value in a file. `mistakes` is the list that all values of all files add to."""

    yaml_node: yaml.Node
    file: str
    mistakes: list[Mistake]

    @classmethod
    def parse(cls, text: str, file: str, mistakes: list[Mistake]) -> "DeclaredValue | None":
        """The value of a whole file; None where the file is not YAML, which is noted, or has no value at all."""
        try:
            root = yaml.compose(text, Loader=yaml.SafeLoader)
        except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
            mistakes.append(_not_yaml(error, text, file))
            return None
        if root is not None and _size(root, {}) > _MOST_VALUES:
            mistakes.append(Mistake(file, 0, "", f"too large with its aliases (*); allowed: {_MOST_VALUES:,} values"))
            return None
        return cls(root, file, mistakes) if root is not None else None

    def note(self, message: str, zh: str = "") -> None:
        """Notes a mistake at the beginning of this value; `zh` is the message in Chinese, '' where there is none."""
        mark = self.yaml_node.start_mark
        self.mistakes.append(Mistake(self.file, mark.line + 1, str(mark.column + 1), message, zh))

    def entries(self) -> Iterator[tuple["DeclaredValue", "DeclaredValue"]]:
        """The keys and values of a mapping whose keys are names of its author; a key that is repeated is noted."""
        if not isinstance(self.yaml_node, yaml.MappingNode):
            self.note(f"a mapping is expected here, given: {self.summary}", "此处应为“键: 值”的对应")
            return
        keys: set[str] = set()
        for key_node, value_node in self.yaml_node.value:
            key = self._beside(key_node)
            if key.summary in keys:
                key.note(f"{key.summary} is declared twice", f"{key.summary} 写了两次")
                continue
            keys.add(key.summary)
            yield key, self._beside(value_node)

    def mapping(self, required: Sequence[str] = (), optional: Sequence[str] = ()) -> dict[str, "DeclaredValue"]:
        """The values of a mapping with these keys; other keys, and required ones that are missing, are noted."""
        allowed = (*required, *optional)
        values: dict[str, DeclaredValue] = {}
        for key, value in self.entries():
            name = str(key.yaml_node.value) if isinstance(key.yaml_node, yaml.ScalarNode) else ""
            if name in allowed:
                values[name] = value
            else:
                known = "、".join(allowed)
                key.note(
                    f"unknown key {key.summary}; {allowed_instead(name, allowed)}",
                    f"没有 {key.summary} 这一项；可用：{known}",
                )
        if isinstance(self.yaml_node, yaml.MappingNode):
            for name in required:
                if name not in values:
                    self.note(f"{name!r} is missing", f"缺少 {name}")
        return values

    def items(self) -> list["DeclaredValue"]:
        """The members of a list, which must have some."""
        if not isinstance(self.yaml_node, yaml.SequenceNode) or not self.yaml_node.value:
            is_list = isinstance(self.yaml_node, yaml.SequenceNode)
            what = "a list without members" if is_list else self.summary
            self.note(f"a list is expected here, given: {what}", "此处应为列表，且不能为空")
            return []
        return [self._beside(item) for item in self.yaml_node.value]

    def text(self) -> str:
        """A text as it is written, whatever YAML takes it for; '' where it is none."""
        text = str(self.yaml_node.value).strip() if isinstance(self.yaml_node, yaml.ScalarNode) else ""
        if text and self.yaml_node.tag == _NULL:
            self.note(
                "a text is expected here, given: null; in quotes it is a text",
                "此处应为文本，所写为空值；加引号即为文本",
            )
            return ""
        if not text:
            self.note(f"a text is expected here, given: {self.summary}", "此处应为文本")
            return ""
        try:
            return clean(text)
        except ValueError as error:
            self.note(str(error))
            return ""

    def flag(self) -> bool:
        """Whether it is `true`. Spellings such as `yes` are refused: what they mean depends on the version of YAML."""
        return self.choice(("true", "false")) == "true"

    def choice(self, allowed: Sequence[str]) -> str:
        """One of the allowed texts; '' where it is none of them."""
        text = self.text()
        if text and text not in allowed:
            known = "、".join(allowed) or "无"
            self.note(
                f"{text!r} is not allowed here; {allowed_instead(text, allowed)}", f"此处不能写“{text}”；可用：{known}"
            )
            return ""
        return text

    def name(self, form: re.Pattern[str], allowed: str) -> str:
        """A name that matches `form`, which `allowed` describes in words; '' where it does not match."""
        text = self.text()
        if text and not form.fullmatch(text):
            self.note(f"{text!r} cannot be a name here; allowed: {allowed}", f"“{text}”不能用作此处的名称")
            return ""
        return text

    @property
    def is_text(self) -> bool:
        """Whether a single text stands here, and neither a mapping nor a list."""
        return isinstance(self.yaml_node, yaml.ScalarNode)

    @property
    def summary(self) -> str:
        """What stands here, as a message names it: a text in quotes, or the type of anything else."""
        if isinstance(self.yaml_node, yaml.ScalarNode):
            return repr(self.yaml_node.value)
        return "a mapping" if isinstance(self.yaml_node, yaml.MappingNode) else "a list"

    def _beside(self, yaml_node: Any) -> "DeclaredValue":
        return DeclaredValue(yaml_node, self.file, self.mistakes)


def _not_yaml(error: Exception, text: str, file: str) -> Mistake:
    match error:
        case ReaderError():
            line, line_start = text.count("\n", 0, error.position) + 1, text.rfind("\n", 0, error.position)
            character = f"U+{ord(text[error.position]):04X}"
            return Mistake(file, line, str(error.position - line_start), f"not YAML: the character {character}")
        case yaml.MarkedYAMLError(problem_mark=mark):
            line, column = (mark.line + 1, str(mark.column + 1)) if mark else (0, "")
            return Mistake(file, line, column, f"not YAML: {error.problem or error}")
        case RecursionError():
            return Mistake(file, 0, "", "not YAML: it is nested too deeply")
        case _:
            return Mistake(file, 0, "", f"not YAML: {error}")


def _size(node: yaml.Node, sizes: dict[int, int]) -> int:
    """How many values there are in one, however often an alias stands for it; one within itself has too many."""
    if id(node) not in sizes:
        sizes[id(node)] = _MOST_VALUES + 1
        parts = node.value if isinstance(node, yaml.SequenceNode) else ()
        if isinstance(node, yaml.MappingNode):
            parts = [part for pair in node.value for part in pair]
        sizes[id(node)] = 1 + sum(_size(part, sizes) for part in parts)
    return sizes[id(node)]
