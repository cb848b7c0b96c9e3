"""Rows of one load that have one key: they are one record, unless they contradict each other.

They are united before anything is written, so the order of rows and files makes no difference to what a record says.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple, TypeAlias

from graph.errors import Mistake
from graph.plan.identity import global_id
from graph.stores.digest import written_fields
from graph.stores.merging import broken_rules, contradictions, merged_record
from graph.stores.records import FieldChange
from loaders.ledger import TieName
from loaders.mistakes import mistake_of
from loaders.records import ParsedRow, RowSource
from loaders.row_conflicts import Told, contradiction, told

_Name: TypeAlias = tuple[object, ...]


class _United(NamedTuple):
    """The first row of a record, with all that later ones add, and where it stands."""

    row: ParsedRow
    first: Told


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

    def unite(self, sources: Iterable[tuple[RowSource, Iterable[ParsedRow]]]) -> Iterator[Mistake]:
        """Reads the rows of sources; a mistake for each that does not fit the earlier ones of its record."""
        for source, rows in sources if self._keys else ():
            for row in rows:
                if row.valid and (row.element.name, row.key) in self._keys:
                    yield from self._add(source, self._renamed(row))

    def _renamed(self, row: ParsedRow) -> ParsedRow:
        """The row with the key of the relationship that it must be about."""
        key = self._same_ties.get((row.element.name, row.key, repr(row.told_apart_by)))
        if key is None or row.record.has_key:
            return row
        _, _, *values = row.record.values
        record = replace(row.record, values=(global_id(row.element.name, key), key, *values))
        return replace(row, key=key, record=record)

    def _add(self, source: RowSource, row: ParsedRow) -> Iterator[Mistake]:
        first, place = self._united.setdefault(_name(row), _United(row, told(source.name, row)))
        differences = [*contradictions(row.element, first.record, row.record), *_other_types(first, row)]
        if differences:
            message = contradiction(row, place, differences, has_key=not source.is_sheet)
            yield mistake_of(source.name, row.line, "" if source.is_sheet else "key", message)
            return
        added = merged_record(
            row.element, first.record, replace(row.record, is_complete=False, is_mention=False, restates=())
        )
        united = replace(
            added,
            is_complete=first.record.is_complete or row.record.is_complete,
            has_key=first.record.has_key or row.record.has_key,
            restates=tuple(dict.fromkeys((*first.record.restates, *row.record.restates))),
            is_mention=first.record.is_mention and row.record.is_mention,
        )
        for column, why in broken_rules(row.element, united):
            yield Mistake(source.name, row.line, column, f"with {place.place.en}, {why}")
        self._united[_name(row)] = _United(replace(first, record=united), place)

    def lacks(self, node_type: str, key: str, name: str) -> bool:
        """Whether no row of a node says this property."""
        united = self._united.get((node_type, key, ()))
        if united is None:
            return True
        fields = written_fields(united.row.element)
        return united.row.record.values[fields.index(name)] is None

    def once(self, rows: Iterable[ParsedRow]) -> Iterator[ParsedRow]:
        """The rows of a source to write, each record once in all sources: united where its first row stands."""
        for row in rows:
            if (row.element.name, row.key) not in self._keys:
                yield row
                continue
            name = _name(self._renamed(row))
            if name not in self._written:
                self._written.add(name)
                yield self._united[name].row


def _name(row: ParsedRow) -> _Name:
    return row.element.name, row.key, row.told_apart_by


def _other_types(first: ParsedRow, row: ParsedRow) -> Iterator[FieldChange]:
    """Where the ends of two rows are of different types, whatever their keys."""
    for end, was, says in (("from_type", first.source, row.source), ("to_type", first.target, row.target)):
        if was is not None and says is not None and was.node_type != says.node_type:
            yield FieldChange(end, was.node_type, says.node_type)
