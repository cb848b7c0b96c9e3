from dataclasses import replace

import pytest

from graph.errors import Code, RequestError
from graph.stores.store import Store
from loaders.costs import Costs
from resolvers.pass_through import PassThroughSchema
from server.assistants.asking import Asker

ANALYSIS = "{ analysis { nodeCount degree { totalCount } } units(first: 5) { nodes { name } } }"


@pytest.fixture
def asker(district_store: Store, schema: PassThroughSchema) -> Asker:
    return Asker(district_store, schema, Costs(1_000_000))


async def test_an_answer_with_its_cost(asker: Asker) -> None:
    asked = await asker.ask("query ($first: Int) { units(first: $first) { nodes { key } } }", {"first": 2})
    assert (asked.data, asked.errors, asked.cost) == ({"units": {"nodes": [{"key": "u1"}, {"key": "u2"}]}}, (), 102)


async def test_a_price_is_told_and_nothing_is_read(asker: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(type(asker.store), "read")
    monkeypatch.delattr(type(asker.store), "extract")
    assert await asker.price(ANALYSIS, {}) == 816_205


async def test_the_price_of_the_past_is_told_without_making_it(asker: Asker) -> None:
    dear = replace(asker, costs=Costs(10**8))
    document = '{ a: units(asKnownAt: "r1", first: 2) { nodes { key } } b: analysis(asKnownAt: "r1") { nodeCount } }'
    present = await dear.price(document.replace('asKnownAt: "r1"', "asKnownAt: null"), {})
    assert await dear.price(document, {}) == present + 5_000_000


async def test_the_price_of_what_is_refused_is_the_refusal(asker: Asker) -> None:
    dear = "{ coBuilding(where: {evidence: {some: {sources: {some: {}}}}}) { totalCount } }"
    refusals = {dear: Code.COST_EXCEEDED, "{ x }": Code.GRAPHQL_VALIDATION_FAILED}
    for document, code in refusals.items():
        with pytest.raises(RequestError) as refused:
            await asker.price(document, {})
        assert refused.value.code is code


async def test_what_does_not_read_is_refused(asker: Asker) -> None:
    with pytest.raises(RequestError, match="not a query; allowed: queries"):
        await asker.ask("mutation { units { totalCount } }", {})
