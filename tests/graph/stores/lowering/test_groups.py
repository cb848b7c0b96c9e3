"""What is read of rows to group them; sums and averages as SQLite computes them, against exact arithmetic."""

from fractions import Fraction

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.datatypes.base import Affinity
from graph.datatypes.number import PARTS_PER_WHOLE
from graph.errors import Code
from graph.plan.condition import TRUE, Comparator, RowPart
from graph.plan.groups import (
    DistinctNodes,
    GroupFact,
    Grouping,
    GroupTerm,
    GroupValue,
    HavingCompare,
    Measure,
    Measured,
    NodeGrouping,
    Span,
)
from graph.plan.members import Member
from graph.plan.output import Connection, Field, GroupNode, Groups, Measures
from graph.plan.paging import Page, tie_breaker
from graph.plan.slot import Constant, Slot
from graph.plan.walk import AllNodes
from graph.stores.lowering.dialect import Match, Scope
from graph.stores.lowering.groups import GroupedRows, average, span_of, total
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


def grouped(ontology, members, *by, having=(), order=()):
    origin = AllNodes(ontology.nodes["Unit"])
    groups = Groups(tuple(Member(f"m{place}", output) for place, output in enumerate(members)), by, SIZE, having, order)
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


def test_a_node_groups_by_its_row_and_sorts_by_name_then_id(ontology):
    choice = {"Unit": (Member("key", Field("key", Affinity.TEXT)),)}
    rows = grouped(ontology, [GroupNode(0, choice), DistinctNodes(RowPart.NODE)], NodeGrouping(RowPart.NODE, ("Unit",)))
    assert rows.columns(Match("", node="n")) == [("n.`name_sort`", "c2"), ("n.`id`", "c3"), ("n._row", "c4")]
    assert rows.keys == ["c4", "c2", "c3"]
    assert rows.order == ["a1 DESC", "c2 NULLS LAST", "c3 NULLS LAST"]
    assert rows.aggregates == {"count(*)": "a1", "count(DISTINCT c4)": "a6"}


def test_results_that_choose_groups_come_early(ontology):
    average = Measured(Measure.AVG, RowPart.NODE, "members", Affinity.INTEGER)
    summed = Measured(Measure.SUM, RowPart.NODE, "members", Affinity.INTEGER)
    measures = Measures((Member("a", average), Member("b", summed)))
    rows = grouped(ontology, [measures], having=(HavingCompare(average, Comparator.GT, SIZE),))
    assert (list(rows.early.values()), list(rows.results.values())) == (["r5"], ["r6"])
    assert rows.having == ["r5 > $p0"]


def test_an_order_comes_before_that_by_size(ontology):
    order = (GroupTerm(GroupValue(0), descending=True), GroupTerm(GroupFact.COUNT))
    rows = grouped(ontology, [GroupFact.COUNT], NAME, order=order)
    assert rows.order[:3] == ["c3 DESC NULLS FIRST", "a1 NULLS LAST", "a1 DESC"]


SPANS = {
    "2024": ("2024", None, None),
    "2024-03": ("2024", "2024-Q1", "2024-03"),
    "2024-04-01": ("2024", "2024-Q2", "2024-04"),
    "2024-09-30": ("2024", "2024-Q3", "2024-09"),
    "0999-12": ("0999", "0999-Q4", "0999-12"),
    None: (None, None, None),
}


@pytest.mark.parametrize(("date", "expected"), SPANS.items(), ids=map(str, SPANS))
def test_the_span_of_a_date_is_known_as_far_as_the_date_is(ontology, date, expected):
    scope = Scope(SQL, ontology, None)
    texts = [span_of(scope, "?1", span) for span in (Span.YEAR, Span.QUARTER, Span.MONTH)]
    assert apsw.Connection(":memory:").execute(f"SELECT {', '.join(texts)}", (date,)).fetchone() == expected
