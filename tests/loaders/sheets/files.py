"""Workbooks made for the tests: XLSX by XlsxWriter, ODS from its XML, and zip files with a part changed."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import xlsxwriter

from graph.errors import DataError
from loaders.sheets.workbook import read_workbook

DATA = Path(__file__).parents[2] / "data" / "sheets"
_CONTENT = (
    "<office:document-content><office:automatic-styles>"
    '<style:style style:name="off"><style:table-properties table:display="false"/></style:style>'
    "</office:automatic-styles><office:body><office:spreadsheet>{}</office:spreadsheet></office:body>"
    "</office:document-content>"
)
LAST_CELL = 'r="XFD1048576"'


def xlsx(fill: Callable[[xlsxwriter.Workbook], object], options: Mapping[str, object] | None = None) -> bytes:
    """The bytes of a workbook that `fill` has filled."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True, **(options or {})}) as workbook:
        fill(workbook)
    return target.getvalue()


def xlsx_of(rows: Sequence[Sequence[object]], name: str = "台账") -> bytes:
    """The bytes of a workbook of one sheet with these rows."""

    def fill(workbook: xlsxwriter.Workbook) -> None:
        sheet = workbook.add_worksheet(name)
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)

    return xlsx(fill)


def changed(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The zip file with another content of a part, which is added where it is not there."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**parts, part: change(parts.get(part, b""))})


def zipped(parts: Mapping[str, bytes | str]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def sheet_data(xml: str) -> bytes:
    """A workbook of one sheet with this XML as its rows."""
    begin, end = b"<sheetData>", b"</sheetData>"

    def change(sheet: bytes) -> bytes:
        return sheet[: sheet.index(begin) + len(begin)] + xml.encode() + sheet[sheet.index(end) :]

    return changed(xlsx_of([["x"]]), "xl/worksheets/sheet1.xml", change)


def ods(tables: str) -> bytes:
    """The bytes of an ODS with these `table:table` elements."""
    mimetype = "application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"mimetype": mimetype, "content.xml": _CONTENT.format(tables)})


def refusal(path: Path, data: bytes) -> list[str]:
    """What is wrong with a file of these bytes, a text for each mistake."""
    path.write_bytes(data)
    try:
        read_workbook(path)
    except DataError as error:
        return [str(mistake) for mistake in error.mistakes]
    raise AssertionError("the file was read")
