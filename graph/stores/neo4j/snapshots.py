"""The name of the graph's state, kept in a node of its own and renewed by every write that changes something."""

from neo4j import AsyncTransaction

from graph.ontology.model import NodeType, Ontology
from graph.stores.neo4j.labels import DIGEST, STATE
from graph.stores.neo4j.quoting import identifier
from graph.stores.snapshot import Snapshot


async def renew(transaction: AsyncTransaction, ontology: Ontology) -> None:
    """Names the state that the transaction sees."""
    snapshot = Snapshot()
    for element in ontology.elements:
        name = identifier(element.name)
        pattern = f"(x:{name})" if isinstance(element, NodeType) else f"()-[x:{name}]->()"
        result = await transaction.run(f"MATCH {pattern} RETURN coalesce(x.{DIGEST}, '0') AS digest")
        snapshot.add(element.name, [row["digest"] async for row in result])
    text = f"MERGE (s:{STATE}) SET s.snapshot = $name"
    await (await transaction.run(text, name=snapshot.name)).consume()


SNAPSHOT = f"MATCH (s:{STATE}) RETURN s.snapshot AS name LIMIT 1"
"""Reads the name of the state; there is no row where nothing was ever written."""


async def snapshot_of(transaction: AsyncTransaction) -> str:
    """The name of the state that the transaction sees; '' where nothing was ever written."""
    row = await (await transaction.run(SNAPSHOT)).single()
    return str(row["name"]) if row is not None else ""
