"""Revisions that are taken back, one of them or all since one."""

from collections import Counter
from typing import Any

import pytest

from graph.errors import Code
from graph.stores.revisions import Kind, RevisionPage
from graph.stores.store import Store
from graph.stores.transaction import WriteTransaction
from graph.writing.draft import Draft
from graph.writing.steps import Delete, Rekey, Revert, Undo
from graph.writing.undoing import undo
from tests.graph.writing.steps import Office, of


@pytest.fixture
async def office(empty_store: Store) -> Office:
    return await Office(empty_store).begun()


async def refusal(office: Office, step: Undo | Revert) -> tuple[Code, str]:
    (error,) = (await office.write(step)).errors
    return error.code, error.message


async def test_what_a_revision_did_is_taken_back(office: Office) -> None:
    state = await office.store.snapshot()
    number = await office.done(
        office.says("Unit:u1", (("art", "P2"),), kind="SCHOOL"),
        office.node("Unit:u3"),
        office.tie("PAIRED_WITH", "Unit:u3", "Community:c1"),
    )
    undone = await office.done(Undo(number))
    (revision, *_) = await office.store.revisions(RevisionPage(1))
    assert (revision.sequence, revision.kind, revision.undoes) == (undone, Kind.UNDO, number)
    assert await office.store.snapshot() == state


async def test_a_deletion_is_taken_back(office: Office) -> None:
    state = await office.store.snapshot()
    number = await office.done(Delete(of("Unit:u1"), with_relationships=True))
    await office.done(Undo(number))
    assert await office.store.snapshot() == state


async def test_a_new_key_is_taken_back(office: Office) -> None:
    state = await office.store.snapshot()
    number = await office.done(Rekey(of("Unit:u1"), "u7"))
    await office.done(Undo(number))
    assert await office.store.snapshot() == state
    await office.done(office.says("Unit:u7", kind="SCHOOL"))
    assert await office.said("Unit:u1", "kind") == ["SCHOOL"]


async def test_what_was_written_since_is_not_taken_back(office: Office) -> None:
    number = await office.done(office.says("Unit:u1", kind="SCHOOL", summary="first"))
    await office.done(office.says("Unit:u1", kind="HOSPITAL"))
    code, message = await refusal(office, Undo(number))
    assert code is Code.WRITTEN_SINCE
    assert message == "these were written since: Unit u1 kind; take that back first, or revert"


async def test_a_record_does_not_go_with_what_was_said_of_it_since(office: Office) -> None:
    number = await office.done(office.node("Unit:u3"))
    said = await office.done(office.says("Unit:u3", kind="SCHOOL"))
    code, message = await refusal(office, Undo(number))
    assert (code, message.split(";")[0]) == (Code.WRITTEN_SINCE, "these were written since: Unit u3 kind")
    await office.done(Undo(said))
    await office.done(Undo(number))
    assert await office.said("Unit:u3", "name") == []


async def test_a_revision_is_not_taken_back_twice(office: Office) -> None:
    await office.done(office.says("Unit:u1", kind="SCHOOL"))
    await office.done(Undo(2))
    assert await refusal(office, Undo(2)) == (
        Code.WRITTEN_SINCE,
        "r2 is taken back already, by r3; to have it again, take back r3",
    )
    await office.done(Undo(3))
    code, message = await refusal(office, Undo(2))
    assert (code, message) == (Code.WRITTEN_SINCE, "r2 was taken back and is done again, by r4; take back r4 instead")


async def test_what_went_since_is_named_by_its_type_and_key(office: Office) -> None:
    number = await office.done(office.node("Unit:u3"))
    await office.done(Delete(of("Unit:u3")))
    message = "these were written since: Unit u3, Unit u3 name, Unit u3 sources; take that back first, or revert"
    assert await refusal(office, Undo(number)) == (Code.WRITTEN_SINCE, message)


async def test_what_would_break_a_rule_is_not_taken_back(office: Office) -> None:
    await office.done(office.says("Unit:u1", since="2020"))
    number = await office.done(office.says("Unit:u1", since="2005"))
    await office.done(office.says("Unit:u1", until="2010"))
    code, message = await refusal(office, Undo(number))
    assert (code, message.split(";")[0]) == (Code.DATA_INVALID, "Unit u1 until: '2010' would be before since, '2020'")


async def test_the_later_one_first(office: Office) -> None:
    first = await office.done(office.says("Unit:u1", kind="SCHOOL"))
    second = await office.done(office.says("Unit:u1", kind="HOSPITAL"))
    await office.done(Undo(second))
    assert await office.said("Unit:u1", "kind") == ["SCHOOL"]
    await office.done(Undo(first))
    assert await office.said("Unit:u1", "kind") == [None]


async def test_taking_back_is_taken_back(office: Office) -> None:
    number = await office.done(office.says("Unit:u1", kind="SCHOOL"))
    undone = await office.done(Undo(number))
    again = await office.done(Undo(undone))
    assert await office.said("Unit:u1", "kind") == ["SCHOOL"]
    assert (await refusal(office, Undo(number)))[0] is Code.WRITTEN_SINCE
    await office.done(Undo(again))
    assert await office.said("Unit:u1", "kind") == [None]


