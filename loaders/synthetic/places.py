"""Where things happen: areas, communities, venues (buildings, service centers, sites), and the services there."""

from collections.abc import Iterator

from loaders.synthetic import nodes
from loaders.synthetic.district import District, numbers
from loaders.synthetic.names import AUDIENCES, MARK, SERVICES
from loaders.synthetic.nodes import NodeRef
from loaders.synthetic.periods import (
    NO_PERIOD,
    Period,
    random_lifespan,
    random_period,
    stated_lifespan,
    successive_periods,
)
from loaders.synthetic.rows import Row, node, parallel_relationships, relationship

_STATUSES = ("PLANNED", "UNDER_CONSTRUCTION", "BUILT", "IN_USE", "IN_USE", "IN_USE", "IN_USE")
_SITES = (("ACTIVITY_SITE", "红色驿站"), ("SPORTS_GROUND", "体育场"), ("CAMPUS", "校园"), ("ACTIVITY_SITE", "文化广场"))


def areas(district: District) -> Iterator[Row]:
    """The district, its streets and towns, the business districts and grids in them."""
    yield node(nodes.DISTRICT, f"{MARK}示范区", kind="DISTRICT", aliases=f"{MARK}区;示例区", summary="并不存在的城区。")
    for number in numbers(district.streets):
        is_town = number > 1 and district.chance.happens(0.15)
        name = district.name(number, "镇" if is_town else "街道")
        yield node(nodes.street(number), name, kind="TOWN" if is_town else "STREET")
        yield relationship("PART_OF", nodes.street(number), nodes.DISTRICT)
    for number in numbers(district.business_districts):
        area = nodes.business_district(number)
        yield node(area, district.name(number, "商圈"), kind="BUSINESS_DISTRICT")
        yield relationship("PART_OF", area, nodes.street(district.chance.rank(district.streets)))
    for number in numbers(district.communities):
        grid, street = nodes.grid(number), nodes.street(district.street_of(number))
        yield node(grid, district.name(number, "网格"), kind="GRID")
        yield relationship("PART_OF", grid, street, random_period(district.chance))


def communities(district: District) -> Iterator[Row]:
    """Communities and villages, and the street in which each is located."""
    for number in numbers(district.communities):
        yield _community(district, number)
        yield from _street_of_community(district, number)


def _community(district: District, number: int) -> Row:
    chance = district.chance
    is_village = chance.happens(0.2)
    return node(
        nodes.community(number),
        district.name(number, "村" if is_village else "社区"),
        stated_lifespan(chance, random_lifespan(chance, share_ended=0.0), share_with_since=0.3),
        kind="VILLAGE" if is_village else "URBAN",
        aliases=district.name(number, "村委会" if is_village else "居委会") if chance.happens(0.4) else "",
        demonstrationSite=chance.pick(("true", "false")) if chance.happens(0.1, number) else "",
        summary="虚构社区，仅供演示。" if chance.happens(0.1) else "",
    )


def _street_of_community(district: District, number: int) -> Iterator[Row]:
    """One in twenty came from another street; where there is only one street, it left this one for a time."""
    community, street = nodes.community(number), nodes.street(district.street_of(number))
    if district.chance.happens(0.05):
        earlier, later = successive_periods(district.chance)
        if district.streets == 1:
            yield from parallel_relationships("LOCATED_IN", community, street, (earlier, later))
            return
        yield relationship("LOCATED_IN", community, nodes.street(district.street_of(number + 1)), earlier)
        yield relationship("LOCATED_IN", community, street, later)
        return
    since = random_period(district.chance).since if district.chance.happens(0.5) else NO_PERIOD.since
    yield relationship("LOCATED_IN", community, street, Period(since, ""))


def services(district: District) -> Iterator[Row]:
    """Services, named after those whom they are for and what they do, without any repetition."""
    for number in numbers(district.services):
        audience, offset = divmod(number - 1, len(SERVICES))
        name = f"{MARK}{AUDIENCES[audience]}{SERVICES[(offset + audience) % len(SERVICES)]}"
        yield node(nodes.service(number), name)


def venues(district: District) -> Iterator[Row]:
    """Buildings, a service center for each community, and sites of activities, each with its ties."""
    chance = district.chance
    for number in numbers(district.buildings):
        building = nodes.building(number)
        name = district.name(number, chance.pick(("大厦", "中心", "广场")))
        yield _venue(district, building, name, "BUILDING")
        yield relationship("LOCATED_IN", building, nodes.street(chance.rank(district.streets)))
    for number in numbers(district.communities):
        yield from _service_center(district, number)
    for number in numbers(district.sites):
        site = nodes.site(number)
        kind, suffix = chance.pick(_SITES)
        yield _venue(district, site, district.name(number, suffix), kind)
        yield relationship("LOCATED_IN", site, nodes.street(chance.rank(district.streets)))
        yield relationship("OPERATES", nodes.unit(chance.rank(district.units)), site, random_period(chance))


def _venue(district: District, venue: NodeRef, name: str, kind: str) -> Row:
    chance = district.chance
    return node(
        venue,
        name,
        stated_lifespan(chance, random_lifespan(chance, share_ended=0.05), share_with_since=0.5),
        kind=kind,
        status=chance.pick(_STATUSES),
        floorArea=chance.between(200, 12_000) / 2 if chance.happens(0.6) else "",
        demonstrationSite="true" if chance.happens(0.05) else "",
    )


def _service_center(district: District, number: int) -> Iterator[Row]:
    chance, center, community = district.chance, nodes.service_center(number), nodes.community(number)
    yield _venue(district, center, district.name(number, "党群服务中心"), "SERVICE_CENTER")
    if chance.happens(0.2, number):
        building = nodes.building(chance.rank(district.buildings))
        yield relationship("LOCATED_IN", center, building, random_period(chance))
    else:
        yield relationship("LOCATED_IN", center, nodes.street(district.street_of(number)))
    if chance.happens(0.1, number):
        yield from parallel_relationships("OPERATES", community, center, successive_periods(chance))
    else:
        yield relationship("OPERATES", community, center, random_period(chance))
    for service in chance.ranks(1 + chance.small_count(60), district.services):
        yield relationship("OFFERS", center, nodes.service(service), random_period(chance))
