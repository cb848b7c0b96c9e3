"""What the embedded store adds to the contract: its file, and threads that are given up."""

import asyncio
import shutil
import threading
import time
from collections.abc import AsyncIterator
from pathlib import Path

import apsw
import pytest

from graph.errors import Code, RequestError, StoreError
from graph.ontology.model import Ontology
from graph.plan.condition import TRUE, Comparator, Compare, Condition, Every, Negation, RowPart
from graph.plan.members import Member
from graph.plan.output import Connection, ConnectionFact
from graph.plan.paging import Page, tie_breaker
from graph.plan.plan import Plan
from graph.plan.slot import Constant, Slot
from graph.plan.walk import AllNodes
from graph.stores.records import Batch
from graph.stores.revisions import Written
from graph.stores.sqlite import write_connection
from graph.stores.sqlite.connecting import APPLICATION
from graph.stores.sqlite.store import SqliteStore
from graph.stores.store import PlanRequest
from tests.graph.stores.asking import FIRST, LATER, decoded, in_turn, plan, unit, units


@pytest.fixture
async def store(tmp_path: Path, ontology: Ontology) -> AsyncIterator[SqliteStore]:
    made = SqliteStore(tmp_path / "graph.db", ontology, deadline=5)
    yield made
    await made.close()


@pytest.mark.parametrize("seconds", [0.0, 0.005, 0.02, 0.1])
async def test_a_write_that_is_canceled_within_a_batch_is_undone(
    store: SqliteStore, ontology: Ontology, seconds: float
) -> None:
    large = units(ontology, *(f"u{number}" for number in range(1_000)))

    async def endless() -> AsyncIterator[Batch]:
        while True:
            yield large

    await store.write(in_turn(units(ontology, "first")), FIRST)
    task = asyncio.create_task(store.write(endless(), FIRST))
    await asyncio.sleep(seconds)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await unit(store, "u0", "key") is None
    assert await store.write(in_turn(units(ontology, "u0", "first")), FIRST) == Written(created=1, unchanged=1)


async def test_a_failed_first_write_leaves_nothing_to_read(store: SqliteStore, ontology: Ontology) -> None:
    async def failing() -> AsyncIterator[Batch]:
        yield units(ontology, "u1")
        raise KeyError

    with pytest.raises(KeyError):
        await store.write(failing(), FIRST)
    with pytest.raises(StoreError) as raised:
        await store.check()
    assert (raised.value.code, store._pool.is_there()) == (Code.STORE_UNAVAILABLE, False)


async def test_a_failed_first_write_leaves_what_another_has_written(store: SqliteStore, ontology: Ontology) -> None:
    other = SqliteStore(store._pool._path, ontology, 5)

    async def failing() -> AsyncIterator[Batch]:
        yield units(ontology, "u2")
        raise KeyError

    await other.write(in_turn(units(ontology, "u1")), FIRST)
    with pytest.raises(KeyError):
        await store.write(failing(), FIRST)
    assert await unit(store, "u1", "key") == {"key": "u1"}
    await other.close()


async def test_a_store_that_is_not_there_is_not_made_by_asking(store: SqliteStore) -> None:
    assert await store.existing_keys("Unit", ["u1"]) == set()
    with pytest.raises(StoreError) as raised:
        await store.check()
    assert raised.value.code == Code.STORE_UNAVAILABLE
    assert not store._pool._path.exists()


async def test_what_cannot_be_asked_is_not_taken_for_unknown(store: SqliteStore) -> None:
    store._pool._path.write_bytes(b"key,name\n" * 1_000)
    with pytest.raises(StoreError, match="file is not a database") as raised:
        await store.existing_keys("Unit", ["u1"])
    assert raised.value.code == Code.STORE_UNAVAILABLE


async def test_it_is_found_once_it_is_written(store: SqliteStore, ontology: Ontology) -> None:
    with pytest.raises(StoreError):
        await unit(store, "u1", "key")
    writer = SqliteStore(store._pool._path, ontology, deadline=5)
    await writer.write(in_turn(units(ontology, "u1")), FIRST)
    assert await unit(store, "u1", "key") == {"key": "u1"}
    await writer.close()


