import pytest

from graph.errors import Code, RequestError
from graph.plan.plan import ByIds, Plan
from graph.plan.slot import Slot, Variable
from graph.stores.store import PlanRequest
from loaders.costs import Costs
from loaders.plans import PlanLoader


class Counting:
    """A store that counts how often it is asked."""

    def __init__(self):
        self.calls = 0

    async def read(self, requests):
        self.calls += 1
        return [[] for _ in requests]


def several(count):
    """A plan that costs as much as it has ids."""
    plan = Plan(ByIds(Slot(Variable("ids"), str, "ids", Code.BAD_ID), {"Unit": ()}, single=False), None)
    return PlanRequest(plan, {"ids": ["x"] * count})


async def test_a_request_that_costs_the_most_that_is_allowed_is_answered():
    store = Counting()
    loader = PlanLoader(store, Costs(10))  # type: ignore[arg-type]
    assert await loader.answer(several(10)) == []
    assert (loader.cost, store.calls) == (10, 1)


async def test_a_request_that_costs_more_is_refused_before_the_store_is_asked():
    store = Counting()
    loader = PlanLoader(store, Costs(10))  # type: ignore[arg-type]
    with pytest.raises(RequestError, match="the request costs 11; allowed: 10") as raised:
        await loader.answer(several(11))
    assert raised.value.code is Code.COST_EXCEEDED
    assert (loader.cost, store.calls) == (11, 0)


def test_plans_of_a_request_are_added_up():
    assert Costs().of([several(2), several(3)]) == 5


def test_what_the_store_will_refuse_costs_nothing():
    plan = Plan(ByIds(Slot(Variable("ids"), _refuse, "ids", Code.BAD_ID), {"Unit": ()}, single=False), None)
    assert Costs().of([PlanRequest(plan, {"ids": "x"})]) == 0


def _refuse(_value):
    raise ValueError("no id")
