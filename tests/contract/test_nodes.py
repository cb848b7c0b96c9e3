"""Root fields for one node or some, by key and by global id."""

import pytest

from graph.plan.identity import day_mark, global_id

U1, C1 = global_id("Unit", "u1"), global_id("Community", "c1")


async def test_an_unknown_key_is_null(ask_small):
    assert await ask_small('{ unit(key: "none") { name } }') == {"unit": None}


async def test_a_node_by_its_global_id(ask_small):
    data = await ask_small(
        "query($id: ID!) { node(id: $id) { __typename id ... on Unit { name } ... on Entity { key } } }", {"id": U1}
    )
    assert data == {"node": {"__typename": "Unit", "id": U1, "name": "钱学森小学", "key": "u1"}}


async def test_nodes_keep_the_order_of_the_ids_with_null_for_what_is_not_there(ask_small):
    ids = [C1, global_id("Unit", "none"), U1, C1]
    data = await ask_small("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", {"ids": ids})
    assert data == {"nodes": [{"id": C1}, None, {"id": U1}, {"id": C1}]}


async def test_no_ids_are_no_nodes(ask_small):
    assert await ask_small("{ nodes(ids: []) { id } }") == {"nodes": []}


async def test_on_a_day_the_id_carries_the_day_and_gives_back_the_same_object(ask_small):
    selection = "__typename id ... on Community { nodeId pairedBy { totalCount nodes { id } } }"
    data = await ask_small(f"""{{ community(key: "c1", asOf: "2019-03-01") {{ {selection} }}
        now: community(key: "c1") {{ {selection} }} }}""")
    then, now = data["community"], data["now"]
    assert (then["id"], then["nodeId"], now["id"]) == (day_mark("2019-03-01") + C1, C1, C1)
    assert (then["pairedBy"]["totalCount"], now["pairedBy"]["totalCount"]) == (1, 3)
    query = f'query($ids: [ID!]!) {{ nodes(ids: $ids) {{ {selection} }} node(id: "{then["id"]}") {{ {selection} }} }}'
    again = await ask_small(query, {"ids": [then["id"], C1]})
    assert again == {"nodes": [then, now], "node": then}


async def test_what_does_not_hold_on_the_day_of_its_id_is_null(ask_small):
    u2 = global_id("Unit", "u2")
    query = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    days = [day_mark(day) + u2 for day in ("2014-12-31", "2015-01-01")]
    assert await ask_small(query, {"ids": days}) == {"nodes": [None, {"id": days[1]}]}


async def test_a_relationship_is_a_node_with_its_ends_as_recorded(ask_small):
    data = await ask_small("""{ unit(key: "u2") { pairedWith(first: 1) { edges { relationshipId start } } } }""")
    (edge,) = data["unit"]["pairedWith"]["edges"]
    selection = """__typename id ... on Relationship { relationshipId type start from { id }
        to { ... on Community { key } } sources { locator } }"""
    data = await ask_small(f'{{ node(id: "{edge["relationshipId"]}") {{ {selection} }} }}')
    assert data["node"] == {
        "__typename": "Relationship",
        "id": edge["relationshipId"],
        "relationshipId": edge["relationshipId"],
        "type": "PAIRED_WITH",
        "start": edge["start"],
        "from": {"id": global_id("Unit", "u2")},
        "to": {"key": "c1"},
        "sources": data["node"]["sources"],
    }


async def test_a_relationship_of_a_hop_carries_the_day_and_is_given_back(ask_small):
    hops = "hops { relationshipId relationship { id from { id } } }"
    data = await ask_small(f"""{{ paths(from: "Unit:u1", to: "Community:c1", asOf: "2021-06-30", first: 1) {{
        nodes {{ {hops} }} }} }}""")
    ((hop,),) = (path["hops"] for path in data["paths"]["nodes"])
    assert hop["relationship"]["id"] == day_mark("2021-06-30") + hop["relationshipId"]
    again = await ask_small(
        f'{{ node(id: "{hop["relationship"]["id"]}") {{ id ... on Relationship {{ from {{ id }} }} }} }}'
    )
    assert again["node"] == hop["relationship"]


async def test_a_relationship_is_seen_on_a_day_only_with_both_its_ends(ask_small):
    """c2 was dissolved with 2020-06, and its pairing with u3 has no end of its own."""
    data = await ask_small("""{ unit(key: "u3", asOf: "2020-06-30") { pairedWith { edges { relationshipId } } } }""")
    (edge,) = data["unit"]["pairedWith"]["edges"]
    days = [day_mark(day) + edge["relationshipId"] for day in ("2020-06-30", "2020-07-01")]
    query = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    assert await ask_small(query, {"ids": days}) == {"nodes": [{"id": days[0]}, None]}


async def test_ids_of_several_kinds_and_days_keep_their_order(ask_small):
    data = await ask_small('{ unit(key: "u2") { pairedWith(first: 1) { edges { relationshipId } } } }')
    paired = data["unit"]["pairedWith"]["edges"][0]["relationshipId"]
    then = day_mark("2021-06-30") + C1
    ids = [paired, then, U1, paired, C1]
    answered = await ask_small("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", {"ids": ids})
    assert answered == {"nodes": [{"id": identity} for identity in ids]}


@pytest.mark.parametrize("identity", [C1, day_mark("2021-06-30") + C1, "Community:c1"])
async def test_arguments_and_conditions_take_an_id_with_or_without_a_day_or_type_and_key(ask_small, identity):
    data = await ask_small(
        """query($id: ID!) { communities(where: {id: {in: [$id]}}) { nodes { key } }
        node(id: $id) { ... on Entity { key } } network(around: [$id], limit: 1) { nodes { key } }
        paths(from: $id, to: "Unit:u1", first: 1) { totalCount } }""",
        {"id": identity},
    )
    assert data["communities"]["nodes"] == [data["node"]] == data["network"]["nodes"] == [{"key": "c1"}]
    assert data["paths"]["totalCount"] > 0


@pytest.mark.parametrize(
    "key", ["u1", "Unit:u1", global_id("Unit", "u1"), day_mark("2021-06-30") + global_id("Unit", "u1")]
)
async def test_a_key_may_be_named_like_an_id(ask_small, key):
    assert await ask_small("query($key: ID!) { unit(key: $key) { key } }", {"key": key}) == {"unit": {"key": "u1"}}


async def test_keys_are_values_whatever_they_hold(ask_small):
    hostile = "x' OR 1=1 --`\"\\u0060"
    assert await ask_small("query($key: ID!) { unit(key: $key) { name } }", {"key": hostile}) == {"unit": None}


async def test_a_key_may_be_written_as_a_number(ask_small):
    assert await ask_small("{ unit(key: 12) { name } }") == {"unit": None}
