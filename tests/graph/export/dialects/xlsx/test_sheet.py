import pytest

from graph.export.dialects.xlsx.sheet import sheet_name, truncated


def test_a_name_is_the_label():
    assert sheet_name("单位", set()) == "单位"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("a[b]:c*d?e/f\\g", "a_b__c_d_e_f_g"),
        ("two\nlines", "two_lines"),
        (" 'quoted' ", "quoted"),
        ("", "_"),
        ("'", "_"),
        ("History", "History (2)"),
    ],
)
def test_names_hold_what_excel_allows(label: str, name: str):
    assert sheet_name(label, set()) == name


def test_names_differ_whatever_the_case():
    names_in_use: set[str] = set()
    names = [sheet_name(label, names_in_use) for label in ("Unit", "UNIT", "unit", "Venue")]
    assert names == ["Unit", "UNIT (2)", "unit (3)", "Venue"]


def test_long_names_are_cut_and_still_differ():
    names_in_use: set[str] = set()
    names = [sheet_name("party organizations of the district", names_in_use) for _ in range(2)]
    assert names == ["party organizations of the dis…", "party organizations of the… (2)"]
    assert [len(name) for name in names] == [31, 31]


def test_what_fits_stays():
    assert truncated("一二三四", 4) == "一二三四"


def test_characters_beyond_the_basic_plane_count_twice_and_are_not_split():
    assert truncated("😀😀", 4) == "😀😀"
    assert truncated("😀😀😀", 4) == "😀…"
