"""What an assistant is shown of an answer: short forms, the sources apart, and not more than it can read at a time.

    page = cut(data, 0, MAXIMUM_CHARACTERS, reader)
    page.data, page.sources, page.taken, page.left

The rows of an answer are the members of its outermost lists, in the order of the answer. An answer is cut between rows.
"""

import base64
import binascii
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import orjson

from graph.errors import Code, RequestError
from graph.ontology.entity import CITATIONS, KIND
from graph.ontology.model import Label, Ontology
from graph.plan.identity import parse_id
from schema.names import constant

Json: TypeAlias = Any

MAXIMUM_CHARACTERS = 16_000
"""Of an answer and its sources, as JSON. A Chinese character is about a token, and clients cut at 25,000 of these."""

ALL_ROWS = 10**9
"""More rows than an answer has."""

_NAMES_OF_NODES = ("__typename", "type")
_LEFT_OUT_IF_EMPTY = (CITATIONS, "aliases", "via")


@dataclass(frozen=True, slots=True)
class Position:
    """Where an answer goes on: after a cursor of GraphQL ('' is the beginning), and how many rows from there."""

    after: str = ""
    skip: int = 0

    def encode(self, call: str) -> str:
        """The cursor that stands for it in answers to this call: the tool with its arguments."""
        return base64.urlsafe_b64encode(orjson.dumps([_digest(call), self.after, self.skip])).decode().rstrip("=")


def read_position(cursor: str, call: str) -> Position:
    """The position of a cursor, '' being the beginning; raises RequestError (BAD_CURSOR) unless it is of this call."""
    if not cursor:
        return Position()
    try:
        digest, after, skip = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (binascii.Error, ValueError, TypeError):
        digest, after, skip = "", "", 0
    if digest != _digest(call) or not isinstance(after, str) or not isinstance(skip, int):
        message = (
            "cursor: not of this tool with these arguments; allowed: the cursor of its last answer, all else alike"
        )
        raise RequestError(Code.BAD_CURSOR, message)
    return Position(after, skip)


def _digest(call: str) -> str:
    return hashlib.sha256(call.encode()).hexdigest()[:12]


@dataclass(frozen=True)
class Page:
    """As much of an answer as fits, the sources that it cites by key, and how many rows were taken and are left."""

    data: Json
    sources: Mapping[str, Json]
    taken: int
    left: int


class ShortForms:
    """Makes nodes, kinds and citations short; the names of types are those of the ontology."""

    def __init__(self, ontology: Ontology) -> None:
        self._type_names = {constant(name): name for name in ontology.nodes} | {name: name for name in ontology.nodes}
        self._labels = dict(_labels(ontology))

    def node(self, type_name: str, key: str) -> str:
        """A node as all tools take it: Unit:u1."""
        return f"{self._type_names.get(type_name, type_name)}:{key}"

    def node_of_id(self, identity: str) -> str:
        """The same from a global id."""
        return self.node(*parse_id(identity))

    def terms(self, value: Json) -> dict[str, str]:
        """What the constants in an answer are called in Chinese and in English."""
        return {text: self._labels[text] for text in dict.fromkeys(_texts(value)) if text in self._labels}

    def of(self, value: Json, sources: dict[str, Json]) -> Json:
        """The short form of a value, and of all that is in it; the sources that it cites are added to `sources`."""
        if isinstance(value, list):
            return [self.of(item, sources) for item in value]
        if not isinstance(value, dict):
            return value
        if value.keys() == {"locator", "source"}:
            return _citation(value, sources)
        members = {name: self.of(member, sources) for name, member in value.items()}
        return self._named(
            {name: member for name, member in members.items() if member or name not in _LEFT_OUT_IF_EMPTY}
        )

    def _named(self, members: dict[str, Json]) -> dict[str, Json]:
        type_member = next((name for name in _NAMES_OF_NODES if members.get(name) in self._type_names), "")
        if not type_member or "key" not in members or "node" in members:
            return members
        node = {"node": self.node(members.pop(type_member), members.pop("key"))}
        return node | {name: member for name, member in members.items() if name != KIND or member is not None}


def _labels(ontology: Ontology) -> Iterator[tuple[str, str]]:
    """The constants that mean the same wherever they stand, with their labels."""
    labels: dict[str, set[Label]] = {}
    elements = [*ontology.elements, *ontology.derived.values()]
    named = [(element.name, element.label) for element in elements if element.name.isupper()]
    named += [(pattern.name, pattern.label) for derived in ontology.derived.values() for pattern in derived.patterns]
    named += [item for element in ontology.elements for prop in element.properties for item in prop.values.items()]
    for name, label in named:
        labels.setdefault(name, set()).add(label)
    for name, of_name in labels.items():
        if len(of_name) == 1:
            (label,) = of_name
            yield name, f"{label.zh} {label.en}"


def _texts(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for member in value.values():
            yield from _texts(member)
    elif isinstance(value, Sequence):
        for item in value:
            yield from _texts(item)


def _citation(value: Mapping[str, Json], sources: dict[str, Json]) -> str:
    """`report#P2`, as tables cite; what is known of the source is in `sources`."""
    source = dict(value["source"])
    key = source.pop("key", None) or source.get("title") or source.get("name") or "?"
    sources.setdefault(key, {name: member for name, member in source.items() if member is not None})
    return f"{key}#{value['locator']}" if value["locator"] else str(key)


@dataclass
class _Cutter:
    """Takes rows while there is room for them."""

    forms: ShortForms
    skip: int
    room: int
    most: int
    sources: dict[str, Json] = field(default_factory=dict)
    seen: int = 0
    taken: int = 0
    full: bool = False

    def of(self, value: Json) -> Json:
        if isinstance(value, list):
            return list(self._rows(value))
        if not isinstance(value, dict):
            return value
        members = {
            name: self.forms.of(member, self.sources) if name == CITATIONS else self.of(member)
            for name, member in value.items()
        }
        return self.forms.of(members, self.sources)

    def _rows(self, rows: list[Json]) -> Iterator[Json]:
        for row in rows:
            self.seen += 1
            if self.seen <= self.skip or self.full or self.taken == self.most:
                continue
            sources = dict(self.sources)
            short = self.forms.of(row, sources)
            size = characters(short) + characters(sources) - characters(self.sources)
            if size > self.room:
                self.full = True
                continue
            self.room -= size + 1
            self.sources = sources
            self.taken += 1
            yield short


def cut(data: Json, skip: int, room: int, forms: ShortForms, most: int = ALL_ROWS) -> Page:
    """The rows of an answer behind the first `skip` ones: as many as fit into `room` characters, and `most` at most.

    Raises RequestError (ANSWER_TOO_LARGE) where not even the first of them fits.
    """
    cutter = _Cutter(forms, skip, room, most)
    short = cutter.of(data)
    left = cutter.seen - skip - cutter.taken
    if cutter.full and not cutter.taken:
        message = (
            f"one row of the answer has more than {room:,} characters; select less of it, or give its lists `first`"
        )
        raise RequestError(Code.ANSWER_TOO_LARGE, message)
    return Page(short, cutter.sources, cutter.taken, max(left, 0))


def characters(value: Json) -> int:
    """How long a value is as JSON."""
    return len(orjson.dumps(value).decode())
