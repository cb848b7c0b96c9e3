"""A whole request of query 1 on the sample, embedded, over its bare SQL statement plus an empty request."""

import tempfile
from pathlib import Path
from typing import Any

import apsw
import orjson
from graphql import parse

from benchmarks.timing import medians, report
from graph.ontology.reader import read_ontology
from graph.plan.paging import PageLimits
from graph.stores.sqlite.lowering import lower
from graph.stores.sqlite.store import SqliteStore
from loaders.load import load
from resolvers.document_reading import Document
from resolvers.execution import executable_schema
from resolvers.root_fields import Planner
from server.app import create_app

ROOT = Path(__file__).parent.parent
QUERY = (ROOT / "docs/examples/1-co-builders.graphql").read_text(encoding="utf-8")
MAXIMUM_RATIO = 1.5


async def run() -> bool:
    """Query 1 by POST, in process, through the whole application."""
    ontology, limits = read_ontology(), PageLimits()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.db"
        store = SqliteStore(path, ontology, 10.0)
        await load([ROOT / "data/zhengzhou"], store)
        app = create_app(store, executable_schema(ontology, limits))
        operation: Any = parse(QUERY).definitions[0]
        plan = Planner(ontology, limits).plan(Document({}, {}, frozenset()), [operation.selection_set.selections[0]])
        lowered = lower(ontology, plan)
        (statement,), parameters = lowered.texts, lowered.bind({})
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
        # As the store does it: otherwise SQLite would prepare the statement anew at every call.
        connection.config(apsw.SQLITE_DBCONFIG_ENABLE_QPSG, 1)

        async def bare() -> object:
            return connection.execute(statement, parameters).get

        times = await medians(
            {
                "query 1, whole request": lambda: post(app, QUERY),
                "query 1, bare SQL statement": bare,
                "an empty request": lambda: post(app, "{ __typename }"),
            },
            rounds=400,
        )
        connection.close()
        await store.close()
    request_time, statement_time, empty_time = times.values()
    ratio = request_time / (statement_time + empty_time)
    return report("Query 1 on the sample, embedded", times, ratio, MAXIMUM_RATIO)


async def post(app: Any, query: str, variables: dict[str, Any] | None = None) -> bytes:
    """The body of the answer to a GraphQL request, which an ASGI application gets without a network."""
    body = orjson.dumps({"query": query, "variables": variables})
    sent: list[bytes] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message.get("body", b""))

    headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": "/graphql",
        "raw_path": b"/graphql",
        "root_path": "",
        "query_string": b"",
        "headers": headers,
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 80),
    }
    await app(scope, receive, send)
    return b"".join(sent)
