"""Which dialect a tool reads best, for those who ask for the tool's name."""

from collections.abc import Mapping
from types import MappingProxyType

from graph.errors import allowed_instead
from graph.views.dialects import DIALECTS

TOOLS: Mapping[str, str] = MappingProxyType(
    {
        "gephi": "gexf",
        "excel": "xlsx",
        "libreoffice": "xlsx",
        "wps": "xlsx",
        "graphviz": "dot",
        "sigma": "graphology",
        "sigmajs": "graphology",
        "cytoscape.js": "cytoscape",
        "cytoscapejs": "cytoscape",
        "cyjs": "cytoscape",
        "ndex": "cx2",
        "networkx": "graphml",
        "igraph": "graphml",
        "antv": "g6",
        "echart": "echarts",
        "d3.js": "d3",
        "json": "jsonl",
        "backup": "jsonl",
    }
)
"""By the tool's name in lower case."""


def dialect_instead(given: str) -> str:
    """The end of a message about an unknown dialect: those that there are, and the one that was meant."""
    meant = TOOLS.get(given.lower()) or (given.lower() if given.lower() in DIALECTS else None)
    if meant is None:
        return allowed_instead(given, DIALECTS)
    return f"allowed: {', '.join(DIALECTS)}; did you mean {meant}?"
