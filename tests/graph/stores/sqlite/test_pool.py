"""Read connections: what is not there, what takes too long, what is given up, and that all recovers."""

import asyncio
import contextlib
import threading
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import apsw
import pytest

from graph.errors import Code, RequestError, StoreError
from graph.stores.sqlite.connecting import mark_own
from graph.stores.sqlite.pool import READERS, Pool

DEADLINE = 0.3
AGES = 60.0
"""A deadline that no test may wait for."""

Work = Callable[[apsw.Connection], object]


def counting(most: int) -> Work:
    """Counts: to a million in about a tenth of a second, the longer the more."""
    text = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < ?) SELECT count(*) FROM n"
    return lambda connection: connection.execute(text, (most,)).get


def total(connection: apsw.Connection) -> object:
    return connection.execute("SELECT sum(x) FROM number").get


ENDLESS = counting(10**15)


def fill(path: Path) -> None:
    connection = apsw.Connection(str(path))
    mark_own(connection)
    for statement in ("PRAGMA journal_mode = WAL", "CREATE TABLE number (x)", "INSERT INTO number VALUES (1), (2)"):
        connection.execute(statement).fetchall()
    connection.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    fill(tmp_path / "graph.db")
    return tmp_path / "graph.db"


@pytest.fixture
async def pool(path: Path) -> AsyncIterator[Pool]:
    made = Pool(path, DEADLINE)
    yield made
    await made.close()


@pytest.fixture
async def patient(path: Path) -> AsyncIterator[Pool]:
    made = Pool(path, AGES)
    yield made
    await made.close()


async def test_a_read_returns_what_its_work_returns(pool: Pool) -> None:
    assert await pool.read(total) == 3


async def test_what_anybody_writes_is_a_change(pool: Pool, path: Path) -> None:
    writer = apsw.Connection(str(path))
    numbers = [pool.changes(), pool.changes()]
    for statement in ("INSERT INTO number VALUES (3)", "BEGIN", "DELETE FROM number", "ROLLBACK", "DELETE FROM number"):
        writer.execute(statement).fetchall()
        numbers.append(pool.changes())
    writer.close()
    before, again, added, begun, undone, rolled_back, deleted = numbers
    assert before == again != added == begun == undone == rolled_back != deleted


def test_changes_of_a_file_that_is_not_there_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as raised:
        Pool(tmp_path / "none.db", DEADLINE).changes()
    assert raised.value.code is Code.STORE_UNAVAILABLE


async def test_long_work_begins_anew_in_a_thread(patient: Pool) -> None:
    """Also within a transaction, whose first statement was answered already."""

    def several(connection: apsw.Connection) -> list[object]:
        connection.execute("BEGIN")
        answers = [total(connection), counting(300_000)(connection), total(connection)]
        connection.execute("COMMIT")
        return answers

    assert await patient.read(several) == [3, 300_000, 3]
    assert await patient.read(several) == [3, 300_000, 3]


async def test_long_work_leaves_the_event_loop_free(patient: Pool) -> None:
    task, ticks = asyncio.create_task(patient.read(counting(3_000_000))), 0
    while not task.done():
        await asyncio.sleep(0.001)
        ticks += 1
    assert await task == 3_000_000
    assert ticks > 20


async def test_a_read_past_its_deadline_is_ended(pool: Pool) -> None:
    begun = time.monotonic()
    with pytest.raises(StoreError, match=r"no answer within 0\.3 s; ask for less") as raised:
        await pool.read(ENDLESS)
    assert raised.value.code == Code.DEADLINE_EXCEEDED
    assert DEADLINE <= time.monotonic() - begun < 10 * DEADLINE
    assert await pool.read(total) == 3


async def test_the_pool_works_after_more_late_reads_than_it_has_connections(pool: Pool) -> None:
    late = await asyncio.gather(*(pool.read(ENDLESS) for _ in range(3 * READERS)), return_exceptions=True)
    assert {getattr(error, "code", error) for error in late} == {Code.DEADLINE_EXCEEDED}
    assert await asyncio.gather(*(pool.read(total) for _ in range(3 * READERS))) == [3] * 3 * READERS


async def test_a_read_waits_for_a_connection_no_longer_than_its_deadline(pool: Pool) -> None:
    """The others are interrupted at the same time, so that the one that waits may be either."""
    tasks = [asyncio.create_task(pool.read(ENDLESS)) for _ in range(READERS)]
    await asyncio.sleep(0)
    with pytest.raises(StoreError) as raised:
        await pool.read(ENDLESS)
    assert raised.value.code == Code.DEADLINE_EXCEEDED
    await asyncio.gather(*tasks, return_exceptions=True)


async def test_a_short_read_waits_for_no_long_one(patient: Pool) -> None:
    tasks = [asyncio.create_task(patient.read(ENDLESS)) for _ in range(2 * READERS)]
    await asyncio.sleep(0.05)
    async with asyncio.timeout(AGES / 10):
        assert await patient.read(total) == 3
    assert not any(task.done() for task in tasks)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def test_a_read_that_is_canceled_is_ended(patient: Pool) -> None:
    tasks = [asyncio.create_task(patient.read(ENDLESS)) for _ in range(2 * READERS)]
    await asyncio.sleep(0.05)
    begun = time.monotonic()
    for task in tasks:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert {type(result) for result in results} == {asyncio.CancelledError}
    assert await patient.read(counting(300_000)) == 300_000
    assert time.monotonic() - begun < AGES / 10


