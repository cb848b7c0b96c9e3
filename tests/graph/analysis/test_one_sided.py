from graph.analysis.one_sided import one_sided
from tests.graph.analysis.samples import edge, graph

NODES = {"u": "Unit", "v": "Unit", "c": "Community", "p": "Project"}


def rows(*edges):
    return one_sided(graph(NODES, edges)).rows


def test_pairs_of_one_direction_are_told_with_their_edges():
    edges = edge("1", "REPORTS_IN_TO", "u c"), edge("2", "VISITED", "u c"), edge("3", "VISITED", "v u")
    assert rows(*edges) == (("u", "c", ("1", "2")), ("v", "u", ("3",)))


def test_an_answer_or_a_common_project_makes_a_pair_two_sided():
    assert rows(edge("1", "VISITED", "u v"), edge("2", "VISITED", "v u")) == ()
    joint = edge("2", "PARTICIPATES_IN", "u p"), edge("3", "PARTICIPATES_IN", "c p")
    assert rows(edge("1", "VISITED", "u c"), *joint) == ()
    assert len(rows(edge("1", "VISITED", "u c"), joint[0])) == 1


def test_a_pairing_is_agreed_on_by_both():
    assert rows(edge("1", "VISITED", "u c"), edge("2", "PAIRED_WITH", "u c")) == ()


def test_what_is_derived_or_of_another_kind_is_no_answer():
    given = edge("1", "VISITED", "u v")
    assert len(rows(given, edge("2", "VISITED", "v u", derived=True), edge("3", "LOCATED_IN", "v u"))) == 1


def test_method_parameters_and_rule_are_told():
    result = one_sided(graph(NODES, [edge("1", "VISITED", "u v")]), ("VISITED",), (), ())
    assert result.parameters == {"edgeKinds": ("VISITED",), "mutualKinds": (), "jointKinds": ()}
    assert (result.method, result.figures) == ("one-sided pairs", {"pairs": 1})
    assert "同一方" in result.rule.zh
    assert "from the same one to the other" in result.rule.en
