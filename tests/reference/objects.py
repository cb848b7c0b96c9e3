"""The graph as plain objects, and what of it is seen on a day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.ontology.entity import CREATED, UPDATED
from graph.ontology.model import Ontology
from tests.graphs import NOW, Fact, stored


@dataclass(eq=False, slots=True)
class Node:
    """A node: its type, its stored fields, and the keys of sources and places in them that it cites."""

    type: str
    fields: dict[str, Any]
    cited: Sequence[tuple[str, str]]


@dataclass(eq=False, slots=True)
class Link:
    """A recorded relationship between two nodes."""

    type: str
    fields: dict[str, Any]
    cited: Sequence[tuple[str, str]]
    source: Node
    target: Node


@dataclass(eq=False, slots=True)
class Graph:
    """All nodes and relationships, whatever the day."""

    nodes: list[Node] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def node(self, node_type: str, key: str) -> Node:
        """The one node of a type that has a key."""
        return next(node for node in self.nodes if (node.type, node.fields["key"]) == (node_type, key))


def graph_of(ontology: Ontology, facts: Iterable[Fact]) -> Graph:
    """The objects that facts describe."""
    graph = Graph()
    instants: dict[str, Any] = {CREATED.name: NOW, UPDATED.name: NOW}
    for fact in facts:
        if fact.element in ontology.nodes:
            fields = {**stored(ontology.nodes[fact.element], fact), **instants}
            graph.nodes.append(Node(fact.element, fields, fact.cited))
        else:
            fields = {**stored(ontology.relationships[fact.element], fact), **instants}
            ends = graph.node(*fact.source), graph.node(*fact.target)
            graph.links.append(Link(fact.element, fields, fact.cited, *ends))
    return graph


def is_seen(thing: Node | Link, day: str | None) -> bool:
    """Whether it holds on a day, from its first day to its last, both included; without a day all is seen."""
    since, until = thing.fields["since_day"], thing.fields["until_day"]
    return day is None or ((since is None or since <= day) and (until is None or day <= until))
