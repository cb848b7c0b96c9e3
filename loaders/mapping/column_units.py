"""In which unit a column counts: by its header, as 投入资金（万元）, or by a note above the table, as 单位：万元.

A note speaks of the columns that may be in its unit, and not of others: 万元 of money, and not of people.
"""

import re
from collections.abc import Iterable, Mapping

from graph.datatypes.number import Decimal
from graph.ontology.model import Element, Label, Property
from loaders.mapping.declaration import Cells
from loaders.sheets.layout import Reason, SheetTable
from loaders.written.cells import plain
from loaders.written.labels import header_parts
from loaders.written.units import are_alike, expected_unit, is_unit

_NOTE = re.compile(r"[(]?(?:金额|计量)?单位: ?(?P<unit>[^\s()]+)[)]?")
_NUMBER = re.compile(r"^[^\d]{0,2}[\d.,]+ ?")
_MONEY = frozenset(("元", "美元", "港元", "欧元"))


def column_unit(table: SheetTable, header: str, prop: Property) -> str:
    """The unit in which a column of a table tells a number; '' where nothing says it."""
    stated = header_parts(header)[1]
    if stated:
        return stated
    notes = (_NOTE.fullmatch(plain(it.text)) for it in table.left_out if it.reason in (Reason.NOTE, Reason.TITLE))
    units = [match["unit"] for match in notes if match and is_unit(match["unit"])]
    return next((unit for unit in units if _must_fit(unit, prop)), "")


def why_unfit(header: str, prop: Property) -> Label | None:
    """Why a property cannot be in the unit that the header of its column states; None where it can."""
    unit, own = header_parts(header)[1], _own_unit(prop)
    if not unit:
        return None
    name = expected_unit(unit).name
    if (own and not are_alike(name, own)) or (name in _MONEY and not isinstance(prop.datatype, Decimal)):
        kept = own or "个"
        return Label(
            f"该列以“{unit}”计，而“{prop.label.zh}”以“{kept}”计；请换算，或改用别的列",
            f"the column counts in {unit}, and {prop.name} does in {kept}; convert it, or read it as something else",
        )
    return None


def said_by_unit(
    table: SheetTable, header: str, element: Element, prop: Property, texts: Iterable[str]
) -> dict[str, Cells]:
    """What has to be said beside a number, as the currency of money, where a column or all its cells tell the unit."""
    if not prop.requires:
        return {}
    unit = column_unit(table, header, prop)
    units = {expected_unit(it).name for it in ([unit] if unit else (_NUMBER.sub("", plain(text)) for text in texts))}
    needed = element.by_name[prop.requires]
    for value, named in needed.value_aliases.items():
        if units and units <= {*named, needed.values[value].zh}:
            return {prop.requires: Cells(value=value)}
    return {}


def assumed_beside(needed: Property) -> dict[str, Cells]:
    """The first of the values of what has to be said beside a number, where nothing tells it; it must be asked."""
    return {needed.name: Cells(value=next(iter(needed.values)))} if needed.values else {}


def why_assumed(needed: Property, assumed: Mapping[str, Cells]) -> Label:
    """That something was assumed, and what; or that it has to be said."""
    if not assumed:
        return Label(f"还须说明{needed.label.zh}", f"say the {needed.name}, too: {{value: ...}}")
    label = needed.values[assumed[needed.name].value]
    return Label(
        f"没有写明{needed.label.zh}，按“{label.zh}”读入；不是的话请改",
        f"the {needed.name} is not said, and taken for {label.en}; correct it if it is not",
    )


def _must_fit(unit: str, prop: Property) -> bool:
    name, own = expected_unit(unit).name, _own_unit(prop)
    return are_alike(name, own) if own else name in _MONEY and bool(prop.requires)


def _own_unit(prop: Property) -> str:
    """The unit in which a property is kept, as its label states it."""
    return expected_unit(header_parts(prop.label.zh)[1]).name
