"""Reads a folder of declarations into an Ontology, or raises OntologyError with every mistake at once.

>>> list(read_ontology().nodes)[:3]
['PartyOrganization', 'Unit', 'Community']

Reading goes on after a mistake: what cannot be read becomes an empty name, label or tuple, so that the rest can be
checked too. Such an ontology never leaves this module.
"""

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import yaml

from graph.datatypes.base import Datatype
from graph.datatypes.boolean import Boolean
from graph.datatypes.date import Date
from graph.datatypes.identifier import FORMATS, Enumeration, Identifier, Url
from graph.datatypes.number import Decimal, Integer
from graph.datatypes.text import Text, Texts
from graph.errors import Mistake, OntologyError
from graph.ontology import entity
from graph.ontology.declaration import DeclaredValue
from graph.ontology.model import (
    NO_LABEL,
    DerivedType,
    End,
    Label,
    NodeType,
    Ontology,
    Pattern,
    Property,
    RelationshipType,
)
from graph.ontology.patterns import read_pattern, routes_of
from graph.ontology.rules import SOURCE, note_broken_rules

DISTRICT = Path(__file__).parent / "district"
"""The declaration that the product ships."""

_DATATYPES: Mapping[str, Callable[[], Datatype]] = {
    datatype.name: datatype for datatype in (Text, Texts, Integer, Decimal, Boolean, Date, Identifier, Url)
}

# Lengths are bounded since names become names in GraphQL, tables and columns, with prefixes and suffixes.
_NODE_TYPE = re.compile(r"[A-Z][A-Za-z0-9]{0,60}", re.ASCII)
_NODE_TYPE_FORM = "a capital letter, then letters and digits (Unit)"
_CAPITALS = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+){0,8}", re.ASCII)
_CAPITALS_FORM = "capital letters, digits and single underscores (PAIRED_WITH)"
_FIELD = re.compile(r"[a-z][A-Za-z0-9]{0,60}", re.ASCII)
_FIELD_FORM = "a small letter, then letters and digits (pairedWith)"


def read_ontology(folder: Path = DISTRICT) -> Ontology:
    """The ontology that the `*.yaml` files of a folder declare together; raises OntologyError."""
    mistakes: list[Mistake] = []
    declarations = _Declarations()
    files = sorted(folder.glob("*.yaml")) if folder.is_dir() else []
    if not files:
        mistakes.append(Mistake(str(folder), 0, "", "no declaration here; expected: a folder with *.yaml files"))
    for file in files:
        root = DeclaredValue.parse(_text_of(file, mistakes), file.name, mistakes)
        if root is not None:
            declarations.read_file(root)
    ontology = declarations.ontology()
    note_broken_rules(ontology, declarations.places)
    if not mistakes and not ontology.nodes:
        mistakes.append(Mistake(str(folder), 0, "", f"no node type is declared here; expected: at least {SOURCE!r}"))
    if mistakes:
        raise OntologyError(sorted(mistakes, key=lambda mistake: (mistake.file, mistake.line)))
    return ontology


def _text_of(file: Path, mistakes: list[Mistake]) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        mistakes.append(Mistake(file.name, 0, "", f"cannot be read as UTF-8: {error}"))
        return ""


class _Declarations:
    """What the files declare, in the order of files and lines; `places` are the names of types, where they stand."""

    def __init__(self) -> None:
        self.places: dict[str, DeclaredValue] = {}
        self._nodes: dict[str, NodeType] = {}
        self._relationships: list[tuple[str, DeclaredValue]] = []
        self._derived: list[tuple[str, DeclaredValue]] = []

    def read_file(self, root: DeclaredValue) -> None:
        sections = root.mapping(optional=("nodes", "relationships", "derived"))
        for key, value in _entries(sections.get("nodes")):
            if name := self._new_name(key, _NODE_TYPE, _NODE_TYPE_FORM):
                self._nodes[name] = _node_type(name, value)
        for key, value in _entries(sections.get("relationships")):
            if name := self._new_name(key, _CAPITALS, _CAPITALS_FORM):
                self._relationships.append((name, value))
        for key, value in _entries(sections.get("derived")):
            if name := self._new_name(key, _CAPITALS, _CAPITALS_FORM):
                self._derived.append((name, value))

    def ontology(self) -> Ontology:
        # Relationships are read after all nodes: `any` in one of them stands for the node types of all files. What
        # follows from them is read last.
        relationships = {name: _relationship_type(name, value, self._nodes) for name, value in self._relationships}
        derived = {name: _derived_type(name, value, relationships) for name, value in self._derived}
        return Ontology(self._nodes, relationships, derived)

    def _new_name(self, key: DeclaredValue, form: re.Pattern[str], allowed: str) -> str:
        name = key.name(form, allowed)
        if name in self.places:
            key.note(f"{name!r} is declared twice, first in {self.places[name].file}")
            return ""
        if name:
            self.places[name] = key
        return name


