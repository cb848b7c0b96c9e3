"""The places and communities in which nodes are, by the relationships that lead from a place to a wider one.

await places_of(store, "Unit", ["u1"])    {"u1": (Place("丰产路街道", ...), Place("金水区", ...), Place("郑州市", ...))}
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from graph.ontology.model import NodeType, Ontology, RelationshipType
from graph.plan.extract import Extract
from graph.plan.identity import global_id
from graph.stores.judgements import name_form
from graph.stores.store import Store


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its name, and all its names in the form in which they are compared."""

    name: str
    forms: tuple[str, ...]


@dataclass(slots=True)
class _Read:
    """What an extract has of places, by their global ids, and into which other ones nodes lead."""

    places: dict[str, Place]
    wider: dict[str, list[str]]

    def around(self, identity: str) -> tuple[Place, ...]:
        """The places around a node, the nearest first."""
        met, nearest = dict[str, None](), [identity]
        while nearest:
            nearest = [wide for narrow in nearest for wide in self.wider.get(narrow, ()) if wide not in met]
            met |= dict.fromkeys(nearest)
        return tuple(self.places[it] for it in met if it in self.places)


async def places_of(store: Store, node_type: str, keys: Collection[str]) -> dict[str, tuple[Place, ...]]:
    """The places of each node, the nearest first; read in two transactions, first all places, then these nodes."""
    spatial = [it for it in store.ontology.relationships.values() if it.within]
    types = _place_types(store.ontology, spatial, node_type)
    places = await _read(store, Extract(types, tuple(spatial), only_names=True))
    ids = {key: global_id(node_type, key) for key in sorted(keys)}
    among = (*ids.values(), *places.places)
    own = await _read(store, Extract((store.ontology.nodes[node_type], *types), tuple(spatial), among=among))
    around = _Read(places.places, {**places.wider, **{it: own.wider.get(it, []) for it in ids.values()}})
    return {key: around.around(identity) for key, identity in ids.items()}


def _place_types(ontology: Ontology, spatial: Sequence[RelationshipType], node_type: str) -> tuple[NodeType, ...]:
    """The types of the places that may be around a node of a type, but for the type itself."""
    met, nearest = dict[str, None](), [node_type]
    while nearest:
        wider = [far for near in nearest for it in spatial for far in it.partners(near, backward=False)]
        nearest = [far for far in dict.fromkeys(wider) if far not in met]
        met |= dict.fromkeys(nearest)
    return tuple(it for name, it in ontology.nodes.items() if name in met and name != node_type)


async def _read(store: Store, extract: Extract) -> _Read:
    read = _Read({}, {})
    async with store.extract(extract) as extraction:
        async for batch in extraction.batches:
            name = batch.record_type.name
            if isinstance(batch.record_type, RelationshipType):
                for *_, narrow, wide in batch.records:
                    read.wider.setdefault(narrow, []).append(wide)
            elif extract.only_names:
                for key, called, aliases, *_ in batch.records:
                    forms = tuple(map(name_form, (called, *(aliases or ()))))
                    read.places[global_id(name, key)] = Place(called, forms)
    return read


Places = Mapping[str, tuple[Place, ...]]
"""The places of nodes, by their keys."""
