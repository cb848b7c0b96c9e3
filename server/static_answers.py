"""Answers that follow from the schema and the ontology alone, such as introspection, kept with their compressed forms.

Tools ask for the whole schema again and again. Executing that takes graphql-core half a second, and the answer is the
same until the server is started anew.
"""

from collections.abc import Hashable
from dataclasses import dataclass, field

from resolvers.bounded_cache import BoundedCache
from server.compression import MINIMUM_BYTES, compressed

MAXIMUM_BODIES = 1_000
MAXIMUM_BYTES = 32 * 1024 * 1024
"""How many bytes the answers that are kept have together, without their compressed forms."""


@dataclass(frozen=True, slots=True)
class Body:
    """The body of a response, and the compressed forms in which it was sent before."""

    content: bytes
    _encoded: dict[str, bytes] = field(default_factory=dict)

    async def encoded(self, encoding: str) -> tuple[bytes, str]:
        """The bytes to send and their encoding, which is "" where the body is too short to be compressed."""
        if not encoding or len(self.content) < MINIMUM_BYTES:
            return self.content, ""
        if encoding not in self._encoded:
            self._encoded[encoding] = await compressed(self.content, encoding)
        return self._encoded[encoding], encoding


class StaticAnswers:
    """Bodies by what was asked for them; the one that was not asked for longest makes room for a new one."""

    def __init__(self) -> None:
        self._bodies: BoundedCache[Body] = BoundedCache(MAXIMUM_BODIES, MAXIMUM_BYTES)

    def get(self, key: Hashable) -> Body | None:
        """The body of the answer to a request, or None."""
        return self._bodies.get(key)

    def keep(self, key: Hashable, body: Body) -> None:
        """Keeps a body, unless it is so short that it is made as quickly as it is found."""
        if len(body.content) >= MINIMUM_BYTES:
            self._bodies.put(key, body, len(body.content))
