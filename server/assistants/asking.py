"""Asks a document within the limits of all requests, and reads its answer or the error that it has.

asked = await asker.ask("query ($id: ID!) { node(id: $id) { id } }", {"id": "Unit:u1"})
asked.data, asked.cost
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

import orjson

from graph.errors import Code, GongjianError, RequestError
from graph.ontology.model import Ontology
from graph.plan.extract import Extract, Extraction
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
from graph.stores.store import Answer, Interrupted, PlanRequest, Store
from graph.stores.transaction import WriteTransaction
from loaders.costs import Costs
from loaders.past import KeptStates
from loaders.plans import PlanLoader
from resolvers.errors import NotAQueryError, Reported, error_code
from resolvers.execution import execute
from resolvers.pass_through import PassThroughSchema
from server.http_errors import INTERNAL_ERROR
from server.logs import log_internal_error

Json: TypeAlias = Any
"""A part of an answer, as orjson reads it."""


class _NotReadError(GongjianError):
    """Stands in the place of the answer of a plan that was only to be costed."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a document was answered: its data, the errors of its root fields, and what it cost."""

    data: Json
    errors: tuple[GongjianError, ...]
    cost: int
    is_past: bool = False
    """Whether some of it is of a state of the past."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks a store and its past `states`; `costs` has the most that a request may cost."""

    store: Store
    schema: PassThroughSchema
    costs: Costs
    states: KeptStates | None = None

    async def ask(self, text: str, variables: Mapping[str, Json], operation: str | None = None) -> Asked:
        """The answer, whose root fields may have failed; raises RequestError where the document is refused."""
        return await self._ask(self.store, self.states, text, variables, operation)

    async def ask_all(self, text: str, variables: Mapping[str, Json]) -> Asked:
        """The answer; raises the error of a root field that failed."""
        asked = await self.ask(text, variables)
        for error in asked.errors:
            raise error
        return asked

    async def price(self, text: str, variables: Mapping[str, Json], operation: str | None = None) -> int:
        """What the document would cost, found without reading the store; raises what `ask` would before it reads."""
        asked = await self._ask(_UnreadStore(self.store.ontology), _UnreadStates(), text, variables, operation)
        for error in asked.errors:
            if not isinstance(error, _NotReadError):
                raise error
        return asked.cost

    async def _ask(
        self,
        store: Store,
        states: KeptStates | None,
        text: str,
        variables: Mapping[str, Json],
        operation: str | None,
    ) -> Asked:
        with PlanLoader(store, self.costs, states=states) as plans:
            try:
                result = await execute(self.schema, plans, text, dict(variables), operation, queries_only=True)
            except NotAQueryError:
                raise RequestError(Code.BAD_REQUEST, "document: not a query; allowed: queries, as this reads") from None
        errors = tuple(map(_as_own, result.errors or ()))
        if result.data is None and errors:
            raise errors[0]
        # Stores answer with JSON that is not parsed yet, so all of it is written and read once.
        return Asked(orjson.loads(orjson.dumps(result.data)), errors, plans.cost, plans.asks_past)


def _as_own(error: Reported) -> GongjianError:
    """The error as one of the product, whatever raised it."""
    if isinstance(error.original_error, GongjianError):
        return error.original_error
    code = error_code(error)
    if code is Code.INTERNAL:
        identifier = log_internal_error(error.original_error or error)
        return GongjianError(code, f"{INTERNAL_ERROR} (requestId {identifier})")
    return RequestError(code, error.message)


T = TypeVar("T")


class _UnreadStore:
    """A store that answers nothing, so that plans are made and costed alone."""

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology

    @property
    def ontology(self) -> Ontology:
        return self._ontology

    async def read(self, requests: Sequence[PlanRequest]) -> list[Answer | GongjianError]:
        return [_NOT_READ for _ in requests]

    def extract(self, extract: Extract) -> AbstractAsyncContextManager[Extraction]:
        raise _NOT_READ

    async def snapshot(self) -> str:
        raise _NOT_READ

    async def version(self) -> str:
        raise _NOT_READ

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
        raise _NOT_READ

    async def transact(
        self, work: Callable[[WriteTransaction], Awaitable[T]], *, is_preview: bool = False, is_large: bool = False
    ) -> T:
        raise _NOT_READ

    async def restore(
        self,
        log: AsyncIterator[Logged],
        snapshot: str | None,
        judgements: AsyncIterator[Sequence[Judgement]] | None = None,
    ) -> str:
        raise _NOT_READ

    async def recover(self) -> Interrupted | None:
        raise _NOT_READ

    async def revisions(self, page: RevisionPage) -> list[Revision]:
        raise _NOT_READ

    def logged(self, after: int = 0, until: int | None = None) -> AbstractAsyncContextManager[AsyncIterator[Logged]]:
        raise _NOT_READ

    async def revision_count(self, page: RevisionPage) -> int:
        raise _NOT_READ

    async def log_counts(self) -> LogCounts:
        raise _NOT_READ

    async def stale(self, page: StalePage) -> StaleRecords:
        raise _NOT_READ

    async def redirects(self, identities: Collection[str]) -> dict[str, str]:
        raise _NOT_READ

    async def judgements(self, page: JudgementPage) -> list[Judgement]:
        raise _NOT_READ

    async def existing_keys(self, node_type: str, keys: Collection[str]) -> set[str]:
        raise _NOT_READ

    async def alike(self, likeness: Likeness) -> list[AlikeNode]:
        raise _NOT_READ

    async def check(self) -> None:
        raise _NOT_READ

    async def close(self) -> None:
        """Has nothing to let go of."""


class _UnreadStates:
    """States of the past that answer nothing either."""

    async def sequence_of(self, text: str, argument: str = "asKnownAt") -> int:
        return len(text)

    async def last(self, argument: str = "asKnownAt") -> int:
        return 0

    def at(self, sequence: int) -> AbstractAsyncContextManager[Store]:
        raise _NOT_READ

    def between(self, before: int, after: int) -> AbstractAsyncContextManager[Store]:
        raise _NOT_READ

    async def forget(self) -> None:
        """Has nothing to remove."""


_NOT_READ = _NotReadError(Code.INTERNAL, "not read")
