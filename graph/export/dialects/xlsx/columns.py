"""The columns of a workbook's sheets: those that a type has, what people fill in first and ids last.

社区: 键, 名称, 别名, 类型, ..., 始于, 止于, 核实于, 来源, and hidden 标识
结对共建: 起点(键), 起点名称, 起点类型, 终点(键), ..., 来源, 键, and hidden 标识
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

from graph.export.attributes import columns_of, distinct_names
from graph.export.dialects.xlsx.cells import Cell, choices_of, citations_cell, property_cell, reads_back
from graph.ontology.entity import ALIASES, CITATIONS, CONFIRMED, CREATED, ID, KEY, NAME, SINCE, UNTIL, UPDATED, WEIGHT
from graph.ontology.model import DerivedType, Element, End, Label, NodeType, Ontology, Property, RelationshipType
from graph.plan.extract import PATTERNS, RecordType, RecordValues
from graph.plan.identity import parse_id

FROM, TO = "from", "to"
END_NAME, END_TYPE = "_name", "_type"
"""What the names of columns end with that show the name of a relationship's end, and the type of one."""

MAXIMUM_NAMED_NODES = 100_000
"""Up to how many nodes, edges have the names of their ends beside the keys: the names are held in memory."""

_TITLES = {
    FROM: Label("起点(键)", "From (key)"),
    FROM + END_NAME: Label("起点名称", "From: name"),
    FROM + END_TYPE: Label("起点类型", "From: type"),
    TO: Label("终点(键)", "To (key)"),
    TO + END_NAME: Label("终点名称", "To: name"),
    TO + END_TYPE: Label("终点类型", "To: type"),
    CITATIONS: Label("来源", "Sources"),
    WEIGHT.name: Label("强度(不同事实的数目)", "Strength (distinct facts)"),
    PATTERNS: Label("依据类型", "Patterns"),
    ID.name: Label("标识", "Id"),
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name for programs, its title for people, and the cell that it has of a record.

    What a person changes in one that is `shown_only` says nothing. A cell is `locked` where it could not be read back.
    """

    name: str
    title: Label
    cell: Callable[[RecordValues], Cell]
    shown_only: bool = False
    choices: tuple[str, ...] = ()
    locked: Callable[[RecordValues], bool] = lambda _record: False


class NodeNames:
    """The names of the nodes that were written, for the rows of edges.

    If there are too many nodes, all are forgotten, since names in just some of the rows would mislead.
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = dict(names)
        self._count = 0

    def add(self, node_id: str, name: str) -> None:
        """Remembers the node, unless there are too many."""
        self._count += 1
        if self._count <= MAXIMUM_NAMED_NODES:
            self._names[node_id] = name
        else:
            self._names.clear()

    def of(self, node_id: str) -> Cell:
        """The name of the node; an empty cell if there are too many nodes."""
        return self._names.get(node_id)


def columns(record_type: RecordType, ontology: Ontology, language: str, names: NodeNames) -> list[Column]:
    """The columns of a type's sheet; those of a derived type are for reading only."""
    places = columns_of(record_type)
    identity = Column(ID.name, _TITLES[ID.name], lambda record: record[0], shown_only=True)
    match record_type:
        case NodeType():
            return [*_of_properties(record_type, places, language), identity]
        case RelationshipType():
            ends = _of_ends(record_type, ontology, language, names)
            return [*ends, *_of_properties(record_type, places, language), identity]
        case DerivedType():
            ends = _of_ends(record_type, ontology, language, names)
            return [*ends, *_of_derived(record_type, places, language), identity]
        case _:
            assert_never(record_type)


def titles_of(of_type: Sequence[Column], language: str) -> list[str]:
    """The titles of columns, all different: people sort by them, and could not tell two columns of a title apart."""
    return distinct_names([column.title.in_language(language) for column in of_type], ())


def filled_properties(element: Element) -> list[Property]:
    """The properties that a sheet has columns for, in their order: of nodes the key comes first, of others last."""
    own = [prop for prop in element.properties if prop not in _COMMON]
    common = [prop for prop in (SINCE, UNTIL, CONFIRMED) if prop in element.properties]
    return [KEY, NAME, ALIASES, *own, *common] if isinstance(element, NodeType) else [*own, *common]


_COMMON = (ID, KEY, NAME, ALIASES, SINCE, UNTIL, CONFIRMED, CREATED, UPDATED)


def _of_properties(element: Element, places: Mapping[str, int], language: str) -> Iterator[Column]:
    for prop in filled_properties(element):
        yield _of_property(prop, places[prop.name], language)
    cited = places[CITATIONS]
    yield Column(
        CITATIONS,
        _TITLES[CITATIONS],
        lambda record: citations_cell(record[cited]),
        locked=lambda record: not reads_back(CITATIONS, record[cited]),
    )
    if KEY not in filled_properties(element):
        yield _of_property(KEY, places[KEY.name], language)


def _of_property(prop: Property, place: int, language: str) -> Column:
    return Column(
        prop.name,
        prop.label,
        lambda record: property_cell(prop, record[place], language),
        choices=choices_of(prop, language),
        locked=lambda record: not reads_back(prop.name, record[place]),
    )


def _of_ends(
    relationship: RelationshipType | DerivedType, ontology: Ontology, language: str, names: NodeNames
) -> Iterator[Column]:
    is_derived = isinstance(relationship, DerivedType)
    for name, end, place in ((FROM, relationship.source, -2), (TO, relationship.target, -1)):
        yield Column(name, _TITLES[name], _part_of_end(place, 1), shown_only=is_derived)
        yield Column(name + END_NAME, _TITLES[name + END_NAME], _named_end(place, names), shown_only=True)
        if len(end.types) > 1:
            yield Column(
                name + END_TYPE,
                _TITLES[name + END_TYPE],
                _typed_end(place, ontology, language),
                shown_only=is_derived,
                choices=() if is_derived else tuple(end_types(end, ontology, language).values()),
            )


def end_types(end: End, ontology: Ontology, language: str) -> Mapping[str, str]:
    """What cells have for the node types that may stand at an end."""
    return {name: ontology.nodes[name].label.in_language(language) for name in end.types}


def _part_of_end(place: int, part: int) -> Callable[[RecordValues], Cell]:
    return lambda record: parse_id(record[place])[part]


def _named_end(place: int, names: NodeNames) -> Callable[[RecordValues], Cell]:
    return lambda record: names.of(record[place])


def _typed_end(place: int, ontology: Ontology, language: str) -> Callable[[RecordValues], Cell]:
    return lambda record: ontology.nodes[parse_id(record[place])[0]].label.in_language(language)


def _of_derived(derived: DerivedType, places: Mapping[str, int], language: str) -> Iterator[Column]:
    labels = {pattern.name: pattern.label.in_language(language) for pattern in derived.patterns}

    def patterns(record: RecordValues) -> Any:
        return "; ".join(labels.get(name, name) for name in record[places[PATTERNS]])

    weight = places[WEIGHT.name]
    yield Column(WEIGHT.name, _TITLES[WEIGHT.name], lambda record: record[weight], shown_only=True)
    yield Column(PATTERNS, _TITLES[PATTERNS], patterns, shown_only=True)
    for prop in (SINCE, UNTIL):
        yield Column(prop.name, prop.label, _plain(places[prop.name]), shown_only=True)


def _plain(place: int) -> Callable[[RecordValues], Cell]:
    return lambda record: record[place]
