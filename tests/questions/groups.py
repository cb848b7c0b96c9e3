"""Draws `groups`: what rows are grouped by, and what is shown of a group."""

from collections.abc import Sequence

from graph.plan.groups import Measure, RowProperties
from schema import names
from tests.questions.drawing import Bare
from tests.questions.filters import constant_of
from tests.questions.fragments import Fragments

LIMITS = (0, 1, 2, 50, None)


class GroupsWriter(Fragments):
    """Draws groups of the rows of a connection."""

    def groups(self, of: str, properties: RowProperties, *, several: bool = False) -> str:
        """Groups of rows with these properties; `several`: their nodes may be of several types."""
        possible = [*(["type"] if several else []), *(name for name, prop in properties.items() if prop.grouping)]
        common = [name for name in ("type", "change", "kind", "role", "weight", "since") if name in possible]
        by = [self.pick(common if common and self.chance() else possible) for _ in self.count(self.pick((0, 2, 3)))]
        fields = [self.field(name) for name in dict.fromkeys(by) if self.chance(3) or len(by) < 3]
        fields += [self.measure(of, measure, properties) for measure in Measure if self.chance()]
        fields += [self.field("count")] if self.chance() or not fields else []
        arguments = {"by": self.by(of, by)} if by or self.chance() else {}
        arguments |= {"first": self.drawn("Int", LIMITS[: self.pick((4, 5))])} if self.chance(4) else {}
        return self.field("groups", arguments, self.selection(names.group(of), self.random.sample(fields, len(fields))))

    def by(self, of: str, chosen: Sequence[str]) -> object:
        """What rows are grouped by, or a variable that is."""
        return self.drawn(f"[{names.group_by(of)}!]", [[Bare(constant_of(name)) for name in chosen]], among=6)

    def measure(self, of: str, measure: Measure, properties: RowProperties) -> str:
        """A measure of some properties, or the count where none has it."""
        possible = [name for name, prop in properties.items() if prop.measured(measure)]
        if not possible:
            return "count"
        called = names.group_bounds if measure in (Measure.MIN, Measure.MAX) else names.group_numbers
        fields = [self.field(self.pick(possible)) for _ in self.count(3, 1)]
        return self.field(measure, selection=self.selection(called(of), fields))
