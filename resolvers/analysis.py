"""Resolves `analysis`: the graph is read once for all analyses of it, and each is computed when it is selected.

Unlike a plan's answer, this one is resolved field by field, as the results are small and made of plain objects.
"""

import enum
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from graphql import GraphQLResolveInfo

from graph.analysis.catalog import ANALYSES, Analysis
from graph.analysis.plain_objects import plain_result
from graph.analysis.pricing import analyses_cost, expected_size, size_of
from graph.analysis.running import run
from graph.analysis.selected_graph import SelectedGraph
from graph.ontology.entity import ID, NODE_ID
from graph.ontology.model import Ontology
from graph.plan.filters import refused_null
from graph.plan.identity import as_global_id
from graph.plan.network import around_slot
from graph.plan.paging import PageLimits
from graph.plan.slot import Constant
from graph.selection.selection import Selection, check_selection, types_of
from loaders.plans import PlanLoader
from resolvers.arguments import ALL_RECORDED, no_types
from resolvers.conditions import ConditionReader
from resolvers.document_reading import Document, variables_of
from resolvers.node_filters import of_input
from resolvers.pass_through import Resolver
from schema.analysis import ANALYSIS, ANALYSIS_NODE, DEFAULT_ROWS, FIELD
from schema.building import QUERY
from schema.names import constant

_EXTRACT_FIELDS: Mapping[str, Resolver] = {
    "snapshot": lambda selected, _info: selected.citation.snapshot,
    "sources": lambda selected, _info: list(selected.citation.sources),
    "omitted": lambda selected, _info: selected.citation.omitted,
    "nodeCount": lambda selected, _info: len(selected.graph.nodes),
    "edgeCount": lambda selected, _info: len(selected.graph.edges),
}
"""What the type `Analysis` says of the selected part of the graph; its other fields are analyses."""


def analysis_resolvers(ontology: Ontology, limits: PageLimits) -> Mapping[tuple[str, str], Resolver]:
    """The resolvers of the root field and of fields below it, by the names of type and field.

    Fields that have none are found by their name in the mappings that the others return.
    """
    node_types = {constant(name): name for name in ontology.nodes}
    conditions = ConditionReader(ontology)

    async def load(_source: object, info: GraphQLResolveInfo[Any], **arguments: Any) -> SelectedGraph:
        """The graph. What its analyses cost is charged by its usual size before it is read, and by its own after."""
        loader: PlanLoader = info.context
        where = of_input(conditions, arguments.get("where"))
        selection = replace(_selection(arguments, ontology, node_types), where=where)
        not_null = [name for name, value in arguments.items() if value is not None]
        check_selection(selection, ontology, not_null)
        root_key, analyses = str(info.path.key), _selected_analyses(info)
        if selection.as_known_at is not None:
            loader.charge_state(root_key, selection.as_known_at)
        loader.charge_analyses(root_key, analyses_cost(selection, analyses, expected_size(selection)))
        selected = await loader.graphs.load(selection)
        loader.charge_analyses(root_key, analyses_cost(selection, analyses, size_of(selected.graph)))
        return selected

    return {
        (QUERY, FIELD): load,
        (ANALYSIS_NODE, NODE_ID): lambda node, _info: node[ID.name],
        (ANALYSIS_NODE, "type"): lambda node, _info: constant(node["type"]),
        **{(ANALYSIS, name): resolver for name, resolver in _EXTRACT_FIELDS.items()},
        **{(ANALYSIS, name): _computing(analysis, node_types, limits) for name, analysis in ANALYSES.items()},
    }


def _selected_analyses(info: GraphQLResolveInfo[Any]) -> Mapping[str, Analysis]:
    """The analyses that are selected below the root field, by their response keys."""
    document = Document(info.fragments, variables_of(info), frozenset())
    selected = document.fields(info.field_nodes, (ANALYSIS,))
    return {key: ANALYSES[nodes[0].name.value] for key, nodes in selected.items() if nodes[0].name.value in ANALYSES}


def _computing(analysis: Analysis, node_types: Mapping[str, str], limits: PageLimits) -> Resolver:
    async def compute(selected: SelectedGraph, _info: object, **arguments: Any) -> Mapping[str, Any]:
        first = arguments.pop("first", None)
        rows = Constant(min(DEFAULT_ROWS, limits.maximum) if first is None else first)
        first = cast("int", limits.size(rows, f"{analysis.name}: first").bind({}))
        parameters = {name: _in_ontology(value, node_types) for name, value in arguments.items()}
        return plain_result(await run(analysis, selected, parameters), selected.graph, first)

    return compute


def _in_ontology(value: Any, node_types: Mapping[str, str]) -> Any:
    """An argument's value, in which node types have their names in the ontology: UNIT becomes Unit."""
    if isinstance(value, list):
        return [_in_ontology(item, node_types) for item in value]
    value = value.value if isinstance(value, enum.Enum) else value
    return node_types.get(value, value) if isinstance(value, str) else value


def _selection(arguments: Mapping[str, Any], ontology: Ontology, node_types: Mapping[str, str]) -> Selection:
    allowed = {"nodeTypes": node_types, "relationshipTypes": [edge.name for edge in ontology.all_relationships]}
    type_names = {name: _in_ontology(arguments.get(name), node_types) for name in allowed}
    for name, names in type_names.items():
        if names == []:
            raise no_types(name, allowed[name], ALL_RECORDED if name == "relationshipTypes" else "all")
    if arguments.get("around") == []:
        # A selection without `around` is the whole graph, which nobody means by an empty list.
        around_slot(Constant([]), ontology).bind({})
    for name in ("minWeight", "patterns"):
        if name in arguments and arguments[name] is None:
            raise refused_null(name)
    patterns = _in_ontology(arguments.get("patterns"), {})
    default = Selection((), ())
    return Selection(
        *types_of(ontology, type_names["nodeTypes"], type_names["relationshipTypes"]),
        arguments.get("asOf") or "",
        tuple(map(as_global_id, arguments.get("around") or ())),
        default.depth if arguments.get("depth") is None else arguments["depth"],
        default.limit if arguments.get("limit") is None else arguments["limit"],
        arguments.get("minWeight"),
        None if patterns is None else tuple(patterns),
        as_known_at=arguments.get("asKnownAt"),
    )
