"""What cells say of properties, in the form in which tables of the product say it, and how each was read."""

import datetime
from collections.abc import Iterator, Mapping, Sized
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias

from graph.datatypes.boolean import Boolean
from graph.datatypes.date import Date, LastDate
from graph.datatypes.identifier import Enumeration
from graph.datatypes.number import Decimal, Integer
from graph.datatypes.text import SEPARATORS, Texts
from graph.errors import DataError
from graph.ontology.entity import CITATIONS, SINCE, UNTIL
from graph.ontology.model import NO_LABEL, Element, Label, Property
from loaders.mapping.column_units import column_unit
from loaders.mapping.declaration import PERIOD, Cells
from loaders.mapping.represented import name_without
from loaders.mapping.tables import MappedTable
from loaders.mistakes import mistake_of
from loaders.sheets.layout import SheetRow
from loaders.written.cells import Cell, joined, plain, says_nothing, text_of
from loaders.written.dates import goes_on, read_date, read_period
from loaders.written.labels import Vocabulary, of_values
from loaders.written.names import split_names
from loaders.written.not_read import NotReadError
from loaders.written.number_forms import Qualifier
from loaders.written.numbers import read_number
from loaders.written.truth import read_truth

_MOST_KEPT = 100_000
"""Cells of which it is kept how they were read; those of a ledger of 100,000 rows are some 30 MB."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A cell that says otherwise what was read: the places as in a mistake, what it says, what was read, and why so."""

    sheet: str
    row: int
    column: str
    written: str
    read: str
    why: Label


class Notes(Protocol):
    """Where mistakes are noted."""

    def note(self, file: str, line: int, column: str, message: object) -> None:
        """As `Mistakes.note`."""


ONE_NAME = Label(
    "按一个名称读取；若为几个，请写 several: true", "it is one name; if it is several, say so by several: true"
)
MAXIMUM_NAME = 200
"""How many characters a name in a sheet may have: as many as a search knows of it."""

_TOO_LONG = Label(
    f"名称超过 {MAXIMUM_NAME} 个字；请写名称本身，其余写入简介等栏",
    f"a name of more than {MAXIMUM_NAME} characters; write the name itself, and the rest into another column",
)
_NO_ENDING = Label("名称没有所列的结尾，不读作别的名称", "it has none of the endings, and names nothing else")
OF_EACH_ROW = Label("合并单元格，各行各计一次", "it stands in merged cells, and is kept with each of their rows")
ROUGH = Label("不是确数，原文记于出处", "it is no exact number; the text is kept with the source")


_Told: TypeAlias = tuple[str, str, Label]
"""What a cell says, what was read, and why so."""


@dataclass(frozen=True, slots=True)
class RowTexts:
    """What a row says of properties, by name, and the texts of the numbers that are not exact.

    `told` are the columns that were read otherwise than they are written. One that is not whole has mistakes.
    """

    values: dict[str, str]
    rough: tuple[str, ...] = ()
    told: tuple[tuple[str, _Told], ...] = ()
    is_whole: bool = True


