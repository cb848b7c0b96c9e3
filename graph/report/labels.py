"""Labels of a picture: each stands beside its node where it covers least."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

SIZE = 11.0
LONGEST = 24
"""How many half-width characters of a name are shown in a picture."""
CUT = "…"


class Box(NamedTuple):
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float


class Label(NamedTuple):
    """A text, centered at x, on the baseline y."""

    text: str
    x: float
    y: float


def place_labels(
    points: Sequence[tuple[tuple[float, float], str]], taken: Sequence[Box], radius: float, within: Box
) -> Iterator[Label]:
    """A label for each point, in their order, none outside the picture; `taken` is covered by nodes."""
    covered = list(taken)
    for (x, y), name in points:
        text = shortened(name)
        choices = list(_choices(x, y, width(text) * SIZE / 2, radius, within))
        costs = [sum(_overlap(box, other) for other in covered) for _, box in choices]
        (at_x, at_y), box = choices[costs.index(min(costs))]
        covered.append(box)
        yield Label(text, at_x, at_y)


def width(text: str) -> int:
    """How many half-width characters a text takes; quotation marks and the like as many as in Chinese."""
    return sum(2 if unicodedata.east_asian_width(one) in "WFA" else 1 for one in text)


def shortened(text: str, longest: int = LONGEST) -> str:
    """A text that fits, with a sign where it was cut."""
    if width(text) <= longest:
        return text
    while width(text) > longest - 1:
        text = text[:-1]
    return text + CUT


def _choices(x: float, y: float, wide: float, radius: float, within: Box) -> Iterator[tuple[tuple[float, float], Box]]:
    """Below, above, right, left, and at the corners."""
    side, gap = radius + 3 + wide / 2, radius + 3
    for across, down in (
        (0, gap + SIZE * 0.8),
        (0, -gap - SIZE * 0.1),
        (side, SIZE * 0.35),
        (-side, SIZE * 0.35),
        (side, gap + SIZE * 0.5),
        (-side, gap + SIZE * 0.5),
        (side, -gap),
        (-side, -gap),
        (0, gap + SIZE * 2),
        (0, -gap - SIZE * 1.3),
    ):
        middle = min(max(x + across, within.left + wide / 2), within.right - wide / 2)
        base = min(max(y + down, within.top + SIZE), within.bottom - SIZE * 0.25)
        yield (middle, base), Box(middle - wide / 2, base - SIZE, middle + wide / 2, base + SIZE * 0.25)


def _overlap(one: Box, other: Box) -> float:
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.bottom, other.bottom) - max(one.top, other.top)
    return wide * high if wide > 0 and high > 0 else 0.0
