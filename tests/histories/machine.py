"""Does writes in a store and in the model, and compares what is answered, what is there, and what the log says."""

import traceback
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.errors import RequestError
from graph.plan.identity import global_id, parse_id
from graph.stores.revisions import Entry as Logged
from graph.stores.revisions import Request, RevisionPage
from graph.stores.store import Store
from graph.stores.transaction import Held, WriteTransaction
from graph.writing.write import OnError, WriteRequest, WriteResult, write
from tests.histories.plain import Entry, Outcome, Plain, Write
from tests.histories.world import NODES, PROPERTIES, Name, World, empty_fields

NOW = "2026-03-03T00:00:00Z"
_ALL = 1_000
"""More than there are."""

State = Mapping[Name, Mapping[str, Any]]


class DisagreementError(Exception):
    """The store and the model are not alike after the last of these writes."""

    def __init__(self, writes: Sequence[Write], what: str, of_store: object, of_model: object) -> None:
        super().__init__(f"{what}\nstore: {of_store}\nmodel: {of_model}")
        self.writes = writes


@dataclass
class Machine:
    """A store, the model, and the writes that both have done; `thorough` is how often all of it is compared."""

    store: Store
    thorough: int = 25
    plain: Plain = field(default_factory=Plain)
    writes: list[Write] = field(default_factory=list)
    is_over: bool = False
    """Whether what was taken back has led to the same world by another way, such as a record that came back anew."""

    async def do(self, asked: Write) -> Outcome:
        """Does a write in both; raises DisagreementError."""
        if self.plain.is_unclear(asked):  # of those that are drawn none is, but writes may have been left out
            return Outcome()
        self.writes.append(asked)
        steps_before = self.plain.last
        expected = self.plain.write(asked)
        self._compare("answer", await self._answered(asked), expected)
        if self.plain.last > steps_before:
            await self._compare_revision(self.plain.last)
        if len(self.writes) % self.thorough == 0:
            await self.compare_all()
        return expected

    def _compare(self, what: str, of_store: object, of_model: object) -> None:
        if of_store != of_model:
            raise DisagreementError(tuple(self.writes), what, of_store, of_model)

    async def _answered(self, asked: Write) -> Outcome:
        request = None if asked.request is None else Request(*asked.request)
        on_error = OnError.SKIP_FAILED if asked.skips else OnError.REJECT_ALL
        whole = WriteRequest(asked.steps, NOW, request=request, is_preview=asked.is_preview, on_error=on_error)
        try:
            result = await write(self.store, whole)
        except RequestError as error:
            return Outcome(refused=error.code.value)
        except Exception as error:  # whatever it is, the writes that led to it are to be told
            return Outcome(refused=f"{traceback.format_exc()[-1500:]} {error!r}")
        return _outcome(result)

    async def _compare_revision(self, sequence: int) -> None:
        """The entries of a revision, and the records that it has touched."""
        (revision,) = await self.store.revisions(RevisionPage(1, after=sequence - 1, entries=_ALL))
        entries = self.plain.pasts[sequence].entries
        self._compare("sequence", revision.sequence, sequence)
        past = self.plain.pasts[sequence]
        of_store, of_model = _sorted(map(_plain, revision.entries)), _sorted(map(_logged, entries))
        self._compare("undoes", revision.undoes, past.undoes)
        is_revert = past.undoes is not None and not past.is_undo
        if past.undoes is not None and of_store != of_model:
            self.is_over = is_revert or [entry[:3] for entry in of_store] == [entry[:3] for entry in of_model]
        if not self.is_over:
            self._compare(f"entries of {sequence}", of_store, of_model)
        world = self.plain.world
        names = {name for entry in entries for name in (entry.name, entry.name_before)}
        self._compare("records", await self._stored(names), _state(world, names))

    async def compare_all(self) -> None:
        """All records, what all names lead to, the versions and histories of all, and every revision."""
        world = self.plain.world
        names = {*world.at, *(record.name for past in self.plain.pasts for record in past.world.live.values())}
        self._compare("all records", await self._stored(names), _state(world, names))
        if not self.plain.has_reverted:
            self._compare("versions", await self._versions(world), self._model_versions(world))
            self._compare("redirects", await self._led(names), {name: _led(world, name) for name in names})
            for name in sorted(names)[len(self.writes) // self.thorough % 5 :: 5]:
                self._compare(f"history of {name}", await self._history(name), self._model_history(name))
        await self.compare_pasts()

    async def compare_pasts(self) -> None:
        """The log, added up, is the world after each revision."""
        state: dict[Name, dict[str, Any]] = {}
        for revision in await self.store.revisions(RevisionPage(_ALL, after=0, entries=_ALL)):
            state = folded(state, revision.entries)
            then = self.plain.pasts[revision.sequence].world
            self._compare(
                f"world after {revision.sequence}", state, _state(then, [it.name for it in then.live.values()])
            )

    async def _read(self, work: Callable[[WriteTransaction], Awaitable[Any]]) -> Any:
        return await self.store.transact(work, is_preview=True)

    async def _stored(self, names: Iterable[Name]) -> State:
        ids = [global_id(*name) for name in names]
        held: Mapping[str, Held] = await self._read(lambda transaction: transaction.records(ids))
        return {parse_id(identity): _said(record) for identity, record in held.items()}

    async def _versions(self, world: World) -> Mapping[Name, int]:
        ids = [global_id(*record.name) for record in world.live.values()]
        versions = await self._read(lambda transaction: transaction.versions(ids))
        return {parse_id(identity): version for identity, version in versions.items()}

    def _model_versions(self, world: World) -> Mapping[Name, int]:
        return {record.name: self.plain.versions[number] for number, record in world.live.items()}

    async def _led(self, names: Iterable[Name]) -> Mapping[Name, Name | None]:
        """To which record each name leads."""
        ids = [global_id(*name) for name in names]

        async def read(transaction: WriteTransaction) -> dict[Name, Name | None]:
            now = await transaction.redirects(ids)
            live = await transaction.records({*ids, *now.values()})
            ends = {identity: identity if identity in live else now.get(identity, "") for identity in ids}
            return {parse_id(it): parse_id(end) if end in live else None for it, end in ends.items()}

        result: Mapping[Name, Name | None] = await self._read(read)
        return result

    async def _history(self, name: Name) -> list[Any]:
        revisions = await self.store.revisions(RevisionPage(_ALL, of=global_id(*name)))
        return [(it.sequence, _sorted(map(_plain, it.entries))) for it in revisions]

    def _model_history(self, name: Name) -> list[Any]:
        """The revisions that touched a record by any name that leads to it, newest first."""
        world = self.plain.world
        end = world.end_of(name)
        last = world.last.get(end) if end else None
        names = {name} if last is None else {last, *(other for other in world.at if world.end_of(other) == end)}
        pages = []
        for sequence, past in reversed([*enumerate(self.plain.pasts)]):
            entries = [entry for entry in past.entries if {entry.name, entry.name_before} & names]
            pages += [(sequence, _sorted(map(_logged, entries)))] if entries else []
        return pages


def _outcome(result: WriteResult) -> Outcome:
    done = tuple((it.outcome.value, parse_id(it.identity) if it.identity else None) for it in result.done)
    errors = tuple((error.step, error.code.value) for error in result.errors)
    return Outcome(done, errors, result.revision.sequence if result.revision else None, result.replayed)


def _said(held: Held) -> dict[str, Any]:
    record, element = held.record, held.element
    places = {name: place for place, name in enumerate(n for n in element.stored_fields if n[-2:] != "At")}
    values = {name: record.values[places[name]] for name in PROPERTIES[element.name]}
    ends = (
        {}
        if element.name in NODES
        else {
            "from": (held.source_type, record.source),
            "to": (held.target_type, record.target),
        }
    )
    return {**values, **ends, "sources": [list(citation) for citation in record.citations]}


def _state(world: World, names: Iterable[Name]) -> State:
    return {name: dict(record.fields) for name in names if (record := world.exact(name))}


def _led(world: World, name: Name) -> Name | None:
    record = world.resolved(name)
    return record.name if record else None


def _sorted(entries: Iterable[Any]) -> list[Any]:
    return sorted(entries, key=repr)


def _plain(entry: Logged) -> Any:
    return (entry.element, entry.key), _names(entry.before), _names(entry.after), entry.merged_into


def _logged(entry: Entry) -> Any:
    return entry.name, entry.before, entry.after, entry.merged_into


def _names(fields: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """What an entry says, with ends as names."""
    return None if fields is None else {k: tuple(v) if k in ("from", "to") else v for k, v in fields.items()}


def folded(state: Mapping[Name, Mapping[str, Any]], entries: Sequence[Logged]) -> dict[Name, dict[str, Any]]:
    """The records after a revision, from those before it."""
    after = {name: dict(fields) for name, fields in state.items()}
    former = [((entry.element, (entry.before or {}).get("key", entry.key)), entry) for entry in entries]
    for name, entry in former:
        if entry.before is not None:
            after.pop(name)
    for name, entry in former:
        if entry.after is not None:
            before = state[name] if entry.before is not None else empty_fields(entry.element)
            changed = {field: value for field, value in (_names(entry.after) or {}).items() if field != "key"}
            after[entry.element, entry.key] = {**before, **changed}
    return after
