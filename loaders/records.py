"""From rows to records: each value is read by its property's type, and each mistake is noted with its place.

A row may come from a table of CSV or from a file of JSON Lines. They write values in different ways, and each has a
`Notation` for that; what a row must hold, and what becomes of it, is the same and is decided here.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol, TypeAlias, cast

from graph.datatypes.base import Stored
from graph.datatypes.date import OPEN_END, OPEN_START, first_day, last_day
from graph.errors import allowed_instead
from graph.ontology.entity import CITATIONS, CREATED, ID, KEY, SINCE, UNTIL, UPDATED
from graph.ontology.model import Element, Label, NodeType, Property, RelationshipType
from graph.ontology.rules import SOURCE
from graph.plan.identity import global_id
from graph.stores.records import Citation, Record, default_key
from loaders.mistakes import Mistakes

RowValues: TypeAlias = Mapping[str, Any]
"""What a row holds, as its file writes it, by the name of the column or field; without those that are empty."""


def file_properties(element: Element) -> list[Property]:
    """The properties that a file may give values for: all but those that a store sets itself."""
    return [prop for prop in element.properties if prop not in (ID, CREATED, UPDATED)]


class Reference(NamedTuple):
    """A node that a row names, and the column or field in which it does."""

    node_type: str
    key: str
    column: str


@dataclass(frozen=True, slots=True)
class ParsedRow:
    """A row as a record, with its place and what it says of other records.

    A row that is not `valid` has mistakes, which are noted; only its key counts. `period` is the first and last day on
    which the record holds, as texts that sort, with '' for an open start and '~' for an open end; None keeps a row out
    of the check for relationships that overlap.
    """

    element: NodeType | RelationshipType
    line: int
    key: str
    record: Record
    source: Reference | None
    target: Reference | None
    period: tuple[str, str] | None
    valid: bool
    lacking: tuple[str, ...] = ()

    @property
    def told_apart_by(self) -> tuple[Stored, ...]:
        """What tells a relationship without a key from others that have the same ends at the same time."""
        if not isinstance(self.element, RelationshipType) or self.record.has_key:
            return ()
        values = self.record.values
        return tuple([values[place] for place in self.element.apart_places])

    @property
    def references(self) -> Iterator[Reference]:
        """Every node that must exist: the ends of a relationship, then the sources cited."""
        yield from (end for end in (self.source, self.target) if end is not None)
        yield from (Reference(SOURCE, key, CITATIONS) for key, _ in self.record.citations)

    def again(
        self,
        line: int,
        citations: tuple[Citation, ...],
        ends: tuple[Reference, Reference] | None = None,
        since: str = "",
    ) -> "ParsedRow":
        """The row of another line that says the same and cites something else.

        One of a relationship without a key may have other `ends` of the same types, and then begins `since`.
        """
        it, key, source, target = self.record, self.key, self.source, self.target
        values = it.values
        if ends is not None and isinstance(self.element, RelationshipType):
            source, target = ends
            key = default_key(self.element, (source[:2], target[:2]), since)
            values = global_id(self.element.name, key), key, *values[2:]
        near, far = source.key if source else "", target.key if target else ""
        origin = (it.origin[0], line) if it.origin else None
        said = it.is_complete, it.has_key, it.stored_digest, origin, it.instants, it.restates, it.is_mention
        record = Record(values, citations, near, far, *said)
        return ParsedRow(self.element, line, key, record, source, target, self.period, self.valid, self.lacking)


class RowSource(Protocol):
    """Rows that can be read again and again: once to be checked, once to be written."""

    @property
    def name(self) -> str:
        """The file, as messages name it."""

    @property
    def types(self) -> tuple[str, ...]:
        """The node types or relationship types that the rows may be of."""

    @property
    def of_nodes(self) -> bool:
        """Whether the rows are nodes; else they are relationships."""

    @property
    def is_sheet(self) -> bool:
        """Whether the rows are of a sheet as people keep them, which has no column of the product's keys."""

    def rows(self, mistakes: Mistakes) -> Iterator[ParsedRow]:
        """The rows in the order of the file, one in memory at a time; notes what is wrong with file and rows."""


