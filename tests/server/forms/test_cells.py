import pytest
from xlsxwriter import Workbook

from loaders.editing.workbook import open_book
from server.forms.cells import commented_cells

THREADED = """[Threaded comment]

Your version of Excel allows you to read this threaded comment; however, any edits to it will get removed.

Comment:
    共建：社区总数()"""


def asked(tmp_path, *comments):
    file = tmp_path / "form.xlsx"
    with Workbook(str(file)) as workbook:
        sheet = workbook.add_worksheet("表")
        for row, comment in enumerate(comments):
            sheet.write_comment(row, 0, comment)
    return [(str(cell.place), cell.question, cell.joined) for cell in commented_cells(open_book(file))]


@pytest.mark.parametrize(
    ("comment", "question", "joined"),
    [
        ("共建：社区总数()", "社区总数()", ""),
        ("gongjian: units { totalCount }", "units { totalCount }", ""),
        ("共建[、]：社区总数()", "社区总数()", "、"),
        ("gongjian[, ]: units { nodes { name } }", "units { nodes { name } }", ", "),
        ("某科室:\n共建：社区总数()", "社区总数()", ""),
        ("gongjian:\n  units {\n    totalCount\n  }", "units {\n    totalCount\n  }", ""),
        (THREADED, "社区总数()", ""),
        ("共建：", "", ""),
    ],
)
def test_questions_are_read(tmp_path, comment, question, joined):
    assert asked(tmp_path, comment) == [("A1", question, joined)]


@pytest.mark.parametrize("comment", ["填整数", "与社区共建：请核对", "见 gongjian: 说明"])
def test_other_comments_are_no_questions(tmp_path, comment):
    assert asked(tmp_path, comment) == []


def test_they_come_row_by_row(tmp_path):
    cells = asked(tmp_path, "共建：一()", "说明", "共建：二()")
    assert [place for place, _, _ in cells] == ["A1", "A3"]
