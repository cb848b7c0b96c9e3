"""The tables and indexes that follow from an ontology."""

import dataclasses

import apsw
import pytest

from graph.ontology.model import Element, Ontology
from graph.stores.sqlite.tables import adjacency_statements, create_statements, is_current, is_typed, table_columns


@pytest.fixture
def elements(ontology: Ontology) -> dict[str, Element]:
    return {element.name: element for element in ontology.elements}


def created(ontology: Ontology) -> apsw.Connection:
    connection = apsw.Connection(":memory:")
    for _ in range(2):
        for statement in create_statements(ontology):
            connection.execute(statement)
    return connection


KEPT = {"_row": "INTEGER", "sources": "TEXT", "_digest": "TEXT"}


def test_a_node_type_is_kept_as_its_stored_fields(elements: dict[str, Element]) -> None:
    columns = table_columns(elements["Activity"])
    assert list(columns)[:3] == ["_row", "id", "key"]
    assert columns.items() >= {**KEPT, "name_sort": "TEXT", "aliases": "TEXT", "sessions": "INTEGER"}.items()
    assert table_columns(elements["Indicator"])["value"] == "REAL"
    assert table_columns(elements["Unit"])["newSector"] == "INTEGER"
    assert not {"_from", "_to"} & columns.keys()


ENDS = {
    "MEMBER_OF": ["_from", "_to"],
    "LEADS": ["_from", "_to", "_to_type"],
    "LOCATED_IN": ["_from", "_to", "_from_type", "_to_type"],
}


@pytest.mark.parametrize(("name", "ends"), ENDS.items())
def test_a_relationship_tells_the_types_of_ends_that_have_several(
    elements: dict[str, Element], name: str, ends: list[str]
) -> None:
    columns = table_columns(elements[name])
    assert list(columns)[: len(ends) + 1] == ["_row", *ends]
    assert columns.items() >= KEPT.items()
    assert "name" not in columns


def test_an_end_of_one_type_is_not_typed(ontology: Ontology) -> None:
    leads = ontology.relationships["LEADS"]
    assert (is_typed(leads.source), is_typed(leads.target)) == (False, True)


def test_there_is_a_table_for_each_type(ontology: Ontology, elements: dict[str, Element]) -> None:
    connection = created(ontology)
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    assert {name for (name,) in tables} == {*elements, "_meta"}
    for name, element in elements.items():
        columns = {row[1]: row[2] for row in connection.execute(f'PRAGMA table_info("{name}")')}
        assert columns == table_columns(element)


def indexes(connection: apsw.Connection, table: str) -> set[tuple[bool, tuple[str, ...]]]:
    """Whether each index is unique, and its columns."""
    listed = connection.execute(f'PRAGMA index_list("{table}")').fetchall()
    return {
        (bool(unique), tuple(str(row[2]) for row in connection.execute(f'PRAGMA index_info("{name}")')))
        for _, name, unique, *_ in listed
    }


def test_nodes_are_found_by_id_and_key_and_ordered_by_name(ontology: Ontology) -> None:
    assert indexes(created(ontology), "Unit") == {(True, ("id",)), (True, ("key",)), (False, ("name_sort", "key"))}


def test_relationships_are_found_by_id_by_either_end_and_by_both(ontology: Ontology) -> None:
    defined = indexes(created(ontology), "LEADS")
    assert defined == {
        (True, ("id",)),
        (False, ("_from", "id")),
        (False, ("_to", "id")),
        (False, ("_from", "_to_type", "_to")),
    }


def test_a_type_may_have_the_name_that_an_index_of_another_could_have(ontology: Ontology) -> None:
    leads = ontology.relationships["LEADS"]
    types = {name: dataclasses.replace(leads, name=name) for name in ("HAS", "HAS_ID", "UNIT_KEY")}
    connection = created(dataclasses.replace(ontology, relationships=types))
    assert indexes(connection, "HAS") == indexes(connection, "HAS_ID") == indexes(created(ontology), "LEADS")


