"""Loads that take several transactions: what others see meanwhile, and what is left of those that do not end."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager

import pytest
from neo4j import Session

from graph.errors import Code, StoreError
from graph.ontology.model import Ontology
from graph.plan.extract import Extract
from graph.stores.neo4j import load, loading
from graph.stores.neo4j.store import Neo4jStore
from graph.stores.opening import open_store
from graph.stores.records import Batch, NodeBatch
from graph.stores.revisions import RevisionPage, Written
from graph.stores.store import Store
from graph.stores.transaction import WriteTransaction
from graph.stores.verifying import verify
from tests.conftest import Place
from tests.graph.stores.asking import FIRST, LATER, in_turn, paired, record, unit, units
from tests.graph.stores.neo4j.conftest import ON_NEO4J

UNITS = 12


@pytest.fixture(autouse=True)
def _small_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (load, loading):
        monkeypatch.setattr(module, "LEASE", 0.2)
    monkeypatch.setattr(load, "AT_ONCE", 6)
    monkeypatch.setattr(load, "STEP", 4)
    monkeypatch.setattr(load, "REMOVED", 5)
    monkeypatch.setattr(load, "PATIENCE", 2.0)


@pytest.fixture
async def other(place: Place, ontology: Ontology, empty_store: Store) -> AsyncIterator[Store]:
    """The same database in another process."""
    store = open_store(place.url("empty"), ontology)
    yield store
    await store.close()


def nodes(ontology: Ontology) -> Iterator[Batch]:
    community = ontology.nodes["Community"]
    yield NodeBatch(community, [record(community, "c1")])
    yield from (units(ontology, f"u{number}", f"v{number}") for number in range(UNITS))


def everything(ontology: Ontology) -> list[Batch]:
    """37 records."""
    return [*nodes(ontology), *(paired(ontology, f"p{number}", f"u{number}", "c1") for number in range(UNITS))]


class Paused:
    """Batches that stop behind so many of them until they may go on."""

    def __init__(self, batches: Sequence[Batch], count: int) -> None:
        self._count = count
        self.reached, self.may_go_on = asyncio.Event(), asyncio.Event()
        self._batches = batches

    async def __aiter__(self) -> AsyncIterator[Batch]:
        for batch in self._batches[: self._count]:
            yield batch
        self.reached.set()
        await self.may_go_on.wait()
        for batch in self._batches[self._count :]:
            yield batch


@asynccontextmanager
async def paused(store: Store, ontology: Ontology) -> AsyncIterator[tuple[asyncio.Task[Written], asyncio.Event]]:
    """A load that waits amidst its relationships until the event is set; at the end it is canceled if it still runs."""
    batches = Paused(everything(ontology), 19)
    running = asyncio.create_task(store.write(aiter(batches), FIRST))
    try:
        reaching = asyncio.create_task(batches.reached.wait())
        await asyncio.wait((running, reaching), return_when=asyncio.FIRST_COMPLETED)
        yield running, batches.may_go_on
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def refusals(store: Store) -> set[tuple[Code, int]]:
    async def nothing(transaction: WriteTransaction) -> None:
        return None

    async def extracted() -> None:
        async with store.extract(Extract((), ())):
            pass

    asked = (store.check(), unit(store, "u1", "key"), store.transact(nothing), extracted())
    errors = await asyncio.gather(*asked, return_exceptions=True)
    return {(error.code, error.retry_after) for error in errors if isinstance(error, StoreError)}


@ON_NEO4J
async def test_a_large_load_is_one_revision_and_the_graph_of_a_small_one(
    empty_store: Store, ontology: Ontology, session: Session, tmp_path
) -> None:
    embedded = open_store(f"sqlite:{tmp_path / 'same.db'}", ontology)
    written = [await store.write(in_turn(*everything(ontology)), FIRST) for store in (empty_store, embedded)]
    assert (written[0], written[0].created) == (written[1], 37)
    assert await empty_store.snapshot() == await embedded.snapshot()
    (revision,) = await empty_store.revisions(RevisionPage(9, entries=100))
    assert (revision.sequence, len(revision.entries), revision.snapshot) == (1, 37, await embedded.snapshot())
    assert (await verify(empty_store)).findings == []
    assert session.run("MATCH (l:_Loading) RETURN l.begun, l.identity").values() == [[1, None]]
    await embedded.close()


@ON_NEO4J
async def test_meanwhile_nobody_reads_or_writes(empty_store: Store, other: Store, ontology: Ontology) -> None:
    assert await unit(other, "u1", "key") is None
    async with paused(empty_store, ontology) as (running, may_go_on):
        assert await refusals(other) == {(Code.LOADING, loading.RETRY_SECONDS)}
        assert await refusals(empty_store) == {(Code.LOADING, loading.RETRY_SECONDS)}
        assert await other.revisions(RevisionPage(9)) == []
        with pytest.raises(StoreError, match=f"under way since {FIRST}, 25 records so far"):
            await other.write(in_turn(units(ontology, "more")), LATER)
        may_go_on.set()
        assert (await running).created == 37
    assert await unit(other, "u1", "key") == {"key": "u1"}
    assert await refusals(other) == set()


@ON_NEO4J
async def test_what_fails_leaves_nothing(empty_store: Store, ontology: Ontology, session: Session) -> None:
    with pytest.raises(StoreError, match="names a node that is not in the store"):
        await empty_store.write(in_turn(*everything(ontology), paired(ontology, "p", "u1", "nowhere")), FIRST)
    assert await unit(empty_store, "u1", "key") is None
    counts = session.run("RETURN COUNT { (:Entity) }, COUNT { (:_Chunk) }, COUNT { (:_Touched) }")
    assert counts.values() == [[0, 0, 0]]
    assert await empty_store.revisions(RevisionPage(9)) == []
    await empty_store.write(in_turn(*everything(ontology)), FIRST)
    assert (await verify(empty_store)).findings == []


async def interrupt(store: Store, ontology: Ontology, monkeypatch: pytest.MonkeyPatch) -> None:
    """Begins a load, and ends it as if its process had ended."""

    async def removes_nothing(*_arguments: object) -> None:
        return None

    with monkeypatch.context() as patched:
        patched.setattr(load, "remove_all", removes_nothing)
        async with paused(store, ontology):
            pass


@ON_NEO4J
async def test_the_next_load_removes_what_an_interrupted_one_left(
    empty_store: Store, other: Store, ontology: Ontology, monkeypatch: pytest.MonkeyPatch
) -> None:
    await interrupt(empty_store, ontology, monkeypatch)
    assert await refusals(other) == {(Code.LOADING, loading.RETRY_SECONDS)}
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
async def test_a_load_that_was_taken_for_interrupted_writes_no_more(
    empty_store: Neo4jStore, other: Store, ontology: Ontology, session: Session
) -> None:
    async with paused(empty_store, ontology) as (running, may_go_on):
        session.run("MATCH (l:_Loading {name: 'mark'}) SET l.identity = 'another'").consume()
        may_go_on.set()
        with pytest.raises(StoreError, match="another load has taken this one for interrupted"):
            await running


@ON_NEO4J
async def test_a_store_in_use_is_read_while_it_is_loaded(empty_store: Store, other: Store, ontology: Ontology) -> None:
    await empty_store.write(in_turn(units(ontology, "before")), FIRST)
    async with paused(empty_store, ontology) as (running, may_go_on):
        assert [await unit(other, key, "key") for key in ("before", "u1")] == [{"key": "before"}, None]
        may_go_on.set()
        assert (await running).created == 37


@ON_NEO4J
async def test_a_preview_is_taken_back_in_one_transaction(empty_store: Store, other: Store, ontology: Ontology) -> None:
    assert (await empty_store.write(in_turn(*everything(ontology)), FIRST, is_preview=True)).created == 37
    assert await unit(other, "u1", "key") is None
