"""Random documents are answered alike by both stores, byte for byte.

The embedded store is asked beside the server, so this runs with the Neo4j tests. By default the same few documents are
asked each time; GONGJIAN_CASES asks for as many new ones, and prints the document that fails.
"""

import asyncio
import os

import orjson
import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from graph.ontology.reader import read_ontology
from graph.stores.opening import open_store
from loaders.load import load
from loaders.plans import PlanLoader
from tests.conftest import SMALL, WRITTEN
from tests.documents import documents

FEW = 60
CASES = int(os.environ.get("GONGJIAN_CASES", FEW))


@pytest.fixture
def answers(place, ontology, schema, tmp_path):
    """Runs a document on both stores; everything happens in one event loop, as Hypothesis is not asynchronous."""
    loop = asyncio.new_event_loop()
    place.clear("small")
    stores = [open_store(f"sqlite:{tmp_path}/small.db", ontology), open_store(place.url("small"), ontology)]
    for store in stores:
        loop.run_until_complete(load([SMALL], store, now=WRITTEN))

    def answer(document):
        results = [loop.run_until_complete(schema.execute(document, context_value=PlanLoader(one))) for one in stores]
        return [(orjson.dumps(result.data), result.errors) for result in results]

    yield answer
    for store in stores:
        loop.run_until_complete(store.close())
    loop.close()


@pytest.mark.parametrize("place", [pytest.param("neo4j", marks=pytest.mark.neo4j)], indirect=True)
def test_both_stores_answer_alike(answers):
    @settings(
        max_examples=CASES,
        derandomize=CASES == FEW,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def alike(data):
        document = data.draw(documents(read_ontology()))
        note(document)
        embedded, server = answers(document)
        assert (embedded[1], server[1]) == (None, None)
        assert embedded[0] == server[0]

    alike()
