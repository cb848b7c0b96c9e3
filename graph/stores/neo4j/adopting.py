"""Begins the log of a database that has records and no log."""

from neo4j import AsyncTransaction

from graph.ontology.model import NodeType, Ontology, RelationshipType
from graph.stores.adopting import adopted, outdated, this_instant, with_instants
from graph.stores.digest import Sums, digest, mark, ontology_name
from graph.stores.log import CHUNK_SIZE
from graph.stores.neo4j.labels import CHUNK, DIGEST, ENTITY, REVISION, STATE, TOUCHED
from graph.stores.neo4j.log import LogWriter
from graph.stores.neo4j.writer import by_id, held_records, name_state, write_records
from graph.stores.quoting import identifier
from graph.stores.revisions import NOBODY, Kind, Revision, Written
from graph.stores.transaction import Held, batches

_FIRST = f"MATCH (r:{REVISION} {{sequence: 1}}) RETURN r.ontology"

_HAS_NODES = f"RETURN EXISTS {{ MATCH (:{ENTITY}) }}"

_FORGET = (
    *(f"MATCH (n:{label}) DELETE n" for label in (REVISION, CHUNK, TOUCHED)),
    f"MATCH (s:{STATE}) REMOVE s.sequence",
)


async def adopt(transaction: AsyncTransaction, ontology: Ontology, now: str = "") -> None:
    """Logs all records as the first revision, in a transaction that holds the lock; nothing where there is a log.

    A log of an older format is replaced.
    """
    first = await (await transaction.run(_FIRST)).single()
    if first is not None and first[0] is not None:
        return
    for text in _FORGET if first is not None else ():
        await (await transaction.run(text)).consume()
    (has_nodes,) = await (await transaction.run(_HAS_NODES)).single(strict=True)
    if not has_nodes:
        return
    log, sums, count = await LogWriter.begin(transaction), Sums(), 0
    for element in ontology.elements:
        ids = await _ids(transaction, element)
        for start in range(0, len(ids), CHUNK_SIZE):
            records = await _records(transaction, element, ids[start : start + CHUNK_SIZE])
            await log.add(element.name, adopted(records), [[mark(held.record)] for held in records])
            for held in records:
                sums.add(element.name, digest(held.record))
            for batch in batches(outdated(records)):
                await write_records(transaction, batch, now)
        count += len(ids)
    if count:
        instant, written = now or this_instant(), Written(count)
        snapshot = await name_state(transaction, ontology, sums)
        revision = Revision(log.sequence, instant, NOBODY, written, Kind.ADOPTED, log.types, snapshot=snapshot)
        await log.end(revision, "", ontology_name(ontology))


async def _ids(transaction: AsyncTransaction, element: NodeType | RelationshipType) -> list[str]:
    name = identifier(element.name)
    pattern = f"(x:{name})" if isinstance(element, NodeType) else f"()-[x:{name}]->()"
    # What another client has made has none of our digests; the write that means it takes it over.
    ours = f"x.id IS NOT NULL AND x.{DIGEST} IS NOT NULL"
    result = await transaction.run(f"MATCH {pattern} WHERE {ours} RETURN x.id AS id ORDER BY id")
    return [row[0] async for row in result]


async def _records(transaction: AsyncTransaction, element: NodeType | RelationshipType, ids: list[str]) -> list[Held]:
    text = f"UNWIND $ids AS value {by_id(element)} RETURN x.id, x.createdAt, x.updatedAt"
    instants = {identity: (born, changed) async for identity, born, changed in await transaction.run(text, ids=ids)}
    return with_instants(await held_records(transaction, element, by_id(element), ids), instants)
