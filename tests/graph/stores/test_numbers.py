"""Sums and averages as SQLite computes them, against exact arithmetic."""

from fractions import Fraction

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.datatypes.number import PARTS_PER_WHOLE
from graph.stores.lowering.numbers import average, total

DECIMALS = st.lists(st.integers(-(10**15) + 1, 10**15 - 1), min_size=1, max_size=50)
"""Decimals as ten-thousandths."""


@pytest.fixture(scope="module")
def computed():
    """What SQLite makes of a sum or an average of numbers that are given as ten-thousandths."""
    connection = apsw.Connection(":memory:")

    def compute(write, numbers):
        signed = [
            (abs(number) // PARTS_PER_WHOLE, abs(number) % PARTS_PER_WHOLE, -1 if number < 0 else 1)
            for number in numbers
        ]
        whole, parts = sum(w * sign for w, _, sign in signed), sum(p * sign for _, p, sign in signed)
        return connection.execute(
            f"SELECT {write('w', 'p', 'n')} FROM (SELECT ? AS w, ? AS p, ? AS n)", (whole, parts, len(numbers))
        ).get

    yield compute
    connection.close()


@given(DECIMALS)
def test_a_sum_is_exact_or_to_the_nearest_whole_number(computed, numbers):
    found, exact = computed(total, numbers), Fraction(sum(numbers), PARTS_PER_WHOLE)
    assert found == float(exact) if abs(exact) < 10**11 else abs(found - exact) <= Fraction(1, 2)


@given(DECIMALS)
def test_a_sum_has_no_more_digits_than_a_decimal(computed, numbers):
    found = computed(total, numbers)
    assert isinstance(found, int) or float(f"{found:.15g}") == found == round(found, 4)


@given(DECIMALS)
def test_an_average_is_the_nearest_ten_thousandth(computed, numbers):
    found, exact = computed(average, numbers), Fraction(sum(numbers), PARTS_PER_WHOLE * len(numbers))
    assert float(f"{found:.15g}") == found
    assert abs(Fraction(f"{found:.4f}") - exact) <= Fraction(1, 2 * PARTS_PER_WHOLE)


@pytest.mark.parametrize("write", [total, average])
def test_of_no_numbers_there_is_neither(computed, write):
    assert computed(write, []) is None


WHOLE = [((7, 4), 7, 1.75), ((-1, 3), -1, -0.3333), ((6_442_450_938, 3), 6_442_450_938, 2147483646.0)]


@pytest.mark.parametrize(("given_sum", "summed", "averaged"), WHOLE)
def test_whole_numbers_have_no_parts(given_sum, summed, averaged):
    texts = f"SELECT {total('?1', '', '?2')}, {average('?1', '', '?2')}"
    assert apsw.Connection(":memory:").execute(texts, given_sum).fetchone() == (summed, averaged)
