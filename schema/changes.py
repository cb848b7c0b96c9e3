"""The root field `diff`: the relationships that are seen on one of two days and not on the other."""

from collections.abc import Iterator

from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graph.ontology import entity
from graph.plan.groupable import CAUSES, CHANGES
from schema import names
from schema.connections import backward_arguments, connection_object, edge_object, forward_arguments
from schema.outputs import (
    CITED_DESCRIPTION,
    HOP,
    HOPS_DESCRIPTION,
    VIA,
    VIA_DESCRIPTION,
    citations_field,
    first_facts,
    period,
    relationship_object,
)
from schema.scalars import Date
from schema.strawberry_types import Types, argument, field, listed, optional

CAUSE = "Cause"

CAUSE_DESCRIPTION = (
    "事件：按第二个状态所知，它在两日之间开始或结束；更正：所记录的不同。没有 `knownFrom` 与 `knownTo` 时都是事件。\n"
    "EVENT: by what the second state knows, it came or went between the days. CORRECTION: it did not, but was learned,"
    " corrected, merged or deleted. Without `knownFrom` and `knownTo` all are events."
)

CHANGE_ROW = "RelationshipChange"
"""What became of a relationship, with its evidence: the node of an edge."""

CHANGED_RELATIONSHIP = "ChangedRelationship"
"""A relationship of any type, recorded or derived, on the day on which it is seen."""

CHANGE_EVIDENCE = "ChangeEvidence"
"""A fact of a derived relationship of any type."""


def declare_changes(types: Types) -> None:
    """Adds the types of its answer."""
    change = names.pascal(names.CHANGE)
    types.enumeration(change, CHANGES, "关系的变化。\nWhat became of a relationship.")
    described = (
        "变化的原因：世界变了，或所记录的变了。\n"
        "Why a relationship changed: the world did (EVENT), or what is recorded of it did (CORRECTION)."
    )
    types.enumeration(CAUSE, CAUSES, described)
    description = (
        "任一类型的关系；推导的关系没有出处，其依据各有出处。\n"
        "A relationship of any type; a derived one has no `sources`, but its evidence has."
    )
    relationship_object(types, CHANGED_RELATIONSHIP, description)
    _declare_evidence(types)
    types.object(
        CHANGE_ROW,
        [
            field("change", types.named(change), "在后一日新增或终止。\nWhether it is seen on the second day, or was."),
            field("cause", types.named(CAUSE), CAUSE_DESCRIPTION),
            field("relationship", types.named(CHANGED_RELATIONSHIP)),
            _evidence_field(types),
        ],
        "一个关系的变化。\nWhat became of one relationship.",
    )
    edge_object(types, names.CHANGE, [field("node", types.named(CHANGE_ROW))])
    connection_object(types, names.CHANGE, CHANGE_ROW, names.CHANGE)


def _evidence_field(types: Types) -> StrawberryField:
    description = (
        "推导关系的依据：新增的取后一日，终止的取前一日，默认十条；所记录的关系没有。\n"
        "The facts by which a derived relationship holds: of one that came, on the second day, and of one that went, on"
        " the first; ten of them by default. None for a recorded one."
    )
    return field("evidence", listed(types.named(CHANGE_EVIDENCE)), description, [first_facts()])


def _declare_evidence(types: Types) -> None:
    """A fact is shown as elsewhere, but for its pattern: each derived type has its own, so it is a text here."""
    types.object(
        CHANGE_EVIDENCE,
        [
            field(entity.PATTERN, str, "依据类型。\nThe pattern of the type by which it was found."),
            field("via", listed(types.named(VIA)), VIA_DESCRIPTION),
            *period(described=True),
            field("hops", listed(types.named(HOP)), HOPS_DESCRIPTION),
            citations_field(types, CITED_DESCRIPTION),
        ],
        "推导关系的一项依据。\nA fact by which a derived relationship holds.",
    )


def changes_field(types: Types) -> StrawberryField:
    """The root field, with its arguments."""
    description = (
        "两日之间关系的变化，按变化之日排序。\n"
        "Relationships that are seen on one of two days and not on the other, by the day on which they came or went;"
        " one is seen when it and both its ends hold, a derived one when a fact of its evidence does. With `knownFrom`"
        " or `knownTo` each day is seen as it was recorded then, and `cause` tells events from corrections."
    )
    arguments = [
        argument("from", Date, "前一日。\nThe first day."),
        argument("to", Date, "后一日。\nThe second day; it may be the earlier one."),
        argument(
            "types",
            optional(listed(types.named(names.RELATIONSHIP_TYPE))),
            "关系类型，默认为全部所记录的类型。\nTypes of relationship; all that are recorded by default.",
        ),
        *forward_arguments(),
        *backward_arguments(),
        *_known_arguments(),
    ]
    return field("diff", optional(types.named(names.connection(names.CHANGE))), description, arguments)


def _known_arguments() -> Iterator[StrawberryArgument]:
    """Of which recorded states the days are."""
    for name, day, which in (("knownFrom", "from", "前"), ("knownTo", "to", "后")):
        description = (
            f"{which}一日只看当时所记录的：修订（r42）或时刻；仅给出另一个时为现在。\n"
            f"What is seen on `{day}` is what was recorded then: a revision (r42) or an instant; now where only the"
            " other one is given."
        )
        yield argument(name, optional(str), description)
    description = (
        "两日都只看当时所记录的；不与 `knownFrom`、`knownTo` 同用。\n"
        "What was recorded then: a revision (r42) or an instant. It stands for both `knownFrom` and `knownTo`, and is"
        " refused beside them."
    )
    yield argument("asKnownAt", optional(str), description)
