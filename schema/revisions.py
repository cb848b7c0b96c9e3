"""The root field `revisions`: the log of what was written, newest first; and the type `Revision`, one write of it.

type Revision implements Node { sequence: Int!, at: DateTime!, actor: String, touched(...): [Touched!]! }

A revision implements `Node`, so that `node(id:)` gives it back.
"""

import strawberry
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graph.ontology.model import Label, Ontology
from graph.stores.revisions import REVISION, Kind, Outcome
from schema import names
from schema.connections import connection_object, edge_object, forward_arguments
from schema.outputs import NODE
from schema.scalars import JSON, DateTime
from schema.strawberry_types import Types, argument, field, listed, optional

FIELD = "revisions"
TOUCHED, TOUCHED_FIELD = "Touched", "TouchedField"
OPERATION, TOUCHED_OUTCOME = "Operation", "TouchedOutcome"
RECORD_TYPE = "RecordType"
CONNECTION = names.connection(REVISION)

_KINDS = {
    Kind.LOAD: Label("载入文件", "Files were loaded"),
    Kind.WRITE: Label("写入若干步", "Steps were written"),
    Kind.UNDO: Label("撤销一次写入", "Another revision was taken back"),
    Kind.REVERT: Label("恢复到某次写入之后", "What was written since another revision was taken back"),
    Kind.ADOPTED: Label("有记录之前已存的内容", "What the store held before it had a log"),
}
_OUTCOMES = {
    Outcome.CREATED: Label("新增", "It is new"),
    Outcome.CHANGED: Label("更改", "It says something else"),
    Outcome.DELETED: Label("删除", "It is gone"),
    Outcome.ERASED: Label("其后已彻底删除", "It was erased since, with what was done to it here"),
    Outcome.MERGED: Label("并入另一个", "It is a part of another one now"),
}
_DESCRIPTION = """写入的记录，新的在前：可查历史、审计、动态，以及某次之后的变化。
The writes that changed something, the newest first: the history of a record (`of`), an audit (`actor`, `types`), or
a feed.
With `since`, those after one, the oldest first: what has changed since somebody last looked."""
_TOUCHED = """所改动的节点和关系；给出 `of` 时只有它。`after` 为跳过几个。
The records that it touched, in their order in the log; with `of`, that record alone. `after` is how many are left out
before the first: the next page of 100 is `touched(first: 100, after: 100)`. There are created + updated + deleted."""


def declare_revisions(types: Types, ontology: Ontology) -> None:
    """Adds the types of its answer."""
    types.enumeration(OPERATION, {kind.value: label for kind, label in _KINDS.items()}, "写入的种类。\nWhat made it.")
    outcomes = {outcome.value: label for outcome, label in _OUTCOMES.items()}
    types.enumeration(TOUCHED_OUTCOME, outcomes, "对一条记录的影响。\nWhat became of a record.")
    labels = {names.constant(name): node.label for name, node in ontology.nodes.items()}
    labels |= {name: relationship.label for name, relationship in ontology.relationships.items()}
    types.enumeration(RECORD_TYPE, labels, "节点和所记录关系的类型。\nThe types of node and of recorded relationship.")
    _declare_touched(types)
    description = "一次有所更改的写入。\nA write that changed something."
    types.object(REVISION, _revision_fields(types), description, bases=(types[NODE],))
    edge_object(types, REVISION, [field("node", types.named(REVISION))])
    connection_object(types, REVISION, REVISION, None)


def _revision_fields(types: Types) -> list[StrawberryField]:
    type_names = "所涉类型，如 UNIT、PAIRED_WITH。\nThe types of what it touched, such as UNIT or PAIRED_WITH."
    snapshot = "其后图的状态的名称。\nThe name of the state of the graph after it: the same for the same records."
    return [
        field("sequence", int, "序号，从 1 起，无空缺。\nIts number: they are counted from 1, without gaps."),
        field("at", DateTime, "写入的时刻。\nWhen it was written."),
        field("actor", optional(str), "写入者；未说明则为空。\nWho wrote it; null where nobody said so."),
        field("reason", optional(str), "缘由。\nWhy; null where nobody said so."),
        field("operation", types.named(OPERATION)),
        field("undoes", optional(int), "所撤销或恢复到的序号。\nThe number that it takes back, or reverts to."),
        field("created", int, "新增几条。\nHow many records were new."),
        field("updated", int, "更改几条。\nHow many were changed."),
        field("deleted", int, "删除几条。\nHow many went."),
        field("types", listed(str), type_names),
        field("snapshot", str, snapshot),
        touched_field(types, _TOUCHED),
    ]


def touched_field(types: Types, description: str) -> StrawberryField:
    """The field for the records that a write touches, a part of them at a time."""
    paging = [
        argument("first", optional(int), "最多几个。\nHow many at most."),
        argument("after", optional(int), "跳过几个。\nBehind how many."),
    ]
    return field("touched", listed(types.named(TOUCHED)), description, paging)


def _declare_touched(types: Types) -> None:
    value = optional(JSON)
    types.object(
        TOUCHED_FIELD,
        [
            field("name", str, "属性名，或 from、to、sources、key。\nA property, or `from`, `to`, `sources` or `key`."),
            field("before", value, "之前；原来没有则为空。\nWhat it said before; null where there was nothing."),
            field("after", value, "之后；去除则为空。\nWhat it says since; null where it went."),
        ],
        "一条记录所更改的一项。\nWhat a record said before and after, of one property.",
    )
    type_name = "其类型，如 UNIT、PAIRED_WITH。\nIts type, such as UNIT or PAIRED_WITH; it may be no longer declared."
    node = "节点的全局标识；关系则为空。\nThe global id of a node; null of a relationship."
    relationship = "关系的全局标识；节点则为空。\nThe global id of a relationship; null of a node."
    merged = "所并入者的全局标识。\nThe global id of the record that it is a part of now."
    types.object(
        TOUCHED,
        [
            field("outcome", types.named(TOUCHED_OUTCOME)),
            field("type", str, type_name),
            field("key", strawberry.ID, "其后的键。\nIts key, which it has since."),
            field("nodeId", optional(strawberry.ID), node),
            field("relationshipId", optional(strawberry.ID), relationship),
            field("mergedInto", optional(strawberry.ID), merged),
            field("fields", listed(types.named(TOUCHED_FIELD)), "所更改的各项。\nWhat has changed of it."),
        ],
        "一次写入所改动的节点或关系。\nA node or relationship that a write touched.",
    )


def of_argument() -> StrawberryArgument:
    """The argument that names one record."""
    description = (
        "只看这一个节点或关系的历史；用全局标识或 `类型:键`，旧的键也可。\n"
        "The history of one node or relationship, by global id or `Type:key`; a former key leads there, too."
    )
    return argument("of", optional(strawberry.ID), description)


def types_argument(types: Types) -> StrawberryArgument:
    """The argument that names types of records."""
    return argument(
        "types", optional(listed(types.named(RECORD_TYPE))), "只看涉及这些类型的。\nOnly what touched these."
    )


def revisions_field(types: Types) -> StrawberryField:
    """The root field, with its arguments."""
    since = (
        "此序号之后的，旧的在前；0 为全部。\n"
        "Those after the revision of this number, the oldest first; 0 means all. `after` goes on in the same order."
    )
    arguments = [
        of_argument(),
        argument("since", optional(int), since),
        types_argument(types),
        argument("actor", optional(str), "只看此人或程序所写的。\nOnly what this actor wrote."),
        *forward_arguments(),
    ]
    return field(FIELD, optional(types.named(CONNECTION)), _DESCRIPTION, arguments)
