"""The mark of a large load, which takes several transactions: until it ends, the graph is neither read nor written.

A reader asks for the mark once a second at most, whatever it reads. This is enough because a load waits longer than
that between the mark and its first record: an answer is clean if the mark was not there a second before its end or
later, and if no other load was marked since before its begin. So the usual reader pays nothing.

Others see by its pulse that the load goes on (`pulse.py`). Where its process has ended, a server removes what was left,
or the next load does before it begins (`undoing.py`).
"""

import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from neo4j import AsyncTransaction

from graph.errors import Code, StoreError
from graph.stores.neo4j.driver import Server
from graph.stores.neo4j.labels import LOADING, STATE

T = TypeVar("T")

LEASE = 1.0
"""Seconds for which an answer may rely on an earlier look."""

RETRY_SECONDS = 10
"""After which a client is told to ask again."""

LOADING_STATEMENTS = (f"CREATE CONSTRAINT IF NOT EXISTS FOR (l:{LOADING}) REQUIRE l.name IS UNIQUE",)

MARKED = f"COLLECT {{ MATCH (l:{LOADING}) WHERE l.identity IS NOT NULL RETURN l.since }}"
"""A value: since when there is a mark, in a list that is empty where there is none.

It is not sought by its name: beside a MERGE, Neo4j would lock what is found in a unique index, or would be.
"""

LOOK = (
    f"RETURN COLLECT {{ MATCH (l:{LOADING} {{name: 'mark'}}) OPTIONAL MATCH (s:{STATE})"
    " RETURN [l.identity, l.since, l.begun, coalesce(s.loaded, 0), coalesce(l.beats, 0), coalesce(l.isLeft, false)]"
    " LIMIT 1 }"
)
"""A statement that is not part of any question, and is asked once a second at most, however many there are."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is known of large loads: how many have begun, and of the one that has not ended its name, '' for none.

    `beats` grows while it goes on. If it `is_left`, its process has ended, and what it left is being removed; the name
    is then of whoever does that.
    """

    begun: int = 0
    identity: str = ""
    since: str = ""
    records: int = 0
    beats: int = 0
    is_left: bool = False


async def look(server: Server) -> Mark:
    """The mark as it is now."""
    (rows,) = await server.read([(LOOK, {})])
    if not rows:
        return Mark()
    identity, since, begun, records, beats, is_left = rows[0]
    return Mark(begun, identity or "", since or "", records, beats, is_left)


def loading(since: str, records: int | None = None) -> StoreError:
    """The refusal of a reader or writer."""
    so_far = "" if records is None else f", {records:,} records so far"
    message = f"a large load is under way since {since}{so_far}; the store can be used again when it has ended"
    advice = "if it was interrupted, a server removes what it left by itself, as the next gongjian load does"
    return StoreError(Code.LOADING, f"{message}, and {advice}", RETRY_SECONDS)


def require_unmarked(since: Any) -> None:
    """Raises StoreError where the value of MARKED tells of a mark."""
    if since:
        raise loading(since[0])


class Gate:
    """Lets those pass who read a whole graph; raises StoreError (LOADING) for others."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._begun: int | None = None
        self._looked = 0.0

    async def passed(self, read: Callable[[], Awaitable[T]]) -> T:
        """What is read, once more where a load has come and gone meanwhile."""
        while True:
            begun = await self.enter()
            result = await read()
            if await self.is_still(begun):
                return result

    async def enter(self) -> int:
        """To be called before something is read; the result is for `is_still`."""
        return await self.look() if self._begun is None else self._begun

    async def is_still(self, begun: int) -> bool:
        """Whether what was read since `enter` is of a whole graph; false where a load has come and gone."""
        await self.check()
        return self._begun == begun

    async def check(self) -> None:
        """Raises StoreError where there was a mark a moment ago."""
        if self._begun is None or time.monotonic() - self._looked > LEASE:
            await self.look()

    async def guarded(self, batches: AsyncIterator[T], begun: int) -> AsyncIterator[T]:
        """What is read in parts since `enter`; raises StoreError at the end where a load was under way meanwhile."""
        async for batch in batches:
            yield batch
        if not await self.is_still(begun):
            raise StoreError(Code.LOADING, "a large load has changed the graph while it was read; read it again", 1)

    async def look(self) -> int:
        """How many loads have begun; raises StoreError where one has not ended."""
        looked = time.monotonic()
        mark = await look(self._server)
        if mark.identity:
            self._begun = None
            raise loading(mark.since, mark.records)
        self._begun, self._looked = mark.begun, max(looked, self._looked)
        return mark.begun


async def set_mark(transaction: AsyncTransaction, identity: str, since: str) -> None:
    """Marks the graph as one that a load is about to write."""
    text = (
        f"MERGE (l:{LOADING} {{name: 'mark'}})"
        " SET l.identity = $identity, l.since = $since, l.begun = coalesce(l.begun, 0) + 1"
    )
    await (await transaction.run(text, identity=identity, since=since)).consume()


async def take_over(transaction: AsyncTransaction, mark: Mark, identity: str) -> bool:
    """Puts whoever removes what a load left in its place; false where the mark is not what it was any more.

    The lock of all writers is not taken: a load that begins may hold it, and then waits for the pulse of whoever calls.
    """
    text = (
        f"MATCH (l:{LOADING} {{name: 'mark'}}) SET l.lock = true WITH l"
        " WHERE l.identity = $former AND coalesce(l.beats, 0) = $beats"
        " SET l.identity = $identity, l.isLeft = true RETURN 1"
    )
    result = await transaction.run(text, former=mark.identity, beats=mark.beats, identity=identity)
    return await result.single() is not None


async def count_beat(transaction: AsyncTransaction, identity: str) -> None:
    """Says that whoever has the mark goes on."""
    text = (
        f"MATCH (l:{LOADING} {{name: 'mark'}}) SET l.lock = true WITH l"
        " WHERE l.identity = $identity SET l.beats = coalesce(l.beats, 0) + 1"
    )
    await (await transaction.run(text, identity=identity)).consume()


async def require_own(transaction: AsyncTransaction, identity: str) -> None:
    """Raises StoreError where the mark is not that of this load any more."""
    text = f"MATCH (l:{LOADING} {{name: 'mark'}}) RETURN l.identity"
    row = await (await transaction.run(text)).single()
    if row is None or row[0] != identity:
        message = "this load was taken for interrupted, and what it had written was removed; load again"
        raise StoreError(Code.STORE_UNAVAILABLE, message)


async def count_up(transaction: AsyncTransaction, records: int) -> None:
    """Says how many records there are so far."""
    await (await transaction.run(f"MATCH (s:{STATE}) SET s.loaded = $records", records=records)).consume()


async def remove_mark(transaction: AsyncTransaction) -> None:
    """In the last transaction of a load."""
    text = f"MATCH (l:{LOADING} {{name: 'mark'}}) REMOVE l.identity, l.since, l.beats, l.isLeft"
    await (await transaction.run(text)).consume()
    await (await transaction.run(f"MATCH (s:{STATE}) REMOVE s.loaded")).consume()
