"""The page on assistants: its tools, questions and examples are those that are served."""

import json
import re

import pytest
from typer.main import get_command

from graph.ontology.model import Ontology
from graph.stores.store import Store
from loaders.costs import MAXIMUM_COST
from resolvers.pass_through import PassThroughSchema
from server.assistants.protocol import protocol_server
from server.assistants.questions import read_questions
from server.assistants.results import MAXIMUM_CHARACTERS
from server.cli import app
from tests.docs.reading import marked, page, rows
from tests.server.assistants.conftest import call_tool, tools_over

PAGE = page("docs/assistants.md")
EXAMPLE = re.compile(r"<!-- call (\w+) -->\n```json\n(.*?)```.*?<!-- result \w+ -->\n```json\n(.*?)```", re.DOTALL)
EXAMPLES = EXAMPLE.findall(PAGE)


@pytest.mark.parametrize(("name", "call", "result"), EXAMPLES, ids=["co-builders", "candidates"])
async def test_a_call_has_the_result_below_it(
    name: str, call: str, result: str, sample_store: Store, schema: PassThroughSchema
) -> None:
    tools = tools_over(sample_store, schema, maximum_cost=MAXIMUM_COST)
    content = (await call_tool(tools, name, json.loads(call))).structured_content
    assert {name: member for name, member in content.items() if name not in ("query", "variables")} == json.loads(
        result
    )


async def test_the_tools_are_listed_and_none_else(sample_store: Store, schema: PassThroughSchema) -> None:
    tools = tools_over(sample_store, schema)
    assert [row[0].strip("`") for row in rows(PAGE, "tool")] == list(tools.by_name)
    assert protocol_server(tools).instructions


def test_the_questions_are_listed_with_their_variables(schema: PassThroughSchema, ontology: Ontology) -> None:
    listed = {row[0].strip("`"): re.findall(r"`([\w?]+)`", row[1]) for row in rows(PAGE, "question")}
    questions = read_questions(schema, ontology).by_name
    assert [f"{name}({', '.join(variables)})" for name, variables in listed.items()] == [
        question.signature for question in questions.values()
    ]


def test_the_configuration_starts_a_command_that_exists() -> None:
    (started,) = json.loads(marked("docs/assistants.md"))["mcpServers"].values()
    name, *arguments = started["args"]
    command = get_command(app).commands[name]  # type: ignore[attr-defined]
    assert command.make_context(name, arguments).params["store"] == "sqlite:var/sample.db"


def test_the_size_of_an_answer_is_told() -> None:
    assert f"{MAXIMUM_CHARACTERS:,} characters" in PAGE
