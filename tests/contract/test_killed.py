"""Writers of the embedded store that are killed at random moments: what was acknowledged is there once.

The log and the graph agree each time. `make test-killed` does so 200 times.
"""

import asyncio
import os
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random

from graph.ontology.model import Ontology
from graph.stores.revisions import RevisionPage
from graph.stores.sqlite.store import SqliteStore
from graph.stores.store import Store
from graph.stores.verifying import verify
from tests.conftest import ROOT
from tests.killed import write_request

ROUNDS = int(os.environ.get("GONGJIAN_KILLS", "3"))
WRITERS = 2


async def killed(path: Path, random: Random, name: str) -> list[str]:
    """Starts a writer, kills it soon after its first write, and returns the requests that were done by its word."""
    command = (sys.executable, "-m", "tests.killed", str(path), str(random.randrange(1 << 30)), name)
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    first = await process.stdout.readline()
    await asyncio.sleep(random.uniform(0, 1))
    process.kill()
    rest = await process.stdout.read()
    await process.wait()
    return (first + rest).decode().splitlines()


async def requests(store: Store) -> Counter[str]:
    """How often each request is in the log."""
    asked, after = Counter[str](), 0
    while page := await store.revisions(RevisionPage(500, after=after)):
        asked.update(revision.request for revision in page if revision.request)
        after = page[-1].sequence
    return asked


async def test_nothing_is_lost_and_nothing_is_done_twice(ontology: Ontology, tmp_path: Path) -> None:
    random = Random(int(os.environ.get("GONGJIAN_SEED", str(time.time_ns()))))
    path, done = tmp_path / "killed.db", 0
    for turn in range(ROUNDS):
        names = [f"{turn}{letter}" for letter in "ab"[:WRITERS]]
        said = await asyncio.gather(*(killed(path, random, name) for name in names))
        store = SqliteStore(path, ontology, 10.0)
        for name, acknowledged in zip(names, said, strict=True):
            # The last one may be done although nobody was told; asked for again, it is done once.
            await write_request(store, random, name, len(acknowledged))
        asked = await requests(store)
        expected = [f"{name}-{number}" for name, it in zip(names, said, strict=True) for number in range(len(it) + 1)]
        done += len(expected)
        assert [asked[request] for request in expected] == [1] * len(expected)
        assert (len(asked), asked.total()) == (done, done)
        assert (await verify(store)).findings == []
        await store.close()
