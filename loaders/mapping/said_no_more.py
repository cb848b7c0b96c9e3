"""What the store has from a file that is loaded again, and that the file says no more: it stays, and is told of."""

from collections.abc import Iterable, Sequence

from graph.ontology.rules import SOURCE
from graph.stores.store import Store
from graph.stores.transaction import Held, WriteTransaction
from loaders.mapping.file import MappedFile
from loaders.mapping.rows import Said


async def said_no_more(mapped: Sequence[MappedFile], store: Store) -> list[Held]:
    """Records that cite the sources of the files and no others, and of which none of the files speaks.

    Of a relationship, its type and ends count, since another date is a correction of it.
    """
    known = await store.existing_keys(SOURCE, {file.source_key for file in mapped})
    if not known:
        return []
    said = {it for file in mapped for rows in file.rows for it in rows.said()}

    async def read(transaction: WriteTransaction) -> list[Held]:
        return [
            held for held in await transaction.citing(known) if _rests_on(held, known) and _said_of(held) not in said
        ]

    return _ordered(await store.transact(read, is_preview=True))


def _rests_on(held: Held, known: set[str]) -> bool:
    return all(key in known for key, _ in held.record.citations)


def _said_of(held: Held) -> Said:
    return (held.element.name, frozenset(held.ends or (held.identity,)))


def _ordered(records: Iterable[Held]) -> list[Held]:
    """Relationships first, since they are the facts."""
    return sorted(records, key=lambda held: (not held.ends, held.element.name, held.key))
