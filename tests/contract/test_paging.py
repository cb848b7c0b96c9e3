"""Orders and pages: keysets that go forward and backward over values, missing values and ties."""

from typing import Any

import pytest

QUERY = """query($first: Int, $last: Int, $after: String, $before: String, $order: [UnitOrder!]) {
    units(first: $first, last: $last, after: $after, before: $before, orderBy: $order) {
        nodes { key } edges { cursor }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }"""

ORDERS: list[tuple[list[dict[str, Any]], list[str]]] = [
    ([], ["u1", "u2", "u3", "u4", "u5"]),
    ([{"name": "ASC"}], ["u5", "u4", "u3", "u2", "u1"]),
    ([{"name": "DESC"}], ["u1", "u2", "u3", "u4", "u5"]),
    ([{"since": "ASC"}], ["u1", "u2", "u4", "u3", "u5"]),
    ([{"since": "DESC"}], ["u3", "u5", "u4", "u2", "u1"]),
    ([{"kind": "ASC"}, {"since": "DESC"}], ["u4", "u2", "u3", "u1", "u5"]),
    ([{"newSector": "ASC"}], ["u3", "u2", "u4", "u1", "u5"]),
    ([{"newSector": "DESC"}, {"key": "DESC"}], ["u5", "u1", "u4", "u2", "u3"]),
    ([{"pairedWith": {"count": "DESC"}}], ["u2", "u1", "u3", "u4", "u5"]),
    ([{"pairedWith": {"count": "ASC"}}, {"key": "DESC"}], ["u5", "u4", "u3", "u1", "u2"]),
    ([{"coBuildsWith": {"count": "DESC"}}, {"kind": "ASC"}], ["u3", "u2", "u4", "u1", "u5"]),
    ([{"coBuildsWith": {"count": "DESC", "where": {"edge": {"weight": {"gte": 3}}}}}], ["u2", "u1", "u3", "u4", "u5"]),
]
IDS = [" ".join(f"{name}-{direction}" for item in order for name, direction in item.items()) for order, _ in ORDERS]


def keys(page):
    return [node["key"] for node in page["nodes"]]


@pytest.mark.parametrize(("order", "expected"), ORDERS, ids=IDS)
@pytest.mark.parametrize("size", [1, 2])
async def test_forward_pages_show_every_row_once_in_order(ask_small, order, expected, size):
    seen, cursor = [], None
    while True:
        page = (await ask_small(QUERY, {"first": size, "after": cursor, "order": order}))["units"]
        assert page["pageInfo"]["hasPreviousPage"] is (cursor is not None)
        seen += keys(page)
        cursor = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert seen == expected


@pytest.mark.parametrize(("order", "expected"), ORDERS, ids=IDS)
async def test_backward_pages_show_every_row_once_in_order(ask_small, order, expected):
    seen: list[str] = []
    cursor = None
    while True:
        page = (await ask_small(QUERY, {"last": 2, "before": cursor, "order": order}))["units"]
        assert page["pageInfo"]["hasNextPage"] is (cursor is not None)
        seen = keys(page) + seen
        cursor = page["pageInfo"]["startCursor"]
        if not page["pageInfo"]["hasPreviousPage"]:
            break
    assert seen == expected


async def test_between_two_cursors(ask_small):
    cursors = [edge["cursor"] for edge in (await ask_small(QUERY))["units"]["edges"]]
    page = (await ask_small(QUERY, {"after": cursors[0], "before": cursors[4], "first": 2}))["units"]
    assert keys(page) == ["u2", "u3"]
    assert page["pageInfo"] == {
        "hasNextPage": True,
        "hasPreviousPage": True,
        "startCursor": cursors[1],
        "endCursor": cursors[2],
    }
    assert page["totalCount"] == 5


async def test_an_empty_page_has_no_cursors(ask_small):
    page = (await ask_small(QUERY, {"first": 0}))["units"]
    assert page["pageInfo"] == {
        "hasNextPage": True,
        "hasPreviousPage": False,
        "startCursor": None,
        "endCursor": None,
    }
    assert page["nodes"] == []


async def test_edges_are_ordered_by_node_and_by_edge(ask_small):
    data = await ask_small("""{ community(key: "c1") {
        byNode: pairedBy(orderBy: [{node: {name: DESC}}, {edge: {since: DESC}}]) { edges { since node { key } } }
        byEdge: pairedBy(orderBy: {edge: {since: ASC}}) { edges { since } } } }""")
    by_node = [(edge["node"]["key"], edge["since"]) for edge in data["community"]["byNode"]["edges"]]
    assert by_node == [("u1", "2021-01-28"), ("u2", "2020-01"), ("u2", "2018")]
    assert [edge["since"] for edge in data["community"]["byEdge"]["edges"]] == ["2018", "2020-01", "2021-01-28"]


