"""The processor time of a document that is sent again, up to the reading of the store: of a store that has nothing.

What is measured is an upper bound, since the times for reading the request and writing the answer are in it.
"""

import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.requests import post
from benchmarks.timing import missed_mark
from graph.ontology.reader import read_ontology
from graph.plan.paging import PageLimits
from graph.stores.store import Answer, PlanRequest
from resolvers.execution import executable_schema
from server.app import create_app

EXAMPLES = sorted((Path(__file__).parent.parent / "docs/examples").glob("*.graphql"))
MAXIMUM_MILLISECONDS = 0.15
ROUNDS, REQUESTS_PER_ROUND = 15, 200


class EmptyStore:
    """A store that answers every plan with null, at once."""

    async def read(self, requests: Sequence[PlanRequest]) -> list[Answer]:
        """The answers, in the order of the requests."""
        return [None for _ in requests]


async def run() -> bool:
    """Measures every example of the documentation."""
    app = create_app(EmptyStore(), executable_schema(read_ontology(), PageLimits()))  # type: ignore[arg-type]
    print("\nProcessor time of a repeated document before the store is asked")
    times = {example.stem: await _time(app, example.read_text(encoding="utf-8")) for example in EXAMPLES}
    for name, time_of_request in times.items():
        missed = missed_mark(time_of_request, MAXIMUM_MILLISECONDS)
        print(f"  {name:<44} {time_of_request:9.3f} ms (at most {MAXIMUM_MILLISECONDS:g}){missed}")
    return max(times.values()) <= MAXIMUM_MILLISECONDS


async def _time(app: object, query: str) -> float:
    """Milliseconds of a request: the least of several rounds, since whatever else the machine does can only add."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for _ in range(REQUESTS_PER_ROUND):
            await post(app, query)
        rounds.append((time.process_time() - start) / REQUESTS_PER_ROUND * 1_000)
    return min(rounds)
