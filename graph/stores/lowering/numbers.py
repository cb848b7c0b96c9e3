"""Sums and averages over a group, as arithmetic on whole numbers that SQL and Cypher write alike.

Sums of floating point depend on the order of the rows. A decimal is therefore added up as its whole part and its
ten-thousandths, both exact. What is shown has the digits of a decimal: four decimals below 10^11, none above.
"""

from graph.datatypes.number import PARTS_PER_WHOLE

_MOST_PARTS = "1e15"


def total(whole: str, parts: str, count: str) -> str:
    """The sum of `count` numbers; NULL where there are none. `parts` is '' for whole numbers."""
    if not parts:
        return f"CASE {count} WHEN 0 THEN NULL ELSE {whole} END"
    exact = f"({whole} * {PARTS_PER_WHOLE}.0 + {parts})"
    half = f"CASE WHEN {parts} < 0 THEN -{PARTS_PER_WHOLE // 2} ELSE {PARTS_PER_WHOLE // 2} END"
    return (
        f"CASE WHEN {count} = 0 THEN NULL WHEN abs{exact} < {_MOST_PARTS}"
        f" THEN {exact} / {PARTS_PER_WHOLE}.0 ELSE {whole} + ({parts} + {half}) / {PARTS_PER_WHOLE} END"
    )


def average(whole: str, parts: str, count: str) -> str:
    """The average of `count` numbers, to the nearest ten-thousandth; NULL where there are none."""
    rest = f"({whole} % {count}) * {PARTS_PER_WHOLE}{f' + {parts}' if parts else ''}"
    nearest = f"(2 * ({rest}) + CASE WHEN {rest} < 0 THEN -{count} ELSE {count} END) / (2 * {count})"
    parts_of_average = f"({whole} / {count} * {PARTS_PER_WHOLE} + {nearest})"
    return f"CASE {count} WHEN 0 THEN NULL ELSE {parts_of_average} / {PARTS_PER_WHOLE}.0 END"
