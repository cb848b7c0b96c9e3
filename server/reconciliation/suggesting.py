"""What a client offers while somebody types: nodes, types and properties."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.datatypes.text import fold
from graph.ontology.model import Ontology
from server.assistants.asking import Asker
from server.reconciliation.manifest import extensible, query_properties, type_entry

SUGGESTED = 20

_SEARCH = (
    f"query suggest($text: String!, $first: Int = {SUGGESTED})"
    " { search(text: $text, first: $first) { nodes { __typename id key name aliases } } }"
)


async def suggest_nodes(asker: Asker, prefix: str) -> dict[str, Any]:
    """Nodes that a search finds, the best first."""
    if not prefix.strip():
        return {"result": []}
    asked = await asker.ask_all(_SEARCH, {"text": prefix})
    nodes = asker.store.ontology.nodes
    return {
        "result": [
            {
                "id": node["id"],
                "name": node["name"],
                "description": " · ".join((node["key"], *node["aliases"])),
                "notable": [type_entry(nodes[node["__typename"]])],
            }
            for node in asked.data["search"]["nodes"]
        ]
    }


def suggest_types(ontology: Ontology, prefix: str) -> dict[str, Any]:
    """Types whose name or label has the text."""
    return {"result": [*_having(prefix, map(type_entry, ontology.nodes.values()))]}


def suggest_properties(ontology: Ontology, prefix: str) -> dict[str, Any]:
    """What a query may say, and what can be asked of nodes, of all types."""
    entries: dict[str, Mapping[str, str]] = {}
    for node_type in ontology.nodes.values():
        more = (it.entry for it in extensible(ontology, node_type).values())
        for entry in (*query_properties(node_type), *more):
            entries.setdefault(entry["id"], entry)
    return {"result": [*_having(prefix, entries.values())]}


def _having(text: str, entries: Iterable[Mapping[str, str]]) -> Iterator[Mapping[str, str]]:
    wanted = fold(text)
    return (it for it in entries if wanted in fold(it["id"]) or wanted in fold(it["name"]))
