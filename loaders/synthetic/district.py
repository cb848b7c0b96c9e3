"""What the parts of a made-up district have in common: how many there are of everything, and one course of chance."""

from collections.abc import Iterator, Mapping, Sequence

from loaders.synthetic.chance import Chance
from loaders.synthetic.words import Words

STREET = 25
"""How many communities make a street, on average."""


class District:
    """The sizes follow from the three that were asked for."""

    def __init__(self, communities: int, units: int, projects: int, seed: int) -> None:
        if communities < 1 or units < 1 or projects < 0:
            given = f"{communities} communities, {units} units, {projects} projects"
            raise ValueError(f"{given}; allowed: at least 1 community, 1 unit and 0 projects")
        self.communities = communities
        self.units = units
        self.projects = projects
        self.chance = Chance(seed)
        self.words = Words(self.chance.between(0, 1_000_000))
        self.streets = -(-communities // STREET)
        self.business_districts = 1 + self.streets // 4
        self.joint_committees = 1 + units // 500
        self.branches = 1 + units // 20
        self.buildings = 1 + units // 400
        self.sites = 1 + communities // 5
        self.services = min(100, 10 + communities // 10)
        self.activities = 1 + communities // 4 + projects // 3
        self.teams = 1 + communities // 2

    @property
    def reached(self) -> int:
        """The communities that partners come to; one in twenty is left out, as gaps that can be found."""
        return self.communities - self.communities // 20

    def street_of(self, community: int) -> int:
        """The street of a community; neighbors in number, and so in popularity, are in different streets."""
        return (community - 1) % self.streets + 1

    def called(self, endings: Mapping[str, Sequence[str]], number: int) -> tuple[str, str]:
        """A kind, and a name that fits it."""
        kind = self.chance.pick(tuple(endings))
        return kind, self.words.name(number, self.chance.pick(endings[kind]))


def numbers(count: int) -> Iterator[int]:
    """The numbers of so many things, from 1."""
    return iter(range(1, count + 1))
