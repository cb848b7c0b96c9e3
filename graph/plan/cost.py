"""Costs: sums that are known before anything is read, and know of which fields they are the cost.

A cost is estimated processor time; `graph/plan/weights.py` says in which unit, and `graph/plan/pricing.py` what a plan
costs. Some of it counts as often as an argument says, so it depends on the variables of a request.

    cost_of(plan.root).of({"rows": 100})           1,234.5
    cost_of(plan.root).dearest({"rows": 100})      Share(("edges", "node"), 1_000.0, "lower first of ..., which is 100")
"""

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.errors import RequestError
from graph.plan.slot import Constant, Slot, resolve
from graph.plan.weights import EMPTY


@dataclass(frozen=True, slots=True)
class Times:
    """How often something counts: as often as a size says, but of what is beyond `usual` only the tenth part.

    Pages are seldom full where they stand in others, and never ten times as full as this. None takes the whole size.
    With `once` it counts once, whatever the size. A size of 0 counts as EMPTY.
    """

    size: Slot
    usual: int | None = None
    once: bool = False

    def count(self, variables: Mapping[str, object]) -> float:
        """The number for one request; raises RequestError where the size cannot be read."""
        number = max(size_of(self.size, variables), EMPTY)
        if self.once:
            return min(number, 1)
        if self.usual is None or number <= self.usual:
            return number
        return self.usual + (number - self.usual) / 10


def size_of(slot: Slot, variables: Mapping[str, object]) -> int:
    """A number counts as it is; of a list its members count, which need not be read for that."""
    value = resolve(slot.argument, variables)
    if isinstance(value, list):
        return len(value)
    size = slot.bind(variables)
    return size if isinstance(size, int) else 1


@dataclass(frozen=True)
class Part:
    """A part of a cost: the dearest of `choices`, so many times.

    `key` is the response key of the field that it is the cost of, '' where that is the same as of the whole. `remedy`
    says what would lower it, beside the size that `times` takes.
    """

    choices: tuple["Cost", ...]
    key: str = ""
    times: Times | None = None
    remedy: str = ""

    def of(self, variables: Mapping[str, object]) -> float:
        """The cost of the part."""
        times = 1 if self.times is None else self.times.count(variables)
        return times * max(cost.of(variables) for cost in self.choices)

    @property
    def varies(self) -> bool:
        """Whether it depends on variables."""
        by_size = self.times is not None and not isinstance(self.times.size.argument, Constant)
        return by_size or any(cost.constant is None for cost in self.choices)


@dataclass(frozen=True, slots=True)
class Share:
    """The dearest part of a cost: the path to its field, how much of the whole it is, and what would lower it."""

    path: tuple[str, ...]
    cost: float
    remedy: str


@dataclass(frozen=True)
class Cost:
    """A cost: what is its own, and that of its parts."""

    own: float = 0
    parts: tuple[Part, ...] = field(default=())

    def __add__(self, other: "Cost") -> "Cost":
        return Cost(self.own + other.own, self.parts + other.parts)

    def of(self, variables: Mapping[str, object]) -> float:
        """The cost for one request; raises RequestError where a size cannot be read."""
        constant = self.constant
        return self.own + sum(part.of(variables) for part in self.parts) if constant is None else constant

    @functools.cached_property
    def constant(self) -> float | None:
        """The cost where it depends on no variable, worked out once: most requests are sent again and again."""
        if any(part.varies for part in self.parts):
            return None
        try:
            return self.own + sum(part.of({}) for part in self.parts)
        except RequestError:
            return None

    def dearest(self, variables: Mapping[str, object]) -> Share:
        """The deepest field that is more than half of the cost of the field around it, from the outside on."""
        return _Descent(variables).through(self)


@dataclass
class _Descent:
    """A way from the outside into the dearest part of each part."""

    variables: Mapping[str, object]
    path: tuple[str, ...] = ()
    times: float = 1
    largest: tuple[float, str] = (1, "")
    remedy: str = ""

    def through(self, cost: Cost) -> Share:
        whole = cost.of(self.variables)
        part = max(cost.parts, key=lambda part: part.of(self.variables), default=None)
        if part is None or part.of(self.variables) < whole / 2:
            return Share(self.path, self.times * whole, self.largest[1] or self.remedy)
        self._enter(part)
        return self.through(max(part.choices, key=lambda choice: choice.of(self.variables)))

    def _enter(self, part: Part) -> None:
        if part.times is not None:
            count = part.times.count(self.variables)
            self.times *= count
            if count > self.largest[0]:
                self.largest = count, self._lower(part.times)
        self.path = (*self.path, part.key) if part.key else self.path
        self.remedy = part.remedy or self.remedy

    def _lower(self, times: Times) -> str:
        of = f" of {'.'.join(self.path)}" if self.path else ""
        return f"lower {times.size.name.rpartition('.')[2]}{of}, which is {size_of(times.size, self.variables):,}"


FREE = Cost()


def total(costs: Iterable[Cost]) -> Cost:
    """The sum of costs, all of which are of the same field."""
    return sum(costs, FREE)


def at(key: str, cost: Cost) -> Cost:
    """A cost that is the one of the field with this response key."""
    return Cost(0, (Part((cost,), key),))


def repeated(size: Slot, cost: Cost, *, usual: int | None = None) -> Cost:
    """A cost that counts as often as a size says."""
    return Cost(0, (Part((cost,), times=Times(size, usual)),))


def unless_empty(size: Slot, cost: Cost) -> Cost:
    """A cost that there hardly is where a size is 0."""
    return Cost(0, (Part((cost,), times=Times(size, once=True)),))


def times(number: int, cost: Cost) -> Cost:
    """A cost that counts so many times."""
    return Cost(0, tuple(Part((cost,)) for _ in range(number))) if cost.parts else Cost(number * cost.own)


def because(remedy: str, cost: float) -> Cost:
    """A cost that has a remedy of its own."""
    return Cost(0, (Part((Cost(cost),), remedy=remedy),)) if cost else FREE


def dearest_of(costs: Iterable[Cost]) -> Cost:
    """The cost of what may be one of several things: that of the dearest."""
    distinct = tuple(dict.fromkeys(costs))
    return Cost(0, (Part(distinct),)) if distinct else FREE
