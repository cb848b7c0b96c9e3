"""Stale records of a database: a statement for nodes of all types and one for relationships, as each is planned."""

from collections.abc import Iterator, Sequence
from typing import Any

from graph.ontology.entity import NAME
from graph.ontology.model import NodeType
from graph.stores.lowering.dialect import field_of
from graph.stores.lowering.staleness import stale_conditions, stale_day, stale_values
from graph.stores.neo4j.clauses import match_, node_type_of, one_of_types, returning
from graph.stores.neo4j.labels import CITED_KEYS, CITED_PLACES
from graph.stores.staleness import StalePage, StaleRecords, stale_record


def stale_statements(page: StalePage) -> Iterator[str]:
    """Each returns the number of stale records, and the oldest: of each its type, its citations, and its values."""
    nodes = [element.name for element in page.types if isinstance(element, NodeType)]
    relationships = [element.name for element in page.types if not isinstance(element, NodeType)]
    if nodes:
        yield _statement(f"(r:{one_of_types(nodes)})", node_type_of("r"), [], [field_of("r", NAME.name)])
    if relationships:
        yield _statement(f"(s)-[r:{one_of_types(relationships)}]->(t)", "type(r)", ["s", "t"], ["s.id", "t.id"])


def _statement(pattern: str, type_: str, ends: Sequence[str], texts: Sequence[str]) -> str:
    day = stale_day("r", "left({}, {})")
    matched = match_(pattern, stale_conditions(day, "r", *ends))
    cited = [field_of("r", name) for name in (CITED_KEYS, CITED_PLACES)]
    values = f"[{', '.join([type_, *cited, *stale_values('r', day), *texts])}]"
    page = returning(values, order_by=[day, "r.id"], limit="$first")
    return f"RETURN [COUNT {{ {matched} }}, COLLECT {{ {matched} {page} }}]"


def answered(answer: Sequence[Any]) -> StaleRecords:
    """What a statement has answered."""
    count, rows = answer
    records = [stale_record(name, row, zip(keys, places, strict=True)) for name, keys, places, *row in rows]
    return StaleRecords(records, count)