def _entries(section: DeclaredValue | None) -> list[tuple[DeclaredValue, DeclaredValue]]:
    return list(section.entries()) if section else []


def _label(declared: DeclaredValue | None) -> Label:
    if declared is None:
        return NO_LABEL
    return _texts(declared.mapping(required=("zh", "en")))


def _texts(texts: Mapping[str, DeclaredValue]) -> Label:
    return Label(*(texts[language].text() if language in texts else "" for language in ("zh", "en")))


def _aliases(declared: DeclaredValue | None) -> tuple[str, ...]:
    """Other names that spreadsheets have for something, each once."""
    aliases: list[str] = []
    for item in declared.items() if declared else ():
        alias = item.text()
        if alias in aliases:
            item.note(f"{alias!r} is listed twice")
        elif alias:
            aliases.append(alias)
    return tuple(aliases)


def _node_type(name: str, declared: DeclaredValue) -> NodeType:
    values = declared.mapping(
        required=("plural", "label"), optional=("description", "properties", "deprecated", "key_format", "aliases")
    )
    plural = values["plural"].name(_FIELD, _FIELD_FORM) if "plural" in values else ""
    return NodeType(
        name,
        _label(values.get("label")),
        _label(values.get("description")),
        (*entity.OF_NODES, *_properties(values.get("properties"))),
        singular=name[0].lower() + name[1:],
        plural=plural,
        key_format=values["key_format"].choice([*FORMATS]) if "key_format" in values else "",
        deprecated=_label(values.get("deprecated")),
        aliases=_aliases(values.get("aliases")),
    )


def _properties(declared: DeclaredValue | None) -> list[Property]:
    places = {name: value for key, value in _entries(declared) if (name := _free_name(key))}
    names = tuple(places)
    properties = [_property(name, value, names) for name, value in places.items()]
    _note_bounds_that_are_no_numbers(properties, places)
    return properties


def _note_bounds_that_are_no_numbers(properties: Sequence[Property], places: Mapping[str, DeclaredValue]) -> None:
    """Only numbers have an order in which one may be below the other, as it is written."""
    are_numbers = {prop.name: isinstance(prop.datatype, Integer | Decimal) for prop in properties}
    for prop in properties:
        if prop.not_below and not (are_numbers[prop.name] and are_numbers[prop.not_below]):
            places[prop.name].note(f"'not_below' compares two numbers; {prop.name} or {prop.not_below} is none")


def _free_name(declared: DeclaredValue) -> str:
    """The name of a property or of a connection field, which must not be reserved."""
    name = declared.name(_FIELD, _FIELD_FORM)
    if name in entity.RESERVED:
        declared.note(f"{name!r} cannot be declared; it is reserved: {', '.join(sorted(entity.RESERVED))}")
        return ""
    return name


def _property(name: str, declared: DeclaredValue, names: Sequence[str]) -> Property:
    """A property; `names` are those of all properties of its type."""
    rules = ("requires", "not_below")
    optional = ("description", "required", "values", "deprecated", "format", *rules, "aliases")
    values = declared.mapping(required=("type", "label"), optional=optional)
    datatype_name = values["type"].choice((*_DATATYPES, "enum")) if "type" in values else ""
    labels, deprecated_values, value_aliases = _values(values.get("values"))
    # Only an empty mapping or list counts as no values: whatever else is wrong with them has been noted.
    has_values = "values" in values and values["values"].yaml_node.value != []
    if datatype_name and (datatype_name == "enum") != has_values:
        declared.note("'values' belong to a property of type enum, and only there")
    datatype = Enumeration(tuple(labels)) if datatype_name == "enum" else _DATATYPES.get(datatype_name, Text)()
    if "format" in values:
        datatype = _formatted(datatype, values["format"])
    others = [other for other in names if other != name]
    requires, not_below = (values[rule].choice(others) if rule in values else "" for rule in rules)
    return Property(
        name,
        datatype,
        _label(values.get("label")),
        _label(values.get("description")),
        "required" in values and values["required"].flag(),
        labels,
        requires=requires,
        not_below=not_below,
        deprecated=_label(values.get("deprecated")),
        deprecated_values=deprecated_values,
        aliases=_aliases(values.get("aliases")),
        value_aliases=value_aliases,
    )


def _formatted(datatype: Datatype, declared: DeclaredValue) -> Datatype:
    if isinstance(datatype, Identifier):
        return Identifier(declared.choice([*FORMATS]))
    declared.note("'format' belongs to a property of type identifier, and only there")
    return datatype


def _values(
    declared: DeclaredValue | None,
) -> tuple[dict[str, Label], dict[str, Label], dict[str, tuple[str, ...]]]:
    """The labels of the values of an enumeration, why some of them will go, and what else spreadsheets call them."""
    labels, deprecated, aliases = {}, {}, {}
    for key, value in _entries(declared):
        name, texts = (
            key.name(_CAPITALS, _CAPITALS_FORM),
            value.mapping(required=("zh", "en"), optional=("deprecated", "aliases")),
        )
        labels[name] = _texts(texts)
        if "deprecated" in texts:
            deprecated[name] = _label(texts["deprecated"])
        if "aliases" in texts:
            aliases[name] = _aliases(texts["aliases"])
    return labels, deprecated, aliases


