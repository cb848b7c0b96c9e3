"""Finds nodes by what they are called: by the index of search, all names in one statement, and by their codes."""

from collections.abc import Iterator, Sequence
from typing import Any

import apsw
import orjson

from graph.ontology.entity import ALIASES, KEY, NAME
from graph.stores.likeness import MOST_ALIKE, AlikeNode, Likeness, code_properties
from graph.stores.quoting import identifier
from graph.stores.sqlite.search_expressions import whole_name
from graph.stores.sqlite.search_index import RANKED, SEARCH
from graph.stores.sqlite.tables import ROW


def alike_nodes(connection: apsw.Connection, likeness: Likeness) -> list[AlikeNode]:
    """The nodes that have one of the names or codes, each once."""
    by_key: dict[str, AlikeNode] = {}
    for text, values in _statements(likeness):
        for row in connection.execute(text, (orjson.dumps(values).decode(),)):
            node = _node(likeness, row)
            by_key[node.key] = node
    return [*by_key.values()]


def _statements(likeness: Likeness) -> Iterator[tuple[str, Sequence[str]]]:
    codes = code_properties(likeness.node_type)
    columns = ", ".join(f"n.{identifier(name)}" for name in (KEY.name, NAME.name, ALIASES.name, *codes))
    table = identifier(likeness.node_type.name)
    if likeness.names:
        hits = f"{SEARCH} s JOIN {RANKED} r ON r.rank = s.rowid JOIN {table} h ON h.{ROW} = r.node"
        called = f"SELECT h.{ROW} FROM {hits} WHERE s.terms MATCH x.value LIMIT {MOST_ALIKE}"
        text = f"SELECT DISTINCT {columns} FROM json_each(?) x CROSS JOIN {table} n WHERE n.{ROW} IN ({called})"
        yield text, [whole_name(name) for name in likeness.names]
    for name, values in likeness.codes.items():
        code = f"n.{identifier(name)}"
        place = f"row_number() OVER (PARTITION BY {code} ORDER BY n.{KEY.name}) AS place"
        rows = f"SELECT {columns}, {place} FROM {table} n WHERE {code} IN (SELECT value FROM json_each(?))"
        yield f"SELECT * FROM ({rows}) WHERE place <= {MOST_ALIKE}", values


def _node(likeness: Likeness, row: Sequence[Any]) -> AlikeNode:
    key, name, aliases, *codes = row
    pairs = zip(code_properties(likeness.node_type), codes, strict=False)
    return AlikeNode(key, name, orjson.loads(aliases), {code: value for code, value in pairs if value is not None})
