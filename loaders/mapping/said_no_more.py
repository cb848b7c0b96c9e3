"""What the store has from a file that is loaded again, and that the file says no more: it stays, and is told of."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from graph.ontology.model import NodeType, RelationshipType
from graph.ontology.rules import SOURCE
from graph.plan.extract import Extract, RecordType, RecordValues, record_fields
from graph.stores.store import Store
from loaders.mapping.file import MappedFile
from loaders.mapping.rows import Said


@dataclass(frozen=True, slots=True)
class SaidNoMore:
    """A record of which a file says nothing any more."""

    element: RecordType
    key: str


async def said_no_more(mapped: Sequence[MappedFile], store: Store) -> list[SaidNoMore]:
    """Records that cite the sources of the files and no others, and of which none of the files speaks.

    Of a relationship, its type and ends count, since another date is a correction of it. Relationships come first,
    since they are the facts. The store streams the records that cite the sources, of which only these are kept.
    """
    known = await store.existing_keys(SOURCE, {file.source_key for file in mapped})
    if not known:
        return []
    said = {it for file in mapped for rows in file.rows for it in rows.said()}
    node_types, relationships = tuple(store.ontology.nodes.values()), tuple(store.ontology.relationships.values())
    kept: list[SaidNoMore] = []
    async with store.extract(Extract(node_types, relationships, citing=tuple(sorted(known)))) as extraction:
        async for batch in extraction.batches:
            place = record_fields(batch.record_type).index("key")
            kept += (
                SaidNoMore(batch.record_type, str(record[place]))
                for record in batch.records
                if _rests_on(batch.record_type, record, known) and _said_of(batch.record_type, record) not in said
            )
    return sorted(kept, key=lambda it: (isinstance(it.element, NodeType), it.element.name, it.key))


def _rests_on(element: RecordType, record: RecordValues, known: Collection[str]) -> bool:
    """Whether a record cites no other sources."""
    return all(key in known for key, _ in record[len(record_fields(element))])


def _said_of(element: RecordType, record: RecordValues) -> Said:
    """The type of a record, and its id, or those of its ends, which come last."""
    ids = record[-2:] if isinstance(element, RelationshipType) else record[:1]
    return element.name, frozenset(map(str, ids))
