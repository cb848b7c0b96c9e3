"""A few read connections, each used by one thread at a time."""

import asyncio
import contextlib
import itertools
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import apsw

from graph.errors import Code, GongjianError, RequestError, StoreError
from graph.stores.sqlite.connecting import check_own, configure, file_identity, unavailable
from graph.stores.sqlite.sql import BEFORE
from graph.stores.sqlite.walk_tables import create_walk_tables
from graph.threads import ended

T = TypeVar("T")

READERS = 4
"""Long reads at once."""
STEPS_AT_ONCE = 20_000
"""Steps of SQLite's machine that a read may take in the event loop, some hundred microseconds."""
_STEPS_COUNTED = 1_000
"""How finely they are counted. Each statement of a read begins to count anew, so a few fewer may be noted."""


class Pool:
    """Opens connections when they are needed, so that a database that appears later is found.

    They also see the file `before`, if there is one: a state of the past that is compared. A file that `is_cache` may
    be removed, and is opened anew where it is there again.
    """

    def __init__(self, path: Path, deadline: float, before: Path | None = None, *, is_cache: bool = False) -> None:
        self._path, self._name = path, str(path)
        self._before = before
        self._is_cache = is_cache
        self._deadline = deadline
        self._idle: list[apsw.Connection] = []
        self._places = asyncio.Semaphore(READERS)
        self._executor = ThreadPoolExecutor(READERS, thread_name_prefix="sqlite")
        self._watching: apsw.Connection | None = None
        self.file: tuple[int, int] | None = None
        """What tells the file that is read from others; None before the first read."""

    def is_there(self) -> bool:
        """Whether there is a file, of whatever kind."""
        return self._path.exists()

    def changes(self) -> int:
        """A number that is another one whenever somebody has written since it was asked last.

        SQLite tells it by one look at the shared index of its write-ahead file, eight times faster than by a read.
        """
        self._check_file()
        watching = self._watching = self._watching or self._open()
        try:
            return int(watching.execute("PRAGMA data_version").get)
        except apsw.Error as error:
            self._watching = None
            watching.close()
            raise _refused(self._path, error) from error

    async def read(self, work: Callable[[apsw.Connection], T]) -> T:
        """Runs `work` with a read connection; past the deadline it is interrupted and DEADLINE_EXCEEDED raised.

        Most reads end sooner than a thread would begin, so work starts here, whoever else is reading. Long work begins
        anew in a thread, of which there are few.
        """
        end = asyncio.get_running_loop().time() + self._deadline
        try:
            with self._connection() as connection:
                return _at_once(connection, work)
        except apsw.InterruptError:
            await self._wait_for_place()
        try:
            with self._connection() as connection:
                return await self._in_thread(connection, work, end)
        finally:
            self._places.release()

    @contextlib.contextmanager
    def _connection(self) -> Iterator[apsw.Connection]:
        """A connection that nobody else uses.

        One on which something failed is not used again, nor one with a statement that was not read to its end: it would
        go on showing the state that this statement began with.
        """
        self._check_file()
        connection = self._idle.pop() if self._idle else self._open()
        try:
            yield connection
        except apsw.InterruptError:
            self._idle.append(connection)
            raise
        except apsw.Error as error:
            connection.close()
            raise _refused(self._path, error) from error
        except BaseException:
            connection.close()
            raise
        if connection.txn_state("main") == apsw.SQLITE_TXN_NONE:
            self._idle.append(connection)
        else:
            connection.close()

    async def _wait_for_place(self) -> None:
        """Waits until few enough are reading, no longer than a read may take."""
        try:
            async with asyncio.timeout(self._deadline):
                await self._places.acquire()
        except TimeoutError:
            late = f"no connection within {self._deadline:g} s: too many long reads at once; ask again later"
            raise StoreError(Code.DEADLINE_EXCEEDED, late) from None

    async def _in_thread(self, connection: apsw.Connection, work: Callable[[apsw.Connection], T], end: float) -> T:
        """SQLite looks at the clock itself: an interrupt that comes before its statement begins would be lost."""
        loop = asyncio.get_running_loop()
        stopped = threading.Event()
        connection.set_progress_handler(lambda: stopped.is_set() or loop.time() > end, STEPS_AT_ONCE)
        interrupt = loop.call_at(end, connection.interrupt)
        future = loop.run_in_executor(self._executor, work, connection)
        try:
            return await asyncio.shield(future)
        except apsw.InterruptError:
            raise _late(self._deadline) from None
        except asyncio.CancelledError:
            stopped.set()
            connection.interrupt()
            await ended(future)
            raise
        finally:
            interrupt.cancel()
            connection.set_progress_handler(None)

    def _check_file(self) -> None:
        """Raises StoreError where another file was put in the place of the one that is read.

        It is not opened: what is in the write-ahead file of the former one would be taken for its own.
        """
        if self.file is None or file_identity(self._name) == self.file:
            return
        if self._is_cache:
            self._close_idle()
            self.file = None
        else:
            message = f"the embedded store {self._path.name} was replaced or removed while it was in use"
            raise StoreError(Code.STORE_UNAVAILABLE, f"{message}; start the program that reads it again")

    def _open(self) -> apsw.Connection:
        try:
            connection = apsw.Connection(str(self._path), flags=apsw.SQLITE_OPEN_READONLY)
            configure(connection)
            connection.set_busy_timeout(int(self._deadline * 1000))
            check_own(connection, self._path)
            create_walk_tables(connection)
            if self._before is not None:
                # It takes the flags of the connection, so it is only read, too.
                connection.execute(f"ATTACH ? AS {BEFORE}", (str(self._before),)).fetchall()
        except apsw.Error as error:
            raise unavailable(self._path, error) from error
        # Not anew: connections to the first file may be kept.
        self.file = self.file or file_identity(self._path)
        return connection

    @contextlib.asynccontextmanager
    async def snapshot(self, seconds: float) -> AsyncIterator[apsw.Connection]:
        """A connection within one read transaction, to be used in threads; past `seconds` its work is interrupted."""
        await self._wait_for_place()
        try:
            with self._connection() as connection:
                end = time.monotonic() + seconds
                connection.set_progress_handler(lambda: time.monotonic() > end, STEPS_AT_ONCE)
                connection.execute("BEGIN")
                try:
                    yield connection
                except apsw.InterruptError:
                    raise _late(seconds) from None
                finally:
                    connection.set_progress_handler(None)
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
        finally:
            self._places.release()

    async def close(self) -> None:
        """Closes every connection."""
        self._executor.shutdown(wait=True)
        if self._watching is not None:
            self._watching.close()
        self._close_idle()

    def _close_idle(self) -> None:
        while self._idle:
            self._idle.pop().close()


