"""What several nodes share: `common`, on the small district."""

import pytest

ROW = "node { __typename key } count by { relationshipType count }"


async def common(ask, of, arguments="", selection=f"nodes {{ {ROW} }}"):
    ids = ", ".join(f'"{name}"' for name in of)
    return (await ask(f"{{ common(of: [{ids}] {arguments}) {{ {selection} }} }}"))["common"]


def shared(answer):
    """By key, how many relationships of each type lead there."""
    return {row["node"]["key"]: {by["relationshipType"]: by["count"] for by in row["by"]} for row in answer["nodes"]}


async def test_communities_share_their_street(ask_small):
    answer = await common(ask_small, ["Community:c1", "Community:c2"])
    street = {"node": {"__typename": "Area", "key": "street"}, "count": 2}
    assert answer["nodes"] == [{**street, "by": [{"relationshipType": "LOCATED_IN", "count": 2}]}]


async def test_every_relationship_counts_and_a_derived_one_counts_once_for_two_nodes(ask_small):
    """u2 was paired with c1 twice and reports in there; each of both co-builds with it."""
    along = "relationshipTypes: [PAIRED_WITH, REPORTS_IN_TO, CO_BUILDS_WITH]"
    answer = await common(ask_small, ["Unit:u1", "Unit:u2"], along)
    assert shared(answer) == {"c1": {"PAIRED_WITH": 3, "CO_BUILDS_WITH": 2, "REPORTS_IN_TO": 1}}
    assert [row["count"] for row in answer["nodes"]] == [6]


async def test_an_edge_of_a_symmetric_type_counts_once(ask_small):
    """c2 and c3 cooperate, each with the other."""
    for community, partner in (("c2", "c3"), ("c3", "c2")):
        of = [f"Community:{community}", "Activity:a1"]
        answer = await common(ask_small, of, "relationshipTypes: [PARTICIPATES_IN, COOPERATES_WITH]")
        assert shared(answer)[partner] == {"COOPERATES_WITH": 1, "PARTICIPATES_IN": 1}


async def test_by_is_ordered_by_number_and_then_by_name(ask_small):
    along = "relationshipTypes: [REPORTS_IN_TO, PAIRED_WITH, CO_BUILDS_WITH]"
    answer = await common(ask_small, ["Unit:u1", "Unit:u2"], along, "nodes { by { relationshipType count } }")
    assert [by["relationshipType"] for by in answer["nodes"][0]["by"]] == [
        "PAIRED_WITH",
        "CO_BUILDS_WITH",
        "REPORTS_IN_TO",
    ]


async def test_what_most_relationships_lead_to_comes_first(ask_small):
    """The hospital took part in the activity in two roles."""
    answer = await common(ask_small, ["Unit:u3", "Community:c2"])
    assert shared(answer) == {"a1": {"PARTICIPATES_IN": 3}, "p1": {"PARTICIPATES_IN": 2}}
    assert [row["count"] for row in answer["nodes"]] == [3, 2]


async def test_all_of_them_must_lead_there(ask_small):
    answer = await common(ask_small, ["Unit:u3", "Community:c2", "Community:c3"])
    assert shared(answer) == {"a1": {"PARTICIPATES_IN": 4}}


async def test_a_node_that_is_asked_for_is_not_shared(ask_small):
    assert shared(await common(ask_small, ["Unit:u3", "Community:c2", "Project:p1"])).keys() == {"a1"}


async def test_both_directions_count(ask_small):
    """o2 leads both communities; from u4 it is two steps away."""
    answer = await common(ask_small, ["Community:c1", "Community:c3"])
    assert shared(answer)["o2"] == {"LEADS": 2}


DAYS = [("2019-05-01", {}), ("2019-12-01", {}), ("2020-05-01", {"a1": 3})]


@pytest.mark.parametrize(("day", "expected"), DAYS)
async def test_on_a_day_only_what_held_then_counts(ask_small, day, expected):
    """c2 took part in the project when u3 no longer did, and in the activity for some months of 2020."""
    answer = await common(ask_small, ["Unit:u3", "Community:c2"], f'asOf: "{day}"')
    assert {row["node"]["key"]: row["count"] for row in answer["nodes"]} == expected


