"""A node drawn as a circle with its label below: the sizes that programs are told, and the room that it takes.

Cytoscape and Cytoscape.js are told these sizes by the file, so the room that they use is known when it is written.
"""

from graph.export.projection import Node
from graph.export.spreading import Box
from graph.export.text_size import widest_line, wrapped_lines

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
