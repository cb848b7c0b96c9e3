"""What the log says of records, read together where many are asked for, and once in a write."""

from collections.abc import Iterable, Mapping, Sequence

from graph.stores.revisions import Kind, Revision
from graph.stores.transaction import WriteTransaction


class Histories:
    """The histories of records as they were before a write."""

    def __init__(self, transaction: WriteTransaction) -> None:
        self._transaction = transaction
        self._by_id: dict[str, list[Revision]] = {}
        self._kinds: dict[int, Kind] = {}

    async def prefetch(self, identities: Iterable[str]) -> None:
        """Reads histories together that will be asked for."""
        missing = [identity for identity in dict.fromkeys(identities) if identity not in self._by_id]
        if missing:
            self._by_id |= await self._transaction.histories(missing)

    async def of(self, identity: str) -> Sequence[Revision]:
        """The revisions that touched a record, by any id that it has or had, oldest first, with its entries in each."""
        await self.prefetch([identity])
        return self._by_id[identity]

    async def undone(self, history: Sequence[Revision]) -> Mapping[int, int]:
        """The revisions that took back others, with these; to take back an undo is to write again."""
        undoing = {it.sequence: it.undoes for it in history if it.kind is Kind.UNDO and it.undoes is not None}
        missing = {undone for undone in undoing.values() if undone not in self._kinds}
        if missing:
            revisions = await self._transaction.revisions(sorted(missing))
            self._kinds |= {sequence: revision.kind for sequence, revision in revisions.items()}
        return {number: undone for number, undone in undoing.items() if self._kinds[undone] is not Kind.UNDO}
