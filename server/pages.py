"""The pages: the explorer at /, GraphiQL, the reference of the schema, and their assets, from server/static.

At /, browsers get the explorer, and other clients, such as curl, get JSON that lists what is served.
"""

from collections.abc import Mapping
from pathlib import Path

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from server.content_negotiation import prefers_html
from server.response_headers import GRAPHIQL_POLICY, STRICT_POLICY, asset_headers, page_headers
from server.static_files import CompressedFiles

BUILT_PAGES = Path(__file__).parent / "static"
EXPLORER, ASSETS = "/", "/assets"

_NOT_BUILT = """<!doctype html>
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


class Page:
    """Serves one page of a folder. If its file is missing, a page with status 404 says how to build it."""

    def __init__(self, folder: Path, name: str, policy: str = STRICT_POLICY) -> None:
        self._name = name
        self._headers = page_headers(policy)
        self._files = CompressedFiles(folder, self._headers)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            response = await self._files.get_response(self._name, scope)
        except HTTPException:
            response = HTMLResponse(_NOT_BUILT, 404, self._headers)
        await response(scope, receive, send)


class Home:
    """Answers / with the explorer if there is one and the client prefers HTML, else with links as JSON."""

    def __init__(self, links: Mapping[str, str], explorer: ASGIApp | None = None) -> None:
        self._links = links
        self._explorer = explorer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        app: ASGIApp = JSONResponse(self._links, headers={"Vary": "Accept"})
        if self._explorer is not None and prefers_html(", ".join(Headers(scope=scope).getlist("accept"))):
            app = self._explorer
        await app(scope, receive, send)


def page_routes(
    links: Mapping[str, str], folder: Path | None, *, graphiql: bool, intake: bool = False
) -> list[BaseRoute]:
    """The routes of the pages in a folder; without a folder, only the route of /, which answers `links`.

    With a folder, / also lists the pages, whether or not their files have been built.
    """
    if folder is None:
        return [Route(EXPLORER, Home(links), methods=["GET"])]
    pages = {"graphiql": Page(folder, "graphiql.html", GRAPHIQL_POLICY)} if graphiql else {}
    pages["reference"] = Page(folder, "reference.html")
    if intake:
        pages["intake"] = Page(folder, "intake.html")
    links_with_pages = {**links, "explorer": EXPLORER, **{name: f"/{name}" for name in pages}}
    return [
        Route(EXPLORER, Home(links_with_pages, Page(folder, "index.html")), methods=["GET"]),
        *(Route(f"/{name}", page, methods=["GET"]) for name, page in pages.items()),
        Mount(ASSETS, CompressedFiles(folder / "assets", asset_headers())),
    ]
