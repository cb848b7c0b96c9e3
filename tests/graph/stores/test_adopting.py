"""A store that was made before there was a log: its next write begins one, with all that it has."""

from pathlib import Path

import pytest

from graph.errors import Code, RequestError
from graph.ontology.model import Ontology
from graph.plan.identity import global_id
from graph.stores.revisions import Entry, Kind, RevisionPage, Written
from graph.stores.states import States
from graph.stores.store import Store
from graph.stores.verifying import verify
from loaders.load import load
from tests.conftest import SMALL, Place
from tests.graph.stores.asking import FIRST, LATER, in_turn, unit, units
from tests.graph.stores.contents import contents, recorded
from tests.graph.stores.tampering import tamper

LOG = ("revision", "chunk", "touched")


@pytest.fixture
async def former(empty_store: Store, place: Place) -> Store:
    """The small district without a log."""
    await load([SMALL], empty_store, now=FIRST)
    for table in LOG:
        tamper(place, f"DROP TABLE _{table}", f"MATCH (n:_{table.title()}) DELETE n")
    tamper(place, "DELETE FROM _meta WHERE name = 'sums'", "MATCH (s:_State) REMOVE s.sequence, s.sums")
    return empty_store


async def test_the_next_write_begins_it(former: Store, place: Place, ontology: Ontology) -> None:
    assert await former.revisions(RevisionPage(9)) == []
    before, state = recorded(place), await former.snapshot()
    count = sum(map(len, before.values()))
    await former.write(in_turn(units(ontology, "new")), LATER)
    second, first = await former.revisions(RevisionPage(9))
    assert (first.kind, first.instant, first.written) == (Kind.ADOPTED, LATER, Written(count))
    assert (first.snapshot, second.written, second.kind) == (state, Written(1), Kind.LOAD)
    del (after := recorded(place))["Unit"]["new"]
    assert after == before
    assert (await verify(former)).findings == []


async def test_a_write_that_changes_nothing_begins_it_too(former: Store) -> None:
    await load([SMALL], former, now=LATER)
    (first,) = await former.revisions(RevisionPage(9))
    assert (first.kind, first.sequence) == (Kind.ADOPTED, 1)
    await load([SMALL], former, now=LATER)
    assert len(await former.revisions(RevisionPage(9))) == 1


async def test_a_preview_does_not(former: Store, ontology: Ontology) -> None:
    await former.write(in_turn(units(ontology, "new")), LATER, is_preview=True)
    assert await former.revisions(RevisionPage(9)) == []


async def test_records_keep_their_instants(former: Store, ontology: Ontology, tmp_path: Path) -> None:
    await former.write(in_turn(units(ontology, "u1", kind="HOSPITAL")), LATER)
    (adopted,) = await former.revisions(RevisionPage(1, after=0, of=global_id("Unit", "u1")))
    assert (adopted.entries[0].after or {})["createdAt"] == FIRST
    states = States(former, tmp_path)
    async with states.at(1) as first, states.at(2) as second:
        assert await unit(first, "u1", "createdAt", "updatedAt") == {"createdAt": FIRST, "updatedAt": FIRST}
        assert await unit(second, "u1", "createdAt", "updatedAt") == {"createdAt": FIRST, "updatedAt": LATER}
    with pytest.raises(RequestError, match=f"the log begins at {LATER}") as raised:
        await states.sequence_of(FIRST)
    assert raised.value.code is Code.BEFORE_LOG
    await states.close()


async def test_an_older_format_is_replaced(empty_store: Store, place: Place, ontology: Ontology) -> None:
    await empty_store.write(in_turn(units(ontology, "u1")), FIRST)
    await empty_store.write(in_turn(units(ontology, "u1", kind="SCHOOL")), FIRST)
    tamper(place, "ALTER TABLE _revision DROP COLUMN kind", "MATCH (r:_Revision) REMOVE r.kind, r.ontology")
    assert await empty_store.revisions(RevisionPage(9)) == []
    await empty_store.write(in_turn(units(ontology, "u2")), LATER)
    assert [it.kind for it in await empty_store.revisions(RevisionPage(9, after=0))] == [Kind.ADOPTED, Kind.LOAD]
    assert (await verify(empty_store)).findings == []


async def test_digests_of_a_former_ontology_are_renewed(former: Store, place: Place, ontology: Ontology) -> None:
    digest = contents(place)["Unit"]["u1"]["_digest"]
    tamper(
        place,
        "UPDATE Unit SET _digest = '0' WHERE key = 'u1'",
        "MATCH (u:Unit {key: 'u1'}) SET u._digest = '0'",
    )
    await former.write(in_turn(units(ontology, "new")), LATER)
    fields = contents(place)["Unit"]["u1"]
    assert (fields["_digest"], fields["createdAt"], fields["updatedAt"]) == (digest, FIRST, FIRST)
    assert (await verify(former)).findings == []


async def test_nothing_is_adopted_in_an_empty_store(empty_store: Store, ontology: Ontology) -> None:
    await empty_store.write(in_turn(units(ontology, "u1")), FIRST)
    (first,) = await empty_store.revisions(RevisionPage(9, entries=9))
    said = {"name": "Name of u1", "sources": [["art", "P1"]]}
    assert (first.kind, first.entries) == (Kind.LOAD, (Entry("Unit", "u1", None, said),))
