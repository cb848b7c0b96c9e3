"""Replaying the log: the graph is made again from it, revision by revision, with the instants that records had.

    async with store.logged() as log:
        async for revision, snapshot in replay(log, target):     target is a WriteTransaction, of either kind of store
            ...                                                   both names are equal, unless log and graph disagree

Loads are written chunk by chunk, as they put nodes before relationships and take nothing away. Of revisions that were
made of steps each record is written once, whatever the steps did to it in between; all their entries are in memory.
"""

import functools
from collections.abc import AsyncIterator

from graph.stores.folding import Fold, folded, in_steps
from graph.stores.revisions import Kind, Logged, Revision
from graph.stores.transaction import WriteTransaction
from graph.threads import to_its_end

_IN_ORDER = frozenset({Kind.LOAD, Kind.ADOPTED})
"""The kinds of revisions whose chunks are written one after the other."""


async def replay(log: AsyncIterator[Logged], target: WriteTransaction) -> AsyncIterator[tuple[Revision, str]]:
    """Each revision when it is written, and the name of the state that it has led to. Raises StoreError."""
    revision: Revision | None = None
    fold = Fold(target.ontology)
    async for logged in log:
        if revision is not None and revision.sequence != logged.revision.sequence:
            await _write(fold, target, revision)
            fold = Fold(target.ontology)
            yield revision, target.snapshot
        revision = logged.revision
        if revision.kind in _IN_ORDER:
            part = await to_its_end(functools.partial(folded, target.ontology, logged.entries))
            await _write(part, target, revision)
        else:
            for entry in logged.entries:
                fold.add(entry)
    if revision is not None:
        await _write(fold, target, revision)
        yield revision, target.snapshot


async def _write(fold: Fold, target: WriteTransaction, revision: Revision) -> None:
    redirects = fold.redirects
    if not redirects and not fold.former_ids:
        return
    held = await target.records(fold.former_ids)
    steps = in_steps(await to_its_end(functools.partial(fold.changes, held)))
    for step in steps[:-1]:
        await target.replay(step, {}, revision.instant)
    await target.replay(steps[-1] if steps else (), redirects, revision.instant)
