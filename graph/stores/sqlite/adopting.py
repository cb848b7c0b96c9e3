"""Begins the log of an embedded store that has records and no log."""

import apsw
import orjson

from graph.ontology.entity import CREATED, UPDATED
from graph.ontology.model import NodeType, Ontology, RelationshipType
from graph.stores.adopting import adopted, outdated, this_instant, with_instants
from graph.stores.digest import Sums, digest, mark, ontology_name
from graph.stores.log import CHUNK_SIZE
from graph.stores.quoting import identifier
from graph.stores.revisions import NOBODY, Kind, Revision, Written
from graph.stores.sqlite.log import REVISION, LogWriter
from graph.stores.sqlite.writer import BY_ID, held_records, name_state, write_records
from graph.stores.transaction import Held, batches


def has_revisions(connection: apsw.Connection) -> bool:
    """Whether the log has begun."""
    return bool(connection.execute(f"SELECT 1 FROM {REVISION} LIMIT 1").get)


def adopt(connection: apsw.Connection, ontology: Ontology, now: str = "") -> None:
    """Logs all records as the first revision, in the open write transaction; for a store that has no log."""
    log, sums, count = LogWriter(connection), Sums(), 0
    for element in ontology.elements:
        ids = [str(row[0]) for row in connection.execute(f"SELECT id FROM {identifier(element.name)} ORDER BY id")]
        for first in range(0, len(ids), CHUNK_SIZE):
            records = _records(connection, element, ids[first : first + CHUNK_SIZE])
            log.add(element.name, adopted(records), [[mark(held.record)] for held in records])
            for held in records:
                sums.add(element.name, digest(held.record))
            for batch in batches(outdated(records)):
                write_records(connection, batch, now)
        count += len(ids)
    if count:
        instant, written = now or this_instant(), Written(count)
        snapshot = name_state(connection, ontology, sums)
        revision = Revision(log.sequence, instant, NOBODY, written, Kind.ADOPTED, log.types, snapshot=snapshot)
        log.end(revision, "", ontology_name(ontology))


def _records(connection: apsw.Connection, element: NodeType | RelationshipType, ids: list[str]) -> list[Held]:
    text = f"SELECT t.id, t.{CREATED.name}, t.{UPDATED.name} FROM {identifier(element.name)} t {BY_ID}"
    rows = connection.execute(text, (orjson.dumps(ids).decode(),))
    instants = {str(identity): (str(created), str(updated)) for identity, created, updated in rows}
    return with_instants([*held_records(connection, element, BY_ID, ids)], instants)
