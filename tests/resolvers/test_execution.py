import pytest

from graph.errors import Code, RequestError
from graph.ontology.reader import read_ontology
from graph.plan.paging import PageLimits
from graph.stores.opening import open_store
from loaders.plans import PlanLoader
from resolvers.errors import NotAQueryError
from resolvers.execution import executable_schema, execute
from resolvers.pass_through import PassThroughSchema

REFUSED = [
    ("", None, "the document does not hold just one operation; "),
    ("fragment F on Unit { key }", None, "the document does not hold just one operation; "),
    ("query A { __typename }", "B", "the document does not hold an operation named 'B'; "),
]


@pytest.fixture(scope="module")
def schema() -> PassThroughSchema:
    return executable_schema(read_ontology(), PageLimits())


@pytest.fixture
def plans() -> PlanLoader:
    return PlanLoader(open_store("sqlite:nowhere.db", read_ontology()))


async def test_an_operation_is_executed(schema: PassThroughSchema, plans: PlanLoader) -> None:
    document = "query A { __typename } query B($n: String!) { __type(name: $n) { name } }"
    result = await execute(schema, plans, document, {"n": "Unit"}, "B", queries_only=True)
    assert (result.data, result.errors) == ({"__type": {"name": "Unit"}}, None)


@pytest.mark.parametrize(("document", "operation", "message"), REFUSED)
async def test_a_document_without_the_operation_is_refused(
    schema: PassThroughSchema, plans: PlanLoader, document: str, operation: str | None, message: str
) -> None:
    with pytest.raises(RequestError) as raised:
        await execute(schema, plans, document, operation=operation)
    assert raised.value.code is Code.GRAPHQL_VALIDATION_FAILED
    assert raised.value.message.startswith(message)


async def test_only_queries_are_executed_where_only_queries_are_allowed(
    schema: PassThroughSchema, plans: PlanLoader
) -> None:
    with pytest.raises(NotAQueryError, match="a mutation cannot be asked by GET"):
        await execute(schema, plans, "mutation { anything }", queries_only=True)
