"""What cites the nodes of a selection and the relationships between them, for tables that show both."""

from collections.abc import Collection, Mapping, Sequence

from graph.export.attributes import columns_of
from graph.ontology.entity import CITATIONS
from graph.plan.extract import Extract
from graph.plan.identity import parse_id
from graph.stores.store import Store


async def record_citations(
    store: Store, nodes: Collection[str], relationship_types: Collection[str]
) -> Mapping[str, Sequence[Sequence[str]]]:
    """The sources, each with where in it, of nodes and of the recorded relationships between them, by global ids.

    Raises StoreError.
    """
    ontology = store.ontology
    of_types = {parse_id(identity)[0] for identity in nodes}
    node_types = tuple(node_type for name, node_type in ontology.nodes.items() if name in of_types)
    relationships = tuple(it for name, it in ontology.relationships.items() if name in relationship_types)
    citations: dict[str, Sequence[Sequence[str]]] = {}
    async with store.extract(Extract(node_types, relationships, among=tuple(sorted(nodes)))) as extraction:
        async for batch in extraction.batches:
            place = columns_of(batch.record_type)[CITATIONS]
            citations |= {record[0]: record[place] for record in batch.records}
    return citations
