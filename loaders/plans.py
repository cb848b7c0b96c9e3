"""The plans of one request, read together: equal ones once, all in one transaction, unless they cost too much.

with PlanLoader(store, costs) as plans:
    answer = await plans.answer(PlanRequest(plan, variables))
"""

from typing import Self, cast

from strawberry.dataloader import DataLoader

from graph.errors import GongjianError
from graph.layout.drawing import draw
from graph.plan.network import Network, NetworkView, no_such_node
from graph.plan.plan import Plan
from graph.plan.shared import UnknownNodes
from graph.stores.store import Answer, PlanRequest, Store
from loaders.costs import Costs
from loaders.graphs import GraphLoader


class PlanLoader:
    """The plans of one request, and the graphs that it analyzes; used as a context that ends with the request.

    Plans that are awaited in one turn of the event loop are read together: graphql-core resolves all root fields before
    it awaits any of them, so these are all the plans of the request.
    """

    def __init__(self, store: Store, costs: Costs | None = None) -> None:
        self.cost = 0
        """What the plans cost so far, whether they were read or refused."""
        self.graphs = GraphLoader(store)
        self._asked = False
        self._store = store
        self._costs = costs or Costs()
        self._loader: DataLoader[PlanRequest, Answer] = DataLoader(load_fn=self._read, cache_key_fn=_plan_of)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        """Drops what was kept for the request."""
        self.graphs.close()

    @property
    def asks_nothing(self) -> bool:
        """Whether nothing was asked so far: what is answered then is the same whatever the store holds."""
        return not (self._asked or self.graphs.asked)

    async def answer(self, request: PlanRequest) -> Answer:
        """The answer of a plan, ready for `orjson.dumps`.

        Raises RequestError (COST_EXCEEDED) where all plans together cost too much, and the error of the plan itself.
        """
        self._asked = True
        return await self._loader.load(request)

    async def _read(self, requests: list[PlanRequest]) -> list[Answer | GongjianError]:
        self.cost += self._costs.of(requests)
        refusal = self._costs.refusal(self.cost)
        if refusal is not None:
            return [refusal for _ in requests]
        answers = await self._store.read(requests)
        return [await _completed(request, answer) for request, answer in zip(requests, answers, strict=True)]


async def _completed(request: PlanRequest, answer: Answer | GongjianError) -> Answer | GongjianError:
    """The answer in GraphQL's shape, which stores give to all answers but networks; unknown nodes are refused."""
    network = request.plan.root
    if isinstance(answer, UnknownNodes):
        return no_such_node(answer.ids, _day_of(request), "of")
    if not isinstance(answer, NetworkView) or not isinstance(network, Network):
        return answer
    if not answer.nodes:
        around = cast("list[str]", network.around.bind(request.variables))
        return no_such_node(around, _day_of(request))
    return await draw(network, answer)


def _day_of(request: PlanRequest) -> str:
    """The day that governs a request, '' where none does."""
    day = request.plan.as_of
    return "" if day is None else str(day.bind(request.variables))


def _plan_of(request: PlanRequest) -> Plan:
    # The key of the loader's cache. The variables need not be in it, since all plans of a request share them.
    return request.plan
