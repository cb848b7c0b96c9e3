"""What stands in a file becomes records: each value read by its property's type, each mistake noted with its place.

How values are written down differs from one kind of file to another, and is its `Notation`; the rest is the same.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from graph.datatypes.base import Stored
from graph.datatypes.date import first_day, last_day
from graph.errors import Mistake, allowed_instead
from graph.ontology.entity import CITATIONS, CREATED, ID, KEY, SINCE, UNTIL, UPDATED
from graph.ontology.model import End, NodeType, Property, RelationshipType
from graph.ontology.rules import SOURCE
from graph.plan.identity import global_id
from graph.stores.store import Citation, Record
from loaders.mistakes import Mistakes

Given: TypeAlias = Mapping[str, Any]
"""What stands in a row, by the name of its column or field; without what is empty."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A node that a row names, and where."""

    node_type: str
    key: str
    column: str


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row and what it says of others; one that is not `sound` has mistakes and cannot be written.

    Without a `period` it is not asked whether a node stands in several relationships at a time.
    """

    element: NodeType | RelationshipType
    line: int
    key: str
    record: Record
    source: Reference | None
    target: Reference | None
    period: tuple[str, str] | None
    sound: bool

    @property
    def references(self) -> Iterator[Reference]:
        """Every node that must exist."""
        yield from (end for end in (self.source, self.target) if end is not None)
        yield from (Reference(SOURCE, key, CITATIONS) for key, _ in self.record.citations)


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of a file that are read together, as often as asked for: of nodes or of relationships, of these types."""

    name: str
    types: tuple[str, ...]
    of_nodes: bool
    rows: Callable[[Mistakes], Iterator[ReadRow]]


class FieldError(ValueError):
    """What is wrong with one of the fields that are read together."""

    def __init__(self, field: str, message: object) -> None:
        super().__init__(str(message))
        self.field = field


class Notation(Protocol):
    """How a kind of file writes values down. What cannot be read raises ValueError, which says what is allowed."""

    @property
    def citation_form(self) -> str:
        """How citations are written, as a message says it."""

    def value(self, prop: Property, given: Any) -> Stored:
        """A value of a property."""

    def end(self, given: Given, column: str, types: Sequence[str]) -> tuple[str, str]:
        """The type and key of the node that `from` or `to` names; raises FieldError."""

    def cited(self, given: Any) -> Sequence[Any]:
        """The citations in what was given, each to be read by `citation`."""

    def citation(self, given: Any) -> Citation:
        """The key of a source, and where in it."""


class RecordReader:
    """Reads the rows of one type in one file."""

    def __init__(self, element: NodeType | RelationshipType, file: str, mistakes: Mistakes, notation: Notation) -> None:
        self._element = element
        self._file = file
        self._mistakes = mistakes
        self._notation = notation
        self._properties = [prop for prop in element.properties if prop not in (ID, KEY, CREATED, UPDATED)]
        self._needs_citation = element.name != SOURCE

    def read(self, line: int, given: Given) -> ReadRow:
        """A row; what is wrong with it is noted."""
        before = len(self._mistakes)
        source, target = self._ends(line, given)
        key = self._key(line, given, source, target)
        stored: list[Stored] = [global_id(self._element.name, key), key]
        for prop in self._properties:
            stored.extend(prop.datatype.store(self._value(line, given, prop)))
        citations = self._citations(line, given)
        record = Record(tuple(stored), citations, source.key if source else "", target.key if target else "")
        period = self._period(line, given)
        return ReadRow(self._element, line, key, record, source, target, period, len(self._mistakes) == before)

    def _wrong(self, line: int, column: str, message: object) -> None:
        self._mistakes.append(Mistake(self._file, line, column, str(message)))

    def _ends(self, line: int, given: Given) -> tuple[Reference | None, Reference | None]:
        if not isinstance(self._element, RelationshipType):
            return None, None
        source = self._end(line, given, "from", self._element.source.types)
        target = self._end(line, given, "to", self._element.target.types)
        if source and target and (source.node_type, target.node_type) not in self._element.pairs:
            possible = [f"{near} to {far}" for near, far in sorted(self._element.pairs)]
            pair = f"{source.node_type} to {target.node_type}"
            self._wrong(line, "to", f"{self._element.name} cannot lead from {pair}; {allowed_instead(pair, possible)}")
        return source, target

    def _end(self, line: int, given: Given, column: str, types: Sequence[str]) -> Reference | None:
        try:
            return Reference(*self._notation.end(given, column, types), column)
        except FieldError as error:
            self._wrong(line, error.field, error)
            return None

    def _key(self, line: int, given: Given, source: Reference | None, target: Reference | None) -> str:
        """A key that a relationship would have without one is allowed whatever its length."""
        key, own = given.get(KEY.name), self._own_key(given, source, target)
        if key is None and isinstance(self._element, NodeType):
            self._wrong(line, KEY.name, "empty; required: a key, stable and unique within its type")
        if key is None or key == own:
            return own
        try:
            return str(self._notation.value(KEY, key))
        except ValueError as error:
            self._wrong(line, KEY.name, error)
            return ""

    def _own_key(self, given: Given, source: Reference | None, target: Reference | None) -> str:
        """The key that follows from the ends of a relationship and its start."""
        if not isinstance(self._element, RelationshipType) or source is None or target is None:
            return ""
        ends = _name(source, self._element.source), _name(target, self._element.target)
        return "~".join(filter(None, (*ends, str(given.get(SINCE.name, "")))))

    def _value(self, line: int, given: Given, prop: Property) -> Stored:
        value = given.get(prop.name)
        if value is None:
            if prop.required:
                self._wrong(line, prop.name, f"empty; required: a value of type {prop.datatype.name}")
            return None
        try:
            return self._notation.value(prop, value)
        except ValueError as error:
            self._wrong(line, prop.name, error)
            return None

    def _citations(self, line: int, given: Given) -> tuple[Citation, ...]:
        found: list[Citation] = []
        try:
            parts = self._notation.cited(given[CITATIONS]) if CITATIONS in given else ()
        except ValueError as error:
            self._wrong(line, CITATIONS, error)
            return ()
        for part in parts:
            try:
                found.append(self._notation.citation(part))
            except ValueError as error:
                self._wrong(line, CITATIONS, error)
        if self._needs_citation and not parts:
            message = f"empty; required: at least one source, {self._notation.citation_form}"
            self._wrong(line, CITATIONS, message)
        return tuple(found)

    def _period(self, line: int, given: Given) -> tuple[str, str]:
        try:
            first = first_day(given[SINCE.name]) if SINCE.name in given else ""
            last = last_day(given[UNTIL.name]) if UNTIL.name in given else "~"
        except ValueError:
            return "", "~"
        if first > last:
            since, until = given[SINCE.name], given[UNTIL.name]
            self._wrong(line, UNTIL.name, f"{until!r} is before since, {since!r}; allowed: the same or later")
        return first, last


def _name(reference: Reference, end: End) -> str:
    return f"{reference.node_type}.{reference.key}" if len(end.types) > 1 else reference.key