def _at_once(connection: apsw.Connection, work: Callable[[apsw.Connection], T]) -> T:
    """The result of work that takes few steps; raises InterruptError for longer work, whose transaction is undone."""
    steps = itertools.count(_STEPS_COUNTED, _STEPS_COUNTED)
    connection.set_progress_handler(lambda: next(steps) >= STEPS_AT_ONCE, _STEPS_COUNTED)
    try:
        return work(connection)
    except apsw.InterruptError:
        if connection.in_transaction:
            connection.set_progress_handler(None)
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.set_progress_handler(None)


def _late(seconds: float) -> StoreError:
    return StoreError(
        Code.DEADLINE_EXCEEDED, f"no answer within {seconds:g} s; ask for less: a smaller page, fewer levels"
    )


_COMPILER_LIMITS = ("too large", "too many", "too deep", "too long", "stack overflow", "at most")
"""How SQLite says that it cannot compile a statement, whatever the database holds."""


def is_too_large(error: apsw.Error) -> bool:
    """Whether a statement is too large for SQLite to compile."""
    return isinstance(error, apsw.SQLError) and any(limit in str(error) for limit in _COMPILER_LIMITS)


def too_large(reason: object) -> RequestError:
    """The error for a request that SQLite cannot compile."""
    return RequestError(
        Code.TOO_DEEP, f"the request is too large for one statement; ask for less, or in several requests ({reason})"
    )


def _refused(path: Path, error: apsw.Error) -> GongjianError:
    """What is too large is the request's fault, a missing table the ontology's, all else the store's."""
    if is_too_large(error):
        return too_large(error)
    if "no such" in str(error):
        return StoreError(
            Code.STORE_MISMATCH,
            f"the embedded store {path.name} was made for another ontology ({error}); load it again",
        )
    return unavailable(path, error)
