"""Party organizations: the line of command, the committees across it, and the branches in units.

The line of command goes from the district's working committee to street committees and community committees. Regional
committees and joint committees bring together units that belong to none of these.
"""

from collections.abc import Iterator

from loaders.synthetic import nodes
from loaders.synthetic.district import District, numbers
from loaders.synthetic.names import MARK
from loaders.synthetic.nodes import NodeRef
from loaders.synthetic.periods import (
    Period,
    random_day,
    random_lifespan,
    random_period,
    stated_lifespan,
    successive_periods,
)
from loaders.synthetic.rows import Row, node, parallel_relationships, relationship

_DEPARTMENTS = ("组织部", "宣传部", "统战部", "社会工作部")
_COMMUNITY_COMMITTEES = (("COMMITTEE", "党委"), ("GENERAL_BRANCH", "党总支"), ("BRANCH", "党支部"))
_JOINT_FIELDS = ("商圈", "楼宇", "园区", "建设项目", "物流行业", "互联网行业", "教育行业", "医疗行业")
_BRANCHES = (
    ("BRANCH", "党支部"),
    ("BRANCH", "第一党支部"),
    ("GENERAL_BRANCH", "党总支"),
    ("JOINT_BRANCH", "联合党支部"),
)

_SHARE_LED_BY_REGIONAL_COMMITTEE = 4
"""A regional committee leads one in so many communities of its street."""


def organizations(district: District) -> Iterator[Row]:
    """The line of command, with the departments of the working committee, and what they lead and visit."""
    top = nodes.WORKING_COMMITTEE
    yield node(top, f"{MARK}示范区党工委", kind="WORKING_COMMITTEE", aliases=f"{MARK}区党工委")
    yield relationship("LOCATED_IN", top, nodes.DISTRICT)
    for number, name in enumerate(_DEPARTMENTS, 1):
        yield from _department(district, number, name)
    for number in numbers(district.streets):
        yield from _street_committee(district, number)
    for number in numbers(district.communities):
        yield from _community_committee(district, number)


def _department(district: District, number: int, name: str) -> Iterator[Row]:
    chance, department = district.chance, nodes.department(number)
    yield node(department, f"{MARK}示范区{name}", kind="DEPARTMENT")
    yield relationship("SUBORDINATE_TO", department, nodes.WORKING_COMMITTEE)
    for site in chance.ranks(5, district.sites):
        yield relationship("VISITED", department, nodes.site(site), random_day(chance))
    for community in chance.ranks(8, district.communities):
        posting = {"role": "FIRST_SECRETARY", "posts": 1}
        periods = successive_periods(chance)
        yield from parallel_relationships(
            "POSTED_TO", department, nodes.community(community), periods, (posting, posting)
        )


def _street_committee(district: District, number: int) -> Iterator[Row]:
    chance, committee = district.chance, nodes.street_committee(number)
    lifespan = random_lifespan(chance, share_ended=0.0)
    name = district.name(number, "党工委")
    yield node(committee, name, stated_lifespan(chance, lifespan, share_with_since=0.7), kind="COMMITTEE")
    period = Period(random_period(chance, lifespan).since, "")
    yield relationship("SUBORDINATE_TO", committee, nodes.WORKING_COMMITTEE, period)
    yield relationship("LOCATED_IN", committee, nodes.street(number))
    for project in chance.ranks(chance.small_count(20), district.projects):
        yield relationship("LEADS", committee, nodes.project(project), random_period(chance, lifespan))


def _community_committee(district: District, number: int) -> Iterator[Row]:
    chance, committee = district.chance, nodes.community_committee(number)
    lifespan = random_lifespan(chance, share_ended=0.0)
    kind, suffix = chance.pick(_COMMUNITY_COMMITTEES)
    name = district.name(number, suffix)
    yield node(committee, name, stated_lifespan(chance, lifespan, share_with_since=0.4), kind=kind)
    period = Period(random_period(chance, lifespan).since, "")
    yield relationship("LEADS", committee, nodes.community(number), period)
    yield relationship("ORGANIZATION_OF", committee, nodes.community(number))
    superior = nodes.street_committee(district.street_of(number))
    yield from _led_by_street_committee(district, superior, number)
    yield from _superiors(district, committee, superior, number)
    if chance.happens(0.2, number):
        posting = {"role": chance.pick(("INSTRUCTOR", "FIRST_SECRETARY")), "posts": chance.between(1, 3)}
        yield relationship("POSTED_TO", superior, committee, random_period(chance), **posting)
    if chance.happens(0.2, number):
        center = nodes.service_center(chance.rank(district.communities))
        yield relationship("VISITED", committee, center, random_day(chance))


