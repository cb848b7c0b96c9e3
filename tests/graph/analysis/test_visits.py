from graph.analysis.visits import RULE, sites
from tests.graph.analysis.samples import edge, graph

NODES = {"u": "Unit", "v": "Unit", "c": "Community", "d": "Community", "s": "Venue"}


def test_sites_come_by_visits_then_visitors_then_id():
    edges = [
        edge("1", "VISITED", "u c"),
        edge("2", "VISITED", "u c"),
        edge("3", "VISITED", "u d"),
        edge("4", "VISITED", "v d"),
        edge("5", "VISITED", "v s"),
        edge("6", "LEADS", "u s"),
    ]
    result = sites(graph(NODES, edges))
    assert result.rows == (("d", 2, 2, ("3", "4")), ("c", 2, 1, ("1", "2")), ("s", 1, 1, ("5",)))
    assert result.figures == {"sites": 3, "visits": 5}
    assert result.rule == RULE


def test_other_kinds_may_be_counted():
    result = sites(graph(NODES, [edge("1", "DEPLOYED_TO", "u s")]), ("DEPLOYED_TO",))
    assert (result.rows, result.parameters) == ((("s", 1, 1, ("1",)),), {"edgeKinds": ("DEPLOYED_TO",)})
