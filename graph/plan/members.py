"""What the objects of an answer consist of: outputs under their response keys, in the order of the selection set.

{ title: name __typename }    (Member("title", Field("name", TEXT)), Member("__typename", Literal("Unit")))
"""

import re
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

Output_co = TypeVar("Output_co", covariant=True)

_RESPONSE_KEY = re.compile(r"[_A-Za-z][_0-9A-Za-z]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Member(Generic[Output_co]):
    """An output and its response key, which stores write into statements: it is checked to be a GraphQL name."""

    key: str
    output: Output_co

    def __post_init__(self) -> None:
        if not _RESPONSE_KEY.fullmatch(self.key):
            raise ValueError(f"{self.key!r} is not a response key")


Members: TypeAlias = tuple[Member[Output_co], ...]


@dataclass(frozen=True, slots=True)
class Literal:
    """A text known beforehand, such as `__typename`; null where the type at hand has no such thing."""

    text: str | None
