"""The index follows what is written, and is made anew when its rules are others."""

from collections.abc import Iterator

import apsw
import pytest

from graph.ontology.model import Ontology
from graph.plan.search_text import read_search_text
from graph.stores.merging import Merger
from graph.stores.records import NodeBatch
from graph.stores.revisions import NOBODY, Revision
from graph.stores.search_entry import search_entry
from graph.stores.sqlite import search_index
from graph.stores.sqlite.log import LogWriter
from graph.stores.sqlite.preparing import mismatch, prepare
from graph.stores.sqlite.search_expressions import any_match
from graph.stores.sqlite.search_index import RANKED, SEARCH, tidy_search
from graph.stores.sqlite.tables import META
from graph.stores.sqlite.writer import write_batch
from tests.graph.stores.asking import FIRST, LATER, units

FOUND = f"SELECT id FROM {SEARCH} f JOIN {RANKED} r ON r.rank = f.rowid JOIN _entity n ON n._row = r.node"


@pytest.fixture
def index(ontology: Ontology) -> Iterator[apsw.Connection]:
    connection = apsw.Connection(":memory:")
    prepare(connection, ontology)
    yield connection
    connection.close()


def matches(index: apsw.Connection, text: str) -> int:
    return len(
        index.execute(
            f"{FOUND} WHERE f.{SEARCH} MATCH ? ORDER BY f.rowid", (any_match(read_search_text(text), ()),)
        ).fetchall()
    )


def write(index: apsw.Connection, batch: NodeBatch, now: str) -> None:
    log = LogWriter(index)
    log.end(Revision(log.sequence, now, NOBODY, write_batch(index, batch, now, Merger(), log)), "", "")


def entries(index: apsw.Connection) -> tuple[int, int]:
    return index.execute(f"SELECT (SELECT count(*) FROM {SEARCH}), (SELECT count(*) FROM {RANKED})").get


def test_a_node_is_found_by_its_new_name_only(index: apsw.Connection, ontology: Ontology) -> None:
    write(index, units(ontology, "u1", "u2", name="如意湖"), FIRST)
    write(index, units(ontology, "u1", name="龙湖"), LATER)
    assert [matches(index, text) for text in ("如意湖", "龙湖", "u1")] == [1, 1, 1]
    assert entries(index) == (2, 2)


def test_a_node_that_is_gone_is_not_found(index: apsw.Connection, ontology: Ontology) -> None:
    write(index, units(ontology, "u1", name="如意湖"), FIRST)
    index.execute("DELETE FROM Unit")
    assert (matches(index, "如意湖"), entries(index)) == (0, (0, 0))


def test_nodes_of_one_rank_are_all_found(
    index: apsw.Connection, ontology: Ontology, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = search_entry("same id", "", "如意湖", [])
    monkeypatch.setattr(search_index, "search_entry", lambda *_: made)
    write(index, units(ontology, "u1", "u2", "u3"), FIRST)
    assert matches(index, "如意湖") == 3


def test_entries_of_other_rules_are_made_anew(
    index: apsw.Connection, ontology: Ontology, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(index, units(ontology, "u1", "u2", name="如意湖"), FIRST)
    monkeypatch.setattr(search_index, "VERSION", "later")
    assert mismatch(index, ontology) == SEARCH
    prepare(index, ontology)
    assert (mismatch(index, ontology), matches(index, "如意湖"), entries(index)) == ("", 2, (2, 2))


def test_tables_of_former_rules_are_refused_and_then_replaced(index: apsw.Connection, ontology: Ontology) -> None:
    write(index, units(ontology, "u1", name="如意湖"), FIRST)
    for table, former in ((SEARCH, "_search"), (RANKED, "_ranked")):
        index.execute(f"ALTER TABLE {table} RENAME TO {former}")
    index.execute(f"UPDATE {META} SET name = '_search', value = '1' WHERE name = 'search'")
    with pytest.raises(apsw.SQLError, match="no such table"):
        matches(index, "如意湖")
    assert mismatch(index, ontology) == SEARCH
    prepare(index, ontology)
    tables = index.execute("SELECT count(*) FROM sqlite_master WHERE name IN ('_search', '_ranked')").get
    assert (tables, mismatch(index, ontology), matches(index, "如意湖")) == (0, "", 1)


def test_many_records_leave_the_index_in_one_part(
    index: apsw.Connection, ontology: Ontology, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = f"SELECT count(DISTINCT segid) FROM {SEARCH}_idx"
    for key in ("u1", "u2"):
        write(index, units(ontology, key, name="如意湖"), FIRST)
    tidy_search(index, 2)
    assert index.execute(parts).get == 2
    monkeypatch.setattr(search_index, "_MANY", 2)
    tidy_search(index, 2)
    assert (index.execute(parts).get, matches(index, "如意湖")) == (1, 2)
