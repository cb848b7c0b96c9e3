"""The pairs of the whole district: `coBuilding`."""

import pytest


async def pairs(ask, arguments="", fields=""):
    data = await ask(
        f"{{ coBuilding{arguments} {{ totalCount nodes {{ weight unit {{ key }} community {{ key }} {fields} }} }} }}"
    )
    rows = [(edge["unit"]["key"], edge["community"]["key"], edge["weight"]) for edge in data["coBuilding"]["nodes"]]
    assert data["coBuilding"]["totalCount"] >= len(rows)
    return rows


async def test_all_pairs_are_there_and_the_strongest_come_first(ask_small):
    rows = await pairs(ask_small)
    assert set(rows) == {
        ("u2", "c1", 3),
        ("u3", "c2", 2),
        ("u1", "c1", 2),
        ("u3", "c3", 1),
        ("u4", "c3", 1),
    }
    assert [weight for _, _, weight in rows] == [3, 2, 2, 1, 1]


FILTERED = {
    "{weight: {gte: 2}, unit: {kind: {eq: SCHOOL}}}": [("u1", "c1", 2)],
    '{community: {key: {eq: "c3"}}, weight: {lt: 2}}': [("u3", "c3", 1), ("u4", "c3", 1)],
    "{unit: {reportsInTo: {some: {}}}}": [("u2", "c1", 3), ("u4", "c3", 1)],
    "{NOT: {community: {pairedBy: {some: {}}}}}": [("u3", "c3", 1), ("u4", "c3", 1)],
    '{since: {gte: "2020"}}': [("u1", "c1", 2), ("u3", "c3", 1), ("u4", "c3", 1)],
}


@pytest.mark.parametrize("where", FILTERED)
async def test_both_ends_and_the_edge_are_filtered(ask_small, where):
    order = "[{community: {key: ASC}}, {unit: {key: ASC}}]"
    assert await pairs(ask_small, f"(where: {where}, orderBy: {order})") == FILTERED[where]


async def test_pairs_are_ordered_by_either_end(ask_small):
    rows = await pairs(ask_small, "(orderBy: [{unit: {key: DESC}}, {community: {key: ASC}}], first: 3)")
    assert rows == [("u4", "c3", 1), ("u3", "c2", 2), ("u3", "c3", 1)]


async def test_on_a_day_only_what_held_then_counts(ask_small):
    assert await pairs(ask_small, '(asOf: "2019-03-01")') == [("u2", "c1", 2), ("u3", "c2", 1)]


async def test_pages_join_without_gap_or_repeat(ask_small):
    whole = await pairs(ask_small)
    seen, after = [], ""
    for _ in range(4):
        data = await ask_small(f"""{{ coBuilding(first: 2 {after}) {{ pageInfo {{ hasNextPage endCursor }}
            nodes {{ weight unit {{ key }} community {{ key }} }} }} }}""")
        page = data["coBuilding"]
        seen += [(pair["unit"]["key"], pair["community"]["key"], pair["weight"]) for pair in page["nodes"]]
        after = f'after: "{page["pageInfo"]["endCursor"]}"'
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert seen == whole


async def test_a_pair_is_the_edge_that_either_end_shows(ask_small):
    edge = "relationshipId since until start end evidence { pattern hops { relationship { id } } }"
    data = await ask_small(f"""{{ coBuilding(where: {{unit: {{key: {{eq: "u1"}}}}}}) {{ edges: nodes {{ {edge} }} }}
        unit(key: "u1") {{ coBuildsWith {{ edges {{ {edge} }} }} }} }}""")
    assert data["coBuilding"] == data["unit"]["coBuildsWith"]
    assert [piece["pattern"] for piece in data["coBuilding"]["edges"][0]["evidence"]] == ["PAIRED", "JOINT_PROJECT"]


async def test_only_the_number_is_counted_without_rows(ask_small):
    data = await ask_small("{ coBuilding(where: {weight: {gte: 2}}) { totalCount } }")
    assert data == {"coBuilding": {"totalCount": 3}}
