"""JSON Lines as records: the files that `graph.export.dialects.jsonl` writes, and others of the same form.

Between the header and the end, lines may stand in any order: a file is read once for its nodes and once more for its
relationships, and no more than a line of it is held.
"""

import codecs
import functools
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from graph.datatypes.base import unlike
from graph.errors import Mistake, allowed_instead
from graph.export.dialects.jsonl import END, FORMAT, HEADER, NODE, NODES, RELATIONSHIP, RELATIONSHIPS, SNAPSHOT
from graph.ontology.model import NodeType, Ontology, RelationshipType
from loaders.mistakes import Mistakes
from loaders.records import Part, ReadRow
from loaders.values import SHOWN, LineReader

LONGEST = 16 << 20
"""Bytes of a line; what a table can hold in a row is less."""


@dataclass(frozen=True, slots=True)
class Header:
    """What the first line tells: of which state a backup is, what was asked for, and on which day; '' where nothing."""

    snapshot: str = ""
    query: str = ""
    as_of: str = ""


def header_of(path: Path) -> Header:
    """The header of a file that was loaded."""
    with path.open("rb") as file:
        fields = _parsed(file.readline(LONGEST).removeprefix(codecs.BOM_UTF8).strip())
    return Header(*(str(fields.get(name) or "") for name in (SNAPSHOT, "query", "asOf")))


def parts_of(ontology: Ontology, path: Path, name: str) -> list[Part]:
    """A file, to be read as often as needed: its nodes, and its relationships."""

    def rows(kind: str, mistakes: Mistakes) -> Iterator[ReadRow]:
        return _Pass(ontology, path, name, kind, mistakes).rows()

    return [
        Part(name, tuple(ontology.nodes), True, functools.partial(rows, NODE)),
        Part(name, tuple(ontology.relationships), False, functools.partial(rows, RELATIONSHIP)),
    ]


_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
"""How compressed files begin."""


class _BrokenError(ValueError):
    """The rest of the file cannot be read."""


