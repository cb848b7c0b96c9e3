"""States of the past: the graph as it was recorded after a revision, as a store that is only read.

    states = States(store, Path("var/states"), maximum_bytes=1 << 30)
    sequence = await states.sequence_of("r42")            or an instant: the last revision that is not after it
    async with states.at(sequence) as past:
        await past.read(requests)

Each is an embedded store in a file of a folder that processes share. It is made when it is first asked for: of an
embedded store by a copy, from which is taken back what was written since, if that is not much; else of the log, from
the nearest earlier state that is kept. The folder is bounded in bytes: files that were not asked for the
longest are removed, but none that somebody reads at the moment.

Files that are older than an erasure are removed by whoever looks at the log afterwards, whichever process has erased.
"""

import asyncio
import contextlib
import functools
import re
import shutil
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from graph.datatypes.identifier import read_instant
from graph.errors import Code, ParameterName, RequestError, StoreError
from graph.stores.digest import ontology_name
from graph.stores.erasures import Erasures, digest_of
from graph.stores.replaying import replay
from graph.stores.revisions import Revision, RevisionPage
from graph.stores.search_entry import VERSION
from graph.stores.sqlite.replica import Hold, hold, remove_unused, replica
from graph.stores.sqlite.store import SqliteStore
from graph.stores.store import DEFAULT_DEADLINE, Store
from graph.threads import ended, to_its_end

MAXIMUM_BYTES = 1 << 30
"""Of the folder, where the settings do not say."""

_FORMAT = "2"
"""Of the files; those of another are not read."""

_FILE = re.compile(r"[0-9a-f]{16}-\d{12}-[0-9a-f]{16}(-[0-9a-f]{16})?\.db", re.ASCII)
"""Their names, also of the first format. Nothing else in the folder is ever removed: it might be a store."""

_SECONDS = 60.0
"""How often a server looks for what was erased, while nobody asks for the past."""

_OPEN_AT_ONCE = 8
"""States that are kept open after they were read."""

_MADE_AT_ONCE = 1
"""Making one keeps a processor busy."""

_REVISION = re.compile(r"r([1-9]\d{0,11})", re.ASCII)

_ARGUMENT = ParameterName("asKnownAt")

ALLOWED = "a revision, such as r42, or an instant with its zone, such as 2026-05-31T08:00:00Z"