async def test_a_plan_is_lowered_once(store: SqliteStore, ontology: Ontology) -> None:
    first, second = plan(ontology, "Unit", "key"), plan(ontology, "Unit", "key")
    assert store.lowered(first) is store.lowered(first)
    assert store.lowered(first) is not store.lowered(second)
    assert store.lowered(first).texts == store.lowered(second).texts


def counting(ontology: Ontology, where: Condition) -> Plan:
    """How many units a condition holds of."""
    origin, size = AllNodes(ontology.nodes["Unit"]), Slot(Constant(1), lambda _value: 1, "first", Code.BAD_PAGE)
    members = (Member("n", ConnectionFact.TOTAL),)
    return Plan(Connection(origin, where, (tie_breaker(origin),), Page(size, False, None, None), members), None)


def negated(times: int) -> Condition:
    """A condition so deep that SQLite refuses it, beyond some hundred times."""
    where: Condition = Compare(RowPart.NODE, "key", Comparator.EQ, Slot(Constant("u1"), str, "eq", Code.BAD_FILTER))
    for _ in range(times):
        where = Negation(where)
    return where


async def test_a_plan_beyond_the_limits_has_its_error_in_its_place(store: SqliteStore, ontology: Ontology) -> None:
    await store.write(in_turn(units(ontology, "u1", "u2")), FIRST)
    plans = [counting(ontology, TRUE), counting(ontology, negated(600)), counting(ontology, negated(3))]
    first, deep, last = await store.read([PlanRequest(counted, {}) for counted in plans])
    assert isinstance(deep, RequestError)
    assert deep.code == Code.TOO_DEEP
    assert [decoded(first), decoded(last)] == [{"n": 2}, {"n": 1}]
    (alone,) = await store.read([PlanRequest(plans[1], {})])
    assert isinstance(alone, RequestError)


async def test_a_statement_that_would_take_long_to_prepare_is_refused(store: SqliteStore, ontology: Ontology) -> None:
    part = Compare(RowPart.NODE, "key", Comparator.EQ, Slot(Constant("u1"), str, "eq", Code.BAD_FILTER))
    (long,) = await store.read([PlanRequest(counting(ontology, Every((part,) * 20_000)), {})])
    assert isinstance(long, RequestError)
    assert (long.code, long.message[:47]) == (Code.TOO_DEEP, "the request is too large for one statement; ask")


async def test_a_deadline_ends_plans_that_are_read_together(tmp_path: Path, ontology: Ontology) -> None:
    store = SqliteStore(tmp_path / "graph.db", ontology, deadline=0)
    await store.write(in_turn(units(ontology, *(f"u{number}" for number in range(5_000)))), FIRST)
    plans, begun = [counting(ontology, negated(40)) for _ in range(3)], time.monotonic()
    with pytest.raises(StoreError) as raised:
        await store.read([PlanRequest(counted, {}) for counted in plans])
    assert raised.value.code == Code.DEADLINE_EXCEEDED
    with pytest.raises(StoreError, match="no answer within 0 s"):
        await store.existing_keys("Unit", [f"u{number}" for number in range(20_000)])
    assert time.monotonic() - begun < 5
    await store.close()


async def test_a_database_of_another_program_is_refused_and_left_as_it_is(
    store: SqliteStore, ontology: Ontology, tmp_path: Path
) -> None:
    other = apsw.Connection(str(tmp_path / "graph.db"))
    other.execute("CREATE TABLE bookmark (url); INSERT INTO bookmark VALUES ('a')").fetchall()
    other.close()
    content = (tmp_path / "graph.db").read_bytes()
    for asked in (unit(store, "u1", "key"), store.write(in_turn(units(ontology, "u1")), FIRST), store.check()):
        with pytest.raises(
            StoreError, match=r"graph\.db is a database of another program, .* such as bookmark;"
        ) as raised:
            await asked
        assert raised.value.code is Code.STORE_MISMATCH
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"graph.db": content}


