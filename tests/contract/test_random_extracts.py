"""Random extracts of random graphs are the same from each store and from the reference."""

from random import Random
from typing import Any

import pytest

from graph.ontology.model import Ontology
from graph.plan.extract import Extract
from graph.stores.store import Store
from tests.graphs import DAYS, Fact, random_graph
from tests.holding import Held
from tests.reference.extracts import records
from tests.reference.objects import graph_of

EACH = 12
"""Extracts of a graph."""


def some(random: Random, kinds: Any) -> tuple[Any, ...]:
    """All of them, or some."""
    return (
        tuple(kind for kind in kinds.values() if random.random() < 0.6)
        if random.random() < 0.5
        else tuple(kinds.values())
    )


def random_extract(ontology: Ontology, random: Random, facts: list[Fact]) -> Extract:
    graph = graph_of(ontology, facts)
    ids = [node.fields["id"] for node in graph.nodes]
    days = [day for day in DAYS if len(day) == 10]
    return Extract(
        some(random, ontology.nodes),
        some(random, ontology.relationships),
        some(random, ontology.derived),
        random.choice([None, *days]),
        tuple(random.sample(ids, len(ids) // 2)) if random.random() < 0.5 else None,
    )


async def streamed(store: Store, wanted: Extract) -> dict[str, list[list[Any]]]:
    found: dict[str, list[list[Any]]] = {}
    async with store.extract(wanted) as extraction:
        async for part in extraction.rows:
            found.setdefault(part.of.name, []).extend(map(list, part.rows))
    return found


@pytest.mark.parametrize("seed", range(6))
async def test_all_stream_alike(place, ontology, tmp_path, seed):
    random = Random(f"extracts {seed}")
    facts = random_graph(ontology, random)
    held = Held(place, ontology, tmp_path)
    stores = await held.hold(facts)
    for _ in range(EACH):
        wanted = random_extract(ontology, random, facts)
        expected = records(graph_of(ontology, facts), wanted)
        for store in stores.values():
            assert await streamed(store, wanted) == expected
    await held.close()
