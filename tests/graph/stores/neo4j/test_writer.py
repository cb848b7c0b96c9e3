"""How batches are written: by index seeks, whatever the planner knows of the data."""

import itertools
from collections.abc import Iterator
from typing import Any

import pytest
from neo4j import Session

from graph.ontology.model import Ontology
from graph.stores.neo4j.writer import _new_nodes, _new_relationships, _nodes, _relationships
from graph.stores.records import NodeBatch, RelationshipBatch
from graph.stores.store import Store
from tests.conftest import Place
from tests.graph.stores.asking import FIRST, in_turn, paired, units
from tests.graph.stores.neo4j.conftest import ON_NEO4J


def operators(plan: dict[str, Any]) -> Iterator[str]:
    yield str(plan["operatorType"]).partition("@")[0]
    for child in plan.get("children", ()):
        yield from operators(child)


def scans(session: Session, text: str) -> list[str]:
    """The operators of a statement that read all there is of something."""
    plan = session.run(f"EXPLAIN {text}", rows=[], now=FIRST).consume().plan
    assert plan is not None
    return [name for name in operators(plan) if name.endswith("Scan")]


@pytest.fixture
def unsampled(session: Session) -> None:
    """The planner believes every index to be empty, as it does until the server has looked at it again."""
    for (name,) in list(session.run("SHOW INDEXES YIELD name RETURN name")):
        session.run("CALL db.resampleIndex($name)", name=name).consume()


@ON_NEO4J
async def test_relationships_are_found_by_their_index_even_if_it_was_not_sampled(
    empty_store: Store, unsampled: None, session: Session, ontology: Ontology
) -> None:
    keys = [f"u{number}" for number in range(300)]
    communities = NodeBatch(ontology.nodes["Community"], [])
    await empty_store.write(in_turn(units(ontology, *keys), communities), FIRST)
    session.run("CREATE (:Community:Entity {key: 'c1', id: 'c1'})").consume()
    await empty_store.write(in_turn(*(paired(ontology, key, key, "c1") for key in keys)), FIRST)
    session.run("CALL db.clearQueryCaches()").consume()
    batch = RelationshipBatch(ontology.relationships["PAIRED_WITH"], "Unit", "Community", [])
    assert [scans(session, text) for text in (_relationships(batch), _new_relationships(batch))] == [[], []]


@ON_NEO4J
async def test_every_type_is_written_by_index_seeks(empty_store: Store, session: Session, ontology: Ontology) -> None:
    await empty_store.write(in_turn(), FIRST)
    batches = [NodeBatch(node_type, []) for node_type in ontology.nodes.values()]
    nodes = [text(batch) for batch in batches for text in (_nodes, _new_nodes)]
    relationships = [
        text(RelationshipBatch(relationship, source, target, []))
        for text in (_relationships, _new_relationships)
        for relationship in ontology.relationships.values()
        for source, target in itertools.islice(sorted(relationship.pairs), 2)
    ]
    assert {text: scanned for text in (*nodes, *relationships) if (scanned := scans(session, text))} == {}


@ON_NEO4J
async def test_a_node_of_another_client_is_taken_over(
    empty_store: Store, session: Session, ontology: Ontology, place: Place
) -> None:
    session.run("CREATE (:Unit {key: 'u1', color: 'red'})").consume()
    assert (await empty_store.write(in_turn(units(ontology, "u1")), FIRST)).created == 1
    row = session.run("MATCH (n:Unit) RETURN n, labels(n) AS labels").single(strict=True)
    assert (row["n"]["createdAt"], row["n"]["color"], sorted(row["labels"])) == (FIRST, "red", ["Entity", "Unit"])
