"""The district, its streets, business districts and grids, and the communities in the streets."""

from collections.abc import Iterator

from loaders.synthetic import rows
from loaders.synthetic.district import District, numbers
from loaders.synthetic.periods import ALWAYS, Period, lifespan, period, succession, validity
from loaders.synthetic.rows import Row, node, parallels, tie
from loaders.synthetic.words import MARK


def areas(district: District) -> Iterator[Row]:
    """Areas, each part of a larger one."""
    words = district.words
    yield node(rows.DISTRICT, f"{MARK}示范区", kind="DISTRICT", aliases=f"{MARK}区;示例区", summary="并不存在的城区。")
    for number in numbers(district.streets):
        town = number > 1 and district.chance.happens(0.15)
        name = words.name(number, "镇" if town else "街道")
        yield node(rows.street(number), name, kind="TOWN" if town else "STREET")
        yield tie("PART_OF", rows.street(number), rows.DISTRICT)
    for number in numbers(district.business_districts):
        yield node(rows.business_district(number), words.name(number, "商圈"), kind="BUSINESS_DISTRICT")
        yield tie("PART_OF", rows.business_district(number), rows.street(district.chance.rank(district.streets)))
    for number in numbers(district.communities):
        yield node(rows.grid(number), words.name(number, "网格"), kind="GRID")
        yield tie("PART_OF", rows.grid(number), rows.street(district.street_of(number)), period(district.chance))


def communities(district: District) -> Iterator[Row]:
    """Communities, and the street that each is located in."""
    for number in numbers(district.communities):
        yield _community(district, number)
        yield from _location(district, number)


def _community(district: District, number: int) -> Row:
    chance, words = district.chance, district.words
    village = chance.happens(0.2)
    return node(
        rows.community(number),
        words.name(number, "村" if village else "社区"),
        validity(chance, lifespan(chance, ended=0.0), told=0.3),
        kind="VILLAGE" if village else "URBAN",
        aliases=words.name(number, "村委会" if village else "居委会") if chance.happens(0.4) else "",
        demonstrationSite=chance.pick(("true", "false")) if chance.happens(0.1, number) else "",
        summary="虚构社区，仅供演示。" if chance.happens(0.1) else "",
    )


def _location(district: District, number: int) -> Iterator[Row]:
    """Some communities came from another street; some left theirs and came back, which the rows tell by their keys."""
    home, street = rows.community(number), rows.street(district.street_of(number))
    if district.chance.happens(0.05):
        earlier, later = succession(district.chance)
        if district.streets == 1:
            yield from parallels("LOCATED_IN", home, street, (earlier, later))
            return
        yield tie("LOCATED_IN", home, rows.street(district.street_of(number + 1)), earlier)
        yield tie("LOCATED_IN", home, street, later)
        return
    since = period(district.chance).since if district.chance.happens(0.5) else ALWAYS.since
    yield tie("LOCATED_IN", home, street, Period(since, ""))
