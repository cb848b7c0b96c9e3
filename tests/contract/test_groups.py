"""`groups` of a connection: how many rows there are of each kind, and what is measured of them."""

import pytest

from graph.stores.records import NodeBatch
from tests.conftest import asking
from tests.graph.stores.asking import FIRST, in_turn, paired, record, units


async def groups(ask, root, selected):
    """The groups of the one connection that a path of fields leads to."""
    *owners, last = root.split(" > ")
    data = await ask("{ " + " { ".join([*owners, f"{last} {{ {selected} }}"]) + " }" * len(owners) + " }")
    for field in root.split(" > "):
        data = data[field.split("(", maxsplit=1)[0]]
    return data["groups"]


COUNTS = [
    (
        "units",
        "groups(by: [KIND]) { kind count }",
        [("ENTERPRISE", 2), ("HOSPITAL", 1), ("SCHOOL", 1), (None, 1)],
    ),
    ("units", "groups(by: NEW_SECTOR) { newSector count }", [(True, 2), (None, 2), (False, 1)]),
    ("units", "groups(by: [KIND], first: 1) { kind count }", [("ENTERPRISE", 2)]),
    ("units", "groups(by: [KIND], first: 0) { kind count }", []),
    (
        "units",
        "groups(by: [NEW_SECTOR, KIND]) { newSector kind count }",
        [(True, "ENTERPRISE", 2), (False, "HOSPITAL", 1), (None, "SCHOOL", 1), (None, None, 1)],
    ),
    (
        "units",
        "groups(by: [NAME]) { name count }",
        [("阿尔法", 1), ("Alpha Works", 1), ("长安医院", 1), ("重庆银行东区支行", 1), ("钱学森小学", 1)],
    ),
    (
        "units",
        "groups(by: [SINCE]) { since count }",
        [(None, 2), ("1999-09-01", 1), ("2015", 1), ("2018-03", 1)],
    ),
    ("units", "groups { count }", [(5,)]),
    ("units", "groups(by: []) { count }", [(5,)]),
    ("units(where: {kind: {eq: ENTERPRISE}}, first: 1, orderBy: {name: ASC})", "groups { count }", [(2,)]),
    ('units(where: {key: {eq: "none"}})', "groups { count }", [(0,)]),
    ('units(where: {key: {eq: "none"}})', "groups(by: [KIND]) { kind count }", []),
    (
        'project(key: "p1") > participants',
        "groups(by: [ROLE]) { role count }",
        [("BENEFICIARY", 1), ("FUNDER", 1), ("LEAD", 1)],
    ),
    (
        'activity(key: "a1") > participants',
        "groups(by: [TYPE]) { type count }",
        [("COMMUNITY", 2), ("UNIT", 2)],
    ),
    (
        'activity(key: "a1") > participants(where: {edge: {role: {isNull: false}}})',
        "groups(by: [TYPE, SINCE]) { type since count }",
        [("UNIT", "2020", 2), ("COMMUNITY", "2020-03", 1)],
    ),
    (
        'activity(key: "a1", asOf: "2021-06-30") > participants',
        "groups(by: [NAME]) { name count }",
        [("长安医院", 2), ("花庄", 1)],
    ),
    (
        'community(key: "c1") > coBuilders',
        "groups(by: [WEIGHT, NODE_SINCE]) { weight nodeSince count }",
        [(2, "1999-09-01", 1), (3, "2015", 1)],
    ),
    (
        'community(key: "c1") > coBuilders',
        "groups(by: [KIND]) { kind count }",
        [("ENTERPRISE", 1), ("SCHOOL", 1)],
    ),
    (
        "coBuilding(where: {unit: {kind: {isNull: false}}})",
        "groups(by: [UNIT_KIND, COMMUNITY_NAME]) { unitKind communityName count sum { weight } }",
        [
            ("ENTERPRISE", "花庄", 1, {"weight": 1}),
            ("ENTERPRISE", "金昌社区", 1, {"weight": 3}),
            ("HOSPITAL", "安飞社区", 1, {"weight": 2}),
            ("HOSPITAL", "花庄", 1, {"weight": 1}),
            ("SCHOOL", "金昌社区", 1, {"weight": 2}),
        ],
    ),
    (
        "coBuilding",
        "groups(by: UNIT_KIND) { unitKind count }",
        [("ENTERPRISE", 2), ("HOSPITAL", 2), ("SCHOOL", 1)],
    ),
    ('coBuilding(asOf: "2019-12-31")', "groups { count }", [(2,)]),
    ("units", "groups(by: [{since: YEAR}]) { since count }", [(None, 2), ("1999", 1), ("2015", 1), ("2018", 1)]),
    ("units", "groups(by: {since: QUARTER}) { since count }", [(None, 3), ("1999-Q3", 1), ("2018-Q1", 1)]),
    ("units", "groups(by: [{since: MONTH}]) { since count }", [(None, 3), ("1999-09", 1), ("2018-03", 1)]),
    (
        "units",
        "groups(by: [KIND, {since: YEAR}], first: 2) { kind since count }",
        [("ENTERPRISE", "2015", 1), ("ENTERPRISE", "2018", 1)],
    ),
    ("units", "groups(by: [KIND], having: {count: {gte: 2}}) { kind count }", [("ENTERPRISE", 2)]),
    ("units", "groups(by: [KIND], having: {count: {lt: 2}, max: {since: {isNull: false}}}) { kind }", [("SCHOOL",)]),
    ("units", "groups(having: {count: {gt: 5}}) { count }", []),
    (
        "units",
        'groups(by: [KIND], having: {min: {since: {lt: "2015"}}}) { kind min { since } }',
        [("SCHOOL", {"since": "1999-09-01"})],
    ),
    (
        "units",
        "groups(by: [KIND], orderBy: [{kind: DESC}]) { kind count }",
        [(None, 1), ("SCHOOL", 1), ("HOSPITAL", 1), ("ENTERPRISE", 2)],
    ),
    (
        "units",
        "groups(by: [KIND], orderBy: [{count: ASC}, {kind: DESC}]) { kind count }",
        [(None, 1), ("SCHOOL", 1), ("HOSPITAL", 1), ("ENTERPRISE", 2)],
    ),
    (
        "units",
        "groups(by: [KIND], orderBy: [{max: {since: DESC}}]) { kind max { since } }",
        [
            ("HOSPITAL", {"since": None}),
            (None, {"since": None}),
            ("ENTERPRISE", {"since": "2018-03"}),
            ("SCHOOL", {"since": "1999-09-01"}),
        ],
    ),
    (
        "coBuilding",
        "groups(by: [COMMUNITY], orderBy: [{count: DESC}], first: 10) { community { key name } count }",
        [
            ({"key": "c3", "name": "花庄"}, 2),
            ({"key": "c1", "name": "金昌社区"}, 2),
            ({"key": "c2", "name": "安飞社区"}, 1),
        ],
    ),
    (
        "coBuilding",
        "groups(by: [UNIT], orderBy: [{unit: ASC}]) { unit { key } count distinctCommunities sum { weight } }",
        [
            ({"key": "u4"}, 1, 1, {"weight": 1}),
            ({"key": "u3"}, 2, 2, {"weight": 3}),
            ({"key": "u2"}, 1, 1, {"weight": 3}),
            ({"key": "u1"}, 1, 1, {"weight": 2}),
        ],
    ),
    (
        "coBuilding",
        "groups(by: [UNIT_KIND], having: {avg: {weight: {gte: 1.6}}}) { unitKind count distinctUnits avg { weight } }",
        [
            ("ENTERPRISE", 2, 2, {"weight": 2.0}),
            ("SCHOOL", 1, 1, {"weight": 2.0}),
        ],
    ),
    (
        'community(key: "c1") > pairedBy',
        "groups(by: [NODE]) { node { key ... on Unit { kind } } count distinctNodes }",
        [({"key": "u2", "kind": "ENTERPRISE"}, 2, 1), ({"key": "u1", "kind": "SCHOOL"}, 1, 1)],
    ),
    (
        'community(key: "c1") > pairedBy',
        "groups(by: [TYPE], having: {distinctNodes: {eq: 2}}) { type count distinctNodes }",
        [("UNIT", 3, 2)],
    ),
    (
        'activity(key: "a1") > participants',
        "groups(by: [NODE], orderBy: [{node: DESC}]) { node { __typename key } count }",
        [
            ({"__typename": "Community", "key": "c3"}, 1),
            ({"__typename": "Unit", "key": "u3"}, 2),
            ({"__typename": "Community", "key": "c2"}, 1),
        ],
    ),
    (
        'community(key: "c1") > coBuilders',
        "groups(by: [SINCE]) { since count }",
        [("2018", 1), ("2021-01-28", 1)],
    ),
]


