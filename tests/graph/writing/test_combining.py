"""Nodes that are merged into one, and split again."""

import pytest

from graph.errors import Code
from graph.stores.revisions import RevisionPage
from graph.stores.store import Store
from graph.writing.planning import Outcome
from graph.writing.steps import Delete, Merge, Rekey, Split, Undo
from tests.conftest import Place
from tests.graph.stores.contents import contents
from tests.graph.writing.steps import Office, of

U1_TIE, U2_TIE = "PAIRED_WITH:Unit.u1~Community.c1~2020", "PAIRED_WITH:Unit.u2~Community.c1~2021"
MERGE = Merge(of("Unit:u1"), of("Unit:u2"))


@pytest.fixture
async def office(empty_store: Store) -> Office:
    """Two units that are one, with different things said of them, each paired with the same community."""
    office = await Office(empty_store).begun()
    await office.done(
        office.says("Unit:u1", (("art", "P7"),), kind="SCHOOL", summary="of u1"),
        office.says("Unit:u2", summary="of u2", aliases=["other"]),
        office.node("Community:c2"),
        office.tie("REPORTS_IN_TO", "Unit:u1", "Community:c2", key="reports"),
    )
    return office


async def test_the_node_that_stays_takes_what_it_lacks(office: Office) -> None:
    result = await office.write(MERGE)
    assert [done.outcome for done in result.done] == [Outcome.MERGED]
    assert await office.said("Unit:u2", "name", "kind", "summary") == ["Name of u2", "SCHOOL", "of u2"]
    assert await office.said("Unit:u2", "aliases") == [["other", "Name of u1"]]
    assert await office.said("Unit:u2", "sources") == [[["art", "P1"], ["art", "P7"]]]
    assert await office.said("Unit:u1", "name") == []


async def test_relationships_are_moved(office: Office) -> None:
    await office.done(MERGE)
    assert await office.said("REPORTS_IN_TO:reports", "from", "to") == [["Unit", "u2"], ["Community", "c2"]]
    assert await office.said(U1_TIE, "from") == [["Unit", "u2"]]


async def test_relationships_that_are_one_are_merged_too(office: Office) -> None:
    await office.done(office.tie("PAIRED_WITH", "Unit:u2", "Community:c1", since="2021"))
    await office.done(MERGE)
    assert (await office.said(U1_TIE, "since"), await office.said(U2_TIE, "since")) == ([], ["2021"])


async def test_a_relationship_between_the_two_goes(office: Office) -> None:
    await office.done(office.tie("PAIRED_WITH", "Unit:u1", "Unit:u2", key="between"))
    await office.done(MERGE)
    assert await office.said("PAIRED_WITH:between", "since") == []


async def test_what_is_said_of_the_former_node_is_said_of_the_other(office: Office) -> None:
    await office.done(MERGE)
    await office.done(office.says("Unit:u1", newSector=True), office.tie("REPORTS_IN_TO", "Unit:u1", "Community:c1"))
    assert await office.said("Unit:u2", "newSector") == [True]
    assert await office.said("REPORTS_IN_TO:Unit.u2~c1", "from") == [["Unit", "u2"]]


async def test_both_histories_are_kept(office: Office) -> None:
    await office.done(MERGE)
    for name in ("Unit:u1", "Unit:u2"):
        (merged, *earlier) = await office.store.revisions(RevisionPage(9, of=of(name).identity))
        assert {(entry.key, entry.merged_into) for entry in merged.entries} == {("u1", ("Unit", "u2")), ("u2", None)}
        assert [revision.sequence for revision in earlier] == [2, 1]


@pytest.mark.parametrize("also", [False, True], ids=["alone", "with a relationship that was merged too"])
async def test_a_split_undoes_a_merge(office: Office, place: Place, also: bool) -> None:
    if also:
        between = office.tie("PAIRED_WITH", "Unit:u1", "Unit:u2", key="between")
        await office.done(office.tie("PAIRED_WITH", "Unit:u2", "Community:c1", since="2021"), between)
    before, state = contents(place), await office.store.snapshot()
    await office.done(MERGE)
    await office.done(Split(of("Unit:u1")))
    assert (contents(place).keys(), await office.store.snapshot()) == (before.keys(), state)


async def test_a_merge_can_be_undone(office: Office) -> None:
    state = await office.store.snapshot()
    merged = await office.done(MERGE)
    await office.done(Undo(merged))
    assert await office.store.snapshot() == state


