"""What the service says of itself, and which types and properties there are to choose from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.ontology.entity import KEY
from graph.ontology.model import Connection, Label, NodeType, Ontology, Property
from graph.stores.likeness import code_properties
from server.reconciliation.requests import MAXIMUM_QUERIES

PATH = "/reconcile"
VERSION = "0.2"

WITHIN = "within"
"""The property of queries that says in which place or community a node is; it is none of nodes."""

LANGUAGE = "language"
MAXIMUM_RELATED = "limit"
LANGUAGES = ("zh", "en")
RELATED, MOST_RELATED = 10, 100
"""How many nodes at the other ends are listed without a setting, and at most."""

_WITHIN_LABEL = Label("所在地点或社区", "The place or community that it is in")


def named(label: Label) -> str:
    """A label in both languages."""
    return " ".join(dict.fromkeys((label.zh, label.en)))


def type_entry(node_type: NodeType) -> dict[str, str]:
    """A type as the protocol writes it."""
    return {"id": node_type.name, "name": named(node_type.label)}


@dataclass(frozen=True, slots=True)
class Extensible:
    """What can be asked of nodes of a type: one of its properties, or the nodes at the other end of a relationship."""

    id: str
    asked: Property | Connection

    @property
    def entry(self) -> dict[str, str]:
        """It as the protocol writes it."""
        return {"id": self.id, "name": named(self.asked.label)}


def extensible(ontology: Ontology, node_type: NodeType) -> Mapping[str, Extensible]:
    """What can be asked of nodes of a type, by id, in the order of the ontology."""
    properties = [Extensible(prop.name, prop) for prop in node_type.properties]
    connections = [Extensible(it.field, it) for it in ontology.connections_of(node_type.name)]
    return {it.id: it for it in (*properties, *connections)}


def query_properties(node_type: NodeType) -> Iterator[dict[str, str]]:
    """What a query may say of the node that it asks for, beside its name."""
    yield {"id": WITHIN, "name": named(_WITHIN_LABEL)}
    yield from ({"id": prop.name, "name": named(prop.label)} for prop in identifiers(node_type))


def identifiers(node_type: NodeType) -> list[Property]:
    """The properties by which a single node is found: its key and its codes."""
    return [node_type.by_name[name] for name in (KEY.name, *code_properties(node_type))]


def manifest(ontology: Ontology, base: str, *, has_pages: bool) -> dict[str, Any]:
    """The manifest; `base` is the address of the server, and a view of nodes is there where it has pages."""
    service = f"{base}{PATH}"

    def part(path: str) -> dict[str, str]:
        return {"service_url": service, "service_path": path}

    language = {
        "name": LANGUAGE,
        "label": "语言 Language",
        "help_text": "标签所用的语言。The language of labels.",
        "type": "select",
        "default": LANGUAGES[0],
        "choices": [{"value": "zh", "name": "中文"}, {"value": "en", "name": "English"}],
    }
    related = {
        "name": MAXIMUM_RELATED,
        "label": "最多几个 At most",
        "help_text": f"另一端列出几个，至多 {MOST_RELATED}。Nodes at the other end, at most {MOST_RELATED}.",
        "type": "number",
        "default": RELATED,
    }
    return {
        "versions": [VERSION],
        "name": "共建 gongjian",
        "identifierSpace": f"{base}/graphql#id",
        "schemaSpace": f"{base}/graphql#type",
        "defaultTypes": [type_entry(node_type) for node_type in ontology.nodes.values()],
        "batchSize": MAXIMUM_QUERIES,
        "suggest": {name: part(f"/suggest/{name}") for name in ("entity", "type", "property")},
        "extend": {"propose_properties": part("/properties"), "property_settings": [language, related]},
        **({"view": {"url": f"{base}/?around={{{{id}}}}"}} if has_pages else {}),
    }
