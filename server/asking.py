"""Asks a store in GraphQL, as a client would, without HTTP."""

from collections.abc import Mapping
from typing import Any

import orjson

from graph.errors import GongjianError
from graph.stores.store import Store
from loaders.plans import PlanLoader
from resolvers.arguments import PageLimits
from resolvers.execution import executable_schema, execute


class Asking:
    """A store and its schema, in which pages hold up to `most` rows."""

    def __init__(self, store: Store, most: int = 1_000) -> None:
        self._store = store
        self._schema = executable_schema(store.ontology, PageLimits(min(most, 200), most))

    async def ask(self, query: str, variables: Mapping[str, Any], operation: str | None = None) -> dict[str, Any]:
        """The data; raises the first error."""
        with PlanLoader(self._store) as plans:
            result = await execute(self._schema, plans, query, dict(variables), operation)
        for error in result.errors or ():
            original = error.original_error
            raise original if isinstance(original, GongjianError) else original or error
        found: dict[str, Any] = orjson.loads(orjson.dumps(result.data))
        return found
