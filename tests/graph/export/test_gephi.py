"""What Gephi's toolkit reads in the dialects that are made for it."""

import json
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest

from graph.export.dialects.gexf import GEXF
from graph.export.dialects.graphml import GRAPHML
from tests.graph.export.projections import EDGES, HEADER, NODES
from tests.graph.export.readers import values_by_name
from tests.graph.export.writing import written

pytestmark = pytest.mark.gephi

ROOT = Path(__file__).parents[3]
TOOLKIT = ROOT / "var" / "gephi" / "gephi-toolkit-0.10.1-all.jar"
# Milliseconds since 1970, as Gephi holds days.
INTERVALS = {
    "UEFJUkVEX1dJVEg6MQ": "<[1514764800000.0, 1546214400000.0]>",
    "UEFJUkVEX1dJVEg6Mg": "<[1588291200000.0, Infinity]>",
    "CO_BUILDS_WITH:VW5pdDp1MQ:Q29tbXVuaXR5OmMx": "<[1514764800000.0, Infinity]>",
    "CO_BUILDS_WITH:VW5pdDp1Mg:Q29tbXVuaXR5OmMx": "<[-Infinity, 1640908800000.0]>",
}


class ImportedGraph:
    """What Gephi has imported: the lines of the reader by their first word, and the values of each node and edge."""

    def __init__(self, output):
        self.lines: dict[str, list] = defaultdict(list)
        self.values: dict[str, dict] = defaultdict(dict)
        for word, *parts in map(json.loads, output.splitlines()):
            if word == "value":
                self.values[parts[0]][parts[1]] = parts[2]
            else:
                self.lines[word].append(parts)


def imported(folder, dialect, strategy="NO_MERGE"):
    file = folder / f"sample{dialect.suffix}"
    file.write_bytes(written(dialect))
    reader = [ROOT / "tests" / "readers" / "gephi" / "Read.java", strategy, file]
    command = ["java", "-Djava.awt.headless=true", "-cp", TOOLKIT, *reader]
    return ImportedGraph(subprocess.run(command, capture_output=True, check=True).stdout.decode())


@pytest.fixture(scope="module")
def gexf(tmp_path_factory):
    return imported(tmp_path_factory.mktemp("gexf"), GEXF)


@pytest.fixture(scope="module")
def graphml(tmp_path_factory):
    return imported(tmp_path_factory.mktemp("graphml"), GRAPHML)


def text(value):
    return str(value).lower() if isinstance(value, bool) else str(value)


def texts_by_title(attributes, item):
    pairs = zip(attributes, item.values, strict=True)
    return {attribute.title: text(value) for attribute, value in pairs if value is not None}


def test_gexf_is_read_without_a_complaint(gexf):
    assert (gexf.lines["issue"], gexf.lines["graph"]) == ([], [["true", "DATE"]])


def test_gexf_nodes_keep_labels_and_colors(gexf):
    colors = {name: str(int(node_type.color[1:], 16)) for name, node_type in HEADER.node_types.items()}
    assert gexf.lines["node"] == [[node.id, node.label, colors[node.node_type]] for node in NODES]


@pytest.mark.parametrize("node", NODES, ids=[node.label[:2] for node in NODES])
def test_gexf_nodes_keep_every_value_under_its_title(gexf, node):
    read = {title: value for title, value in gexf.values[node.id].items() if title not in ("Id", "Label", "Interval")}
    assert read == texts_by_title(HEADER.node_attributes, node)


def test_gexf_edges_keep_types_and_are_all_there(gexf):
    expected = [[edge.id, edge.source, edge.target, edge.relationship_type, f"{edge.weight}.0"] for edge in EDGES]
    assert sorted(gexf.lines["edge"]) == sorted(expected)


def test_gexf_edges_keep_intervals(gexf):
    assert {
        edge.id: gexf.values[edge.id]["Interval"] for edge in EDGES if "Interval" in gexf.values[edge.id]
    } == INTERVALS


def test_gexf_edges_of_one_type_are_merged_where_gephi_is_left_to_sum(tmp_path):
    merged = imported(tmp_path, GEXF, "SUM").lines["edge"]
    assert [(edge_type, weight) for _, source, _, edge_type, weight in sorted(merged) if source == "VW5pdDp1MQ"] == [
        ("CO_BUILDS_WITH", "2.0"),
        ("PAIRED_WITH", "2.0"),
    ]


def test_graphml_nodes_keep_labels_and_colors(graphml):
    colors = {name: str(int(node_type.color[1:], 16)) for name, node_type in HEADER.node_types.items()}
    assert graphml.lines["node"] == [[node.id, node.label, colors[node.node_type]] for node in NODES]


def test_graphml_edges_are_all_there_with_days_as_text(graphml):
    assert sorted(line[0] for line in graphml.lines["edge"]) == sorted(edge.id for edge in EDGES)
    assert graphml.values["UEFJUkVEX1dJVEg6MQ"] == (
        {"Id": "UEFJUkVEX1dJVEg6MQ", "Label": "结对", "Weight": "1.0", "start": "2018-01-01", "end": "2018-12-31"}
        | {name: text(value) for name, value in values_by_name(HEADER.edge_attributes, EDGES[1]).items()}
    )
