"""The properties that every node and every relationship has, recorded or derived, whatever the ontology declares."""

from graph.datatypes.date import Date, LastDate
from graph.datatypes.identifier import Enumeration, Identifier, Instant, Locator
from graph.datatypes.number import Integer
from graph.datatypes.text import Text, Texts
from graph.ontology.model import DerivedType, Label, Property

ID = Property(
    "id",
    Identifier(),
    Label("全局标识", "Global id"),
    Label("不透明的全局标识。", "Opaque; unique over all types."),
    True,
)
KEY = Property(
    "key",
    Identifier(),
    Label("键", "Key"),
    Label("在其类型内唯一且稳定的键。", "Stable, and unique within its type."),
    True,
    aliases=("编号", "代码", "编码"),
)
NAME = Property("name", Text(), Label("名称", "Name"), required=True, aliases=("全称", "名字"))
ALIASES = Property(
    "aliases",
    Texts(),
    Label("别名", "Aliases"),
    Label("简称和其他名称。", "Short and other names."),
    aliases=("简称", "曾用名", "又名", "其他名称"),
)
SINCE = Property(
    "since",
    Date(),
    Label("始于", "Since"),
    Label("来源所述的日、月或年。", "A day, month or year, as the source gives it."),
    aliases=("开始时间", "起始时间", "开始日期", "起始日期", "成立时间", "签约时间", "签订时间", "start"),
)
UNTIL = Property(
    "until",
    LastDate(),
    Label("止于", "Until"),
    Label("来源所述的日、月或年。", "A day, month or year, as the source gives it."),
    aliases=("结束时间", "截止时间", "结束日期", "截止日期", "终止时间", "到期时间", "end"),
)
CONFIRMED = Property(
    "confirmedOn",
    Date(),
    Label("核实于", "Confirmed on"),
    Label("来源最近一次仍如此所述的日期。", "The last day on which a source was seen to say so still."),
    aliases=("核实时间", "核实日期", "确认时间"),
)
CREATED = Property("createdAt", Instant(), Label("录入时间", "Created at"), required=True)
UPDATED = Property("updatedAt", Instant(), Label("更新时间", "Updated at"), required=True)

WEIGHT = Property(
    "weight",
    Integer(),
    Label("强度：不同事实的数目。", "Strength: how many distinct facts, whatever leads to each."),
    required=True,
)

# The order is that of the stored fields, of the columns of tables and of the fields of the schema.
OF_NODES = (ID, KEY, NAME, ALIASES, SINCE, UNTIL, CONFIRMED, CREATED, UPDATED)
OF_RELATIONSHIPS = (ID, KEY, SINCE, UNTIL, CONFIRMED, CREATED, UPDATED)
OF_DERIVED = (WEIGHT, SINCE, UNTIL)
"""What is computed of a derived relationship. It has an id too, but no key, since nobody records it."""

PATTERN = "pattern"


def of_facts(derived: DerivedType) -> tuple[Property, ...]:
    """What is known of the facts by which an edge of a derived relationship holds, and what conditions ask of them."""
    labels = {pattern.name: pattern.label for pattern in derived.patterns}
    pattern = Property(PATTERN, Enumeration(tuple(labels)), Label("依据类型", "Pattern"), required=True, values=labels)
    return (pattern, SINCE, UNTIL)


PERIOD_DAYS = {"start": SINCE.stored("_day"), "end": UNTIL.stored("_day")}
"""The fields for the first and the last day of a period, and the stored fields that they show."""

NODE_ID, RELATIONSHIP_ID = "nodeId", "relationshipId"
"""The id of a node or relationship on what is shown of it as it was reached: an edge, a hop, a row."""

CITATIONS = "sources"
"""The name of citations everywhere: the column, the stored field and the field of the schema."""

LOCATOR = Property(
    "locator",
    Locator(),
    Label("出处位置", "Locator"),
    Label("在来源中的位置。", "Where in the source; compared exactly."),
    True,
)
"""What a citation says beside its source."""

KIND, KIND_LABEL, TYPE_LABEL = "kind", "kindLabel", "typeLabel"
"""What all nodes show: the property of this name, where their type has it, its label, and the label of the type."""

LABELS = (KIND_LABEL, TYPE_LABEL)
"""The names of labels."""

NODE, DISTINCT = "node", "distinctNodes"
"""The field of an edge or group for its node, and that of a group for the number of different nodes."""

RESERVED = frozenset(
    {
        *(prop.name for prop in OF_NODES),
        *PERIOD_DAYS,
        CITATIONS,
        NODE_ID,
        RELATIONSHIP_ID,
        KIND_LABEL,
        TYPE_LABEL,
        "from",
        "to",
        "cursor",
        NODE,
        DISTINCT,
        "relationship",
        "type",
        "weight",
        "evidence",
        "groups",
        "count",
        "min",
        "max",
        "sum",
        "avg",
    }
)
"""Names that no declared property or connection may take: the product uses them on nodes, edges or groups."""
