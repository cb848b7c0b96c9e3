"""Rows are checked for days that are still to come, of whatever type they are."""

import pytest

from graph.ontology.model import Ontology
from loaders.confirmations import Confirmations
from loaders.mistakes import Mistakes
from loaders.records import RecordReader
from loaders.table import CellNotation

NOW = "2026-03-03T12:00:00Z"
ROWS = {
    "Unit": {"key": "u1", "name": "One"},
    "PAIRED_WITH": {"from_type": "Unit", "from": "u1", "to_type": "Community", "to": "c1"},
}


def checked(ontology: Ontology, element: str, **cells: str) -> list[str]:
    """The mistakes of a row, in line 7 of a table."""
    mistakes = Mistakes()
    of_type = ontology.nodes.get(element) or ontology.relationships[element]
    reader = RecordReader(of_type, "t.csv", mistakes, CellNotation())
    row = reader.read(7, {**ROWS[element], "sources": "art", **cells})
    Confirmations(ontology, NOW).check("t.csv", row, mistakes)
    return [str(mistake) for mistake in mistakes.error().mistakes]


@pytest.mark.parametrize("element", ROWS)
def test_a_day_to_come_is_noted_with_its_place(ontology: Ontology, element: str) -> None:
    message = "2026-03-05 is still to come; allowed: 2026-03-04 or earlier"
    assert checked(ontology, element, confirmedOn="2026-03-05") == [f"t.csv:7:confirmedOn: {message}"]


@pytest.mark.parametrize("cells", [{}, {"confirmedOn": "2026-03-04"}, {"confirmedOn": "2026"}])
@pytest.mark.parametrize("element", ROWS)
def test_other_rows_are_not(ontology: Ontology, element: str, cells: dict[str, str]) -> None:
    assert checked(ontology, element, **cells) == []
