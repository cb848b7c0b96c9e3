"""Where the keys of JSON Web Tokens come from: a file, or a URL that leads nowhere else.

>>> is_key_source("https://login.example.org/certs"), is_key_source("http://login.example.org/certs")
(True, False)
"""

from collections.abc import Callable
from http.client import HTTPMessage
from pathlib import Path
from typing import IO
from urllib.request import HTTPRedirectHandler, Request, build_opener

from server.origins import host_of, is_loopback

READ_SECONDS = 5
MAXIMUM_BYTES = 1024 * 1024


def is_key_source(source: str) -> bool:
    """Whether keys can be read from here safely: a file, HTTPS, or HTTP that stays on this machine."""
    scheme, separator, rest = source.partition("://")
    return not separator or scheme == "https" or (scheme == "http" and is_loopback(host_of(rest.partition("/")[0])))


def reader_of(source: str) -> Callable[[], bytes]:
    """What reads the text of a JWKS, up to the first byte too many; it blocks, and raises OSError."""

    def read_file() -> bytes:
        with Path(source).open("rb") as file:
            return file.read(MAXIMUM_BYTES + 1)

    def read_url() -> bytes:
        request = Request(source, headers={"Accept": "application/json"})
        with build_opener(_NoRedirects).open(request, timeout=READ_SECONDS) as response:
            return bytes(response.read(MAXIMUM_BYTES + 1))

    return read_url if "://" in source else read_file


class _NoRedirects(HTTPRedirectHandler):
    """Refuses to be led elsewhere, such as from HTTPS to HTTP."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        """No request, so that the redirection is an error."""
