"""The errors of the whole product, by whose fault they are.

GongjianError
├── RequestError     the caller asked for something that cannot be answered
├── DataError        files hold data that the ontology does not allow
├── OntologyError    the declaration of the ontology has mistakes
├── DocumentsError   trusted documents have mistakes
└── StoreError       the store is not there, not in time, or was made for another ontology

Every error has a stable `code`; `docs/errors.md` lists them all.
"""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Code(StrEnum):
    """The stable codes, as clients see them in `extensions.code`."""

    BAD_REQUEST = "BAD_REQUEST"
    BAD_CURSOR = "BAD_CURSOR"
    BAD_DATE = "BAD_DATE"
    BAD_FILTER = "BAD_FILTER"
    BAD_GROUP = "BAD_GROUP"
    BAD_ID = "BAD_ID"
    BAD_PAGE = "BAD_PAGE"
    BAD_RANGE = "BAD_RANGE"
    BAD_TEXT = "BAD_TEXT"
    TOO_DEEP = "TOO_DEEP"
    TOO_LONG = "TOO_LONG"
    TOO_MANY_TOKENS = "TOO_MANY_TOKENS"
    TOO_MANY_FIELDS = "TOO_MANY_FIELDS"
    TOO_MANY_ALIASES = "TOO_MANY_ALIASES"
    TOO_MANY_DIRECTIVES = "TOO_MANY_DIRECTIVES"
    COST_EXCEEDED = "COST_EXCEEDED"
    INTROSPECTION_OFF = "INTROSPECTION_OFF"
    DOCUMENT_UNKNOWN = "DOCUMENT_UNKNOWN"
    DOCUMENT_NOT_TRUSTED = "DOCUMENT_NOT_TRUSTED"
    DATA_INVALID = "DATA_INVALID"
    ONTOLOGY_INVALID = "ONTOLOGY_INVALID"
    DOCUMENTS_INVALID = "DOCUMENTS_INVALID"
    STORE_UNAVAILABLE = "STORE_UNAVAILABLE"
    STORE_MISMATCH = "STORE_MISMATCH"
    DEADLINE_EXCEEDED = "DEADLINE_EXCEEDED"
    GRAPHQL_PARSE_FAILED = "GRAPHQL_PARSE_FAILED"
    GRAPHQL_VALIDATION_FAILED = "GRAPHQL_VALIDATION_FAILED"
    INTERNAL = "INTERNAL"


class GongjianError(Exception):
    """What went wrong, as `code` and `message`."""

    def __init__(self, code: Code, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


@dataclass(frozen=True, slots=True)
class ParameterName:
    """A parameter's name within a message: each way to ask has its own spelling of it. `of` is its analysis, if any."""

    name: str
    of: str = ""


Part: TypeAlias = str | ParameterName
"""A part of a message."""


class RequestError(GongjianError):
    """The caller's fault: the request can be mended and sent again. `parts` joined are the message."""

    def __init__(self, code: Code, *parts: Part) -> None:
        super().__init__(code, "".join(part if isinstance(part, str) else part.name for part in parts))
        self.parts = parts


class StoreError(GongjianError):
    """The store's fault: the same request may succeed later."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake in a file: where it stands (line and column from 1; 0 where there is none) and what is wrong."""

    file: str
    line: int
    column: str
    message: str

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line or "", self.column) if part)
        return f"{place}: {self.message}"


class _MistakesError(GongjianError):
    code_of_kind: Code
    consequence = "nothing was written"

    def __init__(self, mistakes: Sequence[Mistake], left_out: int = 0) -> None:
        self.mistakes = tuple(mistakes)
        count = len(self.mistakes) + left_out
        lines = [f"{count} mistake{'s' if count != 1 else ''}; {self.consequence}", *map(str, self.mistakes)]
        if left_out:
            lines.append(f"... and {left_out} more")
        super().__init__(self.code_of_kind, "\n".join(lines))


class DataError(_MistakesError):
    """The data's fault: `mistakes` lists what is wrong and where."""

    code_of_kind = Code.DATA_INVALID


class OntologyError(_MistakesError):
    """The declaration's fault: `mistakes` lists what is wrong and where."""

    code_of_kind = Code.ONTOLOGY_INVALID


class DocumentsError(_MistakesError):
    """The trusted documents' fault: `mistakes` lists what is wrong and where."""

    code_of_kind = Code.DOCUMENTS_INVALID
    consequence = "no document is trusted"


def allowed_instead(given: str, allowed: Iterable[str]) -> str:
    """The end of a message about an unknown name: what is allowed, and the closest of it."""
    names = list(allowed)
    close = difflib.get_close_matches(given, names, n=1)
    hint = f"; did you mean {close[0]}?" if close else ""
    return f"allowed: {', '.join(names) or 'nothing'}{hint}"
