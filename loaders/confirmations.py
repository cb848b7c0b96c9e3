"""Refuses rows by which a source was seen to say so still on a day that is yet to come when they are written."""

from graph.datatypes.date import why_to_come
from graph.ontology.entity import CONFIRMED
from graph.ontology.model import Ontology
from graph.stores.digest import written_fields
from loaders.mistakes import Mistakes
from loaders.records import ParsedRow


class Confirmations:
    """Checks the rows of one write, which is made at an instant, as 2021-01-28T08:00:00Z."""

    def __init__(self, ontology: Ontology, now: str) -> None:
        self._now = now
        self._places = {element.name: written_fields(element).index(CONFIRMED.name) for element in ontology.elements}

    def check(self, file: str, row: ParsedRow, mistakes: Mistakes) -> None:
        """Notes the row where it says so."""
        date = row.record.values[self._places[row.element.name]]
        if date is not None and (why := why_to_come(str(date), self._now)):
            mistakes.note(file, row.line, CONFIRMED.name, why)
