"""Rows of one load that have one key: they are one record, unless they contradict each other.

They are united before anything is written, so the order of rows and files makes no difference to what a record says.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeAlias

from graph.errors import Mistake
from graph.stores.digest import written_fields
from graph.stores.merging import broken_rules, contradictions, merged_record
from graph.stores.records import FieldChange
from loaders.mistakes import Mistakes
from loaders.records import ParsedRow, RowSource

_Name: TypeAlias = tuple[object, ...]


class _United(NamedTuple):
    """The first row of a record, with all that later ones add, and where it stands."""

    row: ParsedRow
    place: str


class RepeatedRows:
    """The rows of keys, as (type, key), that several rows have."""

    def __init__(self, keys: Collection[tuple[str, str]]) -> None:
        self._keys = keys
        self._united: dict[_Name, _United] = {}
        self._written: set[_Name] = set()

    def unite(self, sources: Sequence[RowSource]) -> Iterator[Mistake]:
        """Reads the rows; a mistake for each that does not fit the earlier ones of its record."""
        for source in sources if self._keys else ():
            for row in source.rows(Mistakes()):
                if row.valid and (row.element.name, row.key) in self._keys:
                    yield from self._add(source.name, row)

    def _add(self, file: str, row: ParsedRow) -> Iterator[Mistake]:
        first, place = self._united.setdefault(_name(row), _United(row, f"{file}, line {row.line}"))
        differences = [*contradictions(row.element, first.record, row.record), *_other_types(first, row)]
        if differences:
            yield _contradiction(file, row, differences, place)
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
        for column, message in broken_rules(row.element, united):
            yield Mistake(file, row.line, column, f"with {place}, {message}")
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
            elif _name(row) not in self._written:
                self._written.add(_name(row))
                yield self._united[_name(row)].row


def _name(row: ParsedRow) -> _Name:
    return row.element.name, row.key, row.told_apart_by


def _other_types(first: ParsedRow, row: ParsedRow) -> Iterator[FieldChange]:
    """Where the ends of two rows are of different types, whatever their keys."""
    for end, was, says in (("from_type", first.source, row.source), ("to_type", first.target, row.target)):
        if was is not None and says is not None and was.node_type != says.node_type:
            yield FieldChange(end, was.node_type, says.node_type)


def _contradiction(file: str, row: ParsedRow, differences: Sequence[FieldChange], place: str) -> Mistake:
    said = "; ".join(f"{change.name} {change.before!r} there, {change.after!r} here" for change in differences)
    message = f"the key {row.key!r} is used twice, first in {place}, with different values: {said}"
    return Mistake(file, row.line, "key", f"{message}; correct one, or give each row a key of its own")
