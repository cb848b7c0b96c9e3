"""The nodes of the log (`graph/stores/log.py`): revisions, chunks of entries, and in which of them a record stands."""

from neo4j import AsyncTransaction

from graph.stores.digest import mark, mark_of
from graph.stores.log import of_record, pack, revision
from graph.stores.merging import Merged
from graph.stores.neo4j.driver import Server
from graph.stores.neo4j.labels import CHUNK, REVISION, STATE, TOUCHED
from graph.stores.store import Author, Batch, Revision, Written

LOG_STATEMENTS = (
    f"CREATE CONSTRAINT IF NOT EXISTS FOR (r:{REVISION}) REQUIRE r.sequence IS UNIQUE",
    f"CREATE INDEX IF NOT EXISTS FOR (c:{CHUNK}) ON (c.sequence, c.part)",
    f"CREATE INDEX IF NOT EXISTS FOR (t:{TOUCHED}) ON (t.mark)",
)

_NEXT = f"MATCH (s:{STATE}) RETURN coalesce(s.sequence, 0) + 1"
_END = f"""MATCH (s:{STATE}) SET s.sequence = $sequence CREATE (:{REVISION} {{sequence: $sequence, instant: $instant,
    actor: $actor, reason: $reason, created: $created, updated: $updated}})"""
_ADD = f"""CREATE (:{CHUNK} {{sequence: $sequence, part: $part, body: $body}}) WITH 1 AS _
    UNWIND range(0, size($marks) - 1) AS place
    CREATE (:{TOUCHED} {{mark: $marks[place], sequence: $sequence, part: $part, place: place}})"""


class LogWriter:
    """Writes the next revision in a transaction that holds the lock, chunk by chunk."""

    def __init__(self, transaction: AsyncTransaction) -> None:
        self._transaction = transaction
        self._sequence = self._part = 0

    async def add(self, batch: Batch, merged: Merged) -> None:
        """Logs what a batch does; nothing where it changes nothing."""
        if not merged.touched:
            return
        if not self._sequence:
            (self._sequence,) = await (await self._transaction.run(_NEXT)).single(strict=True)
        marks = [mark(record) for record in merged.records]
        body = pack(batch, merged.touched)
        result = await self._transaction.run(_ADD, sequence=self._sequence, part=self._part, body=body, marks=marks)
        await result.consume()
        self._part += 1

    async def end(self, instant: str, author: Author, written: Written) -> None:
        """Names the revision; to be called where something was written."""
        result = await self._transaction.run(
            _END,
            sequence=self._sequence,
            instant=instant,
            actor=author.actor,
            reason=author.reason,
            created=written.created,
            updated=written.updated,
        )
        await result.consume()


_FIELDS = "r.sequence, r.instant, r.actor, r.reason, r.created, r.updated"
_LAST = "ORDER BY r.sequence DESC LIMIT $first"


async def revisions(server: Server, first: int, before: int | None, of: str | None) -> list[Revision]:
    """The last revisions, newest first; with the entries of one record where its id is given."""
    is_before = "WHERE $before IS NULL OR r.sequence < $before"
    text = f"RETURN COLLECT {{ MATCH (r:{REVISION}) {is_before} WITH r {_LAST} RETURN [{_FIELDS}] }}"
    if of is not None:
        text = (
            f"RETURN COLLECT {{ MATCH (t:{TOUCHED} {{mark: $mark}}) MATCH (r:{REVISION} {{sequence: t.sequence}})"
            f" {is_before} WITH t, r {_LAST} MATCH (c:{CHUNK} {{sequence: t.sequence, part: t.part}})"
            f" RETURN [{_FIELDS}, c.body, t.place] }}"
        )
    (rows,) = await server.read(
        [(text, {"first": first, "before": before, "mark": None if of is None else mark_of(of)})]
    )
    listed = [revision(*row) for row in rows]
    return listed if of is None else of_record(of, listed)
