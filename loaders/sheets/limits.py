"""How large a file may be. What is larger is refused before it is unpacked, so a small file cannot fill the memory."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SheetLimits:
    """Each is far above what people write by hand; a message about a limit names it."""

    file_bytes: int = 100_000_000
    """Of the file as it lies on the disk."""
    unpacked_bytes: int = 400_000_000
    """Of all that a zip file (XLSX, ODS) holds, unpacked."""
    ratio: int = 200
    """How much smaller than its content a part of a zip file may be, where the content has more than 10 MB."""
    parts: int = 5_000
    """Of a zip file."""
    cells: int = 5_000_000
    """Of a sheet, counted as its rows by its columns, from the first row that holds something and column A on."""
    columns: int = 16_384
    """Of a row; Excel has no more."""
    sheets: int = 500
    text_bytes: int = 1_000_000_000
    """Of all cells of a workbook together: a long text may stand in many cells, and the file has it only once."""
    line_characters: int = 1_000_000
    """Of a line of CSV or TSV."""
