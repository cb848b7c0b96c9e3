"""A write of the server store, in a transaction that holds the lock of all writers."""

from collections.abc import AsyncIterator, Collection, Iterable, Sequence
from dataclasses import replace

from neo4j import AsyncTransaction

from graph.ontology.model import Element, NodeType, Ontology, RelationshipType
from graph.plan.identity import parse_id
from graph.stores.digest import Sums, digest, ontology_name
from graph.stores.judgements import Judgement
from graph.stores.neo4j import judgements as judged
from graph.stores.neo4j import log
from graph.stores.neo4j.labels import CITED_KEYS, ENTITY
from graph.stores.neo4j.writer import all_sums, between, by_id, held_records, name_state, write_records
from graph.stores.quoting import identifier
from graph.stores.redirects import arriving, aside, redirects_after
from graph.stores.revisions import Entry, EntryName, Logged, Revision
from graph.stores.transaction import Change, Held, Move, batches, moves_of, packed


class Neo4jTransaction:
    """`WriteTransaction` in a transaction of the driver."""

    def __init__(self, transaction: AsyncTransaction, ontology: Ontology, writer: log.LogWriter, sums: Sums) -> None:
        self.ontology = ontology
        self._transaction = transaction
        self._log = writer
        self._sums = sums
        self.sequence = writer.sequence

    @classmethod
    async def begin(cls, transaction: AsyncTransaction, ontology: Ontology) -> "Neo4jTransaction":
        """Behind the last revision."""
        writer = await log.LogWriter.begin(transaction)
        sums = await all_sums(transaction, ontology) if writer.sums is None else Sums(writer.sums)
        return cls(transaction, ontology, writer, sums)

    async def records(self, identities: Collection[str]) -> dict[str, Held]:
        by_type: dict[str, list[str]] = {}
        for identity in sorted(identities):
            by_type.setdefault(parse_id(identity)[0], []).append(identity)
        records: dict[str, Held] = {}
        for element in self.ontology.elements:
            ids = by_type.get(element.name, [])
            held = await held_records(self._transaction, element, by_id(element), ids)
            records |= {record.identity: record for record in held}
        return records

    async def relationships_of(self, identities: Collection[str], types: Sequence[RelationshipType]) -> list[Held]:
        held: list[Held] = []
        for relationship in types:
            name = identifier(relationship.name)
            ends = "WITH DISTINCT x, startNode(x) AS a, endNode(x) AS b"
            chosen = f"MATCH (:{ENTITY} {{id: value}})-[x:{name}]-() {ends}"
            held += await held_records(self._transaction, relationship, chosen, sorted(identities))
        return held

    async def between(self, relationship: RelationshipType, source: str, target: str) -> list[Held]:
        (source_type, source_key), (target_type, target_key) = parse_id(source), parse_id(target)
        chosen = between(relationship, source_type, target_type)
        return await held_records(self._transaction, relationship, chosen, [(source_key, target_key)])

    async def citing(self, source_keys: Collection[str]) -> list[Held]:
        held: list[Held] = []
        for element in self.ontology.elements:
            chosen = f"MATCH {_pattern(element)} WHERE any(key IN value WHERE key IN x.{CITED_KEYS})"
            held += await held_records(self._transaction, element, chosen, [tuple(source_keys)])
        return held

    async def redirects(self, identities: Collection[str]) -> dict[str, str]:
        return await log.redirects(self._transaction, identities)

    async def versions(self, identities: Collection[str]) -> dict[str, int]:
        return await log.versions(self._transaction, identities)

    async def histories(self, identities: Collection[str]) -> dict[str, list[Revision]]:
        return await log.histories(self._transaction, identities)

    async def revisions(self, sequences: Iterable[int]) -> dict[int, Revision]:
        return await log.numbered(self._transaction, list(sequences))

    def entries_after(self, sequence: int, *, only: bool = False) -> AsyncIterator[tuple[int, Entry]]:
        return log.entries_after(self._transaction, sequence, only=only)

    async def asked_for(self, request: str) -> tuple[Revision, str] | None:
        return await log.asked_for(self._transaction, request)

    async def apply(self, changes: Sequence[Change], now: str) -> None:
        await self.replay(changes, moves_of(changes), now)
        for element, entries, marks in packed(changes):
            await self._log.add(element, entries, marks)

    async def replay(self, changes: Sequence[Change], moves: Sequence[Move], now: str) -> None:
        names = aside(changes)
        for change in changes:
            if change.before and (name := names.get(change.before.identity)):
                await self._rename(change.before, change.before.identity, name, name)
        for change in changes:
            before, after = change.before, change.after
            if before and after and before.identity != after.identity:
                await self._rename(before, names.get(before.identity, before.identity), after.identity, after.key)
        for batch in batches(held for change in changes if (held := change.after) is not None):
            await write_records(self._transaction, batch, now)
        gone = [change.before for change in changes if change.before is not None and change.after is None]
        elements = {held.element.name: held.element for held in gone}
        for element in sorted(elements.values(), key=lambda it: isinstance(it, NodeType)):
            text = f"UNWIND $ids AS value {by_id(element)} DELETE x"
            ids = [names.get(held.identity, held.identity) for held in gone if held.element.name == element.name]
            await (await self._transaction.run(text, ids=ids)).consume()
        self._add_up(changes)
        taken = list(arriving(moves))
        led = await log.led(self._transaction, taken) if taken else {}
        ends = await log.redirects(self._transaction, taken) if led else {}
        await log.redirect(self._transaction, redirects_after(moves, led, ends))

    async def _rename(self, held: Held, former: str, identity: str, key: str) -> None:
        text = f"UNWIND $ids AS value {by_id(held.element)} SET x.id = $id, x.key = $key"
        await (await self._transaction.run(text, ids=[former], id=identity, key=key)).consume()

    def _add_up(self, changes: Sequence[Change]) -> None:
        for change in changes:
            if change.before is not None:
                before = change.before.record
                self._sums.remove(change.before.element.name, before.stored_digest or digest(before))
            if change.after is not None:
                self._sums.add(change.after.element.name, digest(change.after.record))

    async def copy(self, logged: Logged) -> None:
        await self._log.copy(logged)

    async def keep(self, logged: Logged) -> None:
        await self._log.end(logged.revision, logged.digest, logged.ontology)

    async def name(self, write: str = "") -> str:
        return await name_state(self._transaction, self.ontology, self._sums, write)

    @property
    def snapshot(self) -> str:
        return self._sums.snapshot(self.ontology.elements)

    async def erase(self, named: Collection[EntryName]) -> None:
        await log.erase(self._transaction, named)

    async def judge(self, judgements: Sequence[Judgement]) -> None:
        await judged.judge(self._transaction, judgements)

    async def forget_judgements(self, named: Collection[tuple[str, str]]) -> None:
        await judged.forget(self._transaction, named)

    async def end(self, revision: Revision, digest: str = "") -> Revision:
        snapshot = await name_state(self._transaction, self.ontology, self._sums)
        ended = replace(revision, snapshot=snapshot, types=self._log.types)
        await self._log.end(ended, digest, ontology_name(self.ontology))
        return ended


def _pattern(element: Element) -> str:
    name = identifier(element.name)
    return f"(x:{name})" if isinstance(element, NodeType) else f"(a)-[x:{name}]->(b)"
