"""Reads a folder of declarations into an Ontology, or raises OntologyError with every mistake at once."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from graph.datatypes.base import Datatype
from graph.datatypes.boolean import Boolean
from graph.datatypes.date import Date
from graph.datatypes.identifier import Enumeration, Identifier, Url
from graph.datatypes.number import Decimal, Integer
from graph.datatypes.text import Text, Texts
from graph.errors import Mistake, OntologyError
from graph.ontology import entity
from graph.ontology.declaration import Declared
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
from graph.ontology.patterns import read_hops
from graph.ontology.rules import SOURCE, note_broken_rules

DISTRICT = Path(__file__).parent / "district"
"""The declaration that the product ships."""

_PLAIN: Mapping[str, Callable[[], Datatype]] = {
    kind.name: kind for kind in (Text, Texts, Integer, Decimal, Boolean, Date, Identifier, Url)
}
_TYPE = re.compile(r"[A-Z][A-Za-z0-9]{0,60}", re.ASCII)
_RELATIONSHIP = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+){0,8}", re.ASCII)
_FIELD = re.compile(r"[a-z][A-Za-z0-9]{0,60}", re.ASCII)
_TYPE_FORM = "a capital letter, then letters and digits (Unit)"
_RELATIONSHIP_FORM = "capital letters, digits and single underscores (PAIRED_WITH)"
_FIELD_FORM = "a small letter, then letters and digits (pairedWith)"


def read_ontology(folder: Path = DISTRICT) -> Ontology:
    """The ontology declared by the `*.yaml` files of a folder."""
    mistakes: list[Mistake] = []
    reader = _Reader()
    files = sorted(folder.glob("*.yaml")) if folder.is_dir() else []
    if not files:
        mistakes.append(Mistake(str(folder), 0, "", "no declaration here; expected: a folder with *.yaml files"))
    for file in files:
        root = Declared.parse(_text_of(file, mistakes), file.name, mistakes)
        if root is not None:
            reader.file(root)
    ontology = reader.ontology()
    note_broken_rules(ontology, reader.places)
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


class _Reader:
    def __init__(self) -> None:
        self.places: dict[str, Declared] = {}
        self.nodes: dict[str, NodeType] = {}
        self.relationships: list[tuple[str, Declared]] = []
        self.derived: dict[str, DerivedType] = {}

    def file(self, root: Declared) -> None:
        sections = root.mapping(optional=("nodes", "relationships", "derived"))
        for key, value in _entries(sections.get("nodes")):
            if name := self._declare(key, _TYPE, _TYPE_FORM):
                self.nodes[name] = _node(name, value)
        for key, value in _entries(sections.get("relationships")):
            if name := self._declare(key, _RELATIONSHIP, _RELATIONSHIP_FORM):
                self.relationships.append((name, value))
        for key, value in _entries(sections.get("derived")):
            if name := self._declare(key, _RELATIONSHIP, _RELATIONSHIP_FORM):
                self.derived[name] = _derived(name, value)

    def _declare(self, key: Declared, form: re.Pattern[str], allowed: str) -> str:
        name = key.name(form, allowed)
        if name in self.places:
            key.wrong(f"{name!r} is declared twice, first in {self.places[name].file}")
            return ""
        if name:
            self.places[name] = key
        return name

    def ontology(self) -> Ontology:
        """Relationships come last: `any` stands for all node types of all files."""
        every = tuple(self.nodes)
        relationships = {name: _relationship(name, value, every) for name, value in self.relationships}
        return Ontology(self.nodes, relationships, self.derived)


def _entries(section: Declared | None) -> list[tuple[Declared, Declared]]:
    return list(section.entries()) if section else []


def _label(declared: Declared | None) -> Label:
    if declared is None:
        return NO_LABEL
    parts = declared.mapping(required=("zh", "en"))
    return Label(*(parts[language].text() if language in parts else "" for language in ("zh", "en")))


def _node(name: str, declared: Declared) -> NodeType:
    parts = declared.mapping(required=("plural", "label"), optional=("description", "properties"))
    plural = parts["plural"].name(_FIELD, _FIELD_FORM) if "plural" in parts else ""
    return NodeType(
        name,
        _label(parts.get("label")),
        _label(parts.get("description")),
        (*entity.OF_NODES, *_properties(parts.get("properties"))),
        singular=name[0].lower() + name[1:],
        plural=plural,
    )


def _properties(declared: Declared | None) -> list[Property]:
    found = []
    for key, value in _entries(declared):
        if name := _free_name(key):
            found.append(_property(name, value))
    return found


def _free_name(declared: Declared) -> str:
    """The name of a property or connection; '' where it cannot be one, which is noted."""
    name = declared.name(_FIELD, _FIELD_FORM)
    if name in entity.RESERVED:
        declared.wrong(f"{name!r} cannot be declared; it is reserved: {', '.join(sorted(entity.RESERVED))}")
        return ""
    return name


def _property(name: str, declared: Declared) -> Property:
    parts = declared.mapping(required=("type", "label"), optional=("description", "required", "values"))
    kind = parts["type"].one_of((*_PLAIN, "enum")) if "type" in parts else ""
    values = {
        key.name(_RELATIONSHIP, _RELATIONSHIP_FORM): _label(value) for key, value in _entries(parts.get("values"))
    }
    if kind and (kind == "enum") != ("values" in parts and parts["values"].value.value != []):
        declared.wrong("'values' belong to a property of type enum, and only there")
    datatype = Enumeration(tuple(values)) if kind == "enum" else _PLAIN.get(kind, Text)()
    required = "required" in parts and parts["required"].flag()
    return Property(name, datatype, _label(parts.get("label")), _label(parts.get("description")), required, values)


def _types(declared: Declared, every: Sequence[str]) -> tuple[str, ...]:
    if getattr(declared.value, "value", None) == "any":
        return tuple(every)
    found: list[str] = []
    for item in declared.items():
        name = item.one_of(every)
        if name in found:
            item.wrong(f"{name!r} stands here twice")
        elif name:
            found.append(name)
    return tuple(found)


def _end(declared: Declared | None, every: Sequence[str]) -> End:
    if declared is None:
        return End((), "")
    parts = declared.mapping(required=("types", "field"), optional=("at_most_one", "label"))
    return End(
        _types(parts["types"], every) if "types" in parts else (),
        _free_name(parts["field"]) if "field" in parts else "",
        "at_most_one" in parts and parts["at_most_one"].flag(),
        _label(parts.get("label")),
    )


def _relationship(name: str, declared: Declared, every: Sequence[str]) -> RelationshipType:
    parts = declared.mapping(required=("label", "from", "to"), optional=("description", "properties", "pairs"))
    source, target = _end(parts.get("from"), every), _end(parts.get("to"), every)
    pairs = {(near, far) for near in source.types for far in target.types}
    if "pairs" in parts:
        pairs &= set(_pairs(parts["pairs"], source.types, target.types))
    return RelationshipType(
        name,
        _label(parts.get("label")),
        _label(parts.get("description")),
        (*entity.OF_RELATIONSHIPS, *_properties(parts.get("properties"))),
        source,
        target,
        frozenset(pairs),
    )


def _pairs(declared: Declared, sources: Sequence[str], targets: Sequence[str]) -> Iterator[tuple[str, str]]:
    for item in declared.items():
        ends = item.items()
        if len(ends) == 2:
            yield ends[0].one_of(sources), ends[1].one_of(targets)
        elif ends:
            item.wrong(f"two types are expected here, [from, to]; given: {len(ends)}")


def _derived(name: str, declared: Declared) -> DerivedType:
    parts = declared.mapping(required=("label", "from", "to", "patterns"), optional=("description", "root"))
    source, target = _derived_end(parts.get("from")), _derived_end(parts.get("to"))
    root = parts["root"].name(_FIELD, _FIELD_FORM) if "root" in parts else ""
    starts_at = "".join(source.types)
    patterns = [_pattern(key, value, starts_at) for key, value in _entries(parts.get("patterns"))]
    if "patterns" in parts and not patterns:
        parts["patterns"].wrong("at least one pattern is expected here")
    return DerivedType(
        name, _label(parts.get("label")), _label(parts.get("description")), source, target, tuple(patterns), root
    )


def _derived_end(declared: Declared | None) -> End:
    parts = declared.mapping(required=("type", "field"), optional=("label",)) if declared else {}
    return End(
        tuple(filter(None, (parts["type"].text(),))) if "type" in parts else (),
        _free_name(parts["field"]) if "field" in parts else "",
        label=_label(parts.get("label")),
    )


def _pattern(key: Declared, declared: Declared, source: str) -> Pattern:
    parts = declared.mapping(required=("path", "label"))
    name = key.name(_RELATIONSHIP, _RELATIONSHIP_FORM)
    return Pattern(name, _label(parts.get("label")), read_hops(parts["path"], source) if "path" in parts else ())
