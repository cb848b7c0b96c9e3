"""Figures as reports write them: 60余件, 近300名, 十项."""

import re
from typing import NamedTuple

_NUMERALS = {"三": "3", "五": "5", "八": "8", "十": "10", "百": "100"}
_QUALIFIERS = {"近": "ABOUT", "上": "AT_LEAST", None: "EXACT"}
_FIGURE = re.compile(r"(?:四大类)?(近|上)?(\d+|[三五八十百])(万)?(余)?(.*)")


class Figure(NamedTuple):
    """The value, its unit of measure, and how exact it is."""

    value: str
    unit: str
    qualifier: str


def figure(text: str, counted: str) -> Figure:
    """Reads an amount; where it has no unit, what is counted says which one."""
    match = _FIGURE.fullmatch(text)
    if match is None:
        raise ValueError(f"no figure: {text!r}")
    before, number, ten_thousands, more, unit = match.groups()
    value = int(_NUMERALS.get(number, number)) * (10_000 if ten_thousands else 1)
    qualifier = "MORE_THAN" if more else _QUALIFIERS[before]
    return Figure(str(value), _unit(unit, counted), qualifier)


def _unit(unit: str, counted: str) -> str:
    if unit and unit != "大":
        return unit
    return "家" if counted.endswith(("单位数", "企业数")) else "个"
