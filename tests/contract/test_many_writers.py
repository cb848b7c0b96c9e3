"""Many clients write the same records at once: each record is there once, nobody is refused, and the log has no gap.

Meanwhile somebody listens who comes and goes at random, and is told of each revision once. The clients are tasks of one
process and of several. GONGJIAN_TEST_ROUNDS asks for more rounds.
"""

import asyncio
import os
import subprocess
import sys

import pytest

from graph.stores.revisions import RevisionPage
from server.app import create_app
from tests.conftest import ROOT, store_holding
from tests.graph.stores.contents import contents
from tests.histories.clients import CLIENTS, begin, write_all
from tests.serving import hear_at_times, serving

ROUNDS = int(os.environ.get("GONGJIAN_TEST_ROUNDS", "1"))
KEYS = 1_000 if ROUNDS > 1 else 20
PROCESSES = 4


async def in_one_process(store, keys, _url):
    await write_all(store, range(CLIENTS), keys)


async def in_several(_store, keys, url):
    """The clients of each process are the next ones."""
    each = CLIENTS // PROCESSES
    commands = [
        [sys.executable, "-m", "tests.histories.clients", url, str(first), str(each), str(keys)]
        for first in range(0, CLIENTS, each)
    ]
    running = [await asyncio.create_subprocess_exec(*it, cwd=ROOT, stderr=subprocess.PIPE) for it in commands]
    ended = [await process.communicate() for process in running]
    assert [errors.decode() for _, errors in ended] == [""] * PROCESSES


async def write_and_hear(store, schema, clients, keys, url, seed):
    """The numbers of the revisions of which a listener was told meanwhile."""
    last: list[int] = []
    async with serving(create_app(store, schema)) as served:
        hearing = asyncio.create_task(hear_at_times(served, seed, 1, lambda: max(last, default=None)))
        await clients(store, keys, url)
        last.append((await store.revisions(RevisionPage(1)))[0].sequence)
        return await hearing


@pytest.mark.parametrize("clients", [in_one_process, in_several], ids=["tasks", "processes"])
async def test_clients_that_write_the_same_at_once(place, ontology, schema, clients):
    for number in range(ROUNDS):
        async with store_holding(place, ontology, "empty") as store:
            await begin(store)
            told = await write_and_hear(store, schema, clients, KEYS, place.url("empty"), number)
            revisions = await store.revisions(RevisionPage(10**6, after=0))
            assert [revision.sequence for revision in revisions] == told == list(range(1, len(revisions) + 1)), number
            assert sum(revision.written.created for revision in revisions) == 3 + 2 * KEYS
            records = contents(place)
            assert (len(records["Unit"]), len(records["PAIRED_WITH"])) == (KEYS + 1, KEYS)
            assert revisions[-1].snapshot == await store.snapshot()
