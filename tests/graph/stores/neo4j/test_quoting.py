"""Names that would end the text around them, run by Neo4j itself."""

import pytest
from neo4j import Transaction

from graph.stores.quoting import identifier, literal
from tests.graph.stores.neo4j.conftest import ON_NEO4J
from tests.graph.stores.test_quoting import NAMES, TEXTS


@ON_NEO4J
@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_is_a_label_a_type_and_a_property(transaction: Transaction, name: str) -> None:
    quoted = identifier(name)
    text = (
        f"CREATE (n:{quoted} {{{quoted}: 1}})-[r:{quoted}]->(n)"
        f" RETURN labels(n) AS labels, keys(n) AS keys, type(r) AS type, n.{quoted} AS value"
    )
    row = transaction.run(text).single(strict=True)
    assert row.data() == {"labels": [name], "keys": [name], "type": name, "value": 1}
    assert transaction.run(f"MATCH (n:{quoted})-[:{quoted}]->() RETURN count(n)").single(strict=True)[0] == 1


@ON_NEO4J
@pytest.mark.parametrize("text", TEXTS)
def test_a_literal_is_a_text_in_cypher(transaction: Transaction, text: str) -> None:
    assert transaction.run(f"RETURN {literal(text)}").single(strict=True)[0] == text


@ON_NEO4J
def test_an_escape_would_end_a_name(transaction: Transaction) -> None:
    """Why names that hold one are refused, whatever is done about backticks."""
    row = transaction.run("CREATE (n:`x\\u0060:Other:\\u0060y`) RETURN labels(n)").single(strict=True)
    assert sorted(row[0]) != ["x\\u0060:Other:\\u0060y"]
