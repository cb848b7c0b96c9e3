"""Names of GraphQL types, from names of the ontology.

>>> pascal("PAIRED_WITH"), pascal("pairedWith"), constant("PartyOrganization")
('PairedWith', 'PairedWith', 'PARTY_ORGANIZATION')
"""

import re

from graph.ontology.model import DerivedType, Label

CHANGE = "change"
"""What the types of `diff` are called after."""


def pascal(name: str) -> str:
    """A type's name, from a field's or a relationship type's."""
    if name.isupper():
        return "".join(part.capitalize() for part in name.split("_"))
    return name[:1].upper() + name[1:]


def constant(name: str) -> str:
    """An enumeration's value, from a node type's name."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).upper()


def description(*labels: Label) -> str | None:
    """Labels and descriptions in both languages, one line each."""
    chinese, english = (
        "：".join(filter(None, (label.zh for label in labels))),
        ". ".join(filter(None, (label.en for label in labels))),
    )
    return "\n".join(filter(None, (chinese, english))) or None


def connection(field: str) -> str:
    """The connection type of a field."""
    return f"{pascal(field)}Connection"


def edge(field: str) -> str:
    """The edge type of a field."""
    return f"{pascal(field)}Edge"


def group(name: str) -> str:
    """The groups of a connection, which is named after a node type or a field."""
    return f"{pascal(name)}Group"


def group_by(name: str) -> str:
    """The enumeration of what the rows of a connection may be grouped by."""
    return f"{pascal(name)}GroupBy"


def group_bounds(name: str) -> str:
    """The least and greatest values of a group."""
    return f"{pascal(name)}GroupBounds"


def group_numbers(name: str) -> str:
    """The sums and averages of a group."""
    return f"{pascal(name)}GroupNumbers"


def filter_input(type_name: str) -> str:
    """The input type of operators on values of a type."""
    return f"{type_name}Filter"


def where(name: str) -> str:
    """The input type of conditions on a node type, or on a connection field."""
    return f"{pascal(name)}Where"


def edge_where(relationship: str) -> str:
    """The input type of conditions on the edges of a relationship type."""
    return f"{pascal(relationship)}EdgeWhere"


def quantifier(field: str) -> str:
    """The input type of some, none, all and single of a field."""
    return f"{pascal(field)}Quantifier"


def order(name: str) -> str:
    """The input type of an order of nodes, or of a connection field."""
    return f"{pascal(name)}Order"


def edge_order(relationship: str) -> str:
    """The input type of an order of the edges of a relationship type."""
    return f"{pascal(relationship)}EdgeOrder"


def enumeration(owner: str, prop: str) -> str:
    """The enumeration of a property."""
    return f"{pascal(owner)}{pascal(prop)}"


def evidence(derived: str) -> str:
    """The evidence of a derived relationship type."""
    return f"{pascal(derived)}Evidence"


def pair_ends(derived: DerivedType) -> tuple[str, str]:
    """The fields of a pair's source and target: by their types, where these are two."""
    source, target = derived.source.types[0], derived.target.types[0]
    return ("from", "to") if source == target else (singular(source), singular(target))


def singular(node_type: str) -> str:
    """The field of one node of a type."""
    return node_type[0].lower() + node_type[1:]
