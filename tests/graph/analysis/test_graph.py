import pytest

from graph.analysis.graph import read_graph
from graph.plan.extract import RecordBatch, record_fields
from tests.graph.analysis.samples import edge, graph


@pytest.fixture
def batches(ontology):
    """Two units and a pairing in the order in which a store streams records, and the edge that follows from it."""
    unit, paired, derived = (
        ontology.nodes["Unit"],
        ontology.relationships["PAIRED_WITH"],
        ontology.derived["CO_BUILDS_WITH"],
    )
    dates = {"since": "2018", "since_day": "2018-01-01"}
    return [
        RecordBatch(unit, [[*_values(unit, id="u2", name="二\x00", kind="SCHOOL"), []]]),
        RecordBatch(unit, [[*_values(unit, id="u1", name="一"), [("list", "")]]]),
        RecordBatch(paired, [[*_values(paired, id="p1", **dates), [], "u1", "c1"]]),
        RecordBatch(derived, [[*_values(derived, id="d1", weight=3), "u1", "c1"]]),
    ]


def _values(record_type, **values):
    return [values.get(name) for name in record_fields(record_type)]


def test_nodes_and_edges_are_read_in_the_order_of_ids(batches):
    small = read_graph(batches)
    assert [(node.id, node.type, node.name) for node in small.nodes] == [("u1", "Unit", "一"), ("u2", "Unit", "二")]
    assert small.edges == (
        ("d1", "CO_BUILDS_WITH", "u1", "c1", 3, None, None, None, None, True),
        ("p1", "PAIRED_WITH", "u1", "c1", 1, "2018-01-01", None, "2018", None, False),
    )


def test_values_are_found_by_the_name_of_their_property(batches):
    small = read_graph(batches)
    assert [small.value(node, "kind") for node in small.nodes] == [None, "SCHOOL"]
    assert small.value(small.nodes[0], "nothing") is None


def test_recorded_edges_are_those_that_do_not_follow_from_others():
    edges = [edge("1", "LEADS", "a b"), edge("2", "PAIRED_WITH", "a b"), edge("3", "LEADS", "a b", derived=True)]
    pair = graph({"a": "Unit", "b": "Unit"}, edges)
    assert [recorded.id for recorded in pair.recorded_edges()] == ["1", "2"]
    assert [recorded.id for recorded in pair.recorded_edges({"LEADS"})] == ["1"]
