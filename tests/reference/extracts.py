"""Extracts, as obviously as can be."""

from collections.abc import Iterator
from typing import Any

from graph.ontology.model import DerivedType, NodeType, RelationshipType
from graph.plan.extract import Extract, RecordType, record_fields
from tests.reference.objects import Graph, Node, is_seen
from tests.reference.walking import Asking, pairs


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
                if _is_selected(extract, node):
                    yield [*(node.fields[name] for name in fields), list(map(list, node.cited))]
        case RelationshipType():
            for link in asking.links(record_type.name):
                ends = link.source, link.target
                if all(_is_selected(extract, end) and is_seen(end, asking.day) for end in ends):
                    citations = list(map(list, link.cited))
                    yield [*(link.fields[name] for name in fields), citations, *(end.fields["id"] for end in ends)]
        case DerivedType():
            for row in pairs(asking, record_type):
                if row.source is not None and _is_selected(extract, row.source) and _is_selected(extract, row.node):
                    yield [*(row.fields[name] for name in fields), row.source.fields["id"], row.node.fields["id"]]


def _is_selected(extract: Extract, node: Node) -> bool:
    is_among = extract.among is None or node.fields["id"] in extract.among
    return is_among and node.type in {node_type.name for node_type in extract.node_types}
