"""Reads and transactions of the server store: what is not there, what takes too long, and that it recovers."""

import asyncio
import contextlib
import gc
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeAlias

import pytest
from neo4j import AsyncTransaction, Session
from neo4j.exceptions import ClientError, ServiceUnavailable, SessionExpired, TransientError

from graph.errors import Code, StoreError
from graph.stores.neo4j.driver import ATTEMPTS, Server, Work
from tests.conftest import Place
from tests.graph.stores.neo4j.conftest import DEADLINE, ON_NEO4J, Proxy, connect

Statements: TypeAlias = list[tuple[str, dict[str, object]]]

ONE: Statements = [("RETURN 1", {})]
SILENT = "Neo4j cannot be reached: it has not answered within 0.5 s"
ENDLESS = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*) AS endless"
RUNNING = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS endless' RETURN count(*)"


async def refused(server: Server, statement: str = "RETURN 1") -> tuple[Code, str, float]:
    """The code and message of a read that fails, and how long it took."""
    begun = time.monotonic()
    with pytest.raises(StoreError) as raised:
        await server.read([(statement, {})])
    return raised.value.code, raised.value.message, time.monotonic() - begun


async def ended(session: Session, within: float) -> bool:
    """Whether the endless statement is gone before long."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        if session.run(RUNNING).single(strict=True)[0] == 1:  # the question holds the words itself
            return True
        await asyncio.sleep(0.05)
    return False


@ON_NEO4J
async def test_a_read_returns_the_value_of_each_statement(server: Server) -> None:
    values = await server.read([("RETURN $x", {"x": [1, None]}), ("UNWIND [] AS x RETURN x", {}), ("RETURN 'a'", {})])
    assert values == [[1, None], None, "a"]
    assert await server.read(ONE) == [1]
    assert await server.read([("UNWIND [] AS x RETURN x", {})]) == [None]


@ON_NEO4J
async def test_more_reads_at_once_than_there_are_connections(server: Server) -> None:
    values = await asyncio.gather(*(server.read([("RETURN $n", {"n": number})]) for number in range(300)))
    assert values == [[number] for number in range(300)]


@ON_NEO4J
@pytest.mark.parametrize("count", [1, 3])
async def test_a_read_past_its_deadline_is_ended_in_the_server_too(place: Place, session: Session, count: int) -> None:
    server, begun = connect(place.url(""), deadline=0.5), time.monotonic()
    with pytest.raises(StoreError, match=r"no answer within 0\.5 s; ask for less") as raised:
        await server.read([(ENDLESS, {})] * count)
    assert raised.value.code == Code.DEADLINE_EXCEEDED
    assert time.monotonic() - begun < DEADLINE
    assert await ended(session, DEADLINE)
    assert await server.read(ONE) == [1]
    await server.close()


@ON_NEO4J
async def test_a_read_that_is_canceled_is_ended_in_the_server_too(place: Place, session: Session) -> None:
    server = connect(place.url(""), deadline=60)
    task = asyncio.create_task(server.read([(ENDLESS, {})]))
    await asyncio.sleep(0.5)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await ended(session, DEADLINE)
    assert await server.read(ONE) == [1]
    await server.close()


@ON_NEO4J
async def test_a_read_that_is_canceled_while_it_connects_leaves_no_connection(place: Place) -> None:
    """Warnings are errors, so a socket that is left open would fail this test where it is collected."""

    async def read(server: Server) -> None:
        async with server.snapshot(DEADLINE) as transaction:
            await transaction.run("RETURN 1")

    for number in range(40):
        server = connect(place.url(""))
        reading = asyncio.create_task(read(server))
        await asyncio.sleep(number / 4_000)
        reading.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await reading
        await server.close()
        gc.collect()


async def test_a_server_that_is_not_there() -> None:
    server = connect("bolt://127.0.0.1:1")
    code, message, seconds = await refused(server)
    assert (code, message) == (Code.STORE_UNAVAILABLE, "Neo4j cannot be reached: ServiceUnavailable")
    assert seconds < DEADLINE
    await server.close()


@ON_NEO4J
@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
async def test_a_server_that_takes_connections_and_says_nothing(proxy: Proxy, scheme: str) -> None:
    """It is not the statement that took too long: there is nothing less to ask for."""
    proxy.flowing.clear()
    server = connect(f"{scheme}://127.0.0.1:{proxy.port}", deadline=0.5)
    code, message, seconds = await refused(server)
    assert (code, message) == (Code.STORE_UNAVAILABLE, SILENT)
    assert 0.5 <= seconds < DEADLINE
    await server.close()


@ON_NEO4J
@pytest.mark.parametrize("count", [1, 2])
async def test_a_server_that_falls_silent_and_wakes_up(proxy: Proxy, count: int) -> None:
    server = connect(proxy.url, deadline=0.5)
    assert await server.read(ONE * count) == [1] * count
    proxy.flowing.clear()
    with pytest.raises(StoreError) as raised:
        await server.read(ONE * count)
    assert (raised.value.code, raised.value.message) == (Code.STORE_UNAVAILABLE, SILENT)
    proxy.flowing.set()
    assert await server.read(ONE * count) == [1] * count
    await server.close()


@ON_NEO4J
async def test_a_connection_that_is_cut_is_replaced(proxy: Proxy) -> None:
    server = connect(proxy.url)
    for _ in range(3):
        assert await server.read(ONE) == [1]
        await proxy.cut()
    assert await server.read([*ONE, *ONE]) == [1, 1]
    await server.close()


@ON_NEO4J
async def test_a_connection_that_is_cut_within_a_read_is_replaced(proxy: Proxy) -> None:
    server = connect(proxy.url)
    counting: Statements = [("UNWIND range(1, 3000000) AS x WITH x WHERE x % 2 = 0 RETURN count(*)", {})]
    task = asyncio.create_task(server.read(counting))
    await asyncio.sleep(0.1)
    await proxy.cut()
    assert await task == [1_500_000]
    await server.close()


@ON_NEO4J
async def test_a_server_that_comes_back_is_found(proxy: Proxy) -> None:
    server = connect(proxy.url)
    assert await server.read(ONE) == [1]
    await proxy.close()
    for _ in range(2):
        code, _, seconds = await refused(server)
        assert (code, seconds < DEADLINE) == (Code.STORE_UNAVAILABLE, True)
    await proxy.open()
    assert await server.read(ONE) == [1]
    await server.close()


@ON_NEO4J
async def test_a_statement_that_is_wrong_is_not_repeated(proxy: Proxy) -> None:
    server = connect(proxy.url)
    code, message, _ = await refused(server, "RETUR 1")
    assert code == Code.STORE_UNAVAILABLE
    assert message.startswith("Neo4j refused: Neo.ClientError.Statement.SyntaxError")
    assert (await server.read(ONE), proxy.accepted) == ([1], 1)
    await server.close()


@ON_NEO4J
async def test_a_database_that_is_not_there(place: Place) -> None:
    server = connect(place.url(""), database="nothing")
    code, message, _ = await refused(server)
    assert code == Code.STORE_UNAVAILABLE
    assert message.startswith("Neo4j refused: Neo.ClientError.Database.DatabaseNotFound")
    await server.close()


@pytest.mark.parametrize("url", ["bolt://127.0.0.1:1?x=1", "bolt://user:password@127.0.0.1:1"])
async def test_an_address_that_the_driver_refuses(url: str) -> None:
    server = connect(url)
    assert (await refused(server))[:2] == (Code.STORE_UNAVAILABLE, "Neo4j cannot be reached: ConfigurationError")
    await server.close()


def failing(times: int, error: Exception) -> Callable[[], Awaitable[str]]:
    left = [error] * times

    async def work() -> str:
        if left:
            raise left.pop()
        return "done"

    return work


PASSING = [TransientError("deadlock"), ServiceUnavailable("gone"), SessionExpired("cut")]


@pytest.mark.parametrize("error", PASSING, ids=[type(error).__name__ for error in PASSING])
async def test_what_passes_is_tried_again(error: Exception) -> None:
    server = connect("bolt://127.0.0.1:1")
    assert await server._repeated(failing(ATTEMPTS - 1, error)) == "done"
    with pytest.raises(type(error)):
        await server._repeated(failing(ATTEMPTS, error))


async def test_what_does_not_pass_is_not_tried_again() -> None:
    with pytest.raises(ClientError):
        await connect("bolt://127.0.0.1:1")._repeated(failing(1, ClientError("wrong")))


CREATED = "MATCH (n:DriverTest) RETURN count(n)"
HELD = "MERGE (n:DriverLock) SET n.held = true"


async def hold(transaction: AsyncTransaction) -> None:
    await (await transaction.run(HELD)).consume()


def creating(*then: Callable[[], Awaitable[None]]) -> Work[None]:
    """Creates a node, and then does something, each time another thing."""
    steps = iter(then)

    async def work(transaction: AsyncTransaction) -> None:
        await (await transaction.run("CREATE (:DriverTest)")).consume()
        if (step := next(steps, None)) is not None:
            await step()

    return work


def raising(error: BaseException) -> Callable[[], Awaitable[None]]:
    async def fail() -> None:
        raise error

    return fail


@pytest.fixture
async def writer(server: Server, session: Session) -> AsyncIterator[Server]:
    session.run(HELD).consume()
    yield server
    session.run("MATCH (n:DriverTest|DriverLock) DELETE n").consume()


@ON_NEO4J
async def test_a_write_is_committed_at_its_end(writer: Server, session: Session) -> None:
    async def look() -> None:
        assert session.run(CREATED).single(strict=True)[0] == 0

    await writer.write(hold, creating(look), seconds=DEADLINE)
    assert await writer.read([(CREATED, {})]) == [1]


@ON_NEO4J
@pytest.mark.parametrize("error", [KeyError(), asyncio.CancelledError()], ids=["failed", "canceled"])
async def test_a_write_that_fails_is_undone(writer: Server, error: BaseException) -> None:
    with pytest.raises(type(error)):
        await writer.write(hold, creating(raising(error)), seconds=DEADLINE)
    assert await writer.read([(CREATED, {})]) == [0]


@ON_NEO4J
async def test_a_write_that_may_succeed_later_is_begun_again(writer: Server) -> None:
    passing = [raising(TransientError("deadlock"))] * (ATTEMPTS - 1)
    await writer.write(hold, creating(*passing), seconds=DEADLINE)
    assert await writer.read([(CREATED, {})]) == [1]


@ON_NEO4J
async def test_work_that_cannot_be_repeated_is_not(writer: Server) -> None:
    work = creating(raising(TransientError("deadlock")))
    with pytest.raises(StoreError):
        await writer.write(hold, work, seconds=DEADLINE, is_repeatable=False)
    assert await writer.read([(CREATED, {})]) == [0]


@ON_NEO4J
async def test_who_stands_still_loses_the_lock(writer: Server) -> None:
    """The server ends the write of a process that no longer answers, and the next one goes on."""
    holds, still = asyncio.Event(), asyncio.Event()

    async def stand_still() -> None:
        holds.set()
        await still.wait()

    work = creating(stand_still)
    frozen = asyncio.create_task(writer.write(hold, work, seconds=1, is_repeatable=False))
    await holds.wait()
    await writer.write(hold, creating(), seconds=1)
    still.set()
    with pytest.raises(StoreError):
        await frozen
    assert await writer.read([(CREATED, {})]) == [1]


@ON_NEO4J
async def test_who_waits_for_a_long_write_is_told(writer: Server, session: Session) -> None:
    with session.begin_transaction() as transaction:
        transaction.run(HELD).consume()
        with pytest.raises(StoreError, match=r"the write has not ended within 0\.5 s") as raised:
            await writer.write(hold, creating(), seconds=0.5)
    assert raised.value.code == Code.DEADLINE_EXCEEDED


@ON_NEO4J
async def test_a_write_whose_connection_is_cut_is_undone(proxy: Proxy) -> None:
    server = connect(proxy.url)
    with pytest.raises(StoreError) as raised:
        await server.write(hold, creating(proxy.cut), seconds=DEADLINE)
    assert raised.value.code == Code.STORE_UNAVAILABLE
    assert await server.read([(CREATED, {})]) == [0]
    await server.close()


async def test_a_write_without_a_server() -> None:
    server = connect("bolt://127.0.0.1:1")
    with pytest.raises(StoreError) as raised:
        await server.write(hold, creating(), seconds=DEADLINE)
    with pytest.raises(StoreError):
        await server.run(["RETURN 1"])
    assert raised.value.code == Code.STORE_UNAVAILABLE
    await server.close()


@ON_NEO4J
async def test_a_closed_driver_reads_nothing(server: Server) -> None:
    assert await server.read(ONE) == [1]
    await server.close()
    assert (await refused(server))[:2] == (Code.STORE_UNAVAILABLE, "Neo4j cannot be reached: DriverError")
