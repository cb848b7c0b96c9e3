"""Damage of each kind is found, on both stores; a store that is as it was written has none."""

from dataclasses import replace
from random import Random

import pytest

from graph.ontology.model import Ontology
from graph.stores import verifying
from graph.stores.log import pack
from graph.stores.opening import open_store
from graph.stores.store import Store
from graph.stores.verifying import Verified, verify
from tests.conftest import Place
from tests.graph.stores.asking import FIRST, LATER, in_turn, units
from tests.graph.stores.scribe import Scribe
from tests.graph.stores.tampering import tamper


@pytest.fixture
async def held(empty_store: Store, ontology: Ontology) -> Store:
    """Two units; then one is another kind; then there is a third."""
    await empty_store.write(in_turn(units(ontology, "u1", "u2", kind="SCHOOL")), FIRST)
    await empty_store.write(in_turn(units(ontology, "u1", kind="HOSPITAL")), LATER)
    await empty_store.write(in_turn(units(ontology, "u3")), LATER)
    return empty_store


async def test_a_store_is_as_its_log_says(held: Store) -> None:
    assert await verify(held) == Verified(3, 4, await held.snapshot(), [])


async def test_random_writes_agree(empty_store: Store) -> None:
    scribe = Scribe(empty_store, Random(5))
    for _ in range(30):
        await scribe.write(3)
    verified = await verify(empty_store)
    assert (verified.findings, verified.revisions > 20) == ([], True)


async def test_there_may_be_no_log(empty_store: Store) -> None:
    await empty_store.write(in_turn(), FIRST)
    assert await verify(empty_store) == Verified(0, 0, "", [])


DAMAGE = {
    "a revision is missing": (
        "DELETE FROM _revision WHERE sequence = 2",
        "MATCH (r:_Revision {sequence: 2}) DELETE r",
        [
            "r3 comes after r1: revisions are missing between them",
            "r3: the state after it has the name",
            "the log has 3 parts, but the revisions have 2 together",
            "the index of the log by records has 4 places, but the entries need 3",
            "Unit u1 is not as the log has it",
        ],
    ),
    "a part has another size": (
        "UPDATE _chunk SET size = 3 WHERE sequence = 1",
        "MATCH (c:_Chunk {sequence: 1}) SET c.size = 3",
        ["r1: a part of it says that it has 3 entries after 0 others, but it has 2 entries after 0 others"],
    ),
    "a part cannot be read": (
        "UPDATE _chunk SET body = :body WHERE sequence = 2",
        "MATCH (c:_Chunk {sequence: 2}) SET c.body = $body",
        ["after r1 the graph cannot be made again: a part of the log cannot be read"],
    ),
    "a part is missing": (
        "DELETE FROM _chunk WHERE sequence = 3",
        "MATCH (c:_Chunk {sequence: 3}) DELETE c",
        [
            "r3: the state after it has the name",
            "the index of the log by records has 4 places, but the entries need 3",
            "Unit u3 is in the store, but not by the log",
        ],
    ),
    "the index lacks a place": (
        "DELETE FROM _touched WHERE sequence = 3",
        "MATCH (t:_Touched {sequence: 3}) DELETE t",
        ["the index of the log by records has 3 places, but the entries need 4"],
    ),
    "a revision has another name of its state": (
        "UPDATE _revision SET snapshot = 'b7eba04ff313b350' WHERE sequence = 2",
        "MATCH (r:_Revision {sequence: 2}) SET r.snapshot = 'b7eba04ff313b350'",
        ["r2: the state after it has the name b7eba04ff313b350 in the log, but what is logged makes"],
    ),
    "a revision lacks a type": (
        "UPDATE _revision SET types = '[]' WHERE sequence = 2",
        "MATCH (r:_Revision {sequence: 2}) SET r.types = []",
        ["r2: it has entries of types that it does not name, Unit"],
    ),
    "the state has another name": (
        "UPDATE _meta SET value = 'b7eba04ff313b350' WHERE name = 'snapshot'",
        "MATCH (s:_State) SET s.snapshot = 'b7eba04ff313b350'",
        ["the store gives its state the name b7eba04ff313b350, but after r3 it is"],
    ),
    "a record was changed": (
        "UPDATE Unit SET kind = 'ENTERPRISE' WHERE key = 'u1'",
        "MATCH (u:Unit {key: 'u1'}) SET u.kind = 'ENTERPRISE'",
        ["Unit u1 is not as the log has it"],
    ),
    "a record is gone": (
        "DELETE FROM Unit WHERE key = 'u2'",
        "MATCH (u:Unit {key: 'u2'}) DELETE u",
        ["Unit u2 is not in the store, but it is by the log"],
    ),
}


@pytest.mark.parametrize("damage", DAMAGE)
async def test_damage_is_found(held: Store, place: Place, damage: str) -> None:
    sql, cypher, expected = DAMAGE[damage]
    tamper(place, sql, cypher, body=b"x")
    findings = (await verify(held)).findings
    assert [finding.startswith(text) for finding, text in zip(findings, expected, strict=True)] == [True] * len(
        expected
    )


async def test_an_entry_that_was_changed_is_found(held: Store, place: Place) -> None:
    body = pack("Unit", [["u1", {"kind": "ENTERPRISE"}, {"kind": "HOSPITAL"}]])
    tamper(
        place,
        "UPDATE _chunk SET body = :body WHERE sequence = 2",
        "MATCH (c:_Chunk {sequence: 2}) SET c.body = $body",
        body=body,
    )
    assert (await verify(held)).findings == ["r2: Unit u1 was not as this revision says that it was before"]


async def test_only_the_first_state_that_differs_is_told(held: Store, place: Place) -> None:
    tamper(
        place,
        "UPDATE _chunk SET body = :body WHERE sequence = 1",
        "MATCH (c:_Chunk {sequence: 1}) SET c.body = $body",
        body=pack("Unit", [[key, None, {"name": key, "sources": []}] for key in ("u1", "u2")]),
    )
    findings = (await verify(held)).findings
    assert [finding.split(": ")[0] for finding in findings] == [
        "r1",
        "r2",
        "Unit u1 is not as the log has it",
        "Unit u2 is not as the log has it",
    ]


async def test_names_of_another_ontology_are_not_compared(held: Store, place: Place, ontology: Ontology) -> None:
    unit = ontology.nodes["Unit"]
    more = replace(unit, properties=(*unit.properties, replace(unit.by_name["summary"], name="motto")))
    other = open_store(place.url("empty"), replace(ontology, nodes={**ontology.nodes, "Unit": more}))
    await other.write(in_turn(units(other.ontology, "u4")), LATER)
    verified = await verify(other)
    await other.close()
    assert verified == Verified(4, 5, await held.snapshot(), [])


async def test_a_store_that_is_written_to_meanwhile_is_compared_again(
    held: Store, ontology: Ontology, monkeypatch: pytest.MonkeyPatch
) -> None:
    compare = verifying._different

    async def written(store, path):
        if not await store.existing_keys("Unit", ["u9"]):
            await store.write(in_turn(units(ontology, "u9")), LATER)
        async for it in compare(store, path):
            yield it

    monkeypatch.setattr(verifying, "_different", written)
    assert await verify(held) == Verified(4, 5, await held.snapshot(), [])
