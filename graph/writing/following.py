"""What names a node goes with it where it gets another key: its relationships, and what cites it as a source."""

from collections.abc import Iterable, Mapping

from graph.ontology.model import NodeType
from graph.ontology.rules import SOURCE
from graph.plan.identity import global_id, parse_id
from graph.stores.transaction import Held
from graph.writing.draft import Draft
from graph.writing.fields import with_citations, with_ends


async def users(draft: Draft, held: Held) -> list[Held]:
    """The records that name a node: as an end, or as a source."""
    if not isinstance(held.element, NodeType):
        return []
    relationships = await draft.relationships_of(held.identity)
    return [*relationships, *(await draft.citing(held.key) if held.element.name == SOURCE else [])]


async def prefetch_users(draft: Draft, identities: Iterable[str]) -> None:
    """Reads together what names nodes; records of other types are named by none."""
    names = {identity: parse_id(identity) for identity in identities}
    nodes = [identity for identity, (element, _) in names.items() if element in draft.ontology.nodes]
    await draft.prefetch_relationships(nodes, draft.ontology.relationships.values())
    await draft.prefetch_citing(key for element, key in names.values() if element == SOURCE)


def following(held: Held, moved: Mapping[str, str]) -> Held:
    """A record that names nodes by former ids, naming them by those that they have now."""
    if not moved.keys().isdisjoint(held.ends):
        held = with_ends(held, [moved.get(end, end) for end in held.ends])
    cited = [(_key_now(key, moved), locator) for key, locator in held.record.citations]
    return with_citations(held, tuple(cited))


def _key_now(key: str, moved: Mapping[str, str]) -> str:
    identity = global_id(SOURCE, key)
    return parse_id(moved[identity])[1] if identity in moved else key
