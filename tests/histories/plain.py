"""Writes of steps by plain objects: all worlds that there were, and what each revision did to each field."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from graph.ontology.model import NodeType, RelationshipType
from graph.plan.identity import parse_id
from graph.writing.steps import Merge, Named, Revert, Split, Step, Undo
from tests.histories.steps import Steps, check_rules, checked, in_use
from tests.histories.world import SOURCE, Name, Record, RefusedError, World, empty_fields, is_missing

FROM, TO = "from", "to"


@dataclass(frozen=True)
class Write:
    """What is asked for; `request` is an id and a digest."""

    steps: tuple[Step, ...]
    request: tuple[str, str] | None = None
    is_preview: bool = False
    skips: bool = False


@dataclass(frozen=True)
class Outcome:
    """What is answered: outcomes with names, codes of errors by step, the revision, and whether it was there."""

    done: tuple[tuple[str, Name | None], ...] = ()
    errors: tuple[tuple[int, str], ...] = ()
    revision: int | None = None
    replayed: bool = False
    refused: str = ""


@dataclass(frozen=True)
class Entry:
    """What a revision did to a record."""

    number: int
    name: Name
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    merged_into: Name | None = None

    @property
    def name_before(self) -> Name:
        return self.name[0], (self.before or {}).get("key", self.name[1])

    @property
    def slots(self) -> set[Name]:
        """The names that a record got or lost."""
        if self.before is None or self.after is None:
            return {self.name}
        return {self.name, self.name_before} if "key" in self.after else set()

    @property
    def fields(self) -> list[tuple[int, str]]:
        names = (self.before if self.after is None else self.after) or {}
        return [(self.number, name) for name in names if name != "key"]


@dataclass(frozen=True)
class Past:
    """A revision, with the world after it."""

    entries: tuple[Entry, ...]
    world: World
    undoes: int | None = None
    is_undo: bool = False
    made: str = ""
    """Whether it is a merge or a split and nothing else."""


@dataclass
class Plain:
    """The model. `pasts[n]` is revision n, of which 0 is the empty graph."""

    pasts: list[Past] = field(default_factory=lambda: [Past((), World())])
    stacks: dict[Any, list[int]] = field(default_factory=dict)
    """By name or by number and field, the revisions that wrote it and were not taken back."""

    below: dict[tuple[int, Any], int | None] = field(default_factory=dict)
    versions: dict[int, int] = field(default_factory=dict)
    requests: dict[str, tuple[str, Outcome]] = field(default_factory=dict)
    unused: int = 1

    @property
    def world(self) -> World:
        return self.pasts[-1].world

    @property
    def last(self) -> int:
        return len(self.pasts) - 1

    @property
    def has_reverted(self) -> bool:
        """Whether all was made what it was once: to what former names of records then lead is nowhere said."""
        return any(past.undoes is not None and not past.is_undo for past in self.pasts)

    def write(self, write: Write) -> Outcome:
        """What is answered to a write."""
        if len(write.steps) > 1 and any(isinstance(step, Undo | Revert) for step in write.steps):
            return Outcome(refused="BAD_STEP")
        if write.request is not None and write.request[0] in self.requests:
            digest, outcome = self.requests[write.request[0]]
            if digest != write.request[1]:
                return Outcome(refused="REQUEST_MISMATCH")
            return Outcome(outcome.done, (), outcome.revision, replayed=True)
        steps = Planned(self)
        errors = []
        for place, step in enumerate(write.steps):
            try:
                steps.do(step)
            except RefusedError as error:
                errors.append((place, error.code))
        outcome = Outcome(tuple(steps.done), tuple(errors))
        if errors and (not write.skips or len(errors) == len(write.steps)):
            return outcome
        return self._kept(write, outcome, steps)

    def _kept(self, write: Write, outcome: Outcome, steps: "Planned") -> Outcome:
        world = steps.world.since(self.world)
        entries = tuple(entries_of(self.world, world))
        if write.is_preview or not (entries or write.request):
            return outcome
        self.unused = steps.unused
        step = write.steps[0]
        undoes = step.sequence if isinstance(step, Undo | Revert) else None
        self.pasts.append(Past(entries, world, undoes, isinstance(step, Undo), self._made(write.steps)))
        self._note(entries)
        outcome = Outcome(outcome.done, outcome.errors, self.last)
        if write.request is not None:
            self.requests[write.request[0]] = write.request[1], outcome
        return outcome

    def _made(self, steps: Sequence[Step]) -> str:
        match steps:
            case [Merge()]:
                return "merge"
            case [Split()]:
                return "split"
            case [Undo(sequence)]:
                return {"merge": "split", "split": "merge"}.get(self.pasts[sequence].made, "")
        return ""

    def can_split(self, number: int) -> bool:
        """Whether it is plain what belongs to the merge of a record: nothing else was written with it."""
        written = [past for past in self.pasts if any(entry.number == number for entry in past.entries)]
        return bool(written) and written[-1].made == "merge"

    def is_unclear(self, write: Write) -> bool:
        """Whether a merge is to be split of which it is not plain what belongs to it."""
        names = [
            parse_id(step.of.identity) for step in write.steps if isinstance(step, Split) and isinstance(step.of, Named)
        ]
        numbers = [self.world.at[name] for name in names if name in self.world.at]
        return any(number in self.world.merged and not self.can_split(number) for number in numbers)

    def _note(self, entries: Sequence[Entry]) -> None:
        """Takes in what the last revision wrote: to take back what is no undo is to take from the stacks."""
        past = self.pasts[-1]
        undone = past.undoes if past.is_undo and past.undoes and not self.pasts[past.undoes].is_undo else None
        for entry in entries:
            self.versions[entry.number] = self.last
            for thing in (*entry.slots, *entry.fields):
                stack = self.stacks.setdefault(thing, [])
                if undone is None:
                    stack.append(self.last)
                    continue
                if stack and stack[-1] == undone:
                    stack.pop()
                self.below[self.last, thing] = self.top(thing)

    def top(self, thing: Any) -> int | None:
        stack = self.stacks.get(thing)
        return stack[-1] if stack else None

    def is_over(self, sequence: int, thing: Any) -> bool:
        """Whether what a revision wrote was written since."""
        return self.top(thing) != self.below.get((sequence, thing), sequence)


def entries_of(before: World, after: World) -> list[Entry]:
    """What a write did to each record."""
    entries = []
    came = {it.name: it for number, it in after.live.items() if number not in before.live}
    replaced = {
        number: came[it.name] for number, it in before.live.items() if number not in after.live and it.name in came
    }
    for number in sorted({*before.live, *after.live} - {record.number for record in replaced.values()}):
        was, is_now = before.live.get(number), after.live.get(number) or replaced.get(number)
        if was == is_now:
            continue
        if is_now is None:
            assert was is not None
            into = after.live.get(after.merged.get(number, 0))
            entries.append(Entry(number, was.name, said(was), None, into.name if into else None))
        elif was is None:
            entries.append(Entry(number, is_now.name, None, said(is_now)))
        else:
            old, new = ({**record.fields, "key": record.name[1]} for record in (was, is_now))
            changed = [name for name in new if new[name] != old[name]]
            was_so, is_so = ({name: fields[name] for name in changed} for fields in (old, new))
            entries += [Entry(is_now.number, is_now.name, was_so, is_so)] if changed else []
    return entries


def said(record: Record) -> dict[str, Any]:
    return {name: value for name, value in record.fields.items() if not is_missing(value) or name == "sources"}


class Planned(Steps):
    """The steps of one write, those that know the past among them."""

    def __init__(self, plain: Plain) -> None:
        super().__init__(plain.world.copy(), plain.versions, plain.unused)
        self.plain = plain

    def _do(self, step: Step) -> tuple[str, Name | None]:
        match step:
            case Undo():
                self._undo(step.sequence)
            case Revert():
                self._revert(step.sequence)
            case Split():
                assert isinstance(step.of, Named)
                return "CREATED", self._split(parse_id(step.of.identity))
            case _:
                return super()._do(step)
        return "TAKEN_BACK", None

    def _undo(self, sequence: int) -> None:
        plain, world = self.plain, self.world
        if not 0 < sequence <= plain.last:
            raise RefusedError("UNKNOWN_REVISION")
        entries = plain.pasts[sequence].entries
        if any(self._is_written_since(sequence, entry) for entry in entries):
            raise RefusedError("WRITTEN_SINCE")
        before = plain.pasts[sequence - 1].world
        for entry in entries:
            self._take_back(entry)
        for entry in entries:
            if entry.before is None and (end := before.end(entry.number)) in self.world.live:
                self.world.merged[entry.number] = end
        self._follow(entries)
        names = [record.name for record in world.live.values()]
        if len(set(names)) < len(names):
            raise RefusedError("WRITTEN_SINCE")
        for entry in entries:
            self._check_whole(sequence, entry)

    def _is_written_since(self, sequence: int, entry: Entry) -> bool:
        record = self.world.live.get(entry.number)
        if any(self.plain.is_over(sequence, thing) for thing in (*entry.slots, *entry.fields)):
            return True
        if entry.before is None:
            of_record = (self.plain.top((entry.number, name)) for name in empty_fields(entry.name[0]))
            return any(top is not None and top > sequence for top in of_record)
        return entry.after is not None and (record is None or record.name != entry.name)

    def _take_back(self, entry: Entry) -> None:
        record = self.world.live.get(entry.number)
        if entry.before is None:
            assert record is not None
            self.world.remove(record)
            return
        fields = empty_fields(entry.name[0]) if record is None else record.fields
        changed = {name: value for name, value in entry.before.items() if name != "key"}
        self.world.put(Record(entry.number, entry.name_before, {**fields, **changed}))

    def _follow(self, entries: Sequence[Entry]) -> None:
        """What has come to name a node by the key that it loses names it by the other one."""
        names = {entry.name: entry.name_before for entry in entries if entry.after is not None}
        for record in [*self.world.live.values()]:
            if all(entry.number != record.number for entry in entries):
                ends = (
                    {}
                    if record.is_node
                    else {end: names.get(record.fields[end], record.fields[end]) for end in (FROM, TO)}
                )
                sources = [
                    [names.get((SOURCE, key), (SOURCE, key))[1], place] for key, place in record.fields["sources"]
                ]
                self.world.put(record.saying(**ends, sources=sources))

    def _check_whole(self, sequence: int, entry: Entry) -> None:
        record = self.world.live.get(entry.number)
        if record is None:
            if in_use(self.world, Record(entry.number, entry.name, empty_fields(entry.name[0]))):
                raise RefusedError("IN_USE")
            return
        for name in (*record.ends, *record.cited):
            if self.world.exact(name) is None:
                raise RefusedError("IN_USE")
        back = entry.before or {}
        again = [
            *(back[end] for end in (FROM, TO) if end in back),
            *((SOURCE, key) for key, _ in back.get("sources", ())),
        ]
        if any((self.plain.top(name) or 0) > sequence for name in again):
            raise RefusedError("IN_USE")
        check_rules(self.world, record)

    def _revert(self, sequence: int) -> None:
        if not 0 <= sequence <= self.plain.last:
            raise RefusedError("UNKNOWN_REVISION")
        then = self.plain.pasts[sequence].world
        for record in [*self.world.live.values()]:
            if record.number not in then.live:
                self.world.remove(record)
                if (end := then.end(record.number)) in then.live:
                    self.world.merged[record.number] = end
        for record in then.live.values():
            self.world.put(record)

    def _split(self, name: Name) -> Name:
        world = self.world
        if world.exact(name) is not None:
            raise RefusedError("BAD_STEP")
        number = world.at.get(name)
        if number is None or number not in world.merged or world.last[number] != name:
            raise RefusedError("UNKNOWN_RECORD")
        into = world.resolved(name)
        if into is None:
            raise RefusedError("BAD_STEP")
        sequence = max(n for n, past in enumerate(self.plain.pasts) if any(e.number == number for e in past.entries))
        (own,) = (entry for entry in self.plain.pasts[sequence].entries if entry.number == number)
        world.put(Record(number, name, {**empty_fields(name[0]), **(own.before or {})}))
        for entry in self.plain.pasts[sequence].entries:
            if entry is not own:
                self._give_back(entry, sequence)
        for entry in self.plain.pasts[sequence].entries:
            if record := world.live.get(entry.number):
                world.put(checked(world, record))
        return name

    def _give_back(self, entry: Entry, sequence: int) -> None:
        """Gives a record back what a merge took from it, unless it was written since."""
        record, before = self.world.live.get(entry.number), entry.before or {}
        if entry.after is None:
            if record is None and self.world.exact(entry.name) is None:
                ends = [self.world.resolved(before[end]) for end in (FROM, TO)]
                if all(ends):
                    fields = {**empty_fields(entry.name[0]), **before}
                    fields |= {end: it.name for end, it in zip((FROM, TO), ends, strict=True) if it}
                    self.world.put(Record(entry.number, entry.name, fields))
            return
        if record is None:
            return
        for name, value in before.items():
            if name in ("aliases", "sources"):
                record = record.saying(**{name: without(record.fields[name], value, entry.after[name])})
            elif self.plain.top((entry.number, name)) == sequence:
                record = record.saying(**{name: value})
        self.world.put(record)


def without(members: list[Any], before: list[Any], after: list[Any]) -> list[Any]:
    """A list without what a merge added, and with what it took out."""
    if members == after:
        return before
    kept = [member for member in members if member not in after or member in before]
    return [*kept, *(member for member in before if member not in after and member not in kept)]


def described(write: Write) -> str:
    """A write in a line."""
    said = (("request", write.request), ("preview", write.is_preview), ("skips", write.skips))
    return ", ".join([*map(_step, write.steps), *(f"{name} {value}" for name, value in said if value)])


def _step(step: Step) -> str:
    named = ((it.name, getattr(step, it.name)) for it in fields(step))
    return f"{type(step).__name__}({', '.join(f'{name}={_value(value)}' for name, value in named if value)})"


def _value(value: Any) -> str:
    match value:
        case Named(identity):
            return ":".join(parse_id(identity))
        case NodeType() | RelationshipType():
            return value.name
        case tuple():
            return f"({', '.join(map(_value, value))})"
        case _:
            return repr(value)
