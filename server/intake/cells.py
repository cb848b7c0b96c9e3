"""The rows of a table as they are shown: each cell as it is written, what was read of it, and what is wrong with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.errors import DataError
from graph.ontology.entity import KEY, NAME
from graph.ontology.model import Element, Label
from loaders.mapping.declaration import UNANSWERED, Cells
from loaders.mapping.tables import MappedTable
from loaders.mapping.values import ValueReader
from loaders.sheets.layout import SheetRow
from loaders.sheets.sheet import Row
from loaders.written.cells import text_of
from loaders.written.not_read import NotReadError
from server.intake.ledger import LedgerTable

MOST_ROWS = 200
"""How many rows of a table are shown."""

_LONGEST = 500


@dataclass
class _Read:
    """What was read of the cells of a row, by the letters of columns, and why they could not be read."""

    read: dict[str, dict[str, Any]] = field(default_factory=dict)
    mistakes: dict[str, Label] = field(default_factory=dict)


class _Noted:
    """Takes the mistake of a cell with its text in both languages."""

    def __init__(self) -> None:
        self.message: Label | None = None

    def note(self, _file: str, _line: int, _column: str, message: object) -> None:
        text = str(message)
        self.message = message.message if isinstance(message, NotReadError) else Label(text, text)


def row_members(table: LedgerTable, mapped: MappedTable | None, values: ValueReader) -> list[dict[str, Any]]:
    """The first rows below the header, also those that are left out, in the order of the sheet."""
    rows = {row.number: row for row in table.table.rows}
    reasons = {it.row: it.reason.value for it in table.table.left_out}
    last = max((row.number for row in table.table.rows), default=0)
    first = max(table.table.header_rows, default=min(rows, default=0) - 1)
    listed = (it for it in table.sheet.rows if it.number > first and (it.number in rows or it.number in reasons))
    kept = [it for it in listed if it.number <= last or it.number in reasons][:MOST_ROWS]
    return [_row(table, mapped, it, rows.get(it.number), reasons.get(it.number, ""), values) for it in kept]


def cell_mistakes(mapped: MappedTable, row: SheetRow, values: ValueReader) -> dict[str, Label]:
    """Why cells of a row could not be read, by the letters of columns."""
    return _read_row(mapped, row, values).mistakes


def _row(
    table: LedgerTable,
    mapped: MappedTable | None,
    written: Row,
    row: SheetRow | None,
    reason: str,
    values: ValueReader,
) -> dict[str, Any]:
    read = _read_row(mapped, row, values) if mapped and row else _Read()
    cells = []
    for position, column in enumerate(table.table.columns):
        own = written.cells[column.index] if column.index < len(written.cells) else None
        cell: dict[str, Any] = {"text": text_of(row.cells[position] if row else own)[:_LONGEST]}
        if row and position in row.filled:
            cell["filled"] = True
        if column.letter in read.read:
            cell |= read.read[column.letter]
        if column.letter in read.mistakes:
            cell["mistake"] = read.mistakes[column.letter]
        cells.append(cell)
    return {"row": written.number, "leftOut": reason, "cells": cells}


def _read_row(mapped: MappedTable, row: SheetRow, values: ValueReader) -> _Read:
    read = _Read()
    for element, fields in _elements(mapped):
        for name, cells in fields.items():
            if not cells.column or cells.values.get(text_of(mapped.cell(row, cells)).strip()) == UNANSWERED:
                continue
            letter = mapped.columns[cells.column].letter
            noted, is_names = _Noted(), name in (NAME.name, KEY.name)
            values.forget()
            count = _read_cell(mapped, row, (element, name, cells), values, noted, is_names=is_names)
            if noted.message is not None:
                read.mistakes[letter] = noted.message
            for reading in values.readings:
                prop = element.by_name.get(name)
                label = prop.values.get(reading.read) if prop else None
                said = label or Label(reading.read, reading.read)
                if count > 1 or reading.why.zh or reading.written not in (said.zh, said.en):
                    read.read[letter] = {"read": said, "why": reading.why, "names": count}
    return read


def _read_cell(
    mapped: MappedTable,
    row: SheetRow,
    where: tuple[Element, str, Cells],
    values: ValueReader,
    noted: _Noted,
    *,
    is_names: bool,
) -> int:
    """Reads a cell, and returns how many names are in it."""
    element, name, cells = where
    try:
        if is_names and any(node.node_type is element for node in mapped.mapping.nodes):
            return len(values.names(mapped, row, cells))
        values.texts(mapped, row, element, {name: cells}, noted)
    except DataError as error:
        noted.note("", 0, "", error.mistakes[0].message)
    return 0


def _elements(mapped: MappedTable) -> Iterator[tuple[Element, Mapping[str, Cells]]]:
    for node in mapped.mapping.nodes:
        yield node.node_type, node.fields
    for tie in mapped.mapping.relationships:
        yield tie.relationship, tie.fields