@pytest.mark.parametrize("column", ["_from", "_to", "id", "key", "sources", "_digest", "_mark"])
def test_what_every_relationship_has_cannot_be_missing(ontology: Ontology, column: str) -> None:
    values = {"_from": 1, "_to": 2, "id": "i", "key": "k", "sources": "[]", "_digest": "d", "_mark": 1, column: None}
    with pytest.raises(apsw.ConstraintError, match=f"NOT NULL constraint failed: MEMBER_OF.{column}"):
        created(ontology).execute(
            f"INSERT INTO MEMBER_OF ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})",
            tuple(values.values()),
        )


def test_a_table_is_current_with_its_columns_or_more(elements: dict[str, Element]) -> None:
    columns = table_columns(elements["Unit"])
    fewer = {name: kind for name, kind in columns.items() if name != "kind"}
    tables = [columns, {**columns, "old": "TEXT"}, fewer, {**columns, "kind": "INTEGER"}, {}]
    assert [is_current(elements["Unit"], table) for table in tables] == [True, True, False, False, False]


NODE = (
    "INSERT INTO {} (_row, id, key, name_sort, since_day, sources, _digest) VALUES (?, ?, ?, ?, '2020-01-01', '', '')"
)
TIE = (
    "INSERT INTO PAIRED_WITH (_row, id, key, _from, _to, _to_type, _mark, since_day, sources, _digest)"
    " VALUES (?, ?, '', ?, ?, ?, 7, ?, '', '')"
)
ENTITIES = "SELECT _row, type, id, name_sort, since_day, until_day FROM _entity ORDER BY _row"
ADJACENT = "SELECT near, kind, edge, backward, far, mark, since_day FROM _adjacent ORDER BY near, far"


@pytest.fixture
def ready(ontology: Ontology) -> apsw.Connection:
    connection = apsw.Connection(":memory:")
    for _ in range(2):
        for statement in (*create_statements(ontology), *adjacency_statements(ontology)):
            connection.execute(statement)
    return connection


def _fill(connection: apsw.Connection) -> None:
    connection.execute(NODE.format("Unit"), (1, "U1", "u1", "ji"))
    connection.execute(NODE.format("Community"), (2, "C1", "c1", "jin"))
    connection.execute(TIE, (1, "P1", 1, 2, "Community", "2021-01-01"))


HELD = [(1, "PAIRED_WITH", 1, 0, 2, 7, "2021-01-01"), (2, "PAIRED_WITH", 1, 1, 1, 7, "2021-01-01")]
KNOWN = [
    (1, "Unit", "U1", "ji", "2020-01-01", None),
    (2, "Community", "C1", "jin", "2020-01-01", None),
]


def test_what_is_written_is_entered_from_both_ends(ready: apsw.Connection) -> None:
    _fill(ready)
    assert ready.execute(ENTITIES).fetchall() == KNOWN
    assert ready.execute(ADJACENT).fetchall() == HELD


def test_changes_are_followed(ready: apsw.Connection) -> None:
    _fill(ready)
    ready.execute(NODE.format("Community"), (3, "C2", "c2", "yin"))
    ready.execute("UPDATE PAIRED_WITH SET _to = 3, since_day = '2022-01-01'")
    ready.execute("UPDATE Unit SET until_day = '2023-01-01'")
    assert ready.execute(ADJACENT).fetchall() == [
        (1, "PAIRED_WITH", 1, 0, 3, 7, "2022-01-01"),
        (3, "PAIRED_WITH", 1, 1, 1, 7, "2022-01-01"),
    ]
    assert ready.execute(ENTITIES).fetchone() == (1, "Unit", "U1", "ji", "2020-01-01", "2023-01-01")


def test_what_is_deleted_is_forgotten(ready: apsw.Connection) -> None:
    _fill(ready)
    ready.execute("DELETE FROM PAIRED_WITH")
    ready.execute("DELETE FROM Unit")
    assert ready.execute(ADJACENT).fetchall() == []
    assert ready.execute(ENTITIES).fetchall() == KNOWN[1:]


def test_a_relationship_from_a_node_to_itself_is_seen_from_both_ends(ready: apsw.Connection) -> None:
    ready.execute(NODE.format("Unit"), (1, "U1", "u1", "ji"))
    ready.execute(TIE, (1, "P1", 1, 1, "Community", None))
    assert ready.execute(ADJACENT).fetchall() == [
        (1, "PAIRED_WITH", 1, 0, 1, 7, None),
        (1, "PAIRED_WITH", 1, 1, 1, 7, None),
    ]
