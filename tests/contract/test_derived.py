"""The derived relationship CO_BUILDS_WITH: weight, period and evidence."""

EVIDENCE = """edges { weight since until node { key } evidence { pattern hops { reversed relationship { type
        since until from { key } to { key } sources { locator } } } } }"""


async def co_builders(ask, community, arguments="orderBy: [{node: {key: ASC}}]", as_of=""):
    day = f', asOf: "{as_of}"' if as_of else ""
    data = await ask(
        f'{{ community(key: "{community}"{day}) {{ coBuilders({arguments}) {{ totalCount {EVIDENCE} }} }} }}'
    )
    return data["community"]["coBuilders"]


def weights(connection):
    return {edge["node"]["key"]: edge["weight"] for edge in connection["edges"]}


async def test_weight_counts_distinct_facts(ask_small):
    assert weights(await co_builders(ask_small, "c1")) == {"u1": 2, "u2": 3}


async def test_paths_whose_relationships_never_held_together_are_no_evidence(ask_small):
    """At c2, u3 left the project p1 before c2 joined it: a1, in two roles, and the pairing are left."""
    assert weights(await co_builders(ask_small, "c2")) == {"u3": 2}


async def test_evidence_is_the_paths_with_their_sources(ask_small):
    connection = await co_builders(ask_small, "c1", 'where: {node: {key: {eq: "u1"}}}')
    (edge,) = connection["edges"]
    assert [piece["pattern"] for piece in edge["evidence"]] == ["PAIRED", "JOINT_PROJECT"]
    joint = [
        (walked["from"]["key"], walked["type"], walked["to"]["key"], hop["reversed"])
        for hop in edge["evidence"][1]["hops"]
        for walked in [hop["relationship"]]
    ]
    assert joint == [("u1", "PARTICIPATES_IN", "p2", False), ("c1", "PARTICIPATES_IN", "p2", True)]
    assert edge["evidence"][0]["hops"][0]["relationship"]["sources"] == [{"locator": "P1"}]


async def test_the_period_of_an_edge_is_the_hull_of_its_paths(ask_small):
    connection = await co_builders(ask_small, "c1")
    periods = {edge["node"]["key"]: (edge["since"], edge["until"]) for edge in connection["edges"]}
    assert periods == {
        "u1": ("2021-01-28", None),
        "u2": ("2018", None),
    }


async def test_on_a_day_only_what_held_then_counts(ask_small):
    assert weights(await co_builders(ask_small, "c1", as_of="2019-03-01")) == {"u2": 2}
    assert weights(await co_builders(ask_small, "c1", as_of="2019-12-31")) == {"u2": 1}
    assert weights(await co_builders(ask_small, "c1", as_of="2021-04-01")) == {"u1": 2, "u2": 2}


async def test_from_the_other_end_the_same_edges_with_the_same_ids(ask_small):
    data = await ask_small("""{ unit(key: "u3") { coBuildsWith(orderBy: {node: {key: ASC}}) {
        edges { relationshipId weight node { key } } } } community(key: "c2") {
        coBuilders(where: {node: {key: {eq: "u3"}}}) { edges { relationshipId weight } } } }""")
    forward = data["unit"]["coBuildsWith"]["edges"]
    assert [(edge["node"]["key"], edge["weight"]) for edge in forward] == [("c2", 2), ("c3", 1)]
    assert data["community"]["coBuilders"]["edges"] == [{"relationshipId": forward[0]["relationshipId"], "weight": 2}]


async def test_edges_are_filtered_and_ordered_by_weight_and_period(ask_small):
    heavy = await co_builders(ask_small, "c1", "where: {edge: {weight: {gte: 2}}}, orderBy: [{edge: {weight: DESC}}]")
    assert (heavy["totalCount"], list(weights(heavy).items())) == (2, [("u2", 3), ("u1", 2)])
    later = await co_builders(ask_small, "c1", 'where: {edge: {since: {gte: "2021"}}}')
    assert weights(later) == {"u1": 2}


async def test_evidence_can_be_cut_and_weight_still_counts_all(ask_small):
    data = await ask_small("""{ unit(key: "u2") { coBuildsWith { edges { weight
        evidence(first: 1) { pattern hops { relationship { since } } } } } } }""")
    (edge,) = data["unit"]["coBuildsWith"]["edges"]
    assert edge == {"weight": 3, "evidence": [{"pattern": "PAIRED", "hops": [{"relationship": {"since": "2018"}}]}]}


async def test_derived_below_recorded_below_derived(ask_small):
    data = await ask_small("""{ unit(key: "u1") { coBuildsWith { nodes {
        committeePartners(first: 1, orderBy: {node: {key: DESC}}) { totalCount nodes { key
            memberOf { nodes { members(orderBy: {node: {key: ASC}}) { nodes { ... on Unit {
            coBuildsWith { totalCount } } } } } } } } } } } }""")
    (community,) = data["unit"]["coBuildsWith"]["nodes"]
    members = {"members": {"nodes": [{"coBuildsWith": {"totalCount": 1}}, {"coBuildsWith": {"totalCount": 0}}]}}
    nodes = [{"key": "u5", "memberOf": {"nodes": [members]}}]
    assert community == {"committeePartners": {"totalCount": 2, "nodes": nodes}}


async def test_to_share_a_committee_is_no_co_building(ask_small):
    data = await ask_small("""{ unit(key: "u5") { coBuildsWith { totalCount } sharesCommitteeWith(
        orderBy: {node: {key: ASC}}) { edges { weight since until node { key } evidence { pattern } } } } }""")
    assert data["unit"]["coBuildsWith"] == {"totalCount": 0}
    evidence = [{"pattern": "COMMITTEE"}]
    assert data["unit"]["sharesCommitteeWith"]["edges"] == [
        {"weight": 1, "since": "2020-06", "until": "2021-03", "node": {"key": "c1"}, "evidence": evidence},
        {"weight": 1, "since": "2019-08", "until": "2021-03", "node": {"key": "c3"}, "evidence": evidence},
    ]


async def test_a_joint_activity_is_told_apart_from_a_joint_project(ask_small):
    data = await ask_small('{ unit(key: "u3") { coBuildsWith { edges { node { key } evidence { pattern } } } } }')
    patterns = {
        edge["node"]["key"]: [piece["pattern"] for piece in edge["evidence"]]
        for edge in data["unit"]["coBuildsWith"]["edges"]
    }
    assert patterns == {"c2": ["PAIRED", "JOINT_ACTIVITY"], "c3": ["JOINT_ACTIVITY"]}
