import apsw
import pytest

from graph.stores.sqlite.walk_tables import by_rows, create_walk_tables, json_list, of_relationship_types


@pytest.fixture
def connection():
    connection = apsw.Connection(":memory:")
    yield connection
    connection.close()


def test_rows_come_in_the_order_of_their_numbers(connection):
    connection.execute("CREATE TABLE Unit (_row INTEGER PRIMARY KEY, key TEXT)")
    connection.execute("INSERT INTO Unit VALUES (1, 'a'), (2, 'b'), (3, 'c')")
    assert by_rows(connection, "Unit", [3, 1], "t.key") == [("c",), ("a",)]


def test_a_connection_for_reading_has_the_tables_of_walks(tmp_path):
    apsw.Connection(str(tmp_path / "a.db")).execute("CREATE TABLE x (y)")
    connection = apsw.Connection(str(tmp_path / "a.db"), flags=apsw.SQLITE_OPEN_READONLY)
    create_walk_tables(connection)
    connection.execute("INSERT INTO temp.walk_shown (n, level) VALUES (7, 0), (5, 1)")
    assert connection.execute("SELECT place, n FROM temp.walk_shown ORDER BY place").fetchall() == [(1, 7), (2, 5)]
    connection.close()


def test_types_are_a_parameter_and_none_where_all_are_meant(ontology):
    every = list(ontology.relationships.values())
    assert of_relationship_types(ontology, every, "a") == []
    (condition,) = of_relationship_types(ontology, every[:2], "a")
    assert condition == "a.kind IN (SELECT value FROM json_each($relationship_types))"


def test_lists_are_bound_as_json():
    assert json_list(["安", 1]) == '["安",1]'
