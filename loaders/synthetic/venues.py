"""Services, and the venues that offer them: service centers, buildings, activity sites."""

from collections.abc import Iterator

from loaders.synthetic import rows
from loaders.synthetic.district import District, numbers
from loaders.synthetic.periods import lifespan, period, succession, validity
from loaders.synthetic.rows import Ref, Row, node, parallels, tie
from loaders.synthetic.words import AIDS, AUDIENCES, MARK

_STATUSES = ("PLANNED", "UNDER_CONSTRUCTION", "BUILT", "IN_USE", "IN_USE", "IN_USE", "IN_USE")
_SITES = (("ACTIVITY_SITE", "红色驿站"), ("SPORTS_GROUND", "体育场"), ("CAMPUS", "校园"), ("ACTIVITY_SITE", "文化广场"))


def services(district: District) -> Iterator[Row]:
    """Services, by whom they are for and what they do."""
    for number in numbers(district.services):
        audience, aid = divmod(number - 1, len(AIDS))
        yield node(rows.service(number), f"{MARK}{AUDIENCES[audience]}{AIDS[(aid + audience) % len(AIDS)]}")


def venues(district: District) -> Iterator[Row]:
    """Buildings, a service center for each community, and activity sites."""
    chance, words = district.chance, district.words
    for number in numbers(district.buildings):
        building = rows.building(number)
        name = words.name(number, chance.pick(("大厦", "中心", "广场")))
        yield _venue(district, building, name, "BUILDING")
        yield tie("LOCATED_IN", building, rows.street(chance.rank(district.streets)))
    for number in numbers(district.communities):
        yield from _service_center(district, number)
    for number in numbers(district.sites):
        site = rows.site(number)
        kind, ending = chance.pick(_SITES)
        yield _venue(district, site, words.name(number, ending), kind)
        yield tie("LOCATED_IN", site, rows.street(chance.rank(district.streets)))
        yield tie("OPERATES", rows.unit(chance.rank(district.units)), site, period(chance))


def _venue(district: District, ref: Ref, name: str, kind: str) -> Row:
    chance = district.chance
    return node(
        ref,
        name,
        validity(chance, lifespan(chance, ended=0.05), told=0.5),
        kind=kind,
        status=chance.pick(_STATUSES),
        floorArea=chance.between(200, 12_000) / 2 if chance.happens(0.6) else "",
        demonstrationSite="true" if chance.happens(0.05) else "",
    )


def _service_center(district: District, number: int) -> Iterator[Row]:
    chance, center, community = district.chance, rows.service_center(number), rows.community(number)
    yield _venue(district, center, district.words.name(number, "党群服务中心"), "SERVICE_CENTER")
    if chance.happens(0.2, number):
        yield tie("LOCATED_IN", center, rows.building(chance.rank(district.buildings)), period(chance))
    else:
        yield tie("LOCATED_IN", center, rows.street(district.street_of(number)))
    if chance.happens(0.1, number):
        yield from parallels("OPERATES", community, center, succession(chance))
    else:
        yield tie("OPERATES", community, center, period(chance))
    for service in chance.ranks(1 + chance.few(60), district.services):
        yield tie("OFFERS", center, rows.service(service), period(chance))
