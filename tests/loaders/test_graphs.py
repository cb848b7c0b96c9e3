"""A request's graphs: each selection once, few in memory at a time."""

import asyncio
from typing import Any, cast

import pytest

from graph.errors import RequestError, StoreError
from graph.ontology.model import Ontology
from graph.plan.identity import global_id
from graph.selection.selection import Selection
from graph.stores.store import Store
from loaders import graphs
from loaders.graphs import GraphLoader


class Named:
    """A store that is named alone, since reading is replaced."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology


@pytest.fixture
def store(ontology: Ontology) -> Store:
    return cast("Store", Named(ontology))


@pytest.fixture
def read(monkeypatch):
    """The limits of the selections that were read, in their order."""
    limits: list[int] = []

    async def extracted(_store, selection):
        limits.append(selection.limit)
        await asyncio.sleep(0)
        return selection.limit

    monkeypatch.setattr(graphs, "read_selected_graph", extracted)
    return limits


def around(limit):
    return Selection((), (), around=(global_id("Unit", "x"),), limit=limit)


async def test_equal_selections_are_read_once(store, read):
    loader = GraphLoader(store)
    loaded: list[Any] = await asyncio.gather(*(loader.load(around(limit)) for limit in (1, 2, 1)))
    assert loaded == [1, 2, 1]
    assert read == [1, 2]


async def test_a_request_has_few_graphs(store, read):
    loader = GraphLoader(store)
    for limit in range(graphs.MAXIMUM_GRAPHS_PER_REQUEST):
        await loader.load(around(limit))
    with pytest.raises(RequestError, match="more than 4 selections"):
        await loader.load(around(99))


async def test_a_place_is_held_until_the_request_ends(store, read, monkeypatch):
    monkeypatch.setattr(graphs, "MAXIMUM_WAIT_SECONDS", 0.05)
    first, second, third = (GraphLoader(store) for _ in "123")
    await asyncio.gather(first.load(around(1)), first.load(around(2)), second.load(around(1)))
    with pytest.raises(StoreError, match="ask again in a moment"):
        await third.load(around(1))
    first.close()
    loaded: Any = await GraphLoader(store).load(around(3))
    assert loaded == 3


async def test_a_request_that_is_given_up_reads_no_further(store, read):
    loader = GraphLoader(store)
    loading = asyncio.create_task(loader.load(around(1)))
    await asyncio.sleep(0)
    loader.close()
    with pytest.raises(asyncio.CancelledError):
        await loading
    assert read == []
