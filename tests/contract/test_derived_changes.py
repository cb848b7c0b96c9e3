"""`diff` of derived relationships: those that have facts on one of two days alone, with the facts that came or went."""

import pytest

SHOWN = """change relationship { type since until from { key } to { key } }
    evidence { pattern since until via { key } hops { reversed relationship { type from { key } to { key } } } }"""


async def changes(ask, start, end, types="CO_BUILDS_WITH", selection=SHOWN, arguments=""):
    query = f'diff(from: "{start}", to: "{end}", types: [{types}] {arguments})'
    return (await ask(f"{{ {query} {{ edges {{ node {{ {selection} }} }} }} }}"))["diff"]


def rows(diff):
    return [edge["node"] for edge in diff["edges"]]


def told(diff):
    """Each change in a line: what became of it, its ends, and the patterns of its facts."""
    lines = []
    for change in rows(diff):
        ends = " ".join(change["relationship"][end]["key"] for end in ("from", "to"))
        lines.append(f"{change['change']} {ends} {' '.join(fact['pattern'] for fact in change['evidence'])}".rstrip())
    return lines


YEAR = ["ADDED u3 c3 JOINT_ACTIVITY", "ADDED u4 c3 REPORTS_IN", "REMOVED u3 c2 PAIRED"]
"""Of 2020. u3 and c3 take part in a1 from 2020, u4 reports in from 2020-02, and c2 was dissolved in 2020-06.

The second pairing of u2 with c1 begins in 2020, but u2 reported in to c1 all the while.
"""


async def test_communities_gain_and_lose_a_co_builder_in_a_year(ask_small):
    assert told(await changes(ask_small, "2019-12-31", "2020-12-31")) == YEAR
    data = await ask_small('{ diff(from: "2019-12-31", to: "2020-12-31", types: [CO_BUILDS_WITH]) { totalCount } }')
    assert data == {"diff": {"totalCount": len(YEAR)}}


async def test_backwards_what_came_goes(ask_small):
    turned = {"ADDED": "REMOVED", "REMOVED": "ADDED"}
    diff = await changes(ask_small, "2020-12-31", "2019-12-31")
    assert told(diff) == [f"{turned[line.split()[0]]} {line.split(maxsplit=1)[1]}" for line in YEAR]


async def test_a_pair_with_one_fact_in_place_of_another_is_unchanged(ask_small):
    """The first pairing of u2 and c1 ends with 2019-05; they still report in, and are paired anew from 2020."""
    lines = told(await changes(ask_small, "2018-06-01", "2020-06-01"))
    assert lines == ["ADDED u3 c3 JOINT_ACTIVITY", "ADDED u4 c3 REPORTS_IN"]


DAYS = [
    ("2020-01-31", "2020-02-01", ["ADDED u4 c3 REPORTS_IN"]),
    ("2020-06-30", "2020-07-01", ["REMOVED u3 c2 PAIRED JOINT_ACTIVITY"]),
    ("2021-01-27", "2021-01-28", ["ADDED u1 c1 PAIRED JOINT_PROJECT"]),
    ("2017-12-31", "2018-01-01", ["ADDED u2 c1 PAIRED"]),
    ("2020-02-01", "2020-02-01", []),
    ("2021-01-28", "2030-01-01", []),
]


@pytest.mark.parametrize(("start", "end", "lines"), DAYS)
async def test_facts_are_those_of_the_day_on_which_it_is_seen(ask_small, start, end, lines):
    assert told(await changes(ask_small, start, end)) == lines


async def test_evidence_shows_what_it_shows_elsewhere(ask_small):
    diff = await changes(ask_small, "2019-12-31", "2020-12-31", arguments="first: 1")
    assert rows(diff) == [
        {
            "change": "ADDED",
            "relationship": {
                "type": "CO_BUILDS_WITH",
                "since": "2020",
                "until": None,
                "from": {"key": "u3"},
                "to": {"key": "c3"},
            },
            "evidence": [
                {
                    "pattern": "JOINT_ACTIVITY",
                    "since": "2020",
                    "until": None,
                    "via": [{"key": "a1"}],
                    "hops": [
                        {
                            "reversed": False,
                            "relationship": {"type": "PARTICIPATES_IN", "from": {"key": "u3"}, "to": {"key": "a1"}},
                        },
                        {
                            "reversed": False,
                            "relationship": {"type": "PARTICIPATES_IN", "from": {"key": "u3"}, "to": {"key": "a1"}},
                        },
                        {
                            "reversed": True,
                            "relationship": {"type": "PARTICIPATES_IN", "from": {"key": "c3"}, "to": {"key": "a1"}},
                        },
                    ],
                }
            ],
        }
    ]


async def test_evidence_may_be_cut(ask_small):
    selection = "evidence(first: 1) { __typename pattern via { __typename } }"
    diff = await changes(ask_small, "2021-01-27", "2021-01-28", selection=selection)
    assert rows(diff) == [{"evidence": [{"__typename": "ChangeEvidence", "pattern": "PAIRED", "via": []}]}]