def _led_by_street_committee(district: District, superior: NodeRef, number: int) -> Iterator[Row]:
    """A street committee leads the communities of its street; one in ten it did not lead for a time."""
    community = nodes.community(number)
    if district.chance.happens(0.1, number):
        yield from parallel_relationships("LEADS", superior, community, successive_periods(district.chance))
    else:
        yield relationship("LEADS", superior, community, Period(random_period(district.chance).since, ""))


def _superiors(district: District, committee: NodeRef, superior: NodeRef, number: int) -> Iterator[Row]:
    """Community committees are under a street committee; before that, one in ten was under the working committee.

    The ontology allows an organization one superior at a time.
    """
    if district.chance.happens(0.1, number):
        earlier, later = successive_periods(district.chance)
        yield relationship("SUBORDINATE_TO", committee, nodes.WORKING_COMMITTEE, earlier)
        yield relationship("SUBORDINATE_TO", committee, superior, later)
    else:
        period = Period(random_period(district.chance).since, "")
        yield relationship("SUBORDINATE_TO", committee, superior, period)


def regional_committees(district: District) -> Iterator[Row]:
    """One in each street, which also leads some communities of the street."""
    for number in numbers(district.streets):
        chance, committee = district.chance, nodes.regional_committee(number)
        lifespan = random_lifespan(chance, share_ended=0.1)
        name = district.name(number, "区域党委")
        period = stated_lifespan(chance, lifespan, share_with_since=0.8)
        yield node(committee, name, period, kind="REGIONAL_COMMITTEE", field="区域化党建")
        superior = nodes.street_committee(number)
        yield relationship("SUBORDINATE_TO", committee, superior, random_period(chance, lifespan))
        # The communities of a street are `streets` apart (`District.street_of`).
        for community in range(number, district.communities + 1, district.streets * _SHARE_LED_BY_REGIONAL_COMMITTEE):
            yield relationship("LEADS", committee, nodes.community(community), random_period(chance, lifespan))


def joint_committees(district: District) -> Iterator[Row]:
    """Committees of the units in a building, a business district or an industry."""
    for number in numbers(district.joint_committees):
        yield from _joint_committee(district, number)


def _joint_committee(district: District, number: int) -> Iterator[Row]:
    chance, committee = district.chance, nodes.joint_committee(number)
    lifespan, field = random_lifespan(chance, share_ended=0.1), chance.pick(_JOINT_FIELDS)
    name = district.name(number, f"{field}联合党委")
    alias = district.name(number, "联合党委") if chance.happens(0.5) else ""
    period = stated_lifespan(chance, lifespan, share_with_since=0.8)
    yield node(committee, name, period, kind="JOINT_COMMITTEE", field=field, aliases=alias)
    superior = nodes.street_committee(chance.rank(district.streets))
    yield relationship("SUBORDINATE_TO", committee, superior, random_period(chance, lifespan))
    business_district = nodes.business_district(chance.rank(district.business_districts))
    yield relationship("LOCATED_IN", committee, business_district)
    building = nodes.building(chance.rank(district.buildings))
    yield relationship("LEADS", committee, building, random_period(chance, lifespan))
    site = nodes.site(chance.rank(district.sites))
    yield relationship("OPERATES", committee, site, random_period(chance, lifespan))
    for project in chance.ranks(3, district.projects):
        role = chance.pick(("LEAD", "LEAD", "PARTNER"))
        period = random_period(chance, lifespan)
        yield relationship("PARTICIPATES_IN", committee, nodes.project(project), period, role=role)


def branches(district: District) -> Iterator[Row]:
    """Branches, each of which leads a unit, under a joint committee or a community committee."""
    for number in numbers(district.branches):
        chance, branch = district.chance, nodes.branch(number)
        lifespan = random_lifespan(chance, share_ended=0.05)
        kind, suffix = chance.pick(_BRANCHES)
        name = district.name(number, suffix)
        yield node(branch, name, stated_lifespan(chance, lifespan, share_with_since=0.5), kind=kind)
        superior = (
            nodes.joint_committee(chance.rank(district.joint_committees))
            if chance.happens(0.4)
            else nodes.community_committee(chance.rank(district.communities))
        )
        yield relationship("SUBORDINATE_TO", branch, superior, random_period(chance, lifespan))
        unit = nodes.unit(district.unit_of(number))
        yield relationship("LEADS", branch, unit, random_period(chance, lifespan))
        yield relationship("ORGANIZATION_OF", branch, unit)
