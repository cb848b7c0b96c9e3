"""All dialects by name, and the dialect for people who name the tool instead, such as Gephi or Excel."""

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
from graph.export.dialects.xlsx.workbook import XLSX
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

DIALECT_OF_TOOL: Mapping[str, str] = MappingProxyType(
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
"""By the name of the tool, in lower case, the dialect that it reads best. No tool is called like a dialect."""


def dialect_instead(unknown: str) -> str:
    """The end of a message about an unknown dialect: all that are allowed, and the one that was probably meant.

    >>> dialect_instead("Gephi").rpartition("; ")[2]
    'did you mean gexf?'
    """
    # A tool's own name says more about what is meant than letters that happen to be alike, so it is looked up first.
    lower_case = unknown.lower()
    meant = DIALECT_OF_TOOL.get(lower_case) or (lower_case if lower_case in DIALECTS else None)
    if meant is None:
        return allowed_instead(unknown, DIALECTS)
    return f"allowed: {', '.join(DIALECTS)}; did you mean {meant}?"
