"""Nodes as Cytoscape draws them: a disc, and the name below in lines of about eight Chinese characters."""

from graph.views.layout.spreading import Box, columns, lines
from graph.views.projection import Node

DISC, FONT, LINE, MARGIN = 30, 12, 100, 4
"""The disc's diameter, the size of the font, the width of a line, and the space above the name."""

_LINE_HEIGHT = 15


def labeled(node: Node) -> Box:
    """The disc and the name."""
    letter = FONT / 2
    width = min(LINE, letter * max(map(columns, node.label.split("\n"))))
    height = _LINE_HEIGHT * lines(node.label, int(LINE / letter))
    return Box(max(DISC, width), DISC / 2, DISC / 2 + MARGIN + height)
