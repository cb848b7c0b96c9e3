"""Files of all kinds read into workbooks, and the reasons for which files are refused."""

import datetime
import hashlib
from pathlib import Path

import pytest
import xlsxwriter

from graph.errors import DataError
from loaders.sheets.limits import SheetLimits
from loaders.sheets.sheet import Kind, Merge, NoteKind, Row
from loaders.sheets.workbook import read_workbook, workbook_in
from tests.loaders.sheets.files import DATA, LAST_CELL, changed, ods, refusal, sheet_data, xlsx, xlsx_of, zipped

MACRO = b"no macro at all"


def ledger(workbook: xlsxwriter.Workbook) -> None:
    sheet = workbook.add_worksheet("台账")
    formats = {name: workbook.add_format({"num_format": name}) for name in ("yyyy-mm-dd", "hh:mm", "[h]:mm")}
    sheet.merge_range("B2:D3", "学校台账")
    sheet.write_row("B4", ["007", 85, 5.5, True, " x "])
    sheet.write_datetime("G4", datetime.date(2020, 5, 1), formats["yyyy-mm-dd"])
    sheet.write_datetime("H4", datetime.datetime.fromisoformat("2020-05-01T03:04"), formats["yyyy-mm-dd"])
    sheet.write_datetime("I4", datetime.time(3, 4), formats["hh:mm"])
    sheet.write_number("J4", 1.5, formats["[h]:mm"])
    sheet.write_formula("K4", "=C4+1", None, 86)
    sheet.set_row(4, None, None, {"hidden": True})
    sheet.set_column("C:D", 9, None, {"hidden": True})
    workbook.add_worksheet("旧").very_hidden()


def test_reads_xlsx_exactly_as_it_is(tmp_path: Path) -> None:
    path, data = tmp_path / "ledger.xlsx", xlsx(ledger)
    path.write_bytes(data)
    workbook = read_workbook(path)
    sheet, old = workbook.sheets
    assert (workbook.name, workbook.kind, workbook.encoding, workbook.notes) == ("ledger.xlsx", Kind.XLSX, "", ())
    assert workbook.digest == hashlib.sha256(data).hexdigest()
    day = datetime.datetime.fromisoformat("2020-05-01T03:04")
    values = ("007", 85.0, 5.5, True, " x ", day.date(), day, datetime.time(3, 4), "36:00:00", 86.0)
    assert sheet.rows == (Row(2, (None, "学校台账")), Row(4, (None, *values)))
    assert sheet.merged == (Merge(2, 1, 3, 3),)
    assert (set(sheet.hidden_rows), set(sheet.hidden_columns)) == ({5}, {2, 3})
    assert (sheet.is_hidden, old.name, old.is_hidden) == (False, "旧", True)


def test_reads_xls(tmp_path: Path) -> None:
    workbook = read_workbook(DATA / "ledger.xls")
    sheet, hidden = workbook.sheets
    assert (workbook.kind, sheet.merged, hidden.is_hidden) == (Kind.XLS, (Merge(1, 0, 1, 3),), True)
    assert (set(sheet.hidden_rows), set(sheet.hidden_columns)) == ({4}, {2})
    assert sheet.rows[2:] == (
        Row(3, ("第一小学", 85, datetime.date(2019, 3, 1), "007")),
        Row(4, ("第二小学", 120)),
    )


def test_xls_names_failed_cells() -> None:
    with pytest.raises(Exception, match=r"failed.xls:台账:5:B: the cell holds the error #N/A; correct its formula"):
        read_workbook(DATA / "failed.xls")


