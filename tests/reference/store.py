"""The reference as a store, so that the same schema can ask it. It shares no code with the two stores."""

import contextlib
import dataclasses
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, TypeVar

from graph.errors import Code, GongjianError, RequestError
from graph.ontology.model import Element, Ontology
from graph.plan.extract import Extract, Extraction, RecordBatch
from graph.plan.network import Network
from graph.plan.output import Connection
from graph.plan.paging import cursor_slots
from graph.plan.search import Search
from graph.plan.slot import Slot
from graph.plan.walk import Shared
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
from graph.stores.store import Answer, Interrupted, PlanRequest
from graph.stores.transaction import WriteTransaction
from tests.reference.answers import answer
from tests.reference.extracts import records_of
from tests.reference.networks import view
from tests.reference.objects import Graph, is_seen
from tests.reference.walking import Asking

T = TypeVar("T")


class Reference:
    """Answers plans from plain objects, as obviously as can be. `state` is how it names the state of its graph."""

    def __init__(self, ontology: Ontology, graph: Graph, state: str = "") -> None:
        self.ontology = ontology
        self.graph = graph
        self.state = state

    async def read(self, requests: Sequence[PlanRequest]) -> list[Answer | GongjianError]:
        return [self._answer(request) for request in requests]

    def _answer(self, request: PlanRequest) -> Answer | GongjianError:
        refused = refusal(request.plan, request.variables)
        if refused is not None:
            return refused
        day = request.plan.as_of.bind(request.variables) if request.plan.as_of else None
        asking = Asking(self.graph, str(day) if day else None, request.variables)
        root = request.plan.root
        if isinstance(root, Network) and not view(asking, root).nodes:
            return RequestError(Code.BAD_ID, "none of the nodes is there")
        if isinstance(root, Connection) and isinstance(root.origin, Shared):
            known = {node.fields["id"] for node in self.graph.nodes if is_seen(node, asking.day)}
            if not known.issuperset(asking.value(root.origin.of)):
                return RequestError(Code.BAD_ID, "one of the nodes is not there")
        answered: Answer = answer(asking, request.plan)
        return answered

    @contextlib.asynccontextmanager
    async def extract(self, extract: Extract) -> AsyncIterator[Extraction]:
        yield Extraction(self.state, self._batches(extract))

    async def _batches(self, extract: Extract) -> AsyncIterator[RecordBatch]:
        by_type = records_of(self.graph, extract)
        for record_type in extract.record_types:
            if record_type.name in by_type:
                yield RecordBatch(record_type, by_type[record_type.name])

    async def snapshot(self) -> str:
        return self.state

    async def version(self) -> str:
        return await self.snapshot()

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
        raise NotImplementedError

    async def transact(
        self, work: Callable[[WriteTransaction], Awaitable[T]], *, is_preview: bool = False, is_large: bool = False
    ) -> T:
        raise NotImplementedError

    async def restore(
        self,
        log: AsyncIterator[Logged],
        snapshot: str | None,
        judgements: AsyncIterator[Sequence[Judgement]] | None = None,
    ) -> str:
        raise NotImplementedError

    async def revisions(self, page: RevisionPage) -> list[Revision]:
        """The one load that it was made of."""
        return [Revision(1, "", NOBODY, Written(), snapshot=self.state)]

    def logged(self, after: int = 0, until: int | None = None) -> AbstractAsyncContextManager[AsyncIterator[Logged]]:
        raise NotImplementedError

    async def recover(self) -> Interrupted | None:
        return None

    async def revision_count(self, page: RevisionPage) -> int:
        raise NotImplementedError

    async def log_counts(self) -> LogCounts:
        raise NotImplementedError

    async def stale(self, page: StalePage) -> StaleRecords:
        raise NotImplementedError

    async def redirects(self, identities: Collection[str]) -> dict[str, str]:
        return {}

    async def judgements(self, page: JudgementPage) -> list[Judgement]:
        raise NotImplementedError

    async def existing_keys(self, node_type: str, keys: Collection[str]) -> set[str]:
        raise NotImplementedError

    async def alike(self, likeness: Likeness) -> list[AlikeNode]:
        raise NotImplementedError

    async def check(self) -> None:
        return None

    async def close(self) -> None:
        return None


class RefusedError(RequestError):
    """Values of a plan cannot be read. A store reports one of them, whichever it meets first: `codes` are of all."""

    def __init__(self, errors: Sequence[RequestError]) -> None:
        super().__init__(errors[0].code, errors[0].message)
        self.codes = {error.code.value for error in errors}


def refusal(value: Any, variables: Mapping[str, object]) -> RefusedError | None:
    """The error of a plan in which some value cannot be read."""
    errors = []
    for slot in _slots(value):
        try:
            slot.bind(variables)
        except RequestError as error:
            errors.append(error)
    return RefusedError(errors) if errors else None


def _slots(value: Any) -> Iterator[Slot]:
    """Every slot of a plan; a cursor is read by the order of its connection."""
    if isinstance(value, Slot):
        yield value
    elif isinstance(value, Connection | Search):
        sides = [side for side in (value.page.after, value.page.before) if side is not None]
        yield from (slot for side in sides for slot in cursor_slots(side, value.order))
        yield value.page.size
        asked = (value.text,) if isinstance(value, Search) else (value.origin, value.where, value.order)
        yield from _slots((*asked, value.members))
    elif isinstance(value, tuple):
        yield from (slot for part in value for slot in _slots(part))
    elif isinstance(value, Mapping):
        yield from _slots(tuple(value.values()))
    elif dataclasses.is_dataclass(value) and not isinstance(value, Element):
        yield from _slots(tuple(getattr(value, field.name) for field in dataclasses.fields(value)))
