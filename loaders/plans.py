"""The plans of one request, read together: equal ones once, all in one snapshot, unless they cost too much."""

from typing import Self

from strawberry.dataloader import DataLoader

from graph.errors import GongjianError
from graph.layout.drawing import with_coordinates
from graph.plan.network import Network
from graph.plan.plan import Plan
from graph.stores.store import Answer, Asked, Store
from loaders.costs import Costs
from loaders.graphs import GraphLoader


class PlanLoader:
    """Made for each request and left at its end; plans asked for in one turn of the event loop are read together."""

    def __init__(self, store: Store, costs: Costs | None = None) -> None:
        self.cost = 0
        """What the plans asked for cost, told before the store is asked."""
        self._store = store
        self.graphs = GraphLoader(store)
        self._costs = costs or Costs()
        self._loader: DataLoader[Asked, Answer] = DataLoader(load_fn=self._read, cache_key_fn=_plan)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        """Lets go of what was held for the request."""
        self.graphs.close()

    async def answer(self, asked: Asked) -> Answer:
        """The answer of a plan; raises GongjianError."""
        return await self._loader.load(asked)

    async def _read(self, asked: list[Asked]) -> list[Answer | GongjianError]:
        self.cost += self._costs.of(asked)
        refusal = self._costs.refusal(self.cost)
        if refusal is not None:
            return [refusal for _ in asked]
        answers = await self._store.read(asked)
        return [await _completed(one.plan, answer) for one, answer in zip(asked, answers, strict=True)]


async def _completed(plan: Plan, answer: Answer | GongjianError) -> Answer | GongjianError:
    if isinstance(plan.root, Network) and plan.root.drawn and not isinstance(answer, GongjianError):
        return await with_coordinates(plan.root, answer)
    return answer


def _plan(asked: Asked) -> Plan:
    """All plans of a request share its variables."""
    return asked.plan
