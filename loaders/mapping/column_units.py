"""In which unit a column counts: by its header, as 投入资金（万元）, or by a note above the table, as 单位：万元.

A note speaks of the columns that may be in its unit, and not of others: 万元 of money, and not of people.
"""

import re

from graph.datatypes.number import Decimal
from graph.ontology.model import Element, Label, Property
from loaders.mapping.declaration import Cells
from loaders.sheets.layout import Reason, SheetTable
from loaders.written.cells import plain
from loaders.written.labels import header_parts
from loaders.written.units import are_alike, expected_unit, is_unit

_NOTE = re.compile(r"[(]?(?:金额|计量)?单位: ?(?P<unit>[^\s()]+)[)]?")
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


def said_by_unit(table: SheetTable, header: str, element: Element, prop: Property) -> dict[str, Cells]:
    """What has to be said beside a number, as the currency of money, where the unit of its column tells it."""
    unit = expected_unit(column_unit(table, header, prop)).name
    if not prop.requires or not unit:
        return {}
    aliases = element.by_name[prop.requires].value_aliases
    value = next((value for value, named in aliases.items() if unit in named), "")
    return {prop.requires: Cells(value=value)} if value else {}


def _must_fit(unit: str, prop: Property) -> bool:
    name, own = expected_unit(unit).name, _own_unit(prop)
    return are_alike(name, own) if own else name in _MONEY and bool(prop.requires)


def _own_unit(prop: Property) -> str:
    """The unit in which a property is kept, as its label states it."""
    return expected_unit(header_parts(prop.label.zh)[1]).name
