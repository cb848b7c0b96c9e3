import pytest
from lxml import etree

from loaders.editing.package import MAIN
from loaders.editing.places import Place
from loaders.editing.workbook import open_book
from loaders.editing.worksheet import Worksheet
from loaders.sheets.sheet import Merge
from tests.loaders.editing.books import cells_of


@pytest.fixture
def sheet(rich):
    return open_book(rich).sheets["表 1"]


def test_what_a_cell_holds(sheet):
    places = {"A1": True, "B1": False, "A2": True, "B3": False, "B5": True, "D5": True, "D6": True, "Z99": False}
    names = {str(place): sheet.holds(place) for place in map(_place, places)}
    assert names == places
    assert [sheet.is_formula(_place(name)) for name in ("B5", "D5", "D6", "A1")] == [True, True, True, False]


def _place(name):
    return Place(int(name[1:]), ord(name[0]) - ord("A"))


def test_merged_cells(sheet):
    assert sheet.merge_of(Place(1, 1)) == Merge(1, 0, 1, 2)
    assert sheet.merge_of(Place(2, 1)) is None


@pytest.mark.parametrize("value", [12, 1.5, "第一小学", " 两行\n文字 ", "=1+1", "<a>&"])
def test_values_are_read_as_they_were_set(change, value):
    changed = change(lambda book: book.sheets["表 1"].set(Place(9, 3), value))
    read = cells_of(changed, "表 1")["D9"]
    assert read == value


def test_a_cell_is_emptied(rich, change):
    changed = change(lambda book: book.sheets["表 1"].set(Place(2, 0), None))
    assert "A2" not in cells_of(changed, "表 1")


def test_cells_and_rows_are_added_in_their_order(change):
    def work(book):
        for row, column in ((20, 3), (3, 0), (20, 1), (10, 9), (3, 5)):
            book.sheets["表 1"].set(Place(row, column), 1)

    changed = open_book(change(work)).sheets["表 1"]
    rows = changed._data.findall(f"{{{MAIN}}}row")
    assert [row.get("r") for row in rows] == sorted((row.get("r") for row in rows), key=int)
    assert [cell.get("r") for cell in rows[2]] == ["A3", "B3", "C3", "F3"]
    assert [cell.get("r") for cell in rows[-1]] == ["B20", "D20"]


def test_the_format_of_a_row_or_column_is_that_of_a_cell_that_is_added():
    text = f"""<worksheet xmlns="{MAIN}"><cols><col min="2" max="3" style="4"/></cols><sheetData>
      <row r="2" s="5" customFormat="1"/><row r="3"><c><v>1</v></c><c r="D3" s="6"/></row></sheetData></worksheet>"""
    sheet = Worksheet("s", "p", etree.fromstring(text))
    assert [sheet.style(Place(*it)) for it in ((2, 1), (1, 1), (3, 0), (3, 3), (9, 9))] == ["5", "4", "0", "6", None]
    assert sheet.holds(Place(3, 0))


def test_the_stated_size_grows(change):
    sheet = open_book(change(lambda book: book.sheets["表 1"].set(Place(40, 30), 1))).sheets["表 1"]
    assert sheet._root.find(f"{{{MAIN}}}dimension").get("ref") == "A1:AE40"
