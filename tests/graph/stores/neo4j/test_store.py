"""Constraints and indexes of the server store."""

import asyncio

import pytest
from neo4j import Session
from neo4j.exceptions import ConstraintError

from graph.errors import Code, StoreError
from graph.ontology.model import Ontology
from graph.stores.neo4j import store as neo4j_store
from graph.stores.neo4j.driver import Server
from graph.stores.neo4j.store import schema_statements
from graph.stores.store import Store
from graph.stores.transaction import WriteTransaction
from tests.graph.stores.neo4j.conftest import ON_NEO4J

SCHEMA = "SHOW INDEXES YIELD labelsOrTypes, properties, owningConstraint, type WHERE type = 'RANGE' RETURN *"


@ON_NEO4J
async def test_every_type_has_its_indexes(server: Server, session: Session, ontology: Ontology) -> None:
    for _ in range(2):
        await server.run(list(schema_statements(ontology)))
    indexes = {
        (*row["labelsOrTypes"], *row["properties"], bool(row["owningConstraint"])) for row in session.run(SCHEMA)
    }
    assert ("Entity", "id", True) in indexes
    assert {(name, "key", True) for name in ontology.nodes} <= indexes
    assert {(name, "name_sort", "key", False) for name in ontology.nodes} <= indexes
    assert {(name, "id", True) for name in ontology.relationships} <= indexes


@ON_NEO4J
async def test_search_has_its_text_index(server: Server, session: Session, ontology: Ontology) -> None:
    await server.run(list(schema_statements(ontology)))
    indexes = session.run("SHOW INDEXES YIELD labelsOrTypes, properties, type WHERE type = 'TEXT' RETURN *").data()
    assert [(row["labelsOrTypes"], row["properties"]) for row in indexes] == [(["Entity"], ["_search"])]


TWICE = {
    "a key": "CREATE (:Unit {key: 'twice'}), (:Unit {key: 'twice'})",
    "an id of a node": "CREATE (:Entity {id: 'twice'}), (:Entity {id: 'twice'})",
    "an id of a relationship": "CREATE (a)-[:LEADS {id: 'twice'}]->(a), (a)-[:LEADS {id: 'twice'}]->(a)",
}


@ON_NEO4J
@pytest.mark.parametrize("text", TWICE.values(), ids=TWICE)
async def test_nothing_stands_twice(server: Server, session: Session, ontology: Ontology, text: str) -> None:
    await server.run(list(schema_statements(ontology)))
    with pytest.raises(ConstraintError, match="twice"):
        session.run(text).consume()


@ON_NEO4J
async def test_writers_of_a_process_do_not_spend_their_time_waiting_for_each_other(
    empty_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def work(_transaction: WriteTransaction) -> None:
        await asyncio.sleep(0.5)

    # Each is ended after a second, and tried three times; all of them take twelve.
    monkeypatch.setattr(neo4j_store, "WRITE_SECONDS", 1)
    await asyncio.gather(*(empty_store.transact(work) for _ in range(24)))


@ON_NEO4J
async def test_a_large_write_may_take_longer(empty_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    async def work(_transaction: WriteTransaction) -> str:
        await asyncio.sleep(2)
        return "done"

    monkeypatch.setattr(neo4j_store, "WRITE_SECONDS", 0.5)
    assert await empty_store.transact(work, is_large=True) == "done"
    with pytest.raises(StoreError) as raised:
        await empty_store.transact(work)
    assert raised.value.code is Code.DEADLINE_EXCEEDED
