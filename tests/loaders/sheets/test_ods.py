"""ODS: values, repeated rows and cells, what is merged and hidden, and what is refused."""

import datetime
from pathlib import Path

import pytest

from loaders.sheets.sheet import Cell, Kind, Merge, NoteKind, Row, Sheet
from loaders.sheets.workbook import read_workbook
from tests.loaders.sheets.files import changed, ods, refusal

P = "<text:p>{}</text:p>"


def table(rows: str, attributes: str = "") -> bytes:
    return ods(f'<table:table table:name="台账" {attributes}>{rows}</table:table>')


def row(cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{cells}</table:table-row>"


def cell(attributes: str = "", content: str = "") -> str:
    return f"<table:table-cell {attributes}>{content}</table:table-cell>"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.ods"


def sheet_of(path: Path, data: bytes) -> Sheet:
    path.write_bytes(data)
    workbook = read_workbook(path)
    assert workbook.kind is Kind.ODS
    return workbook.sheets[0]


@pytest.mark.parametrize(
    ("xml", "value"),
    [
        (cell('office:value-type="string"', P.format("一<text:s text:c='2'/>中") + P.format("东")), "一  中\n东"),
        (cell('office:value-type="float" office:value="85"', P.format("85人")), 85.0),
        (cell('office:value-type="float" office:value="NaN"', P.format("85人")), "85人"),
        (cell('office:value-type="percentage" office:value="0.5"', P.format("50%")), 0.5),
        (cell('office:value-type="boolean" office:boolean-value="true"'), True),
        (cell('office:value-type="date" office:date-value="2019-03-01"'), datetime.date(2019, 3, 1)),
        (
            cell('office:value-type="date" office:date-value="2019-03-01T04:05:00"'),
            datetime.datetime.fromisoformat("2019-03-01T04:05"),
        ),
        (cell('office:value-type="time" office:time-value="PT03H04M05S"'), datetime.time(3, 4, 5)),
        (cell('office:value-type="time" office:time-value="PT30H15M00S"'), "30:15:00"),
        (cell('table:formula="of:=1+1" office:value-type="float" office:value="2"'), 2.0),
        (cell(content=f"<office:annotation>{P.format('x')}</office:annotation>{P.format('a')}"), "a"),
    ],
)
def test_reads_values(path: Path, xml: str, value: Cell) -> None:
    assert sheet_of(path, table(row(xml))).rows == (Row(1, (value,)),)


def test_repeated_merged_and_hidden(path: Path) -> None:
    text = cell('table:number-columns-spanned="2" table:number-rows-spanned="2"', P.format("a"))
    columns = '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="9"/>'
    rows = (
        row(text + "<table:covered-table-cell/>" + cell('table:number-columns-repeated="2"', P.format("b")))
        + row(cell(content=P.format("c")), 'table:number-rows-repeated="2" table:visibility="filter"')
        + row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048573"')
    )
    assert sheet_of(path, table(columns + rows, 'table:style-name="off"')) == Sheet(
        "台账",
        (Row(1, ("a", None, "b", "b")), Row(2, ("c",)), Row(3, ("c",))),
        (Merge(1, 0, 2, 1),),
        frozenset({2, 3}),
        frozenset({1, 2, 3}),
        is_hidden=True,
    )


def test_formulas_of_totals_are_not_read(path: Path) -> None:
    failed = cell('table:formula="of:=1/0" calcext:value-type="error" office:value-type="string"', P.format("#DIV/0!"))
    total = cell('office:value-type="string"', P.format("合计"))
    assert sheet_of(path, table(row(total + failed + cell('table:formula="of:=1"')))).rows == (Row(1, ("合计",)),)


def test_names_failed_formulas(path: Path) -> None:
    failed = cell('table:formula="of:=1/0" calcext:value-type="error" office:value-type="string"', P.format("#DIV/0!"))
    assert refusal(path, table(row(failed + cell('table:formula="of:=1"')))) == [
        "a.ods:台账:1:A: the cell holds the error #DIV/0!; correct its formula, or type the value",
        "a.ods:台账:1:B: the formula has no value; open the file in a spreadsheet and save it, or type the value",
    ]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            row(cell('table:number-columns-repeated="9999"', P.format("a")), 'table:number-rows-repeated="999999"'),
            "a.ods: the sheet '台账': it has more than 5,000,000 cells; split it into several sheets",
        ),
        (
            row(cell('table:number-columns-repeated="x"')),
            "a.ods: the file is damaged; open it in a spreadsheet and save it again "
            "(table:number-columns-repeated is 'x' and no number)",
        ),
    ],
)
def test_refuses(path: Path, rows: str, message: str) -> None:
    assert refusal(path, table(rows)) == [message]


def test_macros_are_told(path: Path) -> None:
    path.write_bytes(changed(table(""), "Basic/Standard/Module1.xml", lambda _: b"<x/>"))
    assert [note.kind for note in read_workbook(path).notes] == [NoteKind.MACROS]
