"""Writes a list of steps: planned under the lock of the store, and kept as one revision, or not at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from graph.errors import Code, RequestError
from graph.stores.revisions import NOBODY, Author, Kind, Request, Revision, Written
from graph.stores.store import Store
from graph.stores.transaction import Change, WriteTransaction
from graph.writing.draft import Draft
from graph.writing.erasing import traces_of
from graph.writing.planning import Done, Outcome, Planner, named_ids
from graph.writing.refusal import StepRefusedError
from graph.writing.steps import Revert, Step, Undo

MAXIMUM_STEPS = 1_000


class OnError(StrEnum):
    """What becomes of a write of which a step is refused: nothing, or all but that step."""

    REJECT_ALL = "REJECT_ALL"
    SKIP_FAILED = "SKIP_FAILED"


@dataclass(frozen=True, slots=True)
class WriteRequest:
    """What is to be written. A `request` that was done already is answered and not done again.

    Whoever may not combine may not take back that records were merged or split (FORBIDDEN). A file may have more steps
    than a client (`maximum_steps`).
    """

    steps: Sequence[Step]
    now: str
    author: Author = NOBODY
    request: Request | None = None
    is_preview: bool = False
    on_error: OnError = OnError.REJECT_ALL
    may_combine: bool = True
    maximum_steps: int = MAXIMUM_STEPS


@dataclass(frozen=True, slots=True)
class StepError:
    """Why a step was refused: its number from 0, where in it, and the version of a record that was another one."""

    step: int
    path: tuple[str, ...]
    code: Code
    message: str
    version: int | None = None


@dataclass(frozen=True, slots=True)
class WriteResult:
    """What a write did, or as a preview would do.

    `revision` is None where nothing was written. `done` has an outcome for each step; with errors under REJECT_ALL they
    are what the steps would have done. `changes` are those of records; a request that was `replayed` has none.
    `versions` are those that the records of steps have now. After one that `is_erasing`, copies of what was known
    (`graph/stores/states.py`) must be forgotten.
    """

    revision: Revision | None
    done: tuple[Done, ...]
    errors: tuple[StepError, ...] = ()
    changes: tuple[Change, ...] = ()
    versions: Mapping[str, int] = field(default_factory=dict)
    replayed: bool = False
    is_erasing: bool = False


async def write(store: Store, request: WriteRequest) -> WriteResult:
    """Writes steps in one transaction; raises RequestError for a request that cannot be a write, and StoreError."""
    _check_request(request)

    async def work(transaction: WriteTransaction) -> WriteResult:
        replayed = await _replayed(transaction, request)
        return replayed or await _written(transaction, request)

    # What they take back may be a load.
    is_large = any(isinstance(step, Undo | Revert) for step in request.steps)
    return await store.transact(work, is_preview=request.is_preview, is_large=is_large)


def _check_request(request: WriteRequest) -> None:
    count = len(request.steps)
    if not 1 <= count <= request.maximum_steps:
        raise RequestError(Code.BAD_STEP, f"steps: {count} steps; allowed: 1 to {request.maximum_steps:,}")
    if count > 1 and any(isinstance(step, Undo | Revert) for step in request.steps):
        raise RequestError(Code.BAD_STEP, "steps: undo and revert stand alone; allowed: no other step beside them")


async def _replayed(transaction: WriteTransaction, request: WriteRequest) -> WriteResult | None:
    """The result of the same request, where it was done already."""
    asked = None if request.request is None else await transaction.asked_for(request.request.identity)
    if asked is None or request.request is None:
        return None
    revision, digest = asked
    if digest != request.request.digest:
        message = f"requestId: {request.request.identity!r} was used for revision {revision.sequence} with other steps"
        raise RequestError(Code.REQUEST_MISMATCH, f"{message}; give a new write an id of its own")
    outcomes = (outcome.partition(" ") for outcome in revision.outcomes)
    done = tuple(Done(Outcome(outcome), identity) for outcome, _, identity in outcomes)
    return WriteResult(revision, done, versions=await _versions(transaction, done), replayed=True)


async def _versions(transaction: WriteTransaction, done: Sequence[Done]) -> Mapping[str, int]:
    return await transaction.versions({step.identity for step in done if step.identity})


async def _written(transaction: WriteTransaction, request: WriteRequest) -> WriteResult:
    draft = Draft(transaction)
    await draft.prefetch(identity for step in request.steps for identity in named_ids(step))
    planner = Planner(draft, request.now, may_combine=request.may_combine)
    done: list[Done] = []
    errors: list[StepError] = []
    for place, step in enumerate(request.steps):
        try:
            done.append(await planner.plan(step))
        except StepRefusedError as error:
            done.append(Done(Outcome.FAILED))
            errors.append(StepError(place, tuple(error.path), error.code, error.message, error.version))
    if errors and (request.on_error is OnError.REJECT_ALL or len(errors) == len(request.steps)):
        return WriteResult(None, tuple(done), tuple(errors))
    changes = draft.changes()
    if not changes and not draft.erased and request.request is None:
        return WriteResult(None, tuple(done), tuple(errors), versions=await _versions(transaction, done))
    await transaction.apply(changes, request.now)
    if draft.erased:
        traces = await traces_of(transaction, draft.erased)
        await transaction.erase(traces.entries)
        await transaction.forget_judgements(traces.called)
    revision = await transaction.end(
        _revision(transaction.sequence, request, changes, done), request.request.digest if request.request else ""
    )
    return WriteResult(
        None if request.is_preview else revision,
        tuple(done),
        tuple(errors),
        tuple(changes),
        await _versions(transaction, done),
        is_erasing=bool(draft.erased),
    )


def _revision(sequence: int, request: WriteRequest, changes: Sequence[Change], done: Sequence[Done]) -> Revision:
    first = request.steps[0]
    kind = Kind.UNDO if isinstance(first, Undo) else Kind.REVERT if isinstance(first, Revert) else Kind.WRITE
    created = sum(change.before is None for change in changes)
    deleted = sum(change.after is None for change in changes)
    return Revision(
        sequence,
        request.now,
        request.author,
        Written(created, len(changes) - created - deleted, deleted=deleted),
        kind=kind,
        undoes=first.sequence if isinstance(first, Undo | Revert) else None,
        request=request.request.identity if request.request else "",
        outcomes=tuple(f"{step.outcome} {step.identity}".rstrip() for step in done),
    )
