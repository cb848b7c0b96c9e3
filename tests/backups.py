"""Backups of stores, written as the product writes them."""

import io

from graph.export.dialects.jsonl import write_lines
from graph.plan.extract import Extract
from graph.selection.citing import Citation
from graph.stores.store import Store


async def backup(store: Store) -> bytes:
    """The whole graph of a store as JSON Lines."""
    ontology, sink = store.ontology, io.BytesIO()
    everything = Extract(tuple(ontology.nodes.values()), tuple(ontology.relationships.values()))
    async with store.extract(everything) as extraction:
        batches = [batch async for batch in extraction.batches]
        write_lines(Citation("network()", "", extraction.snapshot, ()), batches, sink)
    return sink.getvalue()
