"""What steps make of a world; written apart from `graph/writing`, since it judges that."""

from collections.abc import Sequence
from typing import Any

from graph.plan.identity import parse_id
from graph.writing.steps import Close, Delete, Merge, Named, OfStep, Reference, Rekey, Step, Upsert
from tests.histories.world import (
    ALONE,
    NODES,
    PAIRS,
    REQUIRED,
    SOURCE,
    TOLD_APART,
    TYPED_ENDS,
    Name,
    Record,
    RefusedError,
    World,
    empty_fields,
    is_missing,
)

NEW = -1
"""The number of a record that has none yet."""


class Steps:
    """Does the steps of one write in a world, which it changes. `versions` are those of records before it."""

    def __init__(self, world: World, versions: dict[int, int], unused: int) -> None:
        self.world = world
        self.versions = versions
        self.unused = unused
        self.done: list[tuple[str, Name | None]] = []

    def do(self, step: Step) -> tuple[str, Name | None]:
        """The outcome and the record; raises RefusedError, after which the world is as before."""
        before = self.world
        self.world = before.copy()
        try:
            done = self._do(step)
        except RefusedError:
            self.world = before
            self.done.append(("FAILED", None))
            raise
        self.done.append(done)
        return done

    def _do(self, step: Step) -> tuple[str, Name | None]:
        match step:
            case Upsert():
                return self._upsert(step)
            case Close():
                record = self._record(step.of, step.if_version)
                closed = record.saying(until=step.until, sources=united(record.fields["sources"], step.citations))
                return self._put(closed, record)
            case Delete():
                return self._delete(self._record(step.of, step.if_version), with_ties=step.with_relationships)
            case Rekey():
                return self._rekey(self._record(step.of, step.if_version), step.key)
            case Merge():
                former, into = self._record(step.of, step.if_version), self._record(step.into, None)
                merge(self.world, former, into)
                return "MERGED", into.name
        raise AssertionError(step)

    def _named(self, reference: Reference) -> Name:
        if isinstance(reference, Named):
            return parse_id(reference.identity)
        assert isinstance(reference, OfStep)
        if not 0 <= reference.step < len(self.done):
            raise RefusedError("BAD_STEP")
        name = self.done[reference.step][1]
        if name is None:
            raise RefusedError("STEP_FAILED")
        return name

    def _record(self, reference: Reference, version: int | None) -> Record:
        record = self.world.resolved(self._named(reference))
        if record is None:
            raise RefusedError("UNKNOWN_RECORD")
        self._check_version(record, version)
        return record

    def _check_version(self, record: Record | None, version: int | None) -> None:
        is_version = 0 if record is None else self.versions.get(record.number, 0)
        if version is not None and version != is_version:
            raise RefusedError("VERSION_CONFLICT")

    def _put(self, record: Record, before: Record | None) -> tuple[str, Name | None]:
        record = checked(self.world, record)
        if before is None:
            self.unused += 1
            return "CREATED", self.world.create(record, self.unused - 1).name
        if record == before:
            return "UNCHANGED", record.name
        self.world.put(record)
        return "CHANGED", record.name

    def _upsert(self, step: Upsert) -> tuple[str, Name | None]:
        element = step.element.name
        if element in NODES:
            before = self.world.resolved((element, step.key))
            record = before or Record(NEW, (element, step.key), empty_fields(element))
            values = {**formerly_named(before, step.values), **step.values}
        else:
            before, record = self._meant(step, *(self._record(end, None).name for end in step.ends))
            values = dict(step.values)
        self._check_version(before, step.if_version)
        sources = united(record.fields["sources"], step.citations)
        return self._put(record.saying(**values, sources=sources), before)

    def _meant(self, step: Upsert, near: Name, far: Name) -> tuple[Record | None, Record]:
        """The relationship that is meant, and with its ends; a new one where there is none yet."""
        tie, ends = step.element.name, {"from": near, "to": far}
        if (near[0], far[0]) not in PAIRS[tie]:
            raise RefusedError("DATA_INVALID")
        if step.key:
            before = self.world.resolved((tie, step.key))
            return before, (before or Record(NEW, (tie, step.key), empty_fields(tie))).saying(**ends)
        keys = own_keys(tie, near, far, step)
        said = Record(NEW, (tie, keys[0]), empty_fields(tie)).saying(**ends, **step.values)
        met = [other for other in self.world.between(tie, (near, far)) if other.meets(said)]
        exact = [other for other in met if agree(other, said)]
        named = [other for key in keys for other in exact if other.name == (tie, key)]
        meant = named[:1] or exact or [other for other in met if agree(other, said, loosely=True)]
        free = [key for key in keys if self.world.exact((tie, key)) is None]
        if len(meant) > 1 or not (meant or free):
            raise RefusedError("AMBIGUOUS")
        if meant:
            return meant[0], meant[0]
        return None, Record(NEW, (tie, free[0]), empty_fields(tie)).saying(**ends)

    def _delete(self, record: Record, *, with_ties: bool) -> tuple[str, Name | None]:
        for tie in self.world.ties_of(record.name) if with_ties and record.is_node else ():
            self.world.remove(tie)
        if in_use(self.world, record):
            raise RefusedError("IN_USE")
        self.world.remove(record)
        return "DELETED", None

    def _rekey(self, record: Record, key: str) -> tuple[str, Name | None]:
        if " " in key:
            raise RefusedError("DATA_INVALID")
        name = record.type, key
        if name == record.name:
            return "UNCHANGED", name
        if self.world.exact(name) is not None:
            raise RefusedError("ALREADY_THERE")
        ties = self.world.ties_of(record.name) if record.is_node else []
        self.world.put(Record(record.number, name, record.fields))
        for tie in ties:
            self.world.put(tie.saying(**moved(tie, record.name, name)))
        for citing in self.world.citing(record.name[1]) if record.type == SOURCE else ():
            self.world.put(citing.saying(sources=recited(citing, record.name[1], key)))
        return "CHANGED", name


