"""The type `Subscription`, whose only field `changes` tells of each revision as it is written.

subscription { changes(after: 41) { event sequence revision { at actor touched { outcome key } } } }
"""

import strawberry

from graph.ontology.model import Label
from graph.stores.revisions import REVISION
from schema.revisions import types_argument
from schema.strawberry_types import Types, argument, field, listed, optional

SUBSCRIPTION, FIELD = "Subscription", "changes"
LIVE_EVENT, LIVE_EVENT_KIND = "LiveEvent", "LiveEventKind"
READY, STALE, WRITTEN = "READY", "STALE", "REVISION"

_KINDS = {
    READY: Label("已订阅，此后的变化都会送到", "It has begun; every revision after `sequence` will follow"),
    STALE: Label(
        "日志中没有 `after` 所说的位置：请重新读取，再从 `sequence` 继续",
        "The log does not go on where `after` says: read anew what you show; events go on after `sequence`",
    ),
    WRITTEN: Label("一次写入", "A revision was written"),
}
_DESCRIPTION = """每次写入送来一个事件，先送 READY；经 WebSocket 或 SSE。
断开后以所见的最后一个 `sequence` 为 `after` 继续，不漏不重。
An event for each revision, after a first one (READY); over WebSocket or server-sent events. Whoever was cut off goes on
with the last `sequence` as `after`, misses nothing and sees nothing twice."""


def declare_live(types: Types) -> None:
    """Adds the subscription and the types of its answer."""
    types.enumeration(LIVE_EVENT_KIND, _KINDS, "事件的种类。\nWhat an event tells.")
    sequence = "由此继续：作为 `after`。\nThe number to go on after, of this revision or of those before it."
    types.object(
        LIVE_EVENT,
        [
            field("event", types.named(LIVE_EVENT_KIND)),
            field("sequence", int, sequence),
            field("latest", int, "此时最后一次写入的序号。\nThe number of the last revision at that time."),
            field("revision", optional(types.named(REVISION)), "该次写入。\nThe revision; null of other events."),
        ],
        "一个事件。\nAn event.",
    )
    after = (
        "从此序号之后开始；默认从现在开始。\n"
        "Begin after the revision of this number, which may be long ago; with the next one when not given."
    )
    of = (
        "只看这些节点和关系；`touched` 只列出它们。\n"
        "Only what touches these nodes and relationships, by global id or `Type:key`; `touched` lists them alone."
    )
    arguments = [
        argument("after", optional(int), after),
        argument("of", optional(listed(strawberry.ID)), of),
        types_argument(types),
    ]
    changes = field(FIELD, types.named(LIVE_EVENT), _DESCRIPTION, arguments)
    types.object(SUBSCRIPTION, [changes], "随写入而来的事件。\nEvents as they happen.")
