"""Writes batches into the database, by key, and names the new state; what is already so is left as it is.

Keys are sorted within a batch, so that writers who meet in a hub wait for each other instead of for ever.
"""

from collections.abc import Sequence
from typing import Any

from neo4j import AsyncTransaction

from graph.errors import Code, StoreError
from graph.ontology.model import Element, NodeType, Ontology, RelationshipType
from graph.stores.digest import Snapshot, digest, mark, write_name, written_fields
from graph.stores.merging import Merged, Merger
from graph.stores.neo4j.labels import CITED_KEYS, CITED_PLACES, DIGEST, ENTITY, MARK, STATE
from graph.stores.neo4j.log import LogWriter
from graph.stores.neo4j.search_text import search_fields
from graph.stores.quoting import identifier
from graph.stores.store import Batch, NodeBatch, Record, RelationshipBatch, Written


async def lock(transaction: AsyncTransaction) -> None:
    """Waits for other writers: what a write finds in the database stays so until it ends.

    The property is set by itself, before anything else: a form that sets another one too was seen to deadlock.
    """
    await (await transaction.run(f"MERGE (s:{STATE} {{name: 'graph'}}) SET s.lock = true")).consume()


async def write_batch(transaction: AsyncTransaction, batch: Batch, now: str, merger: Merger, log: LogWriter) -> Written:
    """Writes and logs a batch; raises StoreError where an end of one of its records is not in the store."""
    planned = await _merged(transaction, batch, merger)
    text = _nodes(batch) if isinstance(batch, NodeBatch) else _relationships(batch)
    element = batch.node_type if isinstance(batch, NodeBatch) else batch.relationship_type
    rows = sorted((_row(element, record) for record in planned.records), key=lambda row: str(row["fields"]["id"]))
    result = await transaction.run(text, rows=rows, now=now)
    (written,) = await result.single(strict=True)
    if written < len(rows):
        raise StoreError(Code.STORE_MISMATCH, f"{element.name} names a node that is not in the store")
    await log.add(batch, planned)
    return planned.counts


async def _merged(transaction: AsyncTransaction, batch: Batch, merger: Merger) -> Merged:
    if isinstance(batch, NodeBatch):
        by_id = f"MATCH (x:{ENTITY} {{id: value}}) RETURN properties(x), '' AS source, '' AS target"
        return merger.merged(batch, await _stored(transaction, batch.node_type, by_id, merger.ids(batch)))
    relationship, name = batch.relationship_type, identifier(batch.relationship_type.name)
    if relationship.name not in merger.was_empty:
        (count,) = await (await transaction.run(f"MATCH ()-[x:{name}]->() RETURN count(x)")).single(strict=True)
        merger.was_empty[relationship.name] = count == 0
    returned = "RETURN properties(x), a.key, b.key"
    by_id = f"MATCH (a)-[x:{name} {{id: value}}]->(b) USING INDEX SEEK x:{name}(id) {returned}"
    source, target = (
        f"({end}:{identifier(node_type)} {{key: value[{place}]}})"
        for place, (end, node_type) in enumerate((("a", batch.source_type), ("b", batch.target_type)))
    )
    by_ends = f"MATCH {source}, {target} MATCH (a)-[x:{name}]->(b) {returned}"
    named = await _stored(transaction, relationship, by_id, merger.ids(batch))
    return merger.merged(batch, named, await _stored(transaction, relationship, by_ends, merger.ends(batch)))


async def _stored(
    transaction: AsyncTransaction, element: Element, chosen: str, values: Sequence[str | tuple[str, str]]
) -> list[Record]:
    """The records of a type that are chosen by values."""
    if not values:
        return []
    result = await transaction.run(f"UNWIND $values AS value {chosen}", values=list(map(_parameter, values)))
    return [_read(element, *row) async for row in result]


def _parameter(value: str | tuple[str, str]) -> str | list[str]:
    return value if isinstance(value, str) else list(value)


