import time
from unittest import mock

import pytest
from graphql import build_schema

from graph.errors import Code
from loaders.plans import PlanLoader
from resolvers.caches import MAXIMUM_DOCUMENT_CHARACTERS, MAXIMUM_DOCUMENTS, DocumentCache
from resolvers.document_limits import DocumentLimits
from resolvers.document_reading import slot_variables
from resolvers.errors import error_code
from resolvers.execution import executable_schema
from resolvers.root_fields import Planner
from tests.conftest import LIMITS

SCHEMA = build_schema("type Query { a(key: Int): Query b: Int }")
FRAGMENTS = [f"fragment F{number} on Query {{ a(key: 1) {{ b }} }}" for number in range(330)]
HOSTILE = {
    "the same field again and again": "{" + "a(key: 1) { b } " * 490 + "}",
    "the same field on every level": "{" + ("a { " + "a { b } " * 20 + "} ") * 20 + "}",
    "many fragments in one place": "{" + " ".join(f"...F{n}" for n in range(330)) + "}" + " ".join(FRAGMENTS),
    "an unknown field again and again": "{" + " ".join(f"c{n}" for n in range(990)) + "}",
    "operations": " ".join(f"query Q{n} {{ a {{ b }} }}" for n in range(490)),
}


@pytest.fixture
def documents():
    return DocumentCache(SCHEMA, DocumentLimits())


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_document_is_read_soon(text):
    """The best of three: a busy machine makes one of them four times as long."""
    assert min(seconds(DocumentCache(SCHEMA, DocumentLimits()), text) for _ in range(3)) < 1


def seconds(documents, text):
    start = time.process_time()
    documents.read(text)
    return time.process_time() - start


def test_comparing_the_same_fields_is_given_up(documents):
    errors = documents.read(HOSTILE["the same field again and again"]).errors
    assert [(error_code(error), error.message) for error in errors] == [
        (
            Code.TOO_MANY_FIELDS,
            "the document names the same fields too often; name each once, or ask in several requests",
        )
    ]


def test_fields_that_conflict_are_still_refused(documents):
    (error,) = documents.read("{ a(key: 1) { b } a(key: 2) { b } }").errors
    assert error.message.startswith("Fields 'a' conflict")


def test_a_document_is_read_once(documents):
    assert documents.read("{ b }") is documents.read("{ b }")


@pytest.mark.parametrize("text", ["{ a " * 5_000, "{ a(key: " + "[" * 5_000])
def test_a_document_nested_beyond_the_stack_is_refused(documents, text):
    checked = documents.read(text)
    assert checked.document is None
    assert [(error_code(error), error.message) for error in checked.errors] == [
        (Code.TOO_DEEP, "the document is nested too deep to be read; ask in several requests")
    ]


@pytest.mark.parametrize("number", ["9" * 1_001, "1." + "9" * 5_000, "1e" + "9" * 5_000])
def test_a_number_that_is_too_long_is_refused(documents, number):
    (error,) = documents.read(f"{{ a(key: {number}) {{ b }} }}").errors
    message = f"the document has {len(number):,} digits in a number; allowed: 1,000; ask in several requests"
    assert (error_code(error), error.message) == (Code.TOO_LONG, message)


def test_a_text_may_have_many_digits(documents):
    (error,) = documents.read(f'{{ a(key: "{"9" * 5_000}") {{ b }} }}').errors
    assert error.message.startswith("Int cannot represent non-integer value")


QUERY = "query($key: ID!, $where: PairedWithEntityWhere, $yes: Boolean!) { unit(key: $key) { name @include(if: $yes) "
QUERY += "pairedWith(where: $where) { totalCount } } }"


class NoStore:
    """Notes the plans that it is to read, and knows nothing."""

    def __init__(self):
        self.plans = []

    async def read(self, asked):
        self.plans += [question.plan for question in asked]
        return [None for _ in asked]

    async def redirects(self, identities):
        return {}


