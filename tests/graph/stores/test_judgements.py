import contextlib
import sqlite3
from pathlib import Path

import pytest

from graph.errors import Code, RequestError
from graph.ontology.model import Ontology
from graph.stores.judgements import Judged, Judgement, JudgementPage, name_form, standing
from graph.stores.sqlite.judgements import JUDGEMENT
from graph.stores.sqlite.store import SqliteStore
from graph.stores.store import Store
from graph.stores.transaction import WriteTransaction
from tests.graph.stores.asking import FIRST, in_turn, units

SAME, NOT_SAME, NEW, REVOKED = Judged
STANDS = {
    "an answer": ([("u1", SAME)], ("u1", SAME), []),
    "a later answer": ([("u1", SAME), ("u2", SAME)], ("u2", SAME), []),
    "not that node": ([("u1", NOT_SAME), ("u2", NOT_SAME)], None, ["u1", "u2"]),
    "not that node any more": ([("u1", SAME), ("u1", NOT_SAME)], None, ["u1"]),
    "that node after all": ([("u1", NOT_SAME), ("u1", SAME)], ("u1", SAME), []),
    "an answer about another node": ([("u1", SAME), ("u2", NOT_SAME)], ("u1", SAME), ["u2"]),
    "a new node": ([("u1", NOT_SAME), ("", NEW)], ("", NEW), ["u1"]),
    "all taken back": ([("u1", NOT_SAME), ("", NEW), ("", REVOKED)], None, []),
    "one taken back": ([("u1", NOT_SAME), ("u2", SAME), ("u1", REVOKED)], ("u2", SAME), []),
    "an answer taken back": ([("u1", NOT_SAME), ("u2", SAME), ("u2", REVOKED)], None, ["u1"]),
}


@pytest.mark.parametrize(("said", "answer", "excluded"), STANDS.values(), ids=STANDS)
def test_the_newest_counts(
    said: list[tuple[str, Judged]], answer: tuple[str, Judged] | None, excluded: list[str]
) -> None:
    stands = standing(Judgement("Unit", "第一小学", key, verdict) for key, verdict in said)[
        "Unit", name_form("第1小学")
    ]
    assert (stands.answer and (stands.answer.key, stands.answer.verdict)) == answer
    assert [*stands.excluded] == excluded


def test_names_that_are_nothing_but_signs_keep_them() -> None:
    assert (name_form("！"), name_form("第３小學")) == ("!", name_form("第三小学"))


SAID = (
    Judgement("Unit", "第1小学", "u1", Judged.SAME, "office", FIRST, "asked"),
    Judgement("Unit", "'; DROP TABLE _judgement --", "", Judged.NEW, "", FIRST),
    Judgement("Venue", "第一小学", "v1", Judged.NOT_SAME, "office", FIRST),
    Judgement("Unit", "第一小学", "u2", Judged.NOT_SAME, "office", FIRST),
)


async def judge(store: Store, *said: Judgement) -> None:
    async def work(transaction: WriteTransaction) -> None:
        await transaction.judge(said)

    await store.transact(work)


async def forget(store: Store, *named: tuple[str, str]) -> None:
    async def work(transaction: WriteTransaction) -> None:
        await transaction.forget_judgements(named)

    await store.transact(work)


async def test_a_store_keeps_judgements_in_their_order(empty_store: Store) -> None:
    assert await empty_store.judgements(JudgementPage(9)) == []
    await judge(empty_store, *SAID[:1])
    await judge(empty_store, *SAID[1:])
    assert await empty_store.judgements(JudgementPage(9)) == [*SAID]
    first, second = await empty_store.judgements(JudgementPage(2))
    assert first.number < second.number
    assert await empty_store.judgements(JudgementPage(9, after=second.number)) == [*SAID[2:]]


async def test_judgements_about_some_names(empty_store: Store) -> None:
    await judge(empty_store, *SAID)
    about = [SAID[0].about, ("Unit", "nobody's"), SAID[0].about]
    assert await empty_store.judgements(JudgementPage(9, about=about)) == [SAID[0], SAID[3]]
    assert await empty_store.judgements(JudgementPage(9, about=[])) == []


async def test_judgements_are_no_part_of_the_state(empty_store: Store, ontology: Ontology) -> None:
    await empty_store.write(in_turn(units(ontology, "u1")), FIRST)
    before = await empty_store.snapshot()
    await judge(empty_store, *SAID)
    assert await empty_store.snapshot() == before


async def test_judgements_are_undone_with_the_rest_of_a_write(empty_store: Store) -> None:
    async def work(transaction: WriteTransaction) -> None:
        await transaction.judge(SAID)
        raise RequestError(Code.BAD_STEP, "refused")

    with pytest.raises(RequestError):
        await empty_store.transact(work)
    assert await empty_store.judgements(JudgementPage(9)) == []


async def test_those_that_name_a_node_are_forgotten(empty_store: Store) -> None:
    await judge(empty_store, *SAID)
    await forget(empty_store, ("Unit", "u1"), ("Venue", "第 一 小学"))
    assert await empty_store.judgements(JudgementPage(9)) == [SAID[1], SAID[3]]
    await forget(empty_store, ("Unit", "第一小学"))
    assert await empty_store.judgements(JudgementPage(9)) == [SAID[1]]


async def test_an_old_file_gets_the_list_when_it_is_written_to(tmp_path: Path, ontology: Ontology) -> None:
    store = SqliteStore(tmp_path / "old.db", ontology, 10.0)
    await store.write(in_turn(units(ontology, "u1")), FIRST)
    await store.close()
    with contextlib.closing(sqlite3.connect(tmp_path / "old.db")) as connection:
        connection.execute(f"DROP TABLE {JUDGEMENT}")
    store = SqliteStore(tmp_path / "old.db", ontology, 10.0)
    assert await store.judgements(JudgementPage(9)) == []
    await judge(store, *SAID)
    assert await store.judgements(JudgementPage(9)) == [*SAID]
    await store.close()
