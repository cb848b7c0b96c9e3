"""Some records of a store, named by their ids, as a stream that a dialect writes: those that are to be confirmed.

stream = await listed_records(store, ["VW5pdDp1MQ"], "stale(before: 2026-01-01)", "zh")
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.datatypes.text import xml_safe
from graph.export.dialect import RecordStream
from graph.ontology.entity import NAME
from graph.ontology.model import NodeType, Ontology
from graph.ontology.rules import SOURCE
from graph.plan.extract import RecordBatch, RecordValues, record_fields
from graph.plan.identity import global_id
from graph.selection.citing import MAXIMUM_CITED_SOURCES, Citation
from graph.stores.digest import written_fields
from graph.stores.store import Store
from graph.stores.transaction import Held, WriteTransaction


async def listed_records(store: Store, identities: Sequence[str], query: str, language: str) -> RecordStream:
    """The records that are there, by type in their order, all of one state of the graph; `query` says what they are."""

    async def read(transaction: WriteTransaction) -> RecordStream:
        by_id = await transaction.records(identities)
        records = [by_id[identity] for identity in identities if identity in by_id]
        ends = {end for held in records for end in held.ends}
        sources = {global_id(SOURCE, key) for held in records for key, _ in held.record.citations}
        named = await transaction.records(ends | sources)
        names = {identity: xml_safe(_name(held)) for identity, held in named.items()}
        cited = tuple(names[identity] for identity in sorted(sources & names.keys())[:MAXIMUM_CITED_SOURCES])
        citation = Citation(query, "", transaction.snapshot, cited)
        batches = [*_batches(records, store.ontology)]
        return RecordStream(store.ontology, citation, batches, language, transaction.sequence - 1, _of(ends, names))

    return await store.transact(read, is_preview=True, is_large=True)


def _of(identities: Iterable[str], names: Mapping[str, str]) -> Mapping[str, str]:
    return {identity: names[identity] for identity in identities if identity in names}


def _name(held: Held) -> str:
    return str(held.record.values[written_fields(held.element).index(NAME.name)])


def _batches(records: Sequence[Held], ontology: Ontology) -> Iterator[RecordBatch]:
    for element in ontology.elements:
        of_type = [_values(held) for held in records if held.element == element]
        if of_type:
            yield RecordBatch(element, of_type)


def _values(held: Held) -> RecordValues:
    """A record as a store streams it."""
    by_field = dict(zip(written_fields(held.element), held.record.values, strict=True))
    ends = () if isinstance(held.element, NodeType) else held.ends
    citations = [list(citation) for citation in held.record.citations]
    return [*(by_field[name] for name in record_fields(held.element)), citations, *ends]
