"""The root fields of added types: all their pairs, by conditions, orders, groups and pages, and their evidence."""

import pytest

ENDS = {"reach": ("partyOrganization", "community"), "workingTogether": ("from", "to")}
REACH = [("o2", "c3", 2), ("o1", "c2", 1), ("o2", "c1", 1)]
COOPERATION = [("u1", "u2", 2), ("u2", "u1", 1), ("u4", "u5", 1), ("u5", "u4", 1)]


async def pairs(ask, root, arguments="", variables=None):
    """The pairs of a page as (source, target, weight), and the page itself."""
    source, target = ENDS[root]
    declared = "query($cursor: String) " if variables else ""
    nodes = f"nodes {{ weight {source} {{ key }} {target} {{ key }} }}"
    selection = f"totalCount pageInfo {{ startCursor endCursor hasNextPage hasPreviousPage }} {nodes}"
    page = (await ask(f"{declared}{{ {root}{arguments} {{ {selection} }} }}", variables))[root]
    return [(pair[source]["key"], pair[target]["key"], pair["weight"]) for pair in page["nodes"]], page


@pytest.mark.parametrize(("root", "expected"), [("reach", REACH), ("workingTogether", COOPERATION)])
async def test_all_pairs_are_there_and_the_heaviest_come_first(ask_alike, root, expected):
    rows, page = await pairs(ask_alike, root)
    assert (rows, page["totalCount"]) == (expected, len(expected))


NARROWED = {
    ("reach", '(where: {partyOrganization: {key: {eq: "o1"}}})'): [("o1", "c2", 1)],
    ("reach", "(where: {community: {kind: {eq: VILLAGE}}, weight: {gte: 2}})"): [("o2", "c3", 2)],
    (
        "reach",
        "(where: {community: {coBuilders: {some: {node: {worksWith: {some: {}}}}}}}, orderBy: {weight: ASC})",
    ): [
        ("o2", "c1", 1),
        ("o2", "c3", 2),
    ],
    ("reach", "(orderBy: [{community: {key: DESC}}])"): [("o2", "c3", 2), ("o1", "c2", 1), ("o2", "c1", 1)],
    ("reach", "(orderBy: [{partyOrganization: {key: DESC}}, {community: {key: ASC}}])"): [
        ("o2", "c1", 1),
        ("o2", "c3", 2),
        ("o1", "c2", 1),
    ],
    ("reach", '(asOf: "2019-12-31", orderBy: {community: {key: ASC}})'): [("o1", "c2", 1), ("o2", "c3", 1)],
    ("workingTogether", "(where: {weight: {gt: 1}})"): [("u1", "u2", 2)],
    ("workingTogether", '(where: {from: {key: {eq: "u2"}}})'): [("u2", "u1", 1)],
    ("workingTogether", "(where: {to: {kind: {eq: ENTERPRISE}}}, orderBy: {to: {key: ASC}})"): [
        ("u1", "u2", 2),
        ("u5", "u4", 1),
    ],
    ("workingTogether", "(where: {NOT: {from: {coBuildsWith: {some: {}}}}})"): [("u5", "u4", 1)],
    ("workingTogether", '(where: {until: {isNull: true}, since: {gte: "2021"}})'): [("u1", "u2", 2), ("u2", "u1", 1)],
    ("workingTogether", "(orderBy: [{from: {key: DESC}}])"): list(reversed(COOPERATION)),
    ("workingTogether", '(asOf: "2020-01-01")'): [("u4", "u5", 1), ("u5", "u4", 1)],
}


@pytest.mark.parametrize(("narrowed", "expected"), NARROWED.items(), ids=map("".join, NARROWED))
async def test_conditions_orders_and_days(ask_alike, narrowed, expected):
    rows, page = await pairs(ask_alike, *narrowed)
    assert (rows, page["totalCount"]) == (expected, len(expected))


@pytest.mark.parametrize(("root", "expected"), [("reach", REACH), ("workingTogether", COOPERATION)])
@pytest.mark.parametrize(("size", "side", "end"), [("first", "after", "endCursor"), ("last", "before", "startCursor")])
async def test_pages_join_from_both_sides(ask_alike, root, expected, size, side, end):
    rows, page = await pairs(ask_alike, root, f"({size}: 1)")
    collected = list(rows)
    while page["pageInfo"]["hasNextPage" if size == "first" else "hasPreviousPage"]:
        variables = {"cursor": page["pageInfo"][end]}
        rows, page = await pairs(ask_alike, root, f"({size}: 1, {side}: $cursor)", variables)
        collected += rows
    assert collected == (expected if size == "first" else expected[::-1])


