"""Output types that follow from the ontology: node types, edges, relationships, pairs and evidence."""

from collections.abc import Collection, Sequence

import strawberry
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graph.datatypes.identifier import Enumeration
from graph.datatypes.text import Texts
from graph.ontology import entity
from graph.ontology.model import (
    NO_LABEL,
    Connection,
    DerivedType,
    Element,
    Label,
    NodeType,
    Ontology,
    Property,
    RelationshipType,
)
from graph.ontology.rules import SOURCE
from schema import names
from schema.connections import connection_field, connection_object, declare_page_info, edge_object, pair_types
from schema.ontology import LABEL
from schema.scalars import Date, PartialDate, output_type
from schema.strawberry_types import TypeReference, Types, argument, field, listed, optional

NODE = "Node"
CITATION = "Citation"
RELATIONSHIP = "Relationship"
HOP = "Hop"
VIA = "Via"

VIA_DESCRIPTION = (
    "两端之间的事物；直接关系则为空。\nWhat is in between; nothing where the fact is a relationship itself."
)
CITED_DESCRIPTION = "这些关系的出处，各一次。\nWhat these relationships cite, each once."
HOPS_DESCRIPTION = "所有相关关系，各一次。\nThe relationships of all paths that lead there, each once."


def declare_outputs(types: Types, ontology: Ontology) -> None:
    """Adds all output types that follow from the ontology, and their enumerations."""
    _declare_enumerations(types, ontology)
    _declare_shared_types(types)
    shared = _declare_shared_enumerations(types, ontology)
    for node in ontology.nodes.values():
        _declare_node_type(types, ontology, node, shared)
        connection_object(types, node.name, node.name, names.list_measured_stem(node))
        edge_object(types, node.name, [field("node", types.named(node.name))])
    for connection in names.connections_apart(ontology):
        stem, far = names.connection_stem(connection), names.far_type(connection)
        connection_object(types, stem, far, names.measured_stem(ontology, connection))
        edge_object(types, stem, [field("node", types.named(far)), *_edge_fields(types, connection)])
    for derived in ontology.derived.values():
        _declare_evidence(types, derived)
        if derived.root:
            _declare_pairs(types, derived)


def _declare_pairs(types: Types, derived: DerivedType) -> None:
    """The rows of a root field: a pair is an object of its own, which is the node of its edge."""
    row = names.pair(derived.root)
    ends = [field(end, types.named(node_type)) for end, node_type in pair_types(derived).items()]
    types.object(row, [*_derived_fields(types, derived), *ends], names.describe(derived.label))
    edge_object(types, derived.root, [field("node", types.named(row))])
    connection_object(types, derived.root, row, derived.root)


def _declare_enumerations(types: Types, ontology: Ontology) -> None:
    for element in ontology.elements:
        for prop in element.properties:
            if isinstance(prop.datatype, Enumeration):
                name = names.enumeration(element.name, prop.name)
                described = names.describe(element.label, prop.label)
                types.enumeration(name, prop.values, described, prop.deprecated_values)
    node_types = {names.constant(name): node.label for name, node in ontology.nodes.items()}
    gone = {names.constant(name): node.deprecated for name, node in ontology.nodes.items()}
    types.enumeration(names.NODE_TYPE, node_types, "节点类型。\nThe types of node.", gone)
    relationship_types = {relationship.name: relationship.label for relationship in ontology.all_relationships}
    description = "关系类型。\nThe types of relationship, derived ones included."
    gone = {relationship.name: relationship.deprecated for relationship in ontology.all_relationships}
    types.enumeration(names.RELATIONSHIP_TYPE, relationship_types, description, gone)
    patterns: dict[str, Label] = {}
    for derived in ontology.derived.values():
        for pattern in derived.patterns:
            patterns.setdefault(pattern.name, pattern.label)
    if patterns:
        described = "推导关系的依据类型。\nThe patterns of derived relationships; several types may have one of a name."
        types.enumeration(names.PATTERN, patterns, described)


def _declare_shared_enumerations(types: Types, ontology: Ontology) -> frozenset[str]:
    """For each property of several node types an enumeration of the values of all, so that they stand in one selection.

    Gives back the names of these properties. `kind` is a text instead, which is an enumeration of some types only.
    """
    by_name: dict[str, list[Property]] = {}
    for node in ontology.nodes.values():
        for prop in node.properties:
            if isinstance(prop.datatype, Enumeration) and prop.name != entity.KIND:
                by_name.setdefault(prop.name, []).append(prop)
    shared = {name: props for name, props in by_name.items() if len(props) > 1}
    for name, props in shared.items():
        values = names.joined_labels(prop.values for prop in props)
        (described,) = names.joined_labels({name: prop.label} for prop in props).values()
        types.enumeration(names.enumeration(names.ENTITY, name), values, names.describe(described))
    return frozenset(shared)


