"""What calamine does not tell of the sheets of XLS: what is hidden, failed formulas, how far cells stretch.

The stream of a workbook is a list of records: two bytes say which, two how long it is, and then it comes.
"""

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from loaders.sheets.worksheet_xml import CellPlace, WorksheetFacts

_BEGIN, _END = 0x0809, 0x000A
_PASSWORD, _SHEET, _OTHER_BOOK = 0x002F, 0x0085, 0x01AE
_ROW, _COLUMNS, _ERROR, _NUMBERS = 0x0208, 0x007D, 0x0205, 0x00BD
_FORMULAS = (0x0006, 0x0206, 0x0406)
_CELLS = frozenset((0x00FD, 0x0204, 0x00D6, 0x0203, 0x027E, _ERROR, _NUMBERS, *_FORMULAS))
_EXTENT = 0x0200
_STRING = 0x0207
_BETWEEN = (0x04BC, 0x0221, 0x0236)
"""What may stand between a formula and its text: the formula that several cells share."""
_TEXT_BYTES = 3
"""A text of the list of all texts has at least so many bytes."""
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}


@dataclass(slots=True)
class BookFacts:
    """What the records of a workbook tell; `sheets` in the order of the workbook."""

    sheets: list[WorksheetFacts] = field(default_factory=list)
    has_password: bool = False
    has_external_links: bool = False


def book_facts(stream: bytes) -> BookFacts:
    """The facts of all sheets. Raises `struct.error` where a record ends too early."""
    facts = BookFacts()
    starts = []
    for record, body in _records(stream, 0):
        match record:
            case 0x002F:
                facts.has_password = True
                return facts
            case 0x0085:
                starts.append(struct.unpack_from("<I", body)[0])
            case 0x01AE if len(body) > 4:
                facts.has_external_links = True
            case 0x00FC if struct.unpack_from("<I", body, 4)[0] * _TEXT_BYTES > len(stream):
                # calamine makes room for as many texts as are stated.
                raise struct.error("more texts are stated than there is room for")
    facts.sheets = [_sheet_facts(stream, start) for start in starts]
    return facts


def _records(stream: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """The records of a part of the workbook that begins there, without those of charts within it."""
    depth, size = 0, len(stream)
    while start + 4 <= size:
        record, length = struct.unpack_from("<HH", stream, start)
        start += 4
        if record == _BEGIN:
            depth += 1
        elif record == _END:
            depth -= 1
            if depth <= 0:
                return
        elif depth <= 1:
            yield record, stream[start : start + length]
        start += length


def _sheet_facts(stream: bytes, start: int) -> WorksheetFacts:
    facts = WorksheetFacts()
    rows: set[int] = set()
    last_column = -1
    stated_rows = stated_columns = 0
    for record, body in _records(stream, start):
        if record in _CELLS:
            row, column = struct.unpack_from("<HH", body)
            rows.add(row)
            last_column = max(
                last_column, struct.unpack_from("<H", body, len(body) - 2)[0] if record == _NUMBERS else column
            )
            if text := _error_text(record, body):
                facts.failed.append(CellPlace(row + 1, column, text))
        elif record == _EXTENT:
            stated_rows, stated_columns = _stated_extent(body)
        elif record == _ROW and struct.unpack_from("<H", body, 12)[0] & 0x20:
            facts.hidden_rows.add(struct.unpack_from("<H", body)[0] + 1)
        elif record == _COLUMNS and struct.unpack_from("<H", body, 8)[0] & 1:
            facts.hidden_columns.append(struct.unpack_from("<HH", body))
    facts.uncalculated.extend(_uncalculated(_records(stream, start)))
    if rows:
        facts.rows, facts.columns = max(rows) - min(rows) + 1, last_column + 1
    # calamine makes room for as many cells as are stated.
    facts.rows, facts.columns = max(facts.rows, stated_rows), max(facts.columns, stated_columns)
    return facts


def _stated_extent(body: bytes) -> tuple[int, int]:
    """How many rows and columns a sheet says that it has."""
    if len(body) < 14:
        first_row, end_row, first_column, end_column = struct.unpack_from("<4H", body)
    else:
        first_row, end_row, first_column, end_column = struct.unpack_from("<IIHH", body)
    if first_row > end_row or first_column > end_column:
        raise struct.error("a sheet is said to end before it begins")
    return end_row - first_row, end_column


def _uncalculated(records: Iterable[tuple[int, bytes]]) -> Iterator[CellPlace]:
    """The formulas whose text is missing: it is a record of its own, right behind that of the formula."""
    awaited: CellPlace | None = None
    for record, body in records:
        if awaited is not None and record not in _BETWEEN:
            if record != _STRING:
                yield awaited
            awaited = None
        if record in _FORMULAS and body[12:14] == b"\xff\xff" and body[6] == 0:
            row, column = struct.unpack_from("<HH", body)
            awaited = CellPlace(row + 1, column)
    if awaited is not None:
        yield awaited


def _error_text(record: int, body: bytes) -> str:
    """The error that a cell holds, or ''."""
    if record == _ERROR and body[7:8] == b"\x01":
        return _ERRORS.get(body[6], "#?")
    # A formula's result that is no number has two bytes of ones at its end, and says at its begin what it is.
    if record in _FORMULAS and body[12:14] == b"\xff\xff" and body[6] == 2:
        return _ERRORS.get(body[8], "#?")
    return ""
