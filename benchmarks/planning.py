"""The processor time of a repeated document before the store is asked: a whole request to a store that answers at once.

An upper bound: reading the request and writing the answer are in it.
"""

import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.requests import post
from graph.ontology.reader import read_ontology
from graph.stores.store import Answer, PlanRequest
from resolvers.arguments import PageLimits
from resolvers.execution import executable_schema
from server.app import create_app

EXAMPLES = sorted((Path(__file__).parent.parent / "docs/examples").glob("*.graphql"))
MOST = 0.15
ROUNDS, REPEATED = 15, 200


class AnswersAtOnce:
    """A store that knows nothing."""

    async def read(self, asked: Sequence[PlanRequest]) -> list[Answer]:
        return [None for _ in asked]


async def run() -> bool:
    """Every example, the least of several rounds, since whatever else runs can only add."""
    app = create_app(AnswersAtOnce(), executable_schema(read_ontology(), PageLimits()))  # type: ignore[arg-type]
    print("\nProcessor time of a repeated document before the store is asked")
    kept = True
    for example in EXAMPLES:
        taken = await _least(app, example.read_text(encoding="utf-8"))
        kept = kept and taken <= MOST
        print(f"  {example.stem:<44} {taken:9.3f} ms (at most {MOST:g}){'' if taken <= MOST else '   MISSED'}")
    return kept


async def _least(app: object, query: str) -> float:
    """Milliseconds a request."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for _ in range(REPEATED):
            await post(app, query)
        rounds.append((time.process_time() - start) / REPEATED * 1_000)
    return min(rounds)
