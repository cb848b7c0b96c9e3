import pytest
from xlsxwriter import Workbook

from graph.errors import Mistake
from loaders.editing.noting import MISTAKE_COLOR, noted
from tests.loaders.editing.books import cells_of, comments_of, fills_of

PLACE = "ledger.xlsx:台账"


@pytest.fixture
def ledger(tmp_path):
    file = tmp_path / "ledger.xlsx"
    with Workbook(str(file)) as workbook:
        workbook.add_worksheet("封面").write("A1", "封面")
        sheet = workbook.add_worksheet("台账")
        sheet.merge_range("A1:C1", "台账")
        sheet.write_row("A2", ["单位名称", "单位性质", "签订时间"])
        sheet.write_row("A3", ["甲小学", "中小学", "约2020年"])
        sheet.merge_range("A4:A5", "乙厂")
        sheet.write_comment("C3", "请核对")
    return file


def comments(ledger, *mistakes, sheet="台账"):
    copy = ledger.with_name("copy.xlsx")
    copy.write_bytes(noted(ledger, mistakes))
    assert cells_of(copy, sheet) == cells_of(ledger, sheet)
    colored = {cell for cell, color in fills_of(copy, sheet).items() if color == MISTAKE_COLOR}
    texts = comments_of(copy, sheet)
    assert colored <= texts.keys()
    return texts


@pytest.mark.parametrize(
    ("mistake", "cell", "text"),
    [
        (Mistake(PLACE, 3, "B 单位性质", "unknown"), "B3", "unknown"),
        (Mistake(PLACE, 3, "B", "unknown"), "B3", "unknown"),
        (Mistake(PLACE, 3, "单位性质", "unknown"), "B3", "unknown"),
        (Mistake(PLACE, 3, "kind", "unknown"), "A3", "kind: unknown"),
        (Mistake(PLACE, 3, "", "unknown"), "A3", "unknown"),
        (Mistake(PLACE, 0, "签订时间", "unknown"), "C2", "unknown"),
        (Mistake(PLACE, 0, "", "unknown"), "A1", "unknown"),
        (Mistake(PLACE, 5, "A 单位名称", "unknown"), "A4", "unknown"),
        (Mistake(PLACE, 900, "C 签订时间", "unknown"), "C900", "unknown"),
    ],
)
def test_a_mistake_is_a_comment_on_its_cell(ledger, mistake, cell, text):
    assert comments(ledger, mistake) == {"C3": "请核对", cell: text}


def test_comments_that_are_there_stay(ledger):
    texts = comments(ledger, Mistake(PLACE, 3, "C 签订时间", "approximate"), Mistake(PLACE, 3, "C 签订时间", "twice"))
    assert texts == {"C3": "请核对\napproximate\ntwice"}


def test_what_is_wrong_with_the_file_stands_on_its_first_sheet(ledger):
    assert comments(ledger, Mistake("ledger.xlsx", 0, "", "no table"), sheet="封面") == {"A1": "no table"}


def test_mistakes_of_other_files_are_left_out(ledger):
    assert comments(ledger, Mistake("other.xlsx:台账", 3, "A", "unknown")) == {"C3": "请核对"}
