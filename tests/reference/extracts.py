"""Extracts, as obviously as can be."""

from collections.abc import Iterator
from typing import Any

from graph.ontology.model import DerivedType, NodeType, RelationshipType
from graph.plan.extract import PATTERNS, Extract, RecordType, record_fields
from tests.reference.conditions import holds
from tests.reference.networks import is_kept, patterns_of
from tests.reference.objects import Graph, Node, is_seen
from tests.reference.walking import Asking, Row, pairs


def records_of(graph: Graph, extract: Extract) -> dict[str, list[list[Any]]]:
    """The records of each type that has some."""
    asking = Asking(graph, extract.as_of, {})
    records = {record_type.name: list(_ordered(asking, extract, record_type)) for record_type in extract.record_types}
    return {name: of_type for name, of_type in records.items() if of_type}


def _ordered(asking: Asking, extract: Extract, record_type: RecordType) -> Iterator[list[Any]]:
    records = list(_unordered(asking, extract, record_type))
    yield from sorted(records, key=lambda record: record[-2:] if isinstance(record_type, DerivedType) else record[0])


def _unordered(asking: Asking, extract: Extract, record_type: RecordType) -> Iterator[list[Any]]:
    fields = record_fields(record_type)
    match record_type:
        case NodeType():
            for node in asking.nodes(record_type.name):
                if _is_selected(asking, extract, node):
                    yield [*(node.fields[name] for name in fields), list(map(list, node.cited))]
        case RelationshipType():
            for link in asking.links(record_type.name):
                ends = link.source, link.target
                if all(_is_selected(asking, extract, end) and is_seen(end, asking.day) for end in ends):
                    citations = list(map(list, link.cited))
                    yield [*(link.fields[name] for name in fields), citations, *(end.fields["id"] for end in ends)]
        case DerivedType():
            for row in pairs(asking, record_type):
                both = [end for end in (row.source, row.node) if end is not None and _is_selected(asking, extract, end)]
                if len(both) == 2 and is_kept(asking, record_type, row, extract.edge_filter):
                    edge = {**row.fields, PATTERNS: patterns_of(record_type, row)}
                    yield [*(edge[name] for name in fields), *(end.fields["id"] for end in both)]


def _is_selected(asking: Asking, extract: Extract, node: Node) -> bool:
    is_among = extract.among is None or node.fields["id"] in extract.among
    is_asked_for = holds(asking, Row(node), extract.where.of(node.type))
    return is_among and is_asked_for and node.type in {node_type.name for node_type in extract.node_types}
