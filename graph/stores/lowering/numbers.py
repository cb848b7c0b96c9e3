"""Sums and averages over a group, as arithmetic on whole numbers that SQL and Cypher write alike.

Sums of floating point depend on the order of the rows. A decimal is therefore added up as its whole part and its
ten-thousandths, both exact. What is shown has the digits of a decimal: four decimals below 10^11, none above.
"""

from graph.datatypes.number import PARTS

_MOST_PARTS = "1e15"


def total(whole: str, parts: str, count: str) -> str:
    """The sum of `count` numbers; NULL where there are none. `parts` is '' for whole numbers."""
    if not parts:
        return f"CASE {count} WHEN 0 THEN NULL ELSE {whole} END"
    exact = f"({whole} * {PARTS}.0 + {parts})"
    half = f"CASE WHEN {parts} < 0 THEN -{PARTS // 2} ELSE {PARTS // 2} END"
    return (
        f"CASE WHEN {count} = 0 THEN NULL WHEN abs{exact} < {_MOST_PARTS}"
        f" THEN {exact} / {PARTS}.0 ELSE {whole} + ({parts} + {half}) / {PARTS} END"
    )


def average(whole: str, parts: str, count: str) -> str:
    """The average of `count` numbers, to the nearest ten-thousandth; NULL where there are none."""
    rest = f"({whole} % {count}) * {PARTS}{f' + {parts}' if parts else ''}"
    nearest = f"(2 * ({rest}) + CASE WHEN {rest} < 0 THEN -{count} ELSE {count} END) / (2 * {count})"
    return f"CASE {count} WHEN 0 THEN NULL ELSE ({whole} / {count} * {PARTS} + {nearest}) / {PARTS}.0 END"
