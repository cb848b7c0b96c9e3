import httpx
import pytest

from resolvers.pass_through import PassThroughSchema
from server import static_answers
from server.static_answers import Body, StaticAnswers

SCHEMA = "{ __schema { types { name } } }"


@pytest.fixture
def executions(schema: PassThroughSchema, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The documents that are executed."""
    documents: list[str] = []
    execute = schema.execute

    async def noting(document: str, **options: object) -> object:
        documents.append(document)
        return await execute(document, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(schema, "execute", noting)
    return documents


async def test_introspection_is_executed_once(client: httpx.AsyncClient, executions: list[str]) -> None:
    responses = [await client.post("/graphql", json={"query": SCHEMA}) for _ in range(3)]
    responses.append(await client.get("/graphql", params={"query": SCHEMA}))
    assert executions.count(SCHEMA) == 1
    assert len({response.content for response in responses}) == 1


async def test_another_operation_or_variable_is_another_answer(
    client: httpx.AsyncClient, executions: list[str]
) -> None:
    document = "query A($n: String!) { __type(name: $n) { fields { name description } } } query B { __typename }"
    variables = [{"n": "Unit"}, {"n": "Community"}, {"n": "Unit"}]
    bodies = [{"query": document, "variables": value, "operationName": "A"} for value in variables]
    answers = [(await client.post("/graphql", json=body)).json()["data"]["__type"] for body in bodies]
    assert answers[0] == answers[2] != answers[1]
    assert executions.count(document) == 2


@pytest.mark.usefixtures("loaded")
async def test_what_the_store_holds_is_always_asked(client: httpx.AsyncClient, executions: list[str]) -> None:
    document = "{ __schema { types { name } } units { totalCount } }"
    for _ in range(2):
        assert (await client.post("/graphql", json={"query": document})).json()["data"]["units"] == {"totalCount": 2}
    assert executions.count(document) == 2


async def test_errors_are_not_kept(client: httpx.AsyncClient, executions: list[str]) -> None:
    for _ in range(2):
        await client.post("/graphql", json={"query": SCHEMA.replace("name", "x")})
    assert len(executions) == 2


async def test_a_body_is_compressed_once() -> None:
    body = Body(b"text" * 1_000)
    first, again = await body.encoded("gzip"), await body.encoded("gzip")
    assert first[0] is again[0]
    assert await body.encoded("") == (body.content, "")
    assert await Body(b"short").encoded("gzip") == (b"short", "")


def test_the_body_that_was_not_asked_for_longest_makes_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(static_answers, "MAXIMUM_BYTES", 2_500)
    answers = StaticAnswers()
    for key in ("a", "b"):
        answers.keep(key, Body(b"x" * 1_000))
    assert answers.get("a")
    answers.keep("c", Body(b"x" * 1_000))
    assert [answers.get(key) is not None for key in "abc"] == [True, False, True]


def test_a_short_body_is_not_kept() -> None:
    answers = StaticAnswers()
    answers.keep("a", Body(b"x"))
    assert answers.get("a") is None
