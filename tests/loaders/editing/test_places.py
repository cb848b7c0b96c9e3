import pytest

from loaders.editing.places import Place, covers, read_place, read_range
from loaders.sheets.sheet import Merge


@pytest.mark.parametrize(
    ("name", "place"),
    [("A1", Place(1, 0)), ("$B$3", Place(3, 1)), ("aa10", Place(10, 26)), ("XFD1048576", Place(1_048_576, 16_383))],
)
def test_names_are_read(name, place):
    assert read_place(name) == place
    assert str(place) == name.replace("$", "").upper()


@pytest.mark.parametrize("name", ["", "A", "1", "A0", "XFE1", "A1048577", "A1:B2", "R1C1", "表1"])
def test_what_is_no_cell_is_none(name):
    assert read_place(name) is None


def test_ranges_are_read():
    assert [read_range(it) for it in ("B3:D4", "B3", "B:B")] == [Merge(3, 1, 4, 3), Merge(3, 1, 3, 1), None]


def test_a_range_covers_its_cells():
    assert [covers(Merge(3, 1, 4, 3), Place(*it)) for it in ((3, 1), (4, 3), (5, 1), (3, 0))] == [
        True,
        True,
        False,
        False,
    ]