@pytest.mark.parametrize("direction", ["first", "last"])
async def test_pages_of_a_derived_relationship(ask_small, direction):
    cursor_name, info = ("after", "endCursor") if direction == "first" else ("before", "startCursor")
    query = f"""query($cursor: String) {{ community(key: "c1") {{
        coBuilders({direction}: 1, {cursor_name}: $cursor, orderBy: [{{edge: {{weight: DESC}}}}]) {{
            edges {{ weight node {{ key }} }} pageInfo {{ {info} }} }} }} }}"""
    seen, cursor = [], None
    for _ in range(2):
        page = (await ask_small(query, {"cursor": cursor}))["community"]["coBuilders"]
        seen += [(edge["node"]["key"], edge["weight"]) for edge in page["edges"]]
        cursor = page["pageInfo"][info]
    assert sorted(seen) == [("u1", 2), ("u2", 3)]
    assert [weight for _, weight in seen] == sorted((w for _, w in seen), reverse=direction == "first")


async def test_a_page_has_the_default_size_when_nobody_says(ask_small):
    data = await ask_small("{ communities { nodes { key } pageInfo { hasNextPage } } }")
    assert data["communities"] == {
        "nodes": [{"key": key} for key in ("c1", "c2", "c3", "c4")],
        "pageInfo": {"hasNextPage": False},
    }


@pytest.mark.parametrize("selection", ["hasPreviousPage", "__typename", "on: hasPreviousPage @skip(if: true)"])
@pytest.mark.parametrize("rows", ['units(where: {key: {eq: "none"}})', 'search(text: "没有")', "units"])
async def test_page_info_that_needs_no_row(ask_small, rows, selection):
    data = await ask_small(f"{{ page: {rows} {{ pageInfo {{ {selection} }} }} }}")
    told = {"hasPreviousPage": {"hasPreviousPage": False}, "__typename": {"__typename": "PageInfo"}}
    assert data["page"] == {"pageInfo": told.get(selection, {})}


COUNTED = [
    ('community(key: "c1") > coBuilders', "{node: {pairedWith: {count: DESC}}}", ["u2", "u1"]),
    ('community(key: "c1") > coBuilders', "{node: {coBuildsWith: {count: ASC}}}", ["u1", "u2"]),
]


@pytest.mark.parametrize(("root", "order", "expected"), COUNTED, ids=[f"{root} {order}" for root, order, _ in COUNTED])
async def test_a_connection_is_ordered_by_counts_of_its_nodes(ask_small, root, order, expected):
    owner, field = root.split(" > ")
    data = await ask_small(f"{{ {owner} {{ {field}(orderBy: [{order}]) {{ nodes {{ key }} }} }} }}")
    assert keys(next(iter(data.values()))[field]) == expected


async def test_pairs_are_ordered_by_counts_of_either_node(ask_small):
    query = """query($after: String) { coBuilding(first: 3, after: $after,
        orderBy: [{unit: {coBuildsWith: {count: DESC}}}, {community: {coBuilders: {count: ASC}}}]) {
        nodes { unit { key } community { key } } pageInfo { endCursor } } }"""
    first = (await ask_small(query))["coBuilding"]
    then = (await ask_small(query, {"after": first["pageInfo"]["endCursor"]}))["coBuilding"]
    pairs = [(edge["unit"]["key"], edge["community"]["key"]) for page in (first, then) for edge in page["nodes"]]
    expected = [("u3", "c2"), ("u3", "c3"), ("u1", "c1"), ("u2", "c1"), ("u4", "c3")]
    assert pairs == expected


async def test_a_count_is_of_the_day(ask_small):
    query = '{ units(asOf: "2019-12-31", orderBy: [{coBuildsWith: {count: DESC}}]) { nodes { key } } }'
    assert keys((await ask_small(query))["units"]) == ["u2", "u3", "u1", "u4", "u5"]


@pytest.mark.parametrize("order", ["", ", orderBy: [{key: ASC}]"])
async def test_a_cursor_of_another_list_in_the_same_order_is_refused(ask_small, execute_small, order):
    cursor = (await ask_small(f"{{ units(first: 1{order}) {{ edges {{ cursor }} }} }}"))["units"]["edges"][0]["cursor"]
    refused = await execute_small(f'{{ communities(after: "{cursor}"{order}) {{ nodes {{ key }} }} }}')
    assert refused.codes == ["BAD_CURSOR"]
    assert (await ask_small(f'{{ units(after: "{cursor}"{order}) {{ totalCount }} }}'))["units"]["totalCount"] > 1


async def test_a_cursor_of_the_other_direction_is_refused(ask_small, execute_small):
    data = await ask_small('{ community(key: "c1") { pairedBy(first: 1) { edges { cursor } } } }')
    (edge,) = data["community"]["pairedBy"]["edges"]
    query = f'{{ unit(key: "u2") {{ pairedWith(after: "{edge["cursor"]}") {{ nodes {{ key }} }} }} }}'
    assert (await execute_small(query)).codes == ["BAD_CURSOR"]


async def test_a_cursor_of_another_count_is_refused(execute_small):
    query = "query($after: String, $order: [UnitOrder!]) { units(after: $after, orderBy: $order) { edges { cursor } } }"
    order: Any = [{"pairedWith": {"count": "DESC", "where": {"edge": {"since": {"lt": "2020"}}}}}]
    page = (await execute_small(query, {"order": order})).data["units"]
    order[0]["pairedWith"]["where"]["edge"]["since"]["lt"] = "2021"
    refused = await execute_small(query, {"order": order, "after": page["edges"][0]["cursor"]})
    assert refused.errors[0]["extensions"]["code"] == "BAD_CURSOR"
