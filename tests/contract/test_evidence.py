"""Evidence: what is in between, when it held, and conditions on it, on edges, pairs and connections."""

import pytest

FACTS = (
    "evidence(%s) { pattern since until via { nodeId type key name kind } hops { relationship {"
    " from { key } to { key } } } }"
)


async def evidence(ask, unit, community, arguments="first: 10"):
    data = await ask(f"""{{ unit(key: "{unit}") {{ coBuildsWith(where: {{node: {{key: {{eq: "{community}"}}}}}}) {{
        edges {{ weight {FACTS % arguments} }} }} }} }}""")
    (edge,) = data["unit"]["coBuildsWith"]["edges"]
    return edge["weight"], edge["evidence"]


def hops(fact):
    walked = [hop["relationship"] for hop in fact["hops"]]
    return [(relationship["from"]["key"], relationship["to"]["key"]) for relationship in walked]


async def test_two_roles_in_one_activity_are_one_fact_with_all_its_relationships(ask_small):
    weight, facts = await evidence(ask_small, "u3", "c2")
    assert (weight, [fact["pattern"] for fact in facts]) == (2, ["PAIRED", "JOINT_ACTIVITY"])
    assert facts[0]["via"] == []
    (activity,) = facts[1]["via"]
    assert (activity["type"], activity["key"]) == ("ACTIVITY", "a1")
    assert hops(facts[1]) == [("u3", "a1"), ("u3", "a1"), ("c2", "a1")]


async def test_a_node_in_between_can_be_asked_for_by_its_id(ask_small):
    (_, (fact, *_)) = await evidence(ask_small, "u3", "c3")
    data = await ask_small("query ($id: ID!) { node(id: $id) { id } }", {"id": fact["via"][0]["nodeId"]})
    assert data["node"]["id"] == fact["via"][0]["nodeId"]


@pytest.mark.parametrize(
    ("where", "patterns"),
    [
        ("{pattern: {eq: PAIRED}}", ["PAIRED"]),
        ("{pattern: {in: [JOINT_ACTIVITY, REPORTS_IN]}}", ["JOINT_ACTIVITY"]),
        ("{NOT: {pattern: {eq: PAIRED}}}", ["JOINT_ACTIVITY"]),
        ("{pattern: {notIn: [PAIRED, JOINT_ACTIVITY]}}", []),
        ('{OR: [{pattern: {eq: PAIRED}}, {since: {lt: "1990"}}]}', ["PAIRED"]),
        ("{}", ["PAIRED", "JOINT_ACTIVITY"]),
    ],
)
async def test_evidence_is_filtered_and_the_weight_is_not(ask_small, where, patterns):
    weight, facts = await evidence(ask_small, "u3", "c2", f"where: {where}")
    assert (weight, [fact["pattern"] for fact in facts]) == (2, patterns)


async def pairs(ask, where):
    order = "orderBy: [{unit: {key: ASC}}, {community: {key: ASC}}]"
    data = await ask(f"""{{ coBuilding(where: {where}, {order}) {{
        totalCount nodes {{ unit {{ key }} community {{ key }} }} }} }}""")
    rows = [(pair["unit"]["key"], pair["community"]["key"]) for pair in data["coBuilding"]["nodes"]]
    assert data["coBuilding"]["totalCount"] == len(rows)
    return rows


@pytest.mark.parametrize(
    "quantified",
    [
        "{some: {pattern: {eq: PAIRED}}}",
        "{none: {pattern: {eq: PAIRED}}}",
        '{some: {since: {gte: "2020"}}}',
        '{all: {since: {gte: "2020"}}}',
        "{single: {}}",
        "{count: {gte: 2}}",
        "{count: {gte: 1, where: {pattern: {eq: JOINT_ACTIVITY}}}}",
    ],
)
async def test_a_condition_on_evidence_means_the_same_of_pairs_edges_and_units(ask_small, quantified):
    of_pairs = await pairs(ask_small, f"{{evidence: {quantified}}}")
    of_edges = f"{{edge: {{evidence: {quantified}}}}}"
    data = await ask_small(f"""{{ with: units(where: {{coBuildsWith: {{some: {of_edges}}}}}) {{ nodes {{ key }} }}
        units {{ nodes {{ key coBuildsWith(where: {of_edges}) {{ nodes {{ key }} }} }} }} }}""")
    of_units = [(unit["key"], far["key"]) for unit in data["units"]["nodes"] for far in unit["coBuildsWith"]["nodes"]]
    assert sorted(of_units) == of_pairs
    assert {unit["key"] for unit in data["with"]["nodes"]} == {unit for unit, _ in of_pairs}
    assert 0 < len(of_pairs) < 8
