"""Rows become records: every cell read by its property's type, every mistake noted with its line and column."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.datatypes.base import Stored
from graph.datatypes.date import first_day, last_day
from graph.datatypes.identifier import read_identifier
from graph.datatypes.text import SEPARATORS, clean
from graph.errors import Mistake, allowed_instead
from graph.ontology.entity import CITATIONS, CREATED, ID, KEY, SINCE, UNTIL, UPDATED
from graph.ontology.model import NodeType, Property, RelationshipType
from graph.ontology.rules import SOURCE
from graph.plan.identity import global_id
from graph.stores.store import Citation, Record
from loaders.folder import DataFile, columns_of, required_columns_of
from loaders.mistakes import Mistakes
from loaders.table import Row


@dataclass(frozen=True, slots=True)
class Reference:
    """A node that a cell names."""

    node_type: str
    key: str
    column: str


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row and what it says of others; one that is not `sound` has mistakes and cannot be written."""

    line: int
    key: str
    record: Record
    source: Reference | None
    target: Reference | None
    period: tuple[str, str]
    sound: bool

    @property
    def references(self) -> Iterator[Reference]:
        """Every node that must exist."""
        yield from (end for end in (self.source, self.target) if end is not None)
        yield from (Reference(SOURCE, key, CITATIONS) for key, _ in self.record.citations)


def read_rows(file: DataFile, mistakes: Mistakes) -> Iterator[ReadRow]:
    """The rows of a file; their mistakes are noted."""
    reader = _RowReader(file.element, file.table.name, mistakes)
    columns, required = columns_of(file.element), required_columns_of(file.element)
    for row in file.table.rows(columns, required, mistakes):
        yield reader.read(row)


class _RowReader:
    def __init__(self, element: NodeType | RelationshipType, file: str, mistakes: Mistakes) -> None:
        self._element = element
        self._file = file
        self._mistakes = mistakes
        self._properties = [prop for prop in element.properties if prop not in (ID, KEY, CREATED, UPDATED)]
        self._columns = columns_of(element)
        self._needs_citation = element.name != SOURCE

    def read(self, row: Row) -> ReadRow:
        before = len(self._mistakes)
        source, target = self._ends(row)
        key = self._key(row, source, target)
        stored: list[Stored] = [global_id(self._element.name, key), key]
        for prop in self._properties:
            stored.extend(prop.datatype.store(self._value(row, prop)))
        record = Record(tuple(stored), self._citations(row), source.key if source else "", target.key if target else "")
        period = self._period(row)
        return ReadRow(row.line, key, record, source, target, period, len(self._mistakes) == before)

    def _wrong(self, row: Row, column: str, message: object) -> None:
        self._mistakes.append(Mistake(self._file, row.line, column, str(message)))

    def _ends(self, row: Row) -> tuple[Reference | None, Reference | None]:
        if not isinstance(self._element, RelationshipType):
            return None, None
        source = self._end(row, "from", self._element.source.types)
        target = self._end(row, "to", self._element.target.types)
        if source and target and (source.node_type, target.node_type) not in self._element.pairs:
            possible = [f"{near} to {far}" for near, far in sorted(self._element.pairs)]
            pair = f"{source.node_type} to {target.node_type}"
            self._wrong(row, "to", f"{self._element.name} cannot lead from {pair}; {allowed_instead(pair, possible)}")
        return source, target

    def _end(self, row: Row, column: str, types: tuple[str, ...]) -> Reference | None:
        node_type = row.cells.get(f"{column}_type", "") if len(types) > 1 else types[0]
        if node_type not in types:
            self._wrong(row, f"{column}_type", f"{node_type!r} cannot stand here; {allowed_instead(node_type, types)}")
            return None
        if column not in row.cells:
            self._wrong(row, column, f"empty; required: the key of a {node_type}")
            return None
        return Reference(node_type, row.cells[column], column)

    def _key(self, row: Row, source: Reference | None, target: Reference | None) -> str:
        given = row.cells.get(KEY.name)
        if given is None and source and target:
            return "~".join(filter(None, (self._name(source), self._name(target), row.cells.get(SINCE.name))))
        if given is None:
            if isinstance(self._element, NodeType):
                self._wrong(row, KEY.name, "empty; required: a key, stable and unique within its type")
            return ""
        try:
            return read_identifier(given)
        except ValueError as error:
            self._wrong(row, KEY.name, error)
            return ""

    def _name(self, end: Reference) -> str:
        return f"{end.node_type}.{end.key}" if f"{end.column}_type" in self._columns else end.key

    def _value(self, row: Row, prop: Property) -> Stored:
        given = row.cells.get(prop.name)
        if given is None:
            if prop.required:
                self._wrong(row, prop.name, f"empty; required: a value of type {prop.datatype.name}")
            return None
        try:
            return prop.datatype.read(given)
        except ValueError as error:
            self._wrong(row, prop.name, error)
            return None

    def _citations(self, row: Row) -> tuple[Citation, ...]:
        parts = [part.strip() for part in SEPARATORS.split(row.cells.get(CITATIONS, ""))]
        found = []
        for part in filter(None, parts):
            key, _, locator = part.replace("＃", "#", 1).partition("#")
            try:
                found.append((read_identifier(key.strip()), clean(locator.strip())))
            except ValueError as error:
                self._wrong(row, CITATIONS, error)
        if self._needs_citation and not any(parts):
            self._wrong(row, CITATIONS, "empty; required: at least one source, as key#where; separated by semicolons")
        return tuple(found)

    def _period(self, row: Row) -> tuple[str, str]:
        try:
            first = first_day(row.cells[SINCE.name]) if SINCE.name in row.cells else ""
            last = last_day(row.cells[UNTIL.name]) if UNTIL.name in row.cells else "~"
        except ValueError:
            return "", "~"
        if first > last:
            since, until = row.cells[SINCE.name], row.cells[UNTIL.name]
            self._wrong(row, UNTIL.name, f"{until!r} is before since, {since!r}; allowed: the same or later")
        return first, last
