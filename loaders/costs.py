"""What the root fields of a request cost, worked out once for each plan, and the most that one request may cost."""

import math
import operator
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from graph.errors import Code, RequestError
from graph.plan import weights
from graph.plan.cost import Cost, Share, at, because
from graph.plan.plan import Plan
from graph.plan.pricing import cost_of
from graph.stores.store import PlanRequest

MAXIMUM_COST = 20_000_000
"""What one request may cost by default: twice the default deadline in microseconds, as most take less than they cost.
"""


_amount = operator.attrgetter("amount")


@dataclass(frozen=True, slots=True)
class Charge:
    """What a root field costs with the variables of a request."""

    cost: Cost
    variables: Mapping[str, object]
    amount: float

    @property
    def dearest(self) -> Share:
        """The field within it that costs most."""
        return self.cost.dearest(self.variables)


def charged(cost: Cost, variables: Mapping[str, object]) -> Charge:
    """What a cost is for one request; nothing where a size cannot be read."""
    try:
        return Charge(cost, variables, cost.of(variables))
    except RequestError:
        # The store refuses the plan with the same error, before it reads anything.
        return Charge(cost, variables, 0)


def charge_of_state(root_key: str) -> Charge:
    """What a state of the past costs, under the first root field that asks for it."""
    return charged(at(root_key, because("ask for fewer states of the past in a request", weights.PAST_STATE)), {})


class Costs:
    """The costs of plans, kept as long as these live, and the bound for a request. All requests share one."""

    def __init__(self, maximum: int = MAXIMUM_COST) -> None:
        self.maximum = maximum
        self._costs: WeakKeyDictionary[Plan, Cost] = WeakKeyDictionary()

    def charge(self, request: PlanRequest) -> Charge:
        """What a plan costs."""
        cost = self._costs.get(request.plan)
        if cost is None:
            cost = self._costs[request.plan] = at(request.plan.name, cost_of(request.plan.root))
        return charged(cost, request.variables)

    def refusal(self, charges: Iterable[Charge]) -> RequestError | None:
        """The error for a request that costs too much in all; None if the cost is allowed."""
        charges = tuple(charges)
        cost = total_cost(charges)
        if cost <= self.maximum:
            return None
        share = max(charges, key=lambda charge: charge.amount).dearest
        # What leaves the request too dear, however low, is no advice.
        remedy = share.remedy if cost - share.cost <= self.maximum else ""
        message = (
            f"the request costs {cost:,}; allowed: {self.maximum:,}; {math.ceil(share.cost):,} of it is for "
            f"{'.'.join(share.path)}; {remedy or 'ask in several requests'}"
        )
        return RequestError(Code.COST_EXCEEDED, message)


def total_cost(charges: Iterable[Charge]) -> int:
    """What several root fields cost together, as it is told: rounded up."""
    amounts: Iterable[float] = map(_amount, charges)
    return math.ceil(sum(amounts))
