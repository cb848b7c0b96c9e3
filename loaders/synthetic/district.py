"""What all parts of a made-up district share: how many there are of everything, the random draws, and the names."""

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from loaders.synthetic.names import Names

T = TypeVar("T")

COMMUNITIES_OF_STREET = 25
"""How many communities a street has, on average."""

_GOLDEN = 0.6180339887498949
"""Its multiples modulo 1 are spread evenly (Knuth, The Art of Computer Programming, volume 3, section 6.4)."""


class Chance:
    """Random draws; the same seed gives the same draws in the same order.

    All of them start from `random()`, whose sequence Python keeps the same over its versions. It does not promise that
    for `randint` and `choice`.
    """

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def happens(self, share: float, number: int = 0) -> bool:
        """Whether something is among this share of its kind. Number 1 always is, so that there is at least one."""
        return self._random.random() < share or number == 1

    def between(self, first: int, last: int) -> int:
        """A whole number from `first` to `last`, each of them equally likely."""
        return first + int(self._random.random() * (last - first + 1))

    def pick(self, choices: Sequence[T]) -> T:
        """One of the choices, each of them equally likely; a choice that is listed twice is twice as likely."""
        return choices[int(self._random.random() * len(choices))]

    def rank(self, size: int) -> int:
        """A number from 1 to `size` by Zipf's law, k about 1/k times as often as 1: so few nodes have many ties."""
        return min(size, int((size + 1) ** self._random.random()))

    def ranks(self, count: int, size: int) -> list[int]:
        """The distinct numbers among `count` draws of `rank`, in the order of drawing; none where `size` is 0."""
        return list(dict.fromkeys(self.rank(size) for _ in range(count if size else 0)))

    def small_count(self, maximum: int) -> int:
        """A number from 0 to `maximum` by a power law: seven of ten are 0, the average is 0.8, and few are large."""
        return min(maximum + 1, int((1.0 - self._random.random()) ** -0.55)) - 1


class District:
    """The sizes of everything, which follow from three of them, with the draws and names for one seed."""

    def __init__(self, communities: int, units: int, projects: int, seed: int) -> None:
        if communities < 1 or units < 1 or projects < 0:
            sizes = f"{communities} communities, {units} units, {projects} projects"
            raise ValueError(f"{sizes}; allowed: at least 1 community, 1 unit and 0 projects")
        self.communities = communities
        self.units = units
        self.projects = projects
        self.chance = Chance(seed)
        self._names = Names(self.chance.between(0, 1_000_000))
        self.streets = -(-communities // COMMUNITIES_OF_STREET)
        self.business_districts = 1 + self.streets // 4
        self.joint_committees = 1 + units // 500
        self.branches = 1 + units // 20
        self.buildings = 1 + units // 400
        self.sites = 1 + communities // 5
        self.services = min(100, 10 + communities // 10)
        self.activities = 1 + communities // 4 + projects // 3
        self.teams = 1 + communities // 2
        self.needs = 3 * communities
        self.resources = 1 + units // 20
        self.projects_of = self._by_home(projects)
        self.activities_of = self._by_home(self.activities)

    @property
    def active_communities(self) -> int:
        """The first so many communities have partners. One in twenty has none, so that there are gaps to find."""
        return self.communities - self.communities // 20

    def street_of(self, community: int) -> int:
        """The number of a community's street.

        Numbers are also ranks of popularity. By turns, each street gets popular communities and others.
        """
        return (community - 1) % self.streets + 1

    def home_of(self, number: int) -> int:
        """The number of the community to which the project or activity with this number belongs.

        Popular communities have more of them, in the proportions of `Chance.rank`.
        """
        active = self.active_communities
        return min(active, int((active + 1) ** ((number - 1) * _GOLDEN % 1.0)))

    def _by_home(self, count: int) -> Mapping[int, Sequence[int]]:
        """The numbers of these so many projects or activities, by the number of their community; each has a list."""
        by_home: dict[int, list[int]] = {community: [] for community in numbers(self.communities)}
        for number in numbers(count):
            by_home[self.home_of(number)].append(number)
        return by_home

    def branch_of(self, unit: int) -> int | None:
        """The number of the branch in the unit with this number, if it has one: they are spread evenly."""
        branch = -(-(unit - 1) * self.branches // self.units) + 1
        return branch if branch <= self.branches and self.unit_of(branch) == unit else None

    def unit_of(self, branch: int) -> int:
        """The number of the unit that the branch with this number is in."""
        return (branch - 1) * self.units // self.branches + 1

    def name(self, number: int, suffix: str) -> str:
        """The name of the thing with this number among its kind."""
        return self._names.name(number, suffix)

    def kind_and_name(self, suffixes: Mapping[str, Sequence[str]], number: int) -> tuple[str, str]:
        """A random kind, and a name with one of the suffixes of that kind."""
        kind = self.chance.pick(tuple(suffixes))
        return kind, self.name(number, self.chance.pick(suffixes[kind]))


def numbers(count: int) -> Iterator[int]:
    """The numbers of so many things of a kind, from 1."""
    return iter(range(1, count + 1))
