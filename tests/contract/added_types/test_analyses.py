"""Each analysis of the catalog over added types: by hand o2-c3 (2), o2-c1, o1-c2, u1-u2 (2 and 1), u4-u5 (1 and 1)."""

import pytest

from graph.analysis.catalog import ANALYSES

ALONG_ADDED = "relationshipTypes: [REACHES, WORKS_WITH]"
ENDS = "source { key } target { key }"
TIES = [("c1", "o2"), ("c2", "o1"), ("c3", "o2"), ("u1", "u2"), ("u4", "u5")]


async def result(ask, analysis, arguments=ALONG_ADDED):
    return (await ask(f"{{ analysis({arguments}) {{ result: {analysis} }} }}"))["analysis"]["result"]


def scores(rows):
    return {row["node"]["key"]: round(row["value"], 4) for row in rows["rows"] if row["value"]}


def ends(row):
    return tuple(sorted(row[end]["key"] for end in ("source", "target")))


SCORES = {
    "degree": {"o2": 2, **dict.fromkeys(("c1", "c2", "c3", "o1", "u1", "u2", "u4", "u5"), 1)},
    "weightedDegree": {"o2": 3, "u1": 3, "u2": 3, "c3": 2, "u4": 2, "u5": 2, "c1": 1, "c2": 1, "o1": 1},
    "cores": dict.fromkeys(("c1", "c2", "c3", "o1", "o2", "u1", "u2", "u4", "u5"), 1),
}


@pytest.mark.parametrize(("analysis", "expected"), SCORES.items(), ids=SCORES)
async def test_measures_of_nodes(ask_alike, analysis, expected):
    assert scores(await result(ask_alike, f"{analysis}(first: 50) {{ rows {{ node {{ key }} value }} }}")) == expected


async def test_who_lies_between_others(ask_alike):
    """o2 is on the one shortest path that has a middle, from c1 to c3, of 210 pairs of the 21 other nodes."""
    rows = await result(ask_alike, "betweenness(first: 50) { rows { node { key } value } }")
    assert scores(rows) == {"o2": round(1 / 210, 4)}


async def test_pagerank_follows_the_weights(ask_alike):
    rows = (await result(ask_alike, "pagerank(first: 50) { rows { node { key } value } }"))["rows"]
    values = {row["node"]["key"]: row["value"] for row in rows}
    assert rows[0]["node"]["key"] == "o2"
    assert values["u1"] == pytest.approx(values["u2"])
    assert values["c3"] > values["c1"] > values["c4"]
    assert sum(values.values()) == pytest.approx(1)


@pytest.mark.parametrize("analysis", ["communities", "components"])
async def test_who_is_tied_together(ask_alike, analysis):
    rows = (await result(ask_alike, f"{analysis} {{ rows {{ members {{ key }} }} }}"))["rows"]
    groups = sorted(sorted(node["key"] for node in row["members"]) for row in rows if len(row["members"]) > 1)
    assert groups == [["c1", "c3", "o2"], ["c2", "o1"], ["u1", "u2"], ["u4", "u5"]]


async def test_what_holds_the_network_together(ask_alike):
    """Both directions between two nodes are one tie, so it is a bridge."""
    cut_nodes = await result(ask_alike, "cutNodes { rows { node { key } pieces } }")
    assert cut_nodes["rows"] == [{"node": {"key": "o2"}, "pieces": [1, 1]}]
    bridges = await result(ask_alike, f"bridges {{ rows {{ {ENDS} }} }}")
    assert sorted(map(ends, bridges["rows"])) == TIES


LINKS = {
    "oneMode(kind: COMMUNITY, through: [PARTY_ORGANIZATION])": [("c1", "c3", 1)],
    "oneMode(kind: UNIT, through: [UNIT])": [],
    "twoMode(kind: PARTY_ORGANIZATION, others: [COMMUNITY])": [("o1", "c2", 1), ("o2", "c1", 1), ("o2", "c3", 1)],
    "twoMode(kind: UNIT, others: [UNIT])": [("u1", "u2", 2), ("u2", "u1", 2), ("u4", "u5", 2), ("u5", "u4", 2)],
}


