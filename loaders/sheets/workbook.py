"""A file of any kind read into a workbook: what it is decides its content, whatever its name ends in.

>>> read_workbook(Path("ledger.xlsx")).sheets[0].rows[0]
Row(number=1, cells=("城南片区教育资源台账", None, None))
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path, PurePath

from graph.errors import DataError
from graph.ontology.model import Label
from loaders.mistakes import Mistakes, mistake_of
from loaders.sheets.archive import ArchiveError, open_archive
from loaders.sheets.by_calamine import DamagedError
from loaders.sheets.compound import CompoundError
from loaders.sheets.content import ContentError, is_compound, is_zip, kind_of_zip, refuse_what_is_no_text
from loaders.sheets.delimited import read_delimited
from loaders.sheets.encodings import decode
from loaders.sheets.limits import SheetLimits
from loaders.sheets.ods import read_ods
from loaders.sheets.row_words import is_total_row
from loaders.sheets.sheet import ERROR_VALUES, Kind, Note, NoteKind, Sheet, Workbook, place
from loaders.sheets.wording import DAMAGED, behind, note_failed_cell, size_text
from loaders.sheets.worksheet_xml import XmlError
from loaders.sheets.xls import read_xls
from loaders.sheets.xlsx import may_hold_error_texts, read_xlsx

_LIMITS = SheetLimits()
_ENDINGS = {
    Kind.XLSX: (".xlsx", ".xlsm", ".xltx", ".xltm"),
    Kind.XLS: (".xls", ".xlt", ".et"),
    Kind.ODS: (".ods", ".ots"),
    Kind.CSV: (".csv", ".txt", ".tsv"),
    Kind.TSV: (".tsv", ".tab", ".txt", ".csv"),
}


def read_workbook(path: Path, limits: SheetLimits = _LIMITS, encoding: str | None = None) -> Workbook:
    """The workbook in a file of XLSX, XLSM, XLS, ODS, CSV or TSV.

    `encoding` answers the question of `EncodingUnclearError`, for CSV and TSV. Raises `DataError` with all mistakes.
    """
    try:
        # Before it is in memory.
        _check_size(path.stat().st_size, path.name, limits)
        data = path.read_bytes()
    except OSError as error:
        why = Label(f"文件无法读取：{error.strerror}", f"the file cannot be read: {error.strerror}")
        raise DataError([mistake_of(path.name, 0, "", why)]) from None
    return workbook_in(data, path.name, limits, encoding)


def workbook_in(data: bytes, name: str, limits: SheetLimits = _LIMITS, encoding: str | None = None) -> Workbook:
    """The same of the content of a file with this name."""
    _check_size(len(data), name, limits)
    path, mistakes = PurePath(name), Mistakes()
    try:
        workbook = _read(data, path, limits, encoding, mistakes)
    except (ContentError, ArchiveError, DamagedError) as error:
        mistakes.note(path.name, 0, "", error)
    except (CompoundError, XmlError) as error:
        mistakes.note(path.name, 0, "", behind(DAMAGED, error))
    else:
        if not mistakes:
            return workbook
    raise mistakes.error()


def _check_size(size: int, name: str, limits: SheetLimits) -> None:
    if size > limits.file_bytes:
        has, most = size_text(size), size_text(limits.file_bytes)
        why = Label(f"文件有 {has}；至多 {most}；请拆分", f"the file has {has}; allowed: {most}; split it")
        raise DataError([mistake_of(name, 0, "", why)])


def _read(data: bytes, path: PurePath, limits: SheetLimits, encoding: str | None, mistakes: Mistakes) -> Workbook:
    sheets: Sequence[Sheet]
    notes: Sequence[Note] = ()
    used = ""
    if is_zip(data):
        archive = open_archive(data, limits)
        kind = kind_of_zip(archive)
        sheets, notes = (read_xlsx if kind is Kind.XLSX else read_ods)(archive, path.name, limits, mistakes)
        if kind is Kind.ODS or may_hold_error_texts(archive):
            _note_error_texts(sheets, path.name, mistakes)
    elif is_compound(data):
        kind = Kind.XLS
        sheets, notes = read_xls(data, path.name, limits, mistakes)
        _note_error_texts(sheets, path.name, mistakes)
    else:
        refuse_what_is_no_text(data)
        text, used = decode(data, path.name, encoding)
        kind, sheet = read_delimited(text, path.name, limits, mistakes)
        sheets = [sheet]
        _note_error_texts(sheets, path.name, mistakes)
    for sheet in sheets:
        if _merged_cells(sheet) > limits.cells:
            merged = Label(
                f"合并的单元格超过 {limits.cells:,} 个；请取消合并",
                f"more than {limits.cells:,} cells are merged; unmerge them",
            )
            mistakes.note(place(path.name, sheet.name), 0, "", merged)
    digest = hashlib.sha256(data).hexdigest()
    return Workbook(path.name, kind, tuple(sheets), digest, used, (*_ending_note(path, kind), *notes))


def _ending_note(path: PurePath, kind: Kind) -> Sequence[Note]:
    if path.suffix.lower() in _ENDINGS[kind]:
        return ()
    return [
        Note(
            NoteKind.EXTENSION, f"the name ends in {path.suffix!r}, but the file is {kind.upper()}; it was read as that"
        )
    ]


def _merged_cells(sheet: Sheet) -> int:
    """How many cells are merged within the used part of a sheet, those that are merged twice counted twice."""
    last = sheet.rows[-1].number if sheet.rows else 0
    return sum(
        (min(merge.last_row, last) - merge.first_row + 1) * (merge.last_column - merge.first_column + 1)
        for merge in sheet.merged
        if merge.first_row <= last
    )


def _note_error_texts(sheets: Sequence[Sheet], name: str, mistakes: Mistakes) -> None:
    """Notes the errors that stand in cells as text, as in CSV that a spreadsheet has written."""
    for sheet in sheets:
        for row in sheet.rows:
            if not ERROR_VALUES.isdisjoint(row.cells) and not is_total_row(row):
                for column, cell in enumerate(row.cells):
                    if cell in ERROR_VALUES:
                        note_failed_cell(mistakes, place(name, sheet.name), row.number, column, str(cell))
