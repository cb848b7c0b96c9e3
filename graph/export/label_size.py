"""How large a text is when it is drawn, as far as that can be told without its font, and a circle with its label.

Cytoscape and Cytoscape.js are told the sizes of the circle by the file, so the room that they use is known when it is
written.
"""

from unicodedata import east_asian_width

from graph.export.projection import Node
from graph.export.spreading import Box


def width_in_letters(text: str) -> int:
    """How wide a text in one line is, in Latin letters; a Chinese character is as wide as two (Unicode, UAX #11).

    >>> width_in_letters("金昌社区 a")
    10
    """
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def widest_line(text: str) -> int:
    """How wide the widest of its lines is, in Latin letters."""
    return max(map(width_in_letters, text.split("\n")))


def wrapped_lines(text: str, letters_per_line: int) -> int:
    """How many lines a text takes in which no line is wider than so many Latin letters; an empty line is one too."""
    return sum(max(1, -(-width_in_letters(line) // letters_per_line)) for line in text.split("\n"))


CIRCLE_DIAMETER = 30
FONT_SIZE = 12
LABEL_WIDTH = 100
"""Where a label is wider, it is broken into lines."""

LABEL_MARGIN = 4
"""Between the circle and the label."""

_LINE_HEIGHT = 15
_LETTER_WIDTH = FONT_SIZE / 2


def labeled_circle(node: Node) -> Box:
    """The room that the node's circle and label take."""
    label_width = min(LABEL_WIDTH, _LETTER_WIDTH * widest_line(node.label))
    label_height = _LINE_HEIGHT * wrapped_lines(node.label, int(LABEL_WIDTH / _LETTER_WIDTH))
    radius = CIRCLE_DIAMETER / 2
    return Box(max(CIRCLE_DIAMETER, label_width), radius, radius + LABEL_MARGIN + label_height)
