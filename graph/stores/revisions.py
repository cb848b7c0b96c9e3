"""Revisions: what a write that changed something leaves in the log, and how they are asked for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple, TypeAlias

from graph.plan.identity import global_id

REVISION = "Revision"
"""What a revision is called in its global id, where nodes and relationships have their types."""


def revision_id(sequence: int) -> str:
    """The global id of the revision with this number."""
    return global_id(REVISION, str(sequence))


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes, such as an office or a program, and why; '' where nobody says so."""

    actor: str = ""
    reason: str = ""


NOBODY = Author()


@dataclass(frozen=True, slots=True)
class Written:
    """How many records were new, changed, already just so, and deleted."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    deleted: int = 0

    def __add__(self, other: "Written") -> "Written":
        return Written(
            self.created + other.created,
            self.updated + other.updated,
            self.unchanged + other.unchanged,
            self.deleted + other.deleted,
        )

    @property
    def touched(self) -> int:
        """How many records are not as they were."""
        return self.created + self.updated + self.deleted


Digesting: TypeAlias = Callable[[Written], str]
"""Makes the digest of a load of what came of it, at its end."""


def no_digest(_written: Written) -> str:
    """For writes that keep none."""
    return ""


class Kind(StrEnum):
    """What made a revision: a load, steps, or one that takes others back."""

    LOAD = "LOAD"
    WRITE = "WRITE"
    UNDO = "UNDO"
    REVERT = "REVERT"
    ADOPTED = "ADOPTED"
    """The records that a store held before it had a log."""


IN_ORDER = frozenset({Kind.LOAD, Kind.ADOPTED})
"""The kinds of revisions whose entries were written one after the other; others touch each record once, all at once."""


@dataclass(frozen=True, slots=True)
class Request:
    """What names a write, so that the same one repeated is done once: its id, and a digest of what it asks for."""

    identity: str
    digest: str


class Outcome(StrEnum):
    """What a revision did to a record."""

    CREATED = "CREATED"
    CHANGED = "CHANGED"
    DELETED = "DELETED"
    MERGED = "MERGED"
    ERASED = "ERASED"
    """It was erased later, and with it what this revision did."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a revision did to one record: what it said before and after, by the names of its properties.

    `from`, `to` and `sources` are among them, and `key` where that has changed. `before` is None where the record was
    new, and `after` where it went; `merged_into` is then the type and key of the record that it is a part of now. Of a
    changed record both have only what has changed, with null for a value that was not there or went. Of a record that
    was erased since, there is neither. `went_as` is the key under which one went that is back, '' for others.
    """

    element: str
    key: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    merged_into: tuple[str, str] | None = None
    went_as: str = ""

    @property
    def outcome(self) -> Outcome:
        """What became of the record."""
        if self.before is None:
            return Outcome.ERASED if self.after is None else Outcome.CREATED
        if self.after is None:
            return Outcome.DELETED if self.merged_into is None else Outcome.MERGED
        return Outcome.CHANGED


class EntryName(NamedTuple):
    """Which entry: of which revision, of a record with which type and key after it, and whether the record went.

    In one revision a record may go, and another one take its key.
    """

    sequence: int
    element: str
    key: str
    is_end: bool


@dataclass(frozen=True, slots=True)
class Revision:
    """A write that changed something; `sequence` counts them from 1, without gaps, in the order of their commits.

    `types` are those of the records that it touched, `undoes` the revision that it takes back, or to which it reverts.
    `snapshot` names the state of the graph after it, `request` the write that asked for it, '' where nobody named it,
    and `outcomes` are those of the steps of that write.
    """

    sequence: int
    instant: str
    author: Author
    written: Written
    kind: Kind = Kind.LOAD
    types: tuple[str, ...] = ()
    undoes: int | None = None
    request: str = ""
    snapshot: str = ""
    outcomes: tuple[str, ...] = ()
    entries: Sequence[Entry] = ()


@dataclass(frozen=True, slots=True)
class Logged:
    """A part of the log: a revision, the digest of the request that asked for it or of its files, and some entries.

    `ontology` is the name of the ontology that it was written with (`digest.py`). `part` is how many entries of the
    revision there are before these, and `size` how many these are by what the store says. A revision without entries
    has one part, which is empty.
    """

    revision: Revision
    digest: str
    ontology: str
    part: int
    size: int
    entries: Sequence[Entry]


@dataclass(frozen=True, slots=True)
class LogCounts:
    """What a store has of the log: how many parts with entries, and how many places in the index by records."""

    parts: int
    places: int


@dataclass(frozen=True, slots=True)
class RevisionPage:
    """Which revisions to list: the last ones, newest first, or those after one, oldest first.

    `before` and `after` are sequence numbers that are not listed themselves. `of` is the global id of a record, whose
    entries are then listed too; `types` and `actor` keep revisions that touched a type, or are by that actor, and
    `until` those whose instant is not after it. Without `of`, the first `entries` of each revision are listed, behind
    as many as `entries_after` says.
    """

    first: int
    before: int | None = None
    after: int | None = None
    of: str | None = None
    types: tuple[str, ...] = ()
    actor: str | None = None
    until: str | None = None
    entries: int = 0
    entries_after: int = 0
