"""States of the past: the graph as it was recorded after a revision, as a store that is only read.

    states = States(store, Path("var/states"), maximum_bytes=1 << 30)
    sequence = await states.sequence_of("r42")            or an instant: the last revision that is not after it
    async with states.at(sequence) as past:
        await past.read(requests)

Each is an embedded store in a file of a folder that processes share. It is made when it is first asked for: of an
embedded store by a copy, from which is taken back what was written since, if that is not much; else of the log, from
the nearest earlier state that is kept. The folder is bounded in bytes: files that were not asked for the
longest are removed, but none that somebody reads.
"""

import asyncio
import contextlib
import functools
import hashlib
import re
import shutil
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from graph.datatypes.identifier import read_instant
from graph.errors import Code, ParameterName, RequestError, StoreError
from graph.stores.digest import ontology_name
from graph.stores.replaying import replay
from graph.stores.revisions import Revision, RevisionPage
from graph.stores.search_entry import VERSION
from graph.stores.sqlite.replica import Hold, hold, remove_unused, replica
from graph.stores.sqlite.store import SqliteStore
from graph.stores.store import DEFAULT_DEADLINE, Store
from graph.threads import ended, to_its_end

MAXIMUM_BYTES = 1 << 30
"""Of the folder, where the settings do not say."""

_FORMAT = "1"
"""Of the files; those of another are not read."""

_OPEN_AT_ONCE = 8
"""States that are kept open after they were read."""

_MADE_AT_ONCE = 1
"""Making one keeps a processor busy."""

_REVISION = re.compile(r"r([1-9]\d{0,11})", re.ASCII)

_ARGUMENT = ParameterName("asKnownAt")

ALLOWED = "a revision, such as r42, or an instant with its zone, such as 2026-05-31T08:00:00Z"


@dataclass(slots=True)
class _Opened:
    """A state that is open, how many read it, and what keeps its file from being removed."""

    path: Path
    store: SqliteStore
    hold: Hold
    readers: int = 0


