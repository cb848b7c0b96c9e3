import pytest

from graph.analysis.connectivity import Bridge
from graph.analysis.graph import Graph, Node
from graph.analysis.plain_objects import FieldType, field_types, plain_result
from graph.analysis.result import Group, Result, Score
from graph.ontology.model import Label

GRAPH = Graph(
    (Node("u", "Unit", "小学", ("u1", "SCHOOL")), Node("s", "Source", "晨报", ("s1",))),
    (),
    {
        "Unit": {"key": 0, "kind": 1},
        "Source": {"key": 0},
    },
)
UNIT = {"id": "u", "type": "Unit", "key": "u1", "name": "小学", "kind": "SCHOOL"}
SOURCE = {"id": "s", "type": "Source", "key": "s1", "name": "晨报", "kind": None}


def test_the_type_of_a_field_follows_from_its_name_or_its_annotation():
    assert field_types(Score) == {"node": FieldType.NODE, "value": FieldType.DECIMAL}
    assert field_types(Bridge) == {
        "source": FieldType.NODE,
        "target": FieldType.NODE,
        "pieces": FieldType.INTEGERS,
    }


def test_ids_of_nodes_become_nodes():
    scores = Result("degree", {}, (Score("u", 2.0), Score("s", 1.0)))
    assert plain_result(scores, GRAPH, 10)["rows"] == [{"node": UNIT, "value": 2.0}, {"node": SOURCE, "value": 1.0}]
    groups = Result("components", {}, (Group(1, ("s", "u")),))
    assert plain_result(groups, GRAPH, 10)["rows"] == [{"number": 1, "members": [SOURCE, UNIT]}]


def test_only_the_first_rows_are_there_but_all_are_counted():
    plain = plain_result(Result("degree", {}, (Score("u", 2.0), Score("s", 1.0))), GRAPH, 1)
    assert (len(plain["rows"]), plain["totalCount"]) == (1, 2)


@pytest.mark.parametrize(
    ("value", "text"), [(True, "true"), (0.5, "0.5"), (7, "7"), (("LEADS", "VISITED"), "LEADS, VISITED")]
)
def test_parameters_are_texts(value, text):
    plain = plain_result(Result("m", {"p": value, "unused": None}, ()), GRAPH, 1)
    assert plain["parameters"] == [{"name": "p", "value": text}]


def test_a_rule_has_a_line_in_each_language():
    plain = plain_result(Result("m", {}, (), {"pairs": 2}, Label("规则", "Rule")), GRAPH, 1)
    assert (plain["rule"], plain["figures"]) == ("规则\nRule", [{"name": "pairs", "value": 2.0}])
    assert plain_result(Result("m", {}, ()), GRAPH, 1)["rule"] is None
