"""What is said of a workbook by the readers of all its kinds."""

from loaders.mistakes import Mistakes
from loaders.sheets.limits import SheetLimits
from loaders.sheets.sheet import letters_of

PASSWORD = "the file needs a password; save it without a password"
DAMAGED = "the file is damaged; open it in a spreadsheet and save it again"
MACROS = "the workbook has macros; they were not run"
EXTERNAL_LINKS = (
    "formulas refer to other workbooks, which were not opened; the values are those of the last time the file was saved"
)


def too_far_apart(rows: int, columns: int, limits: SheetLimits) -> str:
    """The message about a sheet that stretches over too many cells."""
    return (
        f"its cells stretch over {rows:,} rows and {columns:,} columns; allowed: {limits.cells:,} cells; "
        "delete what stands far below or to the right of the table, or split the sheet"
    )


def too_many_cells(limits: SheetLimits) -> str:
    return f"it has more than {limits.cells:,} cells; split it into several sheets"


def note_failed_cell(mistakes: Mistakes, sheet_place: str, row: int, column: int, error: str) -> None:
    message = f"the cell holds the error {error}; correct its formula, or type the value"
    mistakes.note(sheet_place, row, letters_of(column), message)


def note_uncalculated_cell(mistakes: Mistakes, sheet_place: str, row: int, column: int) -> None:
    message = "the formula has no value; open the file in a spreadsheet and save it, or type the value"
    mistakes.note(sheet_place, row, letters_of(column), message)


def size_text(count: int) -> str:
    """A number of bytes for people: `400 MB`."""
    for unit, size in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if count >= size:
            return f"{count / size:.3g} {unit}"
    return f"{count} bytes"
