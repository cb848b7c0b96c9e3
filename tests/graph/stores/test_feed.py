"""The log as a feed, and whom a revision concerns."""

import pytest

from graph.plan.identity import global_id
from graph.stores.feed import Feed, Interest
from graph.stores.revisions import Author, Entry, Revision, Written
from tests.graph.stores.asking import FIRST, in_turn, units


def revision(*entries, types=("Unit",)):
    return Revision(1, "", Author(), Written(created=len(entries)), types=types, entries=entries)


NEW, RENAMED = Entry("Unit", "u1", None, {"name": "One"}), Entry("Unit", "u2", {"key": "u1"}, {"key": "u2"})
MERGED, OTHER = Entry("Unit", "u2", {"name": "One"}, None, ("Unit", "u3")), Entry("Unit", "u4", None, {})


@pytest.mark.parametrize(
    ("interest", "concerned"),
    [
        (Interest(), True),
        (Interest(types=frozenset({"Unit", "Area"})), True),
        (Interest(types=frozenset({"Area"})), False),
        (Interest(names={("Unit", "u1")}), True),
        (Interest(names={("Unit", "u9")}), False),
        (Interest(types=frozenset({"Area"}), names={("Unit", "u1")}), False),
    ],
)
async def test_a_revision_concerns_whom_its_types_and_records_do(interest, concerned):
    (told,) = await Feed(None).concerning(revision(NEW, OTHER), [interest])  # type: ignore[arg-type]
    assert (told is not None) is concerned


async def test_whoever_asks_for_a_record_gets_its_entries_alone():
    whole, part = await Feed(None).concerning(revision(NEW, OTHER), [Interest(), Interest(names={("Unit", "u4")})])  # type: ignore[arg-type]
    assert whole is not None
    assert part is not None
    assert (whole.entries, part.entries) == ((NEW, OTHER), (OTHER,))


async def test_an_interest_follows_new_keys_and_merges():
    interest = Interest(names={("Unit", "u1")})
    assert [interest.take([entry]) for entry in (NEW, RENAMED, MERGED, OTHER)] == [[NEW], [RENAMED], [MERGED], []]
    assert interest.names == {("Unit", "u1"), ("Unit", "u2"), ("Unit", "u3")}


async def test_the_feed_of_a_store(empty_store, ontology):
    feed = Feed(empty_store)
    assert (await feed.last(), await feed.after(0, [])) == (0, [])
    for key in ("u1", "u2"):
        await empty_store.write(in_turn(units(ontology, key)), FIRST)
    assert await feed.last() == 2
    assert [it.entries for it in await feed.after(1, [Interest()])] == [()]
    ((entry,),) = [it.entries for it in await feed.after(1, [Interest(), Interest(entries=1)])]
    assert entry.key == "u2"
    assert await feed.names(global_id("Unit", "u1")) == {("Unit", "u1")}


@pytest.mark.parametrize(("sequence", "goes_on"), [(0, True), (1, True), (2, True), (3, False)])
async def test_the_log_goes_on_after_what_it_has(empty_store, ontology, sequence, goes_on):
    for key in ("u1", "u2"):
        await empty_store.write(in_turn(units(ontology, key)), FIRST)
    assert await Feed(empty_store).goes_on_after(sequence, 2) is goes_on
