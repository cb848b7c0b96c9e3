"""What cells of a workbook say: labels are read as their values, and numbers of spreadsheets as they were typed."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from graph.datatypes.base import Affinity, Stored
from graph.datatypes.identifier import read_identifier
from graph.errors import allowed_instead
from graph.export.dialects.xlsx.cells import BOOLEANS, choices_of, labels_of
from graph.export.dialects.xlsx.columns import end_types
from graph.export.dialects.xlsx.marks import ReadCell, normal_text
from graph.ontology.model import End, Ontology, Property
from graph.stores.records import Citation
from loaders.records import ColumnError
from loaders.table import CellNotation

Said: TypeAlias = Stored | tuple[Citation, ...] | tuple[str, str]
"""What a field says: the value of a property, the sources, or an end as its type and key."""

_LARGEST_EXACT = 10**15
_NUMBERS = {Affinity.INTEGER, Affinity.REAL}
_LANGUAGES = ("zh", "en")


def read_property(prop: Property, cell: ReadCell, language: str) -> Stored:
    """The value of a property in a cell, None for an empty one; raises ValueError, which says what is allowed."""
    text = normal_text(cell)
    if not text:
        return None
    affinity = prop.datatype.fields[""]
    if prop.values:
        return _choice(text, _values_by_label(prop, language), choices_of(prop, language))
    if affinity is Affinity.BOOLEAN:
        return _choice(text, _booleans_by_label(), choices_of(prop, language))
    if affinity not in _NUMBERS:
        _check_exact(cell)
    return prop.datatype.read(text) or None if affinity is Affinity.TEXTS else prop.datatype.read(text)


def read_citations(cell: ReadCell) -> tuple[Citation, ...]:
    """The sources in a cell; raises ValueError."""
    _check_exact(cell)
    notation = CellNotation()
    citations = (notation.citation(part) for part in notation.split_citations(normal_text(cell)))
    return tuple(dict.fromkeys(citations))


def read_end(
    end: End, column: str, key: ReadCell, type_cell: ReadCell, ontology: Ontology, language: str
) -> tuple[str, str]:
    """The type and key of a relationship's end in the cells of two columns; raises ColumnError for either."""
    node_type = end.types[0]
    try:
        if len(end.types) > 1:
            labels = end_types(end, ontology, language)
            by_label = {_folded(label): name for it in _ordered(language) for label, name in _turned(end, ontology, it)}
            by_label |= {_folded(name): name for name in end.types}
            node_type = str(_choice(normal_text(type_cell), by_label, labels.values()))
    except ValueError as error:
        raise ColumnError(f"{column}_type", error) from None
    text = normal_text(key)
    try:
        _check_exact(key)
        return node_type, read_identifier(text)
    except ValueError as error:
        raise ColumnError(column, error if text else f"empty; required: the key of a {node_type}") from None


def _turned(end: End, ontology: Ontology, language: str) -> Iterable[tuple[str, str]]:
    return ((label, name) for name, label in end_types(end, ontology, language).items())


def _ordered(language: str) -> tuple[str, ...]:
    """Both languages; what comes last counts, so the one of the file does."""
    return (*(it for it in _LANGUAGES if it != language), language)


def _values_by_label(prop: Property, language: str) -> Mapping[str, Stored]:
    values = {_folded(label): value for it in _ordered(language) for value, label in labels_of(prop, it).items()}
    return {**{_folded(value): value for value in prop.values}, **values}


def _booleans_by_label() -> Mapping[str, Stored]:
    labels = {_folded(label.in_language(it)): value for it in _LANGUAGES for value, label in BOOLEANS.items()}
    return {"true": True, "false": False, **labels}


def _choice(text: str, by_label: Mapping[str, Stored], choices: Iterable[str]) -> Stored:
    if _folded(text) not in by_label:
        raise ValueError(f"{text!r} is not a value of this column; {allowed_instead(text, choices)}")
    return by_label[_folded(text)]


def _folded(text: str) -> str:
    return text.strip().casefold()


def _check_exact(cell: ReadCell) -> None:
    """Raises ValueError for a number of which the last digits are lost."""
    if isinstance(cell, int | float) and abs(cell) >= _LARGEST_EXACT:
        message = "a number of more than 15 digits, of which spreadsheets lose the last; format the cell as text"
        raise ValueError(f"{normal_text(cell)!r} is {message}, and enter it again")
