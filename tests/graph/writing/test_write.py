"""Writes of steps: done as a whole, shown before, and done once however often they are asked for."""

from dataclasses import replace

import pytest

from graph.errors import Code, RequestError
from graph.stores.revisions import Author, Kind, Request, RevisionPage, Written
from graph.stores.store import Store
from graph.writing.planning import Done, Outcome
from graph.writing.steps import Close, Confirm, Delete, OfStep, Rekey, Undo
from graph.writing.write import OnError, StepError, WriteRequest, write
from tests.conftest import Place
from tests.graph.stores.contents import fingerprint
from tests.graph.writing.steps import NOW, SOURCE, Office, of

TIE = "PAIRED_WITH:Unit.u1~Community.c1~2020"


@pytest.fixture
async def office(empty_store: Store) -> Office:
    return await Office(empty_store).begun()


async def test_a_write_is_one_revision(office: Office) -> None:
    author = Author("office", "ledger of May")
    steps = office.says("Unit:u1", kind="SCHOOL"), office.node("Unit:u3"), office.says("Unit:u2")
    result = await office.write(*steps, author=author, request=Request("r-1", "d"))
    (revision, *_) = await office.store.revisions(RevisionPage(1))
    assert (revision.sequence, revision.author, revision.instant) == (2, author, NOW)
    assert (revision.kind, revision.request, revision.types) == (Kind.WRITE, "r-1", ("Unit",))
    assert revision.written == Written(created=1, updated=1)
    assert revision.snapshot == await office.store.snapshot()
    assert result.revision == revision
    assert [done.outcome for done in result.done] == [Outcome.CHANGED, Outcome.CREATED, Outcome.UNCHANGED]


async def test_what_is_not_said_stays_and_null_takes_back(office: Office) -> None:
    await office.done(office.says("Unit:u1", kind="SCHOOL", summary="a school"))
    await office.done(office.says("Unit:u1", (("art", "P2"),), kind=None))
    assert await office.said("Unit:u1", "kind", "summary", "name") == [None, "a school", "Name of u1"]
    assert await office.said("Unit:u1", "sources") == [[["art", "P1"], ["art", "P2"]]]


async def test_sources_may_be_all_that_a_record_has(office: Office) -> None:
    await office.done(replace(office.says("Unit:u1", (("art", "P9"),)), cites_all=True))
    assert await office.said("Unit:u1", "sources") == [[["art", "P9"]]]


async def test_a_write_has_so_many_steps_at_most(office: Office) -> None:
    steps = [office.says("Unit:u1"), office.says("Unit:u2")]
    with pytest.raises(RequestError, match=r"2 steps; allowed: 1 to 1$"):
        await write(office.store, WriteRequest(steps, NOW, maximum_steps=1))


async def test_a_step_may_name_the_record_of_an_earlier_one(office: Office) -> None:
    await office.done(office.node("Unit:u3"), office.tie("PAIRED_WITH", OfStep(0), "Community:c1", since="2021"))
    assert await office.said("PAIRED_WITH:Unit.u3~Community.c1~2021", "from", "to") == [
        ["Unit", "u3"],
        ["Community", "c1"],
    ]


async def test_a_corrected_date_changes_the_tie(office: Office) -> None:
    await office.done(office.tie("PAIRED_WITH", "Unit:u1", "Community:c1", since="2020-05"))
    assert await office.said(TIE, "since") == ["2020-05"]
    await office.done(Close(of(TIE), "2020"), office.tie("PAIRED_WITH", "Unit:u1", "Community:c1", since="2021"))
    assert await office.said("PAIRED_WITH:Unit.u1~Community.c1~2021", "since", "until") == ["2021", None]
    await office.done(Close(of(TIE), None))
    assert await office.said(TIE, "since", "until") == ["2020-05", None]


async def test_the_last_day_on_which_a_source_still_said_so_is_kept(office: Office) -> None:
    revision = await office.done(Confirm(of(TIE), "2026-03-01", (("art", "P2"),)))
    assert await office.said(TIE, "confirmedOn", "until", "sources") == [
        "2026-03-01",
        None,
        [["art", "P1"], ["art", "P2"]],
    ]
    steps = [Confirm(of(TIE), day) for day in ("2026-03-01", "2025-12-31", "2026-03-02")]
    result = await office.write(*steps, Confirm(of("Unit:u1"), "2026-03-01"))
    assert [done.outcome for done in result.done] == [*[Outcome.UNCHANGED] * 2, *[Outcome.CHANGED] * 2]
    assert await office.said(TIE, "confirmedOn") == ["2026-03-02"]
    await office.done(Undo(revision + 1))
    assert await office.said(TIE, "confirmedOn") == ["2026-03-01"]


async def test_a_source_that_said_so_earlier_is_added_too(office: Office) -> None:
    await office.done(Confirm(of("Unit:u1"), "2026-03-01"))
    await office.done(Confirm(of("Unit:u1"), "2024-01-01", (("art", "P2"),)))
    assert await office.said("Unit:u1", "confirmedOn", "sources") == ["2026-03-01", [["art", "P1"], ["art", "P2"]]]


