"""What published texts say, with other names (tests/data/texts), and the right answers to questions about it."""

from collections import Counter
from contextlib import AsyncExitStack

import pytest

from tests.conftest import ROOT, asking, store_holding

TEXTS = ROOT / "tests/data/texts"


@pytest.fixture
async def ask_about(place, ontology, schema):
    """Asks about one of the texts."""
    async with AsyncExitStack() as open_stores:

        async def ask(text, query):
            store = await open_stores.enter_async_context(store_holding(place, ontology, text, TEXTS / text))
            return await asking(schema, store)(query)

        yield ask


def walked(fact):
    return [hop["relationship"] for hop in fact["hops"]]


async def test_an_agreement_of_five_branches_makes_each_unit_a_co_builder(ask_about):
    data = await ask_about(
        "five_parties",
        """{ community(key: "willow") { coBuilders(orderBy: [{node: {key: ASC}}]) {
        edges { weight node { key } evidence { pattern via { key } hops { relationship { type from { key } to {
        key } } } } } } } }""",
    )
    edges = data["community"]["coBuilders"]["edges"]
    assert [(edge["node"]["key"], edge["weight"]) for edge in edges] == [
        ("clinic", 1),
        ("homes", 1),
        ("school", 1),
        ("station", 1),
    ]
    (fact,) = edges[0]["evidence"]
    assert (fact["pattern"], fact["via"]) == ("JOINT_PROJECT", [{"key": "five"}])
    assert [(hop["type"], hop["from"]["key"], hop["to"]["key"]) for hop in walked(fact)] == [
        ("ORGANIZATION_OF", "clinic-branch", "clinic"),
        ("PARTICIPATES_IN", "clinic-branch", "five"),
        ("PARTICIPATES_IN", "willow-branch", "five"),
        ("ORGANIZATION_OF", "willow-branch", "willow"),
    ]


async def test_before_it_was_signed_the_agreement_makes_nobody_a_co_builder(ask_about):
    data = await ask_about("five_parties", '{ coBuilding(asOf: "2023-05-09") { totalCount } }')
    assert data["coBuilding"]["totalCount"] == 0


async def test_an_agreement_of_five_communities_makes_ten_pairs_of_them_and_no_co_builder(ask_about):
    data = await ask_about(
        "five_communities",
        """{ cooperation { totalCount groups { min { weight } max { weight } } } coBuilding { totalCount }
        communities(orderBy: [{key: ASC}]) { nodes { key cooperatesWith { nodes { key } } } } }""",
    )
    assert data["cooperation"] == {"totalCount": 10, "groups": [{"min": {"weight": 1}, "max": {"weight": 1}}]}
    assert data["coBuilding"]["totalCount"] == 0
    partners = {
        community["key"]: {partner["key"] for partner in community["cooperatesWith"]["nodes"]}
        for community in data["communities"]["nodes"]
    }
    assert partners == {key: set("abcde") - {key} for key in "abcde"}


CONFERENCE = """{ communities(orderBy: [{key: ASC}]) {
        nodes { coBuilders { nodes { key } } committeePartners { totalCount } } }
    partyOrganization(key: "conference") { members { totalCount } indicators { nodes { value countedBy } } } }"""


async def test_members_of_the_streets_conference_co_build_only_where_they_are_paired(ask_about):
    data = await ask_about("street_conference", CONFERENCE)
    assert data["communities"]["nodes"] == [
        {"coBuilders": {"nodes": []}, "committeePartners": {"totalCount": 7}},
        {"coBuilders": {"nodes": [{"key": "u4"}]}, "committeePartners": {"totalCount": 7}},
        {"coBuilders": {"nodes": []}, "committeePartners": {"totalCount": 7}},
    ]


async def test_the_58_stated_members_stand_beside_the_7_that_are_named(ask_about):
    data = await ask_about("street_conference", CONFERENCE)
    assert data["partyOrganization"] == {
        "members": {"totalCount": 7},
        "indicators": {"nodes": [{"value": 58, "countedBy": "members"}]},
    }


async def test_a_rotating_chair_belongs_for_its_term(ask_about):
    data = await ask_about(
        "street_conference",
        """{ partyOrganization(key: "conference", asOf: "2024-01-01") { members { totalCount }
        chairs: members(where: {edge: {role: {eq: ROTATING_CHAIR}}}) { totalCount } } }""",
    )
    assert data["partyOrganization"] == {"members": {"totalCount": 6}, "chairs": {"totalCount": 0}}


async def test_two_roles_on_each_side_of_one_project_are_one_fact(ask_about):
    data = await ask_about(
        "two_roles",
        """{ unit(key: "school") { coBuildsWith { edges { weight node { key }
        evidence { pattern via { key } hops { relationship { id sources { locator } } } } } } } }""",
    )
    (edge,) = data["unit"]["coBuildsWith"]["edges"]
    assert (edge["weight"], edge["node"]["key"]) == (1, "willow")
    (fact,) = edge["evidence"]
    assert (fact["pattern"], fact["via"]) == ("JOINT_PROJECT", [{"key": "garden"}])
    assert len({hop["id"] for hop in walked(fact)}) == 4
    assert {source["locator"] for hop in walked(fact) for source in hop["sources"]} == {"1", "2", "3"}


async def test_a_hub_keeps_its_recorded_ties_beside_the_derived(ask_about):
    data = await ask_about(
        "hub",
        """{ network(around: ["PartyOrganization:hub"], depth: 2, limit: 62,
        relationshipTypes: [MEMBER_OF, LEADS, SHARES_COMMITTEE_WITH]) { edges { type } } }""",
    )
    counts = Counter(edge["type"] for edge in data["network"]["edges"])
    assert (counts["MEMBER_OF"], counts["LEADS"]) == (25, 25)
    assert counts["SHARES_COMMITTEE_WITH"] == 62 * 10 - 50


async def test_members_of_a_hub_co_build_with_nobody(ask_about):
    data = await ask_about(
        "hub", "{ coBuilding { totalCount } communities(where: {committeePartners: {count: {eq: 25}}}) { totalCount } }"
    )
    assert data == {"coBuilding": {"totalCount": 0}, "communities": {"totalCount": 25}}
