"""The constraints and indexes that follow from an ontology."""

from collections.abc import Iterator

from graph.ontology.model import Ontology
from graph.stores.neo4j.labels import ENTITY, SEARCH
from graph.stores.neo4j.quoting import identifier


def schema_statements(ontology: Ontology) -> Iterator[str]:
    """Constraints and indexes; harmless where they exist."""
    yield f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{ENTITY}) REQUIRE n.id IS UNIQUE"
    yield f"CREATE TEXT INDEX IF NOT EXISTS FOR (n:{ENTITY}) ON (n.{SEARCH})"
    for name in ontology.nodes:
        yield f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{identifier(name)}) REQUIRE n.key IS UNIQUE"
        yield f"CREATE INDEX IF NOT EXISTS FOR (n:{identifier(name)}) ON (n.name_sort, n.key)"
    for name in ontology.relationships:
        yield f"CREATE CONSTRAINT IF NOT EXISTS FOR ()-[r:{identifier(name)}]-() REQUIRE r.id IS UNIQUE"
