"""The pages: the explorer at /, GraphiQL, the reference of the schema, and their assets, from server/static.

A browser gets the explorer at /; everybody else, such as a person with curl, a description of what is served.
"""

from collections.abc import Mapping
from pathlib import Path

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from server.media_types import wants_page
from server.static_files import Files

STATIC = Path(__file__).parent / "static"
EXPLORER, GRAPHIQL, REFERENCE, ASSETS = "/", "/graphiql", "/reference", "/assets"

_STRICT = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data: blob:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "font-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
}
_SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_FOREVER = "public, max-age=31536000, immutable"
_ABSENT = """<!doctype html>
<html lang="zh">
<meta charset="utf-8">
<title>gongjian 共建</title>
<h1>页面文件不在此处</h1>
<p>这份源代码缺少构建好的页面（server/static）。请运行 <code>make web</code>（需要 Node）。
查询照常：<code>/graphql</code>。</p>
<h1 lang="en">The files of the pages are not here</h1>
<p lang="en">This source tree lacks the built pages (server/static). Run <code>make web</code>, which needs Node.
Queries are answered all the same: <code>/graphql</code>.</p>
</html>
"""


def policy(**loosened: str) -> str:
    """A Content-Security-Policy: nothing but what is served here, no inline code, no frames around it.

    >>> policy(style_src="'unsafe-inline'").split("; ")[2]
    "style-src 'self' 'unsafe-inline'"
    """
    more = {name.replace("_", "-"): f" {value}" for name, value in loosened.items()}
    return "; ".join(f"{name} {value}{more.get(name, '')}" for name, value in _STRICT.items())


GRAPHIQL_POLICY = policy(style_src="'unsafe-inline'")
"""Its editor (Monaco) and its dialogs (Radix) write styles into the page as they go, which no hash or nonce can name
beforehand. What runs stays as strict as elsewhere.
"""


class Page:
    """A page that is asked for anew each time, since it names the assets of one build."""

    def __init__(self, folder: Path, name: str, security: str) -> None:
        self._name = name
        self._headers = {
            **_SAFE,
            "Content-Security-Policy": security,
            "Cache-Control": "no-cache",
            "Vary": "Accept, Accept-Encoding",
        }
        self._files = Files(folder, self._headers)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            response = await self._files.get_response(self._name, scope)
        except HTTPException:
            response = HTMLResponse(_ABSENT, 404, self._headers)
        await response(scope, receive, send)


class Home:
    """What stands at /: the explorer, where there is one, for those who want a page, else where things are."""

    def __init__(self, links: Mapping[str, str], explorer: ASGIApp | None = None) -> None:
        self._links = links
        self._explorer = explorer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        app: ASGIApp = JSONResponse(self._links, headers={"Vary": "Accept"})
        if self._explorer is not None and wants_page(", ".join(Headers(scope=scope).getlist("accept"))):
            app = self._explorer
        await app(scope, receive, send)


def page_routes(links: Mapping[str, str], folder: Path | None, *, graphiql: bool) -> list[BaseRoute]:
    """The routes of the pages in a folder; without a folder there is only the description of what is served."""
    if folder is None:
        return [Route(EXPLORER, Home(links), methods=["GET"])]
    pages = {"reference": Page(folder, "reference.html", policy())}
    if graphiql:
        pages = {"graphiql": Page(folder, "graphiql.html", GRAPHIQL_POLICY), **pages}
    found = {**links, "explorer": EXPLORER, **{name: f"/{name}" for name in pages}}
    # A worker takes its policy from its own file.
    assets = Files(folder / "assets", {**_SAFE, "Content-Security-Policy": policy(), "Cache-Control": _FOREVER})
    explorer = Page(folder, "index.html", policy())
    return [
        Route(EXPLORER, Home(found, explorer), methods=["GET"]),
        *(Route(f"/{name}", page, methods=["GET"]) for name, page in pages.items()),
        Mount(ASSETS, assets),
    ]
