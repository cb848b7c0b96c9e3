import pytest

from graph.ontology.model import Ontology
from graph.plan.identity import global_id
from graph.stores.records import NodeBatch
from graph.stores.staleness import StalePage, StaleRecord, StaleRecords
from graph.stores.store import Store
from tests.graph.stores.asking import CITED, FIRST, LATER, in_turn, paired, record, units

TODAY = "2026-03-01"


@pytest.fixture
async def aged(empty_store: Store, ontology: Ontology) -> Store:
    """Units and ties, confirmed on various days or never; `late` is written later than the others."""
    community = NodeBatch(ontology.nodes["Community"], [record(ontology.nodes["Community"], "c1", {"until": "2026"})])
    batches = (
        units(ontology, "old", confirmedOn="2024"),
        units(ontology, "new", confirmedOn="2026-02-02"),
        units(ontology, "never"),
        units(ontology, "ended", until="2025"),
        community,
        paired(ontology, "tie", "old", "c1", confirmedOn="2025-06"),
        paired(ontology, "ended", "ended", "c1"),
    )
    await empty_store.write(in_turn(*batches), FIRST)
    await empty_store.write(in_turn(units(ontology, "late")), LATER)
    return empty_store


async def stale(store: Store, before: str, *types: str, on: str = TODAY, first: int = 10) -> StaleRecords:
    chosen = [element for element in store.ontology.elements if not types or element.name in types]
    return await store.stale(StalePage(chosen, before, on, first))


def names(stale: StaleRecords) -> list[str]:
    return [f"{record.element} {record.key}" for record in stale.records]


async def test_the_oldest_come_first_and_all_are_counted(aged: Store) -> None:
    everything = await stale(aged, TODAY)
    written = sorted(["Unit never", "Community c1"], key=lambda name: global_id(*name.split()))
    later = sorted(["Unit late", "Unit new"], key=lambda name: global_id(*name.split()))
    assert names(everything) == ["Unit old", "PAIRED_WITH tie", *written, *later]
    days = ["2024-01-01", "2025-06-01", *["2026-01-01"] * 2, *["2026-02-02"] * 2]
    assert [record.day for record in everything.records] == days
    few = await stale(aged, TODAY, first=2)
    assert (few.records, few.count) == (everything.records[:2], 6)


async def test_what_was_confirmed_or_else_written_on_the_day_is_not_stale(aged: Store) -> None:
    assert names(await stale(aged, "2025-06-01")) == ["Unit old"]
    assert names(await stale(aged, "2025-06-02")) == ["Unit old", "PAIRED_WITH tie"]
    assert (await stale(aged, "2026-01-01")).count == 2
    assert (await stale(aged, "2026-02-02")).count == 4


async def test_what_a_record_says(aged: Store) -> None:
    unit, tie = (await stale(aged, "2026-01-01")).records
    assert unit == StaleRecord("Unit", "old", "2024-01-01", "2024", FIRST, CITED, "Name of old")
    ends = global_id("Unit", "old"), global_id("Community", "c1")
    assert tie == StaleRecord("PAIRED_WITH", "tie", "2025-06-01", "2025-06", FIRST, CITED, ends=ends)


async def test_only_what_holds_on_the_day_with_both_ends(aged: Store) -> None:
    assert names(await stale(aged, TODAY, "PAIRED_WITH")) == ["PAIRED_WITH tie"]
    assert set(names(await stale(aged, TODAY, "PAIRED_WITH", "Unit", on="2025-01-01"))) >= {
        "Unit ended",
        "PAIRED_WITH ended",
    }
    assert names(await stale(aged, "2027-01-02", "PAIRED_WITH", "Community", on="2027-01-01")) == []


async def test_types_without_records_have_none(aged: Store) -> None:
    assert await stale(aged, TODAY, "Team", "VISITED") == StaleRecords([], 0)
