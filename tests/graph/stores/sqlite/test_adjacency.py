"""The tables without types follow whatever happens to the tables of the types."""

import apsw
import pytest

from graph.ontology.model import Ontology
from graph.stores.sqlite.adjacency import adjacency_statements
from graph.stores.sqlite.tables import create_statements

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
