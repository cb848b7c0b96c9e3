"""The attributes that nodes and edges have in a file, and how a record of the store gives their values.

Both follow from the ontology. Properties that every type has come first, then those that the ontology declares of the
types in the file. An enumeration makes two attributes: `kind` holds the value itself, for programs (SCHOOL), and
`kindLabel` what people read (学校).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from graph.datatypes.base import Affinity
from graph.datatypes.text import xml_safe
from graph.export.projection import Attribute, Value, ValueType
from graph.ontology.entity import ALIASES, CITATIONS, CONFIRMED, CREATED, ID, KEY, NAME, SINCE, UNTIL, UPDATED
from graph.ontology.model import DerivedType, Element, Label, NodeType, Property, RelationshipType
from graph.plan.extract import PATTERNS, EdgeType, RecordType, RecordValues, record_fields

ValueReader: TypeAlias = Callable[[RecordValues], Value]
"""Gives the value of one attribute of a record; each record type has readers of its own."""

# These have a place of their own in a projection, or a title of their own below, or are not exported at all (the
# instants of writing, which would make the files of two equal stores differ).
_COMMON_PROPERTIES = (ID, KEY, NAME, ALIASES, SINCE, UNTIL, CONFIRMED, CREATED, UPDATED)
_VALUE_TYPES = {
    Affinity.TEXT: ValueType.TEXT,
    Affinity.TEXTS: ValueType.TEXT,
    Affinity.INTEGER: ValueType.INTEGER,
    Affinity.REAL: ValueType.DECIMAL,
    Affinity.BOOLEAN: ValueType.BOOLEAN,
}
# Not plainly "类型": several types have a property `kind` with that title.
_TYPE_CODE = Label("类型代码", "Type code")
_NODE_TYPE, _RELATIONSHIP_TYPE = Label("节点类型", "Node type"), Label("关系类型", "Relationship type")
_SOURCES, _DERIVED = Label("来源", "Sources"), Label("推导得出", "Derived")
_PATTERNS = Label("依据类型", "Patterns")
_LABEL = Label("名称", "label")


def node_attributes(node_types: Sequence[NodeType], language: str) -> tuple[Attribute, ...]:
    """The attributes of nodes of these types, in the order in which files have them; no name comes twice."""
    leading = [("type", _TYPE_CODE), ("typeLabel", _NODE_TYPE), ("key", KEY.label), ("aliases", ALIASES.label)]
    return _attributes(leading, node_types, language)


def edge_attributes(edge_types: Sequence[EdgeType], language: str) -> tuple[Attribute, ...]:
    """The attributes of edges of these types, in the order in which files have them; no name comes twice."""
    recorded = [edge_type for edge_type in edge_types if isinstance(edge_type, RelationshipType)]
    leading = [("type", _TYPE_CODE), ("typeLabel", _RELATIONSHIP_TYPE), ("key", KEY.label)]
    leading += [(PATTERNS, _PATTERNS)] if len(recorded) < len(edge_types) else []
    attributes = _attributes(leading, recorded, language)
    return (*attributes, Attribute("derived", _DERIVED.in_language(language), ValueType.BOOLEAN))


def _attributes(
    leading: Sequence[tuple[str, Label]], element_types: Sequence[Element], language: str
) -> tuple[Attribute, ...]:
    dates = [(prop.name, prop.label) for prop in (SINCE, UNTIL, CONFIRMED)]
    common = [*leading, *dates, (CITATIONS, _SOURCES)]
    attributes = {name: Attribute(name, label.in_language(language), ValueType.TEXT) for name, label in common}
    for element_type in element_types:
        for prop in _declared_properties(element_type):
            for attribute in _of_property(prop, language):
                earlier = attributes.setdefault(attribute.name, attribute)
                if earlier.value_type is not attribute.value_type:
                    # Two types mean different things by one name; only a text can hold the values of both.
                    attributes[attribute.name] = replace(earlier, value_type=ValueType.TEXT)
    return tuple(attributes.values())


def _declared_properties(element_type: Element) -> Iterator[Property]:
    return (prop for prop in element_type.properties if prop not in _COMMON_PROPERTIES)


def _of_property(prop: Property, language: str) -> Iterator[Attribute]:
    title = prop.label.in_language(language)
    yield Attribute(prop.name, title, _VALUE_TYPES[prop.datatype.fields[""]])
    if prop.values:
        yield Attribute(f"{prop.name}Label", f"{title} ({_LABEL.in_language(language)})", ValueType.TEXT)


def columns_of(record_type: RecordType) -> dict[str, int]:
    """Where each field stands in the values of a record of this type; the ids of an edge's ends stand behind them."""
    # Nobody records a derived relationship, so no source states it.
    citations = () if isinstance(record_type, DerivedType) else (CITATIONS,)
    return {name: column for column, name in enumerate((*record_fields(record_type), *citations))}


