"""Mistakes found in files: the first are kept, all are counted, so that a file of nothing else fills no memory."""

from collections.abc import Iterable

from graph.errors import DataError, Mistake

LISTED = 100


class Mistakes:
    """Grows like a list; `len` tells how many were found."""

    def __init__(self) -> None:
        self.unread: set[str] = set()
        """The files that could not be read to their end; who names what may stand in them is not blamed."""
        self._kept: list[Mistake] = []
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def append(self, mistake: Mistake) -> None:
        """Notes a mistake."""
        self._count += 1
        if len(self._kept) < LISTED:
            self._kept.append(mistake)

    def extend(self, mistakes: Iterable[Mistake]) -> None:
        """Notes several."""
        for mistake in mistakes:
            self.append(mistake)

    def error(self) -> DataError:
        """What was found, file by file and line by line."""
        listed = sorted(self._kept, key=lambda mistake: (mistake.file, mistake.line))
        return DataError(listed, self._count - len(listed))
