"""Draws documents that ask for changes alone, mostly of derived relationships."""

from tests.questions.drawing import Bare
from tests.questions.writer import DocumentWriter


class ChangesWriter(DocumentWriter):
    """Writes documents of `diff`, with the types that are derived."""

    def root(self, alias: str) -> str:
        """Changes between two days."""
        return self.changes(alias)

    def types(self, derived: bool) -> list[Bare]:
        """A derived type, now and then with recorded ones beside it."""
        chosen = Bare(self.pick(self.ontology.derived))
        return [chosen, *super().types(derived)] if self.chance(4) else [chosen]
