import pytest

from graph.errors import DataError
from loaders.editing.places import Place
from loaders.editing.workbook import open_book
from tests.loaders.editing.books import comments_of, parts_of, write_parts


def test_texts_are_read(rich):
    assert open_book(rich).comments["表 1"].texts() == {Place(3, 1): "共建：社区总数()"}


def test_a_comment_is_added_beside_others(rich, change):
    changed = change(lambda book: book.comments["表 1"].add(Place(7, 2), "原为 11"))
    assert comments_of(changed, "表 1") == {"B3": "共建：社区总数()", "C7": "原为 11"}
    drawing = parts_of(changed)["xl/drawings/vmlDrawing1.vml"]
    assert (drawing.count(b"<v:shapetype "), drawing.count(b'ObjectType="Note"')) == (2, 2)
    assert b'ObjectType="Button"' in drawing


def test_a_text_is_added_to_a_comment(change):
    changed = change(lambda book: book.comments["表 1"].add(Place(3, 1), "原为 11 & <12>"))
    assert comments_of(changed, "表 1") == {"B3": "共建：社区总数()\n原为 11 & <12>"}


def test_the_first_comment_of_a_sheet(change):
    def work(book):
        book.comments["选项"].add(Place(1, 0), "一")
        book.comments["选项"].add(Place(2, 0), "二")

    changed = change(work)
    assert comments_of(changed, "选项") == {"A1": "一", "A2": "二"}
    assert len(set(_shapes(parts_of(changed)["xl/drawings/vmlDrawing2.vml"]))) == 2


def _shapes(drawing):
    return [part.split(b'"')[1] for part in drawing.split(b"<v:shape ")[1:]]


def test_a_drawing_that_is_none_is_told(rich, tmp_path):
    parts = parts_of(rich) | {"xl/drawings/vmlDrawing1.vml": b"nothing"}
    broken = write_parts(tmp_path / "broken.xlsx", parts)
    with pytest.raises(DataError, match="the comments of the sheet '表 1' cannot be shown"):
        open_book(broken)
