"""Trusted documents: clients can send their ids instead of their texts, and a server can refuse all other documents.

They are listed in a manifest: a JSON object of texts by id, as Relay and graphql-codegen write it, or Apollo's list of
operations. An id of 64 hexadecimal digits, with or without `sha256:` before it, must be the SHA-256 of its text. Any
other id is allowed, too.
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


def sha256_id(text: str) -> str:
    """The id of a document: the SHA-256 of its text in UTF-8, as 64 hexadecimal digits, without PREFIX."""
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True)
class TrustedDocuments:
    """The texts of a manifest by id (without PREFIX), and whether all other documents are refused."""

    text_by_id: Mapping[str, str]
    refuses_others: bool = False

    def text_of(self, request: GraphQLRequest) -> str:
        """The document that a request asks to execute. Raises RequestError if it is unknown or not trusted."""
        if request.document_id is None:
            return self._accepted(request.query)
        text = self.text_by_id.get(request.document_id.removeprefix(PREFIX))
        if text is None:
            beginning = request.document_id[:80]
            message = f"documentId {beginning!r} is not known here; send the document as query, or one of the manifest"
            raise RequestError(Code.DOCUMENT_UNKNOWN, message)
        return text

    def _accepted(self, query: str) -> str:
        # Compared by text, so that clients that do not send ids can use the documents of the manifest, too.
        if self.refuses_others and query not in self._texts:
            message = "the document is not trusted; allowed: the documents of the manifest, by documentId"
            raise RequestError(Code.DOCUMENT_NOT_TRUSTED, message)
        return query

    @functools.cached_property
    def digest(self) -> str:
        """A hash of all of it: what a URL with an id is answered follows from it."""
        return sha256_id(orjson.dumps([self.refuses_others, sorted(self.text_by_id.items())]).decode())

    @functools.cached_property
    def _texts(self) -> frozenset[str]:
        return frozenset(self.text_by_id.values())


NO_MANIFEST = TrustedDocuments({})
"""Used if no manifest is set: every document is executed, and every id is unknown."""


def read_manifest(path: Path, mistakes_of: Callable[[str], list[str]]) -> Mapping[str, str]:
    """The texts of a manifest by id (without PREFIX). Raises DocumentsError with the mistakes of all documents.

    `mistakes_of` validates the text of a document, and returns a message for each mistake.
    """
    try:
        manifest = orjson.loads(path.read_bytes())
    except OSError as error:
        raise DocumentsError([Mistake(path.name, 0, "", f"cannot be read: {error.strerror}")]) from None
    except orjson.JSONDecodeError as error:
        raise DocumentsError([Mistake(path.name, error.lineno, "", f"not JSON in UTF-8: {error.msg}")]) from None
    if not isinstance(manifest, dict):
        allowed = "documents as texts by id, or Apollo's manifest"
        raise DocumentsError([Mistake(path.name, 1, "", f"no object; allowed: {allowed}")])
    entries = _entries(manifest)
    texts = {name: text for name, text in entries if isinstance(text, str)}
    messages = [(name, message) for name, text in entries for message in _entry_mistakes(name, text)]
    messages += [(name, "two texts have this id") for name, text in entries if texts.get(name, text) != text]
    messages += [(name, message) for name, text in texts.items() for message in mistakes_of(text)]
    if messages:
        raise DocumentsError([Mistake(path.name, 0, name, message) for name, message in messages])
    return {name.removeprefix(PREFIX): text for name, text in texts.items()}


def _entries(manifest: Mapping[str, object]) -> list[tuple[str, object]]:
    """The ids and texts of a manifest, which may be missing or of another type."""
    match manifest:
        case {"format": "apollo-persisted-query-manifest", "version": 1, "operations": list(operations)}:
            fields = [operation if isinstance(operation, dict) else {} for operation in operations]
            return [(str(operation.get("id") or ""), operation.get("body")) for operation in fields]
    return list(manifest.items())


def _entry_mistakes(name: str, text: object) -> Iterator[str]:
    if not isinstance(text, str):
        yield "no text; allowed: a GraphQL document as a string"
        return
    digest = name.removeprefix(PREFIX)
    if not name or (name.startswith(PREFIX) and not _SHA256.fullmatch(digest)):
        yield "no id; allowed: 64 hexadecimal digits after sha256:, or any other text"
    elif _SHA256.fullmatch(digest) and digest != sha256_id(text):
        yield f"the id is not that of the text; allowed: {sha256_id(text)}"
