"""That what is added answers, and changes nothing of what was asked, on both stores."""

import pytest

from resolvers.cell_questions import Moment, QuestionReader
from tests.conftest import asking

QUESTIONS = [
    'community(key: "c1") { name }',
    'community(key: "c1") { coBuilders { nodes { name } } }',
    'community(key: "c1") { coBuilders { edges { since node { name kind } } } }',
    'community(key: "c1") { coBuilders { totalCount } participatesIn { totalCount } }',
    'community(key: "c1") { participatesIn { nodes { name ... on Project { kind } } } }',
    "units { nodes { name participatesIn { nodes { name } } } }",
    "coBuilding { nodes { unit { name } community { name } weight } }",
    "coBuilding { groups(by: [UNIT_KIND]) { unitKind count } }",
    'search(text: "湖") { edges { score node { name } } }',
    'common(of: ["Community:c1", "Community:c2"]) { nodes { node { name } } }',
    'diff(from: "2019-01-01", to: "2020-06-01", types: [CO_BUILDS_WITH]) { nodes { change } }',
    'network(around: ["Unit:u1"]) { nodes { name } }',
    'paths(from: "Unit:u1", to: "Community:c2") { nodes { length } }',
    'node(id: "Unit:u1") { id ... on Unit { name } }',
]


def without_added(value):
    """An answer without what was added."""
    if isinstance(value, list):
        return [without_added(item) for item in value]
    if isinstance(value, dict):
        return {key: without_added(member) for key, member in value.items() if not key.startswith("_")}
    return value


@pytest.fixture
def ask(schema, district_store):
    return asking(schema, district_store)


@pytest.mark.parametrize("text", QUESTIONS)
async def test_what_was_asked_is_answered_the_same(schema, ontology, ask, text):
    question = QuestionReader(schema, ontology, 50).read(text, Moment(day=True))
    variables = {"asOf": "2020-06-01"} if question.of_a_day else {}
    plain, cited = await ask(question.text, variables), await ask(question.cited, variables)
    assert without_added(cited) == without_added(plain)


async def test_a_node_comes_with_its_sources(schema, ontology, ask):
    question = QuestionReader(schema, ontology, 50).read('unit(key: "u5") { kind }', Moment())
    unit = (await ask(question.cited))["unit"]
    cited = [(it["source"]["key"], it["locator"]) for it in unit["_sources"]]
    assert (unit["kind"], unit["_name"], cited) == ("ENTERPRISE", "湖光科技", [("report", "P2"), ("ledger", "5")])


async def test_a_number_comes_with_what_is_counted(schema, ontology, ask):
    question = QuestionReader(schema, ontology, 50).read('community(key: "c4") { coBuilders { totalCount } }', Moment())
    page = (await ask(question.cited))["community"]["coBuilders"]
    assert page["totalCount"] == len(page["_edges"]) == 4
    assert {fact["pattern"] for edge in page["_edges"] for fact in edge["_evidence"]} >= {"PAIRED", "JOINT_PROJECT"}
