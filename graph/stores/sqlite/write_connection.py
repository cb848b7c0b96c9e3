"""The one connection of a store that writes: its writers take turns, and wait for those of other processes."""

import asyncio
import contextlib
import functools
import random
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import apsw

from graph.errors import Code, StoreError
from graph.stores.sqlite.connecting import check_own, configure, file_identity, mark_own, unavailable, wal_of
from graph.threads import to_its_end

WRITER_WAITS = 10.0
"""Seconds that a writer waits for others to end."""

_ASKS_AGAIN = 0.001
"""Seconds after which a writer asks at the earliest whether another process has ended."""

_IN_A_ROW, _LETS_OTHERS = 8, 0.004
"""Writes after which a process lets others begin for so many seconds: they only ask now and then."""

LARGEST_WAL = 32 << 20
"""Bytes of the write-ahead file after which a writer waits for readers, so that it can begin it anew."""

_READERS_TAKE = 2_000
"""Milliseconds that it waits for them at most; the next write tries again."""

_LARGEST_EMPTY = 1 << 16
"""Bytes of a database without a table at most: it is one page."""

_TABLES = "SELECT count(*) FROM sqlite_master"


class WriteConnection:
    """Opens a connection when it is needed, and keeps it. `prepare` makes a database ready, if it has changed."""

    def __init__(self, path: Path, prepare: Callable[[apsw.Connection], None]) -> None:
        self._path = path
        self._prepare = prepare
        self._turn = asyncio.Lock()
        self._in_a_row = 0
        self._idle: apsw.Connection | None = None
        self._file: tuple[int, int] | None = None
        self._schema: int | None = None

    @contextlib.asynccontextmanager
    async def transaction(self, *, is_preview: bool = False) -> AsyncIterator[apsw.Connection]:
        """The connection with an open write transaction: committed at the end, or undone.

        A preview is always undone; where there is no file, it makes none.
        """
        await self._wait_for_turn()
        try:
            connection = await self._begun(is_preview=is_preview)
            try:
                schema = _schema_of(connection)
                yield connection
                await to_its_end(functools.partial(connection.execute, "ROLLBACK" if is_preview else "COMMIT"))
            except BaseException:
                connection.close()
                if not is_preview:
                    await to_its_end(functools.partial(_remove_empty, self._path))
                raise
            if not is_preview and connection.execute("PRAGMA secure_delete").get:
                await to_its_end(functools.partial(_forget_erased, connection))
            elif _size(wal_of(self._path)) > LARGEST_WAL:
                await to_its_end(functools.partial(_shorten, connection))
            if is_preview and schema != self._schema:
                connection.close()
            else:
                self._idle, self._schema = connection, schema
        except (apsw.Error, OSError) as error:
            raise _busy(self._path) if isinstance(error, apsw.BusyError) else unavailable(self._path, error) from error
        finally:
            self._turn.release()

    async def _wait_for_turn(self) -> None:
        try:
            async with asyncio.timeout(WRITER_WAITS):
                await self._turn.acquire()
        except TimeoutError:
            raise _busy(self._path) from None

    async def _begun(self, *, is_preview: bool) -> apsw.Connection:
        """The kept connection, or a new one, with a transaction that has begun."""
        kept, self._idle = self._idle, None
        if kept is not None and self._file != file_identity(self._path):
            kept.close()
            kept = None
        connection = kept or self._opened(is_preview=is_preview)
        try:
            if kept is None or not await self._is_begun_at_once(connection):
                await to_its_end(functools.partial(_begin, connection, self._path))
            if self._file != file_identity(self._path):
                raise unavailable(self._path, FileNotFoundError("its file was replaced or removed; write again"))
            if kept is None or self._schema != _schema_of(connection):
                await to_its_end(functools.partial(self._made_ready, connection))
        except BaseException:
            connection.close()
            raise
        return connection

    def _made_ready(self, connection: apsw.Connection) -> None:
        self._prepare(connection)
        mark_own(connection)

    def _opened(self, *, is_preview: bool) -> apsw.Connection:
        if is_preview and not self._path.exists():
            self._file = None
            return apsw.Connection(":memory:")
        self._path.parent.mkdir(parents=True, exist_ok=True)
        connection = apsw.Connection(str(self._path))
        configure(connection)
        self._file = file_identity(self._path)
        return connection

    async def _is_begun_at_once(self, connection: apsw.Connection) -> bool:
        """Whether no other process writes; most of the time it is so, and then no thread is needed."""
        self._in_a_row += 1
        if self._in_a_row % _IN_A_ROW == 0:
            await asyncio.sleep(_LETS_OTHERS)
        connection.set_busy_handler(None)
        try:
            connection.execute("BEGIN IMMEDIATE")
        except apsw.BusyError:
            return False
        return True

    def close(self, read: tuple[int, int] | None = None) -> None:
        """Closes the connection, and leaves the one file as the whole store; `read` is the file that was read, if any.

        The last connection that closes moves all into the file and removes those beside it, unless it only reads: so
        where there is none that writes, one is opened. It is not where the file was replaced by another.
        """
        if self._idle is None and read is not None and read == file_identity(self._path) and _size(wal_of(self._path)):
            with contextlib.suppress(apsw.Error):
                self._idle = apsw.Connection(str(self._path), flags=apsw.SQLITE_OPEN_READWRITE)
                self._idle.execute("SELECT 1 FROM sqlite_master").fetchall()
        if self._idle is not None:
            self._idle.close()
            self._idle = None


