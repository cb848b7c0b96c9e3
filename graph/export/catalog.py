"""The dialects that there are, by name, and which of them a tool reads best."""

from collections.abc import Mapping
from types import MappingProxyType

from graph.errors import allowed_instead
from graph.export.dialect import AnyDialect
from graph.export.dialects.csv_tables import CSV
from graph.export.dialects.cx2 import CX2
from graph.export.dialects.cytoscape import CYTOSCAPE
from graph.export.dialects.d3 import D3
from graph.export.dialects.dot import DOT
from graph.export.dialects.echarts import ECHARTS
from graph.export.dialects.g6 import G6
from graph.export.dialects.gexf import GEXF
from graph.export.dialects.graphml import GRAPHML
from graph.export.dialects.graphology import GRAPHOLOGY
from graph.export.dialects.jsonl import JSONL
from graph.export.dialects.xlsx import XLSX
from graph.export.dialects.yed import YED

_ALL: tuple[AnyDialect, ...] = (
    CSV,
    CX2,
    CYTOSCAPE,
    D3,
    DOT,
    ECHARTS,
    G6,
    GEXF,
    GRAPHML,
    GRAPHOLOGY,
    JSONL,
    XLSX,
    YED,
)

DIALECTS: Mapping[str, AnyDialect] = MappingProxyType({dialect.name: dialect for dialect in _ALL})


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
