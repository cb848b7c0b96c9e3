"""Nodes that may be the same as others, by what these are called: which of a type have a name, an alias or a code.

Likeness(unit, names=[normal_name("第一小学")], codes={"creditCode": ["12410106415803481Q"]})
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.datatypes.identifier import Identifier
from graph.ontology.entity import ID, KEY
from graph.ontology.model import NodeType

MOST_ALIKE = 20
"""How many nodes a store tells of each name and of each code: some names are those of very many."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What nodes of a type are looked for by: names in their normal form, and codes by property.

    A store finds names as searches do, so by the first 200 characters of a name and by the first ten aliases.
    """

    node_type: NodeType
    names: Sequence[str]
    codes: Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class AlikeNode:
    """A node that is looked for, by what it is called; `codes` are by property, as far as it has them."""

    key: str
    name: str
    aliases: Sequence[str]
    codes: Mapping[str, str]


def code_properties(node_type: NodeType) -> tuple[str, ...]:
    """The properties that are codes, such as the unified social credit code of a unit."""
    properties = (prop for prop in node_type.properties if prop not in (ID, KEY))
    return tuple(prop.name for prop in properties if isinstance(prop.datatype, Identifier))
