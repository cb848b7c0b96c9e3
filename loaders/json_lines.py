"""JSON Lines: the files that `graph.export.dialects.jsonl` writes as backups, and others of the same form.

    {"gongjian":1,"snapshot":"4307eda72abf26d2","query":"the whole graph","asOf":null}
    {"node":"Unit","key":"school-1","name":"第一小学","sources":[["report","p2"]]}
    {"relationship":"PAIRED_WITH","from":["Unit","school-1"],"to":["Community","c-1"],"sources":[["report",""]]}
    {"end":{"nodes":1,"relationships":1}}

Between the header and the end, lines may come in any order. So a file is read once for its nodes and once more for its
relationships, and only one line of it is in memory.
"""

import codecs
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from graph.datatypes.base import Stored, wrong_json_type
from graph.datatypes.identifier import read_identifier
from graph.datatypes.text import read_json_text
from graph.errors import allowed_instead
from graph.export.dialects.jsonl import END, FORMAT, HEADER, NODE, NODES, RELATIONSHIP, RELATIONSHIPS, SNAPSHOT
from graph.ontology.entity import CITATIONS
from graph.ontology.model import NodeType, Ontology, Property, RelationshipType
from graph.stores.log_lines import HEADER as LOG_HEADER
from graph.stores.records import Citation
from loaders.mistakes import Mistakes
from loaders.records import ColumnError, ParsedRow, RecordReader, RowValues, file_properties

MAXIMUM_LINE = 16 << 20
"""The bytes of a line. The largest row of a table is smaller."""

_MAXIMUM_QUOTED = 80
"""The characters of a value that a message repeats."""

_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
"""How compressed files begin."""


@dataclass(frozen=True, slots=True)
class Header:
    """What the first line says: which state of the graph a backup holds, what was asked for, and for which day.

    '' where it does not say so.
    """

    snapshot: str = ""
    query: str = ""
    as_of: str = ""


def header_of(path: Path) -> Header:
    """The header of a file that was loaded, and so has one."""
    with path.open("rb") as file:
        fields = _parse(file.readline(MAXIMUM_LINE).removeprefix(codecs.BOM_UTF8).strip())
    return Header(*(str(fields.get(name) or "") for name in (SNAPSHOT, "query", "asOf")))


def sections_of(ontology: Ontology, path: Path, name: str) -> "list[Section]":
    """A file, which messages call `name`, as its nodes and its relationships."""
    return [Section(ontology, path, name, of_nodes=True), Section(ontology, path, name, of_nodes=False)]


@dataclass(frozen=True, slots=True)
class Section:
    """The nodes of a file, or its relationships."""

    ontology: Ontology
    path: Path
    name: str
    of_nodes: bool

    @property
    def is_sheet(self) -> bool:
        return False

    @property
    def types(self) -> tuple[str, ...]:
        """All types of the ontology: which of them the file has is not known before it is read."""
        return tuple(self.ontology.nodes if self.of_nodes else self.ontology.relationships)

    def rows(self, mistakes: Mistakes) -> Iterator[ParsedRow]:
        """The records of the lines of this kind, in the order of the file; what is wrong with a line is noted."""
        return _Pass(self, mistakes).rows()


class JsonNotation:
    """How lines write values: as JSON has them, with ends and citations as pairs of texts."""

    citation_form = 'as ["key", "where"]'

    def value(self, prop: Property, raw: object) -> Stored:
        return prop.datatype.read_json(raw)

    def end(self, values: RowValues, column: str, types: Sequence[str]) -> tuple[str, str]:
        form = f'the type and key of a node, as ["{types[0]}", "key"]'
        if column not in values:
            raise ColumnError(column, f"empty; required: {form}")
        try:
            node_type, key = _pair(values[column], form)
            if node_type not in types:
                quoted = node_type[:_MAXIMUM_QUOTED]
                raise ValueError(f"{quoted!r} is not allowed here; {allowed_instead(quoted, types)}")
            return node_type, read_identifier(key)
        except ValueError as error:
            raise ColumnError(column, error) from None

    def split_citations(self, raw: object) -> Sequence[object]:
        if not isinstance(raw, list):
            raise wrong_json_type(raw, f"a list of sources, each {self.citation_form}")
        return raw

    def citation(self, raw: object) -> Citation:
        key, locator = _pair(raw, f"a source, {self.citation_form}")
        return read_identifier(key), locator


