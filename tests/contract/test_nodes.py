"""Root fields for one node or some, by key and by global id."""

from graph.plan.identity import global_id

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


async def test_a_node_that_does_not_hold_on_the_day_is_null(ask_small):
    query = 'query($day: Date!) { unit(key: "u2", asOf: $day) { name } node(id: "%s", asOf: $day) { id } }'
    u2 = global_id("Unit", "u2")
    assert await ask_small(query % u2, {"day": "2014-12-31"}) == {"unit": None, "node": None}
    assert await ask_small(query % u2, {"day": "2015-01-01"}) == {
        "unit": {"name": "重庆银行东区支行"},
        "node": {"id": u2},
    }


async def test_keys_are_values_whatever_they_hold(ask_small):
    hostile = "x' OR 1=1 --`\"\\u0060"
    assert await ask_small("query($key: ID!) { unit(key: $key) { name } }", {"key": hostile}) == {"unit": None}


async def test_a_key_may_be_written_as_a_number(ask_small):
    assert await ask_small("{ unit(key: 12) { name } }") == {"unit": None}
