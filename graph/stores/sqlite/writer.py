"""Writes batches into the tables, by key, and names the new state; what is already so is left as it is."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import apsw
import orjson

from graph.datatypes.base import Affinity, Stored
from graph.errors import Code, StoreError
from graph.ontology.entity import CITATIONS, CREATED, UPDATED
from graph.ontology.model import Element, Ontology, RelationshipType
from graph.plan.identity import parse_id
from graph.stores.digest import Snapshot, digest, mark, write_name, written_fields
from graph.stores.merging import Merged, Merger
from graph.stores.quoting import identifier, literal
from graph.stores.sqlite.log import LogWriter
from graph.stores.sqlite.search_index import ENTERED, enter
from graph.stores.sqlite.sql import Select, from_table
from graph.stores.sqlite.tables import DIGEST, ENTITY, FROM, FROM_TYPE, MARK, META, ROW, TO, TO_TYPE, is_typed
from graph.stores.store import Batch, NodeBatch, Record, RelationshipBatch, Written

_ROWS = "rows"
"""The name in the meta table under which the last `_row` given to a node is kept."""


def write_batch(connection: apsw.Connection, batch: Batch, now: str, merger: Merger, log: LogWriter) -> Written:
    """Writes one batch in the connection's open transaction, and logs it."""
    planned = _merged(connection, batch, merger)
    if isinstance(batch, NodeBatch):
        _write_nodes(connection, replace(batch, records=planned.records), now)
    else:
        _write_relationships(connection, replace(batch, records=planned.records), now)
    log.add(batch, planned)
    return planned.counts


def _merged(connection: apsw.Connection, batch: Batch, merger: Merger) -> Merged:
    by_id = "WHERE t.id IN (SELECT value FROM json_each(?))"
    if isinstance(batch, NodeBatch):
        return merger.merged(batch, _stored(connection, batch.node_type, by_id, merger.ids(batch)))
    relationship = batch.relationship_type
    if relationship.name not in merger.was_empty:
        any_row = connection.execute(f"SELECT 1 FROM {identifier(relationship.name)} LIMIT 1").get
        merger.was_empty[relationship.name] = any_row is None
    source, target = (
        f"(SELECT {ROW} FROM {identifier(node_type)} WHERE key = p.value ->> {place})"
        for place, node_type in enumerate((batch.source_type, batch.target_type))
    )
    # The types stand between the ends in the indexes; without them all relationships of a hub would be looked at.
    types = [f" AND t.{FROM_TYPE} = {literal(batch.source_type)}" if is_typed(relationship.source) else ""]
    types += [f" AND t.{TO_TYPE} = {literal(batch.target_type)}" if is_typed(relationship.target) else ""]
    by_ends = f"JOIN json_each(?) p ON t.{FROM} = {source} AND t.{TO} = {target}{''.join(types)}"
    named = _stored(connection, relationship, by_id, merger.ids(batch))
    return merger.merged(batch, named, _stored(connection, relationship, by_ends, merger.ends(batch)))


def _stored(
    connection: apsw.Connection, element: Element, chosen: str, values: Sequence[str | tuple[str, str]]
) -> Iterator[Record]:
    """The records of a type that are chosen by values."""
    if not values:
        return
    fields = {name: element.stored_fields[name] for name in written_fields(element)}
    ends = (FROM, TO) if isinstance(element, RelationshipType) else ()
    columns = [*(f"t.{identifier(name)}" for name in fields), f"t.{CITATIONS}", f"t.{DIGEST}"]
    columns += [f"(SELECT id FROM {ENTITY} WHERE {ROW} = t.{end})" for end in ends]
    text = str(Select(columns, f"{from_table(identifier(element.name), 't')} {chosen}"))
    for row in connection.execute(text, (orjson.dumps(values).decode(),)):
        citations, stored_digest, *end_ids = row[len(fields) :]
        near, far = (parse_id(end)[1] for end in end_ids) if end_ids else ("", "")
        cited = tuple((key, locator) for key, locator in orjson.loads(citations))
        stored = tuple(map(_value, row, fields.values()))
        yield Record(stored, cited, near, far, stored_digest=stored_digest)


