"""Nodes that are named only by what stands for them: 商务区社区 by 商务区社区党委, in a column 社区党组织.

>>> name_without("商务区社区党委", ("党总支", "党委"))
'商务区社区'
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.ontology.model import Label, NodeType, Ontology, RelationshipType
from loaders.mapping.headers import terms_of

_SHORT = 3
"""Characters of the kinds of an organization of which names most often end, as 党总支 does."""


@dataclass(frozen=True, slots=True)
class Represented:
    """What the names of a column stand for: of which type, what else the header says of it, and what names end with."""

    node_type: NodeType
    hint: str
    endings: tuple[str, ...]


def representing(ontology: Ontology, node_type: NodeType) -> Iterator[RelationshipType]:
    """The relationships by which nodes of a type stand for others."""
    return (it for it in ontology.relationships.values() if it.represents and node_type.name in it.source.types)


def represented_by(
    ontology: Ontology, node_type: NodeType, hint: str, texts: Iterable[str], only: str | None = None
) -> Represented | None:
    """What the texts of a column name beside the nodes of its own type; None where they do not.

    Either its header says so, or all texts end like names of it. `only` is the one type that may be meant.
    """
    listed = list(dict.fromkeys(map(str.strip, texts)))
    endings = _endings(node_type, listed)
    if not endings:
        return None
    bare = [name_without(text, endings) for text in listed]
    targets = dict.fromkeys(it for tie in representing(ontology, node_type) for it in tie.target.types)
    for other in (ontology.nodes[name] for name in targets if only in (None, name)):
        terms = terms_of(other)
        said = max((term for term in terms if hint.endswith(term)), key=len, default="")
        if said or only or all(name.endswith(tuple(terms)) for name in bare):
            return Represented(other, hint.removesuffix(said) if said else hint, endings)
    return None


def read_without(role: str, endings: Sequence[str]) -> Label:
    """How the nodes of a role are read from the names of what stands for them."""
    listed = "、".join(endings)
    return Label(
        f"{role}的名称是其去掉{listed}后的部分；不要{role}，请删去它",
        f"{role} has the same names without {listed}; take {role} out if that is wrong",
    )


def name_without(name: str, endings: Sequence[str]) -> str:
    """The name without the longest of the endings; '' where it has none of them, or nothing else."""
    longest = max((it for it in endings if name.endswith(it)), key=len, default="")
    return name.removesuffix(longest) if longest else ""


def _endings(node_type: NodeType, texts: Sequence[str]) -> tuple[str, ...]:
    """What organizations of a type are called of which one of the texts ends; and how else they are called in short."""
    labels = [label for prop in node_type.properties for label in prop.values.values()]
    aliases = [it for prop in node_type.properties for of_one in prop.value_aliases.values() for it in of_one]
    words = [node_type.label.zh, *node_type.aliases, *(label.zh for label in labels), *aliases]
    ends = {max((it for it in words if text.endswith(it)), key=len, default="") for text in texts} - {""}
    short = {label.zh for label in labels if len(label.zh) <= _SHORT}
    return tuple(sorted(ends | short, key=lambda it: (-len(it), it))) if ends else ()
