"""Records that should never have been there are taken out of the graph and of its history."""

from pathlib import Path

import pytest

from graph.errors import Code
from graph.stores.judgements import Judged, Judgement, JudgementPage
from graph.stores.revisions import Outcome, RevisionPage
from graph.stores.sqlite.store import SqliteStore
from graph.stores.store import Store
from graph.stores.transaction import WriteTransaction
from graph.stores.verifying import verify
from graph.writing.steps import Delete, Erase, Merge, Rekey, Revert
from loaders.log_backup import backup, restore
from tests.conftest import Place
from tests.graph.writing.steps import Office, of


@pytest.fixture
async def office(empty_store: Store) -> Office:
    """A unit with a history: a value that must go, another key, and a relationship that is gone already."""
    office = await Office(empty_store).begun()
    await office.done(office.says("Unit:u1", summary="must go"))
    await office.done(Rekey(of("Unit:u1"), "u7"))
    await office.done(office.tie("REPORTS_IN_TO", "Unit:u7", "Community:c1", key="gone"))
    await office.done(Delete(of("REPORTS_IN_TO:gone")))
    return office


async def test_nothing_of_it_is_left_but_that_there_was_one(office: Office) -> None:
    await office.done(Erase(of("Unit:u7"), with_relationships=True))
    assert await office.held("Unit:u7", "Unit:u1") == {"Unit:u7": None, "Unit:u1": None}
    revisions = await office.store.revisions(RevisionPage(9, entries=99))
    entries = [entry for revision in revisions for entry in revision.entries]
    erased = [(entry.element, entry.key) for entry in entries if entry.outcome is Outcome.ERASED]
    assert set(erased) == {("Unit", "u1"), ("Unit", "u7"), ("PAIRED_WITH", TIE), ("REPORTS_IN_TO", "gone")}
    assert "must go" not in repr(entries)
    assert "u7" not in repr([entry for entry in entries if entry.outcome is not Outcome.ERASED])


async def test_files_of_an_embedded_store_do_not_have_it_either(place: Place, office: Office) -> None:
    await office.done(Erase(of("Unit:u7"), with_relationships=True))
    files = [] if place.kind == "neo4j" else [*place.folder.glob("*.db*")]
    assert [file.name for file in files if b"must go" in file.read_bytes()] == []


TIE = "Unit.u1~Community.c1~2020"


async def test_its_history_tells_when_there_was_one(office: Office) -> None:
    await office.done(Erase(of("Unit:u7"), with_relationships=True))
    revisions = await office.store.revisions(RevisionPage(9, of=of("Unit:u7").identity))
    assert [revision.sequence for revision in revisions] == [6, 3, 2, 1]
    assert {entry.outcome for revision in revisions for entry in revision.entries} == {Outcome.ERASED}


async def test_it_does_not_come_back(office: Office) -> None:
    await office.done(Erase(of("Unit:u7"), with_relationships=True))
    await office.done(office.node("Unit:u8"))
    await office.done(Revert(2))
    assert await office.said("Unit:u1", "name") == []
    assert await office.said("Unit:u2", "name") == ["Name of u2"]


async def test_the_log_still_makes_the_graph(office: Office) -> None:
    await office.done(Erase(of("Unit:u7"), with_relationships=True))
    verified = await verify(office.store)
    assert (verified.findings, verified.snapshot) == ([], await office.store.snapshot())


async def test_what_was_deleted_can_be_erased(office: Office) -> None:
    await office.done(Delete(of("Unit:u2")))
    await office.done(Erase(of("Unit:u2")))
    assert "Name of u2" not in repr(await office.store.revisions(RevisionPage(9, entries=99)))


async def test_what_is_in_use_or_never_was_is_not_erased(office: Office) -> None:
    for step, code in ((Erase(of("Unit:u7")), Code.IN_USE), (Erase(of("Unit:none")), Code.UNKNOWN_RECORD)):
        (error,) = (await office.write(step)).errors
        assert error.code is code


