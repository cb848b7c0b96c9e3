"""Connections: edges, nodes, counts and pages, from both ends of a relationship."""


def names(connection):
    return [node["name"] for node in connection["nodes"]]


async def test_a_relationship_is_seen_from_both_ends(ask_small):
    data = await ask_small("""{ unit(key: "u4") { memberOf { nodes { name } } }
        partyOrganization(key: "o2") { members { totalCount nodes { name } } } }""")
    assert names(data["unit"]["memberOf"]) == ["湖街道区域党委"]
    assert data["partyOrganization"]["members"] == {
        "totalCount": 2,
        "nodes": [{"name": "Alpha Works"}, {"name": "阿尔法"}],
    }


async def test_an_edge_has_the_relationships_own_properties_period_and_sources(ask_small):
    data = await ask_small("""{ unit(key: "u2") { pairedWith(where: {edge: {agreement: {eq: "第二期"}}}) {
        edges { agreement since until createdAt sources { locator source { key kind } } node { name } } } } }""")
    (edge,) = data["unit"]["pairedWith"]["edges"]
    assert edge == {
        "agreement": "第二期",
        "since": "2020-01",
        "until": None,
        "createdAt": "2026-01-01T00:00:00Z",
        "sources": [
            {"locator": "P1", "source": {"key": "article", "kind": "NEWSPAPER"}},
            {"locator": "9", "source": {"key": "list", "kind": "DATASET"}},
        ],
        "node": {"name": "金昌社区"},
    }


async def test_parallel_relationships_are_two_edges_with_ids_of_their_own(ask_small):
    data = await ask_small("""{ community(key: "c1") { pairedBy(where: {node: {key: {eq: "u2"}}}) {
        totalCount edges { relationshipId since node { key } } } } }""")
    connection = data["community"]["pairedBy"]
    assert connection["totalCount"] == 2
    assert {edge["since"] for edge in connection["edges"]} == {"2018", "2020-01"}
    assert len({edge["relationshipId"] for edge in connection["edges"]}) == 2


async def test_an_end_of_several_types_is_an_entity(ask_small):
    data = await ask_small("""{ project(key: "p1") { participants(orderBy: [{node: {key: ASC}}]) {
        nodes { __typename key ... on Unit { unitKind: kind } ... on PartyOrganization { kind } } } } }""")
    assert data["project"]["participants"]["nodes"] == [
        {"__typename": "Community", "key": "c2"},
        {"__typename": "PartyOrganization", "key": "o1", "kind": "WORKING_COMMITTEE"},
        {"__typename": "Unit", "key": "u3", "unitKind": "HOSPITAL"},
    ]


async def test_several_levels_in_one_question(ask_small):
    data = await ask_small("""{ area(key: "district") { parts { nodes { name ... on Area { located { nodes { key
        ... on Community { pairedBy(orderBy: {node: {key: DESC}}) {
        nodes { ... on Unit { participatesIn { nodes { name } } } } } } } } } } } } }""")
    (street,) = data["area"]["parts"]["nodes"]
    c1 = next(node for node in street["located"]["nodes"] if node["key"] == "c1")
    assert [unit["participatesIn"]["nodes"] for unit in c1["pairedBy"]["nodes"]] == [[], [], [{"name": "校园开放"}]]


async def test_the_response_keeps_aliases_and_the_order_of_the_selection(ask_small):
    data = await ask_small("""{ b: unit(key: "u1") { second: name kind first: key ...F } a: __typename }
        fragment F on Entity { since name }""")
    assert list(data) == ["b", "a"]
    assert list(data["b"]) == ["second", "kind", "first", "since", "name"]
    assert data["b"]["first"] == "u1"


async def test_skip_and_include_by_variable(ask_small):
    query = """query($yes: Boolean!) { unit(key: "u1") { key name @include(if: $yes) kind @skip(if: $yes) } }"""
    assert await ask_small(query, {"yes": True}) == {"unit": {"key": "u1", "name": "钱学森小学"}}
    assert await ask_small(query, {"yes": False}) == {"unit": {"key": "u1", "kind": "SCHOOL"}}


async def test_every_type_of_value_comes_back_as_it_was_written(ask_small):
    data = await ask_small("""{ venue(key: "v1") { floorArea status demonstrationSite }
        unit(key: "u5") { aliases newSector kind since } indicator(key: "i2") { value unit period qualifier }
        community(key: "c2") { demonstrationSite until } activity(key: "a1") { attendance } }""")
    assert data == {
        "venue": {"floorArea": 3300.5, "status": "IN_USE", "demonstrationSite": None},
        "unit": {"aliases": ["Alpha", "ａｌｐｈａ co"], "newSector": None, "kind": None, "since": None},
        "indicator": {"value": 0.0525, "unit": "率", "period": "2020-03", "qualifier": "EXACT"},
        "community": {"demonstrationSite": False, "until": "2020-06"},
        "activity": {"attendance": 300},
    }


async def test_a_stated_total_stands_beside_the_counted_one(ask_small):
    data = await ask_small("""{ partyOrganization(key: "o2") { members { totalCount }
        indicators { nodes { value unit qualifier sources { locator } } } } }""")
    assert data["partyOrganization"] == {
        "members": {"totalCount": 2},
        "indicators": {
            "nodes": [{"value": 100.0, "unit": "家", "qualifier": "MORE_THAN", "sources": [{"locator": "P5"}]}]
        },
    }


async def test_five_hundred_fields_of_one_node(ask_small):
    fields = " ".join(f"f{number}: name" for number in range(500))
    data = await ask_small(f'{{ unit(key: "u1") {{ {fields} }} }}')
    assert len(data["unit"]) == 500
    assert set(data["unit"].values()) == {"钱学森小学"}