def _begin(connection: apsw.Connection, path: Path) -> None:
    """In a thread: it may have to wait for another process."""
    end = time.monotonic() + WRITER_WAITS

    def wait(_count: int) -> bool:
        time.sleep(_ASKS_AGAIN * (1 + random.random()))  # not to meet another one again and again
        return time.monotonic() < end

    connection.set_busy_handler(wait)
    check_own(connection, path)
    for statement in ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "BEGIN IMMEDIATE"):
        connection.execute(statement).fetchall()


def _remove_empty(path: Path) -> None:
    """Leaves no file behind of a first write that was refused; one that anybody has written to stays."""
    with contextlib.suppress(apsw.Error, OSError):
        if path.stat().st_size > _LARGEST_EMPTY:
            return
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
        try:
            if connection.execute(_TABLES).get:
                return
            # It takes the files beside it away, and is refused where others have the database open.
            connection.execute("PRAGMA journal_mode = DELETE").fetchall()
            connection.execute("BEGIN EXCLUSIVE").fetchall()
            if not connection.execute(_TABLES).get:
                path.unlink()
        finally:
            connection.close()


def _forget_erased(connection: apsw.Connection) -> None:
    """Leaves nothing of what a write took out for good, which asked for `secure_delete`, in free space of the files.

    Where the disk is too full for it, or a reader is in an older state for long, the next write tries again.
    """
    connection.set_busy_timeout(int(WRITER_WAITS * 1_000))
    with contextlib.suppress(apsw.FullError, apsw.BusyError):
        connection.execute("VACUUM").fetchall()
        ((is_busy, *_),) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if not is_busy:
            connection.execute("PRAGMA secure_delete = OFF").fetchall()


def _shorten(connection: apsw.Connection) -> None:
    """Moves all into the file and empties the one beside it, for which no reader may be in it.

    SQLite does so by itself where there is a moment without readers, which a busy server may never have.
    """
    connection.set_busy_timeout(_READERS_TAKE)
    with contextlib.suppress(apsw.FullError, apsw.BusyError):
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _schema_of(connection: apsw.Connection) -> int:
    """A number that is another one after every change of tables, whoever makes it."""
    return int(connection.execute("PRAGMA schema_version").get)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _busy(path: Path) -> StoreError:
    return StoreError(
        Code.STORE_UNAVAILABLE,
        f"the embedded store {path.name} has been written by another for {WRITER_WAITS:g} s; ask again later",
    )
