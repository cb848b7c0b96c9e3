"""The mutation `write`: an input type for each type of record, the steps of a write, and what it leads to.

write(requestId: "7f0c", steps: [{unit: {key: "u1", kind: SCHOOL, sources: [{source: "ledger", locator: "row 7"}]}},
                                 {pairedWith: {from: {step: 0}, to: {key: "Community:c1"}, since: "2020-05"}}])
"""

from collections.abc import Iterator, Mapping

import strawberry
from strawberry.types.field import StrawberryField

from graph.datatypes.identifier import Enumeration
from graph.ontology import entity
from graph.ontology.model import Element, Label, NodeType, Ontology, Property, RelationshipType
from graph.stores.revisions import REVISION
from graph.writing.planning import Outcome
from graph.writing.write import OnError
from schema import names
from schema.outputs import NODE
from schema.revisions import TOUCHED_FIELD, touched_field
from schema.scalars import Date, PartialDate, output_type
from schema.strawberry_types import TypeReference, Types, argument, field, listed, optional

MUTATION, WRITE = "Mutation", "write"
PAYLOAD, RESULT, ERROR = "WritePayload", "StepResult", "StepError"
STEP, REFERENCE, CITED = "WriteStep", "RecordReference", "CitationInput"
OUTCOME, ON_ERROR = "StepOutcome", "OnError"

SOURCES, IF_VERSION = entity.CITATIONS, "ifVersion"

_TOUCHED = """所改动的节点和关系；预览时为将要改动的。重复的请求没有。
The records that it changes, or would change as a preview, nodes first; none of a request that was done before."""

_OF = Label("所指的记录", "The record")
_SOURCES = Label("出处，与已有的合并", "What it cites, added to what it cites already")
_VERSION = Label(
    "所依据的版本，即最后写入它的修订号；0 表示尚无此记录",
    "The version that was read: the number of the revision that wrote it last; 0 where it is not there yet",
)

_OUTCOMES: Mapping[str, Label] = {
    Outcome.CREATED: Label("新建", "New"),
    Outcome.CHANGED: Label("已更改", "Changed"),
    Outcome.UNCHANGED: Label("原样", "Just so already"),
    Outcome.DELETED: Label("已删除", "Deleted"),
    Outcome.MERGED: Label("已并入", "Merged into the other"),
    Outcome.TAKEN_BACK: Label("已撤回", "Revisions were taken back"),
    Outcome.FAILED: Label("未能完成", "Refused; see errors"),
    Outcome.NOT_DONE: Label("未执行：另有步骤被拒绝", "Not done, because another step was refused"),
}
_ON_ERRORS: Mapping[str, Label] = {
    OnError.REJECT_ALL: Label("全部不写入", "Nothing is written"),
    OnError.SKIP_FAILED: Label("跳过被拒绝的步骤", "All but the refused steps is written"),
}


def input_name(element: Element) -> str:
    """The input type of a type of record."""
    return f"{names.pascal(element.name)}Input"


def declare_writing(types: Types, ontology: Ontology) -> None:
    """Adds the type Mutation and all that belongs to it."""
    _declare_shared_inputs(types)
    for node in ontology.nodes.values():
        types.input(input_name(node), list(_node_members(types, node)), names.describe(node.label))
    for relationship in ontology.relationships.values():
        members = list(_relationship_members(types, relationship))
        types.input(input_name(relationship), members, names.describe(relationship.label))
    types.input(STEP, list(_steps(types, ontology)), "写入的一步。\nA step of a write.", one_of=True)
    types.enumeration(OUTCOME, _OUTCOMES, "一步的结果。\nWhat became of a step.")
    types.enumeration(
        ON_ERROR, _ON_ERRORS, "有步骤被拒绝时如何处理。\nWhat becomes of a write of which a step is refused."
    )
    _declare_payload(types)
    types.object(MUTATION, [_write_field(types)], "更改记录。\nChanges records.")