class ColumnError(ValueError):
    """What is wrong with one of several columns or fields that are read together, and which one it is."""

    def __init__(self, column: str, message: object) -> None:
        super().__init__(str(message))
        self.column = column


class Notation(Protocol):
    """How a kind of file writes values. What cannot be read raises ValueError, which says what is allowed."""

    @property
    def citation_form(self) -> str:
        """How a citation is written, as a part of a message: `as key#where; separated by semicolons`."""

    def value(self, prop: Property, raw: Any) -> Stored:
        """What a cell or field says of a property, as it is stored."""

    def end(self, values: RowValues, column: str, types: Sequence[str]) -> tuple[str, str]:
        """The node type and key of the end `from` or `to`, which may be of these types; raises ColumnError."""

    def split_citations(self, raw: Any) -> Sequence[Any]:
        """The citations in the value of `sources`, each to be read by `citation`."""

    def citation(self, raw: Any) -> Citation:
        """The key of a source, and where in it."""


class RecordReader:
    """Makes records of the rows of one type in one file."""

    def __init__(self, element: NodeType | RelationshipType, file: str, mistakes: Mistakes, notation: Notation) -> None:
        self._element = element
        self._file = file
        self._mistakes = mistakes
        self._notation = notation
        properties = [prop for prop in file_properties(element) if prop != KEY]
        self._properties = [(prop, prop.datatype.store(None)) for prop in properties]
        self._required = [prop for prop in properties if prop.required]
        self._ruled = [prop for prop in properties if prop.requires or prop.not_below]

    def read(
        self, line: int, values: RowValues, restates: tuple[Citation, ...] = (), *, is_mention: bool = False
    ) -> ParsedRow:
        """A row; all of its mistakes are noted, not only the first. `restates`, `is_mention`: see `Record`."""
        count_before = len(self._mistakes)
        source, target = self._ends(line, values)
        key = self._key(line, values, source, target)
        stored: list[Stored] = [global_id(self._element.name, key), key]
        read: dict[str, Stored] = {}
        for prop, nothing in self._properties:
            value = read[prop.name] = self._value(line, values, prop) if prop.name in values or prop.required else None
            stored += nothing if value is None else prop.datatype.store(value)
        for prop in self._ruled:
            self._check_rules(line, values, prop, read)
        citations = self._citations(line, values)
        has_key = isinstance(self._element, NodeType) or KEY.name in values
        ends = source.key if source else "", target.key if target else ""
        record = Record(
            tuple(stored),
            citations,
            *ends,
            has_key=has_key,
            origin=(self._file, line),
            restates=restates,
            is_mention=is_mention,
        )
        period = self._period(line, values)
        valid = len(self._mistakes) == count_before
        lacking = tuple(prop.name for prop in self._required if prop.name not in values)
        return ParsedRow(self._element, line, key, record, source, target, period, valid, lacking)

    def _note(self, line: int, column: str, message: object) -> None:
        self._mistakes.note(self._file, line, column, message)

    def _ends(self, line: int, values: RowValues) -> tuple[Reference | None, Reference | None]:
        if not isinstance(self._element, RelationshipType):
            return None, None
        source = self._end(line, values, "from", self._element.source.types)
        target = self._end(line, values, "to", self._element.target.types)
        if source and target and (source.node_type, target.node_type) not in self._element.pairs:
            possible = [f"{near} to {far}" for near, far in sorted(self._element.pairs)]
            pair = f"{source.node_type} to {target.node_type}"
            self._note(line, "to", f"{self._element.name} cannot lead from {pair}; {allowed_instead(pair, possible)}")
        elif source and target:
            why = self._element.why_apart((source.node_type, source.key), (target.node_type, target.key))
            if why:
                self._note(line, "to", why)
        return source, target

    def _end(self, line: int, values: RowValues, column: str, types: Sequence[str]) -> Reference | None:
        try:
            return Reference(*self._notation.end(values, column, types), column)
        except ColumnError as error:
            self._note(line, error.column, error)
            return None

    def _key(self, line: int, values: RowValues, source: Reference | None, target: Reference | None) -> str:
        key, default = values.get(KEY.name), self._default_key(values, source, target)
        if key is None and isinstance(self._element, NodeType):
            self._note(line, KEY.name, "empty; required: a key, stable and unique within its type")
        # The default key of a relationship may be longer than other keys, and a backup writes it out.
        if key is None or key == default:
            return default
        try:
            read = str(self._notation.value(KEY, key))
            return self._element.read_key(read) if isinstance(self._element, NodeType) else read
        except ValueError as error:
            self._note(line, KEY.name, error)
            return ""

    def _default_key(self, values: RowValues, source: Reference | None, target: Reference | None) -> str:
        if not isinstance(self._element, RelationshipType) or source is None or target is None:
            return ""
        ends = (source.node_type, source.key), (target.node_type, target.key)
        return default_key(self._element, ends, str(values.get(SINCE.name, "")))

    def _value(self, line: int, values: RowValues, prop: Property) -> Stored:
        raw = values.get(prop.name)
        if raw is None:
            if prop.required and isinstance(self._element, RelationshipType):
                self._note(
                    line,
                    prop.name,
                    Label(
                        f"没有填写{prop.label.zh}；必须填写", f"empty; required: a value of type {prop.datatype.name}"
                    ),
                )
            return None
        try:
            return self._notation.value(prop, raw)
        except ValueError as error:
            self._note(line, prop.name, error)
            return None

    def _check_rules(self, line: int, values: RowValues, prop: Property, read: Mapping[str, Stored]) -> None:
        """Notes what the ontology forbids of a value beside another; a value that could not be read breaks no rule."""
        value, least = read[prop.name], read.get(prop.not_below)
        if value is None:
            return
        if prop.requires and prop.requires not in values:
            needed = self._element.by_name[prop.requires].label.zh
            empty = Label(
                f"没有写明{needed}；填写{prop.label.zh}（{values[prop.name]}）时必须写明",
                f"empty; required where {prop.name} has a value, {values[prop.name]!r}",
            )
            self._note(line, prop.requires, empty)
        # Declared for numbers only, as the reader of the ontology sees to.
        if least is not None and float(cast("float", value)) < float(cast("float", least)):
            message = f"{values[prop.name]!r} is below {prop.not_below}, {values[prop.not_below]!r}"
            self._note(line, prop.name, f"{message}; allowed: the same or more")

    def _citations(self, line: int, values: RowValues) -> tuple[Citation, ...]:
        citations: list[Citation] = []
        try:
            parts = self._notation.split_citations(values[CITATIONS]) if CITATIONS in values else ()
        except ValueError as error:
            self._note(line, CITATIONS, error)
            return ()
        for part in parts:
            try:
                citations.append(self._notation.citation(part))
            except ValueError as error:
                self._note(line, CITATIONS, error)
        if not parts and self._element.name != SOURCE:
            message = f"empty; required: at least one source, {self._notation.citation_form}"
            self._note(line, CITATIONS, message)
        return tuple(citations)

    def _period(self, line: int, values: RowValues) -> tuple[str, str]:
        try:
            first = first_day(values[SINCE.name]) if SINCE.name in values else OPEN_START
            last = last_day(values[UNTIL.name]) if UNTIL.name in values else OPEN_END
        except ValueError:  # noted already, when the two were read as values
            return OPEN_START, OPEN_END
        if first > last:
            since, until = values[SINCE.name], values[UNTIL.name]
            wrong_order = Label(
                f"结束（{until}）早于开始（{since}）",
                f"{until!r} is before since, {since!r}; allowed: the same or later",
            )
            self._note(line, UNTIL.name, wrong_order)
        return first, last
