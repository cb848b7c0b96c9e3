"""The queries of a report, which follow from the ontology: all that is known of one node, and the network around it."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.ontology.entity import OF_NODES, OF_RELATIONSHIPS
from graph.ontology.model import Connection, DerivedType, NodeType, Ontology, Property
from graph.ontology.rules import SOURCE
from graph.report.report import PARTICIPATION
from schema.names import constant, pascal

SHOWN, CO_BUILDING, OTHERS, EVIDENCE = 200, 50, 50, 50
"""How much is listed at most: of a connection, of a derived one, of other participants, of the evidence of an edge."""

BY_NAME = "{node: {name: ASC}}"
CITED = "sources { ...Cited }"

AROUND = "Around"
DRAWN = 40
"""Nodes of the picture at most, so that its names can be read."""

UNDRAWN = ("Area", "Indicator", SOURCE)
"""Types that would tie everything with everything in the picture, or are no part of the district."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text of several operations, to be executed one by one: a store plans small statements much faster.

    All but the last answer parts of the node; the last, what is around it. Variables are $key, $id and $asOf.
    """

    text: str
    operations: tuple[str, ...]


def document(ontology: Ontology, node_type: NodeType, *, dated: bool) -> Document:
    """The document of a type of node, with a day that governs it or without."""
    asked = [*_parts(ontology, node_type, dated), (AROUND, _surroundings(ontology, dated))]
    texts = [text for _, text in asked]
    used = [text for name, text in _fragments(ontology).items() if any(f"...{name}" in one for one in texts)]
    return Document("\n\n".join([*texts, *used]) + "\n", tuple(name for name, _ in asked))


def drawn_types(ontology: Ontology) -> list[str]:
    """Types of node that are in the picture."""
    return [name for name in ontology.nodes if name not in UNDRAWN]


def _parts(ontology: Ontology, node_type: NodeType, dated: bool) -> Iterator[tuple[str, str]]:
    """The node and its plain relationships, and an operation for each connection that asks deeper."""
    connections = ontology.connections_of(node_type.name)
    deep = [one for one in connections if isinstance(one.relationship, DerivedType) or one.field == PARTICIPATION]
    plain = [_connection(ontology, node_type, one) for one in connections if one not in deep]
    facts = ["id key name aliases since until", " ".join(_own(node_type.properties, OF_NODES)), CITED]
    yield node_type.name, _part(node_type.name, node_type, dated, [*facts, *plain])
    for one in deep:
        name = pascal(one.field)
        yield name, _part(name, node_type, dated, [_connection(ontology, node_type, one)])


def _part(name: str, node_type: NodeType, dated: bool, asked: Sequence[str]) -> str:
    declared, given = (", $asOf: Date", ", asOf: $asOf") if dated else ("", "")
    return _block(f"query {name}($key: ID!{declared})", _block(f"{node_type.singular}(key: $key{given})", *asked))


def _surroundings(ontology: Ontology, dated: bool) -> str:
    """The picture, the snapshot, and the dormant ties."""
    declared, given = (", $asOf: Date", ", asOf: $asOf") if dated else ("", "")
    drawn = ", ".join(constant(name) for name in drawn_types(ontology))
    ends = [_block(end, "id name type") for end in ("source", "target")]
    dormant = _block(
        "dormantTies(of: $id, first: 1000)", _block("parameters", "name value"), _block("rows", *ends, "last")
    )
    return _block(
        f"query {AROUND}($id: ID!{declared})",
        _block(
            f"network(around: [$id], depth: 2, nodeTypes: [{drawn}], limit: {DRAWN}{given})",
            _block("nodes", "id type name x y"),
            _block("edges", "type source target"),
            _block("omitted", "count"),
        ),
        _block(f"analysis(around: [$id], depth: 1, limit: 1000{given})", "snapshot", *([dormant] if dated else [])),
    )


def _connection(ontology: Ontology, node_type: NodeType, connection: Connection) -> str:
    far = connection.relationship.partners(node_type.name, backward=connection.backward)
    derived = isinstance(connection.relationship, DerivedType)
    first, strongest = (CO_BUILDING, "{edge: {weight: DESC}}, ") if derived else (SHOWN, "")
    return _block(
        f"{connection.field}(first: {first}, orderBy: [{strongest}{BY_NAME}])",
        "totalCount",
        *_groups(ontology, connection, far),
        _block("edges", *_edge(ontology, node_type, connection, far)),
    )


def _groups(ontology: Ontology, connection: Connection, far: Sequence[str]) -> Iterator[str]:
    """What the bars count: kinds of those who co-build, roles of those who take part."""
    if isinstance(connection.relationship, DerivedType):
        if len(far) == 1 and "kind" in ontology.nodes[far[0]].by_name:
            yield "groups(by: [KIND]) { kind count }"
    elif "role" in connection.relationship.by_name:
        yield "groups(by: [ROLE]) { role count }"


def _edge(ontology: Ontology, node_type: NodeType, connection: Connection, far: Sequence[str]) -> Iterator[str]:
    kind = connection.relationship
    if isinstance(kind, DerivedType):
        yield "weight since until"
        yield _block(f"evidence(first: {EVIDENCE})", "pattern", _block("hops", "...Hop"))
    else:
        yield " ".join(["since until", *_own(kind.properties, OF_RELATIONSHIPS)])
        yield CITED
    yield _block("node", *_far(ontology, connection, far))


def _far(ontology: Ontology, connection: Connection, far: Sequence[str]) -> Iterator[str]:
    yield "__typename id key name"
    if connection.field == PARTICIPATION:
        shared = ontology.connections[connection.far.field]
        for name in far:
            yield _block(f"... on {name}", _others(shared))
    if len(connection.far.types) > 1:
        yield from (_kind(ontology, name) for name in far if "kind" in ontology.nodes[name].by_name)
    elif connection.relationship.name == "STATED_OF":
        yield " ".join(_own(ontology.nodes[far[0]].properties, OF_NODES))
        yield CITED
    elif "kind" in ontology.nodes[far[0]].by_name:
        yield "kind"


def _others(shared: Connection) -> str:
    """Who else takes part."""
    kind = shared.relationship
    own = () if isinstance(kind, DerivedType) else _own(kind.properties, OF_RELATIONSHIPS)
    edges = _block("edges", *own, "node { __typename id name }")
    return _block(f"others: {shared.field}(first: {OTHERS}, orderBy: [{BY_NAME}])", "totalCount", edges)


def _kind(ontology: Ontology, name: str) -> str:
    """Enumerations of several types cannot stand under one name."""
    return f"... on {name} {{ kindOf{name}: kind }}"


def _own(properties: Iterable[Property], common: Sequence[Property]) -> list[str]:
    return [prop.name for prop in properties if prop not in common]


def _fragments(ontology: Ontology) -> Mapping[str, str]:
    ends = (f"{end} {{ __typename id name }}" for end in ("from", "to"))
    hop = _block("fragment Hop on Hop", "type since until", *ends, CITED)
    shown = ["key name", *_own(ontology.nodes[SOURCE].properties, OF_NODES)]
    cited = _block("fragment Cited on Citation", "locator", _block("source", " ".join(shown)))
    return {"Hop": hop, "Cited": cited}


def _block(head: str, *parts: str) -> str:
    inner = textwrap.indent("\n".join(filter(None, parts)), "  ")
    return f"{head} {{\n{inner}\n}}" if "\n" in inner or len(inner) > 80 else f"{head} {{ {inner.strip()} }}"
