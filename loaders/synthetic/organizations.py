"""The line of command: the district's working committee, its departments, street committees, community committees."""

from collections.abc import Iterator

from loaders.synthetic import rows
from loaders.synthetic.district import District, numbers
from loaders.synthetic.periods import Period, lifespan, moment, period, succession, validity
from loaders.synthetic.rows import Ref, Row, node, parallels, tie
from loaders.synthetic.words import MARK

_DEPARTMENTS = ("组织部", "宣传部", "统战部", "社会工作部")


def organizations(district: District) -> Iterator[Row]:
    """The organizations that every district has, each with at most one superior at a time."""
    top = rows.WORKING_COMMITTEE
    yield node(top, f"{MARK}示范区党工委", kind="WORKING_COMMITTEE", aliases=f"{MARK}区党工委")
    yield tie("LOCATED_IN", top, rows.DISTRICT)
    for number, name in enumerate(_DEPARTMENTS, 1):
        yield from _department(district, number, name)
    for number in numbers(district.streets):
        yield from _street_committee(district, number)
    for number in numbers(district.communities):
        yield from _community_committee(district, number)


def _department(district: District, number: int, name: str) -> Iterator[Row]:
    chance, department = district.chance, rows.department(number)
    yield node(department, f"{MARK}示范区{name}", kind="DEPARTMENT")
    yield tie("SUBORDINATE_TO", department, rows.WORKING_COMMITTEE)
    for rank in chance.ranks(5, district.sites):
        yield tie("VISITED", department, rows.site(rank), moment(chance))
    for rank in chance.ranks(8, district.communities):
        role = {"role": "FIRST_SECRETARY", "posts": 1}
        yield from parallels("POSTED_TO", department, rows.community(rank), succession(chance), (role, role))


def _street_committee(district: District, number: int) -> Iterator[Row]:
    chance, committee = district.chance, rows.street_committee(number)
    life = lifespan(chance, ended=0.0)
    name = district.words.name(number, "党工委")
    yield node(committee, name, validity(chance, life, told=0.7), kind="COMMITTEE")
    yield tie("SUBORDINATE_TO", committee, rows.WORKING_COMMITTEE, Period(period(chance, life).since, ""))
    yield tie("LOCATED_IN", committee, rows.street(number))
    for project in chance.ranks(chance.few(20), district.projects):
        yield tie("LEADS", committee, rows.project(project), period(chance, life))


def _community_committee(district: District, number: int) -> Iterator[Row]:
    chance, committee, community = district.chance, rows.community_committee(number), rows.community(number)
    life = lifespan(chance, ended=0.0)
    kind, ending = chance.pick((("COMMITTEE", "党委"), ("GENERAL_BRANCH", "党总支"), ("BRANCH", "党支部")))
    name = district.words.name(number, ending)
    yield node(committee, name, validity(chance, life, told=0.4), kind=kind)
    yield tie("LEADS", committee, community, Period(period(chance, life).since, ""))
    superior = rows.street_committee(district.street_of(number))
    yield from _led(district, superior, number)
    yield from _subordinate(district, committee, superior, number)
    if chance.happens(0.2, number):
        role = {"role": chance.pick(("INSTRUCTOR", "FIRST_SECRETARY")), "posts": chance.between(1, 3)}
        yield tie("POSTED_TO", superior, committee, period(chance), **role)
    if chance.happens(0.2, number):
        yield tie("VISITED", committee, rows.service_center(chance.rank(district.communities)), moment(chance))


def _led(district: District, superior: Ref, number: int) -> Iterator[Row]:
    """A street committee leads its communities; some it gave away for a time."""
    community = rows.community(number)
    if district.chance.happens(0.1, number):
        yield from parallels("LEADS", superior, community, succession(district.chance))
    else:
        yield tie("LEADS", superior, community, Period(period(district.chance).since, ""))


def _subordinate(district: District, committee: Ref, superior: Ref, number: int) -> Iterator[Row]:
    """Some committees stood directly under the district before."""
    if district.chance.happens(0.1, number):
        earlier, later = succession(district.chance)
        yield tie("SUBORDINATE_TO", committee, rows.WORKING_COMMITTEE, earlier)
        yield tie("SUBORDINATE_TO", committee, superior, later)
    else:
        yield tie("SUBORDINATE_TO", committee, superior, Period(period(district.chance).since, ""))
