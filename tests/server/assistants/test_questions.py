"""The documented questions: each of docs/questions.md has a document with variables, which gives the answer there."""

from pathlib import Path
from typing import Any

import pytest

from graph.ontology.model import Ontology
from resolvers.pass_through import PassThroughSchema
from server.assistants.questions import FILE, read_questions
from tests.contract.test_questions import QUESTIONS as DOCUMENTED
from tests.server.assistants.conftest import Call

VARIABLES: dict[str, dict[str, Any]] = {
    "gained_or_lost": {"year": "2020"},
    "units_with_several_communities": {"street": "east"},
    "leading_units": {},
    "agreement_without_acts": {"since": "2020-01-01"},
    "coverage_of_streets": {},
    "projects_between_streets": {"street": "east", "otherStreet": "west"},
    "common_co_builders": {"community": "Community:c1", "otherCommunity": "Community:c4"},
    "members_of_joint_committees": {},
    "evidence_between": {"community": "c4", "from": "2020-06-01", "to": "2020-12-31"},
    "without_agreement": {},
    "pairs_by_year": {},
    "kinds_by_demonstration": {},
    "communities_by_co_builders": {},
    "communities_without_co_builder": {},
    "units_that_build_elsewhere": {"street": "east"},
    "came_or_went": {"from": "2019-12-31", "to": "2020-12-31"},
    "strong_and_ongoing": {},
    "units_without_community": {"street": "east"},
    "projects_with_kind": {},
    "units_citing": {"source": "report"},
}
"""In the order of the page, with the values that its documents have."""


def holds(expected: Any, actual: Any) -> bool:
    """Whether an answer says what is expected, and maybe more; edges stand for their nodes, hops are not asked for."""
    if isinstance(expected, list):
        return len(expected) == len(actual) and all(map(holds, expected, actual))
    if not isinstance(expected, dict):
        return bool(expected == actual)
    if "nodes" in expected and "nodes" not in actual:
        actual = {**actual, "nodes": [edge["node"] for edge in actual["edges"]]}
    return all(name == "hops" or holds(member, actual[name]) for name, member in expected.items())


@pytest.mark.parametrize(("number", "name"), [*enumerate(VARIABLES, 1)])
async def test_the_answer_is_that_of_the_page(
    number: int, name: str, ask_district: Any, schema: PassThroughSchema, ontology: Ontology
) -> None:
    question = read_questions(schema, ontology).by_name[name]
    assert holds(DOCUMENTED[number][1], await ask_district(question.text, VARIABLES[name]))


def test_there_are_twenty_in_both_languages(schema: PassThroughSchema, ontology: Ontology) -> None:
    questions = read_questions(schema, ontology).by_name
    assert list(questions) == list(VARIABLES)
    assert [
        question for question in questions.values() if "？" not in question.title and "区" not in question.title
    ] == []


async def test_a_variable_may_name_its_node(ask: Call) -> None:
    content = await ask(
        "question", name="common_co_builders", variables={"community": "湖东社区", "otherCommunity": "c4"}
    )
    assert [edge["node"]["node"]["node"] for edge in content["answer"]["common"]["edges"]] == ["Unit:u1", "Unit:u3"]
    assert content["resolved"] == {"湖东社区": "Community:c1", "c4": "Community:c4"}
    assert content["variables"] == {"community": "Community:c1", "otherCommunity": "Community:c4", "first": 20}


async def test_what_is_missing_or_unknown_is_told(refused: Call) -> None:
    takes = "units_with_several_communities takes: street: Area (街道 · the street); "
    missing = (await refused("question", name="units_with_several_communities"))["error"]
    assert missing["message"].startswith(f"variables: street is missing; {takes}least: Int = 3 (至少几个社区")
    unknown = await refused("question", name="pairs_by_year", variables={"year": "2020"})
    assert unknown["error"]["message"] == "variables: year is not known; pairs_by_year takes: asOf?: Date"
    no_question = (await refused("question", name="pairs_by_yaer"))["error"]
    assert no_question["message"].endswith("did you mean pairs_by_year?")


async def test_a_question_between_two_days(ask: Call) -> None:
    content = await ask("question", name="came_or_went", variables={"from": "2019-12-31", "to": "2020-12-31"})
    assert content["asOf"] == "2019-12-31 and 2020-12-31"


async def test_a_question_on_a_day(ask: Call) -> None:
    content = await ask("question", name="communities_without_co_builder", variables={"asOf": "2016-01-01"})
    assert (content["answer"]["communities"]["totalCount"], content["asOf"]) == (5, "2016-01-01")


def test_a_question_that_the_schema_cannot_answer_is_left_out(
    tmp_path: Path, schema: PassThroughSchema, ontology: Ontology
) -> None:
    changed = tmp_path / "questions.graphql"
    text = (
        FILE.read_text(encoding="utf-8").replace("  areas(", "  regions(").replace("$source Source:", "$source Book:")
    )
    changed.write_text(text, encoding="utf-8")
    questions = read_questions(schema, ontology, changed)
    assert set(VARIABLES) - set(questions.by_name) == set(questions.left_out) == {"coverage_of_streets", "units_citing"}
    assert questions.left_out["units_citing"] == "no type Book"