def _value(column: Any, affinity: Affinity) -> Stored:
    match affinity:
        case Affinity.BOOLEAN:
            return None if column is None else bool(column)
        case Affinity.TEXTS:
            return [] if column is None else list(orjson.loads(column))
        case Affinity.TEXT | Affinity.INTEGER | Affinity.REAL:
            value: Stored = column
            return value


def _write_nodes(connection: apsw.Connection, batch: NodeBatch, now: str) -> None:
    last = connection.execute(f"SELECT value FROM {META} WHERE name = ?", (_ROWS,)).get
    first = int(last) + 1 if last else 1
    statement = _upsert(batch.node_type, {ROW: "?"}, kept=(ROW,))
    rows = ((first + place, *_values(record, now)) for place, record in enumerate(batch.records))
    # What triggers do beside it is not among the rows that are returned.
    touched = connection.executemany(f"{statement} RETURNING {', '.join(ENTERED)}", rows).fetchall()
    enter(connection, batch.node_type.name, touched)
    connection.execute(
        f"INSERT OR REPLACE INTO {META} (name, value) VALUES (?, ?)", (_ROWS, str(first + len(batch.records)))
    )


def _write_relationships(connection: apsw.Connection, batch: RelationshipBatch, now: str) -> None:
    ends = {
        FROM: f"(SELECT {ROW} FROM {identifier(batch.source_type)} WHERE key = ?)",
        TO: f"(SELECT {ROW} FROM {identifier(batch.target_type)} WHERE key = ?)",
    }
    types = {}
    if is_typed(batch.relationship_type.source):
        types[FROM_TYPE] = batch.source_type
    if is_typed(batch.relationship_type.target):
        types[TO_TYPE] = batch.target_type
    statement = _upsert(batch.relationship_type, {**ends, **dict.fromkeys((*types, MARK), "?")}, kept=())
    fixed = tuple(types.values())
    rows = ((record.source, record.target, *fixed, mark(record), *_values(record, now)) for record in batch.records)
    try:
        connection.executemany(statement, rows)
    except apsw.ConstraintError as error:
        raise StoreError(
            Code.STORE_MISMATCH, f"{batch.relationship_type.name} names a node that is not in the store ({error})"
        ) from None


def _upsert(element: Element, first: dict[str, str], kept: tuple[str, ...]) -> str:
    names = [*first, *map(identifier, written_fields(element)), CREATED.name, UPDATED.name, CITATIONS, DIGEST]
    values = [*first.values(), *("?" for _ in names[len(first) :])]
    changed = [name for name in names if name not in (*kept, CREATED.name)]
    table = identifier(element.name)
    return (
        f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join(values)}) ON CONFLICT DO UPDATE SET"
        f" {', '.join(f'{name} = excluded.{name}' for name in changed)}"
    )


def _values(record: Record, now: str) -> Iterator[Stored]:
    for value in record.values:
        yield orjson.dumps(value).decode() if isinstance(value, list) else value
    yield from (now, now, orjson.dumps(record.citations).decode(), digest(record))


SNAPSHOT, LAST_WRITE = "snapshot", "last_write"


def renew_snapshot(connection: apsw.Connection, ontology: Ontology) -> None:
    """Names the state that the connection sees, and the write that led to it."""
    snapshot = Snapshot()
    for element in ontology.elements:
        rows = connection.execute(f"SELECT {DIGEST} FROM {identifier(element.name)}")
        snapshot.add(element.name, (str(row[0]) for row in rows))
    for name, value in ((SNAPSHOT, snapshot.name), (LAST_WRITE, write_name())):
        connection.execute(f"INSERT OR REPLACE INTO {META} (name, value) VALUES (?, ?)", (name, value))


def snapshot_of(connection: apsw.Connection) -> str:
    """The name of the state; '' where nothing was ever written."""
    return str(connection.execute(f"SELECT value FROM {META} WHERE name = ?", (SNAPSHOT,)).get or "")


def version_of(connection: apsw.Connection) -> str:
    """The names of the state and of the last write; '' where nothing was ever written."""
    names = f"SELECT value FROM {META} WHERE name IN (?, ?) ORDER BY name"
    return " ".join(str(row[0]) for row in connection.execute(names, (SNAPSHOT, LAST_WRITE)))