GROUPS = {
    "reach { groups(by: [PARTY_ORGANIZATION_KIND]) { partyOrganizationKind count sum { weight } } }": [
        {"partyOrganizationKind": "REGIONAL_COMMITTEE", "count": 2, "sum": {"weight": 3}},
        {"partyOrganizationKind": "WORKING_COMMITTEE", "count": 1, "sum": {"weight": 1}},
    ],
    "reach { groups(by: [COMMUNITY_KIND, WEIGHT]) { communityKind weight count } }": [
        {"communityKind": "URBAN", "weight": 1, "count": 2},
        {"communityKind": "VILLAGE", "weight": 2, "count": 1},
    ],
    "workingTogether { groups(by: [FROM_KIND]) { fromKind count max { until weight } } }": [
        {"fromKind": "ENTERPRISE", "count": 2, "max": {"until": "2021-03", "weight": 1}},
        {"fromKind": "SCHOOL", "count": 1, "max": {"until": None, "weight": 2}},
        {"fromKind": None, "count": 1, "max": {"until": "2021-03", "weight": 1}},
    ],
    "workingTogether { groups(by: [SINCE]) { since count avg { weight } } }": [
        {"since": "2019-08", "count": 2, "avg": {"weight": 1.0}},
        {"since": "2021-01-28", "count": 2, "avg": {"weight": 1.5}},
    ],
}


@pytest.mark.parametrize(("query", "groups"), GROUPS.items(), ids=list(GROUPS))
async def test_groups_of_pairs(ask_alike, query, groups):
    (root,) = (await ask_alike(f"{{ {query} }}")).values()
    assert root["groups"] == groups


async def test_a_pair_is_the_edge_that_either_end_shows(ask_alike):
    edge = "relationshipId weight since until evidence { pattern hops { reversed relationship { id } } }"
    data = await ask_alike(f"""{{ workingTogether(where: {{to: {{key: {{eq: "u2"}}}}}}) {{ edges: nodes {{ {edge} }} }}
        unit(key: "u1") {{ worksWith {{ edges {{ {edge} }} }} }}
        other: unit(key: "u2") {{ workedWith {{ edges {{ {edge} }} }} }} }}""")
    assert data["workingTogether"] == data["unit"]["worksWith"] == data["other"]["workedWith"]
    assert data["workingTogether"]["edges"][0]["relationshipId"] == "WORKS_WITH:VW5pdDp1MQ:VW5pdDp1Mg"


async def test_evidence_is_the_paths_of_each_pattern_with_their_sources(ask_alike):
    data = await ask_alike(
        """{ reach(where: {weight: {gt: 1}}) { nodes { evidence { pattern hops { reversed relationship { type
        since until from { key } to { key } sources { locator source { key } } } } } } } }"""
    )
    (edge,) = data["reach"]["nodes"]
    assert [piece["pattern"] for piece in edge["evidence"]] == ["LEADERSHIP", "MEMBER"]
    hops = [
        (walked["type"], hop["reversed"], walked["from"]["key"], walked["to"]["key"], walked["since"])
        for hop in edge["evidence"][1]["hops"]
        for walked in [hop["relationship"]]
    ]
    assert hops == [
        ("MEMBER_OF", True, "u4", "o2", "2019-07"),
        ("REPORTS_IN_TO", False, "u4", "c3", "2020-02"),
    ]
    assert edge["evidence"][0]["hops"][0]["relationship"]["sources"] == [
        {"locator": "P5", "source": {"key": "article"}}
    ]


async def test_evidence_can_be_cut(ask_alike):
    data = await ask_alike("{ workingTogether(first: 1) { nodes { weight evidence(first: 1) { pattern } } } }")
    assert data["workingTogether"]["nodes"] == [{"weight": 2, "evidence": [{"pattern": "SAME_PARTNER"}]}]


async def test_a_path_back_to_its_own_node_is_no_evidence(ask_alike):
    """u3 has two roles in one activity, and u2 is paired twice with the community to which it reports in."""
    data = await ask_alike("""{ units(where: {key: {in: ["u2", "u3"]}}, orderBy: {key: ASC}) { nodes {
        worksWith { totalCount nodes { key } } } } }""")
    assert [unit["worksWith"] for unit in data["units"]["nodes"]] == [
        {"totalCount": 1, "nodes": [{"key": "u1"}]},
        {"totalCount": 0, "nodes": []},
    ]
