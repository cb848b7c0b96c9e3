"""Keys that change hands, and to what former ones lead."""

import pytest

from graph.errors import Code
from graph.stores.revisions import RevisionPage, Written
from graph.stores.store import Store
from graph.writing.planning import Outcome
from graph.writing.steps import Close, Delete, Merge, OfStep, Rekey, Revert, Split, Undo
from tests.conftest import Place
from tests.graph.stores.contents import contents
from tests.graph.writing.steps import Office, of

TIE = "PAIRED_WITH:Unit.u1~Community.c1~2020"
SWAP = Rekey(of("Unit:u1"), "spare"), Rekey(of("Unit:u2"), "u1"), Rekey(OfStep(0), "u2")


@pytest.fixture
async def office(empty_store: Store) -> Office:
    return await Office(empty_store).begun()


async def test_two_records_exchange_their_keys(office: Office) -> None:
    state = await office.store.snapshot()
    swapped = await office.done(*SWAP)
    assert [await office.said(f"Unit:{key}", "name") for key in ("u1", "u2")] == [["Name of u2"], ["Name of u1"]]
    assert await office.said(TIE, "from") == [["Unit", "u2"]]
    await office.done(Undo(swapped))
    assert await office.store.snapshot() == state


async def test_a_record_takes_the_key_of_a_deleted_one(office: Office) -> None:
    await office.done(Delete(of("Unit:u1"), with_relationships=True), Rekey(of("Unit:u2"), "u1"))
    assert await office.said("Unit:u1", "name") == ["Name of u2"]
    await office.done(Revert(1))
    assert [await office.said(f"Unit:{key}", "name") for key in ("u1", "u2")] == [["Name of u1"], ["Name of u2"]]


@pytest.mark.parametrize("key", ["Unit:u7", of("Unit:u7").identity])
async def test_a_new_key_may_be_written_like_an_id(office: Office, key: str) -> None:
    await office.done(Rekey(of("Unit:u1"), key))
    assert await office.said("Unit:u7", "name") == ["Name of u1"]
    await office.done(Rekey(of(TIE), "PAIRED_WITH:tie"))
    assert await office.said("PAIRED_WITH:tie", "since") == ["2020"]


async def test_a_new_key_is_not_that_of_another_type(office: Office) -> None:
    (error,) = (await office.write(Rekey(of("Unit:u1"), "Community:c7"))).errors
    assert (error.code, error.path) == (Code.DATA_INVALID, ("key",))
    assert error.message == "'Community:c7' names a Community; allowed: a key, or Unit:key"


async def test_division_codes_name_what_they_are_within(office: Office) -> None:
    area, community = office.node("Area:410106100", kind="STREET"), office.node("Community:410106100003")
    await office.done(area, community, office.tie("LOCATED_IN", OfStep(1), OfStep(0)))
    (error,) = (await office.write(Rekey(of("Area:410106100"), "410105100"))).errors
    assert (error.code, error.path) == (Code.DATA_INVALID, ("key",))
    assert error.message.startswith("the division code 410106100003 does not begin with 410105100, so it is not within")
    elsewhere = (
        office.node("Area:410105", kind="DISTRICT"),
        office.tie("LOCATED_IN", of("Community:410106100003"), OfStep(0)),
    )
    assert [error.path for error in (await office.write(*elsewhere)).errors] == [("to",)]


async def test_a_record_that_is_deleted_and_made_again_has_changed(office: Office, place: Place) -> None:
    result = await office.write(Delete(of("Unit:u2")), office.node("Unit:u2", name="New"))
    assert result.revision is not None
    assert result.revision.written == Written(updated=1)
    assert contents(place)["Unit"]["u2"]["name"] == "New"


async def test_former_keys_lead_past_a_key_that_another_record_has_now(office: Office) -> None:
    await office.done(Rekey(of("Unit:u1"), "u7"))
    await office.done(Rekey(of("Unit:u7"), "u8"))
    await office.done(Rekey(of("Unit:u2"), "u7"))
    await office.done(office.says("Unit:u1", kind="SCHOOL"))
    assert await office.said("Unit:u8", "kind") == ["SCHOOL"]


async def test_a_key_that_was_left_in_the_same_write_leads_on(office: Office) -> None:
    await office.done(
        Rekey(of("Unit:u1"), "u7"), Rekey(of("Unit:u7"), "u8"), office.says("Unit:u7", version=1, kind="SCHOOL")
    )
    assert await office.said("Unit:u8", "kind") == ["SCHOOL"]


@pytest.mark.parametrize("names", [("Source:s",), ("Source:s", "Source:s2")], ids=["before", "after a new key"])
async def test_a_source_may_cite_itself(office: Office, names: tuple[str, ...]) -> None:
    await office.done(office.node("Source:s", (), kind="DATASET", title="S"))
    await office.done(office.says("Source:s", (("s", "P1"),)))
    if len(names) > 1:
        await office.done(Rekey(of("Source:s"), "s2"))
    assert await office.said(names[-1], "sources") == [[[names[-1].split(":")[1], "P1"]]]
    await office.done(Delete(of(names[-1])))
    assert await office.held(*names) == dict.fromkeys(names)


async def test_what_came_to_a_key_since_goes_with_its_node(office: Office) -> None:
    rekeyed = await office.done(Rekey(of("Unit:u1"), "u7"))
    await office.done(office.tie("REPORTS_IN_TO", "Unit:u7", "Community:c1", key="k"))
    await office.done(Undo(rekeyed))
    assert await office.said("REPORTS_IN_TO:k", "from") == [["Unit", "u1"]]


async def test_a_relationship_does_not_come_back_to_another_node(office: Office) -> None:
    deleted = await office.done(Delete(of(TIE)))
    await office.done(Rekey(of("Unit:u1"), "u7"))
    await office.done(Rekey(of("Unit:u2"), "u1"))
    (error,) = (await office.write(Undo(deleted))).errors
    assert error.code is Code.IN_USE


async def test_an_earlier_write_is_not_taken_back_from_another_record(office: Office) -> None:
    number = await office.done(office.says("Unit:u1", kind="SCHOOL"))
    await office.done(Rekey(of("Unit:u1"), "u7"))
    await office.done(Rekey(of("Unit:u2"), "u1"))
    (error,) = (await office.write(Undo(number))).errors
    assert error.code is Code.WRITTEN_SINCE


@pytest.mark.parametrize("back", ["undo", "revert"])
async def test_a_split_that_is_taken_back_leads_to_the_other_node_again(office: Office, back: str) -> None:
    merged = await office.done(Merge(of("Unit:u1"), of("Unit:u2")))
    split = await office.done(Split(of("Unit:u1")))
    await office.done(Undo(split) if back == "undo" else Revert(merged))
    await office.done(office.says("Unit:u1", kind="SCHOOL"))
    assert await office.said("Unit:u2", "kind") == ["SCHOOL"]
    await office.done(Split(of("Unit:u1")))
    assert await office.said("Unit:u1", "name") == ["Name of u1"]


async def test_what_a_step_changes_is_not_changed_by_the_next(office: Office) -> None:
    result = await office.write(office.says("Unit:u1", kind="SCHOOL"), Close(of("Unit:u1"), None))
    assert [done.outcome for done in result.done] == [Outcome.CHANGED, Outcome.UNCHANGED]
    assert len(await office.store.revisions(RevisionPage(9))) == 2
