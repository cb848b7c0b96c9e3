"""The root field `analysis`: a part of the graph, and a field for each analysis in the catalog.

The rows of an analysis are a Python class of `graph.analysis`; the type `ScoreAnalysis`, with rows of the type
`ScoreAnalysisRow`, is made of the class `Score`. Analyses whose rows are of one class share both types.
"""

from collections.abc import Iterator

import strawberry
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graph.analysis.catalog import ANALYSES
from graph.analysis.parameters import Parameter, ParameterType
from graph.analysis.plain_objects import FieldType, field_types
from graph.ontology.model import Label, Ontology
from graph.plan.network import DEFAULT_DEPTH, DEFAULT_LIMIT, MAXIMUM_DEPTH, MAXIMUM_NODES
from schema.names import NODE_TYPE, RELATIONSHIP_TYPE, describe
from schema.network import filter_arguments
from schema.outputs import node_id
from schema.scalars import Date
from schema.strawberry_types import TypeReference, Types, argument, field, listed, optional

FIELD = "analysis"
ANALYSIS, ANALYSIS_NODE = "Analysis", "AnalysisNode"
ANALYSIS_PARAMETER, ANALYSIS_FIGURE = "AnalysisParameter", "AnalysisFigure"

DEFAULT_ROWS = 100
"""How many rows of an analysis are in the answer where `first` is not given."""


def declare_analysis(types: Types) -> None:
    """Adds the types of its answer."""
    types.object(ANALYSIS_PARAMETER, [field("name", str), field("value", str)])
    types.object(ANALYSIS_FIGURE, [field("name", str), field("value", float)])
    types.object(
        ANALYSIS_NODE,
        [
            node_id(),
            field("type", types.named(NODE_TYPE)),
            field("key", strawberry.ID),
            field("name", str),
            field("kind", optional(str)),
        ],
    )
    for row in dict.fromkeys(analysis.row_type for analysis in ANALYSES.values()):
        _declare_result(types, row)
    types.object(ANALYSIS, list(_fields(types)), "对所选网络的分析。\nWhat is computed of the selected graph.")


def _result_type(row: type) -> str:
    return f"{row.__name__}Analysis"


def _declare_result(types: Types, row: type) -> None:
    references: dict[FieldType, TypeReference] = {
        FieldType.NODE: types.named(ANALYSIS_NODE),
        FieldType.NODES: listed(types.named(ANALYSIS_NODE)),
        FieldType.EDGES: listed(strawberry.ID),
        FieldType.INTEGER: int,
        FieldType.INTEGERS: listed(int),
        FieldType.DECIMAL: float,
        FieldType.OPTIONAL_DECIMAL: optional(float),
        FieldType.TEXT: str,
    }
    row_type = f"{row.__name__}AnalysisRow"
    types.object(row_type, [field(name, references[shape]) for name, shape in field_types(row).items()])
    types.object(
        _result_type(row),
        [
            field("method", str, "方法。\nHow it was computed."),
            field("parameters", listed(types.named(ANALYSIS_PARAMETER)), "所用的参数。\nWith which parameters."),
            field("figures", listed(types.named(ANALYSIS_FIGURE)), "整体的数字。\nFigures of the whole."),
            field("rule", optional(str), "判断的规则。\nWhen a row stands here, in both languages."),
            field("totalCount", int, "行的总数。\nHow many rows there are."),
            field("rows", listed(types.named(row_type))),
        ],
    )


def _fields(types: Types) -> Iterator[StrawberryField]:
    yield field("snapshot", str, "图的状态的名称。\nThe name of the state of the graph: the same for the same records.")
    yield field("nodeCount", int)
    yield field("edgeCount", int)
    omitted = (
        "有多少条关系通向因 depth 或 limit 而未收录的节点。\n"
        "How many relationships lead to nodes left out by depth or limit."
    )
    yield field("omitted", int, omitted)
    yield field("sources", listed(str), "所引的来源。\nThe sources that the selection cites, at most 100.")
    maximum_rows = f"最多几行；默认 {DEFAULT_ROWS}。\nHow many rows at most; {DEFAULT_ROWS} when not given."
    first = argument("first", optional(int), maximum_rows)
    for analysis in ANALYSES.values():
        arguments = [*(_argument(types, parameter) for parameter in analysis.parameters), first]
        result = optional(types.named(_result_type(analysis.row_type)))
        yield field(analysis.name, result, describe(analysis.label), arguments)


def _argument(types: Types, parameter: Parameter) -> StrawberryArgument:
    references: dict[ParameterType, TypeReference] = {
        ParameterType.INTEGER: int,
        ParameterType.DECIMAL: float,
        ParameterType.DAY: Date,
        ParameterType.NODE: strawberry.ID,
        ParameterType.NODE_TYPE: types.named(NODE_TYPE),
        ParameterType.NODE_TYPES: listed(types.named(NODE_TYPE)),
        ParameterType.RELATIONSHIP_TYPES: listed(types.named(RELATIONSHIP_TYPE)),
    }
    reference, label = references[parameter.type], parameter.label
    if parameter.default is not None:
        label = Label(f"{label.zh}；默认 {parameter.default:g}", f"{label.en}; {parameter.default:g} when not given")
    return argument(parameter.name, reference if parameter.required else optional(reference), describe(label))


def analysis_field(types: Types, ontology: Ontology, when: tuple[StrawberryArgument, ...]) -> StrawberryField:
    """The root field. It takes the arguments of `network`, but without `around` the whole graph is analyzed."""
    around = "从哪些节点开始；不给则为整个图。\nThe nodes to begin with, by global id; the whole graph when not given."
    depth = (
        f"与 around 同用：层数，0 至 {MAXIMUM_DEPTH}；默认 {DEFAULT_DEPTH}。\n"
        f"With around: how many relationships away, 0 to {MAXIMUM_DEPTH}; {DEFAULT_DEPTH} when not given."
    )
    relationship_types = "哪些关系；默认为所有记录的关系。\nWhich relationships; all recorded ones when not given."
    node_types = "哪些类型的节点；默认不限。\nNodes of which types; any when not given."
    limit = (
        f"与 around 同用：节点数上限，1 至 {MAXIMUM_NODES}；默认 {DEFAULT_LIMIT}。\n"
        f"With around: how many nodes at most, 1 to {MAXIMUM_NODES:,}; {DEFAULT_LIMIT} when not given."
    )
    arguments = [
        argument("around", optional(listed(strawberry.ID)), around),
        argument("depth", optional(int), depth),
        argument("relationshipTypes", optional(listed(types.named(RELATIONSHIP_TYPE))), relationship_types),
        argument("nodeTypes", optional(listed(types.named(NODE_TYPE))), node_types),
        argument("limit", optional(int), limit),
        *filter_arguments(types, ontology),
        *when,
    ]
    description = (
        "对整个图，或对一组节点周围的网络的分析，附方法、参数和规则。\n"
        "Analyses of the graph, or of the network around some nodes, with their methods, parameters and rules."
    )
    return field(FIELD, optional(types.named(ANALYSIS)), description, arguments)