def value_readers(record_type: RecordType, attributes: Sequence[Attribute], language: str) -> list[ValueReader]:
    """What reads the values of the attributes from records of this type, in the order of the attributes.

    An attribute that only other types have gets a reader that always gives None.
    """
    columns = columns_of(record_type)
    declared: dict[str, Property] = {}
    if not isinstance(record_type, DerivedType):
        declared = {prop.name: prop for prop in _declared_properties(record_type)}
    constants: dict[str, Value] = {
        "type": record_type.name,
        "typeLabel": record_type.label.in_language(language),
        "derived": isinstance(record_type, DerivedType),
    }

    def reader(attribute: Attribute) -> ValueReader:
        prop = declared.get(attribute.name.removesuffix("Label"))
        if attribute.name in constants:
            return _constant(constants[attribute.name])
        if attribute.name == CITATIONS and CITATIONS in columns:
            return _citations(columns[CITATIONS])
        if attribute.name in columns:
            return _value(columns[attribute.name], attribute.value_type)
        if prop is not None and prop.values:
            labels = {value: label.in_language(language) for value, label in prop.values.items()}
            return _label(columns[prop.name], labels)
        return _constant(None)

    return [reader(attribute) for attribute in attributes]


def _constant(value: Value) -> ValueReader:
    return lambda _record: value


def _label(column: int, labels: dict[str, str]) -> ValueReader:
    return lambda record: labels.get(record[column])


def _citations(column: int) -> ValueReader:
    """Each source as key#locator, or as its key alone where no locator is recorded."""

    def read(record: RecordValues) -> Value:
        citations = [f"{key}#{locator}" if locator else key for key, locator in record[column]]
        return xml_safe("; ".join(citations)) or None

    return read


def _value(column: int, value_type: ValueType) -> ValueReader:
    if value_type is not ValueType.TEXT:
        return lambda record: record[column]

    def read(record: RecordValues) -> Value:
        stored = record[column]
        if stored is None or stored == []:
            return None
        # A number comes here too, where another type has a text under the same name.
        return xml_safe("; ".join(stored) if isinstance(stored, list) else str(stored))

    return read


def attribute_names(attributes: Iterable[Attribute], reserved: Iterable[str]) -> list[str]:
    """The names of attributes, in their order, made distinct as `distinct_names` does."""
    return distinct_names([attribute.name for attribute in attributes], reserved)


def distinct_names(names: Sequence[str], reserved: Iterable[str]) -> list[str]:
    """The names, in their order; underscores are appended to one that is reserved or that has come before.

    Case makes no difference, since Gephi for one takes `Label` and `label` for the same column.

    >>> distinct_names(["since", "Label", "Since"], ["label"])
    ['since', 'Label_', 'Since_']
    """
    taken = {name.casefold() for name in reserved}
    distinct = []
    for name in names:
        free_name = name
        while free_name.casefold() in taken:
            free_name += "_"
        taken.add(free_name.casefold())
        distinct.append(free_name)
    return distinct
