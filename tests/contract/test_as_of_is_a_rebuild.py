"""What is asked as of a day is what a graph answers that was rebuilt from only what held on that day.

Two differences are meant: sources are shown whatever the day, so the sources of these graphs hold always; and the ids
of what is seen on a day carry it.
"""

from dataclasses import replace
from random import Random

import orjson
import pytest
from graphql import GraphQLError

from graph.datatypes.date import first_day, last_day
from graph.ontology.rules import SOURCE
from graph.plan.identity import day_mark
from loaders.plans import PlanLoader
from resolvers.errors import error_code
from tests.graphs import Fact, random_graph
from tests.holding import Held
from tests.questions.writer import question

GRAPHS, QUESTIONS = 4, 40
DAYS = ("2019-06-30", "2020-01-01", "2020-06-30", "2021-01-28")


@pytest.fixture
async def held(place, ontology, tmp_path):
    made = Held(place, ontology, tmp_path)
    yield made
    await made.close()


def always(fact: Fact) -> Fact:
    """A source holds always."""
    return replace(fact, values={**fact.values, "since": None, "until": None}) if fact.element == SOURCE else fact


def rebuilt(facts: list[Fact], day: str) -> list[Fact]:
    """What held on the day, and stood between nodes that held."""
    valid = [fact for fact in facts if holds(fact, day)]
    nodes = {(fact.element, fact.key) for fact in valid if not fact.source[0]}
    return [fact for fact in valid if not fact.source[0] or {fact.source, fact.target} <= nodes]


def holds(fact: Fact, day: str) -> bool:
    since, until = fact.values["since"], fact.values["until"]
    return (since is None or first_day(since) <= day) and (until is None or day <= last_day(until))


async def answers(held, schema, facts, questions, day):
    """The answers of all questions by store, as bytes; ids without their day."""
    stores = await held.hold(facts)
    mark = day_mark(day or "").encode()
    return [
        (name, question.document, orjson.dumps(await answered(schema, store, question, day)).replace(mark, b""))
        for name, store in stores.items()
        for question in questions
    ]


async def answered(schema, store, question, day):
    variables = {**question.asked[0], "day": day}
    result = await schema.execute(question.document, variable_values=variables, context_value=PlanLoader(store))
    return {"data": result.data, "errors": [refusal(error) for error in result.errors or ()]}


def refusal(error: GraphQLError) -> tuple[str, str]:
    return str(error.path), error_code(error)


@pytest.mark.parametrize("seed", range(GRAPHS))
async def test_as_of_a_day_is_what_a_rebuild_answers(held, schema, ontology, seed):
    random = Random(f"as of {seed}")
    facts = [always(fact) for fact in random_graph(ontology, random)]
    questions = [question(ontology, random, day="day", times=1) for _ in range(QUESTIONS)]
    day = DAYS[seed]
    assert len(rebuilt(facts, day)) < len(facts)
    expected = await answers(held, schema, rebuilt(facts, day), questions, None)
    assert await answers(held, schema, facts, questions, day) == expected
