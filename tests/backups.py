"""Backups of stores, written as the product writes them."""

import io

from graph.plan.extract import Extract, Rows
from graph.stores.store import Store
from graph.views.jsonl import write_lines
from graph.views.projection import Citation


async def backup(store: Store) -> bytes:
    """The whole graph of a store as JSON Lines."""
    ontology, sink, rows = store.ontology, io.BytesIO(), list[Rows]()
    wanted = Extract(tuple(ontology.nodes.values()), tuple(ontology.relationships.values()))
    async with store.extract(wanted) as extraction:
        async for some in extraction.rows:
            rows.append(some)
        write_lines(Citation("network()", "", extraction.snapshot, ()), rows, sink)
    return sink.getvalue()
