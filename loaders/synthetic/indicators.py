"""Stated figures: totals that stand beside what was counted, equal or not, and figures that nothing here counts."""

from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from loaders.synthetic import rows
from loaders.synthetic.district import District, numbers
from loaders.synthetic.periods import LATEST, stated
from loaders.synthetic.rows import DISTRICT, Ref, Row, node, tie
from loaders.synthetic.tables import Place
from loaders.synthetic.words import MARK

MOST = 100
"""Of how many nodes of a kind, the best connected, figures are stated that can be counted."""

_RECENT = 3 * 365


class _Total(NamedTuple):
    """A connection of which a source may state the total."""

    field: str
    relationship: str
    subject: Callable[[int], Ref]
    size: Callable[[District], int]
    title: str
    unit: str


_TOTALS = (
    _Total("pairedUnits", "PAIRED_WITH", rows.community, attrgetter("reached"), "结对单位数", "家"),
    _Total("reportingUnits", "REPORTS_IN_TO", rows.community, attrgetter("reached"), "报到单位数", "家"),
    _Total("participants", "PARTICIPATES_IN", rows.project, attrgetter("projects"), "参与方总数", "个"),
    _Total("members", "MEMBER_OF", rows.joint_committee, attrgetter("joint_committees"), "联合党委成员数", "家"),
    _Total("members", "MEMBER_OF", rows.regional_committee, attrgetter("streets"), "区域党委成员数", "家"),
    _Total("located", "LOCATED_IN", rows.street, attrgetter("streets"), "驻区单位与场所数", "个"),
)


def to_count(district: District) -> Iterator[Place]:
    """What has to be counted while it is written."""
    for total in _TOTALS:
        for number in numbers(min(MOST, total.size(district))):
            yield total.relationship, total.subject(number).key


def indicators(district: District, counted: Mapping[Place, int]) -> Iterator[Row]:
    """Indicators, and the nodes that they are stated of."""
    for number, (ref, name, cells) in enumerate(_figures(district, counted), 1):
        indicator, day = rows.indicator(number), district.chance.between(LATEST - _RECENT, LATEST)
        yield node(indicator, name, period=stated(district.chance, day), **cells)
        yield tie("STATED_OF", indicator, ref)


_Figure: TypeAlias = tuple[Ref, str, dict[str, object]]


def _figures(district: District, counted: Mapping[Place, int]) -> Iterator[_Figure]:
    for name, size, unit in (
        ("社区总数", district.communities, "个"),
        ("单位总数", district.units, "家"),
        ("共建项目总数", district.projects, "个"),
    ):
        yield DISTRICT, f"{MARK}{name}", {"value": size, "unit": unit, "bound": "EXACT"}
    for total in _TOTALS:
        yield from _totals(district, total, counted)
    yield from _uncounted(district)


def _totals(district: District, total: _Total, counted: Mapping[Place, int]) -> Iterator[_Figure]:
    """Half of the totals are what was counted; others are higher, since not everything is recorded, or round."""
    for number in numbers(min(MOST, total.size(district))):
        ref = total.subject(number)
        count = counted[total.relationship, ref.key]
        whole, more, rounded = (count, "EXACT"), (count + count // 4 + 1, "EXACT"), (count // 10 * 10, "AT_LEAST")
        value, bound = district.chance.pick((whole, whole, more, rounded))
        name = district.words.name(number, total.title)
        yield ref, name, {"value": value, "unit": total.unit, "bound": bound, "countedBy": total.field}


def _uncounted(district: District) -> Iterator[_Figure]:
    chance, words = district.chance, district.words
    for number in numbers(district.communities):
        if chance.happens(0.5, number):
            name = words.name(number, "居民户数")
            bound = chance.pick(("EXACT", "AT_LEAST", "MORE_THAN", "AT_MOST"))
            yield rows.community(number), name, {"value": chance.between(200, 9_000), "unit": "户", "bound": bound}
    for number in numbers(district.sites):
        name = words.name(number, "场所面积")
        yield rows.site(number), name, {"value": chance.between(400, 9_000) / 2, "unit": "平方米", "bound": "AT_LEAST"}
