"""New nodes of a load that may be there already, under another key: in the store, or in the same load.

    with NewDuplicates(ontology) as duplicates:
        duplicates.enter(row)                  each row of a node, while files are checked
        await duplicates.compare(store)        before anything is written
        for duplicate in duplicates.listed():  the new node first, then what it may be

By the rules of `duplicates.py`. Of the store only what has one of the names or codes is read, in batches; all is
compared on disk. A load of more nodes than people go through is not compared: `gongjian duplicates` does that.
"""

import itertools
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from graph.ontology.entity import ALIASES, KEY, NAME
from graph.ontology.model import NodeType, Ontology
from graph.plan.identity import global_id
from graph.plan.search_text import MAXIMUM_SEARCH_LENGTH
from graph.stores.digest import written_fields
from graph.stores.likeness import AlikeNode, Likeness, code_properties
from graph.stores.store import Store
from loaders.duplicates import MARKS, Duplicate, marks_of, reason_of
from loaders.records import ParsedRow

_KEYS, _MARKS = 2_000, 500
"""How many keys are looked for in the store at a time, and how many names and codes."""

_ENTERED = 500
"""How many nodes are entered at a time."""

MAXIMUM_NODES = 10_000
"""The nodes of a load that is compared. A hundred thousand would make a first load take a sixth longer."""

# Whether a node is new is known only after the store was asked, when its marks are there already.
_NODES = """
CREATE TABLE node (type TEXT, key TEXT, name TEXT, is_new INTEGER, PRIMARY KEY (type, key)) WITHOUT ROWID;
"""
_ENTER = """
INSERT INTO node VALUES (?, ?, ?, ?)
ON CONFLICT DO UPDATE SET name = coalesce(name, excluded.name), is_new = min(is_new, excluded.is_new)
"""
_ORDER = """
SELECT mark.type, what, form, mark.key, said, is_alias, coalesce(name, mark.key), is_new
FROM mark JOIN node ON node.type = mark.type AND node.key = mark.key
ORDER BY mark.type, what, form, is_new, mark.key
"""


class NewDuplicates:
    """The nodes of a load by what they may be recognized by; used as a context, which keeps them in a file."""

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        self._folder = tempfile.TemporaryDirectory(prefix="gongjian-")
        self._database = sqlite3.connect(Path(self._folder.name) / "new.db", isolation_level=None)
        self._database.execute("PRAGMA synchronous = OFF")
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.executescript(f"{_NODES} {MARKS} BEGIN;")
        self._places: dict[str, dict[str, int]] = {}
        self._nodes: list[tuple[Any, ...]] = []
        self._marks: list[tuple[Any, ...]] = []
        self._count = 0

    def __enter__(self) -> "NewDuplicates":
        return self

    def __exit__(
        self, error_type: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()
        self._folder.cleanup()

    def enter(self, row: ParsedRow) -> None:
        """Enters a row without mistakes; one of a relationship has nothing to be recognized by."""
        element = row.element
        if not isinstance(element, NodeType) or self._is_too_large:
            return
        self._count += 1
        places = self._places.get(element.name)
        if places is None:
            names = KEY.name, NAME.name, ALIASES.name, *code_properties(element)
            fields = written_fields(element)
            places = self._places[element.name] = {name: fields.index(name) for name in names}
        said = {name: row.record.values[place] for name, place in places.items()}
        self._enter(element, said, is_new=True)

    @property
    def _is_too_large(self) -> bool:
        return self._count > MAXIMUM_NODES

    def _enter(self, node_type: NodeType, said: Mapping[str, Any], *, is_new: bool) -> None:
        name, key = node_type.name, said[KEY.name]
        self._nodes.append((name, key, said[NAME.name], is_new))
        self._marks += [(name, what, form, key, *text) for what, form, *text in marks_of(node_type, said)]
        if len(self._nodes) == _ENTERED:
            self._end()

    def _end(self) -> None:
        """Writes what was entered last."""
        self._database.executemany(_ENTER, self._nodes)
        self._database.executemany("INSERT OR IGNORE INTO mark VALUES (?, ?, ?, ?, ?, ?)", self._marks)
        self._nodes, self._marks = [], []

    async def compare(self, store: Store) -> None:
        """Finds out which nodes are new, and what the store has that is called like them."""
        if self._is_too_large:
            return
        self._end()
        for node_type in self._ontology.nodes.values():
            for keys in self._in_batches("SELECT key FROM node WHERE type = ?", node_type, _KEYS):
                there = await _there(store, node_type, [key for (key,) in keys])
                known = ((node_type.name, key) for key in there)
                self._database.executemany("UPDATE node SET is_new = 0 WHERE type = ? AND key = ?", known)
            new = "SELECT DISTINCT what, form FROM mark JOIN node USING (type, key) WHERE type = ? AND is_new"
            for marks in self._in_batches(new, node_type, _MARKS):
                for node in await store.alike(_likeness(node_type, marks)):
                    self._enter(node_type, _said(node_type, node), is_new=False)
            self._end()

    def _in_batches(self, query: str, node_type: NodeType, size: int) -> Iterator[Sequence[tuple[Any, ...]]]:
        """The rows of a query, which are kept before any of them is used, since what they come from is changed."""
        self._database.execute("DROP TABLE IF EXISTS temp.asked")
        self._database.execute(f"CREATE TEMP TABLE asked AS {query}", (node_type.name,))
        rows = self._database.execute("SELECT * FROM asked")
        while batch := list(itertools.islice(rows, size)):
            yield batch

    def listed(self) -> Iterator[Duplicate]:
        """Each new node beside the first that has something in common with it, once for each property that both have.

        Nodes of the store come first, then those of the load in the order of their keys.
        """
        if self._is_too_large:
            return
        for (node_type, what, _), rows in itertools.groupby(self._database.execute(_ORDER), key=lambda row: row[:3]):
            first: _Called | None = None
            first_named: _Called | None = None
            for row in rows:
                *called, is_new = row[3:]
                key, said, is_alias, name = called
                other = first_named if is_alias else first
                if is_new and other is not None:
                    reason = reason_of(what, is_alias=is_alias or other[2])
                    yield Duplicate(node_type, (key, other[0]), (name, other[3]), reason, what, (said, other[1]))
                first = first or tuple(called)
                first_named = first_named or (None if is_alias else tuple(called))


_Called = tuple[str, str, bool, str]
"""A node by its key, what it says, whether that is an alias, and its name."""


async def _there(store: Store, node_type: NodeType, keys: Sequence[str]) -> set[str]:
    """The keys that nodes of the store have, or had."""
    there = await store.existing_keys(node_type.name, keys)
    others = {global_id(node_type.name, key): key for key in keys if key not in there}
    return there | {others[identity] for identity in await store.redirects(others)}


def _likeness(node_type: NodeType, marks: Iterable[tuple[Any, ...]]) -> Likeness:
    names: list[str] = []
    codes: dict[str, list[str]] = {}
    for what, form in marks:
        if what == NAME.name:
            names.append(form[:MAXIMUM_SEARCH_LENGTH])
        else:
            codes.setdefault(what, []).append(form)
    return Likeness(node_type, names, codes)


def _said(node_type: NodeType, node: AlikeNode) -> dict[str, Any]:
    codes = {code: node.codes.get(code) for code in code_properties(node_type)}
    return {KEY.name: node.key, NAME.name: node.name, ALIASES.name: node.aliases, **codes}
