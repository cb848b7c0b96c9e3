"""Every error that the product raises on purpose, grouped by whose fault it is.

GongjianError
├── RequestError     the caller asked for something that cannot be answered
├── DataError        files hold data that the ontology does not allow
├── OntologyError    the declaration of the ontology has mistakes
├── DocumentsError   trusted documents have mistakes
└── StoreError       the store cannot be reached, is too slow, or was made for another ontology

Each error has a stable `code`; `docs/errors.md` explains all of them. A message says what was given, what is allowed
and, where it is not obvious, what to do:

>>> raise RequestError(Code.BAD_PAGE, "first: -1 is not a size of page; allowed: 0 to 1000")
"""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias


class Code(StrEnum):
    """The stable codes, as clients see them in `extensions.code`. Clients branch on them: never rename or reuse one."""

    BAD_REQUEST = "BAD_REQUEST"
    BAD_ENCODING = "BAD_ENCODING"
    HOST_NOT_ALLOWED = "HOST_NOT_ALLOWED"
    ORIGIN_NOT_ALLOWED = "ORIGIN_NOT_ALLOWED"
    UNAUTHENTICATED = "UNAUTHENTICATED"
    FORBIDDEN = "FORBIDDEN"
    ACCESS_UNAVAILABLE = "ACCESS_UNAVAILABLE"
    BAD_CURSOR = "BAD_CURSOR"
    BAD_DATE = "BAD_DATE"
    BAD_FILTER = "BAD_FILTER"
    BAD_GROUP = "BAD_GROUP"
    BAD_ID = "BAD_ID"
    BAD_PAGE = "BAD_PAGE"
    BAD_RANGE = "BAD_RANGE"
    BAD_REVISION = "BAD_REVISION"
    BAD_TEXT = "BAD_TEXT"
    BEFORE_LOG = "BEFORE_LOG"
    TOO_DEEP = "TOO_DEEP"
    TOO_LONG = "TOO_LONG"
    TOO_MANY_TOKENS = "TOO_MANY_TOKENS"
    TOO_MANY_FIELDS = "TOO_MANY_FIELDS"
    TOO_MANY_ALIASES = "TOO_MANY_ALIASES"
    TOO_MANY_DIRECTIVES = "TOO_MANY_DIRECTIVES"
    TOO_MUCH_INTROSPECTION = "TOO_MUCH_INTROSPECTION"
    COST_EXCEEDED = "COST_EXCEEDED"
    ANSWER_TOO_LARGE = "ANSWER_TOO_LARGE"
    INTROSPECTION_OFF = "INTROSPECTION_OFF"
    DOCUMENT_UNKNOWN = "DOCUMENT_UNKNOWN"
    DOCUMENT_NOT_TRUSTED = "DOCUMENT_NOT_TRUSTED"
    PERSISTED_QUERY_NOT_FOUND = "PERSISTED_QUERY_NOT_FOUND"
    PERSISTED_QUERY_NOT_SUPPORTED = "PERSISTED_QUERY_NOT_SUPPORTED"
    PERSISTED_QUERY_HASH_MISMATCH = "PERSISTED_QUERY_HASH_MISMATCH"
    DATA_INVALID = "DATA_INVALID"
    UNKNOWN_RECORD = "UNKNOWN_RECORD"
    UNKNOWN_REVISION = "UNKNOWN_REVISION"
    AMBIGUOUS = "AMBIGUOUS"
    IN_USE = "IN_USE"
    ALREADY_THERE = "ALREADY_THERE"
    VERSION_CONFLICT = "VERSION_CONFLICT"
    WRITTEN_SINCE = "WRITTEN_SINCE"
    REQUEST_MISMATCH = "REQUEST_MISMATCH"
    BAD_STEP = "BAD_STEP"
    STEP_FAILED = "STEP_FAILED"
    ONTOLOGY_INVALID = "ONTOLOGY_INVALID"
    DOCUMENTS_INVALID = "DOCUMENTS_INVALID"
    TOO_MANY_SUBSCRIBERS = "TOO_MANY_SUBSCRIBERS"
    SLOW_READER = "SLOW_READER"
    STORE_UNAVAILABLE = "STORE_UNAVAILABLE"
    STORE_MISMATCH = "STORE_MISMATCH"
    LOADING = "LOADING"
    STORE_NOT_EMPTY = "STORE_NOT_EMPTY"
    DEADLINE_EXCEEDED = "DEADLINE_EXCEEDED"
    GRAPHQL_PARSE_FAILED = "GRAPHQL_PARSE_FAILED"
    GRAPHQL_VALIDATION_FAILED = "GRAPHQL_VALIDATION_FAILED"
    INTERNAL = "INTERNAL"


