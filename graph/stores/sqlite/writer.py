"""Writes batches into the tables, by key, and names the new state; what is already so is left as it is."""

import functools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

import apsw
import orjson

from graph.datatypes.base import Affinity, Stored
from graph.errors import Code, StoreError
from graph.ontology.entity import CITATIONS, CREATED, UPDATED
from graph.ontology.model import Element, NodeType, Ontology, RelationshipType
from graph.plan.identity import parse_id
from graph.stores.digest import Sums, digest, mark, write_name, written_fields
from graph.stores.log import EntryWriter
from graph.stores.merging import Merged, Merger, named_ids, redirected, without
from graph.stores.quoting import identifier, literal
from graph.stores.records import Batch, NodeBatch, Record, RelationshipBatch
from graph.stores.revisions import Written
from graph.stores.sqlite.log import LogWriter, redirects
from graph.stores.sqlite.search_index import ENTERED, enter, is_searchable
from graph.stores.sqlite.sql import Select, from_table
from graph.stores.sqlite.tables import DIGEST, ENTITY, FROM, FROM_TYPE, MARK, META, ROW, TO, TO_TYPE, is_typed
from graph.stores.transaction import Held

_ROWS = "rows"
"""The name in the meta table under which the last `_row` given to a node is kept."""


Entering: TypeAlias = Callable[[apsw.Connection, str, Sequence[tuple[Any, ...]]], None]
"""Enters nodes of a type for search, given by their ENTERED."""


def write_batch(
    connection: apsw.Connection,
    batch: Batch,
    now: str,
    merger: Merger,
    log: LogWriter,
    entering: Entering = enter,
) -> Written:
    """Writes one batch in the connection's open transaction, and logs it."""
    if log.has_redirects:
        batch = redirected(batch, redirects(connection, named_ids(batch)))
    planned = _merged(connection, batch, merger)
    if not planned.touched:
        return planned.counts
    write_records(connection, replace(batch, records=planned.records), now, entering)
    writer, ends = EntryWriter(batch.element), batch.end_types
    entries = [writer.entry(before, after, ends, ends) for before, after in planned.touched]
    log.add(batch.element.name, entries, [[mark(record)] for record in planned.records])
    return planned.counts


def write_records(connection: apsw.Connection, batch: Batch, now: str, entering: Entering = enter) -> None:
    """Creates the records of a batch, or makes those with their ids just so."""
    if isinstance(batch, NodeBatch):
        _write_nodes(connection, batch, now, entering)
    else:
        _write_relationships(connection, batch, now)


BY_ID = "WHERE t.id IN (SELECT value FROM json_each(?))"
"""Chooses records by their ids."""


def _merged(connection: apsw.Connection, batch: Batch, merger: Merger) -> Merged:
    name = batch.element.name
    if name not in merger.was_empty:
        any_row = connection.execute(f"SELECT 1 FROM {identifier(name)} LIMIT 1").get
        merger.was_empty[name] = any_row is None
    just_so = _just_so(connection, batch.element, merger.digests(batch))
    batch = without(batch, just_so)
    named = _stored(connection, batch.element, BY_ID, merger.ids(batch))
    if isinstance(batch, NodeBatch):
        return merger.merged(batch, named, just_so=just_so)
    by_ends = between(batch.relationship_type, batch.source_type, batch.target_type)
    of_ends = _stored(connection, batch.relationship_type, by_ends, merger.ends(batch))
    return merger.merged(batch, named, of_ends, just_so)


def _just_so(connection: apsw.Connection, element: Element, digests: dict[str, str]) -> set[str]:
    """The ids of the records of a type that have these digests."""
    if not digests:
        return set()
    table = identifier(element.name)
    text = f"SELECT t.id FROM json_each(?) d CROSS JOIN {table} t ON t.id = d.key AND t.{DIGEST} = d.value"
    return {str(row[0]) for row in connection.execute(text, (orjson.dumps(digests).decode(),))}


def between(relationship: RelationshipType, source_type: str, target_type: str) -> str:
    """Chooses relationships by pairs of keys of nodes of two types."""
    source, target = (
        f"(SELECT {ROW} FROM {identifier(node_type)} WHERE key = p.value ->> {place})"
        for place, node_type in enumerate((source_type, target_type))
    )
    # The types stand between the ends in the indexes; without them all relationships of a hub would be looked at.
    types = [f" AND t.{FROM_TYPE} = {literal(source_type)}" if is_typed(relationship.source) else ""]
    types += [f" AND t.{TO_TYPE} = {literal(target_type)}" if is_typed(relationship.target) else ""]
    return f"JOIN json_each(?) p ON t.{FROM} = {source} AND t.{TO} = {target}{''.join(types)}"


def _stored(
    connection: apsw.Connection,
    element: NodeType | RelationshipType,
    chosen: str,
    values: Sequence[str | tuple[str, str]],
) -> Iterator[Record]:
    return (held.record for held in held_records(connection, element, chosen, values))


