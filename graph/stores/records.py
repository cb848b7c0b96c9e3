"""Records as they are written, alone and in batches, and what a write makes of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from graph.datatypes.base import Stored
from graph.ontology.model import NodeType, RelationshipType

Citation: TypeAlias = tuple[str, str]
"""The key of a source, and the locator in it, '' where none is recorded."""


Instants: TypeAlias = tuple[str, str]
"""When a record was created and updated."""


@dataclass(frozen=True, slots=True)
class Record:
    """A node or relationship to write: the stored fields in the ontology's order, without the two instants.

    Where it has `instants`, it gets these instead of that of the write.

    `source` and `target` are the keys of a relationship's ends. Without a key of its own (`has_key`) a relationship is
    the one that the store has between these ends at that time, or else new, with the key that it has here. What is not
    said, None or an empty list, stays as it is in the store (`merging.py`); a record that `is_complete` says
    everything, so there is nothing then. Citations are added, but for those that it `restates`: sources, each with a
    regular expression of places in it, of which the citations here are all that there are from now on. One that only
    `is_mention` leaves a stored record as it is that has no citation which it restates. Of a record that was read,
    `stored_digest` is the digest that it has there, which is another than its own where the ontology had fewer
    properties then.
    """

    values: tuple[Stored, ...]
    citations: tuple[Citation, ...]
    source: str = ""
    target: str = ""
    is_complete: bool = False
    has_key: bool = True
    stored_digest: str = ""
    origin: tuple[str, int] | None = field(default=None, compare=False)
    instants: Instants | None = None
    restates: tuple[Citation, ...] = ()
    is_mention: bool = False


@dataclass(frozen=True, slots=True)
class NodeBatch:
    """Nodes of one type."""

    node_type: NodeType
    records: Sequence[Record]

    @property
    def element(self) -> NodeType:
        """The type of the records."""
        return self.node_type

    @property
    def end_types(self) -> tuple[str, ...]:
        """Nodes have no ends."""
        return ()


@dataclass(frozen=True, slots=True)
class RelationshipBatch:
    """Relationships of one type between nodes of two types; records name their ends by key."""

    relationship_type: RelationshipType
    source_type: str
    target_type: str
    records: Sequence[Record]

    @property
    def element(self) -> RelationshipType:
        """The type of the records."""
        return self.relationship_type

    @property
    def end_types(self) -> tuple[str, ...]:
        """The node types of the ends, source first."""
        return self.source_type, self.target_type


Batch: TypeAlias = NodeBatch | RelationshipBatch


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A property of a record, an end or its citations, before and after a write; None where there was or is nothing."""

    name: str
    before: Stored | tuple[Citation, ...]
    after: Stored | tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What a write does to one record; `fields` are empty where it is new.

    `contradicts` are the keys of sources that the record was cited by before, where none of those that now say
    otherwise was among them: they do not correct what they said themselves. `origin` is as of Record.
    """

    element: str
    key: str
    is_new: bool
    fields: tuple[FieldChange, ...] = ()
    contradicts: tuple[str, ...] = ()
    origin: tuple[str, int] | None = field(default=None, compare=False)


Noting: TypeAlias = Callable[[RecordChange], None]
"""Takes each change of a write, in its order."""


def default_key(relationship: RelationshipType, ends: Sequence[tuple[str, str]], since: str) -> str:
    """The key of a relationship without one: from~to~since; an end that may be of several types as Type.key.

    `ends` are types and keys; `since` is '' where it is not said.
    """
    (source_type, source), (target_type, target) = ends
    near = f"{source_type}.{source}" if len(relationship.source.types) > 1 else source
    far = f"{target_type}.{target}" if len(relationship.target.types) > 1 else target
    return "~".join(filter(None, (near, far, since)))
