"""Root fields for all edges of a derived relationship: pairs of the whole district, asked for by both of their ends."""

from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graph.ontology import entity
from graph.ontology.model import DerivedType, Ontology
from schema import names
from schema.connections import connection_field, connection_object, edge_object
from schema.inputs import DERIVED_FILTERS, directions, members, order_input, where_input
from schema.names import description
from schema.outputs import derived_fields
from schema.types import Types, field


def declare_pairs(types: Types, ontology: Ontology) -> None:
    """Makes the types of every derived relationship that has a root field."""
    for derived in ontology.derived.values():
        if derived.root:
            _declare(types, derived)


def _declare(types: Types, derived: DerivedType) -> None:
    name = derived.root
    source, target = names.pair_ends(derived)
    ends = {source: derived.source.types[0], target: derived.target.types[0]}
    shown = [field(end, types.named(node_type)) for end, node_type in ends.items()]
    edge_object(types, name, [*derived_fields(types, derived), *shown])
    connection_object(types, name)
    filters = {end: names.where(node_type) for end, node_type in ends.items()} | DERIVED_FILTERS
    where_input(types, names.where(name), members(types, filters))
    orders = {end: names.order(node_type) for end, node_type in ends.items()} | directions(entity.OF_DERIVED)
    order_input(types, names.order(name), orders)


def pairs_field(types: Types, derived: DerivedType, as_of: StrawberryArgument) -> StrawberryField:
    """The root field."""
    about = description(derived.label, derived.description)
    return connection_field(types, derived.root, derived.root, about, (as_of,), nullable=True)
