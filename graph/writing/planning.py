"""From the steps of a write to what it makes of records, step by step."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from graph.datatypes.date import OPEN_START, only_day, why_to_come
from graph.errors import Code
from graph.ontology.entity import CONFIRMED, KEY, UNTIL
from graph.ontology.model import Element, NodeType
from graph.ontology.rules import SOURCE
from graph.plan.identity import global_id, parse_id
from graph.stores.digest import digest
from graph.stores.transaction import Held
from graph.writing.combining import merge, split
from graph.writing.draft import Draft
from graph.writing.fields import value_of, with_citations, with_key, with_values
from graph.writing.following import following, users
from graph.writing.refusal import StepRefusedError
from graph.writing.steps import (
    Close,
    Confirm,
    Delete,
    Erase,
    Merge,
    Named,
    OfStep,
    Reference,
    Rekey,
    Revert,
    Split,
    Step,
    Undo,
    Unreadable,
    Upsert,
)
from graph.writing.undoing import check_unused, revert, undo
from graph.writing.upserting import (
    check,
    check_ends,
    meant_by_key,
    meant_node,
    meant_relationship,
    read_new_key,
    united,
    upserted,
)

_BEFORE_DELETING = "delete these first, or with it, or merge it into another one"
_BEFORE_ERASING = "erase these first, or with it"


class Outcome(StrEnum):
    """What a step did."""

    CREATED = "CREATED"
    CHANGED = "CHANGED"
    UNCHANGED = "UNCHANGED"
    DELETED = "DELETED"
    MERGED = "MERGED"
    TAKEN_BACK = "TAKEN_BACK"
    """One or more revisions were."""
    FAILED = "FAILED"
    NOT_DONE = "NOT_DONE"
    """Another step was refused, so none was done."""


@dataclass(frozen=True, slots=True)
class Done:
    """What a step did, and the global id of its record; '' where it was not on one."""

    outcome: Outcome
    identity: str = ""


def named_ids(step: Step) -> Iterator[str]:
    """The ids of the records that a step names, to be read together."""
    match step:
        case Upsert():
            if step.key:
                yield global_id(step.element.name, step.key)
            yield from (global_id(SOURCE, key) for key, _ in step.citations)
            references: tuple[Reference, ...] = step.ends
        case Merge():
            references = (step.of, step.into)
        case Close() | Confirm() | Delete() | Erase() | Rekey() | Split():
            references = (step.of,)
        case Undo() | Revert() | Unreadable():
            references = ()
        case _:
            assert_never(step)
    yield from (reference.identity for reference in references if isinstance(reference, Named))


class Planner:
    """Plans the steps of one write, made at an instant, in their order."""

    def __init__(self, draft: Draft, now: str, *, may_combine: bool = True) -> None:
        self._draft = draft
        self._now = now
        self._may_combine = may_combine
        self._done: list[Done] = []

    async def plan(self, step: Step) -> Done:
        """Plans the next step; raises StepRefusedError where it cannot be done, and then has changed nothing."""
        mark = self._draft.mark
        try:
            done = await self._planned(step)
        except StepRefusedError:
            self._draft.roll_back(mark)
            self._done.append(Done(Outcome.FAILED))
            raise
        self._done.append(done)
        return done

    async def _planned(self, step: Step) -> Done:
        match step:
            case Upsert():
                return await self._upsert(step)
            case Undo() | Revert():
                return await self._take_back(step)
            case Unreadable():
                raise StepRefusedError(step.code, step.message, *step.path)
            case _:
                return await self._on_record(step)

    async def _take_back(self, step: Undo | Revert) -> Done:
        is_undo = isinstance(step, Undo)
        try:
            if is_undo:
                await undo(self._draft, step.sequence, may_combine=self._may_combine)
            else:
                await revert(self._draft, step.sequence)
        except StepRefusedError as error:
            # Whatever it is refused for, its one argument is what to change.
            raise StepRefusedError(error.code, error.message, "sequence" if is_undo else "to") from None
        return Done(Outcome.TAKEN_BACK)

    async def _on_record(self, step: Close | Confirm | Delete | Erase | Rekey | Merge | Split) -> Done:
        match step:
            case Close():
                return await self._close(step)
            case Confirm():
                return await self._confirm(step)
            case Delete():
                return await self._delete(step)
            case Erase():
                return await self._erase(step)
            case Rekey():
                return await self._rekey(step)
            case Merge():
                former = await self._record(step.of, "of", step.if_version)
                into = await self._record(step.into, "into")
                await merge(self._draft, former, into)
                return Done(Outcome.MERGED, into.identity)
            case Split():
                held = await split(self._draft, self._identity(step.of, "of"))
                return Done(Outcome.CREATED, held.identity)
            case _:
                assert_never(step)

    def _identity(self, reference: Reference, *path: str) -> str:
        match reference:
            case Named(identity):
                return identity
            case OfStep(step):
                if not 0 <= step < len(self._done):
                    allowed = f"allowed: 0 to {len(self._done) - 1}" if self._done else "there is none"
                    message = f"{step} is not an earlier step; {allowed}"
                    raise StepRefusedError(Code.BAD_STEP, message, *path, "step")
                if not self._done[step].identity:
                    raise StepRefusedError(Code.STEP_FAILED, f"step {step} has left no record", *path, "step")
                return self._done[step].identity
            case _:
                assert_never(reference)

    async def _record(self, reference: Reference, field: str, if_version: int | None = None) -> Held:
        """The record that is named; raises StepRefusedError where there is none, or it was written meanwhile."""
        identity = self._identity(reference, field)
        held = await self._draft.resolved(identity)
        if held is None:
            name = ":".join(parse_id(identity))
            raise StepRefusedError(Code.UNKNOWN_RECORD, f"there is no {name}; write it first", field)
        await self._check_version(held, if_version)
        return held

    async def _check_version(self, held: Held | None, if_version: int | None) -> None:
        """Raises StepRefusedError where a record has another version than expected; 0 is that of one not there."""
        if if_version is None:
            return
        names = [] if held is None else [self._draft.version_id(held)]
        version = sum((await self._draft.transaction.versions(names)).values())
        if version != if_version:
            message = f"its version is {version}, expected: {if_version}; read it again, and decide what still holds"
            raise StepRefusedError(Code.VERSION_CONFLICT, message, "ifVersion", version=version)

    async def _upsert(self, step: Upsert) -> Done:
        confirmed = step.values.get(CONFIRMED.name)
        if confirmed is not None and (why := why_to_come(str(confirmed), self._now)):
            raise StepRefusedError(Code.DATA_INVALID, why, CONFIRMED.name)
        if isinstance(step.element, NodeType):
            meant = await meant_node(self._draft, step)
        elif not step.ends:
            meant = await meant_by_key(self._draft, step)
        else:
            ends = [await self._record(end, field) for end, field in zip(step.ends, ("from", "to"), strict=True)]
            meant = await meant_relationship(self._draft, step, ends)
        await self._check_version(None if meant.is_new else meant.held, step.if_version)
        return await self._put(upserted(meant, step), None if meant.is_new else meant.held)

    async def _put(self, held: Held, before: Held | None) -> Done:
        known = await check(self._draft, held)
        self._check_not_erased(held.element, held.key)
        if before is not None and _is_same(before, known):
            return Done(Outcome.UNCHANGED, known.identity)
        self._draft.put(known)
        return Done(Outcome.CREATED if before is None else Outcome.CHANGED, known.identity)

    async def _close(self, step: Close) -> Done:
        before = await self._record(step.of, "of", step.if_version)
        closed = with_values(before, {UNTIL.name: step.until})
        return await self._put(with_citations(closed, united(closed.record, step.citations)), before)

    async def _confirm(self, step: Confirm) -> Done:
        before = await self._record(step.of, "of", step.if_version)
        try:
            day = only_day(step.on)
        except ValueError as error:
            raise StepRefusedError(Code.BAD_DATE, str(error), "on") from None
        if why := why_to_come(day, self._now):
            raise StepRefusedError(Code.BAD_DATE, why, "on")
        # Days are texts that sort; of a month or a year, the first one counts, as in conditions.
        is_latest = day >= str(value_of(before, CONFIRMED.stored("_day")) or OPEN_START)
        confirmed = with_values(before, {CONFIRMED.name: day} if is_latest else {})
        return await self._put(with_citations(confirmed, united(confirmed.record, step.citations)), before)

    async def _delete(self, step: Delete, advice: str = _BEFORE_DELETING) -> Done:
        held = await self._record(step.of, "of", step.if_version)
        if isinstance(held.element, NodeType):
            if step.with_relationships:
                for relationship in await self._draft.relationships_of(held.identity):
                    self._draft.remove(relationship)
            await check_unused(self._draft, held.element, held.key, advice)
        self._draft.remove(held)
        return Done(Outcome.DELETED)

    async def _erase(self, step: Erase) -> Done:
        """Erases a record with its history; one that went already has a history too."""
        identity = self._identity(step.of, "of")
        held = await self._draft.record(identity)
        if held is None:
            self._draft.erase(await self._gone(identity))
            return Done(Outcome.DELETED)
        stored = parse_id(self._draft.version_id(held))
        await self._delete(Delete(Named(identity), step.with_relationships, step.if_version), _BEFORE_ERASING)
        self._draft.erase([stored])
        return Done(Outcome.DELETED)

    async def _gone(self, identity: str) -> set[tuple[str, str]]:
        """The types and keys under which a record went that is to be erased."""
        name = ":".join(parse_id(identity))
        now = await self._draft.resolved(identity)
        if now is not None:
            # What cannot be taken back should not be done to another record than the one that was named.
            message = f"{name} is {now.element.name}:{now.key} now; name that one to erase both, or split it first"
            raise StepRefusedError(Code.BAD_STEP, message, "of")
        history = await self._draft.histories.of(identity)
        if not history:
            raise StepRefusedError(Code.UNKNOWN_RECORD, f"there is no {name}, and there never was", "of")
        ended = {(it.element, it.key) for revision in history for it in revision.entries if it.after is None}
        return {parse_id(identity), *ended}

    def _check_not_erased(self, element: Element, key: str) -> None:
        """Raises StepRefusedError for a new record by whose entry the log would tell of one that is erased."""
        if (element.name, key) in self._draft.erased:
            message = f"{element.name} {key} is erased by an earlier step; write it again in another write"
            raise StepRefusedError(Code.BAD_STEP, message, KEY.name)

    async def _rekey(self, step: Rekey) -> Done:
        before = await self._record(step.of, "of", step.if_version)
        key = read_new_key(before.element, step.key, self._draft.ontology)
        if key == before.key:
            return Done(Outcome.UNCHANGED, before.identity)
        other = await self._draft.record(global_id(before.element.name, key))
        if other is not None:
            message = f"another {before.element.name} has the key {key!r}; merge the two, or take another key"
            raise StepRefusedError(Code.ALREADY_THERE, message, KEY.name)
        self._check_not_erased(before.element, key)
        after = with_key(before, key)
        moved = {before.identity: after.identity}
        using = await users(self._draft, before)
        self._draft.put(following(after, moved), instead_of=before.identity)
        for held in using:
            if held.identity != before.identity:
                follower = following(held, moved)
                check_ends(follower, KEY.name)
                self._draft.put(follower)
        return Done(Outcome.CHANGED, after.identity)


def _is_same(before: Held, after: Held) -> bool:
    kept = before.record.stored_digest or digest(before.record)
    return before.end_types == after.end_types and kept == digest(after.record)
