"""The mistakes found while files are read: all are counted, but only the first ones kept, as memory is bounded."""

from collections.abc import Iterable

from graph.errors import DataError, Mistake

MAXIMUM_LISTED = 100
"""How many mistakes are listed. A file in which every row is wrong has usually one reason, seen in the first rows."""


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
        """Notes a mistake with its place, as in `Mistake`."""
        self.append(Mistake(file, line, column, str(message)))

    def error(self) -> DataError:
        """The error with these mistakes, file by file and line by line."""
        listed = sorted(self._listed, key=lambda mistake: (mistake.file, mistake.line))
        return DataError(listed, self._count - len(listed))
