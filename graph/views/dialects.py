"""The dialects that there are, by name."""

from collections.abc import Mapping
from types import MappingProxyType

from graph.views.csv_tables import CSV
from graph.views.cx2 import CX2
from graph.views.cytoscape import CYTOSCAPE
from graph.views.d3 import D3
from graph.views.dialect import AnyDialect
from graph.views.dot import DOT
from graph.views.echarts import ECHARTS
from graph.views.g6 import G6
from graph.views.gexf import GEXF
from graph.views.graphml import GRAPHML
from graph.views.graphology import GRAPHOLOGY
from graph.views.jsonl import JSONL
from graph.views.xlsx import XLSX
from graph.views.yed import YED

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
