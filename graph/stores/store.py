"""What a store is: the calls that the rest of the product makes, and what each side owes.

The caller guarantees
- plans made from the store's own ontology;
- batches whose records hold what the ontology allows, whose ends exist, nodes before the relationships between them.

A store guarantees
- `read`: one statement for each plan, or embedded one walk for a network or paths, all in one read transaction (one
  snapshot embedded; on the server each statement sees what is committed when it runs, as Neo4j isolates no more than
  that, and what a search finds may be known before); answers in the shape and order of the members, equal on every
  store; a refused or failed plan yields its error in its place, and the others their answers;
- `extract`: batches of records, so that memory does not grow with them; it may take EXTRACT_SECONDS, which bounds how
  long a reader that is slow keeps the transaction open;
- `write`: all batches or none; a record that is there already keeps what the write does not say (`merging.py`); writing
  the same again changes nothing, not even `updatedAt`; writers wait for each other;
- StoreError with STORE_UNAVAILABLE when it cannot be reached, DEADLINE_EXCEEDED when a statement takes too long (it is
  then ended in the store too), STORE_MISMATCH when it was made for another ontology; it recovers by itself.
"""

from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

import orjson

from graph.datatypes.base import Stored
from graph.errors import GongjianError
from graph.ontology.model import NodeType, Ontology, RelationshipType
from graph.plan.extract import Extract, Extraction
from graph.plan.network import NetworkView
from graph.plan.plan import Plan
from graph.plan.shared import UnknownNodes

Answer: TypeAlias = orjson.Fragment | dict[str, Any] | list[Any] | NetworkView | UnknownNodes | None
"""The value of a root field, ready for `orjson.dumps`; but `graph/layout/drawing.py` must make it of a NetworkView, and
UnknownNodes are refused."""

DEFAULT_DEADLINE = 10.0
"""Seconds that one read of a store may take where the settings do not say."""

EXTRACT_SECONDS = 600.0
"""How long the transaction of an extract may take: long enough for a slow client to take a large file."""

Citation: TypeAlias = tuple[str, str]
"""The key of a source, and the locator in it, '' where none is recorded."""


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """A plan and the variables of one request."""

    plan: Plan
    variables: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Record:
    """A node or relationship to write: the stored fields in the ontology's order, without the two instants.

    `source` and `target` are the keys of a relationship's ends. Without a key of its own (`has_key`) a relationship is
    the one that the store has between these ends at that time, or else new, with the key that it has here. What is not
    said, None or an empty list, stays as it is in the store (`merging.py`); a record that `is_complete` says
    everything, so there is nothing then. Of a record that was read, `stored_digest` is the digest that it has there,
    which is another than its own where the ontology had fewer properties then.
    """

    values: tuple[Stored, ...]
    citations: tuple[Citation, ...]
    source: str = ""
    target: str = ""
    is_complete: bool = False
    has_key: bool = True
    stored_digest: str = ""


@dataclass(frozen=True, slots=True)
class NodeBatch:
    """Nodes of one type."""

    node_type: NodeType
    records: Sequence[Record]


@dataclass(frozen=True, slots=True)
class RelationshipBatch:
    """Relationships of one type between nodes of two types; records name their ends by key."""

    relationship_type: RelationshipType
    source_type: str
    target_type: str
    records: Sequence[Record]


Batch: TypeAlias = NodeBatch | RelationshipBatch


@dataclass(frozen=True, slots=True)
class Written:
    """How many records were new, how many changed, and how many the store already had just so."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0

    def __add__(self, other: "Written") -> "Written":
        return Written(self.created + other.created, self.updated + other.updated, self.unchanged + other.unchanged)


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
    otherwise was among them: they do not correct what they said themselves.
    """

    element: str
    key: str
    is_new: bool
    fields: tuple[FieldChange, ...] = ()
    contradicts: tuple[str, ...] = ()


Noting: TypeAlias = Callable[[RecordChange], None]
"""Takes each change of a write, in its order."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes, such as an office or a program, and why; '' where nobody says so."""

    actor: str = ""
    reason: str = ""


NOBODY = Author()


@dataclass(frozen=True, slots=True)
class Entry:
    """What a revision did to one record: what it said before and after, by the names of its properties.

    `from`, `to` and `sources` are among them. `before` is None where the record was new, else both have only what has
    changed, with null for a value that was not there or went.
    """

    element: str
    key: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Revision:
    """A write that changed something; `sequence` counts them from 1, without gaps, in the order of their commits."""

    sequence: int
    instant: str
    author: Author
    written: Written
    entries: Sequence[Entry] = ()


class Store(Protocol):
    """A place where the graph is kept."""

    @property
    def ontology(self) -> Ontology:
        """The ontology that it was opened for."""

    async def read(self, requests: Sequence[PlanRequest]) -> list[Answer | GongjianError]:
        """The answers of plans, read together; an error stands in the place of a plan that is refused or fails."""

    def extract(self, extract: Extract) -> AbstractAsyncContextManager[Extraction]:
        """A part of the graph, streamed within one read transaction that ends with the context."""

    async def snapshot(self) -> str:
        """The name of the graph's state now; '' where nothing was ever written."""

    async def version(self) -> str:
        """A name that is new after every write that changed something, even if it led back to an earlier state.

        Unlike the snapshot, it also tells when the instants of records have changed. It is '' where nothing was ever
        written.
        """

    async def write(
        self,
        batches: AsyncIterator[Batch],
        now: str,
        *,
        author: Author = NOBODY,
        note: Noting | None = None,
        is_preview: bool = False,
    ) -> Written:
        """Creates and changes records by key, all or none; `now` is written to `createdAt` and `updatedAt`, as UTC.

        A write that changes something is a revision of the log. `note` gets each change. A preview does the same and
        then takes it back; a server store may keep the indexes.
        """

    async def revisions(self, first: int, *, before: int | None = None, of: str | None = None) -> list[Revision]:
        """The last revisions, or the last before one, newest first; of the record with an id alone, with its entries.

        There are none where nothing was written since there is a log.
        """

    async def existing_keys(self, node_type: str, keys: Collection[str]) -> set[str]:
        """Those of the keys that stored nodes of the type have; none where nothing was ever written."""

    async def check(self) -> None:
        """Returns when the store can be read; raises StoreError."""

    async def close(self) -> None:
        """Lets go of every connection."""