def _declare_shared_inputs(types: Types) -> None:
    described = "`类型:键` 或全局标识，现用或曾用均可。\n`Type:key` or a global id, present or former."
    step = "同一次写入中较早的一步，从 0 数起。\nAn earlier step of the same write, counted from 0."
    types.input(
        REFERENCE,
        [
            field("key", optional(strawberry.ID), described),
            field("id", optional(strawberry.ID), described),
            field("step", optional(int), step),
        ],
        "所指的记录。\nNames a record.",
        one_of=True,
    )
    types.input(
        CITED,
        [
            field("source", strawberry.ID, "来源的键。\nThe key of the source."),
            field("locator", optional(str), "在来源中的位置。\nWhere in the source."),
        ],
        "一条出处。\nA citation.",
    )


def _node_members(types: Types, node: NodeType) -> Iterator[StrawberryField]:
    yield field("key", strawberry.ID, names.describe(entity.KEY.label, entity.KEY.description))
    yield from _said_members(types, node)


def _relationship_members(types: Types, relationship: RelationshipType) -> Iterator[StrawberryField]:
    key = Label("键；不给则指两端之间同一时期的关系", "Its key; without one, the one between the ends at that time")
    yield field("key", optional(strawberry.ID), names.describe(key))
    ends = {"from": Label("起点", "Where it leads from"), "to": Label("终点", "Where it leads to")}
    for name, label in ends.items():
        yield field(name, optional(types.named(REFERENCE)), names.describe(label))
    yield from _said_members(types, relationship)


def _said_members(types: Types, element: Element) -> Iterator[StrawberryField]:
    for prop in written_properties(element):
        description = names.describe(prop.label, prop.description)
        yield field(prop.name, optional(_input_type(types, element, prop)), description, deprecated=prop.deprecated)
    yield _sources(types)
    yield _if_version()


def written_properties(element: Element) -> list[Property]:
    """The properties that a step may say."""
    unsaid = (entity.ID, entity.KEY, entity.CREATED, entity.UPDATED)
    return [prop for prop in element.properties if prop not in unsaid]


def _input_type(types: Types, element: Element, prop: Property) -> TypeReference:
    if isinstance(prop.datatype, Enumeration):
        return types.named(names.enumeration(element.name, prop.name))
    return output_type(prop.datatype)


def _sources(types: Types) -> StrawberryField:
    return field(SOURCES, optional(listed(types.named(CITED))), names.describe(_SOURCES))


def _if_version() -> StrawberryField:
    return field(IF_VERSION, optional(int), names.describe(_VERSION))


def _steps(types: Types, ontology: Ontology) -> Iterator[StrawberryField]:
    for element in ontology.elements:
        yield types.member(element.singular, input_name(element), element.label, element.deprecated)
    of, version, sources = field("of", types.named(REFERENCE), names.describe(_OF)), _if_version(), _sources(types)
    until = field("until", PartialDate, names.describe(entity.UNTIL.label, entity.UNTIL.description))
    on = field("on", Date, "核实之日。\nThe day on which it was seen.")
    also = "连同其关系。\nA node with its relationships."
    key = field("key", strawberry.ID, "新的键。\nThe new key.")
    into = field("into", types.named(REFERENCE), "并入的节点。\nThe node that it becomes a part of.")
    of_steps: Mapping[str, tuple[list[StrawberryField], Label]] = {
        "close": ([of, until, sources, version], Label("截止到某日", "Ends a record")),
        "reopen": ([of, sources, version], Label("取消截止", "Makes what was ended hold again")),
        "confirm": ([of, on, sources, version], Label("核实：来源仍如此所述", "Notes that a source still says so")),
        "delete": ([of, field("withRelationships", optional(bool), also), version], Label("删除", "Deletes a record")),
        "erase": (
            [of, field("withRelationships", optional(bool), also), version],
            Label("彻底删除，历史中也不留内容", "Takes a record out of the graph and its history"),
        ),
        "rekey": ([of, key, version], Label("换键，旧键仍可用", "Gives a record another key; the old one leads to it")),
        "merge": ([of, into, version], Label("并入另一节点", "Makes a node a part of another")),
        "split": ([of], Label("把并入的节点重新分出", "Makes a node that was merged a node of its own again")),
        "undo": (
            [field("sequence", int, "修订号。\nThe number of the revision.")],
            Label("撤回一次修订", "Takes back a revision; the only step of its write"),
        ),
        "revert": (
            [field("to", int, "修订号。\nThe number of the revision.")],
            Label("回到某次修订之后的状态", "Makes the graph what it was after a revision; the only step of its write"),
        ),
    }
    for name, (members, label) in of_steps.items():
        input_type = f"{names.pascal(name)}Step"
        types.input(input_type, members, names.describe(label))
        yield types.member(name, input_type, label)


