import pytest
from xlsxwriter import Workbook

from graph.errors import DataError
from loaders.editing.places import Place
from loaders.editing.workbook import open_book
from server.forms.cells import AskedCell
from server.forms.mapping import read_form_mapping


@pytest.fixture
def book(tmp_path):
    with Workbook(str(tmp_path / "form.xlsx")) as workbook:
        workbook.add_worksheet("表1").merge_range("D2:E2", "")
        workbook.add_worksheet("It's 2")
    return open_book(tmp_path / "form.xlsx")


@pytest.fixture
def read(tmp_path, book):
    def read(text):
        file = tmp_path / "form.yaml"
        file.write_text(text, encoding="utf-8")
        return read_form_mapping(file, book)

    return read


def test_cells_are_read(read):
    text = """
form: 1
cells:
  表1!B3: 社区总数()
  "'It''s 2'!$C$4": {question: "共建单位名单(社区: 金昌社区)", joined: 、}
  表1!B5: |
    units {
      totalCount
    }
"""
    assert read(text) == [
        AskedCell("表1", Place(3, 1), "社区总数()"),
        AskedCell("It's 2", Place(4, 2), "共建单位名单(社区: 金昌社区)", "、"),
        AskedCell("表1", Place(5, 1), "units {\n  totalCount\n}"),
    ]


def test_an_area_asks_in_each_of_its_cells(read):
    cells = read("form: 1\ncells:\n  表1!C1:D3: 共建单位数(社区：=A)")
    assert [str(cell.place) for cell in cells] == ["C1", "D1", "C2", "D2", "C3", "D3"]
    assert [str(cell.place) for cell in read("form: 1\ncells:\n  表1!D2:E2: a()")] == ["D2"]
    assert [str(cell.place) for cell in read("form: 1\ncells:\n  表1!E2: a()")] == ["E2"]


@pytest.mark.parametrize(
    ("text", "mistakes"),
    [
        ("", ["form.yaml: the mapping is empty; expected: form: 1, and cells"]),
        ("form: 2\ncells: {}", ["form.yaml:1:7: '2' is not allowed here; allowed: 1"]),
        ("form: 1", ["form.yaml:1:1: 'cells' is missing"]),
        (
            "form: 1\ncells:\n  B3: 社区总数()\n  表2!B3: 社区总数()\n  表1!B4: {question: a(), join: x}",
            [
                "form.yaml:3:3: 'B3' is no cell; expected: the sheet and the cell, such as 表1!B3",
                "form.yaml:4:3: the workbook has no sheet '表2'; allowed: 表1, It's 2",
                "form.yaml:5:26: unknown key 'join'; allowed: question, joined; did you mean joined?",
            ],
        ),
        ("form: 1\ncells:\n  表1!A1:Z99: a()", ["form.yaml:3:3: '表1!A1:Z99' has 2,574 cells; allowed: 1,000"]),
        ("form: 1\ncells:\n  表1!B3: [a]", ["form.yaml:3:10: a mapping is expected here, given: a list"]),
    ],
)
def test_mistakes_are_told_with_their_lines(read, text, mistakes):
    with pytest.raises(DataError) as raised:
        read(text)
    assert [str(mistake) for mistake in raised.value.mistakes][: len(mistakes)] == mistakes


def test_a_file_that_is_no_text(tmp_path, book):
    (tmp_path / "form.yaml").write_bytes(b"\xff\xfe")
    with pytest.raises(DataError, match="cannot be read as UTF-8"):
        read_form_mapping(tmp_path / "form.yaml", book)