class GongjianError(Exception):
    """The base of all of them: `code` tells programs what went wrong, `message` tells people."""

    def __init__(self, code: Code, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


@dataclass(frozen=True, slots=True)
class ParameterName:
    """A parameter named in a message. `of` is the analysis that the parameter belongs to, or ''.

    It is kept apart from the rest of the message because the parameter `asOf` of a URL is the option `--as-of` of a
    command: whoever shows the error writes the name as the reader would type it.
    """

    name: str
    of: str = ""


Part: TypeAlias = str | ParameterName
"""A part of a message: text, or a parameter whose spelling depends on where the message is shown."""


class RequestError(GongjianError):
    """The caller's fault: the same request fails again, a corrected one can succeed.

    `parts`, joined, are the message, with parameters spelled as in GraphQL and in URLs.
    """

    def __init__(self, code: Code, *parts: Part) -> None:
        super().__init__(code, "".join(part if isinstance(part, str) else part.name for part in parts))
        self.parts = parts


class StoreError(GongjianError):
    """The store's fault: the same request may succeed later, unchanged; `retry_after` so many seconds, 0 if unknown."""

    def __init__(self, code: Code, message: str, retry_after: int = 0) -> None:
        super().__init__(code, message)
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake in a file: where it is and what is wrong there.

    Lines count from 1; `line` is 0 where the mistake concerns the whole file. `column` is the name of a column or field
    in data, a number from 1 in YAML, and '' where the mistake concerns the whole line. `zh` is the message in Chinese,
    '' where there is none.
    """

    file: str
    line: int
    column: str
    message: str
    zh: str = field(default="", compare=False)

    @property
    def place(self) -> str:
        """Where the mistake is, as `FILE:LINE:COLUMN`."""
        return ":".join(str(part) for part in (self.file, self.line or "", self.column) if part)

    def in_language(self, language: str) -> str:
        """What is wrong, in Chinese for "zh" where it is known so, and else in English."""
        return self.zh if language == "zh" and self.zh else self.message

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


class _MistakesError(GongjianError):
    """Mistakes in files, reported all at once, so that whoever corrects them need not start again for each one.

    `mistakes` are those to list; `unlisted_count` is how many more there were. The message has a line for each.
    """

    mistakes_code: Code
    consequence = "nothing was written"

    def __init__(self, mistakes: Sequence[Mistake], unlisted_count: int = 0) -> None:
        self.mistakes = tuple(mistakes)
        self.unlisted_count = unlisted_count
        count = len(self.mistakes) + unlisted_count
        lines = [f"{count} mistake{'s' if count != 1 else ''}; {self.consequence}", *map(str, self.mistakes)]
        if unlisted_count:
            lines.append(f"... and {unlisted_count} more")
        super().__init__(self.mistakes_code, "\n".join(lines))


class DataError(_MistakesError):
    """Tables or backups hold what the ontology does not allow, or a folder cannot be written."""

    mistakes_code = Code.DATA_INVALID


class OntologyError(_MistakesError):
    """The YAML files that declare the ontology have mistakes."""

    mistakes_code = Code.ONTOLOGY_INVALID


class DocumentsError(_MistakesError):
    """The manifest of trusted documents has mistakes, or documents that do not fit the schema or the limits."""

    mistakes_code = Code.DOCUMENTS_INVALID
    consequence = "no document is trusted"


def allowed_instead(name: str, allowed: Iterable[str], also: Iterable[str] = ()) -> str:
    """The end of a message about an unknown name: the allowed names in their order, and the one that was likely meant.

    That may be one of those that are allowed `also`, such as other spellings, which are not listed.

    >>> allowed_instead("nmae", ["key", "name"])
    'allowed: key, name; did you mean name?'
    """
    names = list(allowed)
    close = difflib.get_close_matches(name, [*names, *also], n=1)
    hint = f"; did you mean {close[0]}?" if close else ""
    return f"allowed: {', '.join(names) or 'nothing'}{hint}"
