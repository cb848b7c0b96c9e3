"""The graph as plain objects, and what of it is seen on a day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.ontology.entity import ALIASES, CREATED, ID, KEY, NAME, UPDATED
from graph.ontology.model import Ontology
from graph.plan.search import RANKED
from graph.stores.search_entry import SearchEntry, search_entry
from tests.graphs import NOW, Fact, stored


@dataclass(eq=False, slots=True)
class Node:
    """A node: its type, its stored fields, the keys of sources and places in them that it cites, and its texts."""

    type: str
    fields: dict[str, Any]
    cited: Sequence[tuple[str, str]]
    entry: SearchEntry


@dataclass(eq=False, slots=True)
class Link:
    """A recorded relationship between two nodes."""

    type: str
    fields: dict[str, Any]
    cited: Sequence[tuple[str, str]]
    source: Node
    target: Node

    def ends_are_seen(self, day: str | None) -> bool:
        """Whether both ends hold on a day."""
        return is_seen(self.source, day) and is_seen(self.target, day)


@dataclass(eq=False, slots=True)
class Graph:
    """All nodes and relationships, whatever the day."""

    ontology: Ontology
    nodes: list[Node] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def node(self, node_type: str, key: str) -> Node:
        """The one node of a type that has a key."""
        return next(node for node in self.nodes if (node.type, node.fields["key"]) == (node_type, key))


def graph_of(ontology: Ontology, facts: Iterable[Fact]) -> Graph:
    """The objects that facts describe."""
    graph = Graph(ontology)
    instants: dict[str, Any] = {CREATED.name: NOW, UPDATED.name: NOW}
    for fact in facts:
        if fact.element in ontology.nodes:
            fields = {**stored(ontology.nodes[fact.element], fact), **instants}
            graph.nodes.append(_node(fact, fields))
        else:
            fields = {**stored(ontology.relationships[fact.element], fact), **instants}
            ends = graph.node(*fact.source), graph.node(*fact.target)
            graph.links.append(Link(fact.element, fields, fact.cited, *ends))
    return graph


def _node(fact: Fact, fields: dict[str, Any]) -> Node:
    """Its rank among hits stands beside its fields, as it orders."""
    identity, key, name, aliases = (fields[prop.name] for prop in (ID, KEY, NAME, ALIASES))
    entry = search_entry(identity, key, name, aliases or ())
    return Node(fact.element, {**fields, RANKED[-1].field: entry.rank}, fact.cited, entry)


def is_seen(thing: Node | Link, day: str | None) -> bool:
    """Whether it holds on a day, from its first day to its last, both included; without a day all is seen."""
    since, until = thing.fields["since_day"], thing.fields["until_day"]
    return day is None or ((since is None or since <= day) and (until is None or day <= until))
