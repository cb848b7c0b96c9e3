"""Executes GraphQL requests in this process: the same answers as over HTTP, but without a server.

Reports and `gongjian search` ask by it.

    client = InProcessClient(store)
    await client.execute("query ($key: ID!) { unit(key: $key) { name } }", {"key": "u1"})    {"unit": {"name": "..."}}
"""

from collections.abc import Mapping
from typing import Any

import orjson

from graph.errors import GongjianError
from graph.stores.store import Store
from loaders.plans import PlanLoader
from resolvers.arguments import PageLimits
from resolvers.execution import executable_schema, execute

_DEFAULT_PAGE_ROWS = 200


class InProcessClient:
    """A client of one store; its pages may have up to `maximum_page_rows` rows."""

    def __init__(self, store: Store, maximum_page_rows: int = 1_000) -> None:
        self._store = store
        limits = PageLimits(min(maximum_page_rows, _DEFAULT_PAGE_ROWS), maximum_page_rows)
        self._schema = executable_schema(store.ontology, limits)

    async def execute(self, query: str, variables: Mapping[str, Any], operation: str | None = None) -> dict[str, Any]:
        """The data that an operation of the document `query` answers; raises the first error, if there are any."""
        with PlanLoader(self._store) as plans:
            result = await execute(self._schema, plans, query, dict(variables), operation)
        for error in result.errors or ():
            original = error.original_error
            raise original if isinstance(original, GongjianError) else original or error
        # Stores answer with JSON that is not parsed yet, so all of it is written and read once.
        data: dict[str, Any] = orjson.loads(orjson.dumps(result.data))
        return data