def held_records(
    connection: apsw.Connection,
    element: NodeType | RelationshipType,
    chosen: str,
    values: Sequence[str | tuple[str, str]],
) -> Iterator[Held]:
    """The records of a type, `t` in the end of a statement by which they are chosen by values."""
    if not values:
        return
    fields = {name: element.stored_fields[name] for name in written_fields(element)}
    ends = (FROM, TO) if isinstance(element, RelationshipType) else ()
    columns = [*(f"t.{identifier(name)}" for name in fields), f"t.{CITATIONS}", f"t.{DIGEST}"]
    columns += [f"(SELECT id FROM {ENTITY} WHERE {ROW} = t.{end})" for end in ends]
    text = str(Select(columns, f"{from_table(identifier(element.name), 't')} {chosen}"))
    converted = [(place, affinity) for place, affinity in enumerate(fields.values()) if affinity in _CONVERTED]
    for row in connection.execute(text, (orjson.dumps(values).decode(),)):
        citations, stored_digest, *end_ids = row[len(fields) :]
        cited = tuple((key, locator) for key, locator in orjson.loads(citations))
        stored = list(row[: len(fields)])
        for place, affinity in converted:
            stored[place] = _value(stored[place], affinity)
        if not end_ids:
            yield Held(element, Record(tuple(stored), cited, stored_digest=stored_digest))
            continue
        (near_type, near), (far_type, far) = map(_end, end_ids)
        yield Held(element, Record(tuple(stored), cited, near, far, stored_digest=stored_digest), near_type, far_type)


_end = functools.lru_cache(maxsize=32_768)(parse_id)
"""The type and key of a node, remembered, as many relationships lead to one."""

_CONVERTED = frozenset({Affinity.BOOLEAN, Affinity.TEXTS})
"""What columns hold in another way than records do."""


def _value(column: Any, affinity: Affinity) -> Stored:
    match affinity:
        case Affinity.BOOLEAN:
            return None if column is None else bool(column)
        case Affinity.TEXTS:
            return [] if column is None else list(orjson.loads(column))
        case Affinity.TEXT | Affinity.INTEGER | Affinity.REAL:
            value: Stored = column
            return value


def _write_nodes(connection: apsw.Connection, batch: NodeBatch, now: str, entering: Entering) -> None:
    last = connection.execute(f"SELECT value FROM {META} WHERE name = ?", (_ROWS,)).get
    first = int(last) + 1 if last else 1
    statement = _upsert(batch.node_type, {ROW: "?"}, kept=(ROW,))
    lists = _places_of_lists(batch.node_type)
    rows = [[first + place, *_values(record, lists, now)] for place, record in enumerate(batch.records)]
    # What triggers do beside it is not among the rows that are returned.
    touched = connection.executemany(f"{statement} RETURNING {', '.join(ENTERED)}", rows).fetchall()
    if is_searchable(connection):
        entering(connection, batch.node_type.name, touched)
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
    fixed, lists = tuple(types.values()), _places_of_lists(batch.relationship_type)
    rows = [
        [record.source, record.target, *fixed, mark(record), *_values(record, lists, now)] for record in batch.records
    ]
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


def _places_of_lists(element: Element) -> list[int]:
    """The places among the values of a record where lists stand, which columns have as texts of JSON."""
    fields = written_fields(element)
    return [place for place, name in enumerate(fields) if element.stored_fields[name] is Affinity.TEXTS]


def _values(record: Record, lists: Sequence[int], now: str) -> list[Stored]:
    values: list[Stored] = list(record.values)
    for place in lists:
        if values[place] is not None:
            values[place] = orjson.dumps(values[place]).decode()
    values += record.instants or (now, now)
    values += (orjson.dumps(record.citations).decode(), digest(record))
    return values


SNAPSHOT, LAST_WRITE, _SUMS = "snapshot", "last_write", "sums"


def all_sums(connection: apsw.Connection, ontology: Ontology) -> Sums:
    """The sums of the digests of all records."""
    sums = Sums()
    for element in ontology.elements:
        for row in connection.execute(f"SELECT {DIGEST} FROM {identifier(element.name)}"):
            sums.add(element.name, str(row[0]))
    return sums


def kept_sums(connection: apsw.Connection) -> Sums | None:
    """The same, as they were kept by the last write; None where they were not."""
    text = connection.execute(f"SELECT value FROM {META} WHERE name = ?", (_SUMS,)).get
    return None if text is None else Sums(text)


def name_state(connection: apsw.Connection, ontology: Ontology, sums: Sums, write: str = "") -> str:
    """Names the state, and the write that led to it, by a new name if it has none; the result names the state."""
    name = sums.snapshot(ontology.elements)
    for kept, value in ((SNAPSHOT, name), (LAST_WRITE, write or write_name()), (_SUMS, sums.text)):
        connection.execute(f"INSERT OR REPLACE INTO {META} (name, value) VALUES (?, ?)", (kept, value))
    return name


def snapshot_of(connection: apsw.Connection) -> str:
    """The name of the state; '' where nothing was ever written."""
    return str(connection.execute(f"SELECT value FROM {META} WHERE name = ?", (SNAPSHOT,)).get or "")


def version_of(connection: apsw.Connection) -> str:
    """The names of the state and of the last write; '' where nothing was ever written."""
    names = f"SELECT value FROM {META} WHERE name IN (?, ?) ORDER BY name"
    return " ".join(str(row[0]) for row in connection.execute(names, (SNAPSHOT, LAST_WRITE)))
