"""What the log makes again of a random history is the store, with all that former ids lead to."""

import pytest

from graph.ontology.model import Ontology
from graph.stores.replaying import replay
from graph.stores.sqlite.replica import replica
from graph.stores.sqlite.store import SqliteStore
from graph.stores.verifying import verify
from tests.conftest import Place
from tests.graph.stores.contents import aliases, recorded
from tests.histories.draws import Draws
from tests.histories.machine import Machine

LENGTH = 60
"""Writes of a history."""


@pytest.fixture(params=range(4))
async def written(request, tmp_path, ontology: Ontology):
    """A store after a history."""
    store = SqliteStore(tmp_path / "live.db", ontology, 10.0)
    machine = Machine(store)
    draws = Draws(ontology, machine.plain, f"replayed {request.param}")
    for _ in range(LENGTH):
        await machine.do(draws.write())
        if machine.is_over:
            break
    yield store
    await store.close()


async def made(store, folder, until=None):
    """Makes a file of the log, up to a revision."""
    async with store.logged(until=until) as log, replica(folder / "made.db", store.ontology, "r") as target:
        replayed = [it async for it in replay(log, target)]
    assert [it.snapshot for it in replayed] == [it.revision.snapshot for it in replayed]
    assert not any(it.contradicted for it in replayed)
    return replayed


def contents(folder, name):
    return recorded(Place("sqlite", folder), name), aliases(folder / f"{name}.db")


async def test_the_log_makes_the_store(written, tmp_path):
    await made(written, tmp_path)
    assert contents(tmp_path, "made") == contents(tmp_path, "live")
    assert (await verify(written)).findings == []


async def test_a_copy_taken_back_is_what_the_log_makes(written, tmp_path):
    last = len(await made(written, tmp_path))
    (tmp_path / "made.db").unlink()
    for sequence in range(1, last, 3):
        await made(written, tmp_path, sequence)
        assert await written.copy_state(tmp_path / "taken.db", sequence)
        assert contents(tmp_path, "taken") == contents(tmp_path, "made"), sequence
        for name in ("made", "taken"):
            (tmp_path / f"{name}.db").unlink()
