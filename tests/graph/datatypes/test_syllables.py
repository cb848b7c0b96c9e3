import pytest
from pypinyin.constants import PINYIN_DICT
from pypinyin.contrib.tone_convert import to_normal

from graph.datatypes.syllables import (
    LONGEST_SYLLABLE,
    NEIGHBORS,
    SYLLABLES,
    ends_of_syllables,
    is_readable,
    starts_of_readable,
)

SOUNDS = {"m", "n", "ng", "hm", "hng", "ê"}
"""Readings of interjections, which stand in no name."""


def test_the_syllables_are_those_of_all_characters():
    readings = {reading for readings in PINYIN_DICT.values() for reading in readings.split(",")}
    read = {to_normal(reading, v_to_u=False) for reading in readings} - SOUNDS
    assert read | {"lue", "nue"} == SYLLABLES
    assert max(map(len, SYLLABLES)) == LONGEST_SYLLABLE


READABLE = {
    "ruyihu": True,
    "ruyih": True,
    "zh": True,
    "": True,
    "xian": True,
    "ruyhu": False,
    "uyi": False,
    "vv": False,
}


@pytest.mark.parametrize(("letters", "expected"), READABLE.items())
def test_what_can_be_read(letters, expected):
    assert is_readable(letters) is expected


def test_where_syllables_end_and_begin():
    assert ends_of_syllables("xianr") == {0, 2, 3, 4}
    assert starts_of_readable("ruyha") == {3, 4, 5}
    assert {"uy", "ng"} <= NEIGHBORS
    assert "xq" not in NEIGHBORS
