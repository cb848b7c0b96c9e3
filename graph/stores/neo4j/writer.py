"""Writes batches into the database, by key, and names the new state; what is already so is left as it is.

Keys are sorted within a batch, so that writers who meet in a hub wait for each other instead of for ever.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from neo4j import AsyncTransaction

from graph.errors import Code, StoreError
from graph.ontology.model import Element, NodeType, Ontology, RelationshipType
from graph.plan.identity import parse_id
from graph.stores.digest import Sums, digest, mark, write_name, written_fields
from graph.stores.log import EntryWriter
from graph.stores.merging import Merged, Merger, named_ids, redirected, without
from graph.stores.neo4j.labels import CITED_KEYS, CITED_PLACES, DIGEST, ENTITY, MARK, STATE
from graph.stores.neo4j.loading import MARKED, require_unmarked
from graph.stores.neo4j.log import LogWriter, redirects
from graph.stores.neo4j.search_text import search_fields
from graph.stores.quoting import identifier
from graph.stores.records import Batch, NodeBatch, Record, RelationshipBatch
from graph.stores.revisions import Written
from graph.stores.transaction import Held

_LOCK = f"MERGE (s:{STATE} {{name: 'graph'}}) SET s.lock = true RETURN s.restoring IS NULL, {MARKED}"


async def lock(transaction: AsyncTransaction) -> tuple[bool, list[str]]:
    """Waits for other writers: what a write finds in the database stays so until it ends.

    The property is set by itself, before anything else: a form that sets another one too was seen to deadlock. The
    result says whether all of the graph is there, which it is not while a backup is restored, and has MARKED.
    """
    is_whole, marked = await (await transaction.run(_LOCK)).single(strict=True)
    return bool(is_whole), marked


IS_WHOLE = f"RETURN NOT EXISTS {{ MATCH (s:{STATE}) WHERE s.restoring }}"
"""Reads whether all of the graph is there."""


def require_whole(is_whole: object) -> None:
    """Raises StoreError where a restore has not ended: it goes on, or was interrupted."""
    if not is_whole:
        message = "a backup is being restored into the database, or that was interrupted; wait, or empty the database"
        raise StoreError(Code.STORE_UNAVAILABLE, f"{message} and restore it again")


async def lock_whole(transaction: AsyncTransaction) -> None:
    """Waits for other writers; raises StoreError where not all of the graph is there."""
    is_whole, marked = await lock(transaction)
    require_whole(is_whole)
    require_unmarked(marked)


async def mark_restoring(transaction: AsyncTransaction, *, is_restoring: bool) -> None:
    """Marks the database as one that does not have all of its graph yet, or takes the mark away."""
    text = f"MATCH (s:{STATE}) SET s.restoring = CASE WHEN $marked THEN true END"
    await (await transaction.run(text, marked=is_restoring)).consume()


async def write_batch(transaction: AsyncTransaction, batch: Batch, now: str, merger: Merger, log: LogWriter) -> Written:
    """Writes and logs a batch; raises StoreError where an end of one of its records is not in the store."""
    if log.has_redirects:
        batch = redirected(batch, await redirects(transaction, named_ids(batch)))
    planned, taken_over = await _merged(transaction, batch, merger)
    if not planned.touched:
        return planned.counts
    new = [after for before, after in planned.touched if before is None and after.values[1] not in taken_over]
    created = {record.values[0] for record in new}
    await _create(transaction, replace(batch, records=new), now)
    changed = [record for record in planned.records if record.values[0] not in created]
    await write_records(transaction, replace(batch, records=changed), now)
    writer, ends = EntryWriter(batch.element), batch.end_types
    entries = [writer.entry(before, after, ends, ends) for before, after in planned.touched]
    await log.add(batch.element.name, entries, [[mark(record)] for record in planned.records])
    return planned.counts


async def write_records(transaction: AsyncTransaction, batch: Batch, now: str) -> None:
    """Creates the records of a batch, or makes those with their ids just so."""
    if not batch.records:
        return
    text = _nodes(batch) if isinstance(batch, NodeBatch) else _relationships(batch)
    rows = sorted((_row(batch.element, record) for record in batch.records), key=lambda row: str(row["fields"]["id"]))
    result = await transaction.run(text, rows=rows, now=now)
    (written,) = await result.single(strict=True)
    _require_ends(batch, written)


async def _create(transaction: AsyncTransaction, batch: Batch, now: str) -> None:
    """Creates the records of a batch, which are not in the store; this is what takes the time of a load."""
    if not batch.records:
        return
    text = _new_nodes(batch) if isinstance(batch, NodeBatch) else _new_relationships(batch)
    result = await transaction.run(text, rows=[created_row(batch.element, record, now) for record in batch.records])
    (written,) = await result.single(strict=True)
    _require_ends(batch, written)


def _require_ends(batch: Batch, written: int) -> None:
    if written < len(batch.records):
        raise StoreError(Code.STORE_MISMATCH, f"{batch.element.name} names a node that is not in the store")


async def _merged(transaction: AsyncTransaction, batch: Batch, merger: Merger) -> tuple[Merged, set[str]]:
    """What a batch becomes, and the keys of new nodes that another client has made."""
    name = batch.element.name
    if name not in merger.was_empty:
        pattern = f"(x:{identifier(name)})" if isinstance(batch, NodeBatch) else f"()-[x:{identifier(name)}]->()"
        (count,) = await (await transaction.run(f"MATCH {pattern} RETURN count(x)")).single(strict=True)
        merger.was_empty[name] = count == 0
    just_so = await _just_so(transaction, batch.element, merger.digests(batch))
    batch = without(batch, just_so)
    if isinstance(batch, NodeBatch):
        held, taken_over = await _keyed(transaction, batch)
        return merger.merged(batch, held, just_so=just_so), taken_over
    relationship = batch.relationship_type
    by_ends = between(relationship, batch.source_type, batch.target_type)
    named = await _stored(transaction, relationship, by_id(relationship), merger.ids(batch))
    of_ends = await _stored(transaction, relationship, by_ends, merger.ends(batch))
    return merger.merged(batch, named, of_ends, just_so), set()


async def _just_so(transaction: AsyncTransaction, element: Element, digests: dict[str, str]) -> set[str]:
    """The ids of the records of a type that have these digests."""
    if not digests:
        return set()
    text = f"UNWIND $digests AS d WITH d[0] AS value, d[1] AS digest {by_id(element)} WHERE x.{DIGEST} = digest"
    result = await transaction.run(f"{text} RETURN value", digests=[list(pair) for pair in digests.items()])
    return {str(row[0]) async for row in result}


async def _keyed(transaction: AsyncTransaction, batch: NodeBatch) -> tuple[list[Record], set[str]]:
    """The nodes that a batch may mean, and the keys of those of them that are another client's."""
    if not batch.records:
        return [], set()
    text = f"UNWIND $keys AS key MATCH (x:{identifier(batch.node_type.name)} {{key: key}}) RETURN properties(x)"
    result = await transaction.run(text, keys=[record.values[1] for record in batch.records])
    nodes = [row[0] async for row in result]
    held = [_read(batch.node_type, node, None, None).record for node in nodes if DIGEST in node]
    return held, {str(node["key"]) for node in nodes if DIGEST not in node}


