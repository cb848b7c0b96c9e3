"""`asOf` governs everything below a root field: nodes, relationships, counts, conditions and evidence."""

import pytest

DAYS = [
    ("2009-12-31", ["c1", "c2", "c4"]),
    ("2010-05-01", ["c1", "c2", "c3", "c4"]),
    ("2020-06-30", ["c1", "c2", "c3", "c4"]),
    ("2020-07-01", ["c1", "c3", "c4"]),
    ("2000-12-31", ["c2", "c4"]),
]


@pytest.mark.parametrize(("day", "keys"), DAYS)
async def test_partial_dates_are_read_generously_and_inclusively(ask_small, day, keys):
    data = await ask_small(f'{{ communities(asOf: "{day}") {{ totalCount nodes {{ key }} }} }}')
    assert data["communities"] == {"totalCount": len(keys), "nodes": [{"key": key} for key in keys]}


PAIRED = [("2018-01-01", 1), ("2019-05-31", 1), ("2019-06-01", 0), ("2020-01-01", 1), ("2021-01-28", 2)]


@pytest.mark.parametrize(("day", "count"), PAIRED)
async def test_relationships_of_the_day(ask_small, day, count):
    data = await ask_small(f"""{{ community(key: "c1", asOf: "{day}") {{ pairedBy {{ totalCount edges {{
        relationshipId }} }} }}
        communities(asOf: "{day}", where: {{pairedBy: {{some: {{node: {{key: {{in: ["u1", "u2"]}}}}}}}}}}) {{
            totalCount }} }}""")
    assert data["community"]["pairedBy"]["totalCount"] == len(data["community"]["pairedBy"]["edges"]) == count
    assert data["communities"]["totalCount"] == min(count, 1)


async def test_a_relationship_to_a_node_that_is_no_more_is_not_seen(ask_small):
    query = 'query($day: Date) { unit(key: "u3", asOf: $day) { pairedWith { totalCount nodes { key } } } }'
    assert (await ask_small(query, {"day": "2020-06-30"}))["unit"]["pairedWith"]["totalCount"] == 1
    assert (await ask_small(query, {"day": "2020-07-01"}))["unit"]["pairedWith"] == {"totalCount": 0, "nodes": []}


async def test_evidence_of_the_day(ask_small):
    query = """query($day: Date) { unit(key: "u2", asOf: $day) { coBuildsWith { edges { weight since until
        evidence { hops { relationship { since } } } } } } }"""
    (edge,) = (await ask_small(query, {"day": "2019-05-01"}))["unit"]["coBuildsWith"]["edges"]
    assert (edge["weight"], edge["since"], edge["until"]) == (2, "2018", None)
    assert [piece["hops"][0]["relationship"]["since"] for piece in edge["evidence"]] == ["2018", "2019-01-02"]


async def test_without_a_day_all_recorded_time_is_seen(ask_small):
    data = await ask_small(
        'query($day: Date) { unit(key: "u2", asOf: $day) { pairedWith { totalCount } } }', {"day": None}
    )
    assert data["unit"]["pairedWith"]["totalCount"] == 2


async def test_each_root_field_has_its_own_day(ask_small):
    data = await ask_small("""{ then: unit(key: "u2", asOf: "2019-12-31") { pairedWith { totalCount } }
        now: unit(key: "u2", asOf: "2021-12-31") { pairedWith { totalCount } } }""")
    assert data == {"then": {"pairedWith": {"totalCount": 0}}, "now": {"pairedWith": {"totalCount": 1}}}
