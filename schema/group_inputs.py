"""Input types of `groups`: which groups remain, and in which order they come.

groups(by: [KIND], having: {count: {gte: 3}, max: {weight: {gt: 5}}}, orderBy: [{avg: {weight: DESC}}, {kind: ASC}])
"""

from collections.abc import Mapping

from graph.datatypes.number import Decimal, Integer
from graph.plan.groupable import Groupable, RowProperties
from graph.plan.groups import Measure
from schema import names
from schema.filters import filter_name
from schema.group_by import TYPE
from schema.inputs import DIRECTION
from schema.strawberry_types import Types, field, optional

_REMAIN = "留下的组：各条件皆须成立。\nWhich groups remain: all of these hold."
_MEASURED = {"GroupBounds": (Measure.MIN, Measure.MAX), "GroupNumbers": (Measure.SUM, Measure.AVG)}


def declare_group_inputs(types: Types, stem: str, groupable: Groupable) -> None:
    """Adds the input types of the groups of one connection."""
    numbers = ["count", *groupable.distinct]
    having = dict.fromkeys(numbers, filter_name(Integer()))
    grouped = [*groupable.values, *([TYPE] if groupable.typed else []), *groupable.nodes]
    order = dict.fromkeys([*numbers, *grouped], DIRECTION)
    for suffix, measures in _MEASURED.items():
        measured = {name: prop for name, prop in groupable.properties.items() if prop.measured(measures[0])}
        if measured:
            filters = _filters(measured, measures[0])
            _declare(types, names.group_having(stem, suffix), filters)
            _declare(types, names.group_order(stem, suffix), dict.fromkeys(measured, DIRECTION), one_of=True)
            having |= dict.fromkeys(measures, names.group_having(stem, suffix))
            order |= dict.fromkeys(measures, names.group_order(stem, suffix))
    _declare(types, names.group_having(stem), having, _REMAIN)
    _declare(types, names.group_order(stem), order, one_of=True)


def _filters(measured: RowProperties, measure: Measure) -> dict[str, str]:
    """Sums and averages are decimals, whatever they are of."""
    if measure is Measure.SUM:
        return dict.fromkeys(measured, filter_name(Decimal()))
    return {name: filter_name(row_property.prop.datatype) for name, row_property in measured.items()}


def _declare(
    types: Types, name: str, members: Mapping[str, str], description: str | None = None, *, one_of: bool = False
) -> None:
    fields = [field(member, optional(types.named(type_name))) for member, type_name in members.items()]
    types.input(name, fields, description, one_of=one_of)