@dataclass
class ValueReader:
    """Reads cells, and keeps how those were read that are written otherwise."""

    today: datetime.date
    _told: dict[tuple[str, str], dict[int, _Told]] = field(default_factory=dict)
    _units: dict[tuple[str, str, str], str] = field(default_factory=dict)
    _named: dict[Any, tuple[tuple[str, ...], str, Label | None]] = field(default_factory=dict)
    _read_cells: dict[Any, tuple[str, Label]] = field(default_factory=dict)
    _vocabularies: dict[tuple[str, ...], Vocabulary] = field(default_factory=dict)

    @property
    def readings(self) -> Iterator[Reading]:
        """The cells that were read otherwise than they are written, each once."""
        for (sheet, column), rows in self._told.items():
            yield from (Reading(sheet, row, column, *told) for row, told in rows.items())

    def forget(self) -> None:
        """Forgets how cells were read."""
        self._told.clear()

    def names(self, table: MappedTable, row: SheetRow, cells: Cells) -> tuple[str, ...]:
        """The names in a cell; none where it says that there is none."""
        cell = table.cell(row, cells)
        place = cells.several, cells.without, type(cell), cell
        if (named := self._named.get(place)) is None:
            try:
                named = _names_of(cell, cells)
            except NotReadError as error:
                raise DataError([mistake_of(table.name, row.number, table.place(cells), error)]) from error
            if _is_kept(self._named, cell):
                self._named[place] = named
        names, text, why = named
        if len(text) > MAXIMUM_NAME and any(len(name) > MAXIMUM_NAME for name in names):
            raise DataError([mistake_of(table.name, row.number, table.place(cells), _TOO_LONG)])
        if why is not None:
            self.tell(table.name, row.number, table.place(cells), (text, "、".join(names), why))
        return names

    def says(self, table: MappedTable, row: SheetRow, cells: Cells) -> bool:
        """Whether a cell says anything, and not that there is nothing."""
        text = text_of(table.cell(row, cells)).strip()
        return bool(text) and not says_nothing(plain(text))

    def texts(
        self, table: MappedTable, row: SheetRow, element: Element, fields: Mapping[str, Cells], notes: Notes
    ) -> RowTexts:
        """What a row says of properties, without those that are empty; notes what cannot be read."""
        texts = self.read_texts(table, row, element, fields, notes)
        for reading in texts.told:
            self.tell(table.name, row.number, *reading)
        return texts

    def read_texts(
        self, table: MappedTable, row: SheetRow, element: Element, fields: Mapping[str, Cells], notes: Notes
    ) -> RowTexts:
        """The same, without keeping how the cells were read."""
        texts: dict[str, str] = {}
        rough: list[str] = []
        told: list[tuple[str, _Told]] = []
        is_whole = True
        for name, cells in fields.items():
            if not self.says(table, row, cells):
                continue
            cell = table.cell(row, cells)
            text = text_of(cell).strip()
            try:
                if name == CITATIONS:
                    texts[name] = _cited(text, text_of(table.cell(row, Cells(cells.locator))) if cells.locator else "")
                    continue
                for property_name, value, why in self._said(table, element, name, cells, cell):
                    texts[property_name] = value
                    if why.zh.startswith(ROUGH.zh):
                        rough.append(text)
                    if cells.column and (value != text or why != NO_LABEL):
                        told.append((table.place(cells), (text, value, why)))
            except NotReadError as error:
                is_whole = False
                notes.note(table.name, row.number, name, error)
        return RowTexts(texts, tuple(rough), tuple(told), is_whole)

    def tell_of_each(
        self, table: MappedTable, row: SheetRow, element: Element, fields: Mapping[str, Cells], count: int
    ) -> None:
        """Tells of the numbers of a row that are kept with several relationships, and so count several times."""
        if count <= 1 and not row.filled:
            return
        for name, cells in fields.items():
            prop = element.by_name.get(name)
            if prop is None or not isinstance(prop.datatype, Integer | Decimal) or not self.says(table, row, cells):
                continue
            reasons = [_of_each(count)] if count > 1 else []
            if table.positions.get(cells.column) in row.filled:
                reasons.append(OF_EACH_ROW)
            if reasons:
                self._tell_also(table, row, cells, joined(*reasons))

    def _tell_also(self, table: MappedTable, row: SheetRow, cells: Cells, why: Label) -> None:
        place, text = table.place(cells), text_of(table.cell(row, cells)).strip()
        told = self._told.get((table.name, place), {}).get(row.number)
        _, read, before = told or (text, text, NO_LABEL)
        before = before if why.zh not in before.zh else NO_LABEL
        self.tell(table.name, row.number, place, (text, read, joined(before, why)))

    def _vocabulary(self, prop: Property) -> Vocabulary:
        values = tuple(prop.values)
        if values not in self._vocabularies:
            self._vocabularies[values] = of_values(prop)
        return self._vocabularies[values]

    def tell(self, sheet: str, row: int, column: str, told: _Told) -> None:
        """Keeps how a cell was read."""
        place = sheet, column
        rows = self._told.get(place)
        if rows is None:
            rows = self._told[place] = {}
        rows[row] = told

    def _said(
        self, table: MappedTable, element: Element, name: str, cells: Cells, cell: Cell
    ) -> Iterator[tuple[str, str, Label]]:
        """The properties that a cell tells of, their texts, and how each was read."""
        if name == PERIOD:
            period = read_period(cell, today=self.today, of_dates=True, year=table.mapping.year or None)
            for bound, value in ((SINCE.name, period.since), (UNTIL.name, period.until)):
                if value is not None:
                    yield bound, value, period.reading
        elif name == UNTIL.name and goes_on(cell):
            return
        else:
            # Two roles of a type may have columns of their own, and values.
            place = table.name, element.name, name, id(cells), type(cell), cell
            if (read := self._read_cells.get(place)) is None:
                said = cells.values.get(text_of(cell).strip(), cell)
                read = self._read(table, element.by_name[name], cells.column, said)
                if _is_kept(self._read_cells, cell):
                    self._read_cells[place] = read
            yield name, *read

    def _unit(self, table: MappedTable, header: str, prop: Property) -> str:
        place = table.name, header, prop.name
        if place not in self._units:
            self._units[place] = column_unit(table.table, header, prop)
        return self._units[place]

    def _read(self, table: MappedTable, prop: Property, header: str, cell: Cell) -> tuple[str, Label]:
        match prop.datatype:
            case Date() | LastDate():
                is_end = isinstance(prop.datatype, LastDate)
                year = table.mapping.year or None
                date = read_date(cell, today=self.today, of_dates=True, year=year, is_end=is_end)
                return date.value, date.reading
            case Integer() | Decimal():
                number = read_number(cell, self._unit(table, header, prop))
                is_rough = number.qualifier is not Qualifier.EXACT
                return str(number.value), joined(ROUGH, number.reading) if is_rough else number.reading
            case Boolean():
                return ("true" if read_truth(cell).value else "false"), NO_LABEL
            case Enumeration():
                return self._vocabulary(prop).read(cell), NO_LABEL
            case Texts():
                return ";".join(split_names(text_of(cell)).names), NO_LABEL
            case _:
                return text_of(cell).strip(), NO_LABEL


