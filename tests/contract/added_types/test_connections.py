"""Connections of added types: conditions, orders, groups and pages, on lists and on the fields of a node."""

import pytest

LISTS = {
    "units(where: {worksWith: {some: {}}}, orderBy: {key: ASC})": ["u1", "u2", "u4", "u5"],
    "units(where: {worksWith: {none: {}}})": ["u3"],
    "units(where: {worksWith: {some: {edge: {weight: {gt: 1}}}}})": ["u1"],
    'units(where: {workedWith: {all: {node: {key: {eq: "u1"}}}}}, orderBy: {key: ASC})': ["u2", "u3"],
    'units(where: {workedWith: {some: {edge: {until: {lte: "2021-06"}}}}}, orderBy: {key: DESC})': ["u5", "u4"],
    "units(where: {workedWith: {single: {}}}, orderBy: {key: ASC})": ["u1", "u2", "u4", "u5"],
    "partyOrganizations(where: {reaches: {single: {}}})": ["o1"],
    "partyOrganizations(where: {reaches: {all: {node: {kind: {eq: URBAN}}}}})": ["o1"],
    'communities(where: {reachedBy: {some: {node: {key: {eq: "o2"}}}}}, orderBy: {key: ASC})': ["c1", "c3"],
    "communities(where: {NOT: {reachedBy: {some: {}}}})": ["c4"],
    "communities(where: {reachedBy: {some: {}}, coBuilders: {some: {node: {worksWith: {none: {}}}}}})": [
        "c2",
        "c3",
    ],
    'units(where: {worksWith: {some: {}}}, asOf: "2019-12-31", orderBy: {key: ASC})': ["u4", "u5"],
    'communities(where: {reachedBy: {some: {}}}, asOf: "2019-12-31", orderBy: {key: ASC})': ["c2", "c3"],
}


@pytest.mark.parametrize(("root", "keys"), LISTS.items(), ids=list(LISTS))
async def test_conditions_of_lists(ask_alike, root, keys):
    (listed,) = (await ask_alike(f"{{ {root} {{ totalCount nodes {{ key }} }} }}")).values()
    assert (sorted(node["key"] for node in listed["nodes"]), listed["totalCount"]) == (sorted(keys), len(keys))
    if "orderBy" in root:
        assert [node["key"] for node in listed["nodes"]] == keys


ORDERS = {
    "orderBy: {edge: {weight: ASC}}": ["c1", "c3"],
    "orderBy: {edge: {weight: DESC}}": ["c3", "c1"],
    "orderBy: {edge: {since: DESC}}": ["c1", "c3"],
    "orderBy: {node: {since: ASC}}": ["c1", "c3"],
    "orderBy: [{node: {kind: DESC}}, {node: {key: ASC}}]": ["c3", "c1"],
    "orderBy: {node: {key: ASC}}, last: 1": ["c3"],
    "orderBy: {node: {key: DESC}}, first: 1": ["c3"],
    "where: {node: {demonstrationSite: {eq: true}}}": ["c1"],
    'where: {edge: {since: {lt: "2020"}}}': ["c3"],
}


@pytest.mark.parametrize(("arguments", "keys"), ORDERS.items(), ids=list(ORDERS))
async def test_orders_and_conditions_of_a_connection(ask_alike, arguments, keys):
    data = await ask_alike(f'{{ partyOrganization(key: "o2") {{ reaches({arguments}) {{ nodes {{ key }} }} }} }}')
    assert [node["key"] for node in data["partyOrganization"]["reaches"]["nodes"]] == keys


GROUPS = {
    "groups(by: [KIND]) { kind count sum { weight } }": [
        {"kind": "URBAN", "count": 1, "sum": {"weight": 1}},
        {"kind": "VILLAGE", "count": 1, "sum": {"weight": 2}},
    ],
    "groups(by: [WEIGHT, NODE_SINCE]) { weight nodeSince count }": [
        {"weight": 1, "nodeSince": "2001", "count": 1},
        {"weight": 2, "nodeSince": "2010-05", "count": 1},
    ],
    "groups { count min { since } max { weight until } avg { weight } }": [
        {"count": 2, "min": {"since": "2019-06"}, "max": {"weight": 2, "until": None}, "avg": {"weight": 1.5}}
    ],
}


@pytest.mark.parametrize(("selected", "groups"), GROUPS.items(), ids=list(GROUPS))
async def test_groups_of_a_connection(ask_alike, selected, groups):
    data = await ask_alike(f'{{ partyOrganization(key: "o2") {{ reaches {{ {selected} }} }} }}')
    assert data["partyOrganization"]["reaches"]["groups"] == groups


async def test_both_ends_of_one_node_type_are_told_apart(ask_alike):
    """Only from u1 is there a path to a unit that reports in where it is paired; nobody cooperates with itself."""
    ends = "worksWith { edges { weight node { key } } } workedWith { edges { weight node { key } } }"
    data = await ask_alike(f"{{ units(orderBy: {{key: ASC}}) {{ nodes {{ key {ends} }} }} }}")
    partners = {
        unit["key"]: [
            [(edge["node"]["key"], edge["weight"]) for edge in unit[field]["edges"]]
            for field in ("worksWith", "workedWith")
        ]
        for unit in data["units"]["nodes"]
    }
    assert partners == {
        "u1": [[("u2", 2)], [("u2", 1)]],
        "u2": [[("u1", 1)], [("u1", 2)]],
        "u3": [[], []],
        "u4": [[("u5", 1)], [("u5", 1)]],
        "u5": [[("u4", 1)], [("u4", 1)]],
    }


async def test_derived_connections_within_each_other(ask_alike):
    data = await ask_alike("""{ unit(key: "u4") { worksWith { nodes { key
        sharesCommitteeWith(orderBy: {node: {key: ASC}}) { nodes { key
            reachedBy { edges { weight node { key reaches { totalCount } } } } } } } } } }""")
    (partner,) = data["unit"]["worksWith"]["nodes"]
    reached = [
        {"key": key, "reachedBy": {"edges": [{"weight": weight, "node": {"key": "o2", "reaches": {"totalCount": 2}}}]}}
        for key, weight in (("c1", 1), ("c3", 2))
    ]
    assert partner == {"key": "u5", "sharesCommitteeWith": {"nodes": reached}}


async def test_pages_of_a_connection_join(ask_alike):
    query = """query($after: String) { partyOrganization(key: "o2") { reaches(first: 1, after: $after) {
        pageInfo { hasNextPage hasPreviousPage endCursor } nodes { key } } } }"""
    first = (await ask_alike(query))["partyOrganization"]["reaches"]
    cursor = first["pageInfo"]["endCursor"]
    second = (await ask_alike(query, {"after": cursor}))["partyOrganization"]["reaches"]
    assert [page["nodes"] for page in (first, second)] == [[{"key": "c1"}], [{"key": "c3"}]]
    assert [page["pageInfo"]["hasNextPage"] for page in (first, second)] == [True, False]
    assert second["pageInfo"]["hasPreviousPage"] is True