async def test_a_file_of_before_there_was_a_mark_is_taken_and_marked(
    store: SqliteStore, ontology: Ontology, tmp_path: Path
) -> None:
    await store.write(in_turn(units(ontology, "u1")), FIRST)
    await store.close()
    former = apsw.Connection(str(tmp_path / "graph.db"))
    former.execute("PRAGMA application_id = 0").fetchall()
    assert await unit(store, "u1", "key") == {"key": "u1"}
    await store.write(in_turn(units(ontology, "u2")), LATER)
    assert former.execute("PRAGMA application_id").get == APPLICATION
    former.close()


def files_of(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_size for path in folder.iterdir()}


async def test_a_store_that_is_closed_is_one_file(store: SqliteStore, ontology: Ontology, tmp_path: Path) -> None:
    await store.write(in_turn(units(ontology, "u1")), FIRST)
    assert await unit(store, "u1", "key") == {"key": "u1"}
    await store.close()
    assert [*files_of(tmp_path)] == ["graph.db"]


async def test_what_a_writer_left_that_was_killed_is_in_the_one_file_when_a_reader_ends(
    store: SqliteStore, ontology: Ontology, tmp_path: Path
) -> None:
    await store.write(in_turn(units(ontology, "u1")), FIRST)
    left = tmp_path / "left"
    left.mkdir()
    for name in ("graph.db", "graph.db-wal"):
        shutil.copy(tmp_path / name, left / name)
    reader = SqliteStore(left / "graph.db", ontology, deadline=5)
    assert await unit(reader, "u1", "key") == {"key": "u1"}
    await reader.close()
    assert [*files_of(left)] == ["graph.db"]
    shutil.copy(left / "graph.db", left / "copy.db")
    copy = SqliteStore(left / "copy.db", ontology, deadline=5)
    assert await unit(copy, "u1", "key") == {"key": "u1"}
    await copy.close()


async def test_a_file_that_is_put_in_the_place_of_another_is_refused_and_left_alone(
    store: SqliteStore, ontology: Ontology, tmp_path: Path
) -> None:
    await store.write(in_turn(units(ontology, "u1")), FIRST)
    other = SqliteStore(tmp_path / "other.db", ontology, deadline=5)
    await other.write(in_turn(units(ontology, "u2")), FIRST)
    await other.close()
    assert await unit(store, "u1", "key") == {"key": "u1"}
    content = (tmp_path / "other.db").read_bytes()
    (tmp_path / "other.db").replace(tmp_path / "graph.db")
    for asked in (unit(store, "u1", "key"), store.version()):
        with pytest.raises(
            StoreError, match=r"graph\.db was replaced or removed while it was in use; start the program"
        ):
            await asked
    await store.close()
    assert (tmp_path / "graph.db").read_bytes() == content


async def test_the_file_beside_stays_small_beside_readers_that_never_pause(
    store: SqliteStore, ontology: Ontology, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(write_connection, "LARGEST_WAL", 200_000)
    stopped = threading.Event()
    await store.write(in_turn(units(ontology, "u1")), FIRST)
    readers = [threading.Thread(target=read_on, args=(tmp_path / "graph.db", stopped, start)) for start in (0, 0.02)]
    for reader in readers:
        reader.start()
    for number in range(30):
        await store.write(in_turn(units(ontology, *(f"u{number}-{it}" for it in range(100)))), FIRST)
    largest = files_of(tmp_path)["graph.db-wal"]
    stopped.set()
    for reader in readers:
        reader.join()
    assert largest < 600_000


def read_on(path: Path, stopped: threading.Event, start: float) -> None:
    """Reads in transactions of 40 ms, one after the other."""
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    time.sleep(start)
    while not stopped.is_set():
        with connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
            time.sleep(0.04)
    connection.close()