async def test_a_symmetric_type_changes_once_from_the_node_whose_id_comes_first(ask_small):
    diff = await changes(ask_small, "2020-02-29", "2020-03-01", "COOPERATES_WITH")
    assert told(diff) == ["ADDED c2 c3 JOINT_ACTIVITY"]


async def test_the_id_is_that_of_the_edge_and_sources_are_none(ask_small):
    diff = await changes(
        ask_small,
        "2021-01-27",
        "2021-01-28",
        selection="relationship { __typename relationshipId sources { locator } }",
    )
    pairs = (await ask_small('{ coBuilding(where: {unit: {key: {eq: "u1"}}}) { nodes { relationshipId } } }'))[
        "coBuilding"
    ]
    expected = {"__typename": "ChangedRelationship", **pairs["nodes"][0], "sources": []}
    assert rows(diff) == [{"relationship": expected}]


async def test_recorded_and_derived_types_stand_in_one_order_and_recorded_ones_have_no_evidence(ask_small):
    diff = await changes(ask_small, "2019-12-31", "2020-12-31", "PAIRED_WITH, CO_BUILDS_WITH, SHARES_COMMITTEE_WITH")
    lines = [f"{line} {change['relationship']['type']}" for line, change in zip(told(diff), rows(diff), strict=True)]
    assert lines == [
        "ADDED u3 c3 JOINT_ACTIVITY CO_BUILDS_WITH",
        "ADDED u2 c1 PAIRED_WITH",
        "ADDED u4 c3 REPORTS_IN CO_BUILDS_WITH",
        "ADDED u4 c1 COMMITTEE SHARES_COMMITTEE_WITH",
        "ADDED u5 c1 COMMITTEE SHARES_COMMITTEE_WITH",
        "REMOVED u3 c2 PAIRED CO_BUILDS_WITH",
        "REMOVED u3 c2 PAIRED_WITH",
    ]


async def test_without_types_derived_ones_are_left_out(ask_small):
    data = await ask_small('{ diff(from: "2019-12-31", to: "2020-12-31") { groups(by: [TYPE]) { type } } }')
    assert "CO_BUILDS_WITH" not in [group["type"] for group in data["diff"]["groups"]]


@pytest.mark.parametrize(("size", "cursor"), [("first", "after"), ("last", "before")])
async def test_pages_in_both_directions_hold_every_change_once(ask_small, size, cursor):
    query = f"""query($at: String) {{ diff(from: "2019-12-31", to: "2020-12-31", types: [CO_BUILDS_WITH], {size}: 2,
        {cursor}: $at) {{ pageInfo {{ startCursor endCursor hasNextPage hasPreviousPage }} edges {{ node {{
        {SHOWN} }} }} }} }}"""
    near = (await ask_small(query))["diff"]
    at = near["pageInfo"]["endCursor" if size == "first" else "startCursor"]
    rest = (await ask_small(query, {"at": at}))["diff"]
    first, last = (near, rest) if size == "first" else (rest, near)
    assert [*told(first), *told(last)] == YEAR
    assert [page["pageInfo"]["hasNextPage"] for page in (near, rest)] == [size == "first", size == "last"]
    assert [page["pageInfo"]["hasPreviousPage"] for page in (near, rest)] == [size == "last", size == "first"]


async def test_changes_in_groups(ask_small):
    data = await ask_small("""{ diff(from: "2019-12-31", to: "2020-12-31", types: [CO_BUILDS_WITH, LEADS]) {
        groups(by: [CHANGE, TYPE]) { change type count min { since } } } }""")
    assert data["diff"]["groups"] == [
        {"change": "ADDED", "type": "CO_BUILDS_WITH", "count": 2, "min": {"since": "2020"}},
        {"change": "ADDED", "type": "LEADS", "count": 1, "min": {"since": "2020-06"}},
        {"change": "REMOVED", "type": "CO_BUILDS_WITH", "count": 1, "min": {"since": None}},
    ]


async def test_all_derived_types_are_compared_in_one_request(ask_small):
    types = "CO_BUILDS_WITH, SHARES_COMMITTEE_WITH, COOPERATES_WITH, COULD_MEET"
    parts = """totalCount groups(by: [TYPE, CHANGE]) { count } pageInfo { hasNextPage }
        nodes { change relationship { type from { key } to { key } } evidence { pattern via { key } } }"""
    data = await ask_small(
        f'{{ diff(from: "2019-03-01", to: "2021-04-01", types: [{types}], first: 50) {{ {parts} }} }}'
    )
    assert len(data["diff"]["nodes"]) == data["diff"]["totalCount"] == sum(g["count"] for g in data["diff"]["groups"])
    assert data["diff"]["totalCount"] > 4
