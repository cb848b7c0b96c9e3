"""What of `where` is read otherwise than it stands; the rest is tested by its answers, in tests/contract."""

import dataclasses

import pytest

from graph.plan.condition import Exists, HowMany, Negation
from graph.plan.slot import Variable

ANY = {"gt: 0": True, "gte: 1": True, "eq: 0": False, "lt: 1": False, "lte: 0": False}


@pytest.fixture
def where(plan_of):
    """The condition that a number of pairings is read as."""
    return lambda number: plan_of(f"units(where: {{pairedWith: {{count: {{{number}}}}}}}) {{ totalCount }}").root.where


@pytest.mark.parametrize(("number", "there"), ANY.items(), ids=list(ANY))
def test_a_number_that_asks_whether_there_is_any_row_may_end_with_the_first(where, number, there):
    condition = where(number)
    assert isinstance(condition, Exists) is there
    assert isinstance(condition, Negation) is not there


@pytest.mark.parametrize("number", ["gte: 2", "lt: 2", "gte: 0", "eq: 1"])
def test_other_numbers_are_counted(where, number):
    assert isinstance(where(number), HowMany)


HOLDS_OF_NONE = {
    "gt: 2": False,
    "gt: -1": True,
    "gte: 0": True,
    "gte: 2": False,
    "eq: 2": False,
    "lt: 2": True,
    "lte: 2": True,
}


@pytest.mark.parametrize(("number", "holds"), HOLDS_OF_NONE.items(), ids=list(HOLDS_OF_NONE))
def test_whether_a_condition_holds_of_no_rows_is_known_beforehand(where, number, holds):
    assert where(number).holds_of_none is holds


def test_unless_the_number_is_a_variable(where):
    condition = where("gte: 2")
    slot = dataclasses.replace(condition.number, argument=Variable("n"))
    assert dataclasses.replace(condition, number=slot).holds_of_none is None