BY_ID = f"MATCH (x:{ENTITY} {{id: value}})"
"""Chooses nodes by their ids."""


def by_id(element: Element) -> str:
    """Chooses records of a type by their ids."""
    if isinstance(element, NodeType):
        return BY_ID
    name = identifier(element.name)
    return f"MATCH (a)-[x:{name} {{id: value}}]->(b) USING INDEX SEEK x:{name}(id)"


def between(relationship: RelationshipType, source_type: str, target_type: str) -> str:
    """Chooses relationships by pairs of keys of nodes of two types."""
    source, target = (
        f"({end}:{identifier(node_type)} {{key: value[{place}]}})"
        for place, (end, node_type) in enumerate((("a", source_type), ("b", target_type)))
    )
    return f"MATCH {source}, {target} MATCH (a)-[x:{identifier(relationship.name)}]->(b)"


async def _stored(
    transaction: AsyncTransaction,
    element: NodeType | RelationshipType,
    chosen: str,
    values: Sequence[str | tuple[str, str]],
) -> list[Record]:
    return [held.record for held in await held_records(transaction, element, chosen, values)]


async def held_records(
    transaction: AsyncTransaction,
    element: NodeType | RelationshipType,
    chosen: str,
    values: Sequence[str | tuple[str, ...]],
) -> list[Held]:
    """The records of a type, `x` in the beginning of a statement by which they are chosen by values."""
    if not values:
        return []
    ends = "null AS source, null AS target" if isinstance(element, NodeType) else "a.id AS source, b.id AS target"
    text = f"UNWIND $values AS value {chosen} RETURN properties(x), {ends}"
    result = await transaction.run(text, values=list(map(_parameter, values)))
    return [_read(element, *row) async for row in result]


