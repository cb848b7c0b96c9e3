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
- `write`: all batches or none (a server store may refuse readers and writers until the end of a large one); a record
  that is there already keeps what the write does not say (`merging.py`); writing the same again changes nothing, not
  even `updatedAt`; writers wait for each other;
- StoreError with LOADING while a large write is under way, STORE_UNAVAILABLE when it cannot be reached,
  DEADLINE_EXCEEDED when a statement takes too long (it is then ended in the store too), STORE_MISMATCH when it was made
  for another ontology; it recovers by itself.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias, TypeVar

import orjson

from graph.errors import GongjianError
from graph.ontology.model import Ontology
from graph.plan.extract import Extract, Extraction
from graph.plan.network import NetworkView
from graph.plan.plan import Plan
from graph.plan.shared import UnknownNodes
from graph.stores.judgements import Judgement, JudgementPage
from graph.stores.likeness import AlikeNode, Likeness
from graph.stores.records import Batch, Noting
from graph.stores.revisions import (
    NOBODY,
    Author,
    Digesting,
    LogCounts,
    Logged,
    Revision,
    RevisionPage,
    Written,
    no_digest,
)
from graph.stores.staleness import StalePage, StaleRecords
from graph.stores.transaction import WriteTransaction

T = TypeVar("T")

Answer: TypeAlias = orjson.Fragment | dict[str, Any] | list[Any] | NetworkView | UnknownNodes | None
"""The value of a root field, ready for `orjson.dumps`; but `graph/layout/drawing.py` must make it of a NetworkView, and
UnknownNodes are refused."""

DEFAULT_DEADLINE = 10.0
"""Seconds that one read of a store may take where the settings do not say."""

EXTRACT_SECONDS = 600.0
"""How long the transaction of an extract may take: long enough for a slow client to take a large file."""


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """A plan and the variables of one request."""

    plan: Plan
    variables: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A write that was interrupted: since when it was under way, and about how many records it had written."""

    since: str
    records: int


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
        digest: Digesting = no_digest,
        request: str = "",
    ) -> Written:
        """Creates and changes records by key, all or none; `now` is written to `createdAt` and `updatedAt`, as UTC.

        A write that changes something is a revision of the log, which keeps its `digest`, and the `request` that asked
        for it, by which `asked_for` finds it again; no other revision may have it. `note` gets each change. A
        preview does the same and then takes it back; a server store may keep the indexes.
        """

    async def recover(self) -> Interrupted | None:
        """Removes what a write in several transactions left that was interrupted; None where there is nothing to do.

        A server calls it now and then; a write does so itself. Raises StoreError, LOADING where such a write goes on.
        """

    async def transact(
        self, work: Callable[[WriteTransaction], Awaitable[T]], *, is_preview: bool = False, is_large: bool = False
    ) -> T:
        """The result of a write that is planned within its transaction; a preview is taken back at its end.

        The work is undone where it raises an error. It may be begun again, so it must change nothing but the store.
        A server ends a write after seconds, so that whoever stands still holds up others no longer; one that `is_large`
        may take as long as a load.
        """

    async def restore(
        self,
        log: AsyncIterator[Logged],
        snapshot: str | None,
        judgements: AsyncIterator[Sequence[Judgement]] | None = None,
    ) -> str:
        """Makes an empty store what a log says, with all instants and the log itself; the result names the state.

        The judgements, in parts, become its list.

        Raises RequestError where it is not empty, and StoreError where the state is not the one that is expected, if
        any is. A server store may do it in several transactions; until the last one it refuses to be used.
        """

    async def revisions(self, page: RevisionPage) -> list[Revision]:
        """A page of the log; there are none where nothing was written since there is a log."""

    def logged(self, after: int = 0, until: int | None = None) -> AbstractAsyncContextManager[AsyncIterator[Logged]]:
        """The log behind revision `after`, up to `until` or to its end, streamed within one read transaction."""

    async def revision_count(self, page: RevisionPage) -> int:
        """How many revisions there are on all pages like this one, however many `first` lists."""

    async def log_counts(self) -> LogCounts:
        """What there is of the log; none where nothing was written since there is a log."""

    async def stale(self, page: StalePage) -> StaleRecords:
        """The records that were last confirmed, or else last written, before a day; oldest first."""

    async def redirects(self, identities: Collection[str]) -> dict[str, str]:
        """The ids of what records with former ids are now; none for ids that are nobody's former one."""

    async def judgements(self, page: JudgementPage) -> list[Judgement]:
        """A page of the judgements, which are none of the graph, the oldest first; none in a store without any."""

    async def existing_keys(self, node_type: str, keys: Collection[str]) -> set[str]:
        """Those of the keys that stored nodes of the type have; none where nothing was ever written."""

    async def alike(self, likeness: Likeness) -> list[AlikeNode]:
        """Nodes that have one of the names or codes, a few of each; none where nothing was ever written."""

    async def check(self) -> None:
        """Returns when the store can be read; raises StoreError."""

    async def close(self) -> None:
        """Lets go of every connection."""
