"""Resolves `analysis`: the graph is read once for all analyses of it, and each is computed when it is asked for."""

from collections.abc import Mapping
from typing import Any

from graphql import GraphQLObjectType, GraphQLResolveInfo, GraphQLSchema, default_field_resolver

from graph.analysis.catalog import ANALYSES, Analysis
from graph.analysis.plain_objects import plain_result
from graph.analysis.running import run
from graph.analysis.selected_graph import SelectedGraph
from graph.errors import Code, RequestError
from graph.ontology.model import Ontology
from graph.selection.request import Selection, checked, types_of
from loaders.plans import PlanLoader
from resolvers.slots import PageLimits
from schema.analysis import ANALYSIS, ANALYSIS_NODE, ROWS, analysis_types
from schema.building import QUERY
from schema.names import constant

Given = Mapping[str, Any]


def resolve_analysis(schema: GraphQLSchema, ontology: Ontology, limits: PageLimits) -> None:
    """Sets the resolvers of the root field and of all below it."""
    names = {constant(name): name for name in ontology.nodes}

    async def root(_source: object, info: GraphQLResolveInfo[Any], **given: Any) -> SelectedGraph:
        loader: PlanLoader = info.context
        said = [name for name, value in given.items() if value is not None]
        return await loader.graphs.load(checked(_selection(given, ontology, names), ontology, said))

    _object(schema, QUERY).fields["analysis"].resolve = root
    for name in analysis_types():
        for one in _object(schema, name).fields.values():
            one.resolve = default_field_resolver
    _object(schema, ANALYSIS_NODE).fields["type"].resolve = lambda node, _info: constant(node["type"])
    for name, one in _object(schema, ANALYSIS).fields.items():
        one.resolve = _analysis(ANALYSES[name], names, limits) if name in ANALYSES else _FIELDS[name]


_FIELDS = {
    "snapshot": lambda found, _info: found.citation.snapshot,
    "sources": lambda found, _info: list(found.citation.sources),
    "omitted": lambda found, _info: found.citation.omitted,
    "nodeCount": lambda found, _info: len(found.graph.nodes),
    "edgeCount": lambda found, _info: len(found.graph.edges),
}


def _analysis(analysis: Analysis, names: Mapping[str, str], limits: PageLimits) -> Any:
    async def resolve(found: SelectedGraph, _info: object, **given: Any) -> Mapping[str, Any]:
        first = given.pop("first", None)
        first = min(ROWS, limits.maximum) if first is None else first
        if not 0 <= first <= limits.maximum:
            message = f"{analysis.name}: first: {first} is out of range; allowed: 0 to {limits.maximum}"
            raise RequestError(Code.BAD_PAGE, message)
        values = {name: _named(value, names) for name, value in given.items()}
        return plain_result(await run(analysis, found, values), found.graph, first)

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


def _object(schema: GraphQLSchema, name: str) -> GraphQLObjectType:
    found = schema.type_map[name]
    if not isinstance(found, GraphQLObjectType):
        raise TypeError(f"{name} is no object type")
    return found
