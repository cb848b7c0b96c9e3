"""Activities, held at venues and as parts of projects, and the teams that are deployed."""

from collections.abc import Iterator

from loaders.synthetic import rows
from loaders.synthetic.district import District, numbers
from loaders.synthetic.periods import Span, lifespan, period, validity
from loaders.synthetic.rows import Row, node, tie
from loaders.synthetic.words import ACTIVITY_ENDINGS, TEAM_ENDINGS

_RECURRENCES = ("ONCE", "ONCE", "MONTHLY", "YEARLY", "REGULAR", "")


def activities(district: District) -> Iterator[Row]:
    """Activities, one after the other, each with its ties."""
    for number in numbers(district.activities):
        life = lifespan(district.chance, ended=0.5)
        yield _activity(district, number, life)
        yield from _held(district, number, life)
        yield from _attended(district, number, life)


def _activity(district: District, number: int, life: Span) -> Row:
    chance = district.chance
    kind, name = district.called(ACTIVITY_ENDINGS, number)
    return node(
        rows.activity(number),
        name,
        validity(chance, life, told=0.8),
        kind=kind,
        recurrence=chance.pick(_RECURRENCES),
        sessions=chance.between(1, 90) if chance.happens(0.5) else "",
        attendance=chance.between(10, 8_000) if chance.happens(0.5) else "",
    )


def _held(district: District, number: int, life: Span) -> Iterator[Row]:
    chance, activity = district.chance, rows.activity(number)
    for project in chance.ranks(int(chance.happens(0.6, number)), district.projects):
        yield tie("PART_OF", activity, rows.project(project), period(chance, life))
    if chance.happens(0.6, number):
        yield tie("HELD_AT", activity, rows.service_center(chance.rank(district.communities)), period(chance, life))
    if chance.happens(0.2, number):
        yield tie("HELD_AT", activity, rows.site(chance.rank(district.sites)), period(chance, life))


def _attended(district: District, number: int, life: Span) -> Iterator[Row]:
    chance, activity = district.chance, rows.activity(number)
    parts = (
        (rows.unit, chance.ranks(chance.between(0, 3), district.units)),
        (rows.community, chance.ranks(chance.between(0, 1), district.reached)),
        (rows.team, chance.ranks(int(chance.happens(0.2, number)), district.teams)),
    )
    for participant, ranks in parts:
        for rank in ranks:
            role = chance.pick(("PARTNER", "PARTNER", "LEAD", ""))
            yield tie("PARTICIPATES_IN", participant(rank), activity, period(chance, life), role=role)


def teams(district: District) -> Iterator[Row]:
    """Teams, as counts of people, and where they were deployed."""
    chance = district.chance
    for number in numbers(district.teams):
        team, life = rows.team(number), lifespan(chance, ended=0.3)
        kind, name = district.called(TEAM_ENDINGS, number)
        size = chance.between(5, 300)
        yield node(team, name, validity(chance, life, told=0.6), kind=kind, members=size)
        committee = rows.community_committee(chance.rank(district.communities))
        yield tie("LEADS", committee, team, period(chance, life))
        for community in chance.ranks(chance.between(1, 4), district.reached):
            sent = chance.between(1, size)
            yield tie("DEPLOYED_TO", team, rows.community(community), period(chance, life), members=sent)
        if chance.happens(0.3, number):
            yield tie("DEPLOYED_TO", team, rows.site(chance.rank(district.sites)), period(chance, life))
