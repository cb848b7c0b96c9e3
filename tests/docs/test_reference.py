"""Reference pages: what they list is what the code has, and none else."""

import re

import orjson
import pytest
from typer.main import get_command

from graph.datatypes.base import Datatype
from graph.datatypes.boolean import Boolean
from graph.datatypes.date import Date
from graph.datatypes.identifier import MAXIMUM_KEY_LENGTH, Enumeration, Identifier, Instant, Url
from graph.datatypes.number import Decimal, Integer
from graph.datatypes.text import MAXIMUM_TEXT_LENGTH, SORTED_LENGTH, Text, Texts
from graph.errors import Code
from graph.ontology.entity import RESERVED
from graph.ontology.patterns import MAXIMUM_HOPS, MAXIMUM_WAYS
from graph.plan.paging import PageLimits
from graph.plan.paths import MAXIMUM_COUNTED_PATHS
from graph.plan.pinned import MAXIMUM_PINNED
from graph.plan.search_text import MAXIMUM_SEARCH_LENGTH as MAXIMUM_SEARCH
from graph.plan.search_text import MAXIMUM_WORDS
from graph.plan.shared import MAXIMUM_SHARING
from loaders.costs import MAXIMUM_COST
from loaders.mistakes import MAXIMUM_LISTED
from loaders.plans import PlanLoader
from resolvers.arguments import MAXIMUM_CONNECTION_DEPTH, MAXIMUM_WHERE_DEPTH
from resolvers.document_limits import DocumentLimits
from server.cli import HELP, app
from server.graphql_request import MAXIMUM_BODY_BYTES
from server.http_errors import format_execution_error
from server.settings import PREFIX, Settings
from tests.docs.reading import leaves, marked, page, rows

DATATYPES: list[Datatype] = [
    Text(),
    Texts(),
    Integer(),
    Decimal(),
    Boolean(),
    Date(),
    Enumeration(()),
    Identifier(),
    Url(),
    Instant(),
]
NO_DEFAULT = (
    *("neo4j_password", "trusted_documents", "allowed_hosts", "allowed_origins"),
    *("tokens", "jwks", "jwt_issuer", "jwt_audience"),
)
DEFAULTS_IN_WORDS = {"ontology": "the shipped one"} | dict.fromkeys(NO_DEFAULT, "none")
LIMITS = [
    ("rows of a page", PageLimits().maximum),
    ("seconds of a read", round(Settings().deadline)),
    ("connections within each other", MAXIMUM_CONNECTION_DEPTH),
    ("names within each other", MAXIMUM_WHERE_DEPTH),
    ("cost of a request", MAXIMUM_COST),
    ("characters of a document", DocumentLimits().characters),
    ("tokens of a document", DocumentLimits().tokens),
    ("selection sets within each other", DocumentLimits().depth),
    ("fields of a document", DocumentLimits().fields),
    ("aliases of a document", DocumentLimits().aliases),
    ("directives of a document", DocumentLimits().directives),
    ("bytes of a body", MAXIMUM_BODY_BYTES),
    ("hops of a pattern", MAXIMUM_HOPS),
    ("nodes that `common` is asked of", MAXIMUM_SHARING),
    ("nodes that are pinned", MAXIMUM_PINNED),
    ("paths that are counted", MAXIMUM_COUNTED_PATHS),
    ("ways over node types of the patterns of a derived type", MAXIMUM_WAYS),
    ("characters of a text", MAXIMUM_TEXT_LENGTH),
    ("characters by which a text is ordered", SORTED_LENGTH),
    ("characters of a key", MAXIMUM_KEY_LENGTH),
    ("characters that a search asks for", MAXIMUM_SEARCH),
    ("words that a search asks for", MAXIMUM_WORDS),
    ("mistakes that a check lists", MAXIMUM_LISTED),
]


def test_every_code_is_explained_and_none_else():
    assert sorted(row[0].strip("`") for row in rows(page("docs/errors.md"), "code")) == sorted(Code)


def test_every_code_tells_whose_fault_when_and_what_to_do():
    assert [row for row in rows(page("docs/errors.md"), "code") if len(row) != 4 or not all(row)] == []


async def test_the_error_that_is_shown(full_pages, sample_store):
    printed = orjson.loads(marked("docs/errors.md"))
    query = "{ good: units { totalCount } bad: units(first: -1) { totalCount } }"
    result = await full_pages.execute(query, context_value=PlanLoader(sample_store))
    assert orjson.loads(orjson.dumps(result.data)) == printed["data"]
    assert [format_execution_error(error) for error in result.errors or ()] == printed["errors"]


def test_the_exit_codes_are_those_of_the_help():
    listed = re.findall(r"^  (\d)  (.*)$", HELP, re.MULTILINE)
    assert rows(page("docs/errors.md"), "exit code") == [list(code_and_meaning) for code_and_meaning in listed]


def default_of(name):
    default = Settings.model_fields[name].default
    return DEFAULTS_IN_WORDS.get(name) or f"`{default:{'g' if isinstance(default, float) else ''}}`"


def test_every_setting_is_explained_and_none_else():
    listed = {row[0]: (row[1], row[3], row[4]) for row in rows(page("docs/settings.md"), "setting")}
    assert listed == {
        f"`{name}`": (f"`{PREFIX}{name.upper()}`", default_of(name), field.description)
        for name, field in Settings.model_fields.items()
    }


@pytest.mark.parametrize("row", rows(page("docs/settings.md"), "setting"), ids=lambda row: row[0].strip("`"))
def test_the_options_of_a_setting(row):
    option = f"--{row[0].strip('`').replace('_', '-')}"
    taking = [
        name
        for name, command in leaves(get_command(app).commands)  # type: ignore[attr-defined]
        if any(option in parameter.opts for parameter in command.params)
    ]
    assert row[2] == (f"`{option}` of {', '.join(taking)}" if taking else "none")


@pytest.mark.parametrize(("what", "maximum"), LIMITS, ids=[what for what, _ in LIMITS])
def test_a_limit(what, maximum):
    (row,) = [row for row in rows(page("docs/architecture.md"), "what") if row[0].startswith(what)]
    assert row[1].split(" ")[0] == f"{maximum:,}"


def test_every_limit_is_held():
    assert len(rows(page("docs/architecture.md"), "what")) == len(LIMITS)


@pytest.mark.parametrize("datatype", DATATYPES, ids=lambda datatype: datatype.name)
def test_the_operators_of_a_type_of_value(datatype):
    (row,) = [row for row in rows(page("docs/ontology.md"), "type") if row[0].startswith(f"`{datatype.name}`")]
    assert sorted(re.findall(r"`(\w+)`", row[2])) == sorted(datatype.comparisons)


def test_every_type_of_value_that_a_cell_may_hold():
    listed = [row[0].strip("`") for row in rows(page("docs/data-format.md"), "type")]
    assert sorted(listed) == sorted(datatype.name for datatype in DATATYPES if not isinstance(datatype, Instant))


def test_the_names_that_are_taken():
    said = page("docs/ontology.md").split("These names are taken")[1].split("\n\n")[0].split(":")[1]
    assert re.findall(r"`(\w+)`", said) == sorted(RESERVED)
