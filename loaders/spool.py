"""Rows that were checked, kept in a file until they are written: to read them back takes half as long as their files.

What is written is also what was checked, whatever becomes of the files meanwhile.
"""

import marshal
import tempfile
from collections.abc import Callable, Iterator, Sequence
from types import TracebackType
from typing import Any

from graph.ontology.model import Ontology
from graph.stores.records import Record
from loaders.records import ParsedRow, Reference

_PART = 500
"""Rows that are in memory at a time."""


class Spool:
    """Valid rows by their source, which is known by a number. `with` removes the file."""

    def __init__(self, ontology: Ontology) -> None:
        self._elements = {element.name: element for element in ontology.elements}
        self._file = tempfile.TemporaryFile(prefix="gongjian-")  # noqa: SIM115
        self._parts: dict[int, list[tuple[int, int]]] = {}
        self._rows: list[tuple[Any, ...]] = []

    def __enter__(self) -> "Spool":
        return self

    def __exit__(
        self, error_type: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def add(self, source: int, row: ParsedRow) -> None:
        """Keeps a row; the rows of a source are to follow each other, and `end` them."""
        self._rows.append(_packed(row))
        if len(self._rows) == _PART:
            self.end(source)

    def end(self, source: int) -> None:
        """Writes the last rows of a source."""
        if self._rows:
            # Nothing but this process reads the file, and marshal is the fastest for tuples of texts and numbers.
            place = self._file.tell(), self._file.write(marshal.dumps(self._rows))
            self._parts.setdefault(source, []).append(place)
            self._rows.clear()

    def rows(self, source: int, is_wanted: Callable[[str, str], bool] | None = None) -> Iterator[ParsedRow]:
        """The rows of a source in their order, without what only the check asks of them.

        With `is_wanted`, only those of whose type and key it says so, which is asked just before a row is read.
        """
        for place, length in self._parts.get(source, ()):
            self._file.seek(place)
            for packed in marshal.loads(self._file.read(length)):
                if is_wanted is None or is_wanted(packed[0], packed[1][1]):
                    yield self._unpacked(packed)

    def _unpacked(self, packed: Sequence[Any]) -> ParsedRow:
        element, values, citations, source, target, is_complete, has_key, origin, restates, is_mention = packed
        near, far = source[1] if source else "", target[1] if target else ""
        said = "", origin, None, restates, is_mention
        record = Record(values, citations, near, far, is_complete, has_key, *said)
        references = Reference._make(source) if source else None, Reference._make(target) if target else None
        return ParsedRow(self._elements[element], origin[1], values[1], record, *references, None, True)


def _packed(row: ParsedRow) -> tuple[Any, ...]:
    record = row.record
    ends = row.source and tuple(row.source), row.target and tuple(row.target)
    said = record.is_complete, record.has_key, record.origin, record.restates, record.is_mention
    return row.element.name, record.values, record.citations, *ends, *said
