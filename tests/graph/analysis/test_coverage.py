from graph.analysis.coverage import VISITS_RULE, coverage_gaps, visited_sites
from tests.graph.analysis.samples import edge, graph

COMMUNITIES = graph(
    {"c1": "Community", "c2": "Community", "c3": "Community", "u": "Unit", "p": "Project"},
    [
        edge("1", "PAIRED_WITH", "u c1"),
        edge("2", "PARTICIPATES_IN", "c2 p"),
        edge("3", "LEADS", "p c3"),
        edge("4", "CO_BUILDS_WITH", "u c2", derived=True),
    ],
)
VISITED = {"u": "Unit", "v": "Unit", "c": "Community", "d": "Community", "s": "Venue"}


def test_gaps_are_nodes_without_such_edges_and_tell_which_they_do_have():
    result = coverage_gaps(COMMUNITIES, "Community", ("PAIRED_WITH",))
    assert result.rows == (("c2", ("2", "4")), ("c3", ("3",)))
    assert result.figures == {"nodes": 3, "covered": 1}
    assert result.parameters == {"kind": "Community", "edgeKinds": ("PAIRED_WITH",)}


def test_either_direction_and_derived_types_cover():
    paired_or_taking_part = coverage_gaps(COMMUNITIES, "Community", ("PAIRED_WITH", "PARTICIPATES_IN"))
    assert [row.id for row in paired_or_taking_part.rows] == ["c3"]
    assert [row.id for row in coverage_gaps(COMMUNITIES, "Community", ("CO_BUILDS_WITH",)).rows] == ["c1", "c3"]


def test_the_rule_of_gaps_names_the_types():
    rule = coverage_gaps(COMMUNITIES, "Community", ("PAIRED_WITH", "LEADS")).rule
    assert rule.zh == "所选范围内，Community 没有任何 LEADS, PAIRED_WITH 关系。"
    assert rule.en == "Within the selection, the Community has no relationship LEADS, PAIRED_WITH."


def test_sites_come_by_visits_then_visitors_then_id():
    edges = [
        edge("1", "VISITED", "u c"),
        edge("2", "VISITED", "u c"),
        edge("3", "VISITED", "u d"),
        edge("4", "VISITED", "v d"),
        edge("5", "VISITED", "v s"),
        edge("6", "LEADS", "u s"),
    ]
    result = visited_sites(graph(VISITED, edges))
    assert result.rows == (("d", 2, 2, ("3", "4")), ("c", 2, 1, ("1", "2")), ("s", 1, 1, ("5",)))
    assert result.figures == {"sites": 3, "visits": 5}
    assert result.rule == VISITS_RULE


def test_other_relationship_types_may_be_counted_as_visits():
    result = visited_sites(graph(VISITED, [edge("1", "DEPLOYED_TO", "u s")]), ("DEPLOYED_TO",))
    assert (result.rows, result.parameters) == ((("s", 1, 1, ("1",)),), {"edgeKinds": ("DEPLOYED_TO",)})
