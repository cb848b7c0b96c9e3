"""Backups of stores, written as the product writes them."""

import io
from typing import Any

import orjson

from graph.export.dialects.jsonl import write_lines
from graph.plan.extract import Extract
from graph.selection.citing import Citation
from graph.stores.store import Store
from tests.graphs import Fact


async def backup(store: Store) -> bytes:
    """The whole graph of a store as JSON Lines."""
    ontology, sink = store.ontology, io.BytesIO()
    everything = Extract(tuple(ontology.nodes.values()), tuple(ontology.relationships.values()))
    async with store.extract(everything) as extraction:
        batches = [batch async for batch in extraction.batches]
        write_lines(Citation("network()", "", extraction.snapshot, ()), batches, sink)
    return sink.getvalue()


def facts_in(text: bytes) -> list[Fact]:
    """The facts of such a backup, in the order of its lines."""
    lines = [orjson.loads(line) for line in text.splitlines()[1:-1]]
    return [_node(line) if "node" in line else _relationship(line) for line in lines]


def _node(line: dict[str, Any]) -> Fact:
    return Fact(line.pop("node"), line.pop("key"), cited=_cited(line), values=line)


def _relationship(line: dict[str, Any]) -> Fact:
    source, target = ((end[0], end[1]) for end in (line.pop("from"), line.pop("to")))
    return Fact(line.pop("relationship"), line.pop("key"), line, _cited(line), source, target)


def _cited(line: dict[str, Any]) -> list[tuple[str, str]]:
    return [(key, locator) for key, locator in line.pop("sources", ())]
