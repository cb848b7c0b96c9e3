"""What a value is in a cell of a workbook: labels instead of values, members of a list with semicolons, dates as text.

>>> property_cell(ontology.nodes["Unit"].by_name["kind"], "SCHOOL", "en")
'School'
>>> citations_cell([("report", "p3"), ("ledger", "")])
'report#p3; ledger'
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

from graph.datatypes.base import Affinity
from graph.datatypes.text import SEPARATORS, xml_safe
from graph.export.projection import Value
from graph.ontology.entity import CITATIONS
from graph.ontology.model import Label, Property

Cell: TypeAlias = Value | date

BOOLEANS = {True: Label("是", "Yes"), False: Label("否", "No")}
"""How cells say true and false."""

_JOINED = "; "


def property_cell(prop: Property, value: Any, language: str) -> Value:
    """The cell for the value of a property; None for no value."""
    if value is None or value == []:
        return None
    if isinstance(value, bool):
        return BOOLEANS[value].in_language(language)
    if isinstance(value, int | float):
        return value
    if isinstance(value, list):
        return xml_safe(_JOINED.join(value)) or None
    return xml_safe(labels_of(prop, language).get(value, value)) or None


def citations_cell(citations: Iterable[Sequence[str]]) -> Value:
    """The cell for sources, each as key#where, or as its key alone where nobody said where."""
    return xml_safe(_JOINED.join(f"{key}#{locator}" if locator else key for key, locator in citations)) or None


def labels_of(prop: Property, language: str) -> Mapping[str, str]:
    """What cells have for the values of an enumeration: the labels, or the values where two have the same label."""
    labels = {value: label.in_language(language) for value, label in prop.values.items()}
    is_plain = len({*labels.values()}) == len(labels)
    return labels if is_plain else {value: value for value in labels}


def choices_of(prop: Property, language: str) -> tuple[str, ...]:
    """All cells that a property may have, where they are few: those of an enumeration, and true and false."""
    if prop.datatype.fields[""] is Affinity.BOOLEAN:
        return tuple(label.in_language(language) for label in BOOLEANS.values())
    return tuple(labels_of(prop, language).values())


def reads_back(name: str, value: Any) -> bool:
    """Whether the cell of a property or of sources tells where each member of its list ends, as almost all do."""
    if not isinstance(value, list):
        return True
    if name == CITATIONS:
        return not any(SEPARATORS.search(key + where) or "#" in key or where != where.strip() for key, where in value)
    return not any(SEPARATORS.search(member) or member != member.strip() or not member for member in value)


def number_text(number: float) -> str:
    """A number as its 15 digits, which is what spreadsheets keep: 12 for 12.0, and no exponent."""
    text = f"{number:.15g}"
    return f"{Decimal(text):f}" if "e" in text else text
