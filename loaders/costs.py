"""What the plans of requests cost, worked out once for each plan, and the most that one request may cost."""

from collections.abc import Iterable
from weakref import WeakKeyDictionary

from graph.errors import Code, RequestError
from graph.plan.cost import Cost, cost_of
from graph.plan.plan import Plan
from graph.stores.store import PlanRequest

MAXIMUM = 500_000_000


class Costs:
    """Shared by all requests."""

    def __init__(self, maximum: int = MAXIMUM) -> None:
        self.maximum = maximum
        self._costs: WeakKeyDictionary[Plan, Cost] = WeakKeyDictionary()

    def of(self, requests: Iterable[PlanRequest]) -> int:
        """What plans cost together."""
        return sum(map(self._of, requests))

    def _of(self, request: PlanRequest) -> int:
        cost = self._costs.get(request.plan)
        if cost is None:
            cost = self._costs[request.plan] = cost_of(request.plan.root)
        try:
            return cost.of(request.variables)
        except RequestError:
            return 0  # its size is refused by the store, before anything is read

    def refusal(self, cost: int) -> RequestError | None:
        """Why a request of this cost is not answered; None where it is."""
        if cost <= self.maximum:
            return None
        message = (
            f"the request costs {cost:,}; allowed: {self.maximum:,}; ask for smaller pages (first) or fewer levels"
        )
        return RequestError(Code.COST_EXCEEDED, message)
