"""Serves the files of a folder, compressed by gzip for clients that accept it. No path leads out of the folder.

Starlette's StaticFiles locates the files, because it handles hostile paths well. But its responses are not used: their
ETag is made of time and size, which can be equal in two builds, and their media type depends on the machine.
"""

import functools
import gzip
import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import anyio.to_thread
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, Response
from starlette.staticfiles import NotModifiedResponse, PathLike, StaticFiles
from starlette.types import Scope

from server.content_negotiation import quality_values

UNKNOWN_MEDIA_TYPE = "application/octet-stream"
MEDIA_TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".ico": "image/x-icon",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".txt": "text/plain",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}

_CACHED_FILES = 256
"""How many compressed files are kept in memory; the pages have fewer. The files of GraphiQL, 7 MB, take 2 MB and are
sent in 12 ms. Compressing them for each request would take 240 ms.
"""


@dataclass(frozen=True, slots=True)
class _Compressed:
    """`digest` is a hash of the content. `gzip` is the compressed content, empty if that saves less than a tenth."""

    digest: str
    gzip: bytes


class CompressedFiles(StaticFiles):
    """The files of a folder, all served with the same headers. A folder that does not exist counts as empty."""

    def __init__(self, directory: Path, headers: Mapping[str, str]) -> None:
        super().__init__(directory=directory, check_dir=False)
        self._headers = headers

    async def check_config(self) -> None:
        """Overrides the check that the folder exists, which raises at the first request."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, or status 304 if the client has it already. Raises HTTPException if there is no such file."""
        located = await super().get_response(path, scope)
        if not isinstance(located, FileResponse) or located.stat_result is None:
            raise HTTPException(404)
        # In a thread, because reading and compressing a large file would hold up all other requests.
        modified = located.stat_result.st_mtime_ns
        return await anyio.to_thread.run_sync(self._response, Path(located.path), modified, scope)

    def file_response(
        self, full_path: PathLike, stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """Overrides the comparison with the client's ETag, which is made in `_response` by another kind of ETag."""
        return FileResponse(full_path, status_code, stat_result=stat_result)

    def _response(self, path: Path, modified: int, scope: Scope) -> Response:
        request_headers = Headers(scope=scope)
        compressed = _compress(path, modified)
        headers = {"Vary": "Accept-Encoding", **self._headers, "ETag": f'"{compressed.digest}"'}
        accepted = quality_values(request_headers.get("accept-encoding", ""))
        body = compressed.gzip if accepted.get("gzip", 0.0) > 0 else b""
        if body:
            # An ETag stands for the bytes that are sent, so each encoding needs its own (RFC 9110, 8.8.3.3).
            headers |= {"Content-Encoding": "gzip", "ETag": f'"{compressed.digest}-gzip"'}
        response = Response(body or path.read_bytes(), 200, headers, MEDIA_TYPES.get(path.suffix, UNKNOWN_MEDIA_TYPE))
        # There is no Last-Modified to compare If-Modified-Since with, because builds of the same day have equal times.
        if self.is_not_modified(response.headers, request_headers):
            return NotModifiedResponse(response.headers)
        if scope["method"] == "HEAD":
            response.body = b""
        return response


@functools.lru_cache(_CACHED_FILES)
def _compress(path: Path, _modified: int) -> _Compressed:
    """The time of modification is in the cache's key, so that a file that is built anew is compressed anew."""
    content = path.read_bytes()
    body = gzip.compress(content, 6, mtime=0)
    return _Compressed(hashlib.sha256(content).hexdigest()[:32], body if len(body) < 0.9 * len(content) else b"")
