"""A network of 1,000 nodes and some 3,000 edges: a whole request over its bare reading plus one writing of JSON.

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
from benchmarks.timing import Work, medians, report
from graph.ontology.reader import read_ontology
from graph.plan.paging import PageLimits
from graph.plan.plan import Plan
from graph.stores.neo4j.lowering import lower as to_cypher
from graph.stores.opening import open_store
from graph.stores.sqlite.lowering import lower as to_sql
from graph.stores.sqlite.walk_tables import create_walk_tables
from graph.stores.store import Store
from resolvers.document_reading import Document
from resolvers.execution import executable_schema
from resolvers.root_fields import Planner
from server.app import create_app

QUERY = f"""{{ network(around: ["{HUB}"], depth: 2, limit: 1000) {{
    nodes {{ nodeId type key name kind degree x y }} edges {{ relationshipId type source target since until weight }}
    omitted {{ nodeId type count }} }} }}"""
MAXIMUM_RATIO = 1.3
ROUNDS = 25


async def run() -> bool:
    """Measures the embedded store, and Neo4j if there is a server."""
    promise_kept = await _embedded()
    if url := os.environ.get("GONGJIAN_TEST_NEO4J"):
        promise_kept = await _server(url) and promise_kept
    return promise_kept


def _plan() -> Plan:
    operation: Any = parse(QUERY).definitions[0]
    planner = Planner(read_ontology(), PageLimits())
    return planner.plan(Document({}, {}, frozenset()), [operation.selection_set.selections[0]])


def _app(store: Store) -> Any:
    return create_app(store, executable_schema(read_ontology(), PageLimits()))


async def _embedded() -> bool:
    lowered = to_sql(read_ontology(), _plan())
    parameters = lowered.bind({})
    async with embedded() as (path, store):
        app = _app(store)
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
        connection.config(apsw.SQLITE_DBCONFIG_ENABLE_QPSG, 1)
        create_walk_tables(connection)

        async def bare() -> object:
            connection.execute("BEGIN")
            view = lowered.read(connection, parameters)
            connection.execute("COMMIT")
            return view

        promise_kept = await _compare("embedded", app, bare)
        connection.close()
    return promise_kept


async def _server(url: str) -> bool:
    statement = to_cypher(read_ontology(), _plan()).statement
    parameters: dict[str, Any] = dict(statement.bind({}))
    store = open_store(url, read_ontology(), deadline=120.0)
    async with AsyncGraphDatabase.driver(url) as driver:

        async def bare() -> object:
            async with driver.session(database="neo4j", default_access_mode=READ_ACCESS) as session:
                record = await (await session.run(statement.text, parameters)).single(strict=True)
                return record[0]

        promise_kept = await _compare("on Neo4j", _app(store), bare)
    await store.close()
    return promise_kept


async def _compare(where: str, app: Any, bare: Work) -> bool:
    answer = orjson.loads(await post(app, QUERY))
    network = answer["data"]["network"]
    size = f"{len(network['nodes']):,} nodes and {len(network['edges']):,} edges"

    async def write() -> object:
        return orjson.dumps(answer)

    works = {
        "network, whole request": lambda: post(app, QUERY),
        "its bare reading": bare,
        "one writing of the answer": write,
    }
    times = await medians(works, ROUNDS, 3)
    request_time, reading_time, writing_time = times.values()
    ratio = request_time / (reading_time + writing_time)
    return report(f"A network of {size}, {where}", times, ratio, MAXIMUM_RATIO)
