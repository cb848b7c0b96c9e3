"""Fixtures, and how tests reach a store.

Every test that asks a store takes it from the one fixture `place`, which stands for both: the embedded store, and the
Neo4j server that GONGJIAN_TEST_NEO4J names (`make test-neo4j`; those runs are marked `neo4j`). What a place holds is
remembered: the embedded store has a file for each of the contents below, which is loaded once, while the server has one
database, whose contents are replaced when a test needs others.

    small_store, ask_small   a made-up district of a few nodes, tests/data/small, with every difficulty in it
    ask_district             a made-up district of two streets, tests/data/district, whose answers are easy to work out
    sample_store, ask        the sample that the product ships, data/zhengzhou
    served_store, ask_served that sample and data/published beside it, as `make run` serves them
    empty_store              nothing, for tests that write
"""

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson
import pytest
import strawberry
from neo4j import Driver, GraphDatabase
from strawberry.types import ExecutionResult

from graph.ontology.model import Ontology
from graph.ontology.reader import read_ontology
from graph.plan.paging import PageLimits
from graph.stores.neo4j.store import Neo4jStore
from graph.stores.opening import open_store
from graph.stores.states import States
from graph.stores.store import Store
from loaders.load import load
from loaders.plans import PlanLoader
from resolvers.execution import executable_schema
from resolvers.pass_through import PassThroughSchema

ROOT = Path(__file__).parent.parent
SMALL = ROOT / "tests/data/small"
DISTRICT = ROOT / "tests/data/district"
SAMPLE = ROOT / "data/zhengzhou"
SERVED = (SAMPLE, ROOT / "data/published")
"""What `make run` serves."""
WRITTEN = "2026-01-01T00:00:00Z"
LIMITS = PageLimits(default=20, maximum=50)


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    return read_ontology()


@pytest.fixture(scope="session")
def schema(ontology: Ontology) -> strawberry.Schema:
    return executable_schema(ontology, LIMITS)


@pytest.fixture(scope="session")
def full_pages(ontology: Ontology) -> PassThroughSchema:
    """A schema whose pages have the size that users get."""
    return executable_schema(ontology, PageLimits())


@pytest.fixture(scope="session")
def editable(ontology: Ontology) -> PassThroughSchema:
    """The same, for those who may write."""
    return executable_schema(ontology, PageLimits(), is_editable=True)


@dataclass
class Place:
    """One kind of store, and the contents that it holds at the moment: of a server, one or none."""

    kind: str
    folder: Path
    held: set[str] = field(default_factory=set)
    search_folder: Path | None = None
    """Where a server store keeps the file of its search; it has none where the test does not want one."""

    def url(self, contents: str) -> str:
        if self.kind == "sqlite":
            return f"sqlite:{self.folder / contents}.db"
        return os.environ["GONGJIAN_TEST_NEO4J"]

    def clear(self, contents: str) -> None:
        if self.kind == "sqlite":
            for file in self.folder.glob(f"{contents}.db*"):
                file.unlink()
            self.held.discard(contents)
        else:
            with GraphDatabase.driver(self.url(contents)) as driver:
                _wipe(driver)
            self.held.clear()


def _wipe(driver: Driver) -> None:
    with driver.session(database="neo4j") as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()


_PLACES: dict[str, Place] = {}


NEO4J_WITH_FILE = pytest.param("neo4j+file", marks=pytest.mark.neo4j)
PLACES = ["sqlite", pytest.param("neo4j", marks=pytest.mark.neo4j)]
SEARCHED = pytest.mark.parametrize("place", [*PLACES, NEO4J_WITH_FILE], indirect=True)
"""For tests of search, which the server store answers in two ways."""


@pytest.fixture(params=PLACES)
def place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Place:
    kind, _, file = request.param.partition("+")
    if kind not in _PLACES:
        _PLACES[kind] = Place(kind, tmp_path_factory.mktemp(kind))
    _PLACES[kind].search_folder = _PLACES[kind].folder if file else None
    return _PLACES[kind]


