"""Networks: the nodes around some nodes, the edges between them, and an account of what was left out.

What both stores make of them. The nodes asked for come first, in their order. Then, level by level, the nodes that the
selected relationships lead to from those of the level before: first those with most relationships to it (a derived
relationship counts with its weight), then those with most recorded ones that count for their degree, then by name and
id. Nodes beyond `limit` are left out, and nothing is walked from them. Edges are all selected relationships between two
nodes that are shown, at most `EDGES_PER_NODE` times `limit`, by weight, type, mark (0 for a derived one) and the ids of
their ends. A node's degree counts its selected relationships to nodes of the selected types or asked for, shown or not;
`omitted` tells, by node and type of relationship, how many of them are not among the edges.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.ontology.model import DerivedType, RelationshipType
from graph.plan.output import Listed, Section, Selection
from graph.plan.slot import Slot

DEEPEST = 4
"""How many levels there may be. Each is a part of the statement, so their number belongs to the plan."""

EDGES_PER_NODE = 10


KIND = "kind"
"""The property that a node's `kind` shows, where its type has it."""


@dataclass(frozen=True, slots=True)
class Network:
    """The network around nodes, along relationships of these types, to nodes of these types.

    `constants` tells under which name each type of node is shown, `kinds` the types that have a kind to show. Where it
    is `drawn`, the last two members of the selection are what a layout needs: the ids of nodes, and the ends of edges.
    """

    around: Slot
    depth: int
    limit: Slot
    relationships: tuple[RelationshipType, ...]
    derived: tuple[DerivedType, ...]
    types: tuple[str, ...]
    constants: Mapping[str, str]
    kinds: tuple[str, ...]
    selection: Selection
    drawn: bool = False

    @property
    def links(self) -> bool:
        """Whether edges are asked for, or how many there are that are not shown."""
        lists = [member.output for member in self.selection if isinstance(member.output, Listed)]
        return any(one.section is not Section.NODES for one in lists)

    @property
    def counts(self) -> bool:
        """Whether it is asked how many relationships there are, shown or not."""
        lists = [member.output for member in self.selection if isinstance(member.output, Listed)]
        return any(one.section is Section.OMITTED or one.shows("degree") for one in lists)