def _pair(value: object, form: str) -> tuple[str, str]:
    if not isinstance(value, list):
        raise wrong_json_type(value, form)
    if len(value) != 2:
        raise ValueError(f"the list has {len(value)} members; allowed: {form}")
    return read_json_text(value[0]), read_json_text(value[1])


class _LineReader:
    """Makes records of the lines of one type. Null stands for no value, as in an export."""

    def __init__(self, element: NodeType | RelationshipType, line_type: str, name: str, mistakes: Mistakes) -> None:
        ends = ("from", "to") if isinstance(element, RelationshipType) else ()
        properties = [prop.name for prop in file_properties(element)]
        self._allowed = dict.fromkeys((line_type, *ends, *properties, CITATIONS))
        self._name = name
        self._mistakes = mistakes
        self._reader = RecordReader(element, name, mistakes, JsonNotation())

    def read(self, line: int, fields: RowValues) -> ParsedRow:
        for field in fields:
            if field not in self._allowed:
                quoted = field[:_MAXIMUM_QUOTED]
                message = f"unknown field {quoted!r}; {allowed_instead(quoted, self._allowed)}"
                # Every mistake is printed on a line, so a name with a line break cannot be a part of its place.
                self._mistakes.note(self._name, line, quoted if quoted.isprintable() else "", message)
        return self._reader.read(line, {field: value for field, value in fields.items() if value is not None})


def _of_backup(row: ParsedRow) -> ParsedRow:
    """A row that says all there is; relationships may overlap, since they were loaded one after the other."""
    return replace(row, period=None, record=replace(row.record, is_complete=True))


class _UnreadableError(ValueError):
    """The rest of the file cannot be read."""


