"""A folder of files that are served: no path leads out of it, and each file is compressed once.

StaticFiles finds the file. Its answer is not taken: its ETag is made of time and size, which two builds can share, and
its media types are those of the machine.
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

from server.media_types import qualities

OTHER = "application/octet-stream"
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

_REMEMBERED = 256
"""Files whose compressed form is kept, fewer than the pages have. All of GraphiQL's, 7 MB, are kept as 2 MB and sent in
12 ms; compressing them anew each time would take 240.
"""


@dataclass(frozen=True, slots=True)
class _Compressed:
    """`digest` names the content; `body` is empty where compressing does not pay."""

    digest: str
    body: bytes


class Files(StaticFiles):
    """The files of a folder, which need not exist; all are sent with the same headers."""

    def __init__(self, directory: Path, headers: Mapping[str, str]) -> None:
        super().__init__(directory=directory, check_dir=False)
        self._headers = headers

    async def check_config(self) -> None:
        """A folder that is not there holds no files."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """A file, or that the client has it already; raises HTTPException where there is none."""
        found = await super().get_response(path, scope)
        if not isinstance(found, FileResponse) or found.stat_result is None:
            raise HTTPException(404)
        return await anyio.to_thread.run_sync(self._response, Path(found.path), found.stat_result.st_mtime_ns, scope)

    def file_response(
        self, full_path: PathLike, stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """What was found, whatever the client has."""
        return FileResponse(full_path, status_code, stat_result=stat_result)

    def _response(self, path: Path, modified: int, scope: Scope) -> Response:
        given = Headers(scope=scope)
        compressed = _compressed(path, modified)
        headers = {"Vary": "Accept-Encoding", **self._headers, "ETag": f'"{compressed.digest}"'}
        body = compressed.body if qualities(given.get("accept-encoding", "")).get("gzip", 0.0) > 0 else b""
        if body:
            headers |= {"Content-Encoding": "gzip", "ETag": f'"{compressed.digest}-gzip"'}
        response = Response(body or path.read_bytes(), 200, headers, MEDIA_TYPES.get(path.suffix, OTHER))
        if "if-none-match" in given and self.is_not_modified(response.headers, given):
            return NotModifiedResponse(response.headers)
        if scope["method"] == "HEAD":
            response.body = b""
        return response


@functools.lru_cache(_REMEMBERED)
def _compressed(path: Path, _modified: int) -> _Compressed:
    content = path.read_bytes()
    body = gzip.compress(content, 6, mtime=0)
    return _Compressed(hashlib.sha256(content).hexdigest()[:32], body if len(body) < 0.9 * len(content) else b"")