@pytest.mark.parametrize(("said", "kept"), [("2026", "2026-02-01"), ("2026-02", "2026-02-01"), ("2026-03", "2026-03")])
async def test_of_a_month_or_a_year_the_first_day_counts(office: Office, said: str, kept: str) -> None:
    await office.done(office.says("Unit:u1", confirmedOn=said))
    await office.write(Confirm(of("Unit:u1"), "2026-02-01"))
    assert await office.said("Unit:u1", "confirmedOn") == [kept]


@pytest.mark.parametrize("said", ["2026-03-04", "2026-03", "2026"])
async def test_what_is_confirmed_tomorrow_is_so_where_it_is_tomorrow_already(office: Office, said: str) -> None:
    """It is the day before where the write says what time it is, in UTC."""
    await office.done(office.says("Unit:u1", confirmedOn=said))
    assert await office.said("Unit:u1", "confirmedOn") == [said]


async def test_ties_in_different_roles_have_different_keys(office: Office) -> None:
    await office.done(office.node("PartyOrganization:p1"))
    for role in ("CHAIR", "MEMBER"):
        await office.done(office.tie("MEMBER_OF", "Unit:u1", "PartyOrganization:p1", role=role))
    assert await office.said("MEMBER_OF:Unit.u1~p1~MEMBER", "role") == ["MEMBER"]


async def test_a_tie_may_get_another_end_in_the_write_that_makes_it(office: Office) -> None:
    steps = [office.tie("REPORTS_IN_TO", f"Unit:{key}", "Community:c1", key="k") for key in ("u1", "u2")]
    result = await office.write(*steps)
    assert [done.outcome for done in result.done] == [Outcome.CREATED, Outcome.CHANGED]
    assert await office.said("REPORTS_IN_TO:k", "from") == [["Unit", "u2"]]


REFUSED = {
    "no such source": (Code.UNKNOWN_RECORD, ("sources",)),
    "no name": (Code.DATA_INVALID, ("name",)),
    "until before since": (Code.DATA_INVALID, ("until",)),
    "no such end": (Code.UNKNOWN_RECORD, ("to",)),
    "ends that cannot be tied": (Code.DATA_INVALID, ("to",)),
    "a later step": (Code.BAD_STEP, ("from", "step")),
    "another version": (Code.VERSION_CONFLICT, ("ifVersion",)),
    "not there": (Code.UNKNOWN_RECORD, ("of",)),
    "confirmed in a month": (Code.BAD_DATE, ("on",)),
    "confirmed on a day to come": (Code.BAD_DATE, ("on",)),
    "said to be confirmed on a day to come": (Code.DATA_INVALID, ("confirmedOn",)),
    "confirmed without the source": (Code.UNKNOWN_RECORD, ("sources",)),
    "confirmed as another version": (Code.VERSION_CONFLICT, ("ifVersion",)),
    "in use": (Code.IN_USE, ("of",)),
    "a key that another has": (Code.ALREADY_THERE, ("key",)),
    "a code that is too short": (Code.DATA_INVALID, ("key",)),
    "another code that is too short": (Code.DATA_INVALID, ("key",)),
}


def refused_step(office: Office, name: str):
    return {
        "no such source": office.node("Unit:u3", (("none", ""),)),
        "no name": office.says("Unit:u3", SOURCE),
        "until before since": office.says("Unit:u1", since="2021", until="2020"),
        "no such end": office.tie("PAIRED_WITH", "Unit:u1", "Community:c9"),
        "ends that cannot be tied": office.tie("REPORTS_IN_TO", "Unit:u1", "Unit:u2"),
        "a later step": office.tie("PAIRED_WITH", OfStep(0), "Community:c1"),
        "another version": office.says("Unit:u1", version=7, kind="SCHOOL"),
        "not there": Close(of("Unit:u9"), "2020"),
        "confirmed in a month": Confirm(of("Unit:u1"), "2026-03"),
        "confirmed on a day to come": Confirm(of("Unit:u1"), "2026-03-05"),
        "said to be confirmed on a day to come": office.says("Unit:u1", confirmedOn="2026-03-05"),
        "confirmed without the source": Confirm(of("Unit:u1"), "2026-03-01", (("none", ""),)),
        "confirmed as another version": Confirm(of("Unit:u1"), "2026-03-01", (), 7),
        "in use": Delete(of("Unit:u1")),
        "a key that another has": Rekey(of("Unit:u1"), "u2"),
        "a code that is too short": office.node("Community:4101"),
        "another code that is too short": Rekey(of("Community:c1"), "4101"),
    }[name]


@pytest.mark.parametrize("name", REFUSED)
async def test_a_step_that_cannot_be_done_is_refused_and_nothing_written(
    office: Office, name: str, place: Place
) -> None:
    before = fingerprint(place)
    result = await office.write(refused_step(office, name), office.node("Unit:u8"))
    assert [(error.step, error.code, error.path) for error in result.errors] == [(0, *REFUSED[name])]
    assert (result.revision, fingerprint(place)) == (None, before)
    assert len(await office.store.revisions(RevisionPage(9))) == 1


