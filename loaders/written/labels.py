"""What the ontology calls its types, properties and values, as people write it in headers and cells.

>>> of_values(ontology.nodes["Unit"].by_name["kind"]).read("小学")
'SCHOOL'

A text is matched by name, label in either language, and alias, without regard to width, case, blanks, punctuation and
traditional characters. What matches nothing is refused with what was likely meant, and never taken for it.
"""

import difflib
import functools
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from graph.datatypes.normal import normal
from graph.ontology.model import Connection, Element, Label, Ontology, Property
from loaders.written.cells import LONGEST, Cell, plain, text_of
from loaders.written.not_read import Asked, NotReadError, WhyNot
from loaders.written.units import is_unit

_MOST_NEAREST = 3
_REMEMBERED_MISTAKES = 4_096
_MOST_EXPECTED = 20
_CUTOFF = 0.5

_IN_BRACKETS = re.compile(r"(?P<name>.+)\((?:单位|unit)?[:： ]*(?P<note>[^()]+)\)", re.IGNORECASE)
_NOTES = frozenset({"必填", "选填", "可选", "required", "optional"})


@dataclass(frozen=True, slots=True)
class Named:
    """What has a name in the ontology: its label, and its aliases."""

    name: str
    label: Label
    aliases: tuple[str, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        return self.name, self.label.zh, self.label.en, *self.aliases


@dataclass(frozen=True)
class Vocabulary:
    """The names that a header or a cell may mean."""

    named: Sequence[Named]

    @functools.cached_property
    def _by_spelling(self) -> Mapping[str, tuple[Named, ...]]:
        by_spelling: dict[str, tuple[Named, ...]] = {}
        for named in self.named:
            for spelling in dict.fromkeys(map(_spelling, named.spellings)):
                by_spelling[spelling] = (*by_spelling.get(spelling, ()), named)
        return by_spelling

    @functools.cached_property
    def expected(self) -> Label:
        listed = self.named[:_MOST_EXPECTED]
        more = len(self.named) > len(listed)
        zh, en = "、".join(named.label.zh for named in listed), ", ".join(named.name for named in listed)
        return Label(f"{zh}等" if more else zh, f"{en} and others" if more else en)

    def read(self, cell: Cell) -> str:
        """The name that a cell means; raises NotReadError, with the nearest names where there is none of this text."""
        asked = Asked(text_of(cell), self.expected)
        text = plain(asked.written)
        if not text:
            raise asked.refused(WhyNot.EMPTY)
        if len(text) > LONGEST:
            raise asked.refused(WhyNot.TOO_LONG)
        matches = self._by_spelling.get(_spelling(text), ())
        if len(matches) > 1:
            raise NotReadError(WhyNot.AMBIGUOUS, asked.written, self.expected, nearest=_told(matches))
        if not matches:
            raise NotReadError(
                WhyNot.UNKNOWN_LABEL, asked.written, self.expected, nearest=self._nearest(_spelling(text))
            )
        return matches[0].name

    @functools.cached_property
    def _nearest(self) -> Callable[[str], tuple[str, ...]]:
        """The nearest names to a spelling. They are remembered, as the same mistake stands in many rows."""

        @functools.lru_cache(maxsize=_REMEMBERED_MISTAKES)
        def nearest(text: str) -> tuple[str, ...]:
            close = difflib.get_close_matches(text, self._by_spelling, n=_MOST_NEAREST, cutoff=_CUTOFF)
            return _told([named for spelling in close for named in self._by_spelling[spelling]])

        return nearest


def _spelling(text: str) -> str:
    """The form in which texts are compared; signs alone, such as √, stand for themselves."""
    return normal(text) or plain(text)


def _told(named: Sequence[Named]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{one_of.label.zh} ({one_of.name})" for one_of in named))


@dataclass(frozen=True, slots=True)
class WrittenHeader:
    """What a header means, and the unit that it states in brackets, '' where it states none."""

    name: str
    unit: str
    text: str


def read_header(cell: Cell, vocabulary: Vocabulary) -> WrittenHeader:
    """The name that a header means, and its unit: 金额（万元） is the amount, in 万元.

    Raises NotReadError as `Vocabulary.read` does. Whether the property is kept in that unit is for others to say.
    """
    written = text_of(cell)
    try:
        return WrittenHeader(vocabulary.read(_header_text(written)), "", written)
    except NotReadError as error:
        name, unit = header_parts(written)
        if name == _header_text(written) or error.code is not WhyNot.UNKNOWN_LABEL:
            raise
    return WrittenHeader(vocabulary.read(name), unit, written)


def header_parts(header: str) -> tuple[str, str]:
    """A header without the unit or note behind it in brackets, and the unit, '' where there is none."""
    text = _header_text(header)
    match = _IN_BRACKETS.fullmatch(text) if len(text) <= LONGEST else None
    note = match["note"].strip() if match else ""
    if match is None or not (note.casefold() in _NOTES or is_unit(note)):
        return text, ""
    return match["name"], "" if note.casefold() in _NOTES else note


def _header_text(header: str) -> str:
    return plain(" ".join(header.split())).strip("*: ")


def of_values(prop: Property) -> Vocabulary:
    """The values of an enumeration."""
    return Vocabulary([Named(name, label, prop.value_aliases.get(name, ())) for name, label in prop.values.items()])


def of_properties(properties: Sequence[Property]) -> Vocabulary:
    """Properties, such as those of a type."""
    return Vocabulary([Named(prop.name, prop.label, prop.aliases) for prop in properties])


def of_types(elements: Sequence[Element]) -> Vocabulary:
    """Node types and relationship types, such as all of an ontology."""
    return Vocabulary([Named(element.name, element.label, element.aliases) for element in elements])


def of_connections(ontology: Ontology, node_type: str) -> Vocabulary:
    """The recorded connections of a node type, by their fields."""
    recorded = [it for it in ontology.connections_of(node_type) if it.relationship.name in ontology.relationships]
    return Vocabulary([_connection(connection) for connection in recorded])


def _connection(connection: Connection) -> Named:
    return Named(connection.field, connection.label, connection.near.aliases)
