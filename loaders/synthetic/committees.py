"""Committees across the line of command: regional and joint ones, whose members are units, and the units' branches."""

from collections.abc import Iterator

from loaders.synthetic import rows
from loaders.synthetic.district import District, numbers
from loaders.synthetic.periods import lifespan, period, validity
from loaders.synthetic.rows import Row, node, tie

_FIELDS = ("商圈", "楼宇", "园区", "建设项目", "物流行业", "互联网行业", "教育行业", "医疗行业")
_BRANCHES = (
    ("BRANCH", "党支部"),
    ("BRANCH", "第一党支部"),
    ("GENERAL_BRANCH", "党总支"),
    ("JOINT_BRANCH", "联合党支部"),
)
_LED = 4


def regional_committees(district: District) -> Iterator[Row]:
    """One in each street, which leads a few of the street's communities beside the street committee."""
    for number in numbers(district.streets):
        chance, committee = district.chance, rows.regional_committee(number)
        life = lifespan(chance, ended=0.1)
        name = district.words.name(number, "区域党委")
        yield node(committee, name, validity(chance, life, told=0.8), kind="REGIONAL_COMMITTEE", field="区域化党建")
        yield tie("SUBORDINATE_TO", committee, rows.street_committee(number), period(chance, life))
        for community in range(number, district.communities + 1, district.streets * _LED):
            yield tie("LEADS", committee, rows.community(community), period(chance, life))


def joint_committees(district: District) -> Iterator[Row]:
    """Committees of a building, a business district or an industry."""
    for number in numbers(district.joint_committees):
        yield from _joint_committee(district, number)


def _joint_committee(district: District, number: int) -> Iterator[Row]:
    chance, committee = district.chance, rows.joint_committee(number)
    life, field = lifespan(chance, ended=0.1), chance.pick(_FIELDS)
    name = district.words.name(number, f"{field}联合党委")
    alias = district.words.name(number, "联合党委") if chance.happens(0.5) else ""
    validity_told = validity(chance, life, told=0.8)
    yield node(committee, name, validity_told, kind="JOINT_COMMITTEE", field=field, aliases=alias)
    superior = rows.street_committee(chance.rank(district.streets))
    yield tie("SUBORDINATE_TO", committee, superior, period(chance, life))
    yield tie("LOCATED_IN", committee, rows.business_district(chance.rank(district.business_districts)))
    yield tie("LEADS", committee, rows.building(chance.rank(district.buildings)), period(chance, life))
    yield tie("OPERATES", committee, rows.site(chance.rank(district.sites)), period(chance, life))
    for project in chance.ranks(3, district.projects):
        role = chance.pick(("LEAD", "LEAD", "PARTNER"))
        yield tie("PARTICIPATES_IN", committee, rows.project(project), period(chance, life), role=role)


def branches(district: District) -> Iterator[Row]:
    """Branches within units, under a joint committee or the committee of a community."""
    for number in numbers(district.branches):
        chance, branch = district.chance, rows.branch(number)
        life = lifespan(chance, ended=0.05)
        kind, ending = chance.pick(_BRANCHES)
        name = district.words.name(number, ending)
        yield node(branch, name, validity(chance, life, told=0.5), kind=kind)
        superior = (
            rows.joint_committee(chance.rank(district.joint_committees))
            if chance.happens(0.4)
            else rows.community_committee(chance.rank(district.communities))
        )
        yield tie("SUBORDINATE_TO", branch, superior, period(chance, life))
        yield tie(
            "LEADS", branch, rows.unit((number - 1) * district.units // district.branches + 1), period(chance, life)
        )
