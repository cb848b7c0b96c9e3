"""Talks to the server: reads with a deadline and a bounded retry, errors as the product's own."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar

from neo4j import READ_ACCESS, WRITE_ACCESS, AsyncDriver, AsyncGraphDatabase, AsyncSession, AsyncTransaction, Query
from neo4j.exceptions import DriverError, Neo4jError, ServiceUnavailable, SessionExpired, TransientError

from graph.errors import Code, StoreError
from graph.threads import ended

T = TypeVar("T")

Work: TypeAlias = Callable[[AsyncTransaction], Awaitable[T]]
"""What is done in a transaction."""

ATTEMPTS = 3
PAUSE = 0.05
"""Seconds before the second attempt; doubled before each later one."""

MONITORED = 2.0
"""Seconds after which the server sees at the latest that a transaction takes too long."""

FETCHED = 1_000
"""Rows that are asked from the server at a time."""


class Server:
    """One database of a server. Nothing is connected before the first call. `deadline` bounds a read in seconds."""

    def __init__(self, url: str, user: str, password: str, database: str, deadline: float) -> None:
        self._url = url
        self._database = database
        self.deadline = deadline
        self._auth = (user, password) if password else None
        self._driver: AsyncDriver | None = None

    def _open(self) -> AsyncDriver:
        """The driver is made in the event loop that uses it."""
        if self._driver is None:
            self._driver = AsyncGraphDatabase.driver(
                self._url,
                auth=self._auth,
                connection_timeout=self.deadline,
                connection_acquisition_timeout=self.deadline,
                max_transaction_retry_time=self.deadline,
                telemetry_disabled=True,
                notifications_min_severity="OFF",
            )
        return self._driver

    async def read(self, statements: Sequence[tuple[str, Mapping[str, Any]]]) -> list[Any]:
        """The one value that each statement returns, None without a row; several share one read transaction."""
        answered = asyncio.Event()
        return await self._bounded(lambda: self._repeated(lambda: self._read(statements, answered)), answered)

    async def _read(self, statements: Sequence[tuple[str, Mapping[str, Any]]], answered: asyncio.Event) -> list[Any]:
        """Sets `answered` once the server has taken the first statement."""
        async with self._open().session(database=self._database, default_access_mode=READ_ACCESS) as session:
            if len(statements) == 1:
                text, parameters = statements[0]
                result = await session.run(Query(text, timeout=self.deadline), dict(parameters))
                answered.set()
                return [await _value(result)]
            async with await _begun(session, self.deadline) as transaction:
                answered.set()
                return [await _value(await transaction.run(text, dict(parameters))) for text, parameters in statements]

    async def _repeated(self, work: Callable[[], Awaitable[T]]) -> T:
        """A read may always be repeated."""
        for attempt in range(ATTEMPTS - 1):
            try:
                return await work()
            except (TransientError, ServiceUnavailable, SessionExpired):
                await asyncio.sleep(PAUSE * 2**attempt)
        return await work()

    async def _bounded(self, work: Callable[[], Awaitable[T]], answered: asyncio.Event) -> T:
        with self._translated():
            try:
                async with asyncio.timeout(self.deadline):
                    return await work()
            except TimeoutError:
                raise _late(self.deadline) if answered.is_set() else _silent(self.deadline) from None

    @contextlib.contextmanager
    def _translated(self, seconds: float = 0, *, is_write: bool = False) -> Iterator[None]:
        """Errors of the server as the product's; `seconds` is how long a statement may take if not the deadline."""
        try:
            yield
        except Neo4jError as error:
            if _is_late(error):
                raise (_long(seconds) if is_write else _late(seconds or self.deadline)) from error
            raise StoreError(Code.STORE_UNAVAILABLE, _refusal(error)) from error
        except (DriverError, OSError) as error:
            raise StoreError(Code.STORE_UNAVAILABLE, f"Neo4j cannot be reached: {type(error).__name__}") from error

    @contextlib.asynccontextmanager
    async def snapshot(self, seconds: float) -> AsyncIterator[AsyncTransaction]:
        """A read transaction, which the server ends after `seconds`."""
        with self._translated(seconds):
            async with (
                self._open().session(
                    database=self._database, default_access_mode=READ_ACCESS, fetch_size=FETCHED
                ) as session,
                await _begun(session, seconds) as transaction,
            ):
                yield transaction

    async def run(self, statements: Sequence[str]) -> None:
        """Statements of the database's schema, each by itself."""
        with self._translated():
            async with self._open().session(database=self._database, default_access_mode=WRITE_ACCESS) as session:
                for text in statements:
                    await (await session.run(text)).consume()

    async def write(
        self, lock: Work[object], work: Work[T], *, seconds: float, is_preview: bool = False, is_repeatable: bool = True
    ) -> T:
        """The result of work in a write transaction behind a lock; a preview is undone at its end, as are errors.

        The server ends the transaction after `seconds`, whatever becomes of this process. Where it fails before it has
        the lock, it is begun again; behind it only work that is repeatable, and where the server has undone it. That it
        was late passes, too: another process stood still, or the server had statements to plan that it knows now.
        """
        given_up = ATTEMPTS * (seconds + MONITORED)
        with self._translated(seconds, is_write=True):
            try:
                async with asyncio.timeout(given_up):
                    for attempt in range(ATTEMPTS - 1):
                        locked = asyncio.Event()
                        try:
                            return await self._written(lock, work, locked, seconds, is_preview=is_preview)
                        except (Neo4jError, ServiceUnavailable, SessionExpired) as error:
                            is_late_again = attempt > 0 and isinstance(error, Neo4jError) and _is_late(error)
                            if is_late_again or not _is_passing(error, locked.is_set(), is_repeatable=is_repeatable):
                                raise
                            await asyncio.sleep(PAUSE * 2**attempt)
                    return await self._written(lock, work, asyncio.Event(), seconds, is_preview=is_preview)
            except TimeoutError:
                raise _silent(given_up) from None

    async def _written(
        self, lock: Work[object], work: Work[T], locked: asyncio.Event, seconds: float, *, is_preview: bool
    ) -> T:
        """Sets `locked` once the lock is held: before it, nothing is done that could be done twice."""
        async with (
            self._open().session(database=self._database, default_access_mode=WRITE_ACCESS) as session,
            await _begun(session, seconds) as transaction,
        ):
            await lock(transaction)
            locked.set()
            result = await work(transaction)
            await (transaction.rollback() if is_preview else transaction.commit())
            return result

    @contextlib.asynccontextmanager
    async def holding(self, lock: Work[object], *, seconds: float, patience: float) -> AsyncIterator[AsyncTransaction]:
        """Holds a lock in a transaction of its own, which is taken back at the end, and by the server after `seconds`.

        The server lets go of it as well when this process ends. Raises TimeoutError where it is not free in `patience`.
        """
        session = self._open().session(database=self._database, default_access_mode=WRITE_ACCESS)
        try:
            async with asyncio.timeout(patience):
                with self._translated(seconds, is_write=True):
                    transaction = await _begun(session, seconds)
                    await lock(transaction)
            yield transaction
        finally:
            # It has nothing to keep, so it does not matter whether the server is told of its end or sees it.
            with contextlib.suppress(Neo4jError, DriverError, OSError):
                await session.close()

    async def close(self) -> None:
        """Closes every connection."""
        if self._driver is not None:
            await self._driver.close()


