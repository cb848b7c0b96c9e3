"""Extracts, as obviously as can be."""

from collections.abc import Iterator
from typing import Any

from graph.ontology.model import DerivedType, NodeType, RelationshipType
from graph.plan.extract import Extract, Kind, fields_of
from tests.reference.objects import Graph, Node, is_seen
from tests.reference.walking import Asking, pairs


def records(graph: Graph, wanted: Extract) -> dict[str, list[list[Any]]]:
    """The rows of each type that has some."""
    asking = Asking(graph, wanted.as_of, {})
    found = {kind.name: list(_rows(asking, wanted, kind)) for kind in wanted.kinds}
    return {name: rows for name, rows in found.items() if rows}


def _rows(asking: Asking, wanted: Extract, kind: Kind) -> Iterator[list[Any]]:
    rows = list(_unordered(asking, wanted, kind))
    yield from sorted(rows, key=lambda row: row[-2:] if isinstance(kind, DerivedType) else row[0])


def _unordered(asking: Asking, wanted: Extract, kind: Kind) -> Iterator[list[Any]]:
    match kind:
        case NodeType():
            for node in asking.nodes(kind.name):
                if _is_wanted(wanted, node):
                    yield [*(node.fields[name] for name in fields_of(kind)), [list(one) for one in node.cited]]
        case RelationshipType():
            for link in asking.links(kind.name):
                ends = link.source, link.target
                if all(_is_wanted(wanted, end) and is_seen(end, asking.day) for end in ends):
                    shown = [*(link.fields[name] for name in fields_of(kind)), [list(one) for one in link.cited]]
                    yield [*shown, *(end.fields["id"] for end in ends)]
        case DerivedType():
            for row in pairs(asking, kind):
                if row.source is not None and _is_wanted(wanted, row.source) and _is_wanted(wanted, row.node):
                    ends = row.source.fields["id"], row.node.fields["id"]
                    yield [*(row.fields[name] for name in fields_of(kind)), *ends]


def _is_wanted(wanted: Extract, node: Node) -> bool:
    among = wanted.among is None or node.fields["id"] in wanted.among
    return among and node.type in {kind.name for kind in wanted.nodes}
