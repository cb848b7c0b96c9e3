"""Executes what is asked over a connection that takes many answers: a subscription, or a query, which has one."""

from dataclasses import dataclass
from typing import Any

from graph.stores.store import Store
from loaders.costs import Costs
from resolvers.execution import execute
from resolvers.pass_through import PassThroughSchema
from resolvers.subscriptions import LivePlans, Subscription
from server.graphql_request import GraphQLRequest
from server.http_errors import format_execution_error, refused_before_execution
from server.live.hub import Hub
from server.persisted_queries import Documents


@dataclass(frozen=True, slots=True)
class Refused:
    """A request that was not executed, with its errors."""

    errors: list[dict[str, object]]


@dataclass(frozen=True, slots=True)
class Single:
    """The only answer of a request, to be written as JSON."""

    result: dict[str, Any]


class LiveRequests:
    """Executes the requests of one server."""

    def __init__(self, store: Store, schema: PassThroughSchema, costs: Costs, documents: Documents, hub: Hub) -> None:
        self.hub = hub
        self._store = store
        self._schema = schema
        self._costs = costs
        self._documents = documents

    def subscribes(self, request: GraphQLRequest) -> bool:
        """Whether it asks for a subscription; raises RequestError where its document is not known."""
        return self._schema.subscribes(self._documents.text_of(request), request.operation_name)

    async def execute(self, request: GraphQLRequest) -> Subscription | Single | Refused:
        """What a request asks for, or its answer; raises RequestError, and NotAQueryError for mutations."""
        text = self._documents.text_of(request)
        with LivePlans(self._store, self._costs) as plans:
            result = await execute(self._schema, plans, text, request.variables, request.operation_name)
        errors = list(map(format_execution_error, result.errors or ()))
        if result.errors and result.data is None and all(map(refused_before_execution, result.errors)):
            return Refused(errors)
        self._documents.keep(request)
        if plans.subscription is not None and not errors:
            return plans.subscription
        if result.data is None:
            return Refused(errors)
        extensions = {"cost": {"requested": plans.cost, "maximum": self._costs.maximum}}
        return Single({"data": result.data, **({"errors": errors} if errors else {}), "extensions": extensions})
