"""Conditions on numbers of rows, and orders by them, over 100,000 units: over hand-written statements of either store.

On Neo4j where GONGJIAN_TEST_NEO4J names a server, whose data is replaced, and in the embedded store.
"""

import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

import apsw
import orjson
from neo4j import READ_ACCESS, AsyncGraphDatabase

from benchmarks.district import UNITS, embedded
from benchmarks.requests import post
from benchmarks.server_reads import fill_server
from benchmarks.timing import medians, report
from graph.ontology.reader import read_ontology
from graph.plan.paging import PageLimits
from graph.stores.opening import open_store
from graph.stores.store import Store
from resolvers.execution import executable_schema
from server.app import create_app

MAXIMUM_RATIO = 1.5

Ask: TypeAlias = Callable[[str], Awaitable[list[Any]]]
"""The first column of the rows that a statement returns."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question in three languages: how many units there are, or the keys of the first fifty in an order."""

    arguments: str
    sql: str
    cypher: str

    @property
    def graphql(self) -> str:
        """The request."""
        return f"{{ units({self.arguments}) {{ {'nodes { key }' if 'orderBy' in self.arguments else 'totalCount'} }} }}"


QUESTIONS = (
    Question(
        "first: 50, orderBy: [{pairedWith: {count: DESC}}]",
        """SELECT u.key FROM Unit u
            ORDER BY (SELECT count(*) FROM PAIRED_WITH p WHERE p._from = u._row) DESC, u.key LIMIT 50""",
        """MATCH (u:Unit) WITH u, COUNT { (u)-[:PAIRED_WITH]->() } AS paired
            ORDER BY paired DESC, u.key LIMIT 50 RETURN u.key""",
    ),
    Question(
        "where: {pairedWith: {count: {gte: 3}}}",
        "SELECT count(*) FROM Unit WHERE _row IN (SELECT _from FROM PAIRED_WITH GROUP BY _from HAVING count(*) >= 3)",
        "MATCH (u:Unit) WHERE COUNT { (u)-[:PAIRED_WITH]->() } >= 3 RETURN count(*)",
    ),
    Question(
        "where: {pairedWith: {count: {lt: 2}}}",
        "SELECT count(*) FROM Unit u WHERE (SELECT count(*) FROM PAIRED_WITH p WHERE p._from = u._row) < 2",
        "MATCH (u:Unit) WHERE COUNT { (u)-[:PAIRED_WITH]->() } < 2 RETURN count(*)",
    ),
    Question(
        "first: 50, where: {pairedWith: {count: {gte: 2}}}, orderBy: [{pairedWith: {count: DESC}}]",
        """SELECT u.key FROM (SELECT _from, count(*) AS paired FROM PAIRED_WITH GROUP BY _from HAVING paired >= 2) g
            JOIN Unit u ON u._row = g._from ORDER BY paired DESC, u.key LIMIT 50""",
        """MATCH (u:Unit) WITH u, COUNT { (u)-[:PAIRED_WITH]->() } AS paired WHERE paired >= 2
            WITH u ORDER BY paired DESC, u.key LIMIT 50 RETURN u.key""",
    ),
    Question(
        'first: 50, orderBy: [{pairedWith: {count: DESC, where: {edge: {since: {gte: "2020"}}}}}]',
        """SELECT u.key FROM Unit u ORDER BY (SELECT count(*) FROM PAIRED_WITH p
            WHERE p._from = u._row AND p.since_day >= '2020-01-01') DESC, u.key LIMIT 50""",
        """MATCH (u:Unit) WITH u, COUNT { (u)-[p:PAIRED_WITH]->() WHERE p.since_day >= '2020-01-01' } AS paired
            ORDER BY paired DESC, u.key LIMIT 50 RETURN u.key""",
    ),
)


async def run() -> bool:
    """Both stores; all questions are timed before the answer tells whether the promise is kept."""
    kept = []
    async with embedded() as (path, store):
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
        kept += await _compared("embedded", store, _by_sql(connection))
        connection.close()
    if "GONGJIAN_TEST_NEO4J" in os.environ:
        kept += await _on_server(os.environ["GONGJIAN_TEST_NEO4J"])
    return all(kept)


async def _on_server(url: str) -> list[bool]:
    store = open_store(url, read_ontology(), deadline=120.0)
    async with AsyncGraphDatabase.driver(url) as driver:
        if os.environ.get("GONGJIAN_TEST_LOADED") is None:
            await fill_server(driver, store)

        async def ask(statement: str) -> list[Any]:
            async with driver.session(database="neo4j", default_access_mode=READ_ACCESS) as session:
                return [record[0] async for record in await session.run(statement)]

        kept = await _compared("Neo4j", store, ask, cypher=True)
    await store.close()
    return kept


def _by_sql(connection: apsw.Connection) -> Ask:
    async def ask(statement: str) -> list[Any]:
        return [row[0] for row in connection.execute(statement)]

    return ask


async def _compared(place: str, store: Store, ask: Ask, *, cypher: bool = False) -> list[bool]:
    app = create_app(store, executable_schema(store.ontology, PageLimits()))
    kept = []
    for question in QUESTIONS:
        statement = question.cypher if cypher else question.sql
        units = orjson.loads(await post(app, question.graphql))["data"]["units"]
        answer = [units["totalCount"]] if "totalCount" in units else [node["key"] for node in units["nodes"]]
        assert answer == await ask(statement)
        works = {
            "GraphQL, whole request": lambda text=question.graphql: post(app, text),
            "hand-written statement": lambda text=statement: ask(text),
        }
        times = await medians(works, rounds=31, warm_up=9)
        request_time, statement_time = times.values()
        title = f"{UNITS:,} units, {place}: {question.arguments}"
        kept.append(report(title, times, request_time / statement_time, MAXIMUM_RATIO))
    return kept
