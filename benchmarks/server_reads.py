"""A three-level question of a made-up district of 100,000 units on Neo4j, against hand-written Cypher.

GONGJIAN_TEST_NEO4J names the server, whose data is replaced: scripts/neo4j run .venv/bin/python -m benchmarks
"""

import itertools
import os

import orjson
from neo4j import READ_ACCESS, AsyncDriver, AsyncGraphDatabase

from benchmarks.district import UNITS, fill
from benchmarks.requests import post
from benchmarks.timing import medians, report
from graph.ontology.reader import read_ontology
from graph.plan.paging import PageLimits
from graph.stores.opening import open_store
from graph.stores.store import Store
from resolvers.execution import executable_schema
from server.app import create_app

MAXIMUM_RATIO = 1.3
KEYS = [f"syn-community-{number:06d}" for number in range(1, 201)]

GRAPHQL = """query($key: ID!) { community(key: $key) { name pairedBy(first: 20, orderBy: [{edge: {since: DESC}}]) {
    totalCount edges { since node { key name kind ... on Unit { participatesIn(first: 10) {
        edges { role node { name } } } } } } } } }"""
CYPHER = """MATCH (c:Community {key: $key}) RETURN [c.name, COUNT { MATCH (c)<-[:PAIRED_WITH]-(:Unit) },
    COLLECT { MATCH (c)<-[r:PAIRED_WITH]-(u:Unit) WITH r, u ORDER BY r.since_day DESC, r.id LIMIT 20
        RETURN [r.since, u.key, u.name, u.kind, COLLECT { MATCH (u)-[p:PARTICIPATES_IN]->(x:Project|Activity)
            WITH p, x ORDER BY p.id LIMIT 10 RETURN [p.role, x.name] }] }]"""


async def run() -> bool:
    """Times both sides, which ask for the same communities in turn, the hubs among them."""
    url, ontology = os.environ["GONGJIAN_TEST_NEO4J"], read_ontology()
    store = open_store(url, ontology, deadline=120.0)
    async with AsyncGraphDatabase.driver(url) as driver:
        if os.environ.get("GONGJIAN_TEST_LOADED") is None:
            await fill_server(driver, store)
        app = create_app(store, executable_schema(ontology, PageLimits()))
        ours, theirs = itertools.cycle(KEYS), itertools.cycle(KEYS)

        async def graphql() -> object:
            return await post(app, GRAPHQL, {"key": next(ours)})

        async def cypher() -> object:
            async with driver.session(database="neo4j", default_access_mode=READ_ACCESS) as session:
                return await (await session.run(CYPHER, key=next(theirs))).single()

        await _check_equal(app, driver)
        times = await medians({"GraphQL, whole request": graphql, "hand-written Cypher, driver": cypher}, 1_000, 1_500)
    await store.close()
    request_time, cypher_time = times.values()
    ratio = request_time / cypher_time
    return report(f"Three levels of {UNITS:,} units on Neo4j", times, ratio, MAXIMUM_RATIO)


async def _check_equal(app: object, driver: AsyncDriver) -> None:
    """Both sides must answer the same before they are timed."""
    data = orjson.loads(await post(app, GRAPHQL, {"key": KEYS[0]}))["data"]["community"]
    records = (await driver.execute_query(CYPHER, key=KEYS[0], database_="neo4j")).records
    name, total, rows = records[0][0]
    assert (data["name"], data["pairedBy"]["totalCount"]) == (name, total)
    edges = [(edge["since"], edge["node"]["key"]) for edge in data["pairedBy"]["edges"]]
    assert edges == [(row[0], row[1]) for row in rows]


async def fill_server(driver: AsyncDriver, store: Store) -> None:
    """Replaces the data of a server by the district."""
    await empty_server(driver)
    await fill(store)


async def empty_server(driver: AsyncDriver) -> None:
    """Deletes all data of a server."""
    async with driver.session(database="neo4j") as session:
        wiped = await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
        await wiped.consume()