async def test_steps_that_fail_may_be_skipped(office: Office) -> None:
    steps = office.node("Unit:u3"), Delete(of("Unit:u1")), office.tie("PAIRED_WITH", OfStep(1), "Community:c1")
    result = await office.write(*steps, on_error=OnError.SKIP_FAILED)
    assert [done.outcome for done in result.done] == [Outcome.CREATED, Outcome.FAILED, Outcome.FAILED]
    assert [error.code for error in result.errors] == [Code.IN_USE, Code.STEP_FAILED]
    assert await office.said("Unit:u3", "name") == ["Name of u3"]


async def test_the_version_of_a_record_is_the_revision_that_wrote_it_last(office: Office) -> None:
    await office.done(office.says("Unit:u1", version=1, kind="SCHOOL"))
    result = await office.write(office.says("Unit:u1", version=1, kind="HOSPITAL"))
    (error,) = result.errors
    assert isinstance(error, StepError)
    assert error.version == 2
    await office.done(office.says("Unit:u1", version=2, kind="HOSPITAL"))
    await office.done(office.says("Unit:new", SOURCE, version=0, name="New"))


async def test_a_preview_shows_what_would_be_and_writes_nothing(office: Office, place: Place) -> None:
    before = fingerprint(place)
    result = await office.write(office.says("Unit:u1", kind="SCHOOL"), is_preview=True)
    (change,) = result.changes
    assert change.before is not None
    assert change.after is not None
    assert (change.before.record.values != change.after.record.values, result.revision) == (True, None)
    assert fingerprint(place) == before


async def test_a_request_is_done_once(office: Office) -> None:
    request, steps = Request("r-1", "digest"), (office.node("Unit:u3"), office.says("Unit:u2"))
    first = await office.write(*steps, request=request)
    again = await office.write(*steps, request=request)
    assert (again.revision, again.done, again.replayed) == (first.revision, first.done, True)
    with pytest.raises(RequestError, match="'r-1' was used for revision 2 with other steps") as refused:
        await office.write(office.node("Unit:u4"), request=Request("r-1", "other"))
    assert refused.value.code is Code.REQUEST_MISMATCH


async def test_a_request_that_changes_nothing_is_remembered(office: Office) -> None:
    result = await office.write(office.says("Unit:u2"), request=Request("r-1", "d"))
    assert result.revision is not None
    assert (result.revision.sequence, result.revision.written) == (2, Written())
    assert (await office.write(office.says("Unit:u2"), request=Request("r-1", "d"))).replayed
    assert (await office.write(office.says("Unit:u2"))).revision is None


async def test_a_deleted_node_takes_its_relationships_along_where_that_is_said(office: Office) -> None:
    result = await office.write(Delete(of("Unit:u1"), with_relationships=True))
    assert result.done == (Done(Outcome.DELETED),)
    assert await office.held("Unit:u1", TIE) == {"Unit:u1": None, TIE: None}
    (revision, *_) = await office.store.revisions(RevisionPage(1, entries=9))
    assert [(entry.element, entry.after) for entry in revision.entries] == [("Unit", None), ("PAIRED_WITH", None)]


async def test_undo_stands_alone(office: Office) -> None:
    with pytest.raises(RequestError, match="undo and revert stand alone"):
        await office.write(Undo(1), office.node("Unit:u3"))


async def test_a_renamed_node_keeps_its_former_name_as_an_alias(office: Office) -> None:
    await office.done(office.says("Unit:u1", name="New"))
    assert await office.said("Unit:u1", "name", "aliases") == ["New", ["Name of u1"]]
    await office.done(office.says("Unit:u1", name="Name of u1"))
    assert await office.said("Unit:u1", "name", "aliases") == ["Name of u1", ["New"]]


async def test_a_record_with_a_new_key_is_still_found_by_its_old_one(office: Office) -> None:
    await office.done(Rekey(of("Unit:u1"), "u7"))
    assert await office.said(TIE, "from") == [["Unit", "u7"]]
    await office.done(office.says("Unit:u1", kind="SCHOOL"))
    assert await office.said("Unit:u7", "kind") == ["SCHOOL"]
    assert await office.said("Unit:u1", "kind") == []
    revisions = await office.store.revisions(RevisionPage(9, of=of("Unit:u1").identity))
    assert [revision.sequence for revision in revisions] == [3, 2, 1]


async def test_a_source_with_a_new_key_is_cited_by_it(office: Office) -> None:
    await office.done(Rekey(of("Source:art"), "article"))
    assert await office.said("Unit:u1", "sources") == [[["article", "P1"]]]
    await office.done(office.says("Unit:u1", (("art", "P1"), ("art", "P3"))))
    assert await office.said("Unit:u1", "sources") == [[["article", "P1"], ["article", "P3"]]]