def _names_of(cell: Cell, cells: Cells) -> tuple[tuple[str, ...], str, Label | None]:
    """The names in a cell, its text, and why that was read so, None where nobody would ask; raises NotReadError."""
    text = " ".join(text_of(cell).split())
    if not text or says_nothing(plain(text)):
        return (), text, None
    written = split_names(cell)
    is_list = len(written.names) > 1
    if cells.without:
        bare = [name_without(it, cells.without) for it in (written.names if cells.several else (text,))]
        return tuple(filter(None, bare)), text, NO_LABEL if all(bare) else _NO_ENDING
    if not cells.several:
        return (text,), text, ONE_NAME if is_list else None
    return tuple(written.names), text, written.reading if is_list or written.reading != NO_LABEL else None


def _is_kept(kept: Sized, cell: Cell) -> bool:
    """Whether it is kept how a cell was read: sheets have the same ones again and again."""
    return len(kept) < _MOST_KEPT and not (isinstance(cell, str) and len(cell) > MAXIMUM_NAME)


def _cited(sources: str, locator: str) -> str:
    """Sources as tables cite them, each with the place that another cell tells."""
    place = SEPARATORS.sub("，", locator.strip())
    keys = (key.strip() for key in SEPARATORS.split(sources))
    return ";".join(f"{key}#{place}" if place and "#" not in key else key for key in keys if key)


def _of_each(count: int) -> Label:
    return Label(f"记于 {count} 条关系，各计一次", f"it is kept with each of {count} relationships")
