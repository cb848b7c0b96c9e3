"""Units, and all that ties them: location, pairings and reports, memberships, parts in projects, and rarer ties."""

from collections.abc import Iterator
from itertools import repeat
from typing import NamedTuple

from graph.datatypes.credit_code import with_checks
from loaders.synthetic import nodes
from loaders.synthetic.district import District, numbers
from loaders.synthetic.names import INDUSTRIES, UNIT_SUFFIXES
from loaders.synthetic.nodes import NodeRef
from loaders.synthetic.periods import (
    Lifespan,
    random_day,
    random_lifespan,
    random_period,
    stated_lifespan,
    successive_periods,
)
from loaders.synthetic.rows import Row, node, parallel_relationships, relationship

# Every kind once, and those that are common in a district more often.
_KINDS = (*UNIT_SUFFIXES, *["ENTERPRISE"] * 16, *["SOCIAL_ORGANIZATION"] * 4, *["SCHOOL"] * 2)
_NEW_SECTOR = ("ENTERPRISE", "SOCIAL_ORGANIZATION")
_TWO_ROLES = ({"role": "LEAD"}, {"role": "FUNDER"})
_ROLES = ("PARTNER", "PARTNER", "PARTNER", "PARTNER", "FUNDER", "LEAD", "BENEFICIARY")


class Unit(NamedTuple):
    """A unit; `community` is the number of the community that it has most to do with, if anything.

    One that is engaged there does several things together with it, as in real lists; others do one at most.
    """

    number: int
    ref: NodeRef
    kind: str
    lifespan: Lifespan
    community: int
    engaged: bool


def units(district: District) -> Iterator[Row]:
    """Units, one after the other, each with its ties."""
    chance = district.chance
    for number in numbers(district.units):
        lifespan, community = random_lifespan(chance, share_ended=0.04), chance.rank(district.active_communities)
        engaged = chance.happens(0.55, number)
        unit = Unit(number, nodes.unit(number), chance.pick(_KINDS), lifespan, community, engaged)
        yield _unit(district, unit)
        yield from _location(district, unit)
        yield from _pairings(district, unit)
        yield from _reports(district, unit)
        yield from _memberships(district, unit)
        yield from _parts_in_projects(district, unit)
        yield from _parts_in_activities(district, unit)
        yield from _rare_ties(district, unit)


def _unit(district: District, unit: Unit) -> Row:
    chance, number = district.chance, unit.number
    industry = chance.pick(INDUSTRIES) if unit.kind in _NEW_SECTOR else ""
    suffix = chance.pick(UNIT_SUFFIXES[unit.kind])
    aliases = [district.name(number, industry or suffix[:2]), f"示例{number}号"]
    return node(
        unit.ref,
        district.name(number, industry + suffix),
        stated_lifespan(chance, unit.lifespan, share_with_since=0.3),
        kind=unit.kind,
        aliases=";".join(aliases[: chance.between(1, 2)]) if chance.happens(0.2, number) else "",
        newSector="true" if industry else "false",
        creditCode=with_checks(f"Y1100000T{number:07d}"),  # nobody registers such units, nor codes with a T
    )


def _location(district: District, unit: Unit) -> Iterator[Row]:
    """Most are in the street of their community, some in a building; some moved from the one to the other."""
    chance, street = district.chance, nodes.street(district.street_of(unit.community))
    building = nodes.building(chance.rank(district.buildings))
    if chance.happens(0.08, unit.number):
        earlier, later = successive_periods(chance, unit.lifespan)
        yield relationship("LOCATED_IN", unit.ref, street, earlier)
        yield relationship("LOCATED_IN", unit.ref, building, later)
    elif chance.happens(0.9):
        place = building if chance.happens(0.25) else street
        yield relationship("LOCATED_IN", unit.ref, place, random_period(chance, unit.lifespan))


def _acting(district: District, unit: Unit) -> NodeRef:
    """Who acts for a unit: half of the time the party branch in it, where it has one."""
    branch = district.branch_of(unit.number)
    return unit.ref if branch is None or district.chance.happens(0.5) else nodes.branch(branch)


def _pairings(district: District, unit: Unit) -> Iterator[Row]:
    """With its community, by one agreement or by two in succession; with another community; with a street committee."""
    chance, party = district.chance, _acting(district, unit)
    signs = chance.happens(0.3)
    partner = nodes.community_committee(unit.community) if signs else nodes.community(unit.community)
    if chance.happens(0.12 if unit.engaged else 0.0, unit.number):
        agreements = [{"agreement": f"虚构协议第{turn}期"} for turn in (1, 2)]
        periods = successive_periods(chance, unit.lifespan)
        yield from parallel_relationships("PAIRED_WITH", party, partner, periods, agreements)
    elif chance.happens(0.8 if unit.engaged else 0.06):
        yield relationship("PAIRED_WITH", party, partner, random_period(chance, unit.lifespan))
    second = chance.rank(district.active_communities)
    if second != unit.community and chance.happens(0.04):
        period = random_period(chance, unit.lifespan)
        yield relationship("PAIRED_WITH", unit.ref, nodes.community(second), period, agreement="虚构框架协议")
    if chance.happens(0.03, unit.number):
        committee = nodes.street_committee(district.street_of(unit.community))
        yield relationship("PAIRED_WITH", unit.ref, committee, random_period(chance, unit.lifespan))


