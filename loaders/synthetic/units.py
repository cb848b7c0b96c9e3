"""The units, and everything that ties them: to their street, to communities, committees and projects."""

from collections.abc import Iterator
from itertools import repeat
from typing import NamedTuple

from loaders.synthetic import rows
from loaders.synthetic.chance import Chance
from loaders.synthetic.district import District, numbers
from loaders.synthetic.periods import Span, lifespan, moment, period, succession, validity
from loaders.synthetic.rows import Ref, Row, node, parallels, tie
from loaders.synthetic.words import FIELDS, UNIT_ENDINGS

_KINDS = (*UNIT_ENDINGS, *["ENTERPRISE"] * 16, *["SOCIAL_ORGANIZATION"] * 4, *["SCHOOL"] * 2)
_NEW_SECTOR = ("ENTERPRISE", "SOCIAL_ORGANIZATION")
_TWO_ROLES = ({"role": "LEAD"}, {"role": "FUNDER"})
_ROLES = ("PARTNER", "PARTNER", "PARTNER", "PARTNER", "FUNDER", "LEAD", "BENEFICIARY")


class Unit(NamedTuple):
    """A unit while it is told; `home` is the community that it has most to do with."""

    number: int
    ref: Ref
    kind: str
    life: Span
    home: int


def units(district: District) -> Iterator[Row]:
    """Units, one after the other, each with its ties."""
    chance = district.chance
    for number in numbers(district.units):
        life, home = lifespan(chance, ended=0.04), chance.rank(district.reached)
        unit = Unit(number, rows.unit(number), chance.pick(_KINDS), life, home)
        yield _described(district, unit)
        yield from _located(district, unit)
        yield from _paired(district, unit)
        yield from _member(district, unit)
        yield from _participating(district, unit)
        yield from _seldom(district, unit)


def _described(district: District, unit: Unit) -> Row:
    chance, number = district.chance, unit.number
    field = chance.pick(FIELDS) if unit.kind in _NEW_SECTOR else ""
    ending = chance.pick(UNIT_ENDINGS[unit.kind])
    short = [district.words.name(number, field or ending[:2]), f"示例{number}号"]
    return node(
        unit.ref,
        district.words.name(number, field + ending),
        validity(chance, unit.life, told=0.3),
        kind=unit.kind,
        aliases=";".join(short[: chance.between(1, 2)]) if chance.happens(0.2, number) else "",
        newSector="true" if field else "false",
        creditCode=f"SYN{number:015d}",  # no real code has an S
    )


def _located(district: District, unit: Unit) -> Iterator[Row]:
    chance, street = district.chance, rows.street(district.street_of(unit.home))
    building = rows.building(chance.rank(district.buildings))
    if chance.happens(0.08, unit.number):
        earlier, later = succession(chance, unit.life)
        yield tie("LOCATED_IN", unit.ref, street, earlier)
        yield tie("LOCATED_IN", unit.ref, building, later)
    elif chance.happens(0.9):
        yield tie("LOCATED_IN", unit.ref, building if chance.happens(0.25) else street, period(chance, unit.life))


def _paired(district: District, unit: Unit) -> Iterator[Row]:
    chance, community = district.chance, rows.community(unit.home)
    if chance.happens(0.08, unit.number):
        agreements = [{"agreement": f"虚构协议第{turn}期"} for turn in (1, 2)]
        yield from parallels("PAIRED_WITH", unit.ref, community, succession(chance, unit.life), agreements)
    elif chance.happens(0.4):
        yield tie("PAIRED_WITH", unit.ref, community, period(chance, unit.life))
    other = chance.rank(district.reached)
    if other != unit.home and chance.happens(0.07):
        yield tie("PAIRED_WITH", unit.ref, rows.community(other), period(chance, unit.life), agreement="虚构框架协议")
    if chance.happens(0.03, unit.number):
        street = district.street_of(unit.home)
        yield tie("PAIRED_WITH", unit.ref, rows.street_committee(street), period(chance, unit.life))
    yield from _reporting(chance, unit, community)


def _reporting(chance: Chance, unit: Unit, community: Ref) -> Iterator[Row]:
    if chance.happens(0.03, unit.number):
        members = [{"members": chance.between(1, 60)} for _ in range(2)]
        yield from parallels("REPORTS_IN_TO", unit.ref, community, succession(chance, unit.life), members)
    elif chance.happens(0.4):
        yield tie("REPORTS_IN_TO", unit.ref, community, period(chance, unit.life), members=chance.between(1, 60))


def _member(district: District, unit: Unit) -> Iterator[Row]:
    chance = district.chance
    choices = (
        (0.22, rows.community_committee, unit.home),
        (0.12, rows.joint_committee, chance.rank(district.joint_committees)),
        (0.04, rows.regional_committee, district.street_of(unit.home)),
    )
    for share, committee, number in choices:
        if chance.happens(share, unit.number):
            yield tie("MEMBER_OF", unit.ref, committee(number), period(chance, unit.life))


def _participating(district: District, unit: Unit) -> Iterator[Row]:
    chance = district.chance
    count = max(chance.few(40), int(unit.number == 1))
    for project in chance.ranks(count, district.projects):
        if chance.happens(0.06, unit.number):
            during = repeat(period(chance, unit.life))
            yield from parallels("PARTICIPATES_IN", unit.ref, rows.project(project), during, _TWO_ROLES)
        else:
            role = chance.pick(_ROLES)
            yield tie("PARTICIPATES_IN", unit.ref, rows.project(project), period(chance, unit.life), role=role)


def _seldom(district: District, unit: Unit) -> Iterator[Row]:
    """What few units do."""
    chance, number = district.chance, unit.number
    if chance.happens(0.03, number):
        site = rows.site(chance.rank(district.sites))
        yield tie("VISITED", unit.ref, site, moment(chance, unit.life))
    if chance.happens(0.02, number):
        yield tie("VISITED", unit.ref, rows.community(unit.home), moment(chance, unit.life))
    if chance.happens(0.01):
        yield tie("VISITED", unit.ref, rows.unit(chance.rank(district.units)), moment(chance, unit.life))
    if chance.happens(0.06, number):
        yield tie("OFFERS", unit.ref, rows.service(chance.rank(district.services)), period(chance, unit.life))
    if unit.kind == "PROPERTY_MANAGEMENT":
        yield tie("OPERATES", unit.ref, rows.building(chance.rank(district.buildings)), period(chance, unit.life))
    if unit.kind == "POLICE":
        posts = {"role": "POLICE_OFFICER", "posts": chance.between(1, 4)}
        yield tie("POSTED_TO", unit.ref, rows.community(unit.home), period(chance, unit.life), **posts)
