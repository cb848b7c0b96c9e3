"""A server with a tiny graph: `client` sends requests to it, and `loaded` fills its store, which is empty until then.

Tests take `loaded` where they need data, so that others can see what happens while there is no store.
"""

import os
from collections.abc import AsyncIterator, Hashable, Iterator
from pathlib import Path
from typing import Any, Protocol

import httpx
import pytest
import structlog
from fastapi import FastAPI

from graph.ontology.model import Ontology
from graph.ontology.reader import read_ontology
from graph.plan.paging import PageLimits
from graph.stores.opening import open_store
from graph.stores.states import States
from graph.stores.store import Store
from loaders.load import load
from resolvers.document_limits import DocumentLimits
from resolvers.execution import DEFAULT_LIMITS, executable_schema
from resolvers.pass_through import PassThroughSchema
from server import composition
from server.app import Application, create_app
from server.settings import PREFIX

TABLES = {
    "nodes/Source.csv": "key,name,kind,title\nart,Art,NEWSPAPER,The article\n",
    "nodes/Community.csv": "key,name,sources\nc1,金昌社区,art#P1\nc2,安飞社区,art\n",
    "nodes/Unit.csv": "key,name,kind,sources\nu1,钱学森小学,SCHOOL,art#P1\nu2,中铁盾构,ENTERPRISE,art#P3\n",
    "relationships/PAIRED_WITH.csv": (
        "from_type,from,to_type,to,since,sources\nUnit,u1,Community,c1,2021-01-28,art#P1\n"
    ),
}


class Ask(Protocol):
    """Posts a query and returns the decoded answer, without what it cost."""

    async def __call__(self, query: str, **variables: object) -> Any: ...


def write_tables(folder: Path, tables: dict[str, str]) -> Path:
    """Writes a folder of data."""
    for name, text in tables.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(autouse=True)
def _without_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings in the environment of whoever runs the tests must not change their outcome."""
    for name in [name for name in os.environ if name.startswith(PREFIX) and not name.startswith(f"{PREFIX}TEST_")]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    return read_ontology()


@pytest.fixture(scope="session")
def schema(ontology: Ontology) -> PassThroughSchema:
    return executable_schema(ontology, PageLimits(default=100, maximum=1_000))


@pytest.fixture(scope="session", autouse=True)
def _errors_are_logged_without_values() -> None:
    """Else structlog draws all variables of a traceback, which takes eight seconds for a file that breaks off."""
    plain = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[*structlog.get_config()["processors"][:-1], plain])


@pytest.fixture(scope="session", autouse=True)
def _schemas_are_made_once() -> Iterator[None]:
    """Servers of one ontology and the same settings share their schema, which takes a second to make."""
    made: dict[Hashable, tuple[Ontology, PassThroughSchema]] = {}

    def kept(
        ontology: Ontology, pages: PageLimits, limits: DocumentLimits = DEFAULT_LIMITS, *, is_editable: bool = False
    ) -> PassThroughSchema:
        key = id(ontology), pages, limits, is_editable
        if key not in made:
            made[key] = ontology, executable_schema(ontology, pages, limits, is_editable=is_editable)
        return made[key][1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(composition, "executable_schema", kept)
        yield


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_tables(tmp_path / "data", TABLES)


@pytest.fixture
def address(tmp_path: Path) -> str:
    return f"sqlite:{tmp_path / 'graph.db'}"


@pytest.fixture
def store(address: str, ontology: Ontology) -> Store:
    return open_store(address, ontology, deadline=5)


@pytest.fixture
async def loaded(store: Store, folder: Path) -> None:
    await load([folder], store, now="2026-01-01T00:00:00Z")


@pytest.fixture
def app(store: Store, schema: PassThroughSchema) -> Application:
    return create_app(store, schema, deadline=5)


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test")
    async with app.router.lifespan_context(app), client:
        yield client


@pytest.fixture
async def known_client(store: Store, schema: PassThroughSchema, tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    """A client of a server that keeps states of the past."""
    app = create_app(store, schema, states=States(store, tmp_path / "states"))
    client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test")
    async with app.router.lifespan_context(app), client:
        yield client


@pytest.fixture
def ask(client: httpx.AsyncClient) -> Ask:
    async def post(query: str, **variables: object) -> Any:
        response = await client.post("/graphql", json={"query": query, "variables": variables})
        assert response.status_code == 200
        answer = response.json()
        answer.pop("extensions", None)
        return answer

    return post
