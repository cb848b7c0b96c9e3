"""Paths of up to 4 hops between random units of a district of 100,000 units with hubs.

On the embedded store against the clock; on Neo4j, where GONGJIAN_TEST_NEO4J names a server that holds the same
district, against its own bounded statement for the same answer: the first of all shortest paths. Any one of them, as
`shortestPath` gives it, costs it half as much, but not the same one each time.
"""

import itertools
import os
import time

import orjson
from neo4j import READ_ACCESS, AsyncDriver, AsyncGraphDatabase

from benchmarks.district import embedded, unit_pairs
from benchmarks.requests import post
from benchmarks.timing import medians, report, report_latency
from graph.ontology.reader import read_ontology
from graph.plan.paging import PageLimits
from graph.stores.opening import open_store
from resolvers.execution import executable_schema
from server.app import create_app

GRAPHQL = """query($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxLength: 4, first: 1) {
    nodes { length hops { relationship { id type since until from { id name } to { id name } } } } } }"""
CYPHER = """MATCH (a:Entity {id: $from}), (b:Entity {id: $to}) MATCH p = allShortestPaths((a)-[*..4]-(b))
    WITH p, [r IN relationships(p) | r._mark] AS marks ORDER BY marks LIMIT 1
    RETURN length(p), [r IN relationships(p) | [r.id, type(r), r.since, r.until, startNode(r).id, startNode(r).name,
        endNode(r).id, endNode(r).name]]"""
PAIRS = 500
MAXIMUM_MILLISECONDS = 50.0
"""Of 99 of 100 requests to the embedded store."""
MAXIMUM_RATIO = 1.5
"""Of the time of a request over that of its own statement, on Neo4j."""


async def run() -> bool:
    """Measures the embedded store, and Neo4j if there is a server."""
    promise_kept = await _embedded()
    if url := os.environ.get("GONGJIAN_TEST_NEO4J"):
        promise_kept = await _server(url) and promise_kept
    return promise_kept


async def _embedded() -> bool:
    async with embedded() as (_path, store):
        app = create_app(store, executable_schema(read_ontology(), PageLimits()))
        times = []
        print(f"\nPaths between {PAIRS} pairs of units, embedded, whole requests")
        for source, target in unit_pairs(PAIRS):
            start = time.perf_counter()
            body = await post(app, GRAPHQL, {"from": source, "to": target})
            times.append((time.perf_counter() - start) * 1_000)
            assert orjson.loads(body)["data"]["paths"] is not None
    return report_latency("paths", times, MAXIMUM_MILLISECONDS)


async def _server(url: str) -> bool:
    store = open_store(url, read_ontology(), deadline=120.0)
    app = create_app(store, executable_schema(read_ontology(), PageLimits()))
    ours, theirs = itertools.cycle(unit_pairs(PAIRS)), itertools.cycle(unit_pairs(PAIRS))
    async with AsyncGraphDatabase.driver(url) as driver:

        async def graphql() -> object:
            source, target = next(ours)
            return await post(app, GRAPHQL, {"from": source, "to": target})

        async def cypher() -> object:
            source, target = next(theirs)
            async with driver.session(database="neo4j", default_access_mode=READ_ACCESS) as session:
                return await (await session.run(CYPHER, {"from": source, "to": target})).fetch(1)

        await _check_equal(app, driver)
        times = await medians({"paths, whole request": graphql, "allShortestPaths, driver": cypher}, PAIRS, 50)
    await store.close()
    request_time, statement_time = times.values()
    ratio = request_time / statement_time
    return report("A shortest path between random units on Neo4j", times, ratio, MAXIMUM_RATIO)


async def _check_equal(app: object, driver: AsyncDriver) -> None:
    """Both sides must find the same paths before they are timed."""
    for source, target in unit_pairs(20):
        ends = {"from": source, "to": target}
        paths = orjson.loads(await post(app, GRAPHQL, ends))["data"]["paths"]["nodes"]
        records = (await driver.execute_query(CYPHER, ends, database_="neo4j")).records
        hop_ids = [[hop["id"] for hop in path["hops"]] for path in paths]
        assert hop_ids == [[hop[0] for hop in hops] for _length, hops in records]
