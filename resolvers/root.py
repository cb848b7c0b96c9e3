"""The schema with its resolvers: plans of root fields are answered by the store."""

import functools
from typing import Any

from graphql import GraphQLResolveInfo

from graph.ontology.model import Ontology
from graph.stores.store import Asked
from loaders.plans import PlanLoader
from resolvers.analysis import analysis_resolvers
from resolvers.document import variables_of
from resolvers.execution import Complete, PassThroughSchema, Resolver
from resolvers.limits import Limits
from resolvers.ontology import selected, told_of
from resolvers.plan_cache import PlanCache
from resolvers.planning import Planner
from resolvers.slots import PageLimits
from schema.building import QUERY, build_schema
from schema.ontology import FIELD

DEFAULTS = Limits()


def executable_schema(ontology: Ontology, pages: PageLimits, limits: Limits = DEFAULTS) -> PassThroughSchema:
    """The schema of an ontology; a request's context is its PlanLoader."""
    plans, told = PlanCache(Planner(ontology, pages)), told_of(ontology)

    async def answer(_source: object, info: GraphQLResolveInfo[Any], **_arguments: object) -> Complete:
        """The arguments are read from the document, where the plan comes from."""
        loader: PlanLoader = info.context
        return Complete(await loader.answer(Asked(plans.plan(info), variables_of(info))))

    def tell(_source: object, info: GraphQLResolveInfo[Any]) -> Complete:
        return Complete(selected(told, info))

    resolvers = {(QUERY, FIELD): tell, **analysis_resolvers(ontology, pages)}

    def resolver_of(type_name: str, field_name: str) -> Resolver | None:
        """Root fields are answered by plans unless they have a resolver of their own."""
        return resolvers.get((type_name, field_name), answer if type_name == QUERY else None)

    return build_schema(ontology, functools.partial(PassThroughSchema, resolver_of=resolver_of, limits=limits))
