"""Plans, SQL and Cypher as text that a person can read, for the golden cases."""

import dataclasses
import enum
import re
from typing import Any

from graph.ontology.model import Element, Property
from graph.plan.members import Member
from graph.plan.slot import Slot


def plan_text(value: Any) -> str:
    """A plan as an outline: one node a line, its parts below it."""
    return "\n".join(_lines(value)) + "\n"


def _lines(value: Any, label: str = "") -> list[str]:
    head = f"{label}: " if label else ""
    if (short := _short(value)) is not None:
        return [head + short]
    if isinstance(value, Member):
        return _lines(value.output, value.key)
    if isinstance(value, tuple | list):
        return [f"{head}({len(value)})", *_indented([line for item in value for line in _lines(item)])]
    if isinstance(value, dict):
        return [head.rstrip(), *_indented([line for key, item in value.items() for line in _lines(item, str(key))])]
    fields = [(field.name, getattr(value, field.name), field.default) for field in dataclasses.fields(value)]
    parts = [line for name, item, default in fields if item != default for line in _lines(item, name)]
    return [head + type(value).__name__, *_indented(parts)]


def _short(value: Any) -> str | None:
    if isinstance(value, Slot):
        return f"<{value.name} {value.argument}>"
    if isinstance(value, enum.Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, Element | Property) or type(value).__name__ == "DerivedType":
        return str(value.name)
    if value is None or isinstance(value, str | int) or value in ((), {}):
        return repr(value)
    return None


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]


_BREAKS = re.compile(
    r" (?=FROM |WHERE |CROSS JOIN |(?<!CROSS )JOIN |ORDER BY |GROUP BY |UNION ALL |LIMIT )"
    r"| (?=MATCH |OPTIONAL |WITH |RETURN |UNWIND )"
    r"|(?<=[({] )(?=CALL |MATCH )|(?<=\()(?=SELECT )|(?= CALL \()"
)


def statement_text(text: str) -> str:
    """A statement over several lines, indented by its brackets."""
    lines, depth = [], 0
    for line in _BREAKS.split(text):
        if line.strip():
            lines.append("  " * depth + line.strip())
        depth += sum(line.count(mark) for mark in "([{") - sum(line.count(mark) for mark in ")]}")
    return "\n".join(lines) + "\n"
