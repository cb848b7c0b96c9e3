"""Plans are made once for a document, and never for another."""

from unittest import mock

import pytest

from loaders.plans import PlanLoader
from resolvers.cache import MAXIMUM_DOCUMENT_CHARACTERS
from resolvers.document_cache import MAXIMUM_DOCUMENTS
from resolvers.execution import executable_schema
from resolvers.root_fields import Planner
from tests.conftest import LIMITS

QUERY = "query($key: ID!, $where: PairedWithWhere, $yes: Boolean!) { unit(key: $key) { name @include(if: $yes) "
QUERY += "pairedWith(where: $where) { totalCount } } }"


class NoStore:
    """Notes the plans that it is to read, and knows nothing."""

    def __init__(self):
        self.plans = []

    async def read(self, asked):
        self.plans += [question.plan for question in asked]
        return [None for _ in asked]


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
