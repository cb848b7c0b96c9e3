"""Rows of one load that have one key: they are one record, unless they contradict each other.

They are united before anything is written, so the order of rows and files makes no difference to what a record says.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from graph.errors import Mistake
from graph.ontology.model import NodeType
from graph.plan.identity import global_id
from graph.stores.digest import written_fields
from graph.stores.merging import broken_rules, contradictions, merged_record
from graph.stores.records import Citation, FieldChange, Record
from loaders.ledger import TieName
from loaders.mistakes import mistake_of
from loaders.records import ParsedRow, RowSource
from loaders.row_conflicts import Told, contradiction, told

_Name: TypeAlias = tuple[object, ...]


class _United:
    """The first row of a record, where it stands, and all that later ones add.

    Citations are added to what is there, as a node may be named by every row of a file.
    """

    def __init__(self, row: ParsedRow, place: Told) -> None:
        self.row = row
        self.place = place
        self.values = row.record.values
        self.is_broken = False
        self._last = row.record
        self._is_complete, self._has_key, self._is_mention = False, False, True
        self._citations: dict[Citation, None] = {}
        self._restates: dict[Citation, None] = {}

    def says_the_same(self, row: ParsedRow) -> bool:
        """Whether a row says nothing else than the earlier ones, but for what it cites."""
        ends = row.source == self.row.source and row.target == self.row.target
        return ends and not self.is_broken and row.record.values == self.values

    def take(self, record: Record) -> None:
        """Adds what a record says beside its values; it was read last."""
        self._last = record
        self._is_complete = self._is_complete or record.is_complete
        self._has_key = self._has_key or record.has_key
        self._is_mention = self._is_mention and record.is_mention
        self._citations.update(dict.fromkeys(record.citations))
        self._restates.update(dict.fromkeys(record.restates))

    @property
    def so_far(self) -> Record:
        """The values that were united, without citations."""
        return replace(self._last, values=self.values, citations=(), restates=())

    @property
    def united(self) -> ParsedRow:
        """The first row with everything."""
        record = replace(
            self._last,
            values=self.values,
            citations=tuple(self._citations),
            is_complete=self._is_complete,
            has_key=self._has_key,
            restates=tuple(self._restates),
            is_mention=self._is_mention,
        )
        return replace(self.row, record=record)


class RepeatedRows:
    """The rows of keys, as (type, key), that several rows have.

    Also of those whose key is really another one, as they say less than others do of what they speak of (`same_ties`).
    """

    def __init__(self, keys: Collection[tuple[str, str]], same_ties: Mapping[TieName, str] | None = None) -> None:
        self._same_ties = same_ties or {}
        same = {(element, name) for (element, former, _), key in self._same_ties.items() for name in (former, key)}
        self._keys = {*keys, *same}
        self._united: dict[_Name, _United] = {}
        self._written: set[_Name] = set()
        self._ended: set[tuple[str, str]] = set()

    def has(self, element: str, key: str) -> bool:
        """Whether several rows are of this type and key."""
        return (element, key) in self._keys

    def is_awaited(self, element: str, key: str) -> bool:
        """Whether a row of this type and key may still be one of those that are left `once`."""
        return (element, key) not in self._ended

    def unite(self, sources: Iterable[tuple[RowSource, Iterable[ParsedRow]]]) -> Iterator[Mistake]:
        """Reads the rows of sources; a mistake for each that does not fit the earlier ones of its record."""
        types = {element for element, _ in self._keys}
        for source, rows in sources:
            for row in () if types.isdisjoint(source.types) else rows:
                if row.valid and (row.element.name, row.key) in self._keys:
                    yield from self._add(source, self._renamed(row))

    def _renamed(self, row: ParsedRow) -> ParsedRow:
        """The row with the key of the relationship that it must be about."""
        if not self._same_ties or row.record.has_key:
            return row
        key = self._same_ties.get((row.element.name, row.key, repr(row.told_apart_by)))
        if key is None:
            return row
        _, _, *values = row.record.values
        record = replace(row.record, values=(global_id(row.element.name, key), key, *values))
        return replace(row, key=key, record=record)

    def _add(self, source: RowSource, row: ParsedRow) -> Iterator[Mistake]:
        name = _name(row)
        united = self._united.get(name)
        if united is None:
            united = self._united[name] = _United(row, told(source.name, row))
        elif united.says_the_same(row):
            united.take(row.record)
            return
        first = united.so_far
        differences = [*contradictions(row.element, first, row.record), *_other_types(united.row, row)]
        if differences:
            message = contradiction(row, united.place, differences, has_key=not source.is_sheet)
            yield mistake_of(source.name, row.line, "" if source.is_sheet else "key", message)
            return
        said = replace(row.record, citations=(), is_complete=False, is_mention=False, restates=())
        united.values = merged_record(row.element, first, said).values
        united.take(row.record)
        for column, why in broken_rules(row.element, united.so_far):
            united.is_broken = True
            yield Mistake(source.name, row.line, column, f"with {united.place.place.en}, {why}")

    def lacks(self, node_type: str, key: str, name: str) -> bool:
        """Whether no row of a node says this property."""
        united = self._united.get((node_type, key, ()))
        if united is None:
            return True
        return united.values[written_fields(united.row.element).index(name)] is None

    def once(self, rows: Iterable[ParsedRow]) -> Iterator[ParsedRow]:
        """The rows of a source to write, each record once in all sources: united where its first row stands."""
        for row in rows:
            if (row.element.name, row.key) not in self._keys:
                yield row
                continue
            name = _name(self._renamed(row))
            if name not in self._written:
                self._written.add(name)
                if isinstance(row.element, NodeType):
                    self._ended.add((row.element.name, row.key))
                yield self._united[name].united


def _name(row: ParsedRow) -> _Name:
    return row.element.name, row.key, row.told_apart_by


def _other_types(first: ParsedRow, row: ParsedRow) -> Iterator[FieldChange]:
    """Where the ends of two rows are of different types, whatever their keys."""
    for end, was, says in (("from_type", first.source, row.source), ("to_type", first.target, row.target)):
        if was is not None and says is not None and was.node_type != says.node_type:
            yield FieldChange(end, was.node_type, says.node_type)
