"""The connection that writes: all or nothing, in turns, and on the file that is there now."""

import asyncio
import time
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from graph.errors import Code, StoreError
from graph.stores.sqlite.connecting import mark_own
from graph.stores.sqlite.write_connection import WriteConnection


def add(connection: apsw.Connection) -> None:
    connection.execute("INSERT INTO number VALUES (10)")


def create(connection: apsw.Connection) -> None:
    connection.execute("CREATE TABLE IF NOT EXISTS number (x)")


def total(path: Path) -> object:
    connection = apsw.Connection(str(path))
    value = connection.execute("SELECT coalesce(sum(x), 0) FROM number").get
    connection.close()
    return value


@pytest.fixture
def path(tmp_path: Path) -> Path:
    connection = apsw.Connection(str(tmp_path / "graph.db"))
    create(connection)
    mark_own(connection)
    connection.close()
    return tmp_path / "graph.db"


@pytest.fixture
def writing(path: Path) -> Iterator[WriteConnection]:
    connection = WriteConnection(path, create)
    yield connection
    connection.close()


async def test_a_transaction_is_seen_once_it_is_committed(writing: WriteConnection, path: Path) -> None:
    async with writing.transaction() as connection:
        add(connection)
        assert total(path) == 0
    assert total(path) == 10


@pytest.mark.parametrize("seconds", [0.0, 0.05])
async def test_a_transaction_that_is_canceled_while_it_begins_is_undone(path: Path, seconds: float) -> None:
    def slowly(connection: apsw.Connection) -> None:
        add(connection)
        time.sleep(0.1)

    async def write() -> None:
        async with WriteConnection(path, slowly).transaction():
            pass

    task = asyncio.create_task(write())
    await asyncio.sleep(seconds)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert total(path) == 0


async def test_a_transaction_that_fails_is_undone(writing: WriteConnection, path: Path) -> None:
    with pytest.raises(StoreError):
        async with writing.transaction() as connection:
            connection.execute("INSERT INTO number VALUES (10); SELECT nothing")
    async with writing.transaction() as connection:
        add(connection)
    assert total(path) == 10


@pytest.mark.parametrize("others", [1, 3], ids=["with one connection", "with several"])
async def test_a_writer_waits_for_another(path: Path, others: int) -> None:
    connections = [WriteConnection(path, create) for _ in range(others)]

    async def slowly(writing: WriteConnection) -> None:
        async with writing.transaction() as connection:
            add(connection)
            await asyncio.sleep(0.02)

    await asyncio.gather(*(slowly(connections[place % others]) for place in range(20)))
    for writing in connections:
        writing.close()
    assert total(path) == 200


async def test_who_waits_too_long_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.stores.sqlite.write_connection.WRITER_WAITS", 0.05)
    writing, other = WriteConnection(path, create), WriteConnection(path, create)
    async with writing.transaction():
        for late in (writing, other):
            with pytest.raises(StoreError, match="written by another") as raised:
                async with late.transaction():
                    pass
            assert raised.value.code == Code.STORE_UNAVAILABLE
    writing.close()


async def test_a_database_is_prepared_once_and_again_where_it_has_changed(path: Path) -> None:
    prepared = []
    writing = WriteConnection(path, lambda _connection: prepared.append(1))
    for _ in range(3):
        async with writing.transaction():
            pass
    other = apsw.Connection(str(path))
    other.execute("CREATE TABLE other (x)")
    other.close()
    async with writing.transaction():
        pass
    writing.close()
    assert len(prepared) == 2


async def test_what_a_preview_prepares_is_prepared_again(tmp_path: Path) -> None:
    writing = WriteConnection(tmp_path / "new.db", create)
    for is_preview in (True, False, True):
        async with writing.transaction(is_preview=is_preview) as connection:
            add(connection)
    writing.close()
    assert total(tmp_path / "new.db") == 10


async def test_a_file_that_is_put_in_its_place_is_written(writing: WriteConnection, path: Path) -> None:
    async with writing.transaction() as connection:
        add(connection)
    path.rename(path.with_name("former.db"))
    async with writing.transaction() as connection:
        add(connection)
    assert total(path) == 10


async def test_folders_of_the_file_are_made(tmp_path: Path) -> None:
    writing = WriteConnection(tmp_path / "new/folder/graph.db", create)
    async with writing.transaction():
        pass
    writing.close()
    assert total(tmp_path / "new/folder/graph.db") == 0


async def test_a_file_that_cannot_be_written(path: Path) -> None:
    writing = WriteConnection(path / "graph.db", create)
    with pytest.raises(StoreError, match=r"graph\.db cannot be used") as raised:
        async with writing.transaction():
            pass
    assert raised.value.code == Code.STORE_UNAVAILABLE
