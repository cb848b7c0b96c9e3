"""Nodes of one type that may be the same: by their names, a name that is another's alias, or a code.

    await find_duplicates(store, [ontology.nodes["Unit"]], 100)

Unit u1 第一小学, Unit u2 第1小学    both have the name 第一小学
"""

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from graph.datatypes.normal import normal_name
from graph.datatypes.text import fold
from graph.ontology.entity import ALIASES, KEY, NAME
from graph.ontology.model import NodeType
from graph.plan.extract import Extract, record_fields
from graph.stores.likeness import code_properties
from graph.stores.store import Store

_NODES = "CREATE TABLE node (type TEXT, key TEXT, name TEXT, PRIMARY KEY (type, key)) WITHOUT ROWID;"
MARKS = """
CREATE TABLE mark (type TEXT, what TEXT, form TEXT, key TEXT, said TEXT, is_alias INTEGER,
  PRIMARY KEY (type, what, form, key)) WITHOUT ROWID;
"""
"""What makes the table of what nodes may be recognized by: in the form in which it is compared, and as it is said."""

_PAIRS = """
SELECT a.type, a.what, a.key, b.key, a.said, b.said, a.is_alias, b.is_alias, m.name, n.name
FROM mark AS a
JOIN mark AS b ON b.type = a.type AND b.what = a.what AND b.form = a.form AND b.key > a.key
JOIN node AS m ON m.type = a.type AND m.key = a.key
JOIN node AS n ON n.type = b.type AND n.key = b.key
WHERE NOT (a.is_alias AND b.is_alias)
ORDER BY a.type, a.what, a.form, a.key, b.key
"""


class Reason(StrEnum):
    """What two nodes have in common."""

    NAME = "NAME"
    ALIAS = "ALIAS"
    """The name of one of them is an alias of the other one."""
    CODE = "CODE"


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two nodes that may be the same, by key and name, and why: `what` is the property, `said` what both say of it."""

    node_type: str
    keys: tuple[str, str]
    names: tuple[str, str]
    reason: Reason
    what: str
    said: tuple[str, str]


async def find_duplicates(store: Store, node_types: Sequence[NodeType], most: int) -> list[Duplicate]:
    """The first pairs, in the order of types, properties and names, at most so many.

    Nodes are compared on disk, so that memory does not grow with the graph.
    """
    with tempfile.TemporaryDirectory(prefix="gongjian-") as folder:
        database = sqlite3.connect(Path(folder) / "duplicates.db", isolation_level=None)
        try:
            database.executescript(f"PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; {_NODES} {MARKS} BEGIN;")
            async with store.extract(Extract(tuple(node_types), ())) as extraction:
                async for batch in extraction.batches:
                    if isinstance(batch.record_type, NodeType):
                        _enter(database, batch.record_type, batch.records)
            return [_duplicate(row) for row in database.execute(f"{_PAIRS} LIMIT ?", (most,))]
        finally:
            database.close()


def _enter(database: sqlite3.Connection, node_type: NodeType, records: Iterable[Sequence[Any]]) -> None:
    fields = record_fields(node_type)
    for values in records:
        said = dict(zip(fields, values, strict=False))
        key = said[KEY.name]
        database.execute("INSERT INTO node VALUES (?, ?, ?)", (node_type.name, key, said[NAME.name]))
        marks = (
            (node_type.name, what, form, key, text, is_alias)
            for what, form, text, is_alias in marks_of(node_type, said)
        )
        # A name comes before an alias that is the same.
        database.executemany("INSERT OR IGNORE INTO mark VALUES (?, ?, ?, ?, ?, ?)", marks)


def marks_of(node_type: NodeType, said: Mapping[str, Any]) -> Iterator[tuple[str, str, str, bool]]:
    """What a node may be recognized by: the property, the form in which it is compared, the text, whether an alias.

    `said` has its name, aliases and codes, None for what is not said.
    """
    if said[NAME.name] is not None:
        yield NAME.name, _form(said[NAME.name]), said[NAME.name], False
    for alias in said[ALIASES.name] or ():
        yield NAME.name, _form(alias), alias, True
    for code in code_properties(node_type):
        if said[code] is not None:
            yield code, said[code], said[code], False


def _form(name: str) -> str:
    """The form in which searches compare names: 第三 and 第3 are the same, 東 and 东, half and full width."""
    return normal_name(name) or fold(name)


def reason_of(what: str, *, is_alias: bool) -> Reason:
    """Why two nodes may be the same that have a property in common, of one of which it may be an alias."""
    if what != NAME.name:
        return Reason.CODE
    return Reason.ALIAS if is_alias else Reason.NAME


def _duplicate(row: Sequence[Any]) -> Duplicate:
    node_type, what, first, second, said, also_said, is_alias, is_also_alias, name, other_name = row
    reason = reason_of(what, is_alias=is_alias or is_also_alias)
    return Duplicate(node_type, (first, second), (name, other_name), reason, what, (said, also_said))
