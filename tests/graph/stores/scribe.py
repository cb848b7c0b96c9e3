"""Writes at random, with what steps do to records: made, changed, deleted, under new keys, and merged.

scribe = Scribe(store, Random(7))
await scribe.write(steps=4)        one revision
"""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from graph.plan.identity import global_id
from graph.stores.revisions import NOBODY, Kind, Revision, Written
from graph.stores.store import Store
from graph.stores.transaction import Change, Held, WriteTransaction
from tests.graph.stores.asking import record

KEYS = [f"u{n}" for n in range(8)]
"""Few, so that keys are used again."""


class Scribe:
    """Knows nothing but the store: what there is, it asks for within its transaction."""

    def __init__(self, store: Store, random: Random) -> None:
        self._store = store
        self._random = random
        self._clock = 0
        self._ties = 0

    async def write(self, steps: int) -> Revision | None:
        """A revision of some steps; None where they had nothing to do."""
        self._clock += 1
        now = f"2026-03-{1 + self._clock // 1440:02}T{self._clock // 60 % 24:02}:{self._clock % 60:02}:00Z"

        async def work(transaction: WriteTransaction) -> Revision | None:
            changes: list[Change] = []
            for _ in range(steps):
                further = await self._step(transaction)
                if _ids(changes).isdisjoint(_ids(further)):
                    changes += further
            if not changes:
                return None
            await transaction.apply(changes, now)
            revision = Revision(transaction.sequence, now, NOBODY, Written(updated=len(changes)), Kind.WRITE)
            return await transaction.end(revision)

        return await self._store.transact(work)

    async def _step(self, transaction: WriteTransaction) -> list[Change]:
        unit, key = self._store.ontology.nodes["Unit"], self._random.choice(KEYS)
        held = (await transaction.records([global_id("Unit", key)])).get(global_id("Unit", key))
        if held is None:
            return [Change(None, Held(unit, record(unit, key, {"kind": self._kind()})))]
        ties = await transaction.relationships_of([held.identity], [*self._store.ontology.relationships.values()])
        other = await self._other(transaction, key)
        match self._random.randrange(6):
            case 0:
                return [Change(it, None) for it in (*ties, held)]
            case 1 if isinstance(other, str):
                return self._rekeyed(held, ties, other)
            case 2 if isinstance(other, Held):
                moved = [Change(tie, _with_end(tie, held, other)) for tie in ties]
                return [*moved, Change(held, None, other)]
            case 3 if ties:
                return [Change(self._random.choice(ties), None)]
            case 4 if isinstance(other, Held):
                return [Change(None, self._tie(held, other))]
            case _:
                said = record(unit, key, {"kind": self._kind(), "aliases": [key, self._kind()]})
                return [Change(held, Held(unit, said))]

    async def _other(self, transaction: WriteTransaction, key: str) -> Held | str:
        """Another unit, or a key that none has."""
        other = self._random.choice([it for it in KEYS if it != key])
        return (await transaction.records([global_id("Unit", other)])).get(global_id("Unit", other), other)

    def _rekeyed(self, held: Held, ties: Sequence[Held], key: str) -> list[Change]:
        values = (global_id("Unit", key), key, *held.record.values[2:])
        after = replace(held, record=replace(held.record, values=values, stored_digest=""))
        return [Change(held, after), *(Change(tie, _with_end(tie, held, after)) for tie in ties)]

    def _tie(self, source: Held, target: Held) -> Held:
        visited = self._store.ontology.relationships["VISITED"]
        self._ties += 1
        return Held(visited, record(visited, f"t{self._ties}", {}, source.key, target.key), "Unit", "Unit")

    def _kind(self) -> str:
        return self._random.choice(["SCHOOL", "HOSPITAL", "ENTERPRISE"])


def _ids(changes: Sequence[Change]) -> set[str]:
    """Those of all that changes name."""
    held = [it for change in changes for it in (change.before, change.after, change.merged_into) if it is not None]
    return {identity for it in held for identity in (it.identity, *it.ends)}


def _with_end(tie: Held, end: Held, now: Held) -> Held:
    """A relationship with one end as it is now."""
    source, target = (now.key if key == end.key else key for key in (tie.record.source, tie.record.target))
    return replace(tie, record=replace(tie.record, source=source, target=target, stored_digest=""))
