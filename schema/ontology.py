"""The root field `ontology`: the declared types with their labels, colors and fields.

A client needs nothing else to draw any graph and to write the documents that ask for it.
"""

from strawberry.types.field import StrawberryField

from schema.names import NODE_TYPE, RELATIONSHIP_TYPE
from schema.strawberry_types import Types, field, listed, optional

FIELD = "ontology"
ONTOLOGY, LABEL = "Ontology", "Label"
ONTOLOGY_NODE_TYPE, ONTOLOGY_RELATIONSHIP_TYPE = "OntologyNodeType", "OntologyRelationshipType"
ONTOLOGY_PROPERTY, ONTOLOGY_VALUE = "OntologyProperty", "OntologyValue"
ONTOLOGY_CONNECTION, ONTOLOGY_PATTERN = "OntologyConnectionField", "OntologyPattern"

_COLOR = "颜色：各种图中相同。\nIts color, the same in every picture and export: #rrggbb."
_DEPRECATED = "为何不再使用，以何代替。\nWhy it will go, and what to use instead; null where it stays."
_PROPERTIES = "属性，包括共有的，按其字段的顺序。\nIts properties, common ones included, in the order of its fields."


def declare_ontology(types: Types) -> None:
    """Adds the types of its answer."""
    types.object(
        ONTOLOGY,
        [
            field("nodeTypes", listed(types.named(ONTOLOGY_NODE_TYPE)), "节点类型。\nThe types of node, as declared."),
            field(
                "relationshipTypes",
                listed(types.named(ONTOLOGY_RELATIONSHIP_TYPE)),
                "关系类型：先是所记录的，再是推导的。\nThe types of relationship: recorded ones, then derived ones.",
            ),
        ],
        "本体：图中可以有什么。\nWhat may be in the graph.",
    )
    types.object(
        LABEL,
        [field("zh", str, "中文。\nIn Chinese."), field("en", str, "英文。\nIn English.")],
        "中英文的文字。\nA text in Chinese and in English.",
    )
    types.object(ONTOLOGY_NODE_TYPE, _node_type_fields(types), "一种节点。\nA type of node.")
    types.object(ONTOLOGY_RELATIONSHIP_TYPE, _relationship_type_fields(types), "一种关系。\nA type of relationship.")
    _declare_parts(types)


def _node_type_fields(types: Types) -> list[StrawberryField]:
    return [
        field("type", types.named(NODE_TYPE)),
        field("name", str, "其 GraphQL 类型的名称。\nThe name of its GraphQL type."),
        *_label_fields(types),
        field("color", str, _COLOR),
        field("singular", str, "取一个节点的根字段。\nThe root field of one of them."),
        field("plural", str, "取列表的根字段。\nThe root field of a list of them."),
        field("properties", listed(types.named(ONTOLOGY_PROPERTY)), _PROPERTIES),
        field("connections", listed(types.named(ONTOLOGY_CONNECTION)), "关系字段。\nThe fields of its relationships."),
    ]


def _relationship_type_fields(types: Types) -> list[StrawberryField]:
    ends = listed(types.named(NODE_TYPE))
    derived = "是否由其他关系推导而来。\nWhether nobody records it, but it follows from others."
    patterns = "推导的依据；所记录的关系没有。\nIn which ways it may hold; none of a recorded one."
    return [
        field("type", types.named(RELATIONSHIP_TYPE)),
        *_label_fields(types),
        field("color", str, _COLOR),
        field("derived", bool, derived),
        field("from", ends, "起点的类型。\nThe types that it leads from."),
        field("to", ends, "终点的类型。\nThe types that it leads to."),
        field("properties", listed(types.named(ONTOLOGY_PROPERTY)), _PROPERTIES),
        field("patterns", listed(types.named(ONTOLOGY_PATTERN)), patterns),
    ]


def _declare_parts(types: Types) -> None:
    label = field("label", types.named(LABEL))
    far_label = "对另一端的称呼，如“参与各方”。\nWhat those at the other end are called, such as Participants."
    values = "枚举的值；其他类型没有。\nThe values of an enumeration; none of other types."
    types.object(
        ONTOLOGY_PROPERTY,
        [
            field("name", str, "其字段的名称。\nThe name of its field."),
            *_label_fields(types),
            field("datatype", str, "值的类型，如 text、date。\nThe type of its values, such as text or date."),
            field("values", listed(types.named(ONTOLOGY_VALUE)), values),
        ],
        "一个属性。\nA property.",
    )
    deprecated = field("deprecated", optional(types.named(LABEL)), _DEPRECATED)
    types.object(ONTOLOGY_VALUE, [field("value", str), label, deprecated], "枚举的一个值。\nA value of an enumeration.")
    types.object(
        ONTOLOGY_CONNECTION,
        [
            field("field", str, "其字段的名称。\nThe name of its field."),
            field("label", types.named(LABEL), far_label),
            field("type", types.named(RELATIONSHIP_TYPE)),
            field("backward", bool, "是否逆着关系的方向。\nWhether it is walked against its direction."),
            field("ends", listed(types.named(NODE_TYPE)), "另一端的类型。\nThe types at the other end."),
        ],
        "节点的一个关系字段。\nA field of relationships that a node offers.",
    )
    weak = "仅凭此依据，联系较弱，图中另行画出。\nWhether it alone is a weak tie, which pictures draw apart."
    types.object(
        ONTOLOGY_PATTERN,
        [field("name", str), label, field("weak", bool, weak)],
        "推导的一种依据。\nA way in which a derived one may hold.",
    )


def _label_fields(types: Types) -> list[StrawberryField]:
    label = types.named(LABEL)
    return [
        field("label", label),
        field("description", optional(label), "说明。\nIn a sentence."),
        field("deprecated", optional(label), _DEPRECATED),
    ]


def ontology_field(types: Types) -> StrawberryField:
    """The root field, which has no arguments."""
    description = (
        "本体：类型、属性、关系，及其名称和颜色。\n"
        "The ontology: types, properties and relationships, with their labels and colors; the store is not asked."
    )
    return field(FIELD, optional(types.named(ONTOLOGY)), description)
