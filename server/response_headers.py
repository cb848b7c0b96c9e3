"""Headers of responses: what a browser may do with any answer, with pages and assets, and how long it may keep these.

>>> content_security_policy(style_src="'unsafe-inline'").split("; ")[2]
"style-src 'self' 'unsafe-inline'"

The headers that every static file has (ETag, Content-Encoding) are set in `static_files.py`.
"""

from collections.abc import Mapping
from typing import TypeAlias

from starlette.types import Message, Send

Headers: TypeAlias = list[tuple[bytes, bytes]]
"""Names in lower case with their values, as ASGI has them."""

# The pages show texts from loaded data. If such a text ever got into a page as markup, it could still run no script and
# send nothing to another site.
_STRICT = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    # GraphiQL's style sheets hold small pictures as data:, and the explorer draws its PNG from an SVG behind a blob:.
    "img-src": "'self' data: blob:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "font-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
}
EVERYWHERE: Headers = [(b"x-content-type-options", b"nosniff"), (b"cross-origin-resource-policy", b"same-origin")]
"""The headers of every answer, of errors, data and files too.

No browser takes it for another type than it has, nor lets a page of another origin embed it. Those that may ask by CORS
are not concerned.
"""


def adding(additions: Headers, send: Send) -> Send:
    """A `send` that adds headers to the response."""

    async def send_with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message.get("headers", ()), *additions]
        await send(message)

    return send_with_headers


_ISOLATION = {
    # The URL of the explorer says what somebody looks at, which is not the business of a site that a source links to.
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def content_security_policy(**additions: str) -> str:
    """A policy that allows only what this server serves, no inline code, and no frame around the page.

    Each addition is one more source for a directive, with `_` in place of `-` in the name of the directive.
    """
    sources = {name.replace("_", "-"): f" {source}" for name, source in additions.items()}
    return "; ".join(f"{name} {value}{sources.get(name, '')}" for name, value in _STRICT.items())


STRICT_POLICY = content_security_policy()
GRAPHIQL_POLICY = content_security_policy(style_src="'unsafe-inline'")
"""GraphiQL's editor (Monaco) and dialogs (Radix) write inline styles while they run, so no hash or nonce can be given
for them in advance. Scripts are as restricted as elsewhere.
"""


def page_headers(policy: str) -> Mapping[str, str]:
    """The headers of a page. `policy` is its Content-Security-Policy."""
    return {
        **_ISOLATION,
        "Content-Security-Policy": policy,
        # A page links to the assets of its own build. A cached page could link to assets that no longer exist.
        "Cache-Control": "no-cache",
        # The URL / has two answers: the explorer, or JSON.
        "Vary": "Accept, Accept-Encoding",
    }


def asset_headers() -> Mapping[str, str]:
    """The headers of an asset, which may be cached for a year, because its name has a hash of its content."""
    return {
        **_ISOLATION,
        # A worker is governed by the policy of its own file, not by that of the page that starts it.
        "Content-Security-Policy": STRICT_POLICY,
        "Cache-Control": "public, max-age=31536000, immutable",
    }
