"""What every store owes, as `graph/stores/store.py` states it: one suite over both."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from graph.datatypes.base import Stored
from graph.errors import Code, RequestError, StoreError
from graph.ontology.model import Ontology
from graph.plan.extract import Extract
from graph.stores.neo4j.extraction import PAGE
from graph.stores.opening import open_store
from graph.stores.records import Batch, NodeBatch
from graph.stores.revisions import Written
from graph.stores.sqlite.extraction import BATCH_SIZE
from graph.stores.store import PlanRequest, Store
from tests.conftest import Place
from tests.graph.stores.asking import FIRST, LATER, decoded, in_turn, paired, plan, record, unit, units
from tests.graph.stores.contents import contents, fingerprint


@pytest.fixture
async def held(empty_store: Store, ontology: Ontology) -> Store:
    """A store of two units, a community and what pairs one with it."""
    community = ontology.nodes["Community"]
    batches = (
        units(ontology, "u1", "u2", kind="SCHOOL", since="2020-02"),
        NodeBatch(community, [record(community, "c1")]),
        paired(ontology, "k", "u1", "c1", since="2021", agreement="First"),
    )
    assert await empty_store.write(in_turn(*batches), FIRST) == Written(created=4)
    return empty_store


async def test_what_is_written_is_read(held: Store) -> None:
    fields = ("since_day", "name", "key", "createdAt", "updatedAt", "kind", "newSector")
    answer = await unit(held, "u1", *fields)
    assert answer == {
        "since_day": "2020-02-01",
        "name": "Name of u1",
        "key": "u1",
        "createdAt": FIRST,
        "updatedAt": FIRST,
        "kind": "SCHOOL",
        "newSector": None,
    }
    assert isinstance(answer, dict)
    assert tuple(answer) == fields


TEXTS = [
    "'; DROP TABLE Unit --",
    '"quoted" \\ back `ticks` \\u0060 {braces} $p :p ?',
    "多行\n文字\tand tabs",
    "𠮷😀\u2028\ufeff",
    "x" * 10_000,
    "null",
    "[]",
]


@pytest.mark.parametrize("text", TEXTS, ids=[ascii(text)[:30] for text in TEXTS])
async def test_texts_come_back_as_they_are(empty_store: Store, ontology: Ontology, text: str) -> None:
    fields: dict[str, Stored] = {"name": text, "aliases": [text, text], "summary": text}
    await empty_store.write(in_turn(units(ontology, text[:200], **fields)), FIRST)
    assert await unit(empty_store, text[:200], *fields) == fields
    assert await empty_store.existing_keys("Unit", [text[:200], "other"]) == {text[:200]}


VALUES: dict[tuple[str, str], list[Any]] = {
    ("Indicator", "value"): [0.1, -99999999999.9999, 100.0, 1e-4],
    ("Activity", "sessions"): [0, 2**31 - 1, -(2**31) + 1],
    ("Unit", "newSector"): [True, False, None],
    ("Unit", "aliases"): [[], ["a"], ["b", "a", "b"]],
}


@pytest.mark.parametrize(("where", "value"), [(where, value) for where, values in VALUES.items() for value in values])
async def test_values_come_back_as_they_are(
    empty_store: Store, ontology: Ontology, where: tuple[str, str], value: Stored
) -> None:
    name, prop = where
    node_type = ontology.nodes[name]
    await empty_store.write(in_turn(NodeBatch(node_type, [record(node_type, "x", {prop: value})])), FIRST)
    (answer,) = await empty_store.read([PlanRequest(plan(ontology, name, prop), {"key": "x"})])
    assert decoded(answer) == {prop: value}


async def test_what_is_not_there_is_null(held: Store) -> None:
    assert [await unit(held, key, "key") for key in ("u3", "c1", "", "U1")] == [None] * 4


async def test_plans_are_answered_in_their_order(held: Store, ontology: Ontology) -> None:
    units_plan, communities = plan(ontology, "Unit", "key"), plan(ontology, "Community", "name")
    requests = [(units_plan, "u2"), (communities, "c1"), (units_plan, "none"), (units_plan, "u1"), (units_plan, "u2")]
    answers = await held.read([PlanRequest(node_plan, {"key": key}) for node_plan, key in requests])
    assert [decoded(answer) for answer in answers] == [
        {"key": "u2"},
        {"name": "Name of c1"},
        None,
        {"key": "u1"},
        {"key": "u2"},
    ]


async def test_a_refused_plan_has_its_error_in_its_place(held: Store, ontology: Ontology) -> None:
    by_key = plan(ontology, "Unit", "key")
    first, refused, last = await held.read([PlanRequest(by_key, {"key": key}) for key in ("u1", 5, "u2")])
    assert isinstance(refused, RequestError)
    assert (refused.code, refused.message) == (Code.BAD_TEXT, "key: 5 is no key")
    assert [decoded(first), decoded(last)] == [{"key": "u1"}, {"key": "u2"}]


async def test_plans_that_are_all_refused_ask_nothing(empty_store: Store, ontology: Ontology) -> None:
    (refused,) = await empty_store.read([PlanRequest(plan(ontology, "Unit", "key"), {})])
    assert isinstance(refused, RequestError)
    assert await empty_store.read([]) == []


async def test_writing_the_same_again_changes_nothing(held: Store, ontology: Ontology, place: Place) -> None:
    before = fingerprint(place)
    again = (
        units(ontology, "u1", "u2", kind="SCHOOL", since="2020-02"),
        paired(ontology, "k", "u1", "c1", since="2021", agreement="First"),
    )
    assert await held.write(in_turn(*again), LATER) == Written(unchanged=3)
    assert fingerprint(place) == before


async def test_the_version_is_new_after_every_write_that_changes_something(
    held: Store, ontology: Ontology, place: Place
) -> None:
    versions = [await held.version()]
    snapshots = [await held.snapshot()]
    other = open_store(place.url("empty"), ontology, deadline=60)
    for kind in ("SCHOOL", "HOSPITAL", "SCHOOL"):
        await other.write(in_turn(units(ontology, "u1", "u2", kind=kind, since="2020-02")), LATER)
        versions.append(await held.version())
        snapshots.append(await held.snapshot())
    await other.close()
    assert versions[0] == versions[1]
    assert len(set(versions)) == 3
    assert snapshots[0] == snapshots[3]


async def test_new_changed_and_unchanged_records_are_counted(held: Store, ontology: Ontology) -> None:
    changed = units(ontology, "u2", "u3", kind="HOSPITAL")
    same = units(ontology, "u1", kind="SCHOOL", since="2020-02")
    assert await held.write(in_turn(changed, same), LATER) == Written(created=1, updated=1, unchanged=1)
    assert await unit(held, "u2", "kind", "since", "createdAt", "updatedAt") == {
        "kind": "HOSPITAL",
        "since": "2020-02",
        "createdAt": FIRST,
        "updatedAt": LATER,
    }


async def test_nothing_may_be_written(held: Store, ontology: Ontology, place: Place) -> None:
    before = fingerprint(place)
    empty = NodeBatch(ontology.nodes["Unit"], [])
    assert await held.write(in_turn(), LATER) == Written()
    assert await held.write(in_turn(empty), LATER) == Written()
    assert fingerprint(place) == before


async def test_an_end_that_is_not_there_is_refused(held: Store, ontology: Ontology, place: Place) -> None:
    before = fingerprint(place)
    for source, target in (("u9", "c1"), ("u1", "c9")):
        with pytest.raises(StoreError, match="PAIRED_WITH names a node that is not in the store") as raised:
            await held.write(in_turn(units(ontology, "u3"), paired(ontology, "new", source, target)), LATER)
        assert raised.value.code == Code.STORE_MISMATCH
    assert fingerprint(place) == before


async def test_a_failure_between_batches_leaves_nothing(held: Store, ontology: Ontology, place: Place) -> None:
    before = fingerprint(place)

    async def failing() -> AsyncIterator[Batch]:
        yield units(ontology, "u1", "u3", kind="HOSPITAL")
        assert await unit(held, "u3", "key") is None
        assert fingerprint(place) == before
        raise KeyError("in the middle")

    with pytest.raises(KeyError, match="in the middle"):
        await held.write(failing(), LATER)
    assert fingerprint(place) == before
    assert await held.write(in_turn(units(ontology, "u3")), LATER) == Written(created=1)


async def test_a_write_that_is_canceled_leaves_nothing(held: Store, ontology: Ontology, place: Place) -> None:
    before, begun = fingerprint(place), asyncio.Event()

    async def endless() -> AsyncIterator[Batch]:
        yield units(ontology, "u3")
        begun.set()
        await asyncio.sleep(60)

    task = asyncio.create_task(held.write(endless(), LATER))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert fingerprint(place) == before
    assert await held.write(in_turn(units(ontology, "u3")), LATER) == Written(created=1)


async def test_writers_wait_for_each_other(held: Store, ontology: Ontology, place: Place) -> None:
    async def slowly(*keys: str) -> AsyncIterator[Batch]:
        for key in keys:
            yield units(ontology, "shared", key)
            await asyncio.sleep(0.1)

    results = await asyncio.gather(*(held.write(slowly(f"{a}1", f"{a}2"), LATER) for a in "xyz"))
    assert sum((result.created for result in results), 0) == 7
    assert {"shared", "x1", "x2", "y1", "y2", "z1", "z2"} < contents(place)["Unit"].keys()


async def test_reads_go_on_while_a_writer_writes(held: Store, ontology: Ontology) -> None:
    async def reading() -> AsyncIterator[Batch]:
        yield units(ontology, "u1", kind="HOSPITAL")
        assert await unit(held, "u1", "kind") == {"kind": "SCHOOL"}

    await held.write(reading(), LATER)
    assert await unit(held, "u1", "kind") == {"kind": "HOSPITAL"}


async def test_a_log_that_is_read_in_part_holds_no_read_in_the_past(held: Store, ontology: Ontology) -> None:
    async with held.logged() as log:
        await anext(log)
    before = await held.snapshot()
    await held.write(in_turn(units(ontology, "u3")), LATER)
    assert await held.snapshot() != before


async def test_an_extract_that_is_read_in_part_holds_no_read_in_the_past(held: Store, ontology: Ontology) -> None:
    await held.write(in_turn(units(ontology, *(f"n{number}" for number in range(3 * BATCH_SIZE)))), FIRST)
    extract = Extract(node_types=(ontology.nodes["Unit"],), relationship_types=())
    async with held.extract(extract) as extraction:
        await anext(extraction.batches)
    before = await held.snapshot()
    await held.write(in_turn(units(ontology, "u3")), LATER)
    assert await held.snapshot() != before


async def test_known_tells_which_keys_there_are(held: Store) -> None:
    many = {f"x{number}" for number in range(5_000)}
    assert await held.existing_keys("Unit", {"u1", "u2", "c1", *many}) == {"u1", "u2"}
    assert await held.existing_keys("Unit", ["u1", "u1"]) == {"u1"}
    assert await held.existing_keys("Unit", []) == set()
    assert await held.existing_keys("Team", ["u1"]) == set()


async def test_an_empty_store_knows_nothing(empty_store: Store) -> None:
    assert await empty_store.existing_keys("Unit", ["u1"]) == set()


async def test_a_store_that_was_written_passes_its_check(held: Store) -> None:
    await held.check()


async def test_many_reads_at_once(held: Store) -> None:
    answers = await asyncio.gather(*(unit(held, f"u{1 + number % 2}", "key") for number in range(200)))
    assert answers == [{"key": "u1"}, {"key": "u2"}] * 100


async def test_a_closed_store_leaves_what_it_holds(held: Store, ontology: Ontology, place: Place) -> None:
    await held.close()
    await held.close()
    other = open_store(place.url("empty"), ontology)
    assert await unit(other, "u1", "key") == {"key": "u1"}
    await other.close()


async def test_a_store_that_was_never_used_can_be_closed(ontology: Ontology, place: Place) -> None:
    await open_store(place.url("never"), ontology).close()


async def test_a_read_that_is_canceled_leaves_the_others_theirs(held: Store) -> None:
    tasks = [asyncio.create_task(unit(held, "u1", "key")) for _ in range(20)]
    await asyncio.sleep(0)
    for task in tasks[::2]:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert results[1::2] == [{"key": "u1"}] * 10
    assert await unit(held, "u2", "key") == {"key": "u2"}


async def test_an_extract_of_names_alone(held: Store, ontology: Ontology) -> None:
    extract = Extract((ontology.nodes["Unit"], ontology.nodes["Community"]), (), only_names=True)
    async with held.extract(extract) as extraction:
        batches = [(batch.record_type.name, [*map(list, batch.records)]) async for batch in extraction.batches]
    units_named: list[list[object]] = [["u1", "Name of u1", [], None], ["u2", "Name of u2", [], None]]
    assert batches == [("Unit", units_named), ("Community", [["c1", "Name of c1", []]])]


async def test_an_extract_of_names_reads_every_page(empty_store: Store, ontology: Ontology) -> None:
    keys = [f"u{number}" for number in range(2 * PAGE)]
    await empty_store.write(in_turn(units(ontology, *keys)), FIRST)
    async with empty_store.extract(Extract((ontology.nodes["Unit"],), (), only_names=True)) as extraction:
        read = [values[0] async for batch in extraction.batches for values in batch.records]
    assert sorted(map(str, read)) == sorted(keys)
