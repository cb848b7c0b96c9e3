"""Draws `groups`: what rows are grouped by, which groups remain, in which order, and what is shown of a group."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from graph.datatypes.number import Decimal, Integer
from graph.ontology.model import NO_LABEL, Property
from graph.plan.groupable import Groupable
from graph.plan.groups import Measure, Span
from schema import names
from schema.connections import GROUP_BY, GROUP_ORDER
from schema.group_inputs import ANY
from tests.questions.drawing import Bare
from tests.questions.filters import constant_of
from tests.questions.fragments import Fragments

LIMITS = (0, 1, 2, 50, None)
COUNT, SUM = Property("count", Integer(), NO_LABEL), Property("sum", Decimal(), NO_LABEL)
Stems: TypeAlias = tuple[str, str]
"""What the GraphQL types of a connection are called after, and those of what is measured of its groups."""

OF_BOUNDS = (Measure.MIN, Measure.MAX)


class GroupsWriter(Fragments):
    """Draws groups of the rows of a connection."""

    def groups(self, of: Stems, groupable: Groupable, show: Callable[[Sequence[str]], str]) -> str:
        """Groups of rows; `show` draws what is shown of a node of some types."""
        stem, measured = of
        possible = [*(["type"] if groupable.typed else []), *groupable.nodes, *groupable.values]
        often = ("type", "change", "kind", "role", "weight", "since", *groupable.nodes)
        common = [name for name in often if name in possible]
        by = [self.pick(common if common and self.chance() else possible) for _ in self.count(self.pick((0, 2, 3)))]
        fields = [self.value(name, groupable, show) for name in dict.fromkeys(by) if self.chance(3) or len(by) < 3]
        fields += [self.measure(measured, measure, groupable) for measure in Measure if self.chance()]
        fields += [self.field(self.pick(["count", *groupable.distinct])) for _ in self.count(2, 0 if fields else 1)]
        arguments = {"by": self.by(by, groupable)} if by or self.chance() else {}
        arguments |= (
            {"having": self.whole(names.group_having(ANY), lambda: self.having(groupable))} if self.chance(3) else {}
        )
        if self.chance(3):
            order = self.whole(f"[{GROUP_ORDER}!]", lambda: [self.group_order(by, groupable) for _ in self.count(2)])
            arguments["orderBy"] = order
        arguments |= {"first": self.drawn("Int", LIMITS[: self.pick((4, 5))])} if self.chance(4) else {}
        return self.field(
            "groups", arguments, self.selection(names.group(stem), self.random.sample(fields, len(fields)))
        )

    def value(self, name: str, groupable: Groupable, show: Callable[[Sequence[str]], str]) -> str:
        """What rows are grouped by, which may be a node."""
        return self.field(name, selection=show(groupable.nodes[name].node_types) if name in groupable.nodes else "")

    def by(self, chosen: Sequence[str], groupable: Groupable) -> object:
        """What rows are grouped by, or a variable that is: each name always in the same way, dates often by a span."""
        spans = {name: {name: Bare(self.pick(Span))} for name in chosen if name in groupable.dates and self.chance()}
        members = [spans.get(name) or Bare(constant_of(name)) for name in chosen]
        return self.drawn(f"[{GROUP_BY}!]", [members], among=6)

    def having(self, groupable: Groupable) -> dict[str, Any]:
        """Which groups remain."""
        if self.chance():
            return {self.pick(["count", *groupable.distinct]): self.comparison(COUNT, "")}
        measure, prop = self.measurable(groupable)
        of = groupable.properties[prop].prop if measure in OF_BOUNDS else SUM
        return {measure.value: {prop: self.comparison(of, "")}}

    def group_order(self, by: Sequence[str], groupable: Groupable) -> dict[str, Any]:
        """An order by a value, a number or a measure."""
        if self.chance():
            measure, prop = self.measurable(groupable)
            return {measure.value: {prop: self.direction()}}
        return {self.pick(["count", *groupable.distinct, *by]): self.direction()}

    def measurable(self, groupable: Groupable) -> tuple[Measure, str]:
        """A measure and a property that has it."""
        properties = groupable.properties.items()
        return self.pick(
            [(measure, name) for measure in Measure for name, prop in properties if prop.measured(measure)]
        )

    def measure(self, of: str, measure: Measure, groupable: Groupable) -> str:
        """A measure of some properties, or the count where none has it."""
        possible = [name for name, prop in groupable.properties.items() if prop.measured(measure)]
        if not possible:
            return "count"
        called = names.group_bounds if measure in OF_BOUNDS else names.group_numbers
        fields = [self.field(self.pick(possible)) for _ in self.count(3, 1)]
        return self.field(measure, selection=self.selection(called(of), fields))