async def test_types_and_conditions_narrow_what_is_shared(ask_small):
    of = ["Unit:u3", "Community:c2"]
    assert shared(await common(ask_small, of, "nodeTypes: [PROJECT]")).keys() == {"p1"}
    assert shared(await common(ask_small, of, 'where: {type: {eq: ACTIVITY}, key: {ne: "x"}}')).keys() == {"a1"}
    assert shared(await common(ask_small, of, "where: {NOT: {activity: {}}}")).keys() == {"p1"}
    assert shared(await common(ask_small, of, "nodeTypes: [PROJECT], where: {activity: {}}")) == {}
    assert shared(await common(ask_small, of, "relationshipTypes: [PAIRED_WITH]")) == {}


async def test_it_tells_how_many_there_are_by_type(ask_small):
    selection = "totalCount groups(by: [TYPE]) { type count }"
    answer = await common(ask_small, ["Unit:u3", "Community:c2"], "first: 1", selection)
    assert answer == {
        "totalCount": 2,
        "groups": [{"type": "ACTIVITY", "count": 1}, {"type": "PROJECT", "count": 1}],
    }


async def test_pages_go_on_from_a_cursor_either_way(ask_small):
    selection = "edges { cursor node { node { key } } } pageInfo { hasNextPage hasPreviousPage startCursor }"
    of = ["Unit:u3", "Community:c2"]
    first = await common(ask_small, of, "first: 1", selection)
    assert first["pageInfo"]["hasNextPage"] is True
    second = await common(ask_small, of, f'first: 1, after: "{first["edges"][0]["cursor"]}"', selection)
    assert [edge["node"]["node"]["key"] for edge in second["edges"]] == ["p1"]
    last = await common(ask_small, of, f'last: 1, before: "{second["pageInfo"]["startCursor"]}"', selection)
    assert last["edges"] == first["edges"]


async def test_the_nodes_may_be_named_by_id_or_by_type_and_key(ask_small):
    by_id = await common(ask_small, ["VW5pdDp1Mw", "Community:c2", "Unit:u3"])
    assert by_id == await common(ask_small, ["Unit:u3", "Community:c2"])


async def test_a_shared_node_shows_what_is_asked_of_it(ask_small):
    of, selection = ["Unit:u1", "Unit:u2"], "nodes { node { ... on Community { coBuilders { totalCount } } } }"
    answer = await common(ask_small, of, "relationshipTypes: [PAIRED_WITH]", selection)
    assert answer == {"nodes": [{"node": {"coBuilders": {"totalCount": 2}}}]}


WRONG = [
    ('["Unit:u1"]', "of: 1 different node; allowed: 2 to 10"),
    ("[]", "of: 0 different nodes; allowed: 2 to 10"),
    ("[" + ", ".join(f'"Unit:u{place}"' for place in range(11)) + "]", "of: 11 different nodes"),
    ('["Unit:u1", "x"]', "of: 'x' is not a global id; allowed: the id of a node, as `id` returns it, or Type:key"),
    ('["Unit:u1", "Units:u2"]', "did you mean Unit"),
    ('["Unit:u1", "Unit:nobody"]', "of: no such node: Unit:nobody; look it up by search"),
]


@pytest.mark.parametrize(("of", "message"), WRONG)
async def test_what_cannot_be_asked_for_is_refused(execute_small, of, message):
    answered = await execute_small(f"{{ common(of: {of}) {{ totalCount }} }}")
    assert answered.codes == ["BAD_ID"]
    assert message in answered.messages[0]


async def test_a_node_that_is_not_there_on_the_day_is_refused(execute_small):
    answered = await execute_small(
        '{ common(of: ["Unit:u3", "Community:c2"], asOf: "2021-05-01") { nodes { count } } }'
    )
    message = "of: not there on 2021-05-01: Community:c2; give another day, or look it up by search"
    assert answered.codes == ["BAD_ID"]
    assert answered.messages[0].startswith(message)