async def test_what_is_in_use_does_not_go(office: Office) -> None:
    number = await office.done(office.node("Unit:u3"))
    await office.done(office.tie("PAIRED_WITH", "Unit:u3", "Community:c1", key="new"))
    (error,) = (await office.write(Undo(number))).errors
    message = "Unit u3 is still used by PAIRED_WITH new; take that back first"
    assert (error.code, error.message, error.path) == (Code.IN_USE, message, ("sequence",))


async def test_a_relationship_does_not_come_back_without_its_ends(office: Office) -> None:
    number = await office.done(Delete(of("PAIRED_WITH:Unit.u1~Community.c1~2020")))
    await office.done(Delete(of("Unit:u1")))
    assert (await refusal(office, Undo(number)))[0] is Code.IN_USE


async def test_history_goes_on_under_a_new_key(office: Office) -> None:
    number = await office.done(office.says("Unit:u1", kind="SCHOOL"))
    rekeyed = await office.done(Rekey(of("Unit:u1"), "u7"))
    await office.done(office.says("Unit:u7", kind="HOSPITAL"))
    code, message = await refusal(office, Undo(number))
    assert (code, message.split(";")[0]) == (Code.WRITTEN_SINCE, "these were written since: Unit u1 kind")
    await office.done(Undo(rekeyed))
    assert await office.said("Unit:u1", "kind") == ["HOSPITAL"]


@pytest.mark.parametrize("step", [Undo(9), Revert(9), Revert(-1)], ids=["undo", "revert", "before the first"])
async def test_there_must_be_such_a_revision(office: Office, step: Undo | Revert) -> None:
    assert (await refusal(office, step))[0] is Code.UNKNOWN_REVISION


async def test_revert_leads_back_to_any_revision(office: Office) -> None:
    await office.done(office.says("Unit:u1", kind="SCHOOL"), office.node("Unit:u3"))
    await office.done(Rekey(of("Unit:u1"), "u7"), Delete(of("Unit:u2")))
    await office.done(office.says("Unit:u3", kind="HOSPITAL"))
    states = {revision.sequence: revision.snapshot for revision in await office.store.revisions(RevisionPage(9))}
    for number in (2, 4, 1, 3):
        await office.done(Revert(number))
        assert await office.store.snapshot() == states[number]
    await office.done(Revert(0))
    assert await office.held("Unit:u1", "Source:art") == {"Unit:u1": None, "Source:art": None}


class Counted:
    """A transaction that counts what it is asked."""

    def __init__(self, transaction: WriteTransaction) -> None:
        self._transaction = transaction
        self.asked = Counter[str]()

    def __getattr__(self, name: str) -> Any:
        self.asked[name] += 1
        return getattr(self._transaction, name)


async def asked_to_take_back(office: Office, sequence: int) -> Counter[str]:
    async def work(transaction: Any) -> Counter[str]:
        counted: Any = Counted(transaction)
        await undo(Draft(counted), sequence)
        return Counter({name: count for name, count in counted.asked.items() if name != "ontology"})

    return await office.store.transact(work, is_preview=True)


async def asked_of_many(office: Office, first: int, last: int) -> list[Counter[str]]:
    """What is asked to take back a write of units that were written again since, and to take back reverts."""
    names = [f"Unit:n{number}" for number in range(first, last)]
    ties = [office.tie("PAIRED_WITH", name, "Community:c1") for name in names]
    made = await office.done(*map(office.node, names), *ties)
    kinds = await office.done(*(office.says(name, kind="SCHOOL") for name in names))
    await office.done(*(office.says(name, summary="later") for name in names))
    asked = [await asked_to_take_back(office, kinds)]
    for _ in range(2):
        made = await office.done(Revert(made - 1))
        asked.append(await asked_to_take_back(office, made))
    return asked


async def test_a_large_revision_is_taken_back_with_as_few_questions_as_a_small_one(office: Office) -> None:
    assert await asked_of_many(office, 10, 30) == await asked_of_many(office, 0, 2)


@pytest.mark.parametrize(("step", "is_large"), [(Undo(2), True), (Revert(1), True), (Delete(of("Unit:u1")), False)])
async def test_what_is_taken_back_may_be_as_large_as_a_load(
    office: Office, monkeypatch: pytest.MonkeyPatch, step: Undo | Revert | Delete, is_large: bool
) -> None:
    asked: list[bool] = []
    transact = office.store.transact

    async def noting(work: Any, *, is_large: bool, **options: Any) -> Any:
        asked.append(is_large)
        return await transact(work, is_large=is_large, **options)

    await office.done(office.says("Unit:u1", kind="SCHOOL"))
    monkeypatch.setattr(office.store, "transact", noting)
    await office.write(step)
    assert asked == [is_large]
