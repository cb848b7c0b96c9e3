import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.datatypes.credit_code import PREFIXES, check, own_check, read_credit_code, with_checks

CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
REAL = ["914403001922038216", "9144030071526726XG", "91330100799655058B", "91110000802100433B", "91310000132260250X"]
"""Codes of large companies, which they print themselves."""

STARTS = st.builds(
    lambda prefix, division, own: f"{prefix}{division}{own}",
    st.sampled_from(PREFIXES),
    st.sampled_from(["100000", "410106", "659004", "820000"]),
    st.text(CHARACTERS, min_size=8, max_size=8),
)


@pytest.mark.parametrize("code", REAL)
def test_real_codes_are_read_as_they_are(code):
    assert read_credit_code(code) == code
    assert with_checks(code[:16]) == code


@given(STARTS)
def test_both_check_characters_make_a_code(start):
    assert read_credit_code(with_checks(start)).startswith(start)


@given(STARTS, st.integers(2, 17), st.sampled_from(CHARACTERS))
def test_a_mistyped_character_is_noticed(start, place, mark):
    code = with_checks(start)
    mistyped = f"{code[:place]}{mark}{code[place + 1 :]}"
    if mistyped != code:
        with pytest.raises(ValueError, match="is not a unified social credit code: "):
            read_credit_code(mistyped)


@given(STARTS, st.integers(8, 14))
def test_two_characters_in_the_wrong_order_are_noticed(start, place):
    code = with_checks(start)
    swapped = f"{code[:place]}{code[place + 1]}{code[place]}{code[place + 2 :]}"
    if swapped != code:
        with pytest.raises(ValueError, match="leads to"):
            read_credit_code(swapped)


@given(STARTS)
def test_the_checks_follow_the_standards(start):
    """GB 32100: the weighted sum of all characters is 0 modulo 31; GB 11714: the same modulo 11, with 10 as X."""
    code = with_checks(start)
    total = sum(3**place % 31 * CHARACTERS.index(mark) for place, mark in enumerate(code[:17]))
    assert (total + CHARACTERS.index(code[17])) % 31 == 0
    weighted = zip((3, 7, 9, 10, 5, 8, 4, 2), (int(mark, 36) for mark in code[8:16]), strict=True)
    own = 10 if code[16] == "X" else int(code[16])
    assert (sum(weight * value for weight, value in weighted) + own) % 11 == 0


WRONG = {
    "91440300192203821": "it has 17 characters; expected: 18",
    "91440300192203821O": "character 18 is 'O'; expected: digits and capital letters, but not I, O, S, V, Z",
    "9144030071526726xG": "character 17 is 'x'; expected: digits",
    "944403001922038216": "it begins with 94, which nobody registers; expected: 11, 12, 13, 19, 21, ",
    "91A403001922038216": "characters 3 to 8 are A40300; expected: a division code, as 410106",
    "919903001922038216": "characters 3 to 8 are 990300; expected: a division code",
    "914403001922038316": "the check of characters 9 to 16 (GB 11714) leads to X, but character 17 is 1; compare all",
    "914403001922038215": "the check of the others (GB 32100) leads to 6, but the last character is 5; compare all",
    "914403001922038000": "the check of characters 9 to 16 (GB 11714) leads to ",
}


@pytest.mark.parametrize(("code", "reason"), WRONG.items())
def test_what_is_wrong_is_said(code, reason):
    with pytest.raises(ValueError, match=re.escape(f"{code!r} is not a unified social credit code: {reason}")):
        read_credit_code(code)


def test_every_registered_prefix_is_read():
    assert len(PREFIXES) == len(set(PREFIXES)) == 36
    assert [read_credit_code(with_checks(f"{prefix}41010000000001"))[:2] for prefix in PREFIXES] == [*PREFIXES]


def test_the_checks_of_a_known_code():
    assert (own_check("19220382"), check("91440300192203821")) == ("1", "6")
