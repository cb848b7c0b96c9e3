"""Names of GraphQL types and fields, made of names of the ontology, and their descriptions.

>>> pascal("PAIRED_WITH"), pascal("pairedWith"), constant("PartyOrganization")
('PairedWith', 'PairedWith', 'PARTY_ORGANIZATION')

Types of one connection are named after its `stem`: the name of a node type for the root field of its list (`Unit` of
`units`), or else the name of the field (`pairedWith`, or `coBuilding` at the root).
"""

import re

from graph.ontology.model import DerivedType, Label

NODE_TYPE, RELATIONSHIP_TYPE = "NodeType", "RelationshipType"
"""The enumerations of all node types, and of all relationship types with the derived ones."""

ENTITY = "Entity"
"""The interface of all node types: what a connection leads to whose nodes may be of several types."""

PATTERN = "Pattern"
"""The enumeration of the patterns of all derived types."""

NETWORK_WHERE = "NetworkWhere"
"""The input type of what must hold of the nodes of a network, of an export or of an analysis."""

CHANGE = "change"
"""The stem of the types of `diff`."""


def pascal(name: str) -> str:
    """A type's name, from that of a field or a relationship type."""
    if name.isupper():
        return "".join(part.capitalize() for part in name.split("_"))
    return name[:1].upper() + name[1:]


def constant(name: str) -> str:
    """The value of an enumeration, from a node type's name."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).upper()


def describe(*labels: Label) -> str | None:
    """The description of a type or field: a line in Chinese and one in English, each of all labels; None if empty."""
    chinese, english = (
        "：".join(filter(None, (label.zh for label in labels))),
        ". ".join(filter(None, (label.en for label in labels))),
    )
    return "\n".join(filter(None, (chinese, english))) or None


def connection(stem: str) -> str:
    """The object type of a page: `UnitConnection` for `Unit`."""
    return f"{pascal(stem)}Connection"


def edge(stem: str) -> str:
    """The type of a connection's edges."""
    return f"{pascal(stem)}Edge"


def pair(root: str) -> str:
    """The type of the pairs that a root field of a derived relationship type lists: `CoBuildingPair`."""
    return f"{pascal(root)}Pair"


def group(stem: str) -> str:
    """The type of a connection's groups."""
    return f"{pascal(stem)}Group"


def group_by(stem: str) -> str:
    """The scalar of what the rows of a connection may be grouped by."""
    return f"{pascal(stem)}GroupBy"


def group_bounds(stem: str) -> str:
    """The type of the least and of the greatest values of a group."""
    return f"{pascal(stem)}GroupBounds"


def group_numbers(stem: str) -> str:
    """The type of the sums and of the averages of a group."""
    return f"{pascal(stem)}GroupNumbers"


def group_having(stem: str, measured: str = "Group") -> str:
    """The input type of what must hold of a group, or of what was measured of it."""
    return f"{pascal(stem)}{measured}Having"


def group_order(stem: str, measured: str = "Group") -> str:
    """The input type of an order of groups, or of an order by what was measured of them."""
    return f"{pascal(stem)}{measured}Order"


def where(stem: str) -> str:
    """The input type of conditions on nodes of a type, or on the rows of a connection."""
    return f"{pascal(stem)}Where"


def order(stem: str) -> str:
    """The input type of an order of nodes of a type, or of the rows of a connection."""
    return f"{pascal(stem)}Order"


def quantifier(field: str) -> str:
    """The input type of `some`, `none`, `all` and `single` of a connection field."""
    return f"{pascal(field)}Quantifier"


def count_filter(field: str) -> str:
    """The input type of a condition on how many rows a connection has."""
    return f"{pascal(field)}CountFilter"


def count_order(field: str) -> str:
    """The input type of an order by how many rows a connection has."""
    return f"{pascal(field)}CountOrder"


def filter_input(type_name: str) -> str:
    """The input type of operators on values of a type."""
    return f"{type_name}Filter"


def edge_where(relationship_type: str) -> str:
    """The input type of conditions on the edges of a relationship type."""
    return f"{pascal(relationship_type)}EdgeWhere"


def edge_order(relationship_type: str) -> str:
    """The input type of an order by the edges of a relationship type."""
    return f"{pascal(relationship_type)}EdgeOrder"


def enumeration(owner: str, prop: str) -> str:
    """The enumeration of a property of a node type or relationship type."""
    return f"{pascal(owner)}{pascal(prop)}"


def evidence(derived_type: str) -> str:
    """The type of the evidence of a derived relationship type."""
    return f"{pascal(derived_type)}Evidence"


def fact_where(derived_type: str) -> str:
    """The input type of conditions on the facts of a derived relationship type."""
    return where(evidence(derived_type))


def pair_ends(derived: DerivedType) -> tuple[str, str]:
    """The fields of a pair's source and target: named after their types, or `from` and `to` where these are equal."""
    source, target = derived.source.types[0], derived.target.types[0]
    return ("from", "to") if source == target else (singular(source), singular(target))


def singular(node_type: str) -> str:
    """The name of a field that holds one node of a type."""
    return node_type[0].lower() + node_type[1:]
