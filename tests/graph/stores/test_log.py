"""The log of writes: a revision for each that changes something, and what it did to each record."""

import asyncio
from dataclasses import replace

import pytest

from graph.errors import StoreError
from graph.ontology.model import Ontology
from graph.plan.identity import global_id
from graph.stores import log
from graph.stores.log import EntryWriter, pack, unpack
from graph.stores.records import NodeBatch
from graph.stores.revisions import Author, Entry, Revision, RevisionPage, Written
from graph.stores.store import Store
from tests.conftest import Place
from tests.graph.stores.asking import CITED, FIRST, LATER, in_turn, paired, record, units
from tests.graph.stores.contents import fingerprint

OFFICE = Author("office", "ledger of May")
SOURCES = [["art", "P1"]]


@pytest.fixture
async def held(empty_store: Store, ontology: Ontology) -> Store:
    """Two revisions: a unit, a community and a pairing; then the unit is another kind, and there is a second one."""
    community = ontology.nodes["Community"]
    pairing = paired(ontology, "k", "u1", "c1", since="2021")
    first = (units(ontology, "u1", kind="SCHOOL"), NodeBatch(community, [record(community, "c1")]), pairing)
    await empty_store.write(in_turn(*first), FIRST)
    await empty_store.write(in_turn(units(ontology, "u1", "u2", kind="HOSPITAL")), LATER, author=OFFICE)
    return empty_store


async def test_each_write_that_changes_something_is_a_revision(held: Store, ontology: Ontology) -> None:
    await held.write(in_turn(units(ontology, "u1", kind="HOSPITAL")), LATER)
    await held.write(in_turn(units(ontology, "u9")), LATER, is_preview=True)
    second, first = await held.revisions(RevisionPage(10))
    state = await held.snapshot()
    assert second == Revision(2, LATER, OFFICE, Written(created=1, updated=1), types=("Unit",), snapshot=state)
    types = ("Unit", "Community", "PAIRED_WITH")
    assert first == Revision(1, FIRST, Author(), Written(created=3), types=types, snapshot=first.snapshot)
    assert first.snapshot != state
    assert await held.revisions(RevisionPage(1)) == [second]
    assert await held.revisions(RevisionPage(10, before=2)) == [first]


async def test_a_record_has_its_history(held: Store) -> None:
    name = {"name": "Name of u1", "kind": "SCHOOL", "sources": SOURCES}
    second, first = await held.revisions(RevisionPage(10, of=global_id("Unit", "u1")))
    assert (second.sequence, second.author) == (2, OFFICE)
    assert second.entries == (Entry("Unit", "u1", {"kind": "SCHOOL"}, {"kind": "HOSPITAL"}),)
    assert first.entries == (Entry("Unit", "u1", None, name),)
    assert [it.sequence for it in await held.revisions(RevisionPage(10, of=global_id("Unit", "u2")))] == [2]
    assert await held.revisions(RevisionPage(10, of=global_id("Unit", "u3"))) == []


async def test_a_relationship_has_its_ends(held: Store) -> None:
    (revision,) = await held.revisions(RevisionPage(10, of=global_id("PAIRED_WITH", "k")))
    ends = {"from": ["Unit", "u1"], "to": ["Community", "c1"]}
    assert revision.entries == (Entry("PAIRED_WITH", "k", None, {"since": "2021", **ends, "sources": SOURCES}),)


async def test_a_record_that_is_written_twice_has_one_entry(empty_store: Store, ontology: Ontology) -> None:
    unit = ontology.nodes["Unit"]
    twice = NodeBatch(unit, [record(unit, "u1", {"kind": kind}) for kind in ("SCHOOL", "HOSPITAL")])
    await empty_store.write(in_turn(twice), FIRST)
    (revision,) = await empty_store.revisions(RevisionPage(10, of=global_id("Unit", "u1")))
    assert [entry.after and entry.after["kind"] for entry in revision.entries] == ["HOSPITAL"]


async def test_there_is_none_before_the_first_write(empty_store: Store) -> None:
    assert await empty_store.revisions(RevisionPage(10)) == []
    assert await empty_store.revisions(RevisionPage(10, of=global_id("Unit", "u1"))) == []


async def test_a_write_that_fails_leaves_no_revision(held: Store, ontology: Ontology, place: Place) -> None:
    before = fingerprint(place)
    with pytest.raises(StoreError):
        await held.write(in_turn(units(ontology, "u3"), paired(ontology, "new", "u3", "none")), LATER)
    assert fingerprint(place) == before
    await held.write(in_turn(units(ontology, "u4")), LATER)
    assert [revision.sequence for revision in await held.revisions(RevisionPage(10))] == [3, 2, 1]


async def test_writers_at_once_leave_no_gap(empty_store: Store, ontology: Ontology) -> None:
    await asyncio.gather(
        *(
            empty_store.write(in_turn(units(ontology, "shared", f"u{n}", kind=kind)), FIRST)
            for n, kind in enumerate(KINDS)
        )
    )
    revisions = await empty_store.revisions(RevisionPage(20))
    assert [revision.sequence for revision in revisions] == [*range(len(KINDS), 0, -1)]
    assert sum(revision.written.created for revision in revisions) == len(KINDS) + 1


KINDS = ("SCHOOL", "HOSPITAL", "ENTERPRISE", "SCHOOL", "HOSPITAL", "ENTERPRISE")


def test_a_value_that_went_is_null(ontology: Ontology) -> None:
    unit = ontology.nodes["Unit"]
    before, after = record(unit, "u1", {"kind": "SCHOOL"}), record(unit, "u1", {"aliases": ["a"]})
    entry = EntryWriter(unit).entry(before, replace(after, citations=(*CITED, ("list", ""))))
    chunk = pack("Unit", [entry])
    sources = {"sources": [*SOURCES, ["list", ""]]}
    was = {"aliases": [], "kind": "SCHOOL", "sources": SOURCES}
    assert unpack(chunk) == [Entry("Unit", "u1", was, {"aliases": ["a"], "kind": None, **sources})]


def test_a_chunk_of_another_format_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    chunk = pack("Unit", [])
    monkeypatch.setattr(log, "_FORMAT", 2)
    with pytest.raises(StoreError, match="the log has the format 1, allowed: 2"):
        unpack(chunk)
