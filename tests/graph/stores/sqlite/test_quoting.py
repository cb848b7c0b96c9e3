"""Names that would end the text around them, run by SQLite itself."""

import apsw
import pytest

from graph.stores.sqlite.quoting import identifier, literal

NAMES = [
    "plain",
    "two words",
    "it's",
    'say "x"',
    '"',
    '""',
    "`ticks`",
    "[brackets]",
    "a\nb\r\nc\td",
    "back\\slash",
    "\\u0060 \\x27",
    "'; DROP TABLE x; --",
    '"; DROP TABLE x; --',
    "/* comment */ -- x",
    ":p ?1 @p $p",
    "select",
    "rowid",
    "名称",
    "😀",
    "\ufeff\u2028",
    " ",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_is_a_name(name: str) -> None:
    connection, quoted = apsw.Connection(":memory:"), identifier(name)
    connection.execute(f"CREATE TABLE {quoted} ({quoted} TEXT)")
    connection.execute(f"INSERT INTO {quoted} ({quoted}) VALUES (?)", ("value",))
    assert connection.execute(f"SELECT t.{quoted} FROM {quoted} t").get == "value"
    assert connection.execute("SELECT name FROM sqlite_master").get == name
    assert [row[1] for row in connection.execute(f"PRAGMA table_info({quoted})")] == [name]


@pytest.mark.parametrize("text", [*NAMES, ""])
def test_a_hostile_literal_is_a_text(text: str) -> None:
    row = apsw.Connection(":memory:").execute(f"SELECT {literal(text)}, typeof({literal(text)})").fetchone()
    assert row == (text, "text")


@pytest.mark.parametrize("name", ["", "\x00", "a\x00b"])
def test_what_cannot_be_a_name_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="cannot be an SQL identifier"):
        identifier(name)


def test_a_nul_cannot_stand_in_a_literal() -> None:
    with pytest.raises(ValueError, match="cannot be an SQL literal"):
        literal("a\x00b")
