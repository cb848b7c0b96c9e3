"""Analyses of a selection: `analysis`. Fields and types of rows follow from the catalog."""

from collections.abc import Iterator

import strawberry
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graph.analysis.catalog import ANALYSES, Analysis
from graph.analysis.parameters import Parameter, ParameterType
from graph.analysis.plain_objects import FieldType, field_types
from graph.ontology.model import Label
from graph.plan.network import DEEPEST
from schema.filters import NODE_TYPE
from schema.names import description
from schema.outputs import RELATIONSHIP_TYPE
from schema.scalars import Date
from schema.types import TypeReference, Types, argument, field, listed, optional

ANALYSIS, ANALYSIS_NODE, NAMED_TEXT, NAMED_NUMBER = "Analysis", "AnalysisNode", "AnalysisParameter", "AnalysisFigure"

ROWS = 100
"""Rows when nobody says how many."""


def result_type(analysis: Analysis) -> str:
    """The GraphQL type of an analysis' result, shared by those whose rows are alike."""
    return f"{analysis.row_type.__name__}Analysis"


def row_type(analysis: Analysis) -> str:
    """The GraphQL type of its rows."""
    return f"{analysis.row_type.__name__}AnalysisRow"


def analysis_types() -> tuple[str, ...]:
    """Every type that is resolved from plain objects."""
    made = {name: None for one in ANALYSES.values() for name in (result_type(one), row_type(one))}
    return (ANALYSIS_NODE, NAMED_TEXT, NAMED_NUMBER, *made)


def declare_analysis(types: Types) -> None:
    """Makes all of them."""
    types.object(NAMED_TEXT, [field("name", str), field("value", str)])
    types.object(NAMED_NUMBER, [field("name", str), field("value", float)])
    types.object(
        ANALYSIS_NODE,
        [
            field("id", strawberry.ID),
            field("type", types.named(NODE_TYPE)),
            field("key", strawberry.ID),
            field("name", str),
            field("kind", optional(str)),
        ],
    )
    for one in {analysis.row_type: analysis for analysis in ANALYSES.values()}.values():
        _declare_result(types, one)
    types.object(ANALYSIS, list(_fields(types)), "对所选网络的分析。\nWhat is computed of the selected graph.")


def _declare_result(types: Types, analysis: Analysis) -> None:
    references: dict[FieldType, TypeReference] = {
        FieldType.NODE: types.named(ANALYSIS_NODE),
        FieldType.NODES: listed(types.named(ANALYSIS_NODE)),
        FieldType.EDGES: listed(strawberry.ID),
        FieldType.INTEGER: int,
        FieldType.INTEGERS: listed(int),
        FieldType.DECIMAL: float,
        FieldType.TEXT: str,
    }
    rows = [field(name, references[shape]) for name, shape in field_types(analysis.row_type).items()]
    types.object(row_type(analysis), rows)
    types.object(
        result_type(analysis),
        [
            field("method", str, "方法。\nHow it was computed."),
            field("parameters", listed(types.named(NAMED_TEXT)), "所用的参数。\nWith which parameters."),
            field("figures", listed(types.named(NAMED_NUMBER)), "整体的数字。\nFigures of the whole."),
            field("rule", optional(str), "判断的规则。\nWhen a row stands here, in both languages."),
            field("totalCount", int, "行的总数。\nHow many rows there are."),
            field("rows", listed(types.named(row_type(analysis)))),
        ],
    )


def _fields(types: Types) -> Iterator[StrawberryField]:
    yield field("snapshot", str, "图的状态的名称。\nThe name of the state of the graph: the same for the same records.")
    yield field("nodeCount", int)
    yield field("edgeCount", int)
    left_out = (
        "有多少条关系通向因 depth 或 limit 而未收录的节点。\n"
        "How many relationships lead to nodes left out by depth or limit."
    )
    yield field("omitted", int, left_out)
    yield field("sources", listed(str), "所引的来源。\nThe sources that the selection cites, at most 100.")
    for one in ANALYSES.values():
        most = f"最多几行；默认 {ROWS}。\nHow many rows at most; {ROWS} when not given."
        first = argument("first", optional(int), most)
        arguments = [*(_argument(types, parameter) for parameter in one.parameters), first]
        yield field(one.name, optional(types.named(result_type(one))), description(one.label), arguments)


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
    kind, label = references[parameter.type], parameter.label
    if parameter.default is not None:
        label = Label(f"{label.zh}；默认 {parameter.default:g}", f"{label.en}; {parameter.default:g} when not given")
    return argument(parameter.name, kind if parameter.required else optional(kind), description(label))


def analysis_field(types: Types, as_of: StrawberryArgument) -> StrawberryField:
    """The root field, with the arguments of `network`; without `around`, all of the graph."""
    around = "从哪些节点开始；不给则为整个图。\nThe nodes to begin with, by global id; the whole graph if not given."
    depth = f"层数，0 至 {DEEPEST}；默认 1。\nWith around: how many relationships away, 0 to {DEEPEST}; 1 if not given."
    along = "哪些关系；默认为所有记录的关系。\nWhich relationships; all recorded ones when not given."
    to = "哪些类型的节点；默认不限。\nNodes of which types; any when not given."
    limit = "节点数上限；默认 300。\nWith around: how many nodes at most; 300 when not given."
    arguments = [
        argument("around", optional(listed(strawberry.ID)), around),
        argument("depth", optional(int), depth),
        argument("relationshipTypes", optional(listed(types.named(RELATIONSHIP_TYPE))), along),
        argument("nodeTypes", optional(listed(types.named(NODE_TYPE))), to),
        argument("limit", optional(int), limit),
        as_of,
    ]
    about = (
        "对整个图，或对一组节点周围的网络的分析，附方法、参数和规则。\n"
        "Analyses of the graph, or of the network around some nodes, with their methods, parameters and rules."
    )
    return field("analysis", optional(types.named(ANALYSIS)), about, arguments)
