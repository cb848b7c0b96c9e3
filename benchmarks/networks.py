"""A network of 1,000 nodes and some 3,000 edges: a whole request against its bare statement and one writing of JSON.

On the embedded store, and on Neo4j where GONGJIAN_TEST_NEO4J names a server that holds the same district.
"""

import os
from typing import Any

import apsw
import orjson
from graphql import parse
from neo4j import READ_ACCESS, AsyncGraphDatabase

from benchmarks.district import HUB, embedded
from benchmarks.requests import post
from benchmarks.timing import medians, report
from graph.ontology.reader import read_ontology
from graph.plan.plan import Plan
from graph.stores.neo4j.lowering import lower as to_cypher
from graph.stores.opening import open_store
from graph.stores.sqlite.lowering import lower as to_sql
from graph.stores.store import Store
from resolvers.arguments import PageLimits
from resolvers.document import Document
from resolvers.execution import executable_schema
from resolvers.root_fields import Planner
from server.app import create_app

QUERY = f"""{{ network(around: ["{HUB}"], depth: 2, limit: 1000) {{
    nodes {{ id type key name kind degree x y }} edges {{ id type source target since until weight }}
    omitted {{ node type count }} }} }}"""
MOST = 1.3
ROUNDS = 25


async def run() -> bool:
    """Both stores, as far as they are there."""
    kept = await _embedded()
    if url := os.environ.get("GONGJIAN_TEST_NEO4J"):
        kept = await _server(url) and kept
    return kept


def _plan() -> Plan:
    operation: Any = parse(QUERY).definitions[0]
    planner = Planner(read_ontology(), PageLimits())
    return planner.plan(Document({}, {}, frozenset()), [operation.selection_set.selections[0]])


def _app(store: Store) -> Any:
    return create_app(store, executable_schema(read_ontology(), PageLimits()))


async def _embedded() -> bool:
    statement = to_sql(read_ontology(), _plan())
    given = {
        name: orjson.dumps(value).decode() if isinstance(value, list) else value
        for name, value in statement.bind({}).items()
    }
    async with embedded() as (path, store):
        app = _app(store)
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
        connection.config(apsw.SQLITE_DBCONFIG_ENABLE_QPSG, 1)

        async def bare() -> object:
            return connection.execute(statement.text, given).get

        kept = await _compare("embedded", app, bare)
        connection.close()
    return kept


async def _server(url: str) -> bool:
    statement = to_cypher(_plan()).statement
    given: dict[str, Any] = dict(statement.bind({}))
    store = open_store(url, read_ontology(), deadline=120.0)
    async with AsyncGraphDatabase.driver(url) as driver:

        async def bare() -> object:
            async with driver.session(database="neo4j", default_access_mode=READ_ACCESS) as session:
                record = await (await session.run(statement.text, given)).single(strict=True)
                return record[0]

        kept = await _compare("on Neo4j", _app(store), bare)
    await store.close()
    return kept


async def _compare(where: str, app: Any, bare: Any) -> bool:
    answer = orjson.loads(await post(app, QUERY))
    network = answer["data"]["network"]
    size = f"{len(network['nodes']):,} nodes and {len(network['edges']):,} edges"

    async def written() -> object:
        return orjson.dumps(answer)

    works = {
        "network, whole request": lambda: post(app, QUERY),
        "its bare statement": bare,
        "one writing of the answer": written,
    }
    times = await medians(works, ROUNDS, 3)
    whole, statement, writing = times.values()
    return report(f"A network of {size}, {where}", times, whole / (statement + writing), MOST)
