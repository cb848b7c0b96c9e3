"""`diff`: the relationships that are seen on one of two days and not on the other."""

import pytest

SHOWN = "change relationship { type since until from { key } to { key } }"


async def changes(ask, start, end, arguments="", selection=SHOWN):
    edges = f"edges {{ cursor node {{ {selection} }} }}"
    data = await ask(f'{{ diff(from: "{start}", to: "{end}" {arguments}) {{ totalCount {edges} }} }}')
    return data["diff"]


def told(diff):
    """Each change in a line."""
    lines = []
    for edge in diff["edges"]:
        change, relationship = edge["node"]["change"], edge["node"]["relationship"]
        lines.append(f"{change} {relationship['from']['key']} {relationship['type']} {relationship['to']['key']}")
    return lines


YEAR = [
    "ADDED u2 PAIRED_WITH c1",
    "ADDED c3 PARTICIPATES_IN a1",
    "ADDED u3 PARTICIPATES_IN a1",
    "ADDED u3 PARTICIPATES_IN a1",
    "ADDED a1 PART_OF p1",
    "ADDED u4 REPORTS_IN_TO c3",
    "ADDED o2 LEADS c1",
    "REMOVED c2 LOCATED_IN street",
    "REMOVED u3 PAIRED_WITH c2",
    "REMOVED c2 PARTICIPATES_IN p1",
]


async def test_what_changed_in_a_year_by_the_day_on_which_it_did(ask_small):
    diff = await changes(ask_small, "2019-12-31", "2020-12-31")
    assert (diff["totalCount"], told(diff)) == (10, YEAR)


async def test_backwards_the_same_changes_are_turned_round(ask_small):
    diff = await changes(ask_small, "2020-12-31", "2019-12-31")
    turned = {"ADDED": "REMOVED", "REMOVED": "ADDED"}
    assert told(diff) == [f"{turned[line.split()[0]]} {line.split(maxsplit=1)[1]}" for line in YEAR]


DAYS = [
    ("2019-05-31", "2019-06-01", "[PAIRED_WITH]", ["REMOVED u2 PAIRED_WITH c1"]),
    ("2019-05-30", "2019-05-31", "[PAIRED_WITH]", []),
    ("2017-12-31", "2018-01-01", "PAIRED_WITH", ["ADDED u2 PAIRED_WITH c1"]),
    (
        "2020-06-30",
        "2020-07-01",
        "[PAIRED_WITH, LOCATED_IN]",
        ["REMOVED c2 LOCATED_IN street", "REMOVED u3 PAIRED_WITH c2"],
    ),
    (
        "2019-05-31",
        "2020-01-01",
        "[PAIRED_WITH]",
        ["REMOVED u2 PAIRED_WITH c1", "ADDED u4 PAIRED_WITH o2", "ADDED u2 PAIRED_WITH c1"],
    ),
    ("2021-02-28", "2021-04-01", "[MEMBER_OF, LEADS]", ["REMOVED u5 MEMBER_OF o2"]),
    ("2021-01-27", "2021-01-28", "[MEMBER_OF]", []),
    ("2021-01-28", "2021-01-28", "null", []),
]


@pytest.mark.parametrize(("start", "end", "types", "lines"), DAYS)
async def test_changes_of_types_between_days(ask_small, start, end, types, lines):
    diff = await changes(ask_small, start, end, f", types: {types}")
    assert (told(diff), diff["totalCount"]) == (lines, len(lines))


async def test_a_change_shows_its_relationship_as_recorded(ask_small):
    selection = """change relationship { __typename relationshipId type start end sources { locator source { key } }
        from { __typename id name ... on Unit { kind } }
        to { name ... on Community { pairedBy { totalCount } } } }"""
    diff = await changes(ask_small, "2019-12-31", "2020-12-31", ", types: [PAIRED_WITH], first: 1", selection)
    assert diff["totalCount"] == 2
    assert diff["edges"][0]["node"]["relationship"] == {
        "__typename": "ChangedRelationship",
        "relationshipId": "UEFJUkVEX1dJVEg6cGFpci0y",
        "type": "PAIRED_WITH",
        "start": "2020-01-01",
        "end": None,
        "sources": [
            {"locator": "P1", "source": {"key": "article"}},
            {"locator": "9", "source": {"key": "list"}},
        ],
        "from": {"__typename": "Unit", "id": "VW5pdDp1Mg", "name": "重庆银行东区支行", "kind": "ENTERPRISE"},
        "to": {"name": "金昌社区", "pairedBy": {"totalCount": 3}},
    }


