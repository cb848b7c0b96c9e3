"""Workbooks as other programs write them, with all kinds of things that must stay."""

import io
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.formula import ArrayFormula
from xlsxwriter import Workbook


def rich_workbook(path: Path) -> Path:
    """Two sheets with merged cells, comments, formulas, lists, scales, sparklines, a text box, a button and a chart."""
    with Workbook(str(path)) as workbook:
        sheet, other = workbook.add_worksheet("表 1"), workbook.add_worksheet("选项")
        other.write_column(0, 0, ["甲", "乙"])
        bold = workbook.add_format({"bold": True, "bg_color": "#FF0000", "border": 2})
        sheet.merge_range("A1:C1", "统计表", bold)
        sheet.write_rich_string("A2", "普通", bold, "加粗", "尾")
        sheet.write_blank("B3", None, bold)
        sheet.write_comment("B3", "共建：社区总数()")
        sheet.write_formula("B5", "=B3+1", bold, 1)
        sheet.write_array_formula("D5:D6", "{=B3:B4}", None, 1)
        sheet.write_blank("C3", None, workbook.add_format({"num_format": "yyyy年m月d日"}))
        sheet.data_validation("B4", {"validate": "list", "source": "=选项!$A$1:$A$2"})
        sheet.conditional_format("C1:C9", {"type": "data_bar", "data_bar_2010": True})
        sheet.add_sparkline("E1", {"range": "'表 1'!C1:C9"})
        sheet.insert_textbox("G2", "填表说明")
        sheet.insert_button("G9", {"caption": "按钮"})
        chart = workbook.add_chart({"type": "column"})
        chart.add_series({"values": "='表 1'!$C$1:$C$5"})
        sheet.insert_chart("G15", chart)
    return path


def parts_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name) for name in file.namelist()}


def write_parts(path: Path, parts: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return path


def cells_of(path: Path, sheet: str) -> dict[str, object]:
    """The values by their cells, as an independent reader reads them."""
    values = {cell.coordinate: cell.value for cell in _cells(_sheet(path, sheet)) if cell.value is not None}
    return {name: it.text if isinstance(it, ArrayFormula) else it for name, it in values.items()}


def comments_of(path: Path, sheet: str) -> dict[str, str]:
    return {cell.coordinate: cell.comment.text for cell in _cells(_sheet(path, sheet)) if cell.comment}


def fills_of(path: Path, sheet: str) -> dict[str, str]:
    """The colors of filled cells."""
    filled = {cell.coordinate: cell.fill for cell in _cells(_sheet(path, sheet)) if cell.fill.fill_type}
    return {name: str(fill.fgColor.rgb)[2:] for name, fill in filled.items()}


def styles_of(path: Path, sheet: str) -> dict[str, list[str]]:
    """All that a format is, by the cells."""
    return {
        cell.coordinate: [
            repr(it) for it in (cell.font, cell.border, cell.fill, cell.number_format, cell.alignment, cell.protection)
        ]
        for cell in _cells(_sheet(path, sheet))
    }


def _sheet(path: Path, sheet: str) -> Any:
    with warnings.catch_warnings():
        # It says what it would lose if it wrote the workbook.
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(io.BytesIO(path.read_bytes()))[sheet]


def _cells(sheet: Any) -> Iterator[Any]:
    for row in sheet.iter_rows():
        yield from row
