"""Trusted documents: a manifest names them by id, so that clients send the id, and servers may take nothing else.

A manifest is a JSON object of texts by id, as Relay writes it. An id of 64 hexadecimal digits, with or without
`sha256:` before it, is the SHA-256 of its text, and is checked.
"""

import functools
import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import orjson

from graph.errors import Code, DocumentsError, Mistake, RequestError
from server.graphql_request import GraphQLRequest

PREFIX = "sha256:"

_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)


def sha256(text: str) -> str:
    """The id of a document by its text."""
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True)
class Trusted:
    """The documents of a manifest, and whether others are refused."""

    texts: Mapping[str, str]
    only: bool = False

    def text(self, request: GraphQLRequest) -> str:
        """The document of a request; raises RequestError where it is not known, or not trusted."""
        if request.document_id is None:
            return self._allowed(request.query)
        found = self.texts.get(request.document_id.removeprefix(PREFIX))
        if found is None:
            shown = request.document_id[:80]
            message = f"documentId {shown!r} is not known here; send the document as query, or one of the manifest"
            raise RequestError(Code.DOCUMENT_UNKNOWN, message)
        return found

    def _allowed(self, query: str) -> str:
        if self.only and query not in self._known:
            message = "the document is not trusted; allowed: the documents of the manifest, by documentId"
            raise RequestError(Code.DOCUMENT_NOT_TRUSTED, message)
        return query

    @functools.cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self.texts.values())


ANY = Trusted({})
"""No manifest: every document is taken."""


def read_manifest(path: Path, mistakes_of: Callable[[str], list[str]]) -> Mapping[str, str]:
    """The texts of a manifest by id; `mistakes_of` checks one. Raises DocumentsError with all that is wrong."""
    try:
        given = orjson.loads(path.read_bytes())
    except OSError as error:
        raise DocumentsError([Mistake(path.name, 0, "", f"cannot be read: {error.strerror}")]) from None
    except orjson.JSONDecodeError as error:
        raise DocumentsError([Mistake(path.name, error.lineno, "", f"not JSON in UTF-8: {error.msg}")]) from None
    if not isinstance(given, dict):
        raise DocumentsError([Mistake(path.name, 1, "", "no object; allowed: documents as texts by id")])
    mistakes = [Mistake(path.name, 0, name, wrong) for name, text in given.items() for wrong in _wrong(name, text)]
    sound = {name: text for name, text in given.items() if isinstance(text, str)}
    mistakes += [Mistake(path.name, 0, name, wrong) for name, text in sound.items() for wrong in mistakes_of(text)]
    if mistakes:
        raise DocumentsError(mistakes)
    return {name.removeprefix(PREFIX): text for name, text in sound.items()}


def _wrong(name: str, text: object) -> Iterator[str]:
    if not isinstance(text, str):
        yield "no text; allowed: a GraphQL document as a string"
        return
    digest = name.removeprefix(PREFIX)
    if not name or (name.startswith(PREFIX) and not _SHA256.fullmatch(digest)):
        yield "no id; allowed: 64 hexadecimal digits after sha256:, or any other text"
    elif _SHA256.fullmatch(digest) and digest != sha256(text):
        yield f"the id is not that of the text; allowed: {sha256(text)}"
