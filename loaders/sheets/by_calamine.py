"""The sheets of XLSX and XLS as calamine reads them, with what a look into the file has told of each."""

import datetime
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import cast

import python_calamine as calamine

from graph.ontology.model import Label
from loaders.mistakes import Mistakes, ToldError
from loaders.sheets.limits import SheetLimits
from loaders.sheets.row_words import is_total_row
from loaders.sheets.sheet import Cell, Merge, Row, Sheet, duration_text, place, row_of
from loaders.sheets.wording import (
    DAMAGED,
    PASSWORD,
    SAVE_AGAIN,
    note_failed_cell,
    note_uncalculated_cell,
    too_many_sheets,
)
from loaders.sheets.worksheet_xml import WorksheetFacts
from loaders.written.cells import joined

NO_FACTS = WorksheetFacts()


class DamagedError(ToldError):
    """The workbook cannot be read."""


@dataclass(frozen=True, slots=True)
class PlainSheet:
    """A sheet as calamine reads it; `index` is its place among all sheets, also those without cells."""

    index: int
    name: str
    rows: tuple[Row, ...]
    merged: tuple[Merge, ...]
    is_hidden: bool


def plain_sheets(data: bytes, limits: SheetLimits) -> list[PlainSheet]:
    """The sheets that have cells, unlike those of charts."""
    sheets: list[PlainSheet] = []
    try:
        with calamine.load_workbook(io.BytesIO(data)) as workbook:
            for index, metadata in enumerate(workbook.sheets_metadata):
                if metadata.typ == calamine.SheetTypeEnum.WorkSheet:
                    is_hidden = metadata.visible != calamine.SheetVisibleEnum.Visible
                    sheets.append(_sheet(index, workbook.get_sheet_by_index(index), is_hidden))
                if len(sheets) > limits.sheets:
                    raise DamagedError(too_many_sheets(limits))
    except calamine.PasswordError as error:
        raise DamagedError(PASSWORD) from error
    except (calamine.CalamineError, ValueError, OverflowError) as error:
        damaged = Label(f"工作簿已损坏（{error}）", f"the workbook is damaged ({error})")
        raise DamagedError(joined(damaged, SAVE_AGAIN)) from error
    except BaseException as error:
        # A panic of the library is no Exception, and its class cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise DamagedError(DAMAGED) from error
    return sheets


def with_facts(
    sheets: Iterable[PlainSheet], facts_of: Callable[[PlainSheet], WorksheetFacts], name: str, mistakes: Mistakes
) -> list[Sheet]:
    """The sheets of a file with what is known of them; cells that failed are noted."""
    complete = []
    for sheet in sheets:
        facts = facts_of(sheet)
        _note_failed(mistakes, place(name, sheet.name), facts, sheet.rows)
        width = max((len(row.cells) for row in sheet.rows), default=0)
        hidden_columns = frozenset(
            column for first, last in facts.hidden_columns for column in range(first, min(last + 1, width))
        )
        hidden_rows = frozenset(facts.hidden_rows)
        complete.append(Sheet(sheet.name, sheet.rows, sheet.merged, hidden_rows, hidden_columns, sheet.is_hidden))
    return complete


def _note_failed(mistakes: Mistakes, sheet_place: str, facts: WorksheetFacts, rows: Iterable[Row]) -> None:
    if not facts.failed and not facts.uncalculated:
        return
    totals = {row.number for row in rows if is_total_row(row)}
    for cell in facts.failed:
        if cell.row not in totals:
            note_failed_cell(mistakes, sheet_place, cell.row, cell.column, cell.text)
    for cell in facts.uncalculated:
        if cell.row not in totals:
            note_uncalculated_cell(mistakes, sheet_place, cell.row, cell.column)


def _sheet(index: int, sheet: calamine.CalamineSheet, is_hidden: bool) -> PlainSheet:
    ranges = sheet.merged_cell_ranges or []
    merged = tuple(Merge(first[0] + 1, first[1], last[0] + 1, last[1]) for first, last in ranges)
    return PlainSheet(index, sheet.name, tuple(_rows(sheet)), merged, is_hidden)


def _rows(sheet: calamine.CalamineSheet) -> Iterator[Row]:
    if sheet.start is None:
        return
    before: list[Cell] = [None] * sheet.start[1]
    for number, values in enumerate(sheet.iter_rows(), 1):
        if values[0] == "" and values.count("") == len(values):
            continue
        if before or "" in values or datetime.timedelta in map(type, values):
            row = row_of(number, [_cell(value) for value in values])
            if row is not None:
                yield Row(number, (*before, *row.cells)) if before else row
        else:
            # Most rows of most sheets are full, and are taken as they are.
            yield Row(number, cast("tuple[Cell, ...]", tuple(values)))


def _cell(value: Cell | datetime.timedelta) -> Cell:
    if isinstance(value, datetime.timedelta):
        return duration_text(value)
    return value if value != "" else None