@pytest.fixture
def planned(ontology):
    """Executes a document and returns its plan."""
    schema = executable_schema(ontology, LIMITS)

    async def run(query, **variables):
        store = NoStore()
        result = await schema.execute(query, variables, PlanLoader(store))  # type: ignore[arg-type]
        assert result.errors is None
        return store.plans[0]

    return run


async def test_other_values_of_scalars_share_a_plan(planned):
    assert await planned(QUERY, key="a", yes=True) is await planned(QUERY, key="b", yes=True)


async def test_a_variable_of_a_directive_is_part_of_the_plan(planned):
    assert await planned(QUERY, key="a", yes=True) is not await planned(QUERY, key="a", yes=False)


async def test_a_condition_by_variable_is_part_of_the_plan(planned):
    later, later_again, earlier = [
        await planned(QUERY, key="a", yes=True, where={"edge": {"since": {operator: "2020"}}})
        for operator in ("gt", "gt", "lt")
    ]
    assert later is later_again
    assert later is not earlier


WHOLE = "query($pinned: [PinnedNode!]) { network(around: [1], pinned: $pinned) { nodes { x } } }"
PARTS = "query($node: PinnedNode!, $x: Float!) { "
PARTS += "network(around: [1], pinned: [$node, {id: 2, x: $x, y: 1}]) { nodes { x } } }"
NODES = [{"id": identity, "x": x, "y": 0} for identity, x in (("Unit:u1", 1), ("Unit:u1", 2.5), ("Unit:u2", 2.5))]
PICTURES = [
    (WHOLE, [{"pinned": [node]} for node in NODES]),
    (PARTS, [{"node": node, "x": node["x"]} for node in NODES]),
]


@pytest.mark.parametrize(("query", "asked"), PICTURES)
async def test_other_pictures_share_a_plan(planned, query, asked):
    plans = [await planned(query, **variables) for variables in asked]
    assert len(set(plans)) == 1
    pinned = plans[0].root.pinned
    assert pinned is plans[0].unused[-1]


async def test_a_picture_of_nothing_has_a_plan_of_its_own(planned):
    plans = [await planned(WHOLE), await planned(WHOLE, pinned=None), await planned(WHOLE, pinned=[])]
    assert [plan.root.pinned is None for plan in plans] == [True, True, False]


async def test_null_and_absent_variables_make_plans_of_their_own(planned):
    query = "query($day: Date) { unit(key: 1, asOf: $day) { key } }"
    plans = [await planned(query), await planned(query, day=None), await planned(query, day="2020-01-01")]
    assert [plan.as_of is None for plan in plans] == [True, True, False]


async def test_two_root_fields_of_one_document_have_two_plans(ontology):
    schema, store = executable_schema(ontology, LIMITS), NoStore()
    await schema.execute("{ a: unit(key: 1) { key } b: unit(key: 1) { name } }", None, PlanLoader(store))  # type: ignore[arg-type]
    assert [plan.root.members[0].key for plan in store.plans] == ["key", "name"]


async def test_many_documents_are_forgotten_and_planned_again(planned):
    with mock.patch.object(Planner, "plan", autospec=True, side_effect=Planner.plan) as plan:
        for number in range(MAXIMUM_DOCUMENTS + 1):
            await planned(f"{{ unit(key: {number}) {{ key }} }}")
        await planned("{ unit(key: 0) { key } }")
    assert plan.call_count == MAXIMUM_DOCUMENTS + 2


async def test_a_large_document_is_not_cached(planned):
    query = "{ unit(key: 1) { key } } #" + "x" * MAXIMUM_DOCUMENT_CHARACTERS
    assert await planned(query) is not await planned(query)


async def test_root_fields_of_a_large_document_share_their_plans(ontology):
    query = "{ a: unit(key: 1) { key } b: unit(key: 1) { key } } #" + "x" * MAXIMUM_DOCUMENT_CHARACTERS
    schema, store = executable_schema(ontology, LIMITS), NoStore()
    with mock.patch("resolvers.caches.slot_variables", side_effect=slot_variables) as walks:
        await schema.execute(query, {}, PlanLoader(store))  # type: ignore[arg-type]
    assert (len(store.plans), walks.call_count) == (1, 1)
