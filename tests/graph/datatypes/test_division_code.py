import re

import pytest

from graph.datatypes.division_code import is_within, read_area_code, read_community_code


@pytest.mark.parametrize(
    "key", ["41", "4101", "410106", "410100", "410106100", "410106100000", "410106100003001", "东区", "a1"]
)
def test_keys_of_areas(key):
    assert read_area_code(key) == key


@pytest.mark.parametrize("key", ["410106100003", "jinchang", "410106-100003"])
def test_keys_of_communities(key):
    assert read_community_code(key) == key


WRONG = {
    "41010610000": "it has 11 digits; expected: 12, or a key with a letter",
    "410106": "it has 6 digits; expected: 12, or a key with a letter",
    "990106100003": "no province has the code 99; expected: 11, 12, 13,",
}


@pytest.mark.parametrize(("key", "reason"), WRONG.items())
def test_what_is_wrong_with_a_code_of_a_community(key, reason):
    with pytest.raises(ValueError, match=re.escape(f"{key!r} is not the division code of a community: {reason}")):
        read_community_code(key)


def test_what_is_wrong_with_a_code_of_an_area():
    with pytest.raises(ValueError, match="it has 5 digits; expected: 2, 4, 6, 9, 12 or 15, or a key with a letter"):
        read_area_code("41010")


WITHIN = [
    ("410106100003", "410106100"),
    ("410106100003", "410106100000"),
    ("410106100", "410106"),
    ("410106", "410100"),
    ("410106", "4101"),
    ("410100", "410000"),
    ("410106", "410000000000"),
    ("410106100003001", "410106100003"),
    ("jinchang", "410106"),
    ("410106", "east"),
]
OUTSIDE = [
    ("410106100003", "410105100"),
    ("410106", "410200"),
    ("410106", "420000"),
    ("410100", "410106"),
    ("410106", "410106"),
]


@pytest.mark.parametrize(("key", "parent"), WITHIN)
def test_the_code_of_an_area_begins_those_of_all_within(key, parent):
    assert is_within(key, parent)


@pytest.mark.parametrize(("key", "parent"), OUTSIDE)
def test_what_begins_otherwise_is_not_within(key, parent):
    assert not is_within(key, parent)