@pytest.mark.parametrize(("analysis", "links"), LINKS.items(), ids=LINKS)
async def test_projections(ask_alike, analysis, links):
    rows = (await result(ask_alike, f"{analysis} {{ rows {{ {ENDS} weight }} }}"))["rows"]
    assert [(row["source"]["key"], row["target"]["key"], row["weight"]) for row in rows] == links


GAPS = {
    "coverageGaps(kind: COMMUNITY, relationshipTypes: [REACHES])": ["c4"],
    "coverageGaps(kind: UNIT, relationshipTypes: [WORKS_WITH])": ["u3"],
    "coverageGaps(kind: UNIT, relationshipTypes: [REACHES])": ["u1", "u2", "u3", "u4", "u5"],
}


@pytest.mark.parametrize(("analysis", "keys"), GAPS.items(), ids=GAPS)
async def test_whom_added_types_do_not_reach(ask_alike, analysis, keys):
    rows = (await result(ask_alike, f"{analysis} {{ rows {{ node {{ key }} }} }}"))["rows"]
    assert [row["node"]["key"] for row in rows] == keys


FIGURES = "totalCount figures { name value }"
OF_RECORDED = {
    "dormantTies": (f'dormantTies(day: "2023-01-31") {{ {FIGURES} rows {{ {ENDS} last edges }} }}', 10),
    "oneSidedPairs": (f"oneSidedPairs {{ {FIGURES} rows {{ {ENDS} edges }} }}", 1),
    "burstOnlyPairs": (f"burstOnlyPairs(days: 3000) {{ {FIGURES} rows {{ {ENDS} first last edges }} }}", 2),
    "visitedSites": (f"visitedSites {{ {FIGURES} rows {{ visits }} }}", 0),
    "statedAndCounted": (f"statedAndCounted {{ {FIGURES} rows {{ field stated counted edges }} }}", 1),
}
RECORDED = "PAIRED_WITH REPORTS_IN_TO PARTICIPATES_IN VISITED MEMBER_OF STATED_OF"


@pytest.mark.parametrize(("query", "count"), OF_RECORDED.values(), ids=OF_RECORDED)
async def test_questions_about_what_is_recorded_do_not_count_added_types(ask_alike, query, count):
    """A derived edge follows from recorded ones, so it would count them twice."""
    without = await result(ask_alike, query, f"relationshipTypes: [{RECORDED}]")
    with_added = await result(ask_alike, query, f"relationshipTypes: [{RECORDED} REACHES WORKS_WITH]")
    assert with_added == without
    assert without["totalCount"] == count


def test_every_analysis_is_asked_here():
    names = [*SCORES, "betweenness", "pagerank", "communities", "components", "cutNodes", "bridges", *OF_RECORDED]
    names += [query.split("(")[0] for query in (*LINKS, *GAPS)]
    assert set(names) == set(ANALYSES)


async def test_a_network_around_a_node_is_analyzed(ask_small):
    data = await ask_small("""{ network: search(text: "o2") { nodes { id } } }""")
    (node,) = data["network"]["nodes"]
    arguments = f'around: ["{node["id"]}"], depth: 2, relationshipTypes: [REACHES, MEMBER_OF], asOf: "2020-07-01"'
    data = await ask_small(f"""{{ analysis({arguments}) {{ nodeCount edgeCount omitted
        weightedDegree(first: 2) {{ rows {{ node {{ key }} value }} }} }} }}""")
    assert data["analysis"] == {
        "nodeCount": 5,
        "edgeCount": 4,
        "omitted": 0,
        "weightedDegree": {"rows": [{"node": {"key": "o2"}, "value": 5.0}, {"node": {"key": "c3"}, "value": 2.0}]},
    }