def _reports(district: District, unit: Unit) -> Iterator[Row]:
    """Members of a unit report in to its community, some units' members twice."""
    chance, party, community = district.chance, _acting(district, unit), nodes.community(unit.community)
    if chance.happens(0.05 if unit.engaged else 0.0, unit.number):
        members = [{"members": chance.between(1, 60)} for _ in range(2)]
        periods = successive_periods(chance, unit.lifespan)
        yield from parallel_relationships("REPORTS_IN_TO", party, community, periods, members)
    elif chance.happens(0.75 if unit.engaged else 0.05):
        period = random_period(chance, unit.lifespan)
        yield relationship("REPORTS_IN_TO", party, community, period, members=chance.between(1, 60))


def _memberships(district: District, unit: Unit) -> Iterator[Row]:
    chance = district.chance
    committees = (
        (0.22, nodes.community_committee(unit.community)),
        (0.12, nodes.joint_committee(chance.rank(district.joint_committees))),
        (0.04, nodes.regional_committee(district.street_of(unit.community))),
    )
    for share, committee in committees:
        if chance.happens(share, unit.number):
            yield relationship("MEMBER_OF", unit.ref, committee, random_period(chance, unit.lifespan))


def _parts_in_projects(district: District, unit: Unit) -> Iterator[Row]:
    """A role in each of a few projects; in some projects two roles, in the same period."""
    chance = district.chance
    for number in dict.fromkeys(_projects(district, unit)):
        project, party = nodes.project(number), _acting(district, unit)
        if chance.happens(0.06, unit.number):
            periods = repeat(random_period(chance, unit.lifespan))
            yield from parallel_relationships("PARTICIPATES_IN", party, project, periods, _TWO_ROLES)
        else:
            role, period = chance.pick(_ROLES), random_period(chance, unit.lifespan)
            yield relationship("PARTICIPATES_IN", party, project, period, role=role)


def _projects(district: District, unit: Unit) -> Iterator[int]:
    """The numbers of projects that a unit takes part in, some of them several times: most are of its community."""
    chance, near = district.chance, district.projects_of[unit.community]
    count = chance.small_count(40) + 1 if unit.engaged else int(chance.happens(0.1))
    for _ in range(count):
        if near and chance.happens(0.96):
            yield near[chance.rank(len(near)) - 1]
        elif district.projects:
            yield chance.rank(district.projects)


def _parts_in_activities(district: District, unit: Unit) -> Iterator[Row]:
    """Of units that are engaged every other takes part in an activity of its community, of others hardly any."""
    chance, near = district.chance, district.activities_of[unit.community]
    if near and chance.happens(0.5 if unit.engaged else 0.04):
        activity = nodes.activity(near[chance.rank(len(near)) - 1])
        role, period = chance.pick(("PARTNER", "PARTNER", "")), random_period(chance, unit.lifespan)
        yield relationship("PARTICIPATES_IN", _acting(district, unit), activity, period, role=role)


def _rare_ties(district: District, unit: Unit) -> Iterator[Row]:
    """Ties of few units, or of units of a certain kind."""
    chance, number = district.chance, unit.number
    if chance.happens(0.03, number):
        site = nodes.site(chance.rank(district.sites))
        yield relationship("VISITED", unit.ref, site, random_day(chance, unit.lifespan))
    if chance.happens(0.02, number):
        yield relationship("VISITED", unit.ref, nodes.community(unit.community), random_day(chance, unit.lifespan))
    if chance.happens(0.01):
        host = nodes.unit(chance.rank(district.units))
        yield relationship("VISITED", unit.ref, host, random_day(chance, unit.lifespan))
    if chance.happens(0.06, number):
        service = nodes.service(chance.rank(district.services))
        yield relationship("OFFERS", unit.ref, service, random_period(chance, unit.lifespan))
    if unit.kind == "PROPERTY_MANAGEMENT":
        building = nodes.building(chance.rank(district.buildings))
        yield relationship("OPERATES", unit.ref, building, random_period(chance, unit.lifespan))
    if unit.kind == "POLICE":
        posting = {"role": "POLICE_OFFICER", "posts": chance.between(1, 4)}
        period = random_period(chance, unit.lifespan)
        yield relationship("POSTED_TO", unit.ref, nodes.community(unit.community), period, **posting)