def _declare_payload(types: Types) -> None:
    type_name = "记录的类型，如 UNIT、PAIRED_WITH。\nThe type of its record, such as UNIT or PAIRED_WITH."
    types.object(
        RESULT,
        [
            field("step", int, "步骤，从 0 数起。\nThe step, counted from 0."),
            field("outcome", types.named(OUTCOME), "结果。\nWhat became of it."),
            field("type", optional(str), type_name),
            field("key", optional(str), "记录的键。\nThe key of its record."),
            field("node", optional(types.named(NODE)), "写入后的记录。\nThe record as it is now."),
            field("version", optional(int), "记录的版本。\nThe version that the record has now."),
            field(
                "fields",
                listed(types.named(TOUCHED_FIELD)),
                "记录的更改。\nWhat changes of its record, in the write as a whole.",
            ),
        ],
        "一步的结果。\nWhat became of a step.",
    )
    types.object(
        ERROR,
        [
            field("step", int, "步骤，从 0 数起。\nThe step, counted from 0."),
            field("path", listed(str), "步骤中的位置。\nWhere in the step."),
            field("code", str, "稳定的错误代码。\nA stable code."),
            field("message", str, "说明。\nWhat is wrong, and what to do."),
            field("currentVersion", optional(int), "记录现有的版本。\nThe version that the record has."),
        ],
        "被拒绝的步骤。\nWhy a step was refused.",
    )
    revision = "所成的修订；未写入则为空。\nThe revision; null where nothing was written."
    types.object(
        PAYLOAD,
        [
            field("revision", optional(types.named(REVISION)), revision),
            field("replayed", bool, "同一请求此前已完成。\nWhether the same request was done before."),
            field("results", listed(types.named(RESULT)), "各步的结果。\nA result for each step."),
            field("errors", listed(types.named(ERROR)), "被拒绝的步骤。\nWhy steps were refused."),
            touched_field(types, _TOUCHED),
        ],
        "一次写入的结果。\nWhat a write led to.",
    )


def _write_field(types: Types) -> StrawberryField:
    request = "请求标识：重复发送只写入一次。\nNames the write: sent again, it is done once."
    on_error = (
        "有步骤被拒绝时如何处理，默认全部不写入。\n"
        "What becomes of the write if a step is refused; by default, nothing is written."
    )
    arguments = [
        argument("requestId", strawberry.ID, request),
        argument("steps", listed(types.named(STEP)), "步骤，依次执行。\nThe steps, in their order."),
        argument("reason", optional(str), "缘由。\nWhy, as the history shows it."),
        argument("preview", optional(bool), "只显示，不写入。\nShow what would be done, and write nothing."),
        argument("onError", optional(types.named(ON_ERROR)), on_error),
    ]
    description = "把若干步骤作为一次修订写入，或全部不写入。\nWrites steps as one revision, or not at all."
    return field(WRITE, optional(types.named(PAYLOAD)), description, arguments)
