"""Backups of stores, written as the product writes them."""

import io

from graph.export.dialects.jsonl import write_lines
from graph.plan.extract import Extract, Rows
from graph.selection.citing import Citation
from graph.stores.store import Store


async def backup(store: Store) -> bytes:
    """The whole graph of a store as JSON Lines."""
    ontology, sink, rows = store.ontology, io.BytesIO(), list[Rows]()
    wanted = Extract(tuple(ontology.nodes.values()), tuple(ontology.relationships.values()))
    async with store.extract(wanted) as extraction:
        async for some in extraction.rows:
            rows.append(some)
        write_lines(Citation("network()", "", extraction.snapshot, ()), rows, sink)
    return sink.getvalue()