@pytest.mark.parametrize(
    ("root", "selected", "rows"), COUNTS, ids=[f"{root} {selected}" for root, selected, _ in COUNTS]
)
async def test_counts(ask_small, root, selected, rows):
    assert [tuple(group.values()) for group in await groups(ask_small, root, selected)] == rows


MEASURES = [
    (
        "units",
        "groups(by: [NEW_SECTOR]) { min { since } max { since until } }",
        [
            {"min": {"since": "2015"}, "max": {"since": "2018-03", "until": None}},
            {"min": {"since": "1999-09-01"}, "max": {"since": "1999-09-01", "until": None}},
            {"min": {"since": None}, "max": {"since": None, "until": None}},
        ],
    ),
    (
        "indicators",
        "groups { min { value period } max { value period } sum { value } avg { value } }",
        [
            {
                "min": {"value": 0.0525, "period": "2020"},
                "max": {"value": 100.0, "period": "2020-03"},
                "sum": {"value": 100.0525},
                "avg": {"value": 50.0263},
            }
        ],
    ),
    (
        'community(key: "c1") > coBuilders',
        "groups { count min { weight since } max { until nodeSince } sum { weight } avg { weight } }",
        [
            {
                "count": 2,
                "min": {"weight": 2, "since": "2018"},
                "max": {"until": None, "nodeSince": "2015"},
                "sum": {"weight": 5},
                "avg": {"weight": 2.5},
            }
        ],
    ),
    (
        'community(key: "c1") > pairedBy',
        "groups(by: [AGREEMENT], first: 1) { agreement m: min { createdAt since node: nodeSince __typename } }",
        [
            {
                "agreement": "党建+治理",
                "m": {
                    "createdAt": FIRST,
                    "since": "2021-01-28",
                    "node": "1999-09-01",
                    "__typename": "RelatedEntityGroupBounds",
                },
            }
        ],
    ),
]


