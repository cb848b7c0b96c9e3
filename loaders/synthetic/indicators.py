"""Figures that sources state: totals of what the rows add up to, right or not, and figures of what no row counts.

They are written last, since the totals depend on how many relationships were written.
"""

from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from typing import NamedTuple

from loaders.synthetic import nodes
from loaders.synthetic.district import District, numbers
from loaders.synthetic.files import CountedEnd
from loaders.synthetic.names import MARK
from loaders.synthetic.nodes import NodeRef
from loaders.synthetic.periods import LATEST, stated_date
from loaders.synthetic.rows import Row, node, relationship

MAXIMUM_SUBJECTS = 100
"""Of how many nodes of a type, those with the most ties, totals are stated; so the counts need little memory."""

_RECENT_DAYS = 3 * 365


class _Total(NamedTuple):
    """A connection field whose total may be stated.

    Its edges are relationships of a type that lead to a subject. `size` is how many subjects a district has.
    """

    field: str
    relationship_type: str
    subject: Callable[[int], NodeRef]
    size: Callable[[District], int]
    name_suffix: str
    unit: str


_TOTALS = (
    _Total("pairedBy", "PAIRED_WITH", nodes.community, attrgetter("active_communities"), "结对单位数", "家"),
    _Total("reportingUnits", "REPORTS_IN_TO", nodes.community, attrgetter("active_communities"), "报到单位数", "家"),
    _Total("participants", "PARTICIPATES_IN", nodes.project, attrgetter("projects"), "参与方总数", "个"),
    _Total("members", "MEMBER_OF", nodes.joint_committee, attrgetter("joint_committees"), "联合党委成员数", "家"),
    _Total("members", "MEMBER_OF", nodes.regional_committee, attrgetter("streets"), "区域党委成员数", "家"),
    _Total("located", "LOCATED_IN", nodes.street, attrgetter("streets"), "驻区单位与场所数", "个"),
)


class _Figure(NamedTuple):
    """What an indicator states, of which node, under which name."""

    subject: NodeRef
    name: str
    cells: Mapping[str, object]


def counted_ends(district: District) -> Iterator[CountedEnd]:
    """The ends whose relationships must be counted while they are written."""
    for total in _TOTALS:
        for number in numbers(min(MAXIMUM_SUBJECTS, total.size(district))):
            yield CountedEnd(total.relationship_type, total.subject(number).key)


def indicators(district: District, counts: Mapping[CountedEnd, int]) -> Iterator[Row]:
    """Indicators, each with the node that it is stated of; `counts` has what `counted_ends` asks for."""
    for number, figure in enumerate(_figures(district, counts), 1):
        indicator, day = nodes.indicator(number), district.chance.between(LATEST - _RECENT_DAYS, LATEST)
        yield node(indicator, figure.name, period=stated_date(district.chance, day), **figure.cells)
        yield relationship("STATED_OF", indicator, figure.subject)


def _figures(district: District, counts: Mapping[CountedEnd, int]) -> Iterator[_Figure]:
    for name, size, unit in (
        ("社区总数", district.communities, "个"),
        ("单位总数", district.units, "家"),
        ("共建项目总数", district.projects, "个"),
    ):
        yield _Figure(nodes.DISTRICT, f"{MARK}{name}", {"value": size, "unit": unit, "qualifier": "EXACT"})
    for total in _TOTALS:
        yield from _totals(district, total, counts)
    yield from _uncounted_figures(district)


def _totals(district: District, total: _Total, counts: Mapping[CountedEnd, int]) -> Iterator[_Figure]:
    """Half of the totals equal the count; others are higher, since not everything is recorded, or round numbers."""
    for number in numbers(min(MAXIMUM_SUBJECTS, total.size(district))):
        subject = total.subject(number)
        count = counts[CountedEnd(total.relationship_type, subject.key)]
        equal, higher, rounded = (count, "EXACT"), (count + count // 4 + 1, "EXACT"), (count // 10 * 10, "AT_LEAST")
        value, qualifier = district.chance.pick((equal, equal, higher, rounded))
        name = district.name(number, total.name_suffix)
        cells = {"value": value, "unit": total.unit, "qualifier": qualifier, "countedBy": total.field}
        yield _Figure(subject, name, cells)


def _uncounted_figures(district: District) -> Iterator[_Figure]:
    """Households of communities and the size of sites, which no relationships add up to."""
    chance = district.chance
    for number in numbers(district.communities):
        if chance.happens(0.5, number):
            name = district.name(number, "居民户数")
            qualifier = chance.pick(("EXACT", "AT_LEAST", "MORE_THAN", "AT_MOST"))
            cells = {"value": chance.between(200, 9_000), "unit": "户", "qualifier": qualifier}
            yield _Figure(nodes.community(number), name, cells)
    for number in numbers(district.sites):
        name = district.name(number, "场所面积")
        cells = {"value": chance.between(400, 9_000) / 2, "unit": "平方米", "qualifier": "AT_LEAST"}
        yield _Figure(nodes.site(number), name, cells)
