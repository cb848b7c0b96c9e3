"""Automatic persisted queries, Apollo's protocol: a client sends the SHA-256 of a document instead of its text.

    {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "6dc1…"}}}

If the server does not know the hash, it says so, and the client sends the same again with the text, which is kept from
then on. The messages and the status 200 of these answers are part of the protocol: clients know them by the message.
"""

from graph.errors import Code, RequestError
from resolvers.bounded_cache import BoundedCache
from server.graphql_request import GraphQLRequest
from server.http_errors import HttpError
from server.trusted_documents import TrustedDocuments, sha256_id

DEFAULT_MAXIMUM = 1_000
"""How many documents are kept where the settings do not say."""

MAXIMUM_CHARACTERS = 5_000_000
"""How many characters the documents that are kept have together."""


class Documents:
    """Finds the document of a request: in the request, among the trusted ones, or among those that clients sent before.

    At most `maximum` documents are kept for clients; the one that was not asked for longest makes room. 0 keeps none.
    """

    def __init__(self, trusted: TrustedDocuments, maximum: int) -> None:
        self._trusted = trusted
        # With trusted documents only, a client must not add others.
        self._maximum = 0 if trusted.refuses_others else maximum
        self._texts: BoundedCache[str] = BoundedCache(self._maximum, MAXIMUM_CHARACTERS)

    def text_of(self, request: GraphQLRequest) -> str:
        """The document that a request asks to execute. Raises RequestError if it is unknown, untrusted or misnamed."""
        if request.query and self._maximum:
            self._refuse_other_hash(request)
        if request.query or request.persisted_hash is None:
            return self._trusted.text_of(request)
        # Generators of manifests call their ids so, too, whatever they are made by.
        text = self._trusted.text_by_id.get(request.persisted_hash) or self._texts.get(request.persisted_hash)
        if text is None:
            raise self._unknown(request.persisted_hash)
        return text

    def keep(self, request: GraphQLRequest) -> None:
        """Keeps the document of a request that has its hash. It must be valid, and within the limits of documents."""
        text, name = request.query, request.persisted_hash
        if name is not None and text and name not in self._trusted.text_by_id:
            self._texts.put(name, text, len(text))

    def _refuse_other_hash(self, request: GraphQLRequest) -> None:
        name = request.persisted_hash
        if name is None or self._trusted.text_by_id.get(name) == request.query or name == sha256_id(request.query):
            return
        message = f"sha256Hash {name[:80]!r} is not the SHA-256 of query; allowed: {sha256_id(request.query)}"
        raise HttpError(400, message, code=Code.PERSISTED_QUERY_HASH_MISMATCH)

    def _unknown(self, name: str) -> RequestError:
        if self._trusted.refuses_others:
            message = f"sha256Hash {name[:80]!r} is not known here; allowed: the ids of the manifest"
            return RequestError(Code.DOCUMENT_UNKNOWN, message)
        if not self._maximum:
            return HttpError(200, "PersistedQueryNotSupported", code=Code.PERSISTED_QUERY_NOT_SUPPORTED)
        return HttpError(200, "PersistedQueryNotFound", code=Code.PERSISTED_QUERY_NOT_FOUND)
