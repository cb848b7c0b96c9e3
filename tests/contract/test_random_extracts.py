"""Random extracts of random graphs are the same from each store and from the reference."""

from random import Random
from typing import Any

import pytest

from graph.ontology.model import DerivedType, Ontology
from graph.plan.extract import Extract
from graph.plan.filters import ALL_EDGES, ALL_NODES, EdgeFilter, NodeFilter, edge_filter
from graph.plan.slot import Constant
from graph.stores.store import Store
from resolvers.conditions import ConditionReader
from resolvers.document_reading import as_value
from tests.graphs import DAYS, Fact, random_graph
from tests.holding import Held
from tests.questions.drawing import Bare
from tests.questions.filters import Filters
from tests.reference.extracts import records_of
from tests.reference.objects import graph_of

EXTRACTS_PER_GRAPH = 12


def draw_types(random: Random, types: Any) -> tuple[Any, ...]:
    """All of them, or some."""
    return (
        tuple(declared for declared in types.values() if random.random() < 0.6)
        if random.random() < 0.5
        else tuple(types.values())
    )


def random_extract(ontology: Ontology, random: Random, facts: list[Fact]) -> Extract:
    graph = graph_of(ontology, facts)
    ids = [node.fields["id"] for node in graph.nodes]
    days = [day for day in DAYS if len(day) == 10]
    derived = draw_types(random, ontology.derived)
    return Extract(
        draw_types(random, ontology.nodes),
        draw_types(random, ontology.relationships),
        derived,
        random.choice([None, *days]),
        tuple(random.sample(ids, len(ids) // 2)) if random.random() < 0.5 else None,
        random_edge_filter(ontology, random, derived) if derived else ALL_EDGES,
        random_node_filter(ontology, random) if random.random() < 0.5 else ALL_NODES,
    )


def random_edge_filter(ontology: Ontology, random: Random, derived: tuple[DerivedType, ...]) -> EdgeFilter:
    patterns = [pattern.name for declared in derived for pattern in declared.patterns]
    chosen = random.sample(patterns, 2) if len(patterns) > 1 and random.random() < 0.5 else None
    least = Constant(random.choice([1, 2])) if random.random() < 0.5 else None
    return edge_filter(derived, ontology, least, chosen)


def random_node_filter(ontology: Ontology, random: Random) -> NodeFilter:
    asked = Filters(ontology, random, fixed=True).of_network()
    return ConditionReader(ontology).of_network(as_value(plain(asked)))


def plain(value: Any) -> Any:
    """A value as it is drawn for a document, as JSON has it."""
    match value:
        case dict():
            return {name: plain(part) for name, part in value.items()}
        case list():
            return list(map(plain, value))
        case Bare():
            return str(value)
        case _:
            return value


async def streamed(store: Store, extract: Extract) -> dict[str, list[list[Any]]]:
    records: dict[str, list[list[Any]]] = {}
    async with store.extract(extract) as extraction:
        async for batch in extraction.batches:
            records.setdefault(batch.record_type.name, []).extend(map(list, batch.records))
    return records


@pytest.mark.parametrize("seed", range(6))
async def test_all_stream_alike(place, ontology, tmp_path, seed):
    random = Random(f"extracts {seed}")
    facts = random_graph(ontology, random)
    held = Held(place, ontology, tmp_path)
    stores = await held.hold(facts)
    for _ in range(EXTRACTS_PER_GRAPH):
        extract = random_extract(ontology, random, facts)
        expected = records_of(graph_of(ontology, facts), extract)
        for store in stores.values():
            assert await streamed(store, extract) == expected
    await held.close()
