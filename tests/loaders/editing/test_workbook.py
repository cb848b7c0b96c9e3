import pytest

from graph.errors import DataError
from loaders.editing.places import Place
from loaders.editing.workbook import open_book
from tests.loaders.editing.books import cells_of, parts_of, styles_of, write_parts


def test_a_value_is_all_that_changes(rich, change):
    changed = change(lambda book: book.sheets["表 1"].set(Place(3, 1), 12))
    before, after = cells_of(rich, "表 1"), cells_of(changed, "表 1")
    assert after == {**before, "B3": 12}
    assert styles_of(changed, "表 1") == styles_of(rich, "表 1")
    assert cells_of(changed, "选项") == cells_of(rich, "选项")


def test_parts_that_nobody_changes_stay_to_the_byte(rich, change):
    changed = change(lambda book: book.sheets["表 1"].set(Place(3, 1), 12))
    before, after = parts_of(rich), parts_of(changed)
    assert list(after) == list(before)
    assert [name for name in before if after[name] != before[name]] == ["xl/worksheets/sheet1.xml"]


@pytest.mark.parametrize(
    "word", [b"sparklineGroup ", b"x14:dataBar ", b"dataValidation ", b"legacyDrawing ", b"<drawing ", b"extLst"]
)
def test_what_programs_lose_that_read_and_write_all_is_there(rich, change, word):
    changed = change(lambda book: book.sheets["表 1"].set(Place(30, 3), "新"))
    name = "xl/worksheets/sheet1.xml"
    assert parts_of(changed)[name].count(word) == parts_of(rich)[name].count(word) > 0


@pytest.mark.parametrize("calculation", [b'<calcPr calcId="1"/>', b""])
def test_formulas_are_calculated_anew(rich, tmp_path, calculation):
    parts = parts_of(rich)
    before = b'<calcPr calcId="124519" fullCalcOnLoad="1"/>'
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(before, calculation)
    book = open_book(write_parts(tmp_path / "other.xlsx", parts))
    (tmp_path / "changed.xlsx").write_bytes(book.content())
    assert b'fullCalcOnLoad="1"' in parts_of(tmp_path / "changed.xlsx")["xl/workbook.xml"]


def test_a_sheet_is_added_behind_the_others(change):
    def work(book):
        sheet = book.add_sheet("出处", [12, 30], 1)
        book.write_row(sheet, 1, ["单元格", None, "值", ""], book.styles.plain(bold=True))

    changed = change(work)
    assert cells_of(changed, "出处") == {"A1": "单元格", "C1": "值"}
    assert [*open_book(changed).sheets] == ["表 1", "选项", "出处"]


def test_a_sheet_gets_a_name_of_its_own(change):
    changed = change(lambda book: book.add_sheet("选项", [12], 1))
    assert [*open_book(changed).sheets] == ["表 1", "选项", "选项(2)"]


def test_the_same_change_gives_the_same_bytes(rich):
    contents = []
    for _ in range(2):
        book = open_book(rich)
        book.sheets["表 1"].set(Place(3, 1), 12)
        contents.append(book.content())
    assert contents[0] == contents[1]


def test_a_damaged_part_is_told(rich, tmp_path):
    parts = parts_of(rich)
    parts["xl/worksheets/sheet1.xml"] = b"<worksheet"
    broken = write_parts(tmp_path / "broken.xlsx", parts)
    with pytest.raises(DataError, match=r"broken\.xlsx: the file is damaged"):
        open_book(broken)


def test_a_part_that_is_missing_is_told(rich, tmp_path):
    parts = {name: content for name, content in parts_of(rich).items() if "sheet1.xml" not in name}
    broken = write_parts(tmp_path / "broken.xlsx", parts)
    with pytest.raises(DataError, match=r"broken\.xlsx: the file is damaged"):
        open_book(broken)


@pytest.mark.parametrize(
    ("place", "text"),
    [((1, 0), "统计表"), ((1, 2), "统计表"), ((2, 0), "普通加粗尾"), ((5, 1), "1"), ((3, 1), ""), ((99, 1), "")],
)
def test_the_texts_of_cells(rich, place, text):
    assert open_book(rich).text("表 1", Place(*place)) == text


def test_comments_of_xml_are_passed_over(rich, tmp_path):
    parts = parts_of(rich)
    for name in ("xl/workbook.xml", "xl/worksheets/sheet1.xml"):
        parts[name] = (
            parts[name].replace(b"<sheets>", b"<sheets><!-- a -->").replace(b"<sheetData>", b"<!-- a --><sheetData>")
        )
    book = open_book(write_parts(tmp_path / "other.xlsx", parts))
    book.add_sheet("新", [10], 1)
    book.sheets["表 1"].set(Place(3, 1), 12)
    (tmp_path / "changed.xlsx").write_bytes(book.content())
    assert [*open_book(tmp_path / "changed.xlsx").sheets] == [*open_book(rich).sheets, "新"]
