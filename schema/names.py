"""Names of GraphQL types and fields, made of names of the ontology, and their descriptions.

>>> pascal("PAIRED_WITH"), pascal("pairedWith"), constant("PartyOrganization")
('PairedWith', 'PairedWith', 'PARTY_ORGANIZATION')

Types of a connection are named after its `stem`: the name of a node type for the root field of its list (`Unit` of
`units`), that of the field for another root field (`coBuilding`), or else what its edges and nodes are, so that fields
whose edges and nodes are alike share all of their types (`RelatedUnit`, `MemberOfEntity`). What is measured of groups
differs less, and its types are shared by more (`measured_stem`).
"""

import re
from collections.abc import Iterable, Mapping

from graph.ontology.entity import OF_NODES, OF_RELATIONSHIPS
from graph.ontology.model import Connection, DerivedType, Element, Label, NodeType, Ontology, Property, RelationshipType
from graph.plan.groupable import is_measured

NODE_TYPE, RELATIONSHIP_TYPE = "NodeType", "RelationshipType"
"""The enumerations of all node types, and of all relationship types with the derived ones."""

ENTITY = "Entity"
"""The interface of all node types: what a connection leads to whose nodes may be of several types."""

PATTERN = "Pattern"
"""The enumeration of the patterns of all derived types."""

NETWORK_WHERE = "NetworkWhere"
"""The input type of what must hold of the nodes of a network, of an export or of an analysis."""

RELATED, DERIVED = "Related", "Derived"
"""What edges are called that have nothing of their own: of recorded relationships, and of derived ones."""

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


def joined_labels(several: Iterable[Mapping[str, Label]]) -> dict[str, Label]:
    """All names with their labels; one that has several labels has all of them."""
    by_name: dict[str, list[Label]] = {}
    for labels in several:
        for name, label in labels.items():
            by_name.setdefault(name, []).append(label)
    return {
        name: Label("、".join(dict.fromkeys(it.zh for it in labels)), ", ".join(dict.fromkeys(it.en for it in labels)))
        for name, labels in by_name.items()
    }


def far_type(field: Connection) -> str:
    """The type of the nodes that a connection field leads to: Entity where the ontology allows more than one."""
    return field.far.types[0] if len(field.far.types) == 1 else ENTITY


def edge_stem(relationship: RelationshipType | DerivedType) -> str:
    """What edges are called: by their relationship type where it has properties of its own, or else alike."""
    if isinstance(relationship, DerivedType) or _own(relationship):
        return pascal(relationship.name)
    return RELATED


def connection_stem(field: Connection) -> str:
    """The stem of a connection field of nodes, shared by all fields whose edges and nodes are alike."""
    return f"{edge_stem(field.relationship)}{far_type(field)}"


def edges_apart(ontology: Ontology) -> list[RelationshipType]:
    """One recorded relationship type for each way in which edges differ: all without own properties are alike."""
    return list({_told_apart_by(it): it for it in ontology.relationships.values()}.values())


def connections_apart(ontology: Ontology) -> list[Connection]:
    """One connection field for each stem."""
    fields = ontology.connections.values()
    return list({(_told_apart_by(it.relationship), far_type(it)): it for it in fields}.values())


def _told_apart_by(relationship: RelationshipType | DerivedType) -> str:
    # Not by their stems: two names of relationship types may make one, which is a mistake and no likeness.
    return "" if edge_stem(relationship) == RELATED else relationship.name


def list_measured_stem(node: NodeType) -> str:
    """The stem of what is measured of a list of nodes: Entity where their type has no numbers and dates of its own."""
    return node.name if any(map(is_measured, _own(node))) else ENTITY


def measured_stem(ontology: Ontology, field: Connection) -> str:
    """The stem of what is measured of a connection's rows, shared by all whose numbers and dates are alike."""
    relationship, far = field.relationship, far_type(field)
    node = ENTITY if far == ENTITY else list_measured_stem(ontology.nodes[far])
    if isinstance(relationship, DerivedType):
        return f"{DERIVED}{node}"
    return f"{pascal(relationship.name) if any(map(is_measured, _own(relationship))) else RELATED}{node}"


def _own(element: Element) -> list[Property]:
    common = OF_NODES if isinstance(element, NodeType) else OF_RELATIONSHIPS
    return [prop for prop in element.properties if prop not in common]


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


def group_bounds(measured: str) -> str:
    """The type of the least and of the greatest values of a group, by the stem of what is measured."""
    return f"{pascal(measured)}GroupBounds"


def group_numbers(measured: str) -> str:
    """The type of the sums and of the averages of a group, by the stem of what is measured."""
    return f"{pascal(measured)}GroupNumbers"


def group_having(measured: str, suffix: str = "Group") -> str:
    """The input type of what must hold of a group, or of what was measured of it, by the stem of what is measured."""
    return f"{pascal(measured)}{suffix}Having"


def where(stem: str) -> str:
    """The input type of conditions on nodes of a type, or on the rows of a connection."""
    return f"{pascal(stem)}Where"


def order(stem: str) -> str:
    """The input type of an order of nodes of a type, or of the rows of a connection."""
    return f"{pascal(stem)}Order"


def quantifier(stem: str) -> str:
    """The input type of `some`, `none`, `all` and `single` of the rows of a connection."""
    return f"{pascal(stem)}Quantifier"


def count_filter(stem: str) -> str:
    """The input type of a condition on how many rows a connection has."""
    return f"{pascal(stem)}CountFilter"


def count_order(stem: str) -> str:
    """The input type of an order by how many rows a connection has."""
    return f"{pascal(stem)}CountOrder"


def filter_input(type_name: str) -> str:
    """The input type of operators on values of a type."""
    return f"{type_name}Filter"


def edge_where(relationship: RelationshipType | DerivedType) -> str:
    """The input type of conditions on the edges of a relationship type."""
    return f"{edge_stem(relationship)}EdgeWhere"


def edge_order(relationship: RelationshipType | DerivedType) -> str:
    """The input type of an order by the edges of a relationship type; all derived ones compute the same of theirs."""
    return f"{DERIVED if isinstance(relationship, DerivedType) else edge_stem(relationship)}EdgeOrder"


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
