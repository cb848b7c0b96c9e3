"""The sheets of a workbook file, as calamine reads them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from python_calamine import CalamineError, CalamineWorkbook

from graph.errors import DataError, Mistake
from graph.export.dialects.xlsx.manifest import NAME
from graph.export.dialects.xlsx.marks import ReadCell

Cells: TypeAlias = Sequence[Sequence[ReadCell]]
"""The rows of a sheet from its first one on; rows and cells at the end may be missing."""

_ZIP = b"PK\x03\x04"

MAXIMUM_CELLS = 100_000_000
"""How many cells a sheet may have, empty ones between others included: they are all in memory."""


def is_written_workbook(path: Path) -> bool:
    """Whether a file is a workbook that the product wrote, whoever saved it since."""
    try:
        with path.open("rb") as file:
            if file.read(len(_ZIP)) != _ZIP:
                return False
        return NAME in CalamineWorkbook.from_path(path).sheet_names
    except (OSError, CalamineError):
        return False


def sheets_of(path: Path, name: str) -> Mapping[str, Cells]:
    """The cells of all sheets by their names, in their order; raises DataError for what cannot be read."""
    sheets: dict[str, Cells] = {}
    try:
        workbook = CalamineWorkbook.from_path(path)
        for sheet_name in workbook.sheet_names:
            sheet = workbook.get_sheet_by_name(sheet_name)
            count = sheet.total_height * sheet.total_width
            if count > MAXIMUM_CELLS:
                message = f"{count:,} cells; allowed: {MAXIMUM_CELLS:,}; delete empty rows and columns at its end"
                raise DataError([Mistake(f"{name}:{sheet_name}", 0, "", message)])
            sheets[sheet_name] = sheet.to_python(skip_empty_area=False)
    except (OSError, CalamineError) as error:
        raise DataError([Mistake(name, 0, "", f"the workbook cannot be read: {error}")]) from None
    return sheets