@pytest.mark.parametrize(
    ("root", "selected", "expected"), MEASURES, ids=[f"{root} {selected}" for root, selected, _ in MEASURES]
)
async def test_measures(ask_small, root, selected, expected):
    assert await groups(ask_small, root, selected) == expected


NUMBERS: list[tuple[list, float | None, float | None]] = [
    ([1, 0, 0], 1.0, 0.3333),
    ([0.1, 0.2], 0.3, 0.15),
    ([0.0001, -0.0002], -0.0001, -0.0001),
    ([-1, 0, 0], -1.0, -0.3333),
    ([2, 0, 0], 2.0, 0.6667),
    ([99999999999.9999], 99999999999.9999, 99999999999.9999),
    ([-99999999999.9999] * 3, -300000000000, -99999999999.9999),
    ([99999999999.9999, -99999999999.9999, 0.0001], 0.0001, 0.0),
    ([9999999999.9999] * 1_000 + [0.0001], 10_000_000_000_000, 9990009990.0099),
    ([None, 5.5, None], 5.5, 5.5),
    ([None], None, None),
]


@pytest.mark.parametrize(("values", "total", "average"), NUMBERS, ids=[str(values[:3]) for values, _, _ in NUMBERS])
async def test_sums_and_averages_of_decimals(schema, empty_store, ontology, values, total, average):
    venue = ontology.nodes["Venue"]
    records = [record(venue, f"v{place}", {"floorArea": value}) for place, value in enumerate(values)]
    await empty_store.write(in_turn(NodeBatch(venue, records)), FIRST)
    (group,) = await groups(asking(schema, empty_store), "venues", "groups { sum { floorArea } avg { floorArea } }")
    assert group == {"sum": {"floorArea": total}, "avg": {"floorArea": average}}


async def test_sums_beyond_32_bits(schema, empty_store, ontology):
    activity = ontology.nodes["Activity"]
    records = [record(activity, f"a{place}", {"sessions": 2**31 - 1 - place}) for place in range(3)]
    await empty_store.write(in_turn(NodeBatch(activity, records)), FIRST)
    selected = "groups { sum { sessions attendance } avg { sessions } max { sessions } }"
    (group,) = await groups(asking(schema, empty_store), "activities", selected)
    assert group == {
        "sum": {"sessions": 6_442_450_938, "attendance": None},
        "avg": {"sessions": 2147483646.0},
        "max": {"sessions": 2147483647},
    }