FORMULA = '<row r="2"><c r="B2"{}><f>A1</f>{}</c></row>'
NO_VALUE = (
    "ledger.xlsx:台账:2:B: the formula has no value; open the file in a spreadsheet and save it, or type the value"
)
PASSWORD = "ledger.xlsx: the file needs a password; save it without a password"
WEB_PAGE = "ledger.xlsx: this is a web page, whatever its name ends in; open it in a spreadsheet and save it as XLSX"
FAR = (
    "ledger.xlsx:台账: its cells stretch over 1,048,576 rows and 16,384 columns; allowed: 5,000,000 cells; "
    "delete what stands far below or to the right of the table, or split the sheet"
)
REFUSED = {
    "formula_without_value": (sheet_data(FORMULA.format("", "")), NO_VALUE),
    "formula_with_empty_value": (sheet_data(FORMULA.format("", "<v></v>")), NO_VALUE),
    "shared_formula": (sheet_data('<row r="2"><c r="B2"><f t="shared" si="0"/></c></row>'), NO_VALUE),
    "failed_formula": (
        sheet_data(FORMULA.format(' t="e"', "<v>#REF!</v>")),
        "ledger.xlsx:台账:2:B: the cell holds the error #REF!; correct its formula, or type the value",
    ),
    "error_as_text": (
        xlsx_of([["a"], ["#N/A"]]),
        "ledger.xlsx:台账:2:A: the cell holds the error #N/A; correct its formula, or type the value",
    ),
    "far_cell": (sheet_data(f'<row r="1"><c r="A1"><v>1</v></c></row><row><c {LAST_CELL}><v>1</v></c></row>'), FAR),
    "far_cell_quoted_otherwise": (
        sheet_data("<row r='1'><c r='A1'><v>1</v></c></row><row><c r = 'XFD1048576'><v>1</v></c></row>"),
        FAR,
    ),
    "web_page": (b"\xef\xbb\xbf <html><body><table><tr><td>1</td></tr></table></body></html>", WEB_PAGE),
    "pdf": (
        b"%PDF-1.7",
        "ledger.xlsx: this is a PDF file; tables cannot be read from it: ask for the workbook that it was made from",
    ),
    "zip_of_files": (
        zipped({"a.csv": "a,b"}),
        "ledger.xlsx: this is a zip file and no workbook; unpack it and load the files inside",
    ),
    "word": (
        zipped({"word/document.xml": "<w/>"}),
        "ledger.xlsx: this is a document of Word; copy its table into a workbook",
    ),
    "binary_workbook": (
        zipped({"xl/workbook.bin": "x"}),
        "ledger.xlsx: this is a binary workbook (XLSB); open it in a spreadsheet and save it as XLSX",
    ),
    "entities": (
        changed(
            xlsx_of([["x"]]),
            "xl/workbook.xml",
            lambda xml: b"<!DOCTYPE x [<!ENTITY a 'a'>]>" + xml[xml.index(b"<workbook") :],
        ),
        "ledger.xlsx: the file is damaged; open it in a spreadsheet and save it again (it declares a document type)",
    ),
    "huge_count": (
        changed(xlsx_of([["x"]]), "xl/sharedStrings.xml", lambda xml: xml.replace(b'ount="1"', b'ount="4000000000"')),
        "ledger.xlsx: the file is damaged; open it in a spreadsheet and save it again "
        "(the part xl/sharedstrings.xml states a count that cannot be true)",
    ),
    "ods_with_password": (
        changed(ods(""), "META-INF/manifest.xml", lambda _: b"<manifest:encryption-data/>"),
        PASSWORD,
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refuses_with_a_reason_in_both_languages(tmp_path: Path, name: str) -> None:
    data, message = REFUSED[name]
    path = tmp_path / "ledger.xlsx"
    assert refusal(path, data) == [message]
    with pytest.raises(DataError) as raised:
        read_workbook(path)
    (mistake,) = raised.value.mistakes
    assert any("\u4e00" <= character <= "\u9fff" for character in mistake.zh)


TOTAL = '<row r="1"><c r="A1" t="inlineStr"><is><t>{}</t></is></c><c r="B1"{}><f>A1</f>{}</c></row>'
FAILED = (("", ""), (' t="e"', "<v>#REF!</v>"))


@pytest.mark.parametrize(("label", "is_read"), [("合 计", True), ("总计：", True), ("春台中学", False)])
@pytest.mark.parametrize(("kind", "value"), FAILED, ids=["no value", "an error"])
def test_formulas_of_totals_are_not_read(tmp_path: Path, label: str, is_read: bool, kind: str, value: str) -> None:
    path = tmp_path / "a.xlsx"
    data = sheet_data(TOTAL.format(label, kind, value))
    if is_read:
        path.write_bytes(data)
        assert read_workbook(path).sheets[0].rows[0].cells[0] == label
    else:
        assert [message.split(": ")[0] for message in refusal(path, data)] == ["a.xlsx:台账:1:B"]


def test_an_error_as_text_in_a_total_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("名称,人数\n一小,5\n合计,#N/A\n", encoding="utf-8")
    assert len(read_workbook(tmp_path / "a.csv").sheets[0].rows) == 3


def test_all_mistakes_come_at_once(tmp_path: Path) -> None:
    data = sheet_data('<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="C1"><f>A1</f></c></row>')
    assert [message.split(": ")[0] for message in refusal(tmp_path / "a.xlsx", data)] == [
        "a.xlsx:台账:1:A",
        "a.xlsx:台账:1:C",
    ]


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("ledger.xls", xlsx_of([["a", "b"]]), Kind.XLSX),
        ("ledger.xls", "a\tb\n".encode("utf-16"), Kind.TSV),
        ("ledger.csv", (DATA / "ledger.xls").read_bytes(), Kind.XLS),
        ("ledger.xlsx", ods('<table:table table:name="a"></table:table>'), Kind.ODS),
        ("ledger", b"a,b\n", Kind.CSV),
    ],
)
def test_content_decides_not_the_name(tmp_path: Path, name: str, data: bytes, kind: Kind) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    workbook = read_workbook(path)
    assert (workbook.kind, [note.kind for note in workbook.notes]) == (kind, [NoteKind.EXTENSION])


