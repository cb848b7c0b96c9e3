"""Extracts: what to stream of the graph, and the shape of what a store streams.

Extract((unit,), (), as_of="2021-01-28")    all units that exist on that day, and nothing else
"""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from graph.datatypes.identifier import Identifier
from graph.ontology.entity import ALIASES, CREATED, ID, KEY, NAME, UPDATED
from graph.ontology.model import DerivedType, NodeType, RelationshipType
from graph.plan.filters import ALL_EDGES, ALL_NODES, EdgeFilter, NodeFilter

EdgeType: TypeAlias = RelationshipType | DerivedType
RecordType: TypeAlias = NodeType | EdgeType

RecordValues: TypeAlias = Sequence[Any]
"""The values of a record, in the order of `record_fields`, and what stands behind them.

A node or recorded relationship goes on with its citations, a list of pairs (key of the source, locator). Every
relationship then ends with the global ids of its two ends, source first.
"""

PERIOD_DAYS = ("since_day", "until_day")
"""The fields for the first and the last day that a record's period may mean."""

PATTERNS = "patterns"
"""The field of a derived relationship for the names of its patterns, each once, in the order of their declaration."""


@dataclass(frozen=True, slots=True)
class Extract:
    """Nodes of some types, and the relationships of some types between these nodes.

    `as_of` is the day on which they must hold; None stands for all recorded time. `among` are the global ids of the
    only nodes to take; None stands for all nodes of the types. Of all of them `where` must hold, and of the edges of
    derived types those are taken that `edge_filter` keeps. With `citing`, only nodes and recorded relationships are
    taken that cite one of these sources, by their keys; the ends of these may be any nodes of the types.
    """

    node_types: tuple[NodeType, ...]
    relationship_types: tuple[RelationshipType, ...]
    derived_types: tuple[DerivedType, ...] = ()
    as_of: str | None = None
    among: tuple[str, ...] | None = None
    edge_filter: EdgeFilter = ALL_EDGES
    where: NodeFilter = ALL_NODES
    citing: tuple[str, ...] | None = None
    only_names: bool = False
    """Whether nodes have the values of `naming_fields` alone, no citations, and no promised order."""

    @property
    def edge_types(self) -> tuple[EdgeType, ...]:
        """All types of relationship, recorded ones first."""
        return (*self.relationship_types, *self.derived_types)

    @property
    def record_types(self) -> tuple[RecordType, ...]:
        """All types, in the order in which a store streams their records."""
        return (*self.node_types, *self.edge_types)


@dataclass(frozen=True, slots=True)
class RecordBatch:
    """Records of one type, in their order; the next batch may go on with the same type."""

    record_type: RecordType
    records: Sequence[RecordValues]


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a store streams of an extract, all of one state of the graph.

    `snapshot` names that state; two stores that hold the same records give it the same name. `batches` come type by
    type, nodes first. Records of a type are ordered by id, those of a derived type by the ids of their ends.
    """

    snapshot: str
    batches: AsyncIterator[RecordBatch]


def record_fields(record_type: RecordType) -> tuple[str, ...]:
    """The names of the leading values of a record, in their order.

    `createdAt` and `updatedAt` are not among them: they tell when a store was written to, so two stores with the same
    content would differ in them.
    """
    if isinstance(record_type, DerivedType):
        return ("id", "weight", PATTERNS, "since", "until", *PERIOD_DAYS)
    return (*(prop.name for prop in record_type.properties if prop not in (CREATED, UPDATED)), *PERIOD_DAYS)


def naming_fields(node_type: NodeType) -> tuple[str, ...]:
    """The fields by which a node is recognized: its key, name and aliases, and what codes its type has."""
    codes = [prop.name for prop in node_type.properties if isinstance(prop.datatype, Identifier)]
    return (KEY.name, NAME.name, ALIASES.name, *(name for name in codes if name not in (ID.name, KEY.name)))
