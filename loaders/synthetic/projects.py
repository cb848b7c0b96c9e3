"""Projects, activities and teams, with the communities, committees and teams that take part.

The parts of units in them are in `units.py`.
"""

from collections.abc import Iterator

from loaders.synthetic import nodes
from loaders.synthetic.district import District, numbers
from loaders.synthetic.names import ACTIVITY_SUFFIXES, PROJECT_SUFFIXES, TEAM_SUFFIXES
from loaders.synthetic.periods import Lifespan, random_lifespan, random_period, stated_lifespan
from loaders.synthetic.rows import Row, node, parallel_relationships, relationship

_TWO_ROLES = ({"role": "PARTNER"}, {"role": "BENEFICIARY"})
_RECURRENCES = ("ONCE", "ONCE", "MONTHLY", "YEARLY", "REGULAR", "")


def projects(district: District) -> Iterator[Row]:
    """Projects, one after the other, each with its ties."""
    chance = district.chance
    for number in numbers(district.projects):
        lifespan = random_lifespan(chance, share_ended=0.25)
        kind, name = district.kind_and_name(PROJECT_SUFFIXES, number)
        alias = district.name(number, "项目") if chance.happens(0.3) else ""
        period = stated_lifespan(chance, lifespan, share_with_since=0.8)
        yield node(nodes.project(number), name, period, kind=kind, aliases=alias)
        yield from _surroundings_of_project(district, number, lifespan)
        yield from _communities_in_project(district, number, lifespan)
        yield from _leaders_of_project(district, number, lifespan)


def _surroundings_of_project(district: District, number: int, lifespan: Lifespan) -> Iterator[Row]:
    """The larger project that it is a part of, always one with a smaller number; where it is; what it offers."""
    chance, project = district.chance, nodes.project(number)
    if number > 1 and chance.happens(0.12, number - 1):
        larger_project = nodes.project(chance.rank(number - 1))
        yield relationship("PART_OF", project, larger_project, random_period(chance, lifespan))
    if chance.happens(0.25, number):
        street = nodes.street(chance.rank(district.streets))
        yield relationship("LOCATED_IN", project, street, random_period(chance, lifespan))
    for service in chance.ranks(int(chance.happens(0.15, number)), district.services):
        yield relationship("OFFERS", project, nodes.service(service), random_period(chance, lifespan))


def _communities_in_project(district: District, number: int, lifespan: Lifespan) -> Iterator[Row]:
    """The community to which the project belongs, as long as there is the project; one in twenty has others, too."""
    chance, project = district.chance, nodes.project(number)
    home = nodes.community(district.home_of(number))
    period = stated_lifespan(chance, lifespan, share_with_since=0.9)
    if chance.happens(0.08, number):
        yield from parallel_relationships("PARTICIPATES_IN", home, project, (period, period), _TWO_ROLES)
    else:
        role = chance.pick(("BENEFICIARY", "BENEFICIARY", "PARTNER", "LEAD"))
        yield relationship("PARTICIPATES_IN", home, project, period, role=role)
    if chance.happens(0.05):
        others = chance.ranks(chance.between(1, 3), district.active_communities)
        for rank in others:
            if rank != district.home_of(number):
                period = random_period(chance, lifespan)
                yield relationship("PARTICIPATES_IN", nodes.community(rank), project, period, role="PARTNER")


def _leaders_of_project(district: District, number: int, lifespan: Lifespan) -> Iterator[Row]:
    chance, project = district.chance, nodes.project(number)
    committee = nodes.community_committee(district.home_of(number))
    if chance.happens(0.3, number):
        yield relationship("LEADS", committee, project, random_period(chance, lifespan))
    if chance.happens(0.3, number):
        yield relationship("PARTICIPATES_IN", committee, project, random_period(chance, lifespan), role="LEAD")


def activities(district: District) -> Iterator[Row]:
    """Activities, one after the other, each with its ties."""
    for number in numbers(district.activities):
        lifespan = random_lifespan(district.chance, share_ended=0.5)
        yield _activity(district, number, lifespan)
        yield from _surroundings_of_activity(district, number, lifespan)
        yield from _participants_of_activity(district, number, lifespan)


def _activity(district: District, number: int, lifespan: Lifespan) -> Row:
    chance = district.chance
    kind, name = district.kind_and_name(ACTIVITY_SUFFIXES, number)
    return node(
        nodes.activity(number),
        name,
        stated_lifespan(chance, lifespan, share_with_since=0.8),
        kind=kind,
        recurrence=chance.pick(_RECURRENCES),
        sessions=chance.between(1, 90) if chance.happens(0.5) else "",
        attendance=chance.between(10, 8_000) if chance.happens(0.5) else "",
    )


def _surroundings_of_activity(district: District, number: int, lifespan: Lifespan) -> Iterator[Row]:
    """The project that it is a part of, and the venues where it is held."""
    chance, activity = district.chance, nodes.activity(number)
    for project in chance.ranks(int(chance.happens(0.6, number)), district.projects):
        yield relationship("PART_OF", activity, nodes.project(project), random_period(chance, lifespan))
    if chance.happens(0.6, number):
        center = nodes.service_center(chance.rank(district.communities))
        yield relationship("HELD_AT", activity, center, random_period(chance, lifespan))
    if chance.happens(0.2, number):
        site = nodes.site(chance.rank(district.sites))
        yield relationship("HELD_AT", activity, site, random_period(chance, lifespan))


def _participants_of_activity(district: District, number: int, lifespan: Lifespan) -> Iterator[Row]:
    """The community to which the activity belongs, and of some activities a team."""
    chance, activity = district.chance, nodes.activity(number)
    home, period = nodes.community(district.home_of(number)), stated_lifespan(chance, lifespan, share_with_since=0.9)
    yield relationship("PARTICIPATES_IN", home, activity, period, role=chance.pick(("BENEFICIARY", "LEAD", "")))
    for rank in chance.ranks(int(chance.happens(0.2, number)), district.teams):
        period = random_period(chance, lifespan)
        yield relationship("PARTICIPATES_IN", nodes.team(rank), activity, period, role="PARTNER")


def teams(district: District) -> Iterator[Row]:
    """Teams, the committee that leads each, where they are deployed, and how many people: never who they are."""
    chance = district.chance
    for number in numbers(district.teams):
        team, lifespan = nodes.team(number), random_lifespan(chance, share_ended=0.3)
        kind, name = district.kind_and_name(TEAM_SUFFIXES, number)
        size = chance.between(5, 300)
        yield node(team, name, stated_lifespan(chance, lifespan, share_with_since=0.6), kind=kind, members=size)
        committee = nodes.community_committee(chance.rank(district.communities))
        yield relationship("LEADS", committee, team, random_period(chance, lifespan))
        for community in chance.ranks(chance.between(1, 4), district.active_communities):
            members, period = chance.between(1, size), random_period(chance, lifespan)
            yield relationship("DEPLOYED_TO", team, nodes.community(community), period, members=members)
        if chance.happens(0.3, number):
            site = nodes.site(chance.rank(district.sites))
            yield relationship("DEPLOYED_TO", team, site, random_period(chance, lifespan))
