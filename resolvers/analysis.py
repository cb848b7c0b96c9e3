"""Resolves `analysis`: the graph is read once for all analyses of it, and each is computed when it is asked for."""

from collections.abc import Mapping
from typing import Any

from graphql import GraphQLResolveInfo

from graph.analysis.catalog import ANALYSES, Analysis
from graph.analysis.extraction import Extracted
from graph.analysis.running import run
from graph.analysis.showing import shown
from graph.errors import Code, RequestError
from graph.ontology.model import Ontology
from graph.selection.request import Selection, checked, types_of
from loaders.plans import PlanLoader
from resolvers.execution import Resolver
from resolvers.slots import PageLimits
from schema.analysis import ANALYSIS, ANALYSIS_NODE, FIELD, ROWS
from schema.building import QUERY
from schema.names import constant

Given = Mapping[str, Any]


def analysis_resolvers(ontology: Ontology, limits: PageLimits) -> Mapping[tuple[str, str], Resolver]:
    """The resolvers of the root field and of what is below it, by type and field; other fields are plain values."""
    names = {constant(name): name for name in ontology.nodes}

    async def root(_source: object, info: GraphQLResolveInfo[Any], **given: Any) -> Extracted:
        loader: PlanLoader = info.context
        said = [name for name, value in given.items() if value is not None]
        return await loader.graphs.load(checked(_selection(given, ontology, names), ontology, said))

    return {
        (QUERY, FIELD): root,
        (ANALYSIS_NODE, "type"): lambda node, _info: constant(node["type"]),
        **{(ANALYSIS, name): resolver for name, resolver in _FIELDS.items()},
        **{(ANALYSIS, name): _analysis(analysis, names, limits) for name, analysis in ANALYSES.items()},
    }


_FIELDS: Mapping[str, Resolver] = {
    "snapshot": lambda found, _info: found.citation.snapshot,
    "sources": lambda found, _info: list(found.citation.sources),
    "omitted": lambda found, _info: found.citation.omitted,
    "nodeCount": lambda found, _info: len(found.graph.nodes),
    "edgeCount": lambda found, _info: len(found.graph.edges),
}


def _analysis(analysis: Analysis, names: Mapping[str, str], limits: PageLimits) -> Any:
    async def resolve(found: Extracted, _info: object, **given: Any) -> Mapping[str, Any]:
        first = given.pop("first", None)
        first = min(ROWS, limits.maximum) if first is None else first
        if not 0 <= first <= limits.maximum:
            message = f"{analysis.name}: first: {first} is out of range; allowed: 0 to {limits.maximum}"
            raise RequestError(Code.BAD_PAGE, message)
        values = {name: _named(value, names) for name, value in given.items()}
        return shown(await run(analysis, found, values), found.graph, first)

    return resolve


def _named(value: Any, names: Mapping[str, str]) -> Any:
    """Types of nodes by their names in the ontology."""
    if isinstance(value, list):
        return [_named(one, names) for one in value]
    text = getattr(value, "value", value)
    return names.get(text, text) if isinstance(text, str) else text


def _selection(given: Given, ontology: Ontology, names: Mapping[str, str]) -> Selection:
    chosen = {name: _named(given.get(name), names) for name in ("nodeTypes", "relationshipTypes")}
    for name, values in (*chosen.items(), ("around", given.get("around"))):
        if values == []:
            raise RequestError(Code.BAD_FILTER, f"{name}: an empty list; leave {name} out to mean all")
    default = Selection((), ())
    return Selection(
        *types_of(ontology, chosen["nodeTypes"], chosen["relationshipTypes"]),
        given.get("asOf") or "",
        tuple(given.get("around") or ()),
        default.depth if given.get("depth") is None else given["depth"],
        default.limit if given.get("limit") is None else given["limit"],
    )
