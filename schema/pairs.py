"""Root fields for all edges of a derived relationship: pairs of the whole district, asked for by both of their ends."""

from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graph.ontology import entity
from graph.ontology.model import DerivedType, Ontology
from schema import names
from schema.filters import filter_name
from schema.inputs import DIRECTION, where_input
from schema.names import description
from schema.outputs import connection_field, connection_object, derived_fields
from schema.types import Types, field, optional


def declare_pairs(types: Types, ontology: Ontology) -> None:
    """Makes the types of every derived relationship that has a root field."""
    for derived in ontology.derived.values():
        if derived.root:
            _declare(types, derived)


def _declare(types: Types, derived: DerivedType) -> None:
    name, ends = derived.root, _ends(derived)
    of_ends = [field(end, types.named(node_type)) for end, node_type in ends]
    types.object(names.edge(name), [field("cursor", str), *derived_fields(types, derived), *of_ends])
    connection_object(types, name)
    where_input(
        types,
        names.where(name),
        [
            *(field(end, optional(types.named(names.where(node_type)))) for end, node_type in ends),
            *(field(one.name, optional(types.named(filter_name(one.datatype)))) for one in entity.OF_DERIVED),
        ],
    )
    types.input(
        names.order(name),
        [
            *(field(end, optional(types.named(names.order(node_type)))) for end, node_type in ends),
            *(field(one.name, optional(types.named(DIRECTION))) for one in entity.OF_DERIVED),
        ],
        one_of=True,
    )


def _ends(derived: DerivedType) -> list[tuple[str, str]]:
    types = (derived.source.types[0], derived.target.types[0])
    return list(zip(names.pair_ends(derived), types, strict=True))


def pairs_field(types: Types, derived: DerivedType, as_of: StrawberryArgument) -> StrawberryField:
    """The root field."""
    about = description(derived.label, derived.description)
    return connection_field(types, derived.root, derived.root, about, (as_of,), nullable=True)
