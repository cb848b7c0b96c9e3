"""The steps of a write, each on one record or on a revision."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from graph.datatypes.base import Stored
from graph.errors import Code
from graph.ontology.model import NodeType, RelationshipType
from graph.stores.records import Citation


@dataclass(frozen=True, slots=True)
class Named:
    """A record by its global id, present or former."""

    identity: str


@dataclass(frozen=True, slots=True)
class OfStep:
    """The record of an earlier step of the same write, counted from 0."""

    step: int


Reference: TypeAlias = Named | OfStep


@dataclass(frozen=True, slots=True)
class Upsert:
    """Creates a record, or says of it what `values` and `citations` say, and nothing else.

    `values` are by the names of properties; None takes a value back. A relationship has its ends as references; without
    a key it is the one between them at that time. Sources are added, or with `cites_all` are all that it has.
    """

    element: NodeType | RelationshipType
    values: Mapping[str, Stored]
    citations: tuple[Citation, ...] = ()
    key: str = ""
    ends: tuple[Reference, ...] = ()
    if_version: int | None = None
    cites_all: bool = False


@dataclass(frozen=True, slots=True)
class Close:
    """Ends a record on a day, month or year; without one, what was closed holds again."""

    of: Reference
    until: str | None
    citations: tuple[Citation, ...] = ()
    if_version: int | None = None


@dataclass(frozen=True, slots=True)
class Confirm:
    """Notes that sources still say so on a day; a later day that was noted before stays. Sources are added."""

    of: Reference
    on: str
    citations: tuple[Citation, ...] = ()
    if_version: int | None = None


@dataclass(frozen=True, slots=True)
class Delete:
    """Takes a record out of the graph; a node with its relationships, where that is said."""

    of: Reference
    with_relationships: bool = False
    if_version: int | None = None


@dataclass(frozen=True, slots=True)
class Erase:
    """Takes out of the graph and of its history what should never have been there; only that there was one stays."""

    of: Reference
    with_relationships: bool = False
    if_version: int | None = None


@dataclass(frozen=True, slots=True)
class Rekey:
    """Gives a record another key; the one that it had still leads to it."""

    of: Reference
    key: str
    if_version: int | None = None


@dataclass(frozen=True, slots=True)
class Merge:
    """Makes a node a part of another of its type, which takes over its relationships and what it lacks itself."""

    of: Reference
    into: Reference
    if_version: int | None = None


@dataclass(frozen=True, slots=True)
class Split:
    """Makes a node that was merged into another one a node of its own again."""

    of: Reference


@dataclass(frozen=True, slots=True)
class Undo:
    """Takes back a revision, where nothing that it wrote was written again since; the only step of its write."""

    sequence: int


@dataclass(frozen=True, slots=True)
class Revert:
    """Makes the graph what it was after a revision; the only step of its write."""

    sequence: int


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A step of which a value could not be read, which is refused in its turn, like any other."""

    code: Code
    message: str
    path: tuple[str, ...]


Step: TypeAlias = Upsert | Close | Confirm | Delete | Erase | Rekey | Merge | Split | Undo | Revert | Unreadable
