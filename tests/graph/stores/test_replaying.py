"""The graph made again from its log is the graph, after every revision."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from graph.ontology.model import Ontology
from graph.stores.records import NodeBatch
from graph.stores.replaying import replay
from graph.stores.revisions import RevisionPage
from graph.stores.sqlite.replica import replica
from graph.stores.store import Store
from tests.conftest import SMALL, Place, store_holding
from tests.graph.stores.asking import FIRST, LATER, in_turn, paired, record, units
from tests.graph.stores.contents import aliases, recorded
from tests.graph.stores.scribe import Scribe


async def replayed(store: Store, folder: Path, until: int | None = None) -> list[tuple[str, str]]:
    """The recorded and the replayed name of each state; the file is that of the place `replica`."""
    async with store.logged(0, until) as log, replica(folder / "replica.db", store.ontology, "r") as target:
        return [(it.revision.snapshot, it.snapshot) async for it in replay(log, target) if not it.contradicted]


@pytest.mark.parametrize("seed", range(6))
async def test_random_writes(empty_store: Store, place: Place, tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    scribe = Scribe(empty_store, random)
    for _ in range(40):
        await scribe.write(random.choice([1, 1, 1, 2, 5]))
    names = await replayed(empty_store, tmp_path)
    assert [recorded for recorded, _ in names] == [name for _, name in names]
    assert await empty_store.snapshot() == names[-1][1]
    if place.kind == "sqlite":
        copy = Place("sqlite", tmp_path)
        assert recorded(copy, "replica") == recorded(place, "empty")
        assert aliases(tmp_path / "replica.db") == aliases(place.folder / "empty.db")


async def test_a_district_that_was_loaded(place: Place, ontology: Ontology, tmp_path: Path) -> None:
    async with store_holding(place, ontology, "small", SMALL) as store:
        ((name, again),) = await replayed(store, tmp_path)
        assert name == again == await store.snapshot()
        assert recorded(Place("sqlite", tmp_path), "replica").keys() == recorded(place, "small").keys()


async def test_up_to_a_revision(empty_store: Store, ontology: Ontology, tmp_path: Path) -> None:
    for number in range(3):
        await empty_store.write(in_turn(units(ontology, f"u{number}")), FIRST)
    revisions = await empty_store.revisions(RevisionPage(9, after=0))
    assert [name for name, _ in await replayed(empty_store, tmp_path, 2)] == [it.snapshot for it in revisions[:2]]
    assert list(recorded(Place("sqlite", tmp_path), "replica")["Unit"]) == ["u0", "u1"]
    async with empty_store.logged(2) as log:
        assert [logged.revision async for logged in log] == [revisions[2]]


async def test_what_the_ontology_no_longer_has_is_left_out(
    empty_store: Store, ontology: Ontology, tmp_path: Path
) -> None:
    community = ontology.nodes["Community"]
    pairing = paired(ontology, "k", "u1", "c1", since="2021", agreement="First")
    batches = (units(ontology, "u1", kind="SCHOOL"), NodeBatch(community, [record(community, "c1")]), pairing)
    await empty_store.write(in_turn(*batches), FIRST)
    await empty_store.write(in_turn(paired(ontology, "k", "u1", "c1", since="2022")), LATER)
    async with (
        empty_store.logged() as log,
        replica(tmp_path / "replica.db", without_agreement(ontology), "r") as target,
    ):
        async for _ in replay(log, target):
            pass
    held = recorded(Place("sqlite", tmp_path), "replica")
    assert (held["PAIRED_WITH"]["k"]["since"], held["PAIRED_WITH"]["k"]["updatedAt"]) == ("2022", LATER)
    assert "agreement" not in held["PAIRED_WITH"]["k"]
    assert held.keys() == {"Unit", "Community", "PAIRED_WITH"}


def without_agreement(ontology: Ontology) -> Ontology:
    pairing = ontology.relationships["PAIRED_WITH"]
    fewer = replace(pairing, properties=tuple(prop for prop in pairing.properties if prop.name != "agreement"))
    return replace(ontology, relationships={**ontology.relationships, "PAIRED_WITH": fewer})
