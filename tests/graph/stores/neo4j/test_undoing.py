"""What is left of a load that does not end is removed once, by whoever sees that it does not go on."""

import asyncio

import pytest

from graph.errors import Code, StoreError
from graph.ontology.model import Ontology
from graph.stores.neo4j import pulse, undoing
from graph.stores.revisions import RevisionPage
from graph.stores.store import Interrupted, Store
from graph.stores.verifying import verify
from tests.graph.stores.asking import FIRST, LATER, in_turn, unit, units
from tests.graph.stores.neo4j.conftest import ON_NEO4J
from tests.graph.stores.neo4j.paused_loads import everything, interrupt, paused

pytestmark = pytest.mark.usefixtures("small_portions")

LEFT = Interrupted(FIRST, 25)


@ON_NEO4J
async def test_the_next_load_removes_what_an_interrupted_one_left(
    empty_store: Store, other: Store, ontology: Ontology, monkeypatch: pytest.MonkeyPatch
) -> None:
    await interrupt(empty_store, ontology, monkeypatch)
    with pytest.raises(StoreError, match="a server removes what it left by itself"):
        await other.check()
    assert await other.existing_keys("Unit", ["u1"]) == set()
    assert (await other.write(in_turn(units(ontology, "only")), LATER)).created == 1
    assert [await unit(other, key, "key") for key in ("u1", "only")] == [None, {"key": "only"}]
    assert [revision.sequence for revision in await other.revisions(RevisionPage(9))] == [1]
    assert (await verify(other)).findings == []


@ON_NEO4J
async def test_the_same_load_again_ends_it(
    empty_store: Store, other: Store, ontology: Ontology, monkeypatch: pytest.MonkeyPatch
) -> None:
    await interrupt(empty_store, ontology, monkeypatch)
    assert (await other.write(in_turn(*everything(ontology)), LATER)).created == 37
    assert (await verify(other)).findings == []


@ON_NEO4J
async def test_of_many_who_see_it_one_removes_it(
    empty_store: Store, other: Store, ontology: Ontology, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert await other.recover() is None
    await interrupt(empty_store, ontology, monkeypatch)
    outcomes = await asyncio.gather(*(store.recover() for store in (empty_store, other) * 3), return_exceptions=True)
    assert [it for it in outcomes if isinstance(it, Interrupted)] == [LEFT]
    assert all(it.code is Code.LOADING for it in outcomes if isinstance(it, StoreError))
    assert await unit(other, "u1", "key") is None
    assert await other.recover() is None


@ON_NEO4J
async def test_a_load_that_has_no_time_for_a_beat_is_left_alone(
    empty_store: Store, other: Store, ontology: Ontology, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undoing, "PATIENCE", 0.5)
    async with paused(empty_store, ontology) as (running, may_go_on):
        with pytest.raises(StoreError, match="25 records so far"):
            await other.recover()
        may_go_on.set()
        assert (await running).created == 37


@ON_NEO4J
async def test_so_is_one_that_has_lost_its_lock_and_has_time_for_beats(
    empty_store: Store, other: Store, ontology: Ontology, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pulse, "PULSE", 0.1)
    monkeypatch.setattr(pulse, "_hold", pulse.nothing)
    async with paused(empty_store, ontology) as (running, may_go_on):
        with pytest.raises(StoreError, match="25 records so far"):
            await other.recover()
        may_go_on.set()
        assert (await running).created == 37


@ON_NEO4J
async def test_a_removal_that_is_interrupted_goes_on(
    empty_store: Store, other: Store, ontology: Ontology, monkeypatch: pytest.MonkeyPatch
) -> None:
    await interrupt(empty_store, ontology, monkeypatch)
    with monkeypatch.context() as patched:
        patched.setattr(undoing, "remove_mark", fails)
        with pytest.raises(StoreError, match="cut"):
            await other.recover()
    assert await other.recover() is not None
    assert (await other.write(in_turn(*everything(ontology)), LATER)).created == 37


async def fails(_transaction: object) -> None:
    raise StoreError(Code.STORE_UNAVAILABLE, "cut")
