"""The plans of one request, read together: equal ones once, all in one snapshot, unless they cost too much."""

from typing import Self

from strawberry.dataloader import DataLoader

from graph.errors import GongjianError
from graph.layout.drawing import drawn
from graph.plan.network import Network, NetworkView
from graph.plan.plan import Plan
from graph.selection.request import not_there
from graph.stores.store import Answer, PlanRequest, Store
from loaders.costs import Costs
from loaders.graphs import GraphLoader


class PlanLoader:
    """Made for each request and left at its end; plans asked for in one turn of the event loop are read together."""

    def __init__(self, store: Store, costs: Costs | None = None) -> None:
        self.cost = 0
        """What the plans asked for cost, added up before the store is asked."""
        self._store = store
        self.graphs = GraphLoader(store)
        self._costs = costs or Costs()
        self._loader: DataLoader[PlanRequest, Answer] = DataLoader(load_fn=self._read, cache_key_fn=_plan_of)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        """Lets go of what was held for the request."""
        self.graphs.close()

    async def answer(self, request: PlanRequest) -> Answer:
        """The answer of a plan, ready for `orjson.dumps`; raises GongjianError."""
        return await self._loader.load(request)

    async def _read(self, requests: list[PlanRequest]) -> list[Answer | GongjianError]:
        self.cost += self._costs.of(requests)
        refusal = self._costs.refusal(self.cost)
        if refusal is not None:
            return [refusal for _ in requests]
        answers = await self._store.read(requests)
        return [await _completed(request, answer) for request, answer in zip(requests, answers, strict=True)]


async def _completed(request: PlanRequest, answer: Answer | GongjianError) -> Answer | GongjianError:
    """The answer of a store as GraphQL shows it: all are complete but networks, of which a store knows no shape."""
    network, day = request.plan.root, request.plan.as_of
    if not isinstance(answer, NetworkView) or not isinstance(network, Network):
        return answer
    if not answer.nodes:
        return not_there("" if day is None else str(day.bind(request.variables)))
    return await drawn(network, answer)


def _plan_of(request: PlanRequest) -> Plan:
    """All plans of a request share its variables."""
    return request.plan
