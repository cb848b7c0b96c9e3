"""One statement for each root field, whatever the depth; several root fields in one read."""

from unittest import mock

import pytest

from tests.conftest import asking

DEEP = """{ unit(key: "u2") { name sources { source { title } } coBuildsWith { totalCount pageInfo { hasNextPage }
    edges { weight evidence { hops { from { name } sources { source { title } } } } node { name
        pairedUnits(where: {node: {coBuildsWith: {some: {edge: {weight: {gt: 1}}}}}}) { totalCount
            edges { node { participatesIn { nodes { name ... on Project { participants { totalCount nodes { id } } } } } } } }
        locatedIn { nodes { name ... on Area { partOf { nodes { name } } } } } } } } } }"""


@pytest.fixture
def count_statements(place, small_store):
    """Counts what reaches the database itself: SQLite's own execute, or the driver's run."""
    counted: list[str] = []
    if place.kind == "sqlite":
        from graph.stores.sqlite import store as module

        real = module._answer
        patch = mock.patch.object(module, "_answer", lambda c, text, p: (counted.append(text), real(c, text, p))[1])
    else:
        from neo4j import AsyncSession, AsyncTransaction

        async def run(self, query, parameters=None, **rest):
            counted.append(str(query))
            return await type(self).real_run(self, query, parameters, **rest)

        patch = mock.patch.multiple(AsyncSession, run=run, real_run=AsyncSession.run, create=True)
        second = mock.patch.multiple(AsyncTransaction, run=run, real_run=AsyncTransaction.run, create=True)
        with patch, second:
            yield counted
        return
    with patch:
        yield counted


async def test_one_statement_for_a_deep_question(schema, small_store, count_statements):
    data = await asking(schema, small_store)(DEEP)
    assert data["unit"]["coBuildsWith"]["totalCount"] == 1
    assert len(count_statements) == 1


async def test_one_statement_for_each_root_field(schema, small_store, count_statements):
    await asking(schema, small_store)("""{ a: units { totalCount } b: communities { nodes { pairedUnits { nodes { key } } } }
        c: node(id: "VW5pdDp1MQ") { id } }""")
    assert len(count_statements) == 3


async def test_equal_documents_with_other_values_share_one_text(schema, small_store, count_statements):
    query = "query($key: ID!) { unit(key: $key) { name pairedWith { nodes { name } } } }"
    for key in ("u1", "u2", "none"):
        await asking(schema, small_store)(query, {"key": key})
    assert len(count_statements) == 3
    assert len(set(count_statements)) == 1
