"""What communities ask for and units offer, who claims and answers it, and units that came from others."""

from collections.abc import Iterator

from loaders.synthetic import nodes
from loaders.synthetic.district import District, numbers
from loaders.synthetic.names import NEED_SUFFIXES, RESOURCE_SUFFIXES
from loaders.synthetic.periods import Period, random_day
from loaders.synthetic.rows import Row, node, relationship

_UNITS_OF_A_SUCCESSOR = 30
"""One unit in so many succeeds another."""


def needs(district: District) -> Iterator[Row]:
    """Needs, each raised by a community and asking for a service; some are claimed, and most of these answered."""
    chance = district.chance
    for number in numbers(district.needs):
        need, claimed = nodes.need(number), chance.happens(0.7, number)
        kind, name = district.kind_and_name(NEED_SUFFIXES, number)
        state = chance.pick(("CLAIMED", "MET", "MET")) if claimed else chance.pick(("OPEN", "OPEN", "WITHDRAWN"))
        yield node(need, name, kind=kind, state=state)
        raised = Period(random_day(chance).since, "")
        yield relationship("RAISES", nodes.community(chance.rank(district.communities)), need, raised)
        yield relationship("ASKS_FOR", need, nodes.service(chance.rank(district.services)))
        if claimed:
            unit = nodes.unit(chance.rank(district.units))
            yield relationship("CLAIMS", unit, need, Period(random_day(chance).since, ""), state=state)
        if state == "MET":
            yield relationship("ANSWERS", nodes.activity(chance.rank(district.activities)), need)


def resources(district: District) -> Iterator[Row]:
    """Resources, each offered by a unit, with the service that it can give."""
    chance = district.chance
    for number in numbers(district.resources):
        resource = nodes.resource(number)
        kind, name = district.kind_and_name(RESOURCE_SUFFIXES, number)
        yield node(resource, name, kind=kind, state=chance.pick(("OPEN", "OPEN", "CLAIMED", "WITHDRAWN")))
        yield relationship("OFFERS", nodes.unit(chance.rank(district.units)), resource)
        yield relationship("OFFERS", resource, nodes.service(chance.rank(district.services)))


def successions(district: District) -> Iterator[Row]:
    """Units that were renamed, merged or split from the unit before them."""
    for number in range(_UNITS_OF_A_SUCCESSOR, district.units + 1, _UNITS_OF_A_SUCCESSOR):
        kind, day = district.chance.pick(("RENAMED", "MERGED", "SPLIT")), random_day(district.chance)
        yield relationship("SUCCEEDS", nodes.unit(number), nodes.unit(number - 1), Period(day.since, ""), kind=kind)
