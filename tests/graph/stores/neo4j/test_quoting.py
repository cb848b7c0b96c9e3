"""Names that would end the text around them, run by Neo4j itself."""

import pytest
from neo4j import Transaction

from graph.stores.neo4j.quoting import identifier, literal
from tests.graph.stores.neo4j.conftest import ON_NEO4J

NAMES = [
    "plain",
    "two words",
    "it's",
    'say "x"',
    "`",
    "``",
    "a`b``c",
    "a\nb\r\nc\td",
    "back\\slash",
    "ends in \\",
    "\\\\",
    "\\n \\t \\' \\`",
    "`}) DETACH DELETE n //",
    "/* comment */ // x",
    "$p {p}",
    "名称",
    "😀",
    "\ufeff\u2028",
    " ",
]
ESCAPES = ["\\u0060", "\\u0027", "\\\\u0060", "\\u005cu0060", "x\\u", "\\u00", "\\uu0060"]
"""Cypher turns these into characters before it reads the text, even within quotes."""


@ON_NEO4J
@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_is_a_label_a_type_and_a_property(transaction: Transaction, name: str) -> None:
    quoted = identifier(name)
    text = (
        f"CREATE (n:{quoted} {{{quoted}: 1}})-[r:{quoted}]->(n)"
        f" RETURN labels(n) AS labels, keys(n) AS keys, type(r) AS type, n.{quoted} AS value"
    )
    found = transaction.run(text).single(strict=True)
    assert found.data() == {"labels": [name], "keys": [name], "type": name, "value": 1}
    assert transaction.run(f"MATCH (n:{quoted})-[:{quoted}]->() RETURN count(n)").single(strict=True)[0] == 1


@ON_NEO4J
@pytest.mark.parametrize("text", [*NAMES, *ESCAPES, "", "\x00", "a\x00b"])
def test_a_hostile_literal_is_a_text(transaction: Transaction, text: str) -> None:
    assert transaction.run(f"RETURN {literal(text)}").single(strict=True)[0] == text


@pytest.mark.parametrize("name", [*ESCAPES, "", "\x00", "a\x00b"])
def test_what_cannot_be_a_name_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="cannot be a Cypher identifier"):
        identifier(name)


@ON_NEO4J
def test_an_escape_would_end_a_name(transaction: Transaction) -> None:
    """Why names that hold one are refused, whatever is done about backticks."""
    found = transaction.run("CREATE (n:`x\\u0060:Other:\\u0060y`) RETURN labels(n)").single(strict=True)
    assert sorted(found[0]) != ["x\\u0060:Other:\\u0060y"]
