"""Nodes that may be the same, but for those of which somebody has said that they are not.

await undecided_duplicates(store, [ontology.nodes["Unit"]], 100)
"""

from collections.abc import Mapping, Sequence

from graph.ontology.model import NodeType
from graph.stores.judgements import Standing, name_form
from graph.stores.store import Store
from loaders.duplicates import Duplicate, find_duplicates
from loaders.matching.judged import are_told_apart, standing_in


async def undecided_duplicates(store: Store, node_types: Sequence[NodeType], most: int) -> list[Duplicate]:
    """The first pairs, as `find_duplicates` lists them, at most so many."""
    stands = await standing_in(store)
    asked = most
    while True:
        listed = await find_duplicates(store, node_types, asked)
        undecided = [pair for pair in listed if not _is_decided(stands, pair)]
        if len(undecided) >= most or len(listed) < asked:
            return undecided[:most]
        asked += 2 * (most + len(listed) - len(undecided))


def _is_decided(stands: Mapping[tuple[str, str], Standing], pair: Duplicate) -> bool:
    first, second = (
        (key, {name_form(text) for text in (key, name, said)})
        for key, name, said in zip(pair.keys, pair.names, pair.said, strict=True)
    )
    return are_told_apart(stands, pair.node_type, first, second)
