"""The Model Context Protocol, by its official SDK, which this module alone imports: over stdio, and as an ASGI route.

    await serve_stdio(tools)
    route = AssistantsRoute(tools)    answers /mcp while `route.running()` is open

Over HTTP it keeps no session: each request stands for itself, so any process behind a balancer can answer it.
"""

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from importlib.metadata import version
from typing import Any

import mcp_types as types
import orjson
from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from mcp.server.transport_security import TransportSecuritySettings
from mcp.shared.exceptions import MCPError
from starlette.types import Receive, Scope, Send

from graph.errors import Code, GongjianError
from server.assistants.arguments import INSTRUCTIONS
from server.assistants.calls import Tool
from server.assistants.naming import ChoiceError
from server.assistants.tools import Tools
from server.graphql_request import MAXIMUM_BODY_BYTES
from server.http_errors import INTERNAL_ERROR
from server.logs import log, log_internal_error
from server.metrics import count_error

_READ_ONLY = types.ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)

_RESULT: dict[str, Any] = {
    "type": "object",
    "properties": {
        "answer": {"description": "Nodes as Type:key, citations as source#locator; null of a dry run."},
        "sources": {"type": "object", "description": "The cited sources by key."},
        "terms": {"type": "object", "description": "What constants are called in Chinese and English."},
        "resolved": {"type": "object", "description": "Which nodes names were taken for."},
        "notes": {"type": "array", "items": {"type": "string"}},
        "asOf": {"type": "string", "description": "Of which day the answer is."},
        "asKnownAt": {"type": "string", "description": "Of which recorded state; the present one without it."},
        "leftOut": {"type": "string", "description": "What is not in this answer; go on by the cursor."},
        "cursor": {"type": "string"},
        "cost": {"type": "object"},
        "snapshot": {"type": "string", "description": "The state of the graph: the same for the same records."},
        "query": {"type": "string"},
        "variables": {"type": "object"},
    },
    "required": ["answer"],
}


def protocol_server(tools: Tools) -> Server[Any]:
    """The server of the protocol, for any transport."""

    async def list_tools(
        _context: ServerRequestContext[Any], _params: types.PaginatedRequestParams | None
    ) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[_described(tool) for tool in tools.by_name.values()])

    async def call_tool(
        _context: ServerRequestContext[Any], params: types.CallToolRequestParams
    ) -> types.CallToolResult:
        if params.name not in tools.by_name:
            raise MCPError(types.INVALID_PARAMS, f"no tool is called {params.name!r}")
        try:
            return _result(await tools.call(params.name, params.arguments or {}))
        except GongjianError as error:
            return _refusal(error)
        except Exception as error:
            message = f"{INTERNAL_ERROR} (requestId {log_internal_error(error)})"
            return _refusal(GongjianError(Code.INTERNAL, message))

    return Server(
        "gongjian",
        version=version("gongjian"),
        title="gongjian 共建",
        instructions=INSTRUCTIONS,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def _described(tool: Tool) -> types.Tool:
    return types.Tool(
        name=tool.name,
        title=tool.title,
        description=tool.description,
        input_schema=tool.arguments.json_schema(tool.choices),
        output_schema=_RESULT,
        annotations=_READ_ONLY,
    )


def _result(content: Mapping[str, Any], *, is_error: bool = False) -> types.CallToolResult:
    # The text is for clients that do not read structured content; both say the same.
    text = orjson.dumps(content).decode()
    return types.CallToolResult(
        content=[types.TextContent(type="text", text=text)], structured_content=dict(content), is_error=is_error
    )


def _refusal(error: GongjianError) -> types.CallToolResult:
    """An error that the assistant can mend: its code and message, and candidates where a name is not certain."""
    count_error(error.code)
    content: dict[str, Any] = {"error": {"code": error.code, "message": error.message}}
    if isinstance(error, ChoiceError) and error.candidates:
        content["candidates"] = list(error.candidates)
    return _result(content, is_error=True)


async def serve_stdio(tools: Tools) -> None:
    """Answers the client at stdin and stdout until it closes them."""
    _log_left_out(tools)
    server = protocol_server(tools)
    async with stdio_server() as (read_stream, write_stream):
        await server.run(read_stream, write_stream, server.create_initialization_options())


class AssistantsRoute:
    """An ASGI application that answers the protocol's requests by POST."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._manager = StreamableHTTPSessionManager(
            protocol_server(tools),
            json_response=True,
            stateless=True,
            # The application checks hosts and origins before any route is reached.
            security_settings=TransportSecuritySettings(enable_dns_rebinding_protection=False),
            max_request_body_size=MAXIMUM_BODY_BYTES,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._manager.handle_request(scope, receive, send)

    def running(self) -> AbstractAsyncContextManager[None]:
        """The time in which requests are answered; it can be entered once."""
        _log_left_out(self._tools)
        return self._manager.run()


def _log_left_out(tools: Tools) -> None:
    if tools.left_out:
        log.warning("questions that do not fit the ontology are left out", questions=dict(tools.left_out))
