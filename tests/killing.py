"""Writers in processes of their own (`tests/killed.py`), which tests kill, and what has to be in the log then."""

import asyncio
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from graph.stores.revisions import RevisionPage
from graph.stores.store import Store
from graph.stores.verifying import verify
from tests.conftest import ROOT
from tests.killed import write_request

PATIENCE = 180.0
"""Seconds in which a writer has to be told that something is written."""


@dataclass
class Writer:
    """A process that writes; `acknowledged` are the requests that were done by its word so far."""

    name: str
    process: asyncio.subprocess.Process
    acknowledged: list[str] = field(default_factory=list)
    _reading: asyncio.Task[None] | None = None

    @classmethod
    async def begin(cls, url: str, random: Random, name: str) -> "Writer":
        """Returns when it has written something."""
        command = (sys.executable, "-m", "tests.killed", url, str(random.randrange(1 << 30)), name)
        process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
        writer = cls(name, process)
        writer._reading = asyncio.create_task(writer._read())
        await writer.goes_on()
        return writer

    async def _read(self) -> None:
        assert self.process.stdout is not None
        async for line in self.process.stdout:
            self.acknowledged.append(line.decode().strip())

    async def goes_on(self) -> None:
        """Waits until it has written something more."""
        before, end = len(self.acknowledged), time.monotonic() + PATIENCE
        while len(self.acknowledged) == before:
            assert not self._has_ended, f"writer {self.name} has ended by itself"
            assert time.monotonic() < end, f"writer {self.name} has written nothing for {PATIENCE:g} s"
            await asyncio.sleep(0.01)

    @property
    def _has_ended(self) -> bool:
        return self._reading is None or self._reading.done()

    async def kill(self) -> None:
        """Ends the process as a crash would."""
        if self.process.returncode is None:
            self.process.kill()
        if self._reading is not None:
            await self._reading
        await self.process.wait()


async def settle(store: Store, random: Random, writers: Sequence[Writer], done: int) -> int:
    """Asks for the last request of writers that were killed again, and compares; `done` is what was before them.

    Each request that was acknowledged is in the log once, and the log has no gap and is what the graph is. The result
    is how many requests are done now.
    """
    for writer in writers:
        # It may be done although nobody was told; asked for again, it is done once.
        await write_request(store, random, writer.name, len(writer.acknowledged))
    asked = await requests(store)
    expected = [f"{it.name}-{number}" for it in writers for number in range(len(it.acknowledged) + 1)]
    assert [asked[request] for request in expected] == [1] * len(expected)
    done += len(expected)
    assert (len(asked), asked.total()) == (done, done)
    assert (await verify(store)).findings == []
    return done


async def requests(store: Store) -> Counter[str]:
    """How often each request is in the log, whose revisions are numbered without a gap."""
    asked, after = Counter[str](), 0
    while page := await store.revisions(RevisionPage(500, after=after)):
        assert [revision.sequence for revision in page] == list(range(after + 1, after + len(page) + 1))
        asked.update(revision.request for revision in page if revision.request)
        after = page[-1].sequence
    return asked
