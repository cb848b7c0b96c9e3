"""The joint projects, with the communities and committees that take part; units tell of their own part."""

from collections.abc import Iterator

from loaders.synthetic import rows
from loaders.synthetic.district import District, numbers
from loaders.synthetic.periods import Span, lifespan, period, validity
from loaders.synthetic.rows import Row, node, parallels, tie
from loaders.synthetic.words import PROJECT_ENDINGS

_TWO_ROLES = ({"role": "PARTNER"}, {"role": "BENEFICIARY"})


def projects(district: District) -> Iterator[Row]:
    """Projects, one after the other, each with its ties."""
    chance = district.chance
    for number in numbers(district.projects):
        life = lifespan(chance, ended=0.25)
        kind, name = district.called(PROJECT_ENDINGS, number)
        alias = district.words.name(number, "项目") if chance.happens(0.3) else ""
        yield node(rows.project(number), name, validity(chance, life, told=0.8), kind=kind, aliases=alias)
        yield from _placed(district, number, life)
        yield from _communities(district, number, life)
        yield from _led(district, number, life)


def _placed(district: District, number: int, life: Span) -> Iterator[Row]:
    chance, project = district.chance, rows.project(number)
    if number > 1 and chance.happens(0.12, number - 1):
        yield tie("PART_OF", project, rows.project(chance.rank(number - 1)), period(chance, life))
    if chance.happens(0.25, number):
        yield tie("LOCATED_IN", project, rows.street(chance.rank(district.streets)), period(chance, life))
    for service in chance.ranks(int(chance.happens(0.15, number)), district.services):
        yield tie("OFFERS", project, rows.service(service), period(chance, life))


def _communities(district: District, number: int, life: Span) -> Iterator[Row]:
    chance, project = district.chance, rows.project(number)
    for rank in chance.ranks(chance.between(0, 3), district.reached):
        community = rows.community(rank)
        if chance.happens(0.08):
            periods = (period(chance, life), period(chance, life))
            yield from parallels("PARTICIPATES_IN", community, project, periods, _TWO_ROLES)
        else:
            role = chance.pick(("BENEFICIARY", "BENEFICIARY", "PARTNER", "LEAD"))
            yield tie("PARTICIPATES_IN", community, project, period(chance, life), role=role)


def _led(district: District, number: int, life: Span) -> Iterator[Row]:
    chance, project = district.chance, rows.project(number)
    committee = rows.community_committee(chance.rank(district.communities))
    if chance.happens(0.3, number):
        yield tie("LEADS", committee, project, period(chance, life))
    if chance.happens(0.3, number):
        yield tie("PARTICIPATES_IN", committee, project, period(chance, life), role="LEAD")
