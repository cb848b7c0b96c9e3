"""ETags: a client that asks again for what it already has gets status 304, before the store is asked for the data.

A tag is a hash of everything that an answer follows from: this program with its settings and its ontology, the version
of the store, and the request. It is weak, because it does not depend on the encoding in which an answer is sent.

>>> is_known('W/"a1", W/"b2"', 'W/"b2"'), is_known('"b2"', 'W/"b2"'), is_known("*", 'W/"b2"')
(True, True, False)
"""

import hashlib
from pathlib import Path

from graph.errors import StoreError
from graph.stores.store import Store

_SOURCES = ("graph", "loaders", "resolvers", "schema", "server")


def program_digest(ontology: Path, settings: str) -> str:
    """A hash of the sources of this program, of the declarations in a folder, and of settings as text."""
    root = Path(__file__).parents[1]
    files = [file for folder in _SOURCES for file in sorted((root / folder).rglob("*.py"))]
    contents = (file.read_bytes() for file in (*files, *sorted(ontology.rglob("*.yaml"))))
    return _hash(settings.encode(), *contents).hex()


class EntityTags:
    """Makes the tags of answers. `program` is a hash of what stays the same while the server runs."""

    def __init__(self, store: Store, program: str = "") -> None:
        self._store = store
        self._program = program.encode()

    async def tag(self, *request: bytes) -> str:
        """The tag of the answer to a request; "" if the store cannot be read now.

        It must be made before the data are read. If somebody writes in between, newer data then have an older tag, and
        the client gets them once more.
        """
        try:
            version = await self._store.version()
        except StoreError:
            # Whether the request needs the store at all, and which error it gets, is for its execution to say.
            return ""
        return f'W/"{_hash(self._program, version.encode(), *request).hex()}"'


def tag_headers(tag: str) -> list[tuple[bytes, bytes]]:
    """The headers of what has a tag, and may be kept by a browser that asks each time; or has none and is not kept."""
    if not tag:
        return [(b"cache-control", b"no-store")]
    return [(b"etag", tag.encode()), (b"cache-control", b"private, no-cache")]


def is_known(if_none_match: str, tag: str) -> bool:
    """Whether a client has what a tag stands for, by its header If-None-Match.

    `*` is not taken for a tag, since whether there is an answer at all is not known before it is made.
    """
    opaque = tag.removeprefix("W/")
    return bool(tag) and any(known.strip().removeprefix("W/") == opaque for known in if_none_match.split(","))


def _hash(*parts: bytes) -> bytes:
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        # The length keeps apart what ends in one part from what begins in the next.
        digest.update(b"%d:" % len(part) + part)
    return digest.digest()