async def _begun(session: AsyncSession, seconds: float) -> AsyncTransaction:
    """A transaction that the server ends after `seconds`.

    Beginning may connect first. Where that is canceled, the driver leaves its socket open, so it is waited for; it ends
    when the server does not answer for as long as a read may take.
    """
    beginning = asyncio.ensure_future(session.begin_transaction(timeout=seconds))
    try:
        return await asyncio.shield(beginning)
    except asyncio.CancelledError:
        await ended(beginning)
        raise


async def _value(result: Any) -> Any:
    record = await result.single()
    return record[0] if record is not None else None


def _refusal(error: Neo4jError) -> str:
    if "MemoryPoolOutOfMemory" in (error.code or ""):
        return "the data is too large for one transaction of Neo4j; give the server more heap, or load it in parts"
    return f"Neo4j refused: {error.code} ({(error.message or '')[:200]})"


def _is_late(error: Neo4jError) -> bool:
    """Whether the server ended a transaction, be it at work or waiting for a lock."""
    return any(name in (error.code or "") for name in ("TransactionTimedOut", "LockClientStopped"))


def _is_passing(error: Exception, is_locked: bool, *, is_repeatable: bool) -> bool:
    """Whether a write that failed may be begun again; a lost connection does not tell what was done behind a lock."""
    if is_locked and (not is_repeatable or not isinstance(error, Neo4jError)):
        return False
    return not isinstance(error, Neo4jError) or isinstance(error, TransientError) or _is_late(error)


def _long(seconds: float) -> StoreError:
    message = f"the write has not ended within {seconds:g} s, as another one is long, or it is itself"
    return StoreError(Code.DEADLINE_EXCEEDED, f"{message}; ask again later, or write less at once")


def _late(deadline: float) -> StoreError:
    return StoreError(
        Code.DEADLINE_EXCEEDED, f"no answer within {deadline:g} s; ask for less: a smaller page, fewer levels"
    )


def _silent(deadline: float) -> StoreError:
    return StoreError(Code.STORE_UNAVAILABLE, f"Neo4j cannot be reached: it has not answered within {deadline:g} s")
