"""The mistakes found while files are read: all are counted, but only the first ones kept, as memory is bounded."""

from collections.abc import Iterable

from graph.errors import DataError, Mistake
from graph.ontology.model import Label
from loaders.written.not_read import NotReadError

MAXIMUM_LISTED = 100
"""How many mistakes are listed. A file in which every row is wrong has usually one reason, seen in the first rows."""


class ToldError(Exception):
    """What is wrong with a file, in both languages. `str()` of it is the English text."""

    def __init__(self, message: Label) -> None:
        super().__init__(message.en)
        self.label = message


def mistake_of(file: str, line: int, column: str, message: object) -> Mistake:
    """A mistake with its place, of a message in English or in both languages."""
    label = message
    if isinstance(message, NotReadError):
        label = message.message
    elif isinstance(message, ToldError):
        label = message.label
    if isinstance(label, Label):
        return Mistake(file, line, column, label.en, label.zh)
    return Mistake(file, line, column, str(label))


class Mistakes:
    """Where readers note what is wrong and go on; `len` is the number of all mistakes noted so far."""

    def __init__(self) -> None:
        self.incomplete_files: set[str] = set()
        """Files of which some part could not be read. What is not found in the rest of them may well be there."""
        self._listed: list[Mistake] = []
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def append(self, mistake: Mistake) -> None:
        self._count += 1
        if len(self._listed) < MAXIMUM_LISTED:
            self._listed.append(mistake)

    def extend(self, mistakes: Iterable[Mistake]) -> None:
        for mistake in mistakes:
            self.append(mistake)

    def note(self, file: str, line: int, column: str, message: object) -> None:
        """Notes a mistake with its place, as in `Mistake`; the message may be in both languages."""
        self.append(mistake_of(file, line, column, message))

    def error(self) -> DataError:
        """The error with these mistakes, file by file and line by line."""
        listed = sorted(self._listed, key=lambda mistake: (mistake.file, mistake.line))
        return DataError(listed, self._count - len(listed))