async def test_names_that_sort_alike_are_groups_in_the_order_of_their_first_keys(schema, empty_store, ontology):
    unit = ontology.nodes["Unit"]
    names = {"u1": "\U0001d400", "u2": "Ａ", "u3": "a", "u4": "\U0001d400", "u5": "b", "u6": "b"}
    records = [record(unit, key, {"name": name}) for key, name in names.items()]
    await empty_store.write(in_turn(NodeBatch(unit, records)), FIRST)
    answer = await groups(asking(schema, empty_store), "units", "groups(by: [NAME]) { name count }")
    assert [tuple(group.values()) for group in answer] == [("\U0001d400", 2), ("b", 2), ("Ａ", 1), ("a", 1)]


async def test_groups_beside_rows_and_below_them(ask_small):
    data = await ask_small("""{ communities(first: 1) { groups(by: [KIND]) { kind count } totalCount
        nodes { key coBuilders { groups(by: [WEIGHT]) { weight count } } pairedBy { groups(by: [TYPE]) { type count }
            edges { node { key } } } } pageInfo { hasNextPage } } }""")
    assert data["communities"] == {
        "groups": [{"kind": "URBAN", "count": 2}, {"kind": "VILLAGE", "count": 1}, {"kind": None, "count": 1}],
        "totalCount": 4,
        "nodes": [
            {
                "key": "c1",
                "coBuilders": {"groups": [{"weight": 2, "count": 1}, {"weight": 3, "count": 1}]},
                "pairedBy": {
                    "groups": [{"type": "UNIT", "count": 3}],
                    "edges": [{"node": {"key": "u1"}}, {"node": {"key": "u2"}}, {"node": {"key": "u2"}}],
                },
            }
        ],
        "pageInfo": {"hasNextPage": True},
    }


async def test_what_rows_are_grouped_by_may_be_a_variable(ask_small):
    query = "query($by: [GroupBy!], $n: Int) { units { groups(by: $by, first: $n) { count } } }"
    assert (await ask_small(query, {"by": ["KIND"], "n": 2}))["units"]["groups"] == [{"count": 2}, {"count": 1}]
    assert (await ask_small(query, {"by": None}))["units"]["groups"] == [{"count": 5}]


async def test_a_span_may_be_a_variable(ask_small):
    query = """query($by: [GroupBy!], $span: String!) {
        units { a: groups(by: $by) { since } b: groups(by: {since: $span}) { since } } }"""
    for span, first in (("YEAR", "1999"), ("MONTH", "1999-09")):
        answer = (await ask_small(query, {"by": ["KIND", {"since": span}], "span": span}))["units"]
        assert first in [group["since"] for group in answer["a"]]
        assert first in [group["since"] for group in answer["b"]]


async def test_connections_of_the_node_of_a_group(ask_small):
    query = "{ coBuilding { groups(by: [COMMUNITY], first: 1) { community { key coBuilders { totalCount } } count } } }"
    (group,) = (await ask_small(query))["coBuilding"]["groups"]
    assert group == {"community": {"key": "c3", "coBuilders": {"totalCount": 2}}, "count": 2}


async def test_namesakes_are_groups_of_their_own(schema, empty_store, ontology):
    community = NodeBatch(ontology.nodes["Community"], [record(ontology.nodes["Community"], "c1")])
    pairings = [paired(ontology, f"p{place}", unit, "c1") for place, unit in enumerate(("u1", "u2", "u2"))]
    await empty_store.write(in_turn(units(ontology, "u1", "u2", name="同名"), community, *pairings), FIRST)
    selected = "groups(by: [NODE]) { node { key name } count }"
    answer = await groups(asking(schema, empty_store), 'community(key: "c1") > pairedBy', selected)
    assert [(group["node"]["key"], group["node"]["name"], group["count"]) for group in answer] == [
        ("u2", "同名", 2),
        ("u1", "同名", 1),
    ]


async def test_conditions_and_orders_of_measures_may_be_variables(ask_small):
    query = """query($having: GroupHaving, $order: [GroupOrder!]) {
        units { groups(by: [KIND], having: $having) { kind } }
        coBuilding { groups(by: [UNIT], orderBy: $order, first: 1) { unit { key } sum { weight } } } }"""
    asked = {"having": {"min": {"since": {"gte": "2000"}}}, "order": [{"sum": {"weight": "DESC"}}]}
    data = await ask_small(query, asked)
    assert data["units"]["groups"] == [{"kind": "ENTERPRISE"}]
    assert data["coBuilding"]["groups"] == [{"unit": {"key": "u3"}, "sum": {"weight": 3}}]
