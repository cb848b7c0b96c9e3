"""JSON values as records: what stands in the fields of a line."""

from collections.abc import Sequence

from graph.datatypes.base import Stored, unlike
from graph.datatypes.identifier import read_identifier
from graph.datatypes.text import read_text
from graph.errors import Mistake, allowed_instead
from graph.ontology.entity import CITATIONS
from graph.ontology.model import NodeType, Property, RelationshipType
from graph.stores.store import Citation
from loaders.folder import NOT_IN_FILES
from loaders.mistakes import Mistakes
from loaders.records import FieldError, Given, ReadRow, RecordReader

SHOWN = 80
"""Characters of what was given that a message repeats."""


class Values:
    """Values as JSON has them; ends and citations are pairs of texts."""

    citation_form = 'as ["key", "where"]'

    def value(self, prop: Property, given: object) -> Stored:
        return prop.datatype.read_json(given)

    def end(self, given: Given, column: str, types: Sequence[str]) -> tuple[str, str]:
        form = f'the type and key of a node, as ["{types[0]}", "key"]'
        if column not in given:
            raise FieldError(column, f"empty; required: {form}")
        try:
            node_type, key = _pair(given[column], form)
            if node_type not in types:
                shown = node_type[:SHOWN]
                raise ValueError(f"{shown!r} cannot stand here; {allowed_instead(shown, types)}")
            return node_type, read_identifier(key)
        except ValueError as error:
            raise FieldError(column, error) from None

    def cited(self, given: object) -> Sequence[object]:
        if not isinstance(given, list):
            raise unlike(given, f"a list of sources, each {self.citation_form}")
        return given

    def citation(self, given: object) -> Citation:
        key, locator = _pair(given, f"a source, {self.citation_form}")
        return read_identifier(key), locator


def _pair(given: object, form: str) -> tuple[str, str]:
    if not isinstance(given, list):
        raise unlike(given, form)
    if len(given) != 2:
        raise ValueError(f"a list of {len(given)} stands here; allowed: {form}")
    return read_text(given[0]), read_text(given[1])


class LineReader:
    """Reads the lines of one type."""

    def __init__(self, element: NodeType | RelationshipType, kind: str, file: str, mistakes: Mistakes) -> None:
        own = [prop.name for prop in element.properties if prop.name not in NOT_IN_FILES]
        ends = ("from", "to") if isinstance(element, RelationshipType) else ()
        self._allowed = dict.fromkeys((kind, *ends, *own, CITATIONS))
        self._file = file
        self._mistakes = mistakes
        self._reader = RecordReader(element, file, mistakes, Values())

    def read(self, line: int, fields: Given) -> ReadRow:
        """A row; null stands for no value."""
        for name in [name for name in fields if name not in self._allowed]:
            shown = name[:SHOWN]
            message = f"unknown field {shown!r}; {allowed_instead(shown, self._allowed)}"
            self._mistakes.append(Mistake(self._file, line, shown if shown.isprintable() else "", message))
        return self._reader.read(line, {name: value for name, value in fields.items() if value is not None})
