import pytest

from graph.errors import Code, RequestError
from graph.plan.cost import because
from graph.plan.plan import ByIds, Plan
from graph.plan.slot import Slot, Variable
from graph.stores.store import PlanRequest
from loaders.costs import Costs, total_cost
from loaders.plans import PlanLoader


class Counting:
    """A store that counts how often it is asked."""

    def __init__(self):
        self.calls = 0

    async def read(self, requests):
        self.calls += 1
        return [[] for _ in requests]


def several(count):
    """A plan that costs 100, and 1 for each of its ids."""
    ids = Slot(Variable("ids"), str, "ids", Code.BAD_ID)
    return PlanRequest(Plan(ByIds(ids, {"Unit": ()}, single=False), None, name="units"), {"ids": ["x"] * count})


async def test_a_request_that_costs_the_most_that_is_allowed_is_answered():
    store = Counting()
    loader = PlanLoader(store, Costs(110))  # type: ignore[arg-type]
    assert await loader.answer(several(10)) == []
    assert (loader.cost, store.calls) == (110, 1)


async def test_a_request_that_costs_more_is_refused_before_the_store_is_asked():
    store = Counting()
    loader = PlanLoader(store, Costs(110))  # type: ignore[arg-type]
    with pytest.raises(RequestError) as raised:
        await loader.answer(several(11))
    message = "the request costs 111; allowed: 110; 111 of it is for units; ask in several requests"
    assert (raised.value.code, str(raised.value)) == (Code.COST_EXCEEDED, message)
    assert (loader.cost, store.calls) == (111, 0)


async def test_a_refusal_names_the_field_that_costs_most_and_the_argument_that_lowers_it():
    loader = PlanLoader(Counting(), Costs(300))  # type: ignore[arg-type]
    with pytest.raises(RequestError, match=r"the request costs 350; .* 250 of it is for units; lower ids of units"):
        await loader.answer(several(250))


def test_what_leaves_many_fields_too_dear_together_is_no_advice():
    costs = Costs(1_000)
    refusal = costs.refusal([costs.charge(several(250)) for _ in range(5)])
    assert str(refusal).endswith("allowed: 1,000; 250 of it is for units; ask in several requests")


def test_analyses_are_charged_by_their_usual_size_and_then_by_their_own():
    loader = PlanLoader(Counting(), Costs(300))  # type: ignore[arg-type]
    loader.charge_analyses("network", because("select less", 300))
    loader.charge_analyses("network", because("select less", 20))
    assert loader.cost == 20
    loader.charge_analyses("other", because("select less", 280))
    with pytest.raises(RequestError, match="301; allowed: 300; 281 of it is for other; select less"):
        loader.charge_analyses("other", because("select less", 281))


def test_plans_of_a_request_are_added_up():
    assert total_cost(map(Costs().charge, [several(2), several(3)])) == 205


def test_what_the_store_will_refuse_costs_nothing():
    plan = Plan(ByIds(Slot(Variable("ids"), _refuse, "ids", Code.BAD_ID), {"Unit": ()}, single=False), None)
    assert Costs().charge(PlanRequest(plan, {"ids": "x"})).amount == 0


def _refuse(_value):
    raise ValueError("no id")
