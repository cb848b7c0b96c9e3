"""The first load makes indexes and the graph without types at its end: all is as if rows had come one by one."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import apsw
import pytest

from graph.ontology.model import Ontology
from graph.stores.sqlite.filling import Filling, is_empty
from graph.stores.sqlite.preparing import prepare
from graph.stores.sqlite.store import SqliteStore
from loaders.load import load
from tests.conftest import SMALL

ADJACENT = "SELECT * FROM _adjacent ORDER BY near, far, kind, edge, backward"


@pytest.fixture
async def file(tmp_path: Path, ontology: Ontology) -> AsyncIterator[Path]:
    store = SqliteStore(tmp_path / "graph.db", ontology, 10)
    await load([SMALL], store)
    yield tmp_path / "graph.db"
    await store.close()


@pytest.fixture
def prepared(ontology: Ontology) -> Iterator[apsw.Connection]:
    connection = apsw.Connection(":memory:")
    prepare(connection, ontology)
    yield connection
    connection.close()


def schema_of(connection: apsw.Connection) -> set[tuple[str, str]]:
    return set(connection.execute("SELECT name, sql FROM sqlite_master"))


async def test_after_the_first_load_the_schema_is_that_of_an_empty_store(file: Path, prepared: apsw.Connection) -> None:
    assert schema_of(apsw.Connection(str(file))) == schema_of(prepared)


async def test_the_graph_without_types_is_what_triggers_make_of_it(file: Path, ontology: Ontology) -> None:
    connection = apsw.Connection(str(file))
    filled = connection.execute(ADJACENT).fetchall()
    connection.execute("DELETE FROM _adjacent")
    for name in ontology.relationships:
        connection.execute(f"UPDATE {name} SET id = id")
    assert connection.execute(ADJACENT).fetchall() == filled
    assert len(filled) > 0


async def test_only_a_store_without_nodes_is_empty(file: Path, prepared: apsw.Connection) -> None:
    assert is_empty(prepared)
    assert not is_empty(apsw.Connection(str(file)))


def test_what_is_made_at_the_end_is_dropped_until_then(prepared: apsw.Connection, ontology: Ontology) -> None:
    before = schema_of(prepared)
    with Filling(prepared, ontology) as filling:
        filling.begin()
        assert {name for name, _ in before - schema_of(prepared)} >= {"_Unit_name_sort_key", "LEADS_after_insert"}
        filling.end()
    assert schema_of(prepared) == before