async def test_a_former_key_is_not_enough(office: Office) -> None:
    (error,) = (await office.write(Erase(of("Unit:u1"), with_relationships=True))).errors
    assert (error.code, error.path) == (Code.BAD_STEP, ("of",))
    assert error.message == "Unit:u1 is Unit:u7 now; name that one to erase both, or split it first"


async def test_another_record_that_has_its_former_key_keeps_its_history(office: Office) -> None:
    await office.done(office.says("Unit:u2", summary="stays"), Rekey(of("Unit:u2"), "u1"))
    await office.done(Erase(of("Unit:u7"), with_relationships=True))
    said = repr(await office.store.revisions(RevisionPage(9, entries=99)))
    assert ("must go" in said, "stays" in said) == (False, True)
    assert (await verify(office.store)).findings == []


async def test_another_record_that_had_its_key_keeps_its_history(office: Office) -> None:
    await office.done(office.says("Unit:u2", summary="stays"))
    await office.done(Rekey(of("Unit:u7"), "u8"), Rekey(of("Unit:u2"), "u7"), Rekey(of("Unit:u8"), "u2"))
    await office.done(Erase(of("Unit:u2"), with_relationships=True))
    said = repr(await office.store.revisions(RevisionPage(9, entries=99)))
    assert ("must go" in said, "stays" in said) == (False, True)
    assert (await verify(office.store)).findings == []


async def test_all_that_was_said_of_its_relationships_goes(office: Office) -> None:
    await office.done(office.tie("PAIRED_WITH", "Unit:u7", "Community:c1", key="k", since="2021", agreement="must go"))
    await office.done(office.tie("PAIRED_WITH", "Unit:u7", "Community:c1", key="k", agreement="must go too"))
    await office.done(Erase(of("Unit:u7"), with_relationships=True))
    assert "must go" not in repr(await office.store.revisions(RevisionPage(9, entries=99)))


async def test_what_was_merged_into_it_goes_with_it(office: Office) -> None:
    await office.done(office.says("Unit:u2", summary="must go as well"))
    await office.done(Merge(of("Unit:u2"), of("Unit:u7")))
    await office.done(Erase(of("Unit:u7"), with_relationships=True))
    assert "must go" not in repr(await office.store.revisions(RevisionPage(9, entries=99)))
    assert (await verify(office.store)).findings == []


async def test_what_is_erased_is_not_made_again_in_the_same_write(office: Office) -> None:
    erase = Erase(of("Unit:u7"), with_relationships=True)
    for step in (office.node("Unit:u7"), Rekey(of("Unit:u2"), "u7")):
        (error,) = (await office.write(erase, step)).errors
        assert (error.step, error.code, error.path) == (1, Code.BAD_STEP, ("key",))


async def test_a_backup_of_what_is_left_can_be_restored(office: Office, tmp_path: Path) -> None:
    await office.done(Erase(of("Unit:u7"), with_relationships=True))
    lines = b"".join([lines async for lines in backup(office.store)])
    (tmp_path / "backup").write_bytes(lines)
    store = SqliteStore(tmp_path / "restored.db", office.ontology, 10.0)
    restored = await restore(tmp_path / "backup", store)
    assert restored.snapshot == restored.expected == await office.store.snapshot()
    assert b"".join([lines async for lines in backup(store)]) == lines
    await store.close()


async def test_judgements_about_it_go_with_it(office: Office) -> None:
    said = [
        Judgement("Unit", "Name of u1", "u2", Judged.NOT_SAME),
        Judgement("Unit", "the first", "u1", Judged.SAME),
        Judgement("Unit", "the second", "u2", Judged.SAME),
    ]

    async def work(transaction: WriteTransaction) -> None:
        await transaction.judge(said)

    await office.store.transact(work)
    await office.done(Erase(of("Unit:u7"), with_relationships=True))
    assert await office.store.judgements(JudgementPage(9)) == said[2:]
