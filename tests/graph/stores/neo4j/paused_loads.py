"""Large loads of few records that stop midway, and others that see them."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager

import pytest

from graph.ontology.model import Ontology
from graph.stores.neo4j import load
from graph.stores.records import Batch, NodeBatch
from graph.stores.revisions import Written
from graph.stores.store import Store
from tests.graph.stores.asking import FIRST, paired, record, units

UNITS = 12


def nodes(ontology: Ontology) -> Iterator[Batch]:
    community = ontology.nodes["Community"]
    yield NodeBatch(community, [record(community, "c1")])
    yield from (units(ontology, f"u{number}", f"v{number}") for number in range(UNITS))


def everything(ontology: Ontology) -> list[Batch]:
    """37 records."""
    return [*nodes(ontology), *(paired(ontology, f"p{number}", f"u{number}", "c1") for number in range(UNITS))]


class Paused:
    """Batches that stop behind so many of them until they may go on."""

    def __init__(self, batches: Sequence[Batch], count: int) -> None:
        self._count = count
        self.reached, self.may_go_on = asyncio.Event(), asyncio.Event()
        self._batches = batches

    async def __aiter__(self) -> AsyncIterator[Batch]:
        for batch in self._batches[: self._count]:
            yield batch
        self.reached.set()
        await self.may_go_on.wait()
        for batch in self._batches[self._count :]:
            yield batch


@asynccontextmanager
async def paused(store: Store, ontology: Ontology) -> AsyncIterator[tuple[asyncio.Task[Written], asyncio.Event]]:
    """A load that waits amidst its relationships until the event is set; at the end it is canceled if it still runs."""
    batches = Paused(everything(ontology), 19)
    running = asyncio.create_task(store.write(aiter(batches), FIRST))
    try:
        reaching = asyncio.create_task(batches.reached.wait())
        await asyncio.wait((running, reaching), return_when=asyncio.FIRST_COMPLETED)
        yield running, batches.may_go_on
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def interrupt(store: Store, ontology: Ontology, monkeypatch: pytest.MonkeyPatch) -> None:
    """Begins a load, and ends it as if its process had ended."""

    async def removes_nothing(*_arguments: object) -> None:
        return None

    with monkeypatch.context() as patched:
        patched.setattr(load, "remove_all", removes_nothing)
        async with paused(store, ontology):
            pass