def _declare_shared_types(types: Types) -> None:
    identity = field("id", strawberry.ID, names.describe(entity.ID.label, entity.ID.description))
    types.interface(NODE, [identity], "具有全局标识的对象。\nWhat has a global id.")
    common = [_property_field(types, names.ENTITY, prop) for prop in entity.OF_NODES if prop is not entity.ID]
    description = "所有节点共有的字段。\nWhat all nodes have."
    types.interface(
        names.ENTITY,
        [node_id(), *common, *kind_fields(types), *period_days(), citations_field(types)],
        description,
        bases=(types[NODE],),
    )
    types.object(
        CITATION,
        [
            field("locator", str, "出处在来源中的位置。\nWhere in the source."),
            field("source", types.named(SOURCE), "来源。\nThe source."),
        ],
        "一条事实的出处。\nWhere a fact is stated.",
    )
    declare_page_info(types)
    _declare_via(types)
    description = "所记录的关系。\nA recorded relationship of any type."
    confirmed = _property_field(types, RELATIONSHIP, entity.CONFIRMED)
    relationship_object(types, RELATIONSHIP, description, bases=(types[NODE],), own=(confirmed,))
    _declare_hop(types)


def _declare_hop(types: Types) -> None:
    types.object(
        HOP,
        [
            field("reversed", bool, "路径是否逆着关系方向。\nWhether the path walks it from `to` to `from`."),
            relationship_id(),
            field("relationship", types.named(RELATIONSHIP)),
        ],
        "路径中的一步。\nA step of a path.",
    )


def relationship_id() -> StrawberryField:
    """The id of the relationship that an edge or a row shows, which stays whatever led there."""
    return field(entity.RELATIONSHIP_ID, strawberry.ID, "该关系的全局标识。\nThe global id of the relationship.")


def period_days() -> list[StrawberryField]:
    """The first and the last day of a period, as dates that every client can read."""
    start, end = entity.PERIOD_DAYS
    return [
        field(start, optional(Date), "可能的首日；空为不限。\nThe first day that `since` may mean; null is open."),
        field(end, optional(Date), "可能的末日；空为不限。\nThe last day that `until` may mean; null is open."),
    ]


def period(*, described: bool = False) -> list[StrawberryField]:
    """Since and until as sources give them, and the days that they mean."""
    as_stated = [
        field(prop.name, optional(PartialDate), names.describe(prop.label, prop.description) if described else None)
        for prop in (entity.SINCE, entity.UNTIL)
    ]
    return [*as_stated, *period_days()]


def node_id() -> StrawberryField:
    """The id of the node that a row shows, which stays whatever led there."""
    return field(entity.NODE_ID, strawberry.ID, "该节点的全局标识。\nThe global id of the node.")


def kind_fields(types: Types) -> list[StrawberryField]:
    """The kind of a node of any type, and the labels of its kind and of its type."""
    kind = (
        "类别，其类型无此属性时为空；枚举的值或文本。\n"
        "Its kind, a value of an enumeration or a text; null where its type has no kinds."
    )
    kind_label = (
        "类别的名称；类别为文本时即其本身。\nThe label of its kind; where this is a text, the text in both languages."
    )
    return [
        field(entity.KIND, optional(str), kind),
        field(entity.KIND_LABEL, optional(types.named(LABEL)), kind_label),
        field(entity.TYPE_LABEL, types.named(LABEL), "其类型的名称。\nThe label of its type."),
    ]


def _declare_via(types: Types) -> None:
    """A node in between is shown by what all nodes have, under other names than an object of its own would have."""
    types.object(
        VIA,
        [
            node_id(),
            field("type", types.named(names.NODE_TYPE)),
            field("key", strawberry.ID),
            field("name", str),
            *kind_fields(types),
        ],
        "两端之间的事物：项目、活动、协议等。\nWhat is in between: a project, an activity, an agreement and so on.",
    )


def relationship_object(
    types: Types, name: str, description: str, bases: tuple[type, ...] = (), own: Sequence[StrawberryField] = ()
) -> None:
    """Adds a type whose objects are relationships, whatever their relationship type; `own` are further fields."""
    end = types.named(names.ENTITY)
    types.object(
        name,
        [
            relationship_id(),
            field("type", types.named(names.RELATIONSHIP_TYPE)),
            *period(),
            *own,
            field("from", end, "关系所记录的起点。\nIts source, as recorded."),
            field("to", end, "关系所记录的终点。\nIts target, as recorded."),
            citations_field(types),
        ],
        description,
        bases,
    )


