"""What the server needs of GraphQL: the schema of an ontology with its resolvers, and the execution of an operation.

    schema = executable_schema(read_ontology(), PageLimits())
    with PlanLoader(store) as plans:
        result = await execute(schema, plans, "{ units { totalCount } }")

The PlanLoader belongs to one request; it reads the plans of all root fields together.
"""

import functools
from typing import Any

from graphql import GraphQLResolveInfo
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType

from graph.ontology.model import Ontology
from graph.plan.paging import PageLimits
from graph.stores.store import PlanRequest
from loaders.plans import PlanLoader
from resolvers.analysis import analysis_resolvers
from resolvers.caches import PlanCache
from resolvers.document_limits import DocumentLimits
from resolvers.document_reading import variables_of
from resolvers.ontology import ontology_resolver
from resolvers.pass_through import Complete, PassThroughSchema, Resolver
from resolvers.revision_connection import revisions_resolver
from resolvers.revision_nodes import node_resolver, nodes_resolver
from resolvers.revisions import RevisionReader
from resolvers.root_fields import Planner
from resolvers.subscriptions import LivePlans, changes_resolver
from resolvers.writing import writing_resolvers
from schema import live as live_names
from schema import ontology as ontology_names
from schema import revisions as revision_names
from schema.building import QUERY, build_schema

DEFAULT_LIMITS = DocumentLimits()

_QUERIES_ONLY = frozenset({OperationType.QUERY})
_LIVE = frozenset({OperationType.QUERY, OperationType.SUBSCRIPTION})


def executable_schema(
    ontology: Ontology, pages: PageLimits, limits: DocumentLimits = DEFAULT_LIMITS, *, is_editable: bool = False
) -> PassThroughSchema:
    """The schema of an ontology. It must be executed with the request's PlanLoader as the context."""
    planner = Planner(ontology, pages)
    plans = PlanCache(planner)

    def request_of(info: GraphQLResolveInfo[Any]) -> PlanRequest:
        return PlanRequest(plans.plan(info), variables_of(info))

    async def answer_by_plan(_source: object, info: GraphQLResolveInfo[Any], **_arguments: object) -> Complete:
        # The plan has read the arguments from the document.
        loader: PlanLoader = info.context
        return Complete(await loader.answer(request_of(info)))

    log = RevisionReader(ontology, pages)
    resolvers: dict[tuple[str, str], Resolver] = {
        (QUERY, ontology_names.FIELD): ontology_resolver(ontology),
        (QUERY, revision_names.FIELD): revisions_resolver(log),
        (QUERY, "node"): node_resolver(log, request_of),
        (QUERY, "nodes"): nodes_resolver(log, request_of),
        (live_names.SUBSCRIPTION, live_names.FIELD): changes_resolver(log, ontology),
        **analysis_resolvers(ontology, pages),
        **writing_resolvers(ontology, planner, log),
    }

    def resolver_of(type_name: str, field_name: str) -> Resolver | None:
        # Every other root field is answered by a plan. Below the root, answers of plans pass through, and the values of
        # an analysis are found by their names.
        default = answer_by_plan if type_name == QUERY else None
        return resolvers.get((type_name, field_name), default)

    make_schema = functools.partial(PassThroughSchema, resolver_of=resolver_of, limits=limits)
    return build_schema(ontology, make_schema, is_editable=is_editable)


async def execute(
    schema: PassThroughSchema,
    plans: PlanLoader,
    query: str,
    variables: dict[str, Any] | None = None,
    operation: str | None = None,
    *,
    queries_only: bool = False,
) -> ExecutionResult:
    """The result of an operation; its errors, those of validation among them, are in the result.

    Raises RequestError where the document does not hold the operation: the one of that name, or the only one. Raises
    NotAQueryError for mutations, and with `queries_only` for subscriptions, too; mutations are allowed where the plans
    are none that may have many answers.
    """
    allowed = _QUERIES_ONLY if queries_only else _LIVE if isinstance(plans, LivePlans) else None
    return await schema.execute(
        query,
        variable_values=variables,
        context_value=plans,
        operation_name=operation,
        allowed_operation_types=allowed,
    )