class _Pass:
    """One reading of a file for its lines of a kind.

    What is wrong with the file itself is noted by the first reading that finds it, and by no further one. A backup may
    hold what its store took in several loads, of which each had one relationship of a node at a time.
    """

    def __init__(self, ontology: Ontology, path: Path, name: str, kind: str, mistakes: Mistakes) -> None:
        self._elements: dict[str, dict[str, NodeType | RelationshipType]] = {
            NODE: {**ontology.nodes},
            RELATIONSHIP: {**ontology.relationships},
        }
        self._path = path
        self._name = name
        self._kind = kind
        self._mistakes = mistakes
        self._noted_before = name in mistakes.unread
        self._whole = True
        self._of_store = False
        self._line = 0
        self._counts = {NODE: 0, RELATIONSHIP: 0}
        self._readers: dict[str, LineReader] = {}

    def rows(self) -> Iterator[ReadRow]:
        """The rows of the kind; what is wrong with the file or with a row is noted."""
        try:
            with self._path.open("rb") as file:
                lines = self._lines(file)
                self._check_header(next(lines, b""))
                yield from self._rows(lines)
        except OSError as error:
            self._wrong(0, "", f"the file cannot be read: {error.strerror}")
        except _BrokenError as error:
            self._wrong(self._line, "", str(error))

    def _wrong(self, line: int, field: str, message: str) -> None:
        self._whole = False
        self._mistakes.unread.add(self._name)
        if not self._noted_before:
            self._mistakes.append(Mistake(self._name, line, field, message))

    def _lines(self, file: BinaryIO) -> Iterator[bytes]:
        while line := file.readline(LONGEST + 1):
            self._line += 1
            if len(line) > LONGEST:
                raise _BrokenError(f"a line of more than {LONGEST:,} bytes; the rest of the file was not read")
            if not line.isspace():
                yield (line.removeprefix(codecs.BOM_UTF8) if self._line == 1 else line).strip()

    def _check_header(self, text: bytes) -> None:
        if text.startswith(_GZIP):
            raise _BrokenError(f"the file is compressed; unpack it: gunzip -c {self._name} | gongjian load -")
        if text.startswith(_ZIP):
            raise _BrokenError("a zip file does not load; unpack it, or take a backup by gongjian export jsonl")
        try:
            fields = _parsed(text)
            given = fields[HEADER]
        except (ValueError, KeyError):
            example = orjson.dumps({HEADER: FORMAT}).decode()
            raise _BrokenError(f"this is no file of JSON Lines of this product; its first line is {example}") from None
        if given != FORMAT:
            raise _BrokenError(f"format {str(given)[:SHOWN]} is not known; allowed: {FORMAT}")
        self._of_store = bool(fields.get(SNAPSHOT))

    def _rows(self, lines: Iterator[bytes]) -> Iterator[ReadRow]:
        for text in lines:
            fields = self._fields(text)
            kind = next((kind for kind in (NODE, RELATIONSHIP, END) if kind in fields), "")
            if kind == END:
                self._check_end(fields[END], lines)
                return
            element = self._element(kind, fields) if kind else None
            if kind == self._kind and element is not None:
                row = self._reader(element).read(self._line, fields)
                yield replace(row, period=None) if self._of_store else row
        self._wrong(self._line, "", f"the end is missing, so the file may be cut; expected: {self._end()}")

    def _fields(self, text: bytes) -> dict[str, Any]:
        """The fields of a line; none where it is no line of a file like this, which is noted."""
        try:
            fields = _parsed(text)
            if not fields.keys() & {NODE, RELATIONSHIP, END}:
                raise ValueError(f"the line is no {NODE}, no {RELATIONSHIP} and no {END}; it needs one of these fields")
        except json.JSONDecodeError as error:
            self._wrong(self._line, "", f"not JSON: {error.msg}, at character {error.pos + 1}")
        except ValueError as error:
            self._wrong(self._line, "", str(error))
        else:
            return fields
        return {}

    def _element(self, kind: str, fields: dict[str, Any]) -> NodeType | RelationshipType | None:
        self._counts[kind] += 1
        given = fields[kind]
        element = self._elements[kind].get(given) if isinstance(given, str) else None
        if element is None:
            shown = str(given)[:SHOWN]
            allowed = allowed_instead(shown, self._elements[kind])
            self._wrong(self._line, kind, f"the ontology has no such {kind} type, {shown!r}; {allowed}")
        return element

    def _reader(self, element: NodeType | RelationshipType) -> LineReader:
        if element.name not in self._readers:
            self._readers[element.name] = LineReader(element, self._kind, self._name, self._mistakes)
        return self._readers[element.name]

    def _check_end(self, given: object, lines: Iterator[bytes]) -> None:
        """Lines that could not be read are not counted, and noted already."""
        counted = self._end()
        if self._whole and orjson.dumps({END: given}).decode() != counted:
            message = f"lines are missing or were added; the file has {counted}"
            self._wrong(self._line, END, message)
        if next(lines, None) is not None:
            self._wrong(self._line, "", "a line behind the end; allowed: nothing")

    def _end(self) -> str:
        counts = {NODES: self._counts[NODE], RELATIONSHIPS: self._counts[RELATIONSHIP]}
        return orjson.dumps({END: counts}).decode()


def _parsed(text: bytes) -> dict[str, Any]:
    """The fields of a line; raises ValueError.

    A name that stands twice in an object is what JSON allows and orjson passes over: it is looked for in lines that
    are written otherwise than orjson would.
    """
    fields = orjson.loads(text)
    if not isinstance(fields, dict):
        raise unlike(fields, "an object")
    if orjson.dumps(fields) != text:
        try:
            json.loads(text, object_pairs_hook=_refuse_twice)
        except RecursionError:
            raise ValueError("values are nested too deep; allowed: a list of pairs") from None
    return fields


def _refuse_twice(pairs: Sequence[tuple[str, object]]) -> None:
    names: set[str] = set()
    for name, _ in pairs:
        if name in names:
            raise ValueError(f"the field {name[:SHOWN]!r} stands twice")
        names.add(name)
