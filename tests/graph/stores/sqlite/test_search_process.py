"""Another process makes the documents of search as this one would; where it ends early, nothing is written."""

from collections.abc import AsyncIterator, Iterator
from concurrent.futures import CancelledError
from pathlib import Path

import apsw
import pytest

from graph.errors import Code, StoreError
from graph.ontology.model import Ontology
from graph.stores.records import Batch
from graph.stores.sqlite import filling
from graph.stores.sqlite.search_index import RANKED, SEARCH, documents
from graph.stores.sqlite.search_process import SearchProcess
from graph.stores.sqlite.store import SqliteStore
from tests.graph.stores.asking import FIRST, in_turn, units

ROWS = [(1, "VW5pdDp1MQ", "u1", "如意湖第二小学", '["二小"]'), (2, "VW5pdDp1Mg", "u2", "龙湖", "[]")]


@pytest.fixture
def process() -> Iterator[SearchProcess]:
    with SearchProcess() as begun:
        yield begun


@pytest.fixture
def beside(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if there were many nodes and a core that is free."""
    monkeypatch.setattr(filling, "MANY_NODES", 1)
    monkeypatch.setattr(filling, "_AHEAD", 2)
    monkeypatch.setattr(filling, "_cores", lambda: 2)


async def written(path: Path, ontology: Ontology) -> apsw.Connection:
    """A store in which some nodes were written, one of them twice in the same load."""
    batches = [units(ontology, f"u{number}", f"v{number}", name=f"第{number}小学") for number in range(4)]
    store = SqliteStore(path, ontology, 5)
    await store.write(in_turn(*batches, units(ontology, "u1", name="龙湖")), FIRST)
    await store.close()
    return apsw.Connection(str(path))


def entries(connection: apsw.Connection) -> list[tuple[object, ...]]:
    connection.execute(f"CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', '{SEARCH}', 'instance')")
    text = f"SELECT r.rank, r.node, t.term FROM {RANKED} r JOIN terms t ON t.doc = r.rank ORDER BY 1, t.offset"
    return connection.execute(text).fetchall()


def test_it_answers_as_this_process_would(process: SearchProcess) -> None:
    answers = [process.documents("Unit", rows) for rows in (ROWS, ROWS[:1])]
    assert [answer() for answer in answers] == [documents("Unit", ROWS), documents("Unit", ROWS[:1])]


def test_leaving_ends_it_with_what_it_was_asked() -> None:
    with SearchProcess() as begun:
        asked = [begun.documents("Unit", ROWS * 1_000) for _ in range(3)]
    assert begun._process.returncode is not None
    with pytest.raises((CancelledError, StoreError)):
        asked[-1]()


def test_an_early_end_is_an_error(process: SearchProcess) -> None:
    process._process.kill()
    answer = process.documents("Unit", ROWS)
    with pytest.raises(StoreError, match="has ended before its work; nothing was written") as raised:
        answer()
    assert raised.value.code is Code.STORE_UNAVAILABLE


async def test_a_first_load_enters_the_same(
    tmp_path: Path, ontology: Ontology, monkeypatch: pytest.MonkeyPatch, beside: None
) -> None:
    parallel = entries(await written(tmp_path / "parallel.db", ontology))
    monkeypatch.setattr(filling, "_cores", lambda: 1)
    assert parallel == entries(await written(tmp_path / "alone.db", ontology))
    assert len({rank for rank, *_ in parallel}) == 8


async def test_where_it_ends_early_nothing_is_written(
    tmp_path: Path, ontology: Ontology, monkeypatch: pytest.MonkeyPatch, beside: None
) -> None:
    store = SqliteStore(tmp_path / "graph.db", ontology, 5)
    monkeypatch.setattr("sys.executable", "/bin/false")
    with pytest.raises(StoreError, match="has ended before its work"):
        await store.write(in_turn(units(ontology, "u1", "u2", "u3")), FIRST)
    monkeypatch.undo()
    assert (await store.write(in_turn(units(ontology, "u1")), FIRST)).created == 1
    await store.close()


async def test_where_the_load_fails_it_ends(
    tmp_path: Path, ontology: Ontology, monkeypatch: pytest.MonkeyPatch, beside: None
) -> None:
    begun: list[SearchProcess] = []

    async def failing() -> AsyncIterator[Batch]:
        yield units(ontology, "u1", "u2", "u3")
        raise KeyError("as a reader might")

    def begin() -> SearchProcess:
        begun.append(SearchProcess())
        return begun[0]

    monkeypatch.setattr(filling, "SearchProcess", begin)
    store = SqliteStore(tmp_path / "graph.db", ontology, 5)
    with pytest.raises(KeyError):
        await store.write(failing(), FIRST)
    assert begun[0]._process.returncode is not None
    await store.close()
