"""Loads that take several transactions: what others see meanwhile, and what is left of those that fail."""

import asyncio

import pytest
from neo4j import Session

from graph.errors import Code, StoreError
from graph.ontology.model import Ontology
from graph.plan.extract import Extract
from graph.stores.neo4j import loading
from graph.stores.neo4j.store import Neo4jStore
from graph.stores.opening import open_store
from graph.stores.revisions import RevisionPage
from graph.stores.store import Store
from graph.stores.transaction import WriteTransaction
from graph.stores.verifying import verify
from tests.graph.stores.asking import FIRST, LATER, in_turn, paired, unit, units
from tests.graph.stores.neo4j.conftest import ON_NEO4J
from tests.graph.stores.neo4j.paused_loads import everything, paused

pytestmark = pytest.mark.usefixtures("small_portions")


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


@ON_NEO4J
async def test_a_load_that_was_taken_for_interrupted_writes_no_more(
    empty_store: Neo4jStore, other: Store, ontology: Ontology, session: Session
) -> None:
    async with paused(empty_store, ontology) as (running, may_go_on):
        session.run("MATCH (l:_Loading {name: 'mark'}) SET l.identity = 'another'").consume()
        may_go_on.set()
        with pytest.raises(StoreError, match="this load was taken for interrupted"):
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