@pytest.mark.parametrize(("size", "cursor"), [("first", "after"), ("last", "before")])
async def test_pages_in_both_directions_hold_every_change_once(ask_small, size, cursor):
    pages, at = [], ""
    for _ in range(4):
        place = f', {cursor}: "{at}"' if at else ""
        diff = await changes(ask_small, "2019-12-31", "2020-12-31", f", {size}: 3{place}")
        assert diff["totalCount"] == 10
        pages.append(told(diff))
        at = diff["edges"][-1 if size == "first" else 0]["cursor"]
    assert [line for page in (pages if size == "first" else pages[::-1]) for line in page] == YEAR


async def test_page_info(ask_small):
    info = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
    query = f"""query($after: String) {{ diff(from: "2019-12-31", to: "2020-12-31", first: 9, after: $after) {{
        {info} edges {{ cursor }} }} }}"""
    first = (await ask_small(query))["diff"]
    assert (first["pageInfo"]["hasNextPage"], first["pageInfo"]["hasPreviousPage"]) == (True, False)
    assert first["pageInfo"]["endCursor"] == first["edges"][-1]["cursor"]
    rest = (await ask_small(query, {"after": first["pageInfo"]["endCursor"]}))["diff"]
    assert (len(rest["edges"]), rest["pageInfo"]["hasNextPage"], rest["pageInfo"]["hasPreviousPage"]) == (
        1,
        False,
        True,
    )


async def test_changes_in_groups(ask_small):
    data = await ask_small("""{ diff(from: "2019-12-31", to: "2020-12-31") {
        groups(by: [CHANGE, TYPE], first: 3) { change type count min { since } max { until } } totals: groups { count }
    } }""")
    assert data["diff"]["groups"] == [
        {"change": "ADDED", "type": "PARTICIPATES_IN", "count": 3, "min": {"since": "2020"}, "max": {"until": None}},
        {"change": "ADDED", "type": "LEADS", "count": 1, "min": {"since": "2020-06"}, "max": {"until": None}},
        {"change": "ADDED", "type": "PAIRED_WITH", "count": 1, "min": {"since": "2020-01"}, "max": {"until": None}},
    ]
    assert data["diff"]["totals"] == [{"count": 10}]


async def test_days_and_types_may_be_variables(ask_small):
    query = (
        "query($a: Date!, $b: Date!, $of: [RelationshipType!]) { diff(from: $a, to: $b, types: $of) { totalCount } }"
    )
    year = {"a": "2019-12-31", "b": "2020-12-31"}
    assert (await ask_small(query, {**year, "of": ["LEADS", "LEADS"]}))["diff"]["totalCount"] == 1
    assert (await ask_small(query, {**year, "of": None}))["diff"]["totalCount"] == 10
    assert (await ask_small(query, year))["diff"]["totalCount"] == 10


@pytest.mark.parametrize(("of_type", "count"), [("PAIRED_WITH", 2), ("SHARES_COMMITTEE_WITH", 2)])
async def test_of_one_recorded_state_all_changes_are_events(ask_small, of_type, count):
    data = await ask_small(f"""{{ diff(from: "2019-12-31", to: "2020-12-31", types: [{of_type}]) {{
        nodes {{ cause }} groups(by: [CAUSE]) {{ cause count }} }} }}""")
    assert data["diff"]["nodes"] == [{"cause": "EVENT"}] * count
    assert data["diff"]["groups"] == [{"cause": "EVENT", "count": count}]
