"""Rows of an extract become nodes and edges, and attributes follow from the ontology."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from graph.datatypes.base import Affinity
from graph.datatypes.text import xml_safe
from graph.export.palette import colors
from graph.export.projection import Attribute, Edge, Header, Kind, Node, Value, ValueType
from graph.ontology.entity import ALIASES, CITATIONS, CREATED, ID, KEY, NAME, SINCE, UNTIL, UPDATED
from graph.ontology.model import DerivedType, Element, Label, NodeType, Ontology, Property, RelationshipType
from graph.plan.extract import Extract, Row, fields_of
from graph.selection.citing import Citation

Get: TypeAlias = Callable[[Row], Value]

_FIXED = (ID, KEY, NAME, ALIASES, SINCE, UNTIL, CREATED, UPDATED)
_TYPES = {
    Affinity.TEXT: ValueType.TEXT,
    Affinity.TEXTS: ValueType.TEXT,
    Affinity.INTEGER: ValueType.INTEGER,
    Affinity.REAL: ValueType.DECIMAL,
    Affinity.BOOLEAN: ValueType.BOOLEAN,
}
_TYPE_CODE = Label("类型代码", "Type code")
"""Types have a property `kind`, which is titled 类型."""
_NODE_TYPE, _RELATIONSHIP_TYPE = Label("节点类型", "Node type"), Label("关系类型", "Relationship type")
_SOURCES, _DERIVED = Label("来源", "Sources"), Label("推导得出", "Derived")
_LABEL = Label("名称", "label")


def node_attributes(kinds: Sequence[NodeType], language: str) -> tuple[Attribute, ...]:
    """What nodes of these types have, each name once."""
    common = [("type", _TYPE_CODE), ("typeLabel", _NODE_TYPE), ("key", KEY.label), ("aliases", ALIASES.label)]
    return _attributes(common, kinds, language)


def edge_attributes(kinds: Sequence[RelationshipType | DerivedType], language: str) -> tuple[Attribute, ...]:
    """What edges of these types have, each name once."""
    recorded = [kind for kind in kinds if isinstance(kind, RelationshipType)]
    common = [("type", _TYPE_CODE), ("typeLabel", _RELATIONSHIP_TYPE), ("key", KEY.label)]
    found = _attributes(common, recorded, language)
    return (*found, Attribute("derived", _DERIVED.in_language(language), ValueType.BOOLEAN))


def _attributes(common: Sequence[tuple[str, Label]], kinds: Sequence[Element], language: str) -> tuple[Attribute, ...]:
    dated = [("since", SINCE.label), ("until", UNTIL.label), ("sources", _SOURCES)]
    found = {name: Attribute(name, label.in_language(language), ValueType.TEXT) for name, label in (*common, *dated)}
    for kind in kinds:
        for prop in own_properties(kind):
            for one in _of_property(prop, language):
                other = found.setdefault(one.name, one)
                if other.value_type is not one.value_type:
                    found[one.name] = Attribute(one.name, other.title, ValueType.TEXT)
    return tuple(found.values())


def own_properties(kind: Element) -> Iterator[Property]:
    """The properties that the ontology declares of a type."""
    return (prop for prop in kind.properties if prop not in _FIXED)


def _of_property(prop: Property, language: str) -> Iterator[Attribute]:
    title = prop.label.in_language(language)
    yield Attribute(prop.name, title, _TYPES[prop.datatype.fields[""]])
    if prop.values:
        yield Attribute(f"{prop.name}Label", f"{title} ({_LABEL.in_language(language)})", ValueType.TEXT)


def node_reader(kind: NodeType, attributes: Sequence[Attribute], language: str) -> Callable[[Row], Node]:
    """Makes nodes of the rows of a type."""
    places = {name: place for place, name in enumerate((*fields_of(kind), CITATIONS))}
    get = _getters(kind, places, attributes, language)
    name, start, end = places["name"], places["since_day"], places["until_day"]

    def read(row: Row) -> Node:
        values = tuple([one(row) for one in get])
        return Node(row[0], kind.name, xml_safe(row[name]), row[start], row[end], None, None, values)

    return read


def edge_reader(
    kind: RelationshipType | DerivedType, attributes: Sequence[Attribute], language: str
) -> Callable[[Row], Edge]:
    """Makes edges of the rows of a type; a recorded one weighs 1."""
    cited = () if isinstance(kind, DerivedType) else (CITATIONS,)
    places = {name: place for place, name in enumerate((*fields_of(kind), *cited))}
    get = _getters(kind, places, attributes, language)
    start, end, weight = places["since_day"], places["until_day"], places.get("weight")

    def read(row: Row) -> Edge:
        values = tuple([one(row) for one in get])
        weighs = row[weight] if weight is not None else 1
        return Edge(row[0], kind.name, row[-2], row[-1], weighs, row[start], row[end], values)

    return read


def _getters(
    kind: NodeType | RelationshipType | DerivedType,
    places: dict[str, int],
    attributes: Sequence[Attribute],
    language: str,
) -> list[Get]:
    declared = {} if isinstance(kind, DerivedType) else {prop.name: prop for prop in own_properties(kind)}
    fixed: dict[str, Value] = {
        "type": kind.name,
        "typeLabel": kind.label.in_language(language),
        "derived": isinstance(kind, DerivedType),
    }
    found: list[Get] = []
    for attribute in attributes:
        prop = declared.get(attribute.name.removesuffix("Label"))
        if attribute.name in fixed:
            found.append(_constant(fixed[attribute.name]))
        elif attribute.name == CITATIONS and CITATIONS in places:
            found.append(_citations(places[CITATIONS]))
        elif attribute.name in places:
            found.append(_value(places[attribute.name], attribute.value_type))
        elif prop is not None and prop.values:
            found.append(
                _label(places[prop.name], {name: one.in_language(language) for name, one in prop.values.items()})
            )
        else:
            found.append(_constant(None))
    return found


def _constant(value: Value) -> Get:
    return lambda _row: value


def _label(place: int, labels: dict[str, str]) -> Get:
    return lambda row: labels.get(row[place])


def _citations(place: int) -> Get:
    return lambda row: xml_safe("; ".join([f"{key}#{where}" if where else key for key, where in row[place]])) or None


def _value(place: int, value_type: ValueType) -> Get:
    """A list in one text; a number or flag as text where types of nodes disagree about it."""
    if value_type is not ValueType.TEXT:
        return lambda row: row[place]

    def get(row: Row) -> Value:
        given = row[place]
        if given is None or given == []:
            return None
        return xml_safe("; ".join(given) if isinstance(given, list) else str(given))

    return get


def header_of(ontology: Ontology, wanted: Extract, citation: Citation, language: str, *, marked: bool) -> Header:
    """The header of an extract; a kind has the same color in every projection of an ontology."""
    return Header(
        language,
        _kinds(wanted.nodes, colors(ontology.nodes), language),
        _kinds(wanted.edges, colors(kind.name for kind in ontology.all_relationships), language),
        node_attributes(wanted.nodes, language),
        edge_attributes(wanted.edges, language),
        citation,
        marked,
    )


def _kinds(kinds: Sequence[Element | DerivedType], shades: Mapping[str, str], language: str) -> Mapping[str, Kind]:
    return {kind.name: Kind(kind.name, kind.label.in_language(language), shades[kind.name]) for kind in kinds}
