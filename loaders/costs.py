"""What the plans of requests cost, worked out once for each plan, and the most that one request may cost."""

from collections.abc import Iterable
from weakref import WeakKeyDictionary

from graph.errors import Code, RequestError
from graph.plan.cost import Cost, cost_of
from graph.plan.plan import Plan
from graph.stores.store import PlanRequest

MAXIMUM_COST = 500_000_000
"""What one request may cost by default: about as many objects as its answer could have."""


class Costs:
    """The costs of plans, kept as long as these live, and the bound for a request. All requests share one."""

    def __init__(self, maximum: int = MAXIMUM_COST) -> None:
        self.maximum = maximum
        self._costs: WeakKeyDictionary[Plan, Cost] = WeakKeyDictionary()

    def of(self, requests: Iterable[PlanRequest]) -> int:
        """What the plans of a request cost together."""
        return sum(map(self._cost, requests))

    def _cost(self, request: PlanRequest) -> int:
        cost = self._costs.get(request.plan)
        if cost is None:
            cost = self._costs[request.plan] = cost_of(request.plan.root)
        try:
            return cost.of(request.variables)
        except RequestError:
            # A size that cannot be read. The store refuses the plan with the same error, before it reads anything.
            return 0

    def refusal(self, cost: int) -> RequestError | None:
        """The error for a request that costs too much; None if the cost is allowed."""
        if cost <= self.maximum:
            return None
        message = (
            f"the request costs {cost:,}; allowed: {self.maximum:,}; ask for smaller pages (first) or fewer levels"
        )
        return RequestError(Code.COST_EXCEEDED, message)