def _read(element: Element, properties: dict[str, Any], source: str, target: str) -> Record:
    values = tuple(properties.get(name) for name in written_fields(element))
    citations = zip(properties[CITED_KEYS], properties[CITED_PLACES], strict=True)
    return Record(values, tuple(citations), source, target, stored_digest=properties[DIGEST])


def _row(element: Element, record: Record) -> dict[str, Any]:
    fields: dict[str, Any] = dict(zip(written_fields(element), record.values, strict=True))
    fields[CITED_KEYS] = [key for key, _ in record.citations]
    fields[CITED_PLACES] = [place for _, place in record.citations]
    fields[DIGEST] = digest(record)
    if isinstance(element, RelationshipType):
        fields[MARK] = mark(record)
    else:
        fields |= search_fields(*(fields[name] for name in ("id", "key", "name", "aliases")))
    return {"fields": fields, "source": record.source, "target": record.target}


def _set(variable: str) -> str:
    return f"SET {variable} += row.fields, {variable}.updatedAt = $now, {variable}.createdAt = coalesce(born, $now)"


def _nodes(batch: NodeBatch) -> str:
    return (
        f"UNWIND $rows AS row MERGE (n:{identifier(batch.node_type.name)} {{key: row.fields.key}})"
        f" WITH row, n, n.createdAt AS born SET n:{ENTITY} {_set('n')} RETURN count(*)"
    )


def _relationships(batch: RelationshipBatch) -> str:
    """The hint is needed: of an index that was not sampled yet, Neo4j thinks that it is as cheap to scan."""
    name = identifier(batch.relationship_type.name)
    moved = "old IS NOT NULL AND (startNode(old) <> a OR endNode(old) <> b)"
    return (
        f"UNWIND $rows AS row"
        f" MATCH (a:{identifier(batch.source_type)} {{key: row.source}})"
        f" MATCH (b:{identifier(batch.target_type)} {{key: row.target}})"
        f" OPTIONAL MATCH ()-[old:{name} {{id: row.fields.id}}]->() USING INDEX SEEK old:{name}(id)"
        f" WITH row, a, b, old, old.createdAt AS born"
        f" FOREACH (_ IN CASE WHEN {moved} THEN [old] ELSE [] END | DELETE old)"
        f" MERGE (a)-[r:{name} {{id: row.fields.id}}]->(b) {_set('r')}"
        f" RETURN count(*)"
    )


async def renew_snapshot(transaction: AsyncTransaction, ontology: Ontology) -> None:
    """Names the state that the transaction sees, and the write that led to it."""
    snapshot = Snapshot()
    for element in ontology.elements:
        name = identifier(element.name)
        pattern = f"(x:{name})" if isinstance(element, NodeType) else f"()-[x:{name}]->()"
        result = await transaction.run(f"MATCH {pattern} RETURN coalesce(x.{DIGEST}, '0') AS digest")
        snapshot.add(element.name, [row["digest"] async for row in result])
    text = f"MERGE (s:{STATE} {{name: 'graph'}}) SET s.snapshot = $name, s.lastWrite = $write"
    await (await transaction.run(text, name=snapshot.name, write=write_name())).consume()


SNAPSHOT = f"MATCH (s:{STATE}) RETURN s.snapshot AS name LIMIT 1"
"""Reads the name of the state; there is no row where nothing was ever written."""

_VERSION = "coalesce(s.lastWrite || ' ', '') || s.snapshot"

VERSION = f"MATCH (s:{STATE}) RETURN {_VERSION} AS name LIMIT 1"
"""Reads the names of the last write and of the state; there is no row where nothing was ever written."""


VERSION_VALUE = f"coalesce(COLLECT {{ MATCH (s:{STATE}) RETURN {_VERSION} LIMIT 1 }}[0], '')"
"""The same as a value beside others, '' where nothing was ever written."""


async def snapshot_of(transaction: AsyncTransaction) -> str:
    """The name of the state that the transaction sees; '' where nothing was ever written."""
    row = await (await transaction.run(SNAPSHOT)).single()
    return str(row["name"] or "") if row is not None else ""