_STATED = "出处：来源及其中的位置。\nWhere it is stated: sources, and where in them."


def citations_field(types: Types, description: str = _STATED) -> StrawberryField:
    """The field `sources`."""
    return field(entity.CITATIONS, listed(types.named(CITATION)), description)


def property_type(types: Types, owner: str, prop: Property) -> TypeReference:
    """The type of a property's values; `owner` is the name of the node type or relationship type that has it."""
    if isinstance(prop.datatype, Enumeration):
        return types.named(names.enumeration(owner, prop.name))
    return output_type(prop.datatype)


def exposed_properties(element: Element) -> list[Property]:
    """The properties that the schema has, in the ontology's order: not a relationship's key, which serves loading."""
    hidden = (entity.KEY,) if isinstance(element, RelationshipType) else ()
    return [prop for prop in element.properties if prop not in hidden]


def _property_field(types: Types, owner: str, prop: Property) -> StrawberryField:
    description = names.describe(prop.label, prop.description)
    if prop in (entity.ID, entity.KEY):
        return field(prop.name, strawberry.ID, description)
    value_type = property_type(types, owner, prop)
    # A list of texts is empty where the data has none.
    never_null = prop.required or isinstance(prop.datatype, Texts)
    return field(prop.name, value_type if never_null else optional(value_type), description, deprecated=prop.deprecated)


def _node_property_field(types: Types, node: NodeType, prop: Property, shared: Collection[str]) -> StrawberryField:
    """A kind is a text, and a shared enumeration one type: those of each could not stand in one selection."""
    if prop.name == entity.KIND:
        value_type: TypeReference = optional(str)
    elif prop.name in shared and prop.values:
        of_all = types.named(names.enumeration(names.ENTITY, prop.name))
        value_type = of_all if prop.required else optional(of_all)
    else:
        return _property_field(types, node.name, prop)
    enumeration = names.enumeration(node.name, prop.name)
    values = Label(f"取值见 {enumeration}。", f"Its values are those of {enumeration}.") if prop.values else NO_LABEL
    description = names.describe(prop.label, prop.description, values)
    return field(prop.name, value_type, description, deprecated=prop.deprecated)


def _declare_node_type(types: Types, ontology: Ontology, node: NodeType, shared: Collection[str]) -> None:
    own = [prop for prop in node.properties if prop not in entity.OF_NODES]
    properties = [_node_property_field(types, node, prop, shared) for prop in own]
    connections = []
    for connection in ontology.connections_of(node.name):
        description = names.describe(connection.label, connection.relationship.description)
        stem = names.connection_stem(connection)
        deprecated = connection.relationship.deprecated
        connections.append(connection_field(types, connection.field, stem, description, deprecated=deprecated))
    description = names.describe(node.label, node.description)
    types.object(node.name, [*properties, *connections], description, bases=(types[names.ENTITY],))


def _edge_fields(types: Types, connection: Connection) -> list[StrawberryField]:
    relationship = connection.relationship
    if isinstance(relationship, DerivedType):
        return _derived_fields(types, relationship)
    exposed = [prop for prop in exposed_properties(relationship) if prop is not entity.ID]
    properties = [_property_field(types, relationship.name, prop) for prop in exposed]
    return [relationship_id(), *properties, *period_days(), citations_field(types)]


def _derived_fields(types: Types, derived: DerivedType) -> list[StrawberryField]:
    evidence = listed(types.named(names.evidence(derived.name)))
    description = "依据：每项事实一条，默认十条。\nOne piece for each fact; ten of them by default."
    arguments = [
        argument("where", optional(types.named(names.fact_where(derived.name))), "条件。\nWhich facts."),
        first_facts(),
    ]
    return [
        relationship_id(),
        *(_property_field(types, derived.name, prop) for prop in entity.OF_DERIVED),
        *period_days(),
        field("evidence", evidence, description, arguments),
    ]


def first_facts() -> StrawberryArgument:
    """The argument that says how many pieces of evidence are shown."""
    return argument("first", optional(int), "最多几项事实；默认十项。\nHow many facts at most; ten by default.")


def _declare_evidence(types: Types, derived: DerivedType) -> None:
    pattern, *_ = entity.of_facts(derived)
    types.enumeration(names.enumeration(derived.name, pattern.name), pattern.values, names.describe(derived.label))
    types.object(
        names.evidence(derived.name),
        [
            field(pattern.name, property_type(types, derived.name, pattern)),
            field("via", listed(types.named(VIA)), VIA_DESCRIPTION),
            *period(described=True),
            field("hops", listed(types.named(HOP)), HOPS_DESCRIPTION),
            citations_field(types, CITED_DESCRIPTION),
        ],
        names.describe(derived.label),
    )
