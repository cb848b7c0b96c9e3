"""The protocol itself: what the tools are listed as, errors as results, and the route over HTTP with its checks."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import httpx
import httpx2
import orjson
import pytest
from fastapi import FastAPI
from mcp.client.client import Client
from mcp.client.streamable_http import streamable_http_client
from mcp.shared.exceptions import MCPError
from mcp_types import ListToolsResult

from graph.ontology.model import Ontology
from server.assistants.protocol import protocol_server
from server.assistants.tools import Tools
from server.composition import app_of
from server.graphql_request import MAXIMUM_BODY_BYTES
from server.settings import Settings

ORIGIN = "http://127.0.0.1:8000"
INITIALIZE = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "test", "version": "1"},
    },
}
ACCEPT = {"accept": "application/json, text/event-stream"}
MAXIMUM_LISTING = 20_000
"""Characters of all descriptions, which assistants read before the first question."""


async def listing(tools: Tools) -> ListToolsResult:
    async with Client(protocol_server(tools)) as client:
        return await client.list_tools()


async def test_every_tool_is_described_and_only_reads(tools: Tools) -> None:
    listed = (await listing(tools)).tools
    assert [tool.name for tool in listed] == list(tools.by_name)
    for tool in listed:
        assert tool.annotations is not None
        assert (tool.annotations.read_only_hint, tool.annotations.destructive_hint) == (True, False)
        undescribed = [
            name for name, part in tool.input_schema["properties"].items() if len(part.get("description", "")) < 10
        ]
        assert (undescribed, tool.input_schema["additionalProperties"]) == ([], False)


async def test_descriptions_are_few_enough_to_read(tools: Tools) -> None:
    listed = (await listing(tools)).tools
    described = [[tool.name, tool.description, tool.input_schema] for tool in listed]
    assert len(orjson.dumps(described).decode()) <= MAXIMUM_LISTING


async def test_arguments_have_the_names_of_the_ontology(tools: Tools) -> None:
    by_name = {tool.name: tool.input_schema for tool in (await listing(tools)).tools}
    assert by_name["search"]["required"] == ["text"]
    assert "Community" in by_name["search"]["properties"]["types"]["items"]["enum"]
    assert by_name["co_builders"]["properties"]["relationship"]["enum"][0] == "CO_BUILDS_WITH"
    assert "CO_BUILDS_WITH" not in by_name["why_connected"]["properties"]["relationshipTypes"]["items"]["enum"]
    assert by_name["network"]["properties"]["limit"]["maximum"] == 1000


async def test_a_wrong_call_is_told_what_is_allowed(refused: Any) -> None:
    messages: dict[str, dict[str, Any]] = {
        "txt: allowed: cursor, asOf, asKnownAt, text, types, first; did you mean text?": {"txt": "x"},
        "text: Field required": {},
        "first: Input should be less than or equal to 100": {"text": "x", "first": 101},
    }
    for message, arguments in messages.items():
        assert (await refused("search", **arguments))["error"] == {"code": "BAD_REQUEST", "message": message}
    unknown = (await refused("search", text="x", types=["Comunity"]))["error"]
    assert unknown["message"].endswith("did you mean Community?")


async def test_a_cursor_of_other_arguments_is_refused(ask: Any, refused: Any) -> None:
    cursor = (await ask("co_builders", first=4))["cursor"]
    assert (await refused("co_builders", first=5, cursor=cursor))["error"]["code"] == "BAD_CURSOR"


async def test_an_error_that_nobody_foresaw_shows_nothing_of_it(
    refused: Any, tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_arguments: object) -> None:
        raise ZeroDivisionError("a secret")

    monkeypatch.setattr(type(tools), "call", fail)
    error = (await refused("search", text="x"))["error"]
    assert error["code"] == "INTERNAL"
    assert error["message"].startswith("an error inside the server; its log has the details under this request id")


async def test_a_tool_that_is_not_there(tools: Tools) -> None:
    async with Client(protocol_server(tools)) as client:
        with pytest.raises(MCPError, match="no tool is called 'delete'"):
            await client.call_tool("delete", {})


@pytest.fixture
async def served(address: str, ontology: Ontology, loaded: None) -> AsyncIterator[FastAPI]:
    app = app_of(Settings(store=address, mcp=True), ontology)
    async with app.router.lifespan_context(app):
        yield app


Post = Callable[..., Awaitable[httpx.Response]]


@pytest.fixture
def post(served: FastAPI) -> Post:
    async def send(body: object = INITIALIZE, **headers: str) -> httpx.Response:
        transport = httpx.ASGITransport(served)
        async with httpx.AsyncClient(transport=transport, base_url=ORIGIN, headers=ACCEPT) as client:
            return await client.post("/mcp", json=body, headers=headers)

    return send


async def test_over_http_the_tools_are_the_same(served: FastAPI) -> None:
    http_client = httpx2.AsyncClient(transport=httpx2.ASGITransport(served))
    transport = streamable_http_client(f"{ORIGIN}/mcp", http_client=http_client)
    async with http_client, Client(transport) as client:
        result = await client.call_tool("co_builders", {"node": "金昌社区"})
        assert result.structured_content["answer"]["community"]["coBuilders"]["totalCount"] == 1
        assert result.structured_content["sources"] == {
            "art": {"name": "Art", "title": "The article", "kind": "NEWSPAPER"}
        }


async def test_over_http_no_session_is_kept(post: Post) -> None:
    answer = await post()
    assert (answer.status_code, answer.json()["result"]["serverInfo"]["name"]) == (200, "gongjian")
    assert "mcp-session-id" not in answer.headers
    listed = await post({"jsonrpc": "2.0", "id": 2, "method": "tools/list"})
    assert len(listed.json()["result"]["tools"]) == 9


async def test_over_http_other_names_and_origins_are_refused(post: Post) -> None:
    assert (await post(host="evil.example")).status_code == 421
    assert (await post(origin="http://evil.example")).status_code == 403
    assert (await post(origin=ORIGIN)).status_code == 200


async def test_over_http_a_request_has_the_size_of_all_requests(post: Post) -> None:
    assert (await post({"text": "x" * MAXIMUM_BODY_BYTES})).status_code == 413


async def test_over_http_only_post_is_answered(served: FastAPI) -> None:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(served), base_url=ORIGIN) as client:
        assert [(await client.request(method, "/mcp")).status_code for method in ("GET", "DELETE")] == [405, 405]


async def test_over_http_nothing_is_answered_unless_the_setting_says_so(client: httpx.AsyncClient) -> None:
    assert (await client.post("/mcp", json=INITIALIZE)).status_code == 404