async def test_later_changes_are_kept_where_they_belong(office: Office) -> None:
    await office.done(MERGE)
    await office.done(
        office.says("Unit:u2", (("art", "P9"),), kind="HOSPITAL"),
        office.tie("PAIRED_WITH", "Unit:u2", "Community:c2", key="later"),
    )
    await office.done(Split(of("Unit:u1")))
    assert await office.said("Unit:u2", "kind", "sources") == ["HOSPITAL", [["art", "P1"], ["art", "P9"]]]
    assert await office.said("Unit:u1", "kind", "name") == ["SCHOOL", "Name of u1"]
    assert await office.said("PAIRED_WITH:later", "from") == [["Unit", "u2"]]
    assert await office.said("REPORTS_IN_TO:reports", "from") == [["Unit", "u1"]]


async def test_a_merged_source_is_cited_by_the_other(office: Office) -> None:
    await office.done(office.node("Source:copy", (), kind="DATASET", title="Copy"))
    await office.done(office.says("Unit:u2", (("copy", "P1"),)))
    state = await office.store.snapshot()
    await office.done(Merge(of("Source:copy"), of("Source:art")))
    assert await office.said("Unit:u2", "sources") == [[["art", "P1"]]]
    await office.done(Split(of("Source:copy")))
    assert await office.store.snapshot() == state


async def test_a_node_that_still_is_does_not_end_with_one_that_was(office: Office) -> None:
    await office.done(office.says("Unit:u1", since="2018", until="2020"))
    await office.done(MERGE)
    assert await office.said("Unit:u2", "since", "until") == ["2018", None]


async def test_what_a_relationship_took_is_given_back(office: Office) -> None:
    await office.done(
        office.tie("PAIRED_WITH", "Unit:u1", "Community:c2", key="a", agreement="First"),
        office.tie("PAIRED_WITH", "Unit:u2", "Community:c2", key="b"),
    )
    await office.done(MERGE)
    assert await office.said("PAIRED_WITH:b", "agreement") == ["First"]
    await office.done(Split(of("Unit:u1")))
    assert [await office.said(f"PAIRED_WITH:{key}", "agreement") for key in "ab"] == [["First"], [None]]


async def test_a_relationship_comes_back_to_a_node_with_another_key(office: Office) -> None:
    await office.done(office.tie("PAIRED_WITH", "Unit:u2", "Community:c1", since="2021"))
    await office.done(MERGE)
    await office.done(Rekey(of("Community:c1"), "c9"))
    await office.done(Split(of("Unit:u1")))
    assert await office.said(U1_TIE, "from", "to") == [["Unit", "u1"], ["Community", "c9"]]


async def test_a_node_takes_the_key_of_another_between_merge_and_split(office: Office) -> None:
    await office.done(office.node("Unit:u3"))
    await office.done(MERGE)
    await office.done(Delete(of("Unit:u3")), Rekey(of("Unit:u2"), "u3"))
    await office.done(Split(of("Unit:u1")))
    assert await office.said("Unit:u3", "kind", "aliases") == [None, ["other"]]


async def test_a_node_that_was_split_and_deleted_is_not_split_again(office: Office) -> None:
    await office.done(MERGE)
    await office.done(Split(of("Unit:u1")))
    await office.done(Delete(of("Unit:u1"), with_relationships=True))
    (error,) = (await office.write(Split(of("Unit:u1")))).errors
    assert error.code is Code.UNKNOWN_RECORD


@pytest.mark.parametrize(
    "step",
    [Merge(of("Unit:u1"), of("Community:c1")), Merge(of("Unit:u1"), of("Unit:u1")), Split(of("Unit:u1"))],
    ids=["of two types", "into itself", "that was not merged"],
)
async def test_what_cannot_be_merged_or_split(office: Office, step: Merge | Split) -> None:
    (error,) = (await office.write(step)).errors
    assert error.code is Code.BAD_STEP


async def test_merges_one_after_the_other_are_taken_back_exactly(office: Office) -> None:
    await office.done(office.node("Unit:u3"), office.says("Unit:u1", (("art", "P2"),), kind="SCHOOL", summary="first"))
    state = await office.store.snapshot()
    first = await office.done(Merge(of("Unit:u1"), of("Unit:u2")))
    second = await office.done(Merge(of("Unit:u2"), of("Unit:u3")))
    await office.done(Undo(second))
    await office.done(Undo(first))
    assert await office.store.snapshot() == state
