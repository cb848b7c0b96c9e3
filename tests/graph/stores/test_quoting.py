"""Names that would end the text around them, run by SQLite itself; Neo4j runs them in neo4j/test_quoting.py."""

import apsw
import pytest

from graph.stores.quoting import identifier, literal

NAMES = [
    "plain",
    "two words",
    "it's",
    'say "x"',
    '"',
    "`",
    "``",
    "a`b``c",
    "[brackets]",
    "a\nb\r\nc\td",
    "back\\slash",
    "ends in \\",
    "\\\\",
    "\\n \\t \\' \\`",
    "`}) DETACH DELETE n //",
    "`; DROP TABLE x; --",
    "/* comment */ // x -- y",
    "$p {p} :p ?1 @p",
    "select",
    "rowid",
    "名称",
    "😀",
    "\ufeff\u2028",
    " ",
]
TEXTS = [name for name in NAMES if not {"'", "\\"} & set(name)] + [""]
ESCAPES = ["\\u0060", "\\u0027", "\\\\u0060", "\\u005cu0060", "x\\u", "\\u00", "\\uu0060"]
"""Cypher turns these into characters before it reads the text, even within quotes."""


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_is_a_table_and_a_column(name: str) -> None:
    connection, quoted = apsw.Connection(":memory:"), identifier(name)
    connection.execute(f"CREATE TABLE {quoted} ({quoted} TEXT)")
    connection.execute(f"INSERT INTO {quoted} ({quoted}) VALUES (?)", ("value",))
    assert connection.execute(f"SELECT t.{quoted} FROM {quoted} t").get == "value"
    assert connection.execute("SELECT name FROM sqlite_master").get == name
    assert [row[1] for row in connection.execute(f"PRAGMA table_info({quoted})")] == [name]


@pytest.mark.parametrize("text", TEXTS)
def test_a_literal_is_a_text_in_sql(text: str) -> None:
    row = apsw.Connection(":memory:").execute(f"SELECT {literal(text)}, typeof({literal(text)})").fetchone()
    assert row == (text, "text")


@pytest.mark.parametrize("name", [*ESCAPES, "", "\x00", "a\x00b"])
def test_what_cannot_be_a_name_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="cannot be an identifier"):
        identifier(name)


@pytest.mark.parametrize("text", [*ESCAPES, "it's", "\\", "a\x00b"])
def test_what_sql_and_cypher_read_differently_is_no_literal(text: str) -> None:
    with pytest.raises(ValueError, match="cannot be a literal"):
        literal(text)
