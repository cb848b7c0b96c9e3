"""The sheets of XLSX and XLS as calamine reads them, with what a look into the file has told of each."""

import datetime
import io
from collections.abc import Callable, Iterator, Sequence
from typing import cast

import python_calamine as calamine

from loaders.mistakes import Mistakes
from loaders.sheets.limits import SheetLimits
from loaders.sheets.sheet import Cell, Merge, Row, Sheet, duration_text, place, row_of
from loaders.sheets.wording import PASSWORD, note_failed_cell, note_uncalculated_cell
from loaders.sheets.worksheet_xml import WorksheetFacts

NO_FACTS = WorksheetFacts()


class DamagedError(Exception):
    """The workbook cannot be read."""


def read_by_calamine(
    data: bytes, facts_of: Callable[[int, str], WorksheetFacts], name: str, limits: SheetLimits, mistakes: Mistakes
) -> Sequence[Sheet]:
    """The sheets that have cells; `facts_of` tells what is known of a sheet by its index and name."""
    sheets: list[Sheet] = []
    try:
        with calamine.load_workbook(io.BytesIO(data)) as workbook:
            for index, metadata in enumerate(workbook.sheets_metadata):
                if metadata.typ == calamine.SheetTypeEnum.WorkSheet:
                    facts = facts_of(index, metadata.name)
                    _note_failed(mistakes, place(name, metadata.name), facts)
                    is_hidden = metadata.visible != calamine.SheetVisibleEnum.Visible
                    sheets.append(_sheet(workbook.get_sheet_by_index(index), is_hidden, facts))
                if len(sheets) > limits.sheets:
                    raise DamagedError(f"the workbook has more than {limits.sheets} sheets; split it")
    except calamine.PasswordError as error:
        raise DamagedError(PASSWORD) from error
    except (calamine.CalamineError, ValueError, OverflowError) as error:
        raise DamagedError(f"the workbook is damaged ({error}); open it in a spreadsheet and save it again") from error
    except BaseException as error:
        # A panic of the library is no Exception, and its class cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise DamagedError("the workbook is damaged; open it in a spreadsheet and save it again") from error
    return sheets


def _note_failed(mistakes: Mistakes, sheet_place: str, facts: WorksheetFacts) -> None:
    for cell in facts.failed:
        note_failed_cell(mistakes, sheet_place, cell.row, cell.column, cell.text)
    for cell in facts.uncalculated:
        note_uncalculated_cell(mistakes, sheet_place, cell.row, cell.column)


def _sheet(sheet: calamine.CalamineSheet, is_hidden: bool, facts: WorksheetFacts) -> Sheet:
    ranges = sheet.merged_cell_ranges or []
    merged = tuple(Merge(first[0] + 1, first[1], last[0] + 1, last[1]) for first, last in ranges)
    rows = tuple(_rows(sheet))
    width = max((len(row.cells) for row in rows), default=0)
    hidden_columns = frozenset(
        column for first, last in facts.hidden_columns for column in range(first, min(last + 1, width))
    )
    return Sheet(sheet.name, rows, merged, frozenset(facts.hidden_rows), hidden_columns, is_hidden)


def _rows(sheet: calamine.CalamineSheet) -> Iterator[Row]:
    if sheet.start is None:
        return
    before: list[Cell] = [None] * sheet.start[1]
    for number, values in enumerate(sheet.iter_rows(), 1):
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