def _parameter(value: str | tuple[str, ...]) -> str | list[str]:
    return value if isinstance(value, str) else list(value)


def _read(
    element: NodeType | RelationshipType, properties: dict[str, Any], source: str | None, target: str | None
) -> Held:
    values = tuple(properties.get(name) for name in written_fields(element))
    citations = tuple(zip(properties[CITED_KEYS], properties[CITED_PLACES], strict=True))
    stored_digest = properties[DIGEST]
    if source is None or target is None:
        return Held(element, Record(values, citations, stored_digest=stored_digest))
    (near_type, near), (far_type, far) = parse_id(source), parse_id(target)
    return Held(element, Record(values, citations, near, far, stored_digest=stored_digest), near_type, far_type)


def _row(element: Element, record: Record) -> dict[str, Any]:
    fields: dict[str, Any] = dict(zip(written_fields(element), record.values, strict=True))
    fields[CITED_KEYS] = [key for key, _ in record.citations]
    fields[CITED_PLACES] = [place for _, place in record.citations]
    fields[DIGEST] = digest(record)
    if isinstance(element, RelationshipType):
        fields[MARK] = mark(record)
    else:
        fields |= search_fields(*(fields[name] for name in ("id", "key", "name", "aliases")))
    created, updated = record.instants or (None, None)
    ends = {"source": record.source, "target": record.target}
    return {"fields": fields, **ends, "created": created, "updated": updated}


def created_row(element: Element, record: Record, now: str) -> dict[str, Any]:
    """A new record as a statement takes it: all of its properties, and the keys of its ends."""
    row = _row(element, record)
    fields = {name: value for name, value in row["fields"].items() if value is not None}
    fields |= {"createdAt": row["created"] or now, "updatedAt": row["updated"] or now}
    return {"fields": fields, "source": row["source"], "target": row["target"]}


def _set(variable: str) -> str:
    updated, created = "coalesce(row.updated, $now)", "coalesce(born, row.created, $now)"
    return f"SET {variable} += row.fields, {variable}.updatedAt = {updated}, {variable}.createdAt = {created}"


def _new_nodes(batch: NodeBatch) -> str:
    created = f"CREATE (n:{identifier(batch.node_type.name)}:{ENTITY})"
    return f"UNWIND $rows AS row {created} SET n = row.fields RETURN count(*)"


def _new_relationships(batch: RelationshipBatch) -> str:
    return (
        f"UNWIND $rows AS row"
        f" MATCH (a:{identifier(batch.source_type)} {{key: row.source}})"
        f" MATCH (b:{identifier(batch.target_type)} {{key: row.target}})"
        f" CREATE (a)-[r:{identifier(batch.relationship_type.name)}]->(b) SET r = row.fields"
        f" RETURN count(*)"
    )


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


async def all_sums(transaction: AsyncTransaction, ontology: Ontology) -> Sums:
    """The sums of the digests of all records."""
    sums = Sums()
    for element in ontology.elements:
        name = identifier(element.name)
        pattern = f"(x:{name})" if isinstance(element, NodeType) else f"()-[x:{name}]->()"
        async for row in await transaction.run(f"MATCH {pattern} RETURN coalesce(x.{DIGEST}, '0')"):
            sums.add(element.name, row[0])
    return sums


async def name_state(transaction: AsyncTransaction, ontology: Ontology, sums: Sums, write: str = "") -> str:
    """Names the state, and the write that led to it, by a new name if it has none; the result names the state."""
    name = sums.snapshot(ontology.elements)
    text = f"MERGE (s:{STATE} {{name: 'graph'}}) SET s.snapshot = $name, s.lastWrite = $write, s.sums = $sums"
    await (await transaction.run(text, name=name, write=write or write_name(), sums=sums.text)).consume()
    return name


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
