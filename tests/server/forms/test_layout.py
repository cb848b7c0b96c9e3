"""What stands in the way of an answer, and what does not."""

import pytest

from loaders.editing.places import Place
from loaders.editing.workbook import open_book
from server.forms.answers import CellAnswer
from server.forms.cells import AskedCell
from server.forms.layout import check_cells, lay_out
from tests.loaders.editing.books import rich_workbook

LIST = (("一",), ("二",), ("三",))


@pytest.fixture
def book(tmp_path):
    return open_book(rich_workbook(tmp_path / "form.xlsx"))


def laid_out(book, *asked):
    """The places by the cells that ask, and what is in the way."""
    answers = {AskedCell("表 1", Place(*place), "q", joined): CellAnswer(rows) for place, rows, joined in asked}
    laid, mistakes = lay_out(book, list(answers), answers)
    return {str(cell.place): [[*map(str, row)] for row in it.places] for cell, it in laid.items()}, [
        it.message.split(";")[0] for it in mistakes
    ]


def test_rows_go_downward(book):
    assert laid_out(book, ((20, 1), LIST, "")) == ({"B20": [["B20"], ["B21"], ["B22"]]}, [])


def test_merged_cells_count_as_one(book):
    assert laid_out(book, ((1, 0), (("一", "二"),), "")) == ({"A1": [["A1", "D1"]]}, [])


@pytest.mark.parametrize(
    ("place", "rows", "mistake"),
    [
        ((3, 1), LIST, "3 rows of 1 column are needed here, but B5 holds something"),
        ((4, 3), LIST, "3 rows of 1 column are needed here, but D5 holds something"),
        ((1_048_576, 0), LIST, "3 rows of 1 column are needed here, but the sheet ends before A1048577"),
        ((9, 1), (("字" * 32_768,),), "a text is too long"),
    ],
)
def test_what_is_in_the_way(book, place, rows, mistake):
    assert laid_out(book, (place, rows, ""))[1] == ([mistake] if mistake else [])


def test_a_list_does_not_reach_into_another(book):
    mistakes = laid_out(book, ((20, 1), LIST, ""), ((22, 0), (("一", "二"),), ""))[1]
    assert mistakes == ["1 row of 2 columns are needed here, but B22 belongs to the question in B20"]


def test_rows_are_joined_in_one_cell(book):
    assert laid_out(book, ((3, 1), LIST, "、")) == ({"B3": [["B3"]]}, [])


def test_several_columns_cannot_be_joined(book):
    mistakes = laid_out(book, ((3, 1), (("一", "二"),), "、"))[1]
    assert mistakes == ["2 columns cannot be joined into a cell"]


@pytest.mark.parametrize(
    ("places", "mistakes"),
    [
        ([(1, 1)], ["the cell is merged into A1"]),
        ([(5, 1)], ["the cell has a formula, which is left as it is"]),
        ([(6, 3)], ["the cell has a formula, which is left as it is"]),
        ([(3, 1), (3, 1)], ["the cell asks twice, by a comment and by the mapping"]),
        ([(3, 1), (1, 0)], []),
    ],
)
def test_cells_that_cannot_ask(book, places, mistakes):
    cells = [AskedCell("表 1", Place(*place), f"q{number}") for number, place in enumerate(places)]
    assert [it.message.split(";")[0] for it in check_cells(book, cells)] == mistakes
