"""Draws documents that ask what several nodes share, and nothing else."""

from tests.questions.writer import DocumentWriter


class SharedWriter(DocumentWriter):
    """Writes documents of `common`."""

    def root(self, alias: str) -> str:
        """What several nodes share."""
        return self.common(alias)
