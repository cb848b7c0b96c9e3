"""Damaged files of all kinds are read or refused, and nothing else, whichever of their bytes are damaged."""

import io
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import DataError
from loaders.sheets.layout import tables_in
from loaders.sheets.merging import MergedCells
from loaders.sheets.sheet import Cell, Merge, Row, Sheet
from loaders.sheets.workbook import read_workbook
from tests.loaders.sheets.files import DATA, ods, xlsx, zipped
from tests.loaders.sheets.test_workbook import ledger

SECONDS = 10
TEXT = "名称,人数\n第一小学,85\n"
TABLE = (
    '<table:table table:name="a"><table:table-row table:number-rows-repeated="3">'
    '<table:table-cell office:value-type="date" office:date-value="2019-03-01" table:number-columns-spanned="2"/>'
    '<table:table-cell table:formula="of:=1" office:value-type="float" office:value="1"><text:p>1</text:p>'
    "</table:table-cell></table:table-row></table:table>"
)
FILES = [xlsx(ledger), ods(TABLE), TEXT.encode(), TEXT.encode("gbk"), TEXT.encode("utf-16")]
CHANGES = st.lists(
    st.tuples(st.integers(0, 1 << 30), st.integers(0, 40), st.binary(max_size=12) | st.just(b"9999999999")),
    min_size=1,
    max_size=8,
)
CELLS = st.sampled_from([None, "名称", "地址", "合计", "注：", "一、", " ", 1.0, 2019.0, True])
MERGES = st.builds(
    lambda row, column, rows, columns: Merge(row, column, row + rows, column + columns),
    *(st.integers(first, 4) for first in (1, 0, 0, 0)),
)


def damaged(data: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
    """The bytes with some of them replaced: at a place, so many, by these."""
    for place, length, new in changes:
        at = place % (len(data) + 1)
        data = data[:at] + new + data[at + length :]
    return data


def damaged_part(data: bytes, which: int, changes: list[tuple[int, int, bytes]]) -> bytes:
    """The zip file with one of its parts damaged, and all else in order; any other file damaged itself."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return damaged(data, changes)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = list(parts)[which % len(parts)]
    return zipped({**parts, name: damaged(parts[name], changes)})


def outcome(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    begin = time.monotonic()
    try:
        for sheet in read_workbook(path).sheets:
            tables_in(sheet)
    except DataError:
        pass
    assert time.monotonic() - begin < SECONDS


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.sampled_from(FILES), changes=CHANGES)
def test_damaged_files(tmp_path: Path, data: bytes, changes: list[tuple[int, int, bytes]]) -> None:
    outcome(tmp_path / "a.xlsx", damaged(data, changes))


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.sampled_from(FILES), which=st.integers(0, 100), changes=CHANGES)
def test_damaged_parts(tmp_path: Path, data: bytes, which: int, changes: list[tuple[int, int, bytes]]) -> None:
    outcome(tmp_path / "a.xlsx", damaged_part(data, which, changes))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=CHANGES)
def test_damaged_xls(tmp_path: Path, changes: list[tuple[int, int, bytes]]) -> None:
    outcome(tmp_path / "a.xls", damaged((DATA / "ledger.xls").read_bytes(), changes))


@pytest.mark.parametrize(
    ("at", "stated"),
    [
        (512 + 1196 + 4, b"\x00\x00J\x00"),  # a sheet that begins below its end
        (512 + 1196 + 8, b"\xff\xff\xff\x00"),  # 16 million rows
        (512 + 1009 + 8, b"\xff\xff\xff\xff"),  # 4,000 million texts
    ],
)
def test_an_xls_that_states_what_cannot_be_true(tmp_path: Path, at: int, stated: bytes) -> None:
    data = (DATA / "ledger.xls").read_bytes()
    (tmp_path / "a.xls").write_bytes(data[:at] + stated + data[at + len(stated) :])
    with pytest.raises(DataError, match=r"damaged|its cells stretch over"):
        read_workbook(tmp_path / "a.xls")


def is_filled(row: Row, merged: MergedCells) -> bool:
    """Whether a row has a cell with a text that no other one covers."""
    fills = merged.fills(row.number)
    return any(cell not in (None, " ") and column not in fills for column, cell in enumerate(row.cells))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(CELLS, max_size=5).map(tuple), max_size=9), st.lists(MERGES, max_size=3))
def test_every_row_is_in_a_table_or_left_out(rows: list[tuple[Cell, ...]], merged: list[Merge]) -> None:
    """Once, where the sheet has a table at all, apart from headers and rows of blanks."""
    sheet = Sheet("a", tuple(Row(number, cells) for number, cells in enumerate(rows, 1) if cells), tuple(merged))
    tables = tables_in(sheet)
    told = [number for table in tables for number in table.header_rows]
    told += [row.number for table in tables for row in table.rows]
    told += [left_out.row for table in tables for left_out in table.left_out]
    covered = MergedCells(sheet)
    filled = [row.number for row in sheet.rows if is_filled(row, covered)]
    assert sorted(told) == (filled if tables else [])
    assert all(len(row.cells) == len(table.columns) for table in tables for row in table.rows)
