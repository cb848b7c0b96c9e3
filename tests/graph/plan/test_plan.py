import pytest

from graph.errors import Code, RequestError
from graph.plan.plan import ByKey, Plan
from graph.plan.slot import Slot, Variable


def test_plans_are_told_apart_by_identity(slot):
    root = ByKey("Unit", slot, ())
    plan, same = Plan(root, None), Plan(root, None)
    assert plan != same
    assert len({plan, same, plan}) == 2


def test_values_that_no_statement_needs_are_checked_all_the_same(slot):
    unused = Slot(Variable("n"), lambda value: int(str(value)), "first", Code.BAD_PAGE)
    plan = Plan(ByKey("Unit", slot, ()), None, (slot, unused))
    plan.check({"n": "5"})
    with pytest.raises(RequestError, match="first: invalid literal") as raised:
        plan.check({"n": "five"})
    assert raised.value.code is Code.BAD_PAGE
