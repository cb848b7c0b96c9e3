"""The other root fields: nodes have their added connections wherever they are shown; only recorded types make paths."""

import pytest

from graph.plan.identity import global_id

U1, U5, C1, O2 = (
    global_id(*pair) for pair in (("Unit", "u1"), ("Unit", "u5"), ("Community", "c1"), ("PartyOrganization", "o2"))
)
REACHES = "... on PartyOrganization { reaches(orderBy: {node: {key: ASC}}) { edges { weight node { key } } } }"
COOPERATES = "... on Unit { worksWith { edges { weight node { key } } } }"
OF_O2 = {"reaches": {"edges": [{"weight": 1, "node": {"key": "c1"}}, {"weight": 2, "node": {"key": "c3"}}]}}
OF_U1 = {"worksWith": {"edges": [{"weight": 2, "node": {"key": "u2"}}]}}
OF_U5 = {"worksWith": {"edges": [{"weight": 1, "node": {"key": "u4"}}]}}

SHOWN = {
    f'node(id: "{O2}") {{ {REACHES} }}': OF_O2,
    f'nodes(ids: ["{U1}", "{C1}", "{O2}"]) {{ {REACHES} {COOPERATES} }}': [OF_U1, {}, OF_O2],
    f'search(text: "区域党委") {{ nodes {{ key {REACHES} }} }}': {"nodes": [{"key": "o2", **OF_O2}]},
    f"""paths(from: "{U5}", to: "{O2}", first: 1) {{
        nodes {{ hops {{ relationship {{ from {{ {COOPERATES} }} to {{ {REACHES} }} }} }} }} }}""": {
        "nodes": [{"hops": [{"relationship": {"from": OF_U5, "to": OF_O2}}]}]
    },
    f'common(of: ["{U1}", "{U5}"], relationshipTypes: [COOPERATES_WITH]) {{ totalCount }}': {"totalCount": 0},
    """common(of: ["Community:c1", "Community:c3"], relationshipTypes: [REACHES, LEADS]) {
        nodes { node { key } by { relationshipType count } } }""": {
        "nodes": [
            {
                "node": {"key": "o2"},
                "by": [{"relationshipType": "LEADS", "count": 2}, {"relationshipType": "REACHES", "count": 2}],
            }
        ]
    },
    f"""diff(from: "2019-07-15", to: "2019-08-15", types: [MEMBER_OF]) {{ nodes {{ change relationship {{
        from {{ {COOPERATES} }} to {{ {REACHES} }} }} }} }}""": {
        "nodes": [{"change": "ADDED", "relationship": {"from": OF_U5, "to": OF_O2}}]
    },
    """diff(from: "2019-07-15", to: "2019-08-15", types: [LEADS, REACHES, WORKS_WITH]) { nodes { change
        relationship { type from { key } to { key } } evidence { pattern via { key } } } }""": {
        "nodes": [
            {
                "change": "ADDED",
                "relationship": {"type": "WORKS_WITH", "from": {"key": near}, "to": {"key": far}},
                "evidence": [{"pattern": "SAME_COMMITTEE", "via": [{"key": "o2"}]}],
            }
            for near, far in (("u4", "u5"), ("u5", "u4"))
        ]
    },
    f'unit(key: "u1", asOf: "2020-01-01") {{ {COOPERATES} }}': {"worksWith": {"edges": []}},
}


@pytest.mark.parametrize(("query", "answer"), SHOWN.items(), ids=[query.split("(", 1)[0] for query in SHOWN])
async def test_where_a_node_is_shown_its_added_connections_are(ask_alike, query, answer):
    (value,) = (await ask_alike(f"{{ {query} }}")).values()
    assert value == answer


REFUSED = {
    f'paths(from: "{U5}", to: "{O2}", relationshipTypes: [REACHES]) {{ totalCount }}': (
        "relationshipTypes: REACHES is not recorded, but follows from others; "
        "ask for LEADS, MEMBER_OF, PARTICIPATES_IN, REPORTS_IN_TO"
    ),
}


@pytest.mark.parametrize(("query", "message"), REFUSED.items(), ids=[query.split("(", 1)[0] for query in REFUSED])
async def test_where_only_recorded_types_make_sense_added_ones_are_refused(execute_small, query, message):
    answered = await execute_small(f"{{ {query} }}")
    assert (answered.codes, answered.messages) == (["BAD_FILTER"], [message])


async def test_the_ontology_lists_the_added_types_last(ask_small):
    data = await ask_small("""{ ontology { relationshipTypes { type derived from to patterns { name } }
        nodeTypes { type connections { field type backward ends } } } }""")
    types = {listed["type"]: listed for listed in data["ontology"]["relationshipTypes"]}
    assert list(types)[-3:] == ["COULD_MEET", "REACHES", "WORKS_WITH"]
    assert (types["WORKS_WITH"]["derived"], types["WORKS_WITH"]["from"]) == (True, ["UNIT"])
    connections = {listed["type"]: listed["connections"] for listed in data["ontology"]["nodeTypes"]}
    reached_by = {"field": "reachedBy", "type": "REACHES", "backward": True, "ends": ["PARTY_ORGANIZATION"]}
    assert reached_by in connections["COMMUNITY"]
