import pytest

from graph.analysis import selected_graph as module
from graph.errors import Code, RequestError
from graph.plan.extract import RecordBatch
from tests.graph.analysis.samples import graph, selected_graph

EMPTY = graph({}, [])


def test_of_types_of_which_any_will_do_the_selected_ones_are_taken():
    selected = selected_graph(EMPTY, "Unit", "VISITED")
    assert selected.require_any(("PAIRED_WITH", "VISITED")) == ("VISITED",)
    with pytest.raises(RequestError, match="PAIRED_WITH, LEADS: not selected; select one of them by nodeTypes or"):
        selected.require_any(("PAIRED_WITH", "LEADS"))


def test_where_all_types_are_required_so_are_those_to_which_they_lead():
    ends = ("Project", "Activity")
    assert selected_graph(EMPTY, "PARTICIPATES_IN", *ends).require_all(("PARTICIPATES_IN",)) == ("PARTICIPATES_IN",)
    with pytest.raises(RequestError, match="PARTICIPATES_IN, Project, Activity: not selected; select all of them by"):
        selected_graph(EMPTY, "PARTICIPATES_IN", "Project").require_all(("PARTICIPATES_IN",))


@pytest.mark.parametrize(("bound", "what"), [("MAXIMUM_ANALYZED_NODES", "nodes"), ("MAXIMUM_ANALYZED_EDGES", "edges")])
def test_a_graph_that_is_too_large_is_refused(ontology, monkeypatch, bound, what):
    monkeypatch.setattr(module, bound, 1)
    record_type = ontology.nodes["Unit"] if what == "nodes" else ontology.relationships["LEADS"]
    message = f"the selection has more than 1 {what}; select less of the graph by around, asOf, nodeTypes or"
    with pytest.raises(RequestError, match=message) as raised:
        list(module._bounded([RecordBatch(record_type, [[]]), RecordBatch(record_type, [[]])]))
    assert raised.value.code is Code.COST_EXCEEDED
