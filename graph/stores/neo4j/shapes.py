"""Shapes: how the lists that a statement returns become the answer's objects.

Neo4j returns maps with their keys in another order than written and repeats every key in every row; lists are half the
size and keep their order. A shape is made once for a plan, of dictionary displays, the fastest way to build an object.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

Parameters: TypeAlias = Mapping[str, Any]
Decode: TypeAlias = Callable[[Any, Parameters], Any]


@dataclass(frozen=True, slots=True)
class Shown:
    """A Cypher expression, what becomes of its value (None: it is taken as it is), and the clauses it needs before."""

    text: str
    decode: Decode | None = None
    before: str = ""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that no statement needs to return."""

    value: str | bool


Part: TypeAlias = Shown | Fixed


def object_of(parts: Sequence[tuple[str, Part]]) -> Shown:
    """An object of response keys, which plans have checked to be names."""
    texts: list[str] = []
    entries: list[str] = []
    names: dict[str, Any] = {}
    before = "".join(part.before for _, part in parts if isinstance(part, Shown))
    for key, part in parts:
        if isinstance(part, Fixed):
            entries.append(f"{key!r}: {part.value!r}")
            continue
        place = f"row[{len(texts)}]"
        if part.decode is not None:
            names[f"d{len(texts)}"] = part.decode
            place = f"d{len(texts)}({place}, given)"
        entries.append(f"{key!r}: {place}")
        texts.append(part.text)
    source = f"lambda row, given: {{{', '.join(entries)}}}"
    return Shown(f"[{', '.join(texts)}]", eval(source, names), before)


def nullable(shown: Shown) -> Decode:
    """Null stays null."""
    decode = shown.decode
    if decode is None:
        return lambda value, _given: value
    return lambda value, given: None if value is None else decode(value, given)


def list_of(gathered: Shown, decode: Decode | None) -> Shown:
    """A list whose members all have one shape."""
    if decode is None:
        return gathered
    return Shown(gathered.text, lambda rows, given: [decode(row, given) for row in rows], gathered.before)


def tuple_of(members: Sequence[Shown]) -> Shown:
    """A list whose members have a shape each."""
    decodes = [member.decode for member in members]
    return Shown(
        f"[{', '.join(member.text for member in members)}]",
        lambda row, given: [
            value if decode is None else decode(value, given) for decode, value in zip(decodes, row, strict=True)
        ],
        "".join(member.before for member in members),
    )


def one_of(cases: Sequence[Decode | None]) -> Decode:
    """A value of several shapes: a list of the case's number and the value, or null."""

    def decode(row: Any, given: Parameters) -> Any:
        if row is None:
            return None
        chosen = cases[row[0]]
        return row[1] if chosen is None else chosen(row[1], given)

    return decode