@pytest.mark.parametrize(
    ("part", "kind"),
    [("xl/vbaProject.bin", NoteKind.MACROS), ("xl/externalLinks/externalLink1.xml", NoteKind.EXTERNAL_LINKS)],
)
def test_macros_and_links_are_told(tmp_path: Path, part: str, kind: NoteKind) -> None:
    path = tmp_path / "ledger.xlsm"
    path.write_bytes(changed(xlsx_of([["a"]]), part, lambda _: MACRO))
    assert [note.kind for note in read_workbook(path).notes] == [kind]


def test_a_million_empty_rows_are_no_rows(tmp_path: Path) -> None:
    path = tmp_path / "ledger.xlsx"
    blank = "".join(f'<row r="{number}"><c r="A{number}" s="0"/></row>' for number in range(2, 1_048_577))
    path.write_bytes(sheet_data(f'<row r="1"><c r="A1"><v>1</v></c></row>{blank}'))
    assert read_workbook(path).sheets[0].rows == (Row(1, (1.0,)),)


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        (SheetLimits(file_bytes=1000), "allowed: 1 kB; split it"),
        (SheetLimits(unpacked_bytes=2000), "unpacked; allowed: 2 kB; delete what is not needed"),
        (SheetLimits(parts=3), "the file has 10 parts; allowed: 3"),
        (SheetLimits(cells=1), "its cells stretch over 2 rows and 2 columns; allowed: 1 cells"),
        (SheetLimits(text_bytes=10), "the texts of all cells exceed 10 bytes; split the workbook"),
        (SheetLimits(sheets=0), "the workbook has more than 0 sheets; split it"),
    ],
)
def test_limits_are_named(tmp_path: Path, limits: SheetLimits, message: str) -> None:
    path = tmp_path / "ledger.xlsx"
    path.write_bytes(xlsx_of([["学校", "人数"], ["第一小学", "八十五人"]]))
    with pytest.raises(Exception, match=message):
        read_workbook(path, limits)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(Exception, match=r"none.xlsx: the file cannot be read: No such file"):
        read_workbook(tmp_path / "none.xlsx")


def test_xlsx_with_a_password(tmp_path: Path) -> None:
    """It is a file of streams, as XLS is; here one whose stream has another name."""
    name, encrypted = ("Workbook".encode("utf-16-le"), "EncryptedPackage".encode("utf-16-le"))
    data = (DATA / "ledger.xls").read_bytes()
    at = data.index(name)
    data = data[:at] + encrypted + data[at + len(encrypted) : at + 64] + bytes([34]) + data[at + 65 :]
    assert refusal(tmp_path / "ledger.xlsx", data) == [PASSWORD]


def test_a_content_is_read_as_a_file_with_it_is() -> None:
    assert workbook_in("名称\n第一小学\n".encode(), "list.csv").sheets[0].rows[1].cells == ("第一小学",)
    with pytest.raises(DataError, match=r"list\.csv: the file has 3 bytes; allowed: 2 bytes; split it"):
        workbook_in(b"a,b", "list.csv", SheetLimits(file_bytes=2))