def _relationship_type(name: str, declared: DeclaredValue, nodes: Mapping[str, NodeType]) -> RelationshipType:
    optional = ("description", "properties", "pairs", "represents", "told_apart_by", "within", "deprecated", "aliases")
    values = declared.mapping(required=("label", "from", "to"), optional=optional)
    source, target = _end(values.get("from"), [*nodes]), _end(values.get("to"), [*nodes])
    pairs = {(near, far) for near in source.types for far in target.types}
    if "pairs" in values:
        pairs &= set(_pairs(values["pairs"], source.types, target.types))
    properties = _properties(values.get("properties"))
    is_within = "within" in values and values["within"].flag()
    within = [pair for pair in pairs if is_within and all(nodes[name].key_format for name in pair)]
    if is_within and not within:
        declared.note("'within' compares division codes; no two types that it leads between have a 'key_format'")
    apart = values["told_apart_by"].items() if "told_apart_by" in values else ()
    return RelationshipType(
        name,
        _label(values.get("label")),
        _label(values.get("description")),
        (*entity.OF_RELATIONSHIPS, *properties),
        source,
        target,
        frozenset(pairs),
        "represents" in values and values["represents"].flag(),
        tuple(item.choice([prop.name for prop in properties]) for item in apart),
        frozenset(within),
        deprecated=_label(values.get("deprecated")),
        aliases=_aliases(values.get("aliases")),
    )


def _end(declared: DeclaredValue | None, node_types: Sequence[str]) -> End:
    if declared is None:
        return End((), "")
    values = declared.mapping(required=("types", "field"), optional=("at_most_one", "label", "aliases"))
    return End(
        _types(values["types"], node_types) if "types" in values else (),
        _free_name(values["field"]) if "field" in values else "",
        "at_most_one" in values and values["at_most_one"].flag(),
        _label(values.get("label")),
        _aliases(values.get("aliases")),
    )


def _types(declared: DeclaredValue, node_types: Sequence[str]) -> tuple[str, ...]:
    if isinstance(declared.yaml_node, yaml.ScalarNode) and declared.yaml_node.value == "any":
        return tuple(node_types)
    types: list[str] = []
    for item in declared.items():
        name = item.choice(node_types)
        if name in types:
            item.note(f"{name!r} is listed twice")
        elif name:
            types.append(name)
    return tuple(types)


def _pairs(declared: DeclaredValue, sources: Sequence[str], targets: Sequence[str]) -> Iterator[tuple[str, str]]:
    for pair in declared.items():
        ends = pair.items()
        if len(ends) == 2:
            yield ends[0].choice(sources), ends[1].choice(targets)
        elif ends:
            pair.note(f"two types are expected here, [from, to]; given: {len(ends)}")


def _derived_type(name: str, declared: DeclaredValue, relationships: Mapping[str, RelationshipType]) -> DerivedType:
    symmetric = any(key.yaml_node.value == "between" for key, _ in declared.entries())
    ends = ("between",) if symmetric else ("from", "to")
    values = declared.mapping(required=("label", *ends, "patterns"), optional=("description", "root", "deprecated"))
    source, target = (_derived_end(values.get("between" if symmetric else end)) for end in ("from", "to"))
    root = values["root"].name(_FIELD, _FIELD_FORM) if "root" in values else ""
    patterns = tuple(_pattern(key, value, source.types) for key, value in _entries(values.get("patterns")))
    if "patterns" in values and not patterns:
        values["patterns"].note("at least one pattern is expected here")
    return DerivedType(
        name,
        _label(values.get("label")),
        _label(values.get("description")),
        source,
        target,
        patterns,
        routes_of(patterns, relationships, symmetric=symmetric),
        root,
        symmetric,
        _label(values.get("deprecated")),
    )


def _derived_end(declared: DeclaredValue | None) -> End:
    several = declared is not None and any(key.yaml_node.value == "types" for key, _ in declared.entries())
    types = "types" if several else "type"
    values = declared.mapping(required=(types, "field"), optional=("label",)) if declared else {}
    named = (values[types].items() if several else [values[types]]) if types in values else []
    return End(
        tuple(dict.fromkeys(filter(None, (item.text() for item in named)))),
        _free_name(values["field"]) if "field" in values else "",
        label=_label(values.get("label")),
    )


def _pattern(key: DeclaredValue, declared: DeclaredValue, source: Sequence[str]) -> Pattern:
    values = declared.mapping(required=("path", "label"), optional=("weak",))
    name, label = key.name(_CAPITALS, _CAPITALS_FORM), _label(values.get("label"))
    pattern = read_pattern(name, label, values["path"], source) if "path" in values else Pattern(name, label, (), ())
    return dataclasses.replace(pattern, weak="weak" in values and values["weak"].flag())