async def test_a_read_that_is_canceled_twice_waits_for_its_thread(patient: Pool) -> None:
    """Else its connection would be used while the thread still has it."""
    ended: list[str] = []

    def stubborn(connection: apsw.Connection) -> object:
        try:
            return ENDLESS(connection)
        finally:
            time.sleep(0.05)
            ended.append(threading.current_thread().name)

    task = asyncio.create_task(patient.read(stubborn))
    for _ in range(2):
        await asyncio.sleep(0.02)
        task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert len(ended) == 2, "first in the event loop, then in a thread"


async def test_what_is_too_large_to_compile_is_the_fault_of_the_request(pool: Pool) -> None:
    text = f"SELECT {'NOT ' * 2_000}1"
    with pytest.raises(RequestError, match=r"^the request is too large for one statement; ask for less") as raised:
        await pool.read(lambda connection: connection.execute(text).get)
    assert raised.value.code is Code.TOO_DEEP


async def test_many_reads_at_once_share_few_connections(patient: Pool) -> None:
    seen: set[int] = set()

    def short(connection: apsw.Connection) -> object:
        seen.add(id(connection))
        return total(connection)

    long = [patient.read(counting(100_000 + number)) for number in range(20)]
    answers = await asyncio.gather(*long, *(patient.read(short) for _ in range(100)))
    assert answers == [*range(100_000, 100_020), *[3] * 100]
    assert len(seen) <= READERS + 1


def no_database(path: Path) -> None:
    path.write_bytes(b"key,name\n" * 1_000)


UNUSABLE: dict[str, tuple[Callable[[Path], object], str]] = {
    "nothing": (lambda path: None, "unable to open database file"),
    "a folder": (Path.mkdir, "disk I/O error"),
    "no database": (no_database, "file is not a database"),
}


@pytest.mark.parametrize(("make", "why"), UNUSABLE.values(), ids=UNUSABLE)
async def test_a_file_that_cannot_be_used(tmp_path: Path, make: Callable[[Path], object], why: str) -> None:
    path = tmp_path / "mine.db"
    make(path)
    there, pool = path.exists(), Pool(path, DEADLINE)
    results = await asyncio.gather(*(pool.read(total) for _ in range(2 * READERS)), return_exceptions=True)
    said = f"the embedded store mine.db cannot be used ({why}); load data with: gongjian load"
    assert {(getattr(error, "code", error), str(error)) for error in results} == {(Code.STORE_UNAVAILABLE, said)}
    assert path.exists() == there
    await pool.close()


async def test_a_file_without_the_tables_is_of_another_ontology(tmp_path: Path) -> None:
    (tmp_path / "mine.db").write_bytes(b"")
    pool = Pool(tmp_path / "mine.db", DEADLINE)
    with pytest.raises(StoreError, match="another ontology") as raised:
        await pool.read(total)
    assert raised.value.code == Code.STORE_MISMATCH
    await pool.close()


async def test_a_file_that_appears_is_found(tmp_path: Path) -> None:
    pool = Pool(tmp_path / "graph.db", DEADLINE)
    with pytest.raises(StoreError):
        await pool.read(total)
    fill(tmp_path / "graph.db")
    assert await pool.read(total) == 3
    await pool.close()


WRONG = {
    "a name that does not exist is no text": ('SELECT "nothing" FROM number', Code.STORE_MISMATCH),
    "a read writes nothing": ("DELETE FROM number", Code.STORE_UNAVAILABLE),
    "no SQL": ("SELEC 1", Code.STORE_UNAVAILABLE),
}


@pytest.mark.parametrize(("text", "code"), WRONG.values(), ids=WRONG)
async def test_a_statement_that_is_wrong_is_refused(pool: Pool, text: str, code: Code) -> None:
    with pytest.raises(StoreError) as raised:
        await pool.read(lambda connection: connection.execute(text).get)
    assert raised.value.code == code
    assert await pool.read(total) == 3


async def test_a_mistake_of_the_work_passes(pool: Pool) -> None:
    with pytest.raises(ZeroDivisionError):
        await pool.read(lambda _connection: 1 // 0)
    assert await pool.read(total) == 3


async def test_a_closed_pool_holds_no_connection(path: Path) -> None:
    pool, held = Pool(path, DEADLINE), []

    def hold(connection: apsw.Connection) -> None:
        held.append(connection)

    await pool.read(hold)
    await pool.close()
    with pytest.raises(apsw.ConnectionClosedError):
        held[0].execute("SELECT 1")


async def test_a_file_that_is_compared_is_seen_and_only_read(path, tmp_path):
    other = apsw.Connection(str(tmp_path / "other.db"))
    other.execute("CREATE TABLE kept (x); INSERT INTO kept VALUES (7)")
    pool = Pool(path, DEADLINE, tmp_path / "other.db")
    assert await pool.read(lambda connection: connection.execute("SELECT x FROM _before.kept").get) == 7
    with pytest.raises(StoreError, match="readonly"):
        await pool.read(lambda connection: connection.execute("DELETE FROM _before.kept"))
    await pool.close()
    other.close()


async def test_a_statement_that_is_not_read_to_its_end_holds_no_later_read(pool: Pool, path: Path) -> None:
    rows = await pool.read(lambda connection: connection.execute("SELECT x FROM number"))
    with contextlib.closing(apsw.Connection(str(path))) as writer:
        writer.execute("INSERT INTO number VALUES (4)").fetchall()
    assert await pool.read(total) == 7
    with pytest.raises(apsw.CursorClosedError):
        next(rows)
