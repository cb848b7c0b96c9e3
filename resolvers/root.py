"""The resolver of every root field: its plan is answered by the store."""

from typing import Any

from graphql import GraphQLResolveInfo

from graph.ontology.model import Ontology
from graph.stores.store import PlanRequest
from loaders.plans import PlanLoader
from resolvers.arguments import PageLimits
from resolvers.document import variables_of
from resolvers.execution import Complete, PassThroughSchema
from resolvers.limits import Limits
from resolvers.ontology import selected, told_of
from resolvers.plan_cache import PlanCache
from resolvers.root_fields import Planner
from schema.building import build_schema
from schema.ontology import FIELD

DEFAULTS = Limits()


def executable_schema(ontology: Ontology, pages: PageLimits, limits: Limits = DEFAULTS) -> PassThroughSchema:
    """The schema of an ontology; a request's context is its PlanLoader."""
    plans, told = PlanCache(Planner(ontology, pages)), told_of(ontology)

    async def resolve(_source: object, info: GraphQLResolveInfo[Any], **_arguments: object) -> Complete:
        """The arguments are read from the document, where the plan comes from."""
        if info.field_name == FIELD:
            return Complete(selected(told, info))
        loader: PlanLoader = info.context
        return Complete(await loader.answer(PlanRequest(plans.plan(info), variables_of(info))))

    schema = build_schema(ontology, PassThroughSchema)
    schema.resolve_root_fields(resolve)
    schema.analyze(ontology, pages)
    schema.limit(limits)
    return schema
