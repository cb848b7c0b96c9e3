"""One statement for each root field, whatever the depth; several root fields in one read."""

import time
from unittest import mock

import pytest
from neo4j import AsyncSession, AsyncTransaction

from graph.stores.neo4j.loading import LEASE, LOOK
from graph.stores.sqlite.pool import Pool
from graph.stores.states import States
from tests.conftest import asking

DEEP = """{ unit(key: "u2") { name sources { source { title } } coBuildsWith { totalCount pageInfo { hasNextPage }
    edges { weight evidence { hops { relationship { from { name } sources { source { title } } } } } node { name
        pairedBy(where: {node: {unit: {coBuildsWith: {some: {edge: {weight: {gt: 1}}}}}}}) { totalCount
            edges { node { ... on Unit { participatesIn {
            nodes { name ... on Project {
                participants { totalCount groups(by: TYPE) { type count } nodes { id } } } } } } } } }
        locatedIn { nodes { name ... on Area { partOf { nodes { name } } } } } } } } } }"""


@pytest.fixture
def counted(place):
    """What reaches the database itself: SQLite's own trace, or the driver's `run` of sessions and transactions.

    Whether a large load is under way is no part of a question.
    """
    statements: list[str] = []
    if place.kind == "sqlite":
        with mock.patch.object(Pool, "_open", _tracing(Pool._open, statements)):
            yield statements
    else:
        looks: list[str] = []
        session = mock.patch.object(AsyncSession, "run", _noting(AsyncSession.run, statements, looks))
        with session, mock.patch.object(AsyncTransaction, "run", _noting(AsyncTransaction.run, statements, looks)):
            began = time.monotonic()
            yield statements
            assert len(looks) <= 1 + (time.monotonic() - began) / LEASE


def _tracing(real, statements):
    def opened(pool):
        def trace(_cursor, text, _bindings):
            statements.extend([text] if text.startswith(("SELECT", "WITH")) else [])
            return True

        connection = real(pool)
        connection.exec_trace = trace
        return connection

    return opened


def _noting(real, statements, looks):
    def noting(itself, query, *arguments, **rest):
        text = str(getattr(query, "text", query))
        (looks if text == LOOK else statements).append(text)
        return real(itself, query, *arguments, **rest)

    return noting


async def test_one_statement_for_a_deep_question(schema, small_store, counted):
    data = await asking(schema, small_store)(DEEP)
    assert data["unit"]["coBuildsWith"]["totalCount"] == 1
    assert len(counted) == 1


async def test_one_statement_for_each_root_field(schema, small_store, counted):
    await asking(schema, small_store)("""{ a: units { totalCount }
        b: communities { nodes { pairedBy { nodes { key } } } }
        c: node(id: "VW5pdDp1MQ") { id } d: units { groups(by: KIND) { kind avg: count } a: groups { count } }
        e: diff(from: "2020-01-01", to: "2021-01-01") { totalCount edges { node { relationship { from { name }
        } } } } }""")
    assert len(counted) == 5


async def test_root_fields_that_differ_in_their_alias_alone_are_read_once(schema, small_store, counted):
    data = await asking(schema, small_store)("""{ a: unit(key: "u1") { name } b: unit(key: "u1") { name }
        c: unit(key: "u2") { name } ...More } fragment More on Query { d: unit(key: "u1") { name } }""")
    assert data["a"] == data["b"] == data["d"] != data["c"]
    assert list(data) == ["a", "b", "c", "d"]
    assert len(counted) == 2


async def test_nothing_more_is_read_where_the_past_could_be_asked(schema, small_store, counted, tmp_path):
    query = """query($r: String) { a: units(asKnownAt: $r) { totalCount } b: node(id: "Unit:u1") { id }
        c: search(text: "u1", asKnownAt: null) { totalCount } }"""
    await asking(schema, small_store)(query)
    # Only before the first search is it asked whether there are texts to search.
    counted.clear()
    await asking(schema, small_store)(query)
    without = len(counted)
    await asking(schema, small_store, States(small_store, tmp_path / "states"))(query)
    assert (len(counted), (tmp_path / "states").exists()) == (2 * without, False)


async def test_each_state_is_read_with_one_statement_for_a_root_field(schema, small_store, counted, place, tmp_path):
    states = States(small_store, tmp_path / "states")
    ask = asking(schema, small_store, states)
    query = '{ a: units(asKnownAt: "r1") { totalCount } b: communities(asKnownAt: "r1") { totalCount } }'
    first = await ask(query)
    counted.clear()
    assert await ask(query) == first
    # A state is embedded, whatever the store is. What is read of the log, to name the revision, stands beside them.
    of_nodes = [text for text in counted if "`Unit`" in text or "`Community`" in text]
    assert len(of_nodes) == (2 if place.kind == "sqlite" else 0)
    await states.close()


async def test_two_states_are_compared_with_one_statement(schema, small_store, counted, place, tmp_path):
    states = States(small_store, tmp_path / "states")
    ask = asking(schema, small_store, states)
    query = """{ diff(from: "2019-12-31", to: "2020-12-31", knownFrom: "r1", types: [PAIRED_WITH, CO_BUILDS_WITH]) {
        totalCount groups(by: [CAUSE]) { cause count } nodes { relationship { from { name } } evidence { pattern } }
        } }"""
    first = await ask(query)
    counted.clear()
    assert await ask(query) == first
    assert first["diff"]["groups"] == [{"cause": "EVENT", "count": 5}]
    # States are embedded, whatever the store is.
    of_ties = ["_before.`PAIRED_WITH`" in text for text in counted if "`PAIRED_WITH`" in text]
    assert of_ties == ([True] if place.kind == "sqlite" else [])
    await states.close()


PINNED = """query($pinned: [PinnedNode!]) {
    network(around: ["Community:c1"], depth: 2, pinned: $pinned) { nodes { nodeId x y } } }"""


async def test_pinned_nodes_change_no_statement(schema, small_store, counted, place):
    ask = asking(schema, small_store)
    for pinned in (None, [{"id": "Unit:u1", "x": 1, "y": 2}], [{"id": "Community:c1", "x": 0, "y": 0}]):
        await ask(PINNED, {"pinned": pinned})
    third = len(counted) // 3
    assert counted[:third] == counted[third : 2 * third] == counted[2 * third :]
    assert third == 1 or place.kind == "sqlite"


async def test_equal_documents_with_other_values_share_one_text(schema, small_store, counted):
    query = "query($key: ID!) { unit(key: $key) { name pairedWith { nodes { name } } } }"
    for key in ("u1", "u2", "u1"):
        await asking(schema, small_store)(query, {"key": key})
    assert len(counted) == 3
    assert len(set(counted)) == 1


async def test_only_for_what_is_not_there_are_former_ids_looked_up(schema, small_store, counted):
    for key, is_there in (("u1", True), ("none", False)):
        counted.clear()
        await asking(schema, small_store)("query($key: ID!) { unit(key: $key) { name } }", {"key": key})
        assert (len(counted) == 1) is is_there
