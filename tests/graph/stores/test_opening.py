"""The address of a store says which it is; what is no address is refused before anything is opened."""

from pathlib import Path

import pytest

from graph.errors import Code, StoreError
from graph.ontology.model import Ontology
from graph.stores.neo4j.store import Neo4jStore
from graph.stores.opening import open_store
from graph.stores.sqlite.store import SqliteStore


@pytest.mark.parametrize("address", ["sqlite:graph.db", "sqlite:new/folder/graph.db", "sqlite:/tmp/a b?#.db"])
def test_the_embedded_store(ontology: Ontology, address: str) -> None:
    store = open_store(address, ontology)
    assert isinstance(store, SqliteStore)
    assert (store.ontology, store._pool._path) == (ontology, Path(address.removeprefix("sqlite:")))


ADDRESSES = [
    "neo4j://db",
    "neo4j+s://db:7687",
    "neo4j+ssc://db",
    "bolt://127.0.0.1:7687",
    "bolt+s://db",
    "bolt+ssc://[::1]:1",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_server_store(ontology: Ontology, address: str) -> None:
    store = open_store(address, ontology, user="neo4j", password="secret")
    assert isinstance(store, Neo4jStore)
    assert store.ontology is ontology


def test_opening_connects_nothing_and_makes_nothing(ontology: Ontology, tmp_path: Path) -> None:
    open_store(f"sqlite:{tmp_path / 'graph.db'}", ontology)
    open_store("bolt://127.0.0.1:1", ontology)
    assert list(tmp_path.iterdir()) == []


NO_ADDRESSES = [
    "",
    "graph.db",
    "mysql://db",
    "sqlit:graph.db",
    "SQLITE:graph.db",
    "neo4j:db",
    "neo4j//db",
    "http://db",
]
NO_SERVERS = ["bolt://", "neo4j://:7687", "bolt://db:port", "bolt://db:70000", "bolt+s://db:-1"]


NO_FILES = {
    "sqlite:": "names no file; allowed: sqlite:PATH",
    "sqlite: ": "names no file; allowed: sqlite:PATH",
    "sqlite::memory:": "would keep nothing: an embedded store is a file; allowed: sqlite:PATH",
    "sqlite:./:memory:": "would keep nothing",
}


@pytest.mark.parametrize("address", NO_FILES)
def test_an_embedded_store_is_a_file(ontology: Ontology, address: str) -> None:
    with pytest.raises(StoreError) as raised:
        open_store(address, ontology)
    assert (raised.value.code, NO_FILES[address] in raised.value.message) == (Code.STORE_UNAVAILABLE, True)
    assert raised.value.message.endswith(", such as sqlite:var/district.db")


@pytest.mark.parametrize("address", [*NO_ADDRESSES, *NO_SERVERS])
def test_what_is_no_address_is_refused(ontology: Ontology, address: str) -> None:
    with pytest.raises(StoreError) as raised:
        open_store(address, ontology)
    allowed = "sqlite:PATH, neo4j://HOST:PORT, bolt://HOST:PORT (also +s, +ssc)"
    assert raised.value.message == f"{address!r} is not the address of a store; allowed: {allowed}"
    assert raised.value.code == Code.STORE_UNAVAILABLE
