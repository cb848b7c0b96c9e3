"""What becomes of a store when its ontology changes: what is new is added, what differs is refused."""

import sqlite3
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import apsw
import pytest

from graph.errors import Code, StoreError
from graph.ontology.model import Ontology
from graph.ontology.reader import read_ontology
from graph.stores.records import NodeBatch
from graph.stores.revisions import Written
from graph.stores.sqlite.store import SqliteStore
from tests.graph.stores.asking import FIRST, LATER, in_turn, record

BASE = """
nodes:
  Source: {plural: sources, label: {zh: 来源, en: Source}}
  Author: {plural: authors, label: {zh: 作者, en: Author}}
  Book:
    plural: books
    label: {zh: 书, en: Book}
    properties:
      pages: {type: integer, label: {zh: 页数, en: Pages}}
relationships:
  WROTE:
    label: {zh: 著, en: Wrote}
    from: {types: [Author], field: wrote}
    to: {types: [Book], field: writtenBy}
"""
PAGES = "pages: {type: integer, label: {zh: 页数, en: Pages}}"
ADDED = {
    "a property": ("Author}}", "Author}, properties: {born: {type: date, label: {zh: 生, en: Born}}}}"),
    "a property of a relationship": (
        "en: Wrote}",
        "en: Wrote}\n    properties: {part: {type: text, label: {zh: x, en: X}}}",
    ),
    "a node type": ("  Author:", "  Reader: {plural: readers, label: {zh: 读者, en: Reader}}\n  Author:"),
    "a relationship type": (
        "relationships:",
        "relationships:\n  READ:\n    label: {zh: 读, en: Read}\n    from: {types: [Author], field: read}\n"
        "    to: {types: [Book], field: readBy}",
    ),
}
ACCEPTED = {
    "the same": ("", ""),
    "another label": ("en: Book", "en: Volume"),
    "one property less": (f"    properties:\n      {PAGES}\n", ""),
}
CHANGED = {
    "another type": ("type: integer", "type: decimal", "Book.pages as INTEGER, the ontology wants REAL"),
    "a list": ("type: integer", "type: texts", "Book.pages as INTEGER, the ontology wants TEXT"),
    "an end of several types": (
        "types: [Book]",
        "types: [Book, Author]",
        "WROTE._to_type as nothing, the ontology wants TEXT",
    ),
    "after something new": (
        *ADDED["a property"],
        "Book.pages as INTEGER, the ontology wants REAL",
    ),
}

Declare = Callable[[str], Ontology]


@pytest.fixture
def declare(tmp_path: Path) -> Declare:
    def declared(text: str) -> Ontology:
        (tmp_path / "ontology").mkdir(exist_ok=True)
        (tmp_path / "ontology/mine.yaml").write_text(text, encoding="utf-8")
        return read_ontology(tmp_path / "ontology")

    return declared


@pytest.fixture
async def path(tmp_path: Path, declare: Declare) -> Path:
    """A store of one book, made for the base."""
    store = SqliteStore(tmp_path / "graph.db", declare(BASE), deadline=5)
    await store.write(in_turn(books(store, pages=10)), FIRST)
    await store.close()
    return tmp_path / "graph.db"


@pytest.fixture
async def reopened(path: Path, declare: Declare) -> AsyncIterator[Callable[[str], SqliteStore]]:
    """Opens the store for another declaration."""
    opened: list[SqliteStore] = []

    def reopen(text: str) -> SqliteStore:
        opened.append(SqliteStore(path, declare(text), deadline=5))
        return opened[-1]

    yield reopen
    for store in opened:
        await store.close()


Reopened = Callable[[str], SqliteStore]


def books(store: SqliteStore, pages: int | None = None) -> NodeBatch:
    book = store.ontology.nodes["Book"]
    return NodeBatch(book, [record(book, "x", {"pages": pages} if "pages" in book.by_name else {})])


def dump(path: Path) -> list[object]:
    """All that the file holds, tables and rows."""
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    tables = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    rows = [connection.execute(f'SELECT * FROM "{name}"').fetchall() for name, _ in tables]
    connection.close()
    return [*tables, *rows]


@pytest.mark.parametrize(("old", "new"), ADDED.values(), ids=ADDED)
async def test_what_is_new_is_added(reopened: Reopened, old: str, new: str) -> None:
    store = reopened(BASE.replace(old, new))
    with pytest.raises(StoreError, match="the store has no table that fits") as raised:
        await store.check()
    assert raised.value.code == Code.STORE_MISMATCH
    assert await store.write(in_turn(books(store, pages=10)), LATER) == Written(unchanged=1)
    await store.check()


async def test_a_new_property_can_be_written(reopened: Reopened, path: Path) -> None:
    store = reopened(BASE.replace(*ADDED["a property"]))
    author = store.ontology.nodes["Author"]
    assert await store.write(in_turn(NodeBatch(author, [record(author, "a", {"born": "1999"})])), LATER) == Written(1)
    rows = sqlite3.connect(path)
    assert rows.execute("SELECT key, born, born_day FROM Author").fetchall() == [("a", "1999", "1999-01-01")]
    rows.close()


@pytest.mark.parametrize(("old", "new"), ACCEPTED.values(), ids=ACCEPTED)
async def test_what_fits_needs_no_change(reopened: Reopened, old: str, new: str) -> None:
    store = reopened(BASE.replace(old, new))
    await store.check()
    assert await store.existing_keys("Book", ["x"]) == {"x"}


@pytest.mark.parametrize(("old", "new", "why"), CHANGED.values(), ids=CHANGED)
async def test_what_differs_is_refused_and_nothing_is_written(
    reopened: Reopened, path: Path, old: str, new: str, why: str
) -> None:
    before = dump(path)
    text = BASE.replace(old, new)
    store = reopened(text.replace("type: integer", "type: decimal") if "born" in text else text)
    with pytest.raises(StoreError) as raised:
        await store.write(in_turn(books(store)), LATER)
    said = f"the store keeps {why}; load the data into a new store"
    assert (raised.value.code, raised.value.message) == (Code.STORE_MISMATCH, said)
    assert dump(path) == before


async def test_a_store_for_another_ontology_still_serves_its_own(reopened: Reopened) -> None:
    changed = reopened(BASE.replace("type: integer", "type: decimal"))
    with pytest.raises(StoreError):
        await changed.write(in_turn(books(changed)), LATER)
    store = reopened(BASE)
    await store.check()
    assert await store.write(in_turn(books(store, pages=11)), LATER) == Written(updated=1)


async def test_a_database_of_something_else_is_refused(tmp_path: Path, declare: Declare) -> None:
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE Book (isbn TEXT)")
    other.close()
    store, before = SqliteStore(tmp_path / "other.db", declare(BASE), deadline=5), dump(tmp_path / "other.db")
    with pytest.raises(StoreError) as raised:
        await store.write(in_turn(books(store)), LATER)
    assert raised.value.code == Code.STORE_MISMATCH
    assert dump(tmp_path / "other.db") == before
    await store.close()