@dataclass(slots=True)
class _Opened:
    """A state that is open, which file it is, how many read it, and what keeps it from being removed meanwhile."""

    path: Path
    store: SqliteStore
    inode: int
    readers: int = 0
    hold: Hold | None = None


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
        self._kind = digest_of(_FORMAT, VERSION, ontology_name(store.ontology))
        self._erasures = Erasures(store)
        self._looking = asyncio.Lock()
        self._swept: str | None = None

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
        await self.look()
        revision = await self._revision(sequence)
        opened = await self._open(self._path(revision), revision)
        try:
            yield opened
        finally:
            await self._leave(opened)
            await self._close_some()

    def _path(self, revision: Revision) -> Path:
        """The file of a state: its log and number, a digest of revision and last erasure, and how it is kept."""
        # A file may have been copied of a later state, of which something is left in it. So none outlives an erasure.
        digest = digest_of(revision.instant, revision.snapshot, revision.request, self._erasures.last)
        return self._folder / f"{self._erasures.log}-{revision.sequence:012d}-{digest}-{self._kind}.db"

    async def _open(self, path: Path, revision: Revision) -> _Opened:
        """The state with one more reader, by whom it must be left."""
        while True:
            await self._make_once(path, revision)
            async with self._opening:
                opened = await self._entered(path)
            if opened is not None:
                self._opened[path] = self._opened.pop(path)  # those that were asked for last stand last
                return opened

    async def _entered(self, path: Path) -> _Opened | None:
        """The state, if its file is still there; one that another process removed meanwhile is closed."""
        opened = self._opened.get(path)
        if opened is not None and opened.hold is not None:
            opened.readers += 1
            return opened
        held = await to_its_end(functools.partial(hold, path))
        opened = self._opened.get(path)
        if opened is not None and (held is None or held.inode != opened.inode):
            await self._close(path)
            opened = None
        if held is None:
            return None
        if opened is None:
            store = SqliteStore(path, self._store.ontology, self._deadline, is_read_only=True)
            opened = self._opened[path] = _Opened(path, store, held.inode)
        opened.hold = held
        opened.readers += 1
        return opened

    async def _leave(self, opened: _Opened) -> None:
        opened.readers -= 1
        if not opened.readers and opened.hold is not None:
            held, opened.hold = opened.hold, None
            await to_its_end(held.close)

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
            await self._check_made(path, revision)
        except OSError as error:
            message = f"the state of r{revision.sequence} cannot be kept in {self._folder} ({error})"
            raise StoreError(Code.STORE_UNAVAILABLE, message) from error
        await to_its_end(functools.partial(self._make_room, path))

    async def _check_made(self, path: Path, revision: Revision) -> None:
        """Takes a state away that may have been made of what was erased meanwhile; raises StoreError."""
        await self.look()
        if path != self._path(await self._revision(revision.sequence)):
            await to_its_end(functools.partial(path.unlink, missing_ok=True))
            message = f"something of r{revision.sequence} was erased just now; ask again"
            raise StoreError(Code.STORE_UNAVAILABLE, message)

    async def _copied(self, path: Path, sequence: int) -> bool:
        """Makes the file of the store's own, where that is one and not much was written since."""
        return isinstance(self._store, SqliteStore) and await self._store.copy_state(path, sequence)

    async def _nearest(self, copy: Path, revision: Revision) -> int:
        """Copies the last earlier state that is kept, and returns the number of its revision; 0 if there is none."""
        for path in sorted(self._files(), reverse=True):
            sequence = _sequence_of(path)
            is_earlier = path.name.startswith(f"{self._erasures.log}-") and sequence < revision.sequence
            if not is_earlier or path != self._path(await self._revision(sequence)):
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
        kept = [(path.stat().st_mtime, path.stat().st_size, path) for path in self._files()]
        size = sum(bytes_ for _, bytes_, _ in kept)
        for _, bytes_, path in sorted(kept):
            if size <= self._maximum_bytes:
                return
            if path != made and remove_unused(path):
                size -= bytes_

    async def _close_some(self) -> None:
        is_read = sum(opened.readers > 0 for opened in self._opened.values())
        await self._close_unread(but=max(_OPEN_AT_ONCE - is_read, 0))

    async def _close(self, path: Path) -> None:
        opened = self._opened.pop(path)  # at once, so that nobody else enters
        await opened.store.close()
        if opened.hold is not None:
            await to_its_end(opened.hold.close)

    def _files(self) -> list[Path]:
        return [path for path in self._folder.glob("*.db") if _FILE.fullmatch(path.name)]

    async def look(self) -> None:
        """Notices what was erased since it last looked, and removes the files of this log that are older.

        One that is read at the moment goes at a later look. Raises StoreError.
        """
        async with self._looking:
            await self._erasures.look()
            if self._erasures.log and self._swept != (last := self._erasures.last) and await self._sweep():
                self._swept = last

    async def _sweep(self) -> bool:
        """Removes the files of this log that were made before the last erasure; whether none is left."""
        await self._close_unread()
        is_done = True
        for path in self._files():
            if not await self._is_current(path):
                is_done = await to_its_end(functools.partial(remove_unused, path)) and is_done
        return is_done

    async def _is_current(self, path: Path) -> bool:
        log, _, *digests = path.stem.split("-")
        if len(digests) < 2:  # of the first format, which does not tell of what log it is
            return False
        if log != self._erasures.log:
            return True
        listed = await self._store.revisions(RevisionPage(1, after=_sequence_of(path) - 1))
        return bool(listed) and path.name.startswith(self._path(listed[0]).name.removesuffix(f"{self._kind}.db"))

    async def watch(self) -> NoReturn:
        """Looks now and then, until it is canceled, for a server that nobody asks for the past."""
        while True:
            with contextlib.suppress(StoreError):  # which those see who ask
                await self.look()
            await asyncio.sleep(_SECONDS)

    async def forget(self) -> None:
        """Removes the files of all logs that nobody reads, since what they hold must be nowhere any more."""
        await self._close_unread()
        for path in self._files():
            await to_its_end(functools.partial(remove_unused, path))

    async def _close_unread(self, but: int = 0) -> None:
        """Closes what nobody reads, those that were not asked for the longest first, but for some."""
        unread = [path for path, opened in self._opened.items() if not opened.readers]
        for path in unread[: max(len(unread) - but, 0)]:
            if path in self._opened and not self._opened[path].readers:  # others close, or enter, meanwhile
                await self._close(path)

    async def close(self) -> None:
        """Ends what is under way, and closes every state."""
        for task in [*self._making.values()]:
            task.cancel()
            await ended(task)
        for path in [*self._opened]:
            await self._close(path)


def _sequence_of(path: Path) -> int:
    return int(path.name.split("-")[1])
