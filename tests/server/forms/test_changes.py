import pytest

from server.forms.changes import ChangedCell, changes

NEW = True


@pytest.mark.parametrize(
    ("now", "former", "cells"),
    [
        ([(12,)], [(12,)], []),
        ([(12,)], [(11,)], [ChangedCell(0, 0, 11)]),
        ([(12,)], [(None,)], [ChangedCell(0, 0, None)]),
        ([(None,)], [(11,)], [ChangedCell(0, 0, 11)]),
        ([], [(11, 12)], None),
    ],
)
def test_values(now, former, cells):
    if cells is None:
        now, cells = [(None, None)], [ChangedCell(0, 0, 11), ChangedCell(0, 1, 12)]
    assert list(changes(now, former, is_list=False).cells) == cells


@pytest.mark.parametrize(
    ("now", "former", "cells", "gone"),
    [
        ([("甲",), ("乙",)], [("乙",), ("甲",)], [], []),
        ([("甲",), ("乙",)], [("甲",)], [ChangedCell(1, 0, None, NEW)], []),
        ([("甲",)], [("甲",), ("乙",)], [], [("乙",)]),
        ([("甲", 2)], [("甲", 1)], [ChangedCell(0, 1, 1)], []),
        ([("丙", 2)], [("甲", 1)], [ChangedCell(0, 0, None, NEW), ChangedCell(0, 1, None, NEW)], [("甲", 1)]),
        ([("甲", 1), ("甲", 2)], [("甲", 2), ("甲", 3)], [ChangedCell(0, 1, 3)], []),
        ([], [("甲",)], [], [("甲",)]),
    ],
)
def test_lists(now, former, cells, gone):
    changed = changes(now, former, is_list=True)
    assert (list(changed.cells), list(changed.gone)) == (cells, gone)
