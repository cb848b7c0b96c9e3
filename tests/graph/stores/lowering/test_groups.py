"""What is read of rows to group them; sums and averages as SQLite computes them, against exact arithmetic."""

from fractions import Fraction

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.datatypes.base import Affinity
from graph.datatypes.number import PARTS_PER_WHOLE
from graph.errors import Code
from graph.plan.condition import TRUE, RowPart
from graph.plan.groups import GroupFact, Grouping, GroupValue, Measure, Measured
from graph.plan.output import Connection, Groups, Measures, Member
from graph.plan.paging import Page, tie_breaker
from graph.plan.slot import Constant, Slot
from graph.plan.walk import AllNodes
from graph.stores.lowering.dialect import Match, Scope
from graph.stores.lowering.groups import GroupedRows, average, total
from graph.stores.sqlite.dialect import SQL

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
    result, exact = computed(total, numbers), Fraction(sum(numbers), PARTS_PER_WHOLE)
    assert result == float(exact) if abs(exact) < 10**11 else abs(result - exact) <= Fraction(1, 2)


@given(DECIMALS)
def test_a_sum_has_no_more_digits_than_a_decimal(computed, numbers):
    result = computed(total, numbers)
    assert isinstance(result, int) or float(f"{result:.15g}") == result == round(result, 4)


@given(DECIMALS)
def test_an_average_is_the_nearest_ten_thousandth(computed, numbers):
    result, exact = computed(average, numbers), Fraction(sum(numbers), PARTS_PER_WHOLE * len(numbers))
    assert float(f"{result:.15g}") == result
    assert abs(Fraction(f"{result:.4f}") - exact) <= Fraction(1, 2 * PARTS_PER_WHOLE)


@pytest.mark.parametrize("write", [total, average])
def test_of_no_numbers_there_is_neither(computed, write):
    assert computed(write, []) is None


WHOLE = [((7, 4), 7, 1.75), ((-1, 3), -1, -0.3333), ((6_442_450_938, 3), 6_442_450_938, 2147483646.0)]


@pytest.mark.parametrize(("given_sum", "summed", "averaged"), WHOLE)
def test_whole_numbers_have_no_parts(given_sum, summed, averaged):
    texts = f"SELECT {total('?1', '', '?2')}, {average('?1', '', '?2')}"
    assert apsw.Connection(":memory:").execute(texts, given_sum).fetchone() == (summed, averaged)


SIZE = Slot(Constant(3), lambda _value: 3, "first", Code.BAD_PAGE)
NAME = Grouping(RowPart.NODE, "name", Affinity.TEXT, "name_sort")


def grouped(ontology, members, *by):
    origin = AllNodes(ontology.nodes["Unit"])
    groups = Groups(tuple(Member(f"m{place}", output) for place, output in enumerate(members)), by, SIZE)
    connection = Connection(origin, TRUE, (tie_breaker(origin),), Page(SIZE, False, None, None), ())
    return GroupedRows(Scope(SQL, ontology, None), connection, groups)


def test_each_expression_is_read_once(ontology):
    since = Measured(Measure.MIN, RowPart.NODE, "since", Affinity.TEXT, "since_day")
    measures = Measures((Member("a", since), Member("b", since)))
    rows = grouped(ontology, [GroupFact.COUNT, GroupValue(0), measures], NAME)
    columns = rows.columns(Match("", node="n"))
    assert columns == [
        ("n.`name`", "c2"),
        ("n.`name_sort`", "c3"),
        ("n.`since`", "c4"),
        ("n.`since_day`", "c5"),
        ("n.`key`", "c7"),
    ]
    assert rows.aggregates == {"count(*)": "a1", "min(c5 || c4)": "a6", "min(c7)": "a8"}


def test_the_largest_group_comes_first_then_by_value(ontology):
    rows = grouped(ontology, [GroupFact.COUNT], NAME)
    assert (rows.keys, rows.order) == (["c2", "c3"], ["a1 DESC", "c3 NULLS LAST", "a5"])
