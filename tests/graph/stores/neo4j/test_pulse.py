"""The lock of a pulse is held by one process at a time, and taken anew where it was lost; its number grows."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import pytest
from neo4j import Session

from graph.stores.neo4j import pulse
from graph.stores.neo4j.driver import Server
from graph.stores.neo4j.loading import LOADING_STATEMENTS, look
from tests.conftest import Place
from tests.graph.stores.neo4j.conftest import ON_NEO4J, connect

MARK = "MERGE (l:_Loading {name: 'mark'}) SET l.identity = 'mine', l.since = '2026-01-01T00:00:00Z'"


@pytest.fixture(autouse=True)
def _mark(session: Session, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(pulse, "PULSE", 0.1)
    session.run(MARK).consume()
    yield
    session.run("MATCH (l:_Loading) DELETE l").consume()


@pytest.fixture
async def server(place: Place) -> AsyncIterator[Server]:
    """One that may be slow, as it is asked for the first time, and has the constraint by which the lock is one."""
    made = connect(place.url(""), deadline=60.0)
    await made.run(LOADING_STATEMENTS)
    yield made
    await made.close()


async def is_free(server: Server) -> bool:
    try:
        async with pulse.pulse(server, "other", 2.0):
            return True
    except TimeoutError:
        return False


async def until_it_beats(server: Server) -> None:
    before = (await look(server)).beats
    async with asyncio.timeout(60):
        while (await look(server)).beats == before:  # noqa: ASYNC110
            await asyncio.sleep(0.1)


@ON_NEO4J
async def test_one_process_has_it(server: Server) -> None:
    async with pulse.pulse(server, "mine", 60.0):
        await until_it_beats(server)
        assert not await is_free(server)
    assert await is_free(server)


@ON_NEO4J
async def test_a_lock_that_was_lost_is_taken_anew(server: Server, session: Session) -> None:
    async with pulse.pulse(server, "mine", 60.0):
        end_others(session)
        for _ in range(3):
            await until_it_beats(server)
        assert not await is_free(server)


def end_others(session: Session) -> None:
    """Ends all transactions but the one that does so."""
    text = "SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW'"
    (names,) = session.run(f"{text} RETURN collect(transactionId)").single(strict=True)
    session.run("TERMINATE TRANSACTIONS $names", names=names).consume()


@ON_NEO4J
async def test_whoever_has_not_the_mark_does_not_count(server: Server) -> None:
    async with pulse.pulse(server, "other", 60.0):
        await asyncio.sleep(0.5)
        assert (await look(server)).beats == 0
