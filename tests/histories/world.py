"""Records as plain dicts, and how names lead to them.

A name is a type and a key. A record keeps its number whatever name it has; made again under the name under which it
went, it is the same record.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

Name: TypeAlias = tuple[str, str]
Fields: TypeAlias = Mapping[str, Any]
"""What a record says: properties, `sources` as lists of two, and of a relationship `from` and `to` as names."""

SOURCE = "Source"
PROPERTIES = {
    "Unit": ("name", "aliases", "since", "until", "kind", "newSector", "summary"),
    "PartyOrganization": ("name", "aliases", "since", "until", "kind", "field", "summary"),
    SOURCE: ("name", "aliases", "since", "until", "kind", "title", "publisher"),
    "PAIRED_WITH": ("since", "until", "agreement"),
    "MEMBER_OF": ("since", "until", "role"),
    "SUBORDINATE_TO": ("since", "until"),
}
NODES = ("Unit", "PartyOrganization", SOURCE)
PAIRS = {
    "PAIRED_WITH": {(near, far) for near in NODES[:2] for far in NODES[:2]},
    "MEMBER_OF": {(near, "PartyOrganization") for near in NODES[:2]},
    "SUBORDINATE_TO": {("PartyOrganization", "PartyOrganization")},
}
TYPED_ENDS = {"PAIRED_WITH": (True, True), "MEMBER_OF": (True, False), "SUBORDINATE_TO": (False, False)}
"""Whether the key that a relationship gets without one tells the types of its ends."""

TOLD_APART = {"MEMBER_OF": ("role",)}
ALONE = {"SUBORDINATE_TO"}
"""Types of which a node has one at a time, at `from`."""

REQUIRED = {"Unit": ("name",), "PartyOrganization": ("name",), SOURCE: ("name", "kind", "title")}


class RefusedError(Exception):
    """A step that cannot be done, with the code that it gets."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Record:
    """What is known of one record; its fields are never changed, but replaced."""

    number: int
    name: Name
    fields: Fields

    @property
    def type(self) -> str:
        return self.name[0]

    @property
    def is_node(self) -> bool:
        return self.type in NODES

    @property
    def ends(self) -> tuple[Name, ...]:
        return () if self.is_node else (self.fields["from"], self.fields["to"])

    @property
    def cited(self) -> list[Name]:
        return [(SOURCE, key) for key, _ in self.fields["sources"]]

    def saying(self, **fields: Any) -> "Record":
        return replace(self, fields={**self.fields, **fields})

    def meets(self, other: "Record") -> bool:
        """Whether the two hold at one time."""
        return self.first <= other.last and other.first <= self.last

    @property
    def first(self) -> str:
        since = self.fields["since"]
        return "" if since is None else since + "-00-00"[len(since) - 4 :]

    @property
    def last(self) -> str:
        until = self.fields["until"]
        return "~" if until is None else until + "-99-99"[len(until) - 4 :]


def is_missing(value: object) -> bool:
    return value is None or value == []


def empty_fields(element: str) -> dict[str, Any]:
    """What a record says that says nothing."""
    fields: dict[str, Any] = {name: [] if name == "aliases" else None for name in PROPERTIES[element]}
    ends = {} if element in NODES else {"from": None, "to": None}
    return {**fields, **ends, "sources": []}


@dataclass
class World:
    """The graph at one time. `at` is the record that has a name or had it last, `merged` into which a record went."""

    live: dict[int, Record] = field(default_factory=dict)
    at: dict[Name, int] = field(default_factory=dict)
    merged: dict[int, int] = field(default_factory=dict)
    last: dict[int, Name] = field(default_factory=dict)
    """The name under which a record is, or went."""

    def copy(self) -> "World":
        return World(dict(self.live), dict(self.at), dict(self.merged), dict(self.last))

    def end_of(self, name: Name) -> int | None:
        """The number of the record that has or had a name, or into which that one was merged."""
        number = self.at.get(name)
        return None if number is None else self.end(number)

    def end(self, number: int) -> int:
        """The number of the record of which one is a part: itself, or what it was merged into."""
        while number not in self.live and number in self.merged:
            number = self.merged[number]
        return number

    def resolved(self, name: Name) -> Record | None:
        """The same record, where it is in the graph."""
        number = self.end_of(name)
        return None if number is None else self.live.get(number)

    def exact(self, name: Name) -> Record | None:
        """The record that has just this name now."""
        record = self.resolved(name)
        return record if record is not None and record.name == name else None

    def records(self, *types: str) -> Iterator[Record]:
        """In the order of their names."""
        yield from sorted((it for it in self.live.values() if it.type in types), key=lambda record: record.name)

    def ties_of(self, name: Name, *types: str) -> list[Record]:
        return [tie for tie in self.records(*(types or PAIRS)) if name in tie.ends]

    def between(self, tie: str, ends: tuple[Name, ...]) -> list[Record]:
        return [other for other in self.records(tie) if other.ends == ends]

    def citing(self, key: str) -> list[Record]:
        return [record for record in self.records(*PROPERTIES) if (SOURCE, key) in record.cited]

    def put(self, record: Record) -> None:
        """Makes a record just so; it may have another name than before, or be there again."""
        self.live[record.number] = record
        self.at[record.name] = record.number
        self.last[record.number] = record.name
        self.merged.pop(record.number, None)

    def create(self, record: Record, unused: int) -> Record:
        """Puts a new record, with an unused number unless it is made again."""
        former = self.at.get(record.name)
        is_again = former is not None and former not in self.live and self.last[former] == record.name
        number = former if is_again and former is not None and former not in self.merged else unused
        record = replace(record, number=number)
        self.put(record)
        return record

    def remove(self, record: Record, merged_into: Record | None = None) -> None:
        del self.live[record.number]
        if merged_into is not None:
            self.merged[record.number] = merged_into.number

    def since(self, before: "World") -> "World":
        """This world as what a write has made of another one: names that a record had only in between are nobody's."""
        after = World(self.live, dict(before.at), dict(before.merged), {**before.last, **self.last})
        arrived = [it for it in self.live.values() if it.number not in before.live or before.name_of(it) != it.name]
        for record in arrived:
            after.take_over(record, before)
        for record in arrived:
            after.at[record.name] = record.number
            after.merged.pop(record.number, None)
        for number in before.live.keys() - self.live.keys():
            if (end := self.end(number)) in self.live:
                after.merged[number] = end
        return after

    def name_of(self, record: Record) -> Name:
        """The name that a record has here."""
        return self.live[record.number].name

    def take_over(self, record: Record, before: "World") -> None:
        """What led to a record that went leads nowhere once another one has its name."""
        former = before.at.get(record.name)
        if former is None or former == record.number or former in self.live or self.last[former] != record.name:
            return
        if former in before.live or former not in before.merged:
            self.at = {name: number for name, number in self.at.items() if number != former}
            self.merged = {number: target for number, target in self.merged.items() if target != former}
