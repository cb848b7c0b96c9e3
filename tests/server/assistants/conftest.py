"""Assistants' tools as the SDK's own client calls them, within this process.

content = await ask("co_builders", node="湖东社区")       the structured content of an answer
error = await refused("co_builders", node="湖")           that of a refusal
"""

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import orjson
import pytest
from mcp.client.client import Client
from mcp_types import CallToolResult

from graph.stores.store import Store
from loaders.costs import Costs
from resolvers.pass_through import PassThroughSchema
from server.assistants.asking import Asker
from server.assistants.protocol import protocol_server
from server.assistants.tools import Tools
from server.trusted_documents import NO_MANIFEST, TrustedDocuments

Call: TypeAlias = Callable[..., Awaitable[Any]]


def tools_over(
    store: Store, schema: PassThroughSchema, trusted: TrustedDocuments = NO_MANIFEST, *, maximum_cost: int = 10**6
) -> Tools:
    return Tools(Asker(store, schema, Costs(maximum_cost)), trusted, shows_schema=True)


async def call_tool(tools: Tools, name: str, arguments: dict[str, Any]) -> CallToolResult:
    async with Client(protocol_server(tools)) as client:
        result = await client.call_tool(name, arguments)
    assert isinstance(result, CallToolResult)
    # Clients read either; both say the same.
    assert [orjson.loads(part.text) for part in result.content] == [result.structured_content]  # type: ignore[union-attr]
    return result


def asking(tools: Tools) -> Call:
    async def ask(name: str, /, **arguments: Any) -> Any:
        result = await call_tool(tools, name, arguments)
        assert not result.is_error, result.structured_content
        return result.structured_content

    return ask


@pytest.fixture
def tools(district_store: Store, schema: PassThroughSchema) -> Tools:
    return tools_over(district_store, schema)


@pytest.fixture
def ask(tools: Tools) -> Call:
    return asking(tools)


@pytest.fixture
def refused(tools: Tools) -> Call:
    async def call(name: str, /, **arguments: Any) -> Any:
        result = await call_tool(tools, name, arguments)
        assert result.is_error, result.structured_content
        return result.structured_content

    return call
