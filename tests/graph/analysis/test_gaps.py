from graph.analysis.gaps import gaps
from tests.graph.analysis.samples import edge, graph

GRAPH = graph(
    {"c1": "Community", "c2": "Community", "c3": "Community", "u": "Unit", "p": "Project"},
    [
        edge("1", "PAIRED_WITH", "u c1"),
        edge("2", "PARTICIPATES_IN", "c2 p"),
        edge("3", "LEADS", "p c3"),
        edge("4", "CO_BUILDS_WITH", "u c2", derived=True),
    ],
)


def test_nodes_without_the_kinds_asked_are_told_with_what_they_do_have():
    result = gaps(GRAPH, "Community", ("PAIRED_WITH",))
    assert result.rows == (("c2", ("2", "4")), ("c3", ("3",)))
    assert result.figures == {"nodes": 3, "covered": 1}
    assert result.parameters == {"kind": "Community", "edgeKinds": ("PAIRED_WITH",)}


def test_either_direction_and_derived_kinds_cover():
    assert [row.id for row in gaps(GRAPH, "Community", ("PAIRED_WITH", "PARTICIPATES_IN")).rows] == ["c3"]
    assert [row.id for row in gaps(GRAPH, "Community", ("CO_BUILDS_WITH",)).rows] == ["c1", "c3"]


def test_the_rule_names_the_kinds():
    rule = gaps(GRAPH, "Community", ("PAIRED_WITH", "LEADS")).rule
    assert rule.zh == "所选范围内，Community 没有任何 LEADS, PAIRED_WITH 关系。"
    assert rule.en == "Within the selection, the Community has no relationship LEADS, PAIRED_WITH."