class _Pass:
    """One pass over a file, for its nodes or for its relationships.

    Mistakes in the file itself are noted by the first pass that meets them. The next pass would meet the same ones.
    """

    def __init__(self, section: Section, mistakes: Mistakes) -> None:
        self._path = section.path
        self._name = section.name
        self._line_type = NODE if section.of_nodes else RELATIONSHIP
        self._elements: dict[str, dict[str, NodeType | RelationshipType]] = {
            NODE: {**section.ontology.nodes},
            RELATIONSHIP: {**section.ontology.relationships},
        }
        self._mistakes = mistakes
        self._is_noted = section.name in mistakes.incomplete_files
        self._is_complete = True
        self._is_backup = False
        self._line = 0
        self._counts = {NODE: 0, RELATIONSHIP: 0}
        self._readers: dict[str, _LineReader] = {}

    def rows(self) -> Iterator[ParsedRow]:
        try:
            with self._path.open("rb") as file:
                lines = self._lines(file)
                self._check_header(next(lines, b""))
                yield from self._rows(lines)
        except OSError as error:
            self._note_incomplete(0, "", f"the file cannot be read: {error.strerror}")
        except _UnreadableError as error:
            self._note_incomplete(self._line, "", str(error))

    def _note_incomplete(self, line: int, field: str, message: str) -> None:
        self._is_complete = False
        self._mistakes.incomplete_files.add(self._name)
        if not self._is_noted:
            self._mistakes.note(self._name, line, field, message)

    def _lines(self, file: BinaryIO) -> Iterator[bytes]:
        """The lines that are not blank, without the white space around them."""
        while line := file.readline(MAXIMUM_LINE + 1):
            self._line += 1
            if len(line) > MAXIMUM_LINE:
                raise _UnreadableError(f"a line of more than {MAXIMUM_LINE:,} bytes; the rest of the file was not read")
            if not line.isspace():
                yield (line.removeprefix(codecs.BOM_UTF8) if self._line == 1 else line).strip()

    def _check_header(self, text: bytes) -> None:
        if text.startswith(_GZIP):
            unpack, restore = f"gunzip -c {self._name} | gongjian load -", f"gongjian restore {self._name}"
            raise _UnreadableError(f"the file is compressed; unpack it: {unpack}; or restore a backup: {restore}")
        if text.startswith(_ZIP):
            raise _UnreadableError("a zip file does not load; unpack it, or take a backup by gongjian export jsonl")
        try:
            fields = _parse(text)
            version = FORMAT if LOG_HEADER in fields else fields[HEADER]
        except (ValueError, KeyError):
            example = orjson.dumps({HEADER: FORMAT}).decode()
            message = f"the first line is not a header; expected: {example}, or the header of a backup"
            raise _UnreadableError(message) from None
        if LOG_HEADER in fields:
            raise _UnreadableError(f"this is a backup with its log; restore it: gongjian restore {self._name}")
        if version != FORMAT:
            raise _UnreadableError(f"unknown format {str(version)[:_MAXIMUM_QUOTED]}; allowed: {FORMAT}")
        self._is_backup = bool(fields.get(SNAPSHOT))

    def _rows(self, lines: Iterator[bytes]) -> Iterator[ParsedRow]:
        for text in lines:
            fields = self._fields(text)
            line_type = next((line_type for line_type in (NODE, RELATIONSHIP, END) if line_type in fields), "")
            if line_type == END:
                self._check_end(fields[END], lines)
                return
            element = self._element(line_type, fields) if line_type else None
            if line_type == self._line_type and element is not None:
                row = self._reader(element).read(self._line, fields)
                yield _of_backup(row) if self._is_backup else row
        message = f"the end is missing, so the file may be cut; expected: {self._expected_end()}"
        self._note_incomplete(self._line, "", message)

    def _fields(self, text: bytes) -> dict[str, Any]:
        """The fields of a line; none where it is not a line of such a file."""
        try:
            fields = _parse(text)
            if not fields.keys() & {NODE, RELATIONSHIP, END}:
                raise ValueError(f"the line needs one of the fields {NODE}, {RELATIONSHIP} and {END}, and has none")
        except json.JSONDecodeError as error:
            self._note_incomplete(self._line, "", f"not JSON: {error.msg}, at character {error.pos + 1}")
        except ValueError as error:
            self._note_incomplete(self._line, "", str(error))
        else:
            return fields
        return {}

    def _element(self, line_type: str, fields: RowValues) -> NodeType | RelationshipType | None:
        self._counts[line_type] += 1
        name = fields[line_type]
        element = self._elements[line_type].get(name) if isinstance(name, str) else None
        if element is None:
            quoted = str(name)[:_MAXIMUM_QUOTED]
            allowed = allowed_instead(quoted, self._elements[line_type])
            message = f"the ontology has no such {line_type} type, {quoted!r}; {allowed}"
            self._note_incomplete(self._line, line_type, message)
        return element

    def _reader(self, element: NodeType | RelationshipType) -> _LineReader:
        if element.name not in self._readers:
            self._readers[element.name] = _LineReader(element, self._line_type, self._name, self._mistakes)
        return self._readers[element.name]

    def _check_end(self, counts: object, lines: Iterator[bytes]) -> None:
        expected = self._expected_end()
        # Lines that could not be read were not counted. They are noted, so their number need not be noted as well.
        if self._is_complete and orjson.dumps({END: counts}).decode() != expected:
            self._note_incomplete(self._line, END, f"lines are missing or were added; the file has {expected}")
        if next(lines, None) is not None:
            self._note_incomplete(self._line, "", "a line after the end; allowed: nothing")

    def _expected_end(self) -> str:
        counts = {NODES: self._counts[NODE], RELATIONSHIPS: self._counts[RELATIONSHIP]}
        return orjson.dumps({END: counts}).decode()


def _parse(text: bytes) -> dict[str, Any]:
    """The fields of a line; raises ValueError."""
    fields = orjson.loads(text)
    if not isinstance(fields, dict):
        raise wrong_json_type(fields, "an object")
    # JSON allows a name twice in an object, and orjson takes the last of them. Python's own reader can look for that,
    # but is slow: lines that orjson would write in the same way, as those of a backup, are spared it.
    if orjson.dumps(fields) != text:
        try:
            json.loads(text, object_pairs_hook=_refuse_repeated_names)
        except RecursionError:
            raise ValueError("values are nested too deep; allowed: a list of pairs") from None
    return fields


def _refuse_repeated_names(pairs: Sequence[tuple[str, object]]) -> None:
    names: set[str] = set()
    for name, _ in pairs:
        if name in names:
            raise ValueError(f"the object has the field {name[:_MAXIMUM_QUOTED]!r} twice")
        names.add(name)