class States:
    """The past states of one store. `deadline` bounds a read of one of them in seconds.

    `patience` is how many seconds somebody waits for one that is being made; whoever asks again later finds it.
    """

    def __init__(
        self,
        store: Store,
        folder: Path,
        maximum_bytes: int = MAXIMUM_BYTES,
        deadline: float = DEFAULT_DEADLINE,
        patience: float | None = None,
    ) -> None:
        self._store = store
        self._folder = folder
        self._maximum_bytes = maximum_bytes
        self._deadline = deadline
        self._patience = patience
        self._places = asyncio.Semaphore(_MADE_AT_ONCE)
        self._opened: dict[Path, _Opened] = {}
        self._making: dict[Path, asyncio.Task[None]] = {}
        self._opening = asyncio.Lock()

    async def sequence_of(self, text: str, argument: str = "asKnownAt") -> int:
        """The number of a revision, or of the last one that is not after an instant.

        Raises RequestError: BAD_REVISION where there is no such revision, BEFORE_LOG where the log begins later.
        """
        match, name = _REVISION.fullmatch(text), ParameterName(argument)
        if match is not None:
            return (await self._revision(int(match[1]), name)).sequence
        try:
            instant = read_instant(text)
        except ValueError:
            raise RequestError(Code.BAD_REVISION, name, f": {text[:80]!r} is not known; allowed: {ALLOWED}") from None
        last = await self._store.revisions(RevisionPage(1, until=instant))
        if last:
            return last[0].sequence
        first = await self._first(name)
        reason = f": what was known at {text} is not recorded: the log begins at {first.instant}, with r1"
        raise RequestError(Code.BEFORE_LOG, name, reason)

    async def last(self, argument: str = "asKnownAt") -> int:
        """The number of the last revision. Raises RequestError (BEFORE_LOG) where there is none."""
        last = await self._store.revisions(RevisionPage(1))
        return (last[0] if last else await self._first(ParameterName(argument))).sequence

    async def _first(self, name: ParameterName) -> Revision:
        first = await self._store.revisions(RevisionPage(1, after=0))
        if not first:
            reason = ": nothing of the past is recorded: the log begins with the next write"
            raise RequestError(Code.BEFORE_LOG, name, reason)
        return first[0]

    async def _revision(self, sequence: int, name: ParameterName = _ARGUMENT) -> Revision:
        listed = await self._store.revisions(RevisionPage(1, after=sequence - 1))
        if listed and listed[0].sequence == sequence:
            return listed[0]
        await self._first(name)
        (last,) = await self._store.revisions(RevisionPage(1))
        reason = f": there is no revision r{sequence}; allowed: r1 to r{last.sequence}"
        raise RequestError(Code.BAD_REVISION, name, reason)

    @contextlib.asynccontextmanager
    async def at(self, sequence: int) -> AsyncIterator[Store]:
        """The state after a revision, as long as the context lasts. Raises RequestError and StoreError."""
        async with self._reading(sequence) as opened:
            yield opened.store

    @contextlib.asynccontextmanager
    async def between(self, before: int, after: int) -> AsyncIterator[Store]:
        """The state after a revision, in which plans are read that compare it with the state before, of another one."""
        async with self._reading(before) as first, self._reading(after) as second:
            compared = SqliteStore(
                second.path, self._store.ontology, self._deadline, is_read_only=True, before=first.path
            )
            try:
                yield compared
            finally:
                await compared.close()

    @contextlib.asynccontextmanager
    async def _reading(self, sequence: int) -> AsyncIterator[_Opened]:
        """The state after a revision, whose file is there as long as the context lasts."""
        revision = await self._revision(sequence)
        path = self._folder / _name(await self._log_name(), revision)
        opened = await self._open(path, revision)
        opened.readers += 1
        try:
            yield opened
        finally:
            opened.readers -= 1
            await self._close_some()

    async def _log_name(self) -> str:
        """Tells logs apart that one address had one after the other, and stores of different ontologies."""
        first = await self._first(_ARGUMENT)
        parts = (_FORMAT, VERSION, ontology_name(self._store.ontology), first.instant, first.snapshot, first.request)
        return _digest(*parts)

    async def _open(self, path: Path, revision: Revision) -> _Opened:
        while path not in self._opened:
            await self._make_once(path, revision)
            async with self._opening:
                if path not in self._opened and (held := await to_its_end(functools.partial(hold, path))) is not None:
                    store = SqliteStore(path, self._store.ontology, self._deadline, is_read_only=True)
                    self._opened[path] = _Opened(path, store, held)
        self._opened[path] = self._opened.pop(path)  # those that were asked for last stand last
        return self._opened[path]

    async def _make_once(self, path: Path, revision: Revision) -> None:
        """Makes the file where it is missing; whoever asks for it meanwhile waits for the same."""
        if await to_its_end(path.exists):
            return
        task = self._making.get(path)
        if task is None:
            task = self._making[path] = asyncio.create_task(self._make_in_turn(path, revision))
            task.add_done_callback(functools.partial(self._made, path))
        try:
            async with asyncio.timeout(self._patience):
                await asyncio.shield(task)
        except TimeoutError:
            message = f"r{revision.sequence} has been in the making for {self._patience:g} s; ask again in a moment"
            raise StoreError(Code.STORE_UNAVAILABLE, message) from None

    def _made(self, path: Path, task: asyncio.Task[None]) -> None:
        self._making.pop(path, None)
        if not task.cancelled():
            task.exception()  # is seen, even where nobody waits any more

    async def _make_in_turn(self, path: Path, revision: Revision) -> None:
        async with self._places:
            await self._make(path, revision)

    async def _make(self, path: Path, revision: Revision) -> None:
        try:
            await to_its_end(functools.partial(self._folder.mkdir, parents=True, exist_ok=True))
            with tempfile.TemporaryDirectory(dir=self._folder, prefix=".making-") as folder:
                unfinished = Path(folder) / path.name
                if not await self._copied(unfinished, revision.sequence):
                    await self._replay(unfinished, await self._nearest(unfinished, revision), revision)
                unfinished.replace(path)
        except OSError as error:
            message = f"the state of r{revision.sequence} cannot be kept in {self._folder} ({error})"
            raise StoreError(Code.STORE_UNAVAILABLE, message) from error
        await to_its_end(functools.partial(self._make_room, path))

    async def _copied(self, path: Path, sequence: int) -> bool:
        """Makes the file of the store's own, where that is one and not much was written since."""
        return isinstance(self._store, SqliteStore) and await self._store.copy_state(path, sequence)

    async def _nearest(self, copy: Path, revision: Revision) -> int:
        """Copies the last earlier state that is kept, and returns the number of its revision; 0 if there is none."""
        log = await self._log_name()
        for path in sorted(self._folder.glob(f"{log}-*.db"), reverse=True):
            sequence = int(path.name.split("-")[1])
            if sequence >= revision.sequence or path.name != _name(log, await self._revision(sequence)):
                continue
            with contextlib.suppress(FileNotFoundError):
                await to_its_end(functools.partial(shutil.copyfile, path, copy))
                return sequence
        return 0

    async def _replay(self, path: Path, after: int, revision: Revision) -> None:
        async with (
            self._store.logged(after, revision.sequence) as log,
            replica(path, self._store.ontology, f"r{revision.sequence}") as target,
        ):
            async for _ in replay(log, target):
                pass

    def _make_room(self, made: Path) -> None:
        """Removes files until the others fit, those that were not asked for the longest first."""
        kept = [(path.stat().st_mtime, path.stat().st_size, path) for path in self._folder.glob("*.db")]
        size = sum(bytes_ for _, bytes_, _ in kept)
        for _, bytes_, path in sorted(kept):
            if size <= self._maximum_bytes:
                return
            if path != made and remove_unused(path):
                size -= bytes_

    async def _close_some(self) -> None:
        unread = [path for path, opened in self._opened.items() if not opened.readers]
        for path in unread[: max(len(self._opened) - _OPEN_AT_ONCE, 0)]:
            await self._close(path)

    async def _close(self, path: Path) -> None:
        opened = self._opened.pop(path)
        await opened.store.close()
        await to_its_end(opened.hold.close)

    async def forget(self) -> None:
        """Removes the files of all logs that nobody reads, since what they hold must be nowhere any more."""
        for path in [path for path, opened in self._opened.items() if not opened.readers]:
            await self._close(path)
        for path in self._folder.glob("*.db"):
            await to_its_end(functools.partial(remove_unused, path))

    async def close(self) -> None:
        """Ends what is under way, and closes every state."""
        for task in [*self._making.values()]:
            task.cancel()
            await ended(task)
        for path in [*self._opened]:
            await self._close(path)


def _name(log: str, revision: Revision) -> str:
    """The name of a state's file: that of its log, the number, and a digest of the revision itself."""
    return f"{log}-{revision.sequence:012d}-{_digest(revision.instant, revision.snapshot, revision.request)}.db"


def _digest(*parts: str) -> str:
    return hashlib.blake2b("\n".join(parts).encode(), digest_size=8).hexdigest()