def united(sources: Sequence[Any], citations: Sequence[Any]) -> list[list[str]]:
    """Citations and further ones, each once."""
    both = [list(citation) for citation in (*sources, *citations)]
    return [citation for place, citation in enumerate(both) if citation not in both[:place]]


def formerly_named(record: Record | None, values: Any) -> dict[str, Any]:
    """What a node says beside its new name: that the one that it had is an alias."""
    if record is None or values.get("name") in (None, record.fields["name"]) or "aliases" in values:
        return {}
    aliases = [*record.fields["aliases"], record.fields["name"]]
    return {"aliases": [it for it in dict.fromkeys(aliases) if it != values["name"]]}


def own_keys(tie: str, near: Name, far: Name, step: Upsert) -> list[str]:
    """The keys that a relationship without one may get, the best first."""
    ends = [".".join(end) if typed else end[1] for end, typed in zip((near, far), TYPED_ENDS[tie], strict=True)]
    since = step.values.get("since")
    first = "~".join([*ends, *([str(since)] if since else [])])
    apart = "~".join([first, *(str(step.values[name]) for name in TOLD_APART.get(tie, ()) if step.values.get(name))])
    return [*dict.fromkeys((first, apart, f"{apart}~2", f"{apart}~3"))]


def agree(record: Record, other: Record, *, loosely: bool = False) -> bool:
    """Whether two relationships are the same in what tells them apart, or else one does not say it."""
    pairs = [(record.fields[name], other.fields[name]) for name in TOLD_APART.get(record.type, ())]
    return all(first == second or (loosely and None in (first, second)) for first, second in pairs)


def checked(world: World, record: Record) -> Record:
    """The record citing its sources by their names now; raises RefusedError where it cannot be in the world."""
    sources = []
    for key, locator in record.fields["sources"]:
        source = world.resolved((SOURCE, key))
        if source is None:
            raise RefusedError("UNKNOWN_RECORD")
        sources.append([source.name[1], locator])
    if not sources and record.type != SOURCE:
        raise RefusedError("DATA_INVALID")
    check_rules(world, record)
    return record.saying(sources=united(sources, ()))


def check_rules(world: World, record: Record) -> None:
    """Raises RefusedError where what a record says cannot stand alone or beside others."""
    fields = record.fields
    if any(is_missing(fields[name]) for name in REQUIRED.get(record.type, ())) or record.first > record.last:
        raise RefusedError("DATA_INVALID")
    if record.type in ALONE:
        others = [tie for tie in world.records(record.type) if tie.ends[0] == record.ends[0]]
        if any(tie.number != record.number and tie.meets(record) for tie in others):
            raise RefusedError("DATA_INVALID")


def in_use(world: World, record: Record) -> bool:
    """Whether others name a node: as an end, or as their source."""
    if not record.is_node:
        return False
    citing = world.citing(record.name[1]) if record.type == SOURCE else []
    return bool(world.ties_of(record.name)) or any(other.number != record.number for other in citing)


def moved(tie: Record, former: Name, name: Name) -> dict[str, Name]:
    """The ends of a relationship with one node in place of another."""
    return {end: name if tie.fields[end] == former else tie.fields[end] for end in ("from", "to")}


def recited(record: Record, former: str, key: str) -> list[list[str]]:
    """The citations of a record with one source in place of another."""
    return united([[key if cited == former else cited, locator] for cited, locator in record.fields["sources"]], ())


def merge(world: World, former: Record, into: Record) -> None:
    """Makes a node a part of another; raises RefusedError."""
    if former.type != into.type or former.number == into.number or not former.is_node:
        raise RefusedError("BAD_STEP")
    world.put(checked(world, with_names(with_taken(into, former), former, into)))
    for tie in world.ties_of(former.name):
        _move(world, tie, former, into)
    if former.type == SOURCE:
        for citing in world.citing(former.name[1]):
            world.put(citing.saying(sources=recited(citing, former.name[1], into.name[1])))
    world.remove(world.live[former.number], into)


def with_taken(record: Record, other: Record) -> Record:
    """A record with what it lacks and another one says; that it has no end is not lacking."""
    own = [name for name in record.fields if name not in ("until", "sources")]
    taken = {name: other.fields[name] for name in own if is_missing(record.fields[name])}
    return record.saying(**taken, sources=united(record.fields["sources"], other.fields["sources"]))


def with_names(record: Record, former: Record, into: Record) -> Record:
    """A node that has the names of another one as aliases."""
    own = into.fields["aliases"]
    names = [name for name in (former.fields["name"], *former.fields["aliases"]) if name != into.fields["name"]]
    return record.saying(aliases=[*dict.fromkeys((*own, *names))])


def _move(world: World, tie: Record, former: Record, into: Record) -> None:
    tie = tie.saying(**moved(tie, former.name, into.name))
    if tie.ends[0] == tie.ends[1]:
        world.remove(tie)
        return
    between = [other for other in world.between(tie.type, tie.ends) if other.number != tie.number]
    same = [other for other in between if agree(other, tie) and other.meets(tie)]
    if same:
        world.put(checked(world, with_taken(same[0], tie)))
        world.remove(tie, same[0])
    else:
        world.put(tie)
        world.put(checked(world, tie))
