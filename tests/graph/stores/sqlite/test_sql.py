import json
from typing import TypeAlias

import apsw
import pytest

from graph.datatypes.base import Affinity
from graph.stores.sqlite.sql import Select, embedded, from_table, json_boolean, json_object, json_value, union_all


def test_clauses_stand_in_their_order():
    query = Select(["a", "count(*)"], from_table("`Unit`", "t"), ["a"], ["a DESC"], "$p0")
    assert str(query) == "SELECT a, count(*) FROM `Unit` t GROUP BY a ORDER BY a DESC LIMIT $p0"


def test_clauses_that_are_not_needed_are_left_out():
    assert str(Select(["1"])) == "SELECT 1"


def test_rows_of_several_queries():
    assert union_all([Select(["1"]), Select(["2"])]) == "SELECT 1 UNION ALL SELECT 2"


Value: TypeAlias = str | int | float | None


def written(expression: str, *values: Value) -> str:
    """What SQLite makes of an expression."""
    return str(apsw.Connection(":memory:").execute(f"SELECT {expression}", values).get)


@pytest.mark.parametrize("count", [0, 1, 399, 400, 401, 800, 801, 1_500])
def test_objects_of_any_size_keep_their_order(count: int) -> None:
    text = written(json_object([(f"k{number}", str(number)) for number in reversed(range(count))]))
    assert list(json.loads(text).items()) == [(f"k{number}", number) for number in reversed(range(count))]
    assert " " not in text


@pytest.mark.parametrize("count", [2, 401, 1_500])
def test_values_of_every_kind_pass_through_pieces(count: int) -> None:
    values = ["'it''s \"x\", {}'", "NULL", "json('[1,null]')", "1.5", json_boolean("1"), json_object([("a", "'b'")])]
    members = [(f"k{number}", values[number % 6]) for number in range(count)]
    kinds = ['it\'s "x", {}', None, [1, None], 1.5, True, {"a": "b"}]
    assert list(json.loads(written(json_object(members))).values()) == [kinds[n % 6] for n in range(count)]


@pytest.mark.parametrize("count", [1, 401])
def test_large_objects_nest(count: int) -> None:
    inner = json_object([(f"k{number}", "'{}'") for number in range(count)])
    outer = json_object([(f"o{number}", inner if number == 400 else "0") for number in range(401)])
    assert json.loads(written(outer))["o400"] == {f"k{number}": "{}" for number in range(count)}


def test_a_hostile_key_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be a literal"):
        json_object([("it's", "1")])


BOOLEANS = [(1, "true"), (0, "false"), (None, "null"), (2, "null")]


@pytest.mark.parametrize(("stored", "text"), BOOLEANS)
def test_booleans(stored: int | None, text: str) -> None:
    assert written(json_boolean("?"), stored) == text
    assert written(f"json_array({json_value('?', Affinity.BOOLEAN)})", stored) == f"[{text}]"


VALUES: list[tuple[Affinity, Value, str]] = [
    (Affinity.TEXT, 'a\n"b"\\ \'𠮷', '["a\\n\\"b\\"\\\\ \'𠮷"]'),
    (Affinity.TEXT, "[1]", '["[1]"]'),
    (Affinity.TEXT, None, "[null]"),
    (Affinity.INTEGER, -(2**31), "[-2147483648]"),
    (Affinity.REAL, 0.0525, "[0.0525]"),
    (Affinity.REAL, 100.0, "[100.0]"),
    (Affinity.REAL, -0.0001, "[-0.0001]"),
    (Affinity.REAL, 99999999999.9999, "[99999999999.9999]"),
    (Affinity.REAL, 29908839596.6408, "[29908839596.6408]"),
    (Affinity.REAL, 100000000000, "[100000000000]"),
    (Affinity.REAL, None, "[null]"),
    (Affinity.TEXTS, '["a","b"]', '[["a","b"]]'),
    (Affinity.TEXTS, "[]", "[[]]"),
]


@pytest.mark.parametrize(("affinity", "stored", "text"), VALUES)
def test_values(affinity: Affinity, stored: Value, text: str) -> None:
    assert written(f"json_array({json_value('?1', affinity)})", stored) == text


def test_what_a_subquery_returns_stays_json() -> None:
    subquery = Select([f"json_group_array({json_object([('a', 'value')])})"], "FROM json_each('[1,2]')")
    assert written(json_object([("rows", embedded(subquery))])) == '{"rows":[{"a":1},{"a":2}]}'


def test_a_subquery_without_rows_is_null() -> None:
    subquery = embedded(Select(["'[1]'"], "WHERE 0"))
    assert written(f"json_array({subquery})") == "[null]"