async def renew_search(store: Store) -> None:
    """Waits until what was written is in the file of search, where the store has one."""
    if isinstance(store, Neo4jStore):
        await store.renew_search()


@asynccontextmanager
async def store_holding(place: Place, ontology: Ontology, contents: str, *folders: Path) -> AsyncIterator[Store]:
    """A store with just these contents; no folder stands for nothing, whatever the test then writes."""
    if contents not in place.held:
        place.clear(contents)
    store = open_store(place.url(contents), ontology, search_folder=place.search_folder)
    if folders and contents not in place.held:
        await load(folders, store, now=WRITTEN)
        place.held.add(contents)
    await renew_search(store)
    yield store
    await store.close()


@pytest.fixture
async def small_store(place: Place, ontology: Ontology) -> AsyncIterator[Store]:
    async with store_holding(place, ontology, "small", SMALL) as store:
        yield store


@pytest.fixture
async def district_store(place: Place, ontology: Ontology) -> AsyncIterator[Store]:
    async with store_holding(place, ontology, "district", DISTRICT) as store:
        yield store


@pytest.fixture
async def sample_store(place: Place, ontology: Ontology) -> AsyncIterator[Store]:
    async with store_holding(place, ontology, "sample", SAMPLE) as store:
        yield store


@pytest.fixture
async def served_store(place: Place, ontology: Ontology) -> AsyncIterator[Store]:
    async with store_holding(place, ontology, "served", *SERVED) as store:
        yield store


@pytest.fixture
async def empty_store(place: Place, ontology: Ontology) -> AsyncIterator[Store]:
    async with store_holding(place, ontology, "empty") as store:
        yield store


@dataclass(frozen=True)
class Answered:
    """An answer as a client sees it."""

    data: Any
    errors: list[dict[str, Any]]

    @property
    def codes(self) -> list[str]:
        return [error["extensions"]["code"] for error in self.errors]

    @property
    def messages(self) -> list[str]:
        return [error["message"] for error in self.errors]


Execute = Callable[..., Awaitable[Answered]]
Ask = Callable[..., Awaitable[Any]]


def executing(schema: strawberry.Schema, store: Store, states: States | None = None) -> Execute:
    """Runs a document; what comes back went through JSON."""

    async def execute(query: str, variables: Mapping[str, Any] | None = None) -> Answered:
        plans = PlanLoader(store, states=states)
        return answered_of(await schema.execute(query, variable_values=dict(variables or {}), context_value=plans))

    return execute


def answered_of(result: ExecutionResult) -> Answered:
    """A result as it came back through JSON."""
    errors = [
        {"message": error.message, "extensions": {"code": _code(error)}, "path": error.path}
        for error in result.errors or ()
    ]
    return Answered(orjson.loads(orjson.dumps(result.data)), errors)


def _code(error: Any) -> str:
    return str((error.extensions or {}).get("code") or getattr(error.original_error, "code", "?"))


def asking(schema: strawberry.Schema, store: Store, states: States | None = None) -> Ask:
    """Runs a document that must not fail, and returns its data."""
    execute = executing(schema, store, states)

    async def ask(query: str, variables: Mapping[str, Any] | None = None) -> Any:
        answered = await execute(query, variables)
        assert answered.errors == []
        return answered.data

    return ask


@pytest.fixture
def ask(schema: strawberry.Schema, sample_store: Store) -> Ask:
    return asking(schema, sample_store)


@pytest.fixture
def ask_served(schema: strawberry.Schema, served_store: Store) -> Ask:
    return asking(schema, served_store)


@pytest.fixture
def ask_small(schema: strawberry.Schema, small_store: Store) -> Ask:
    return asking(schema, small_store)


@pytest.fixture
def ask_district(schema: strawberry.Schema, district_store: Store) -> Ask:
    return asking(schema, district_store)


@pytest.fixture
def execute_small(schema: strawberry.Schema, small_store: Store) -> Execute:
    return executing(schema, small_store)
