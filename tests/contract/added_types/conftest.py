"""The shipped ontology with two derived types more, declared by tests/data/derived_added.yaml alone.

The small district is the one of the other tests. A derived type keeps nothing in a store, so a store that was loaded
before the type was declared answers for it at once. The reference holds the same facts; `ask_alike` compares with it.
"""

import shutil
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import orjson
import pytest
import strawberry

from graph.ontology.model import Ontology
from graph.ontology.reader import DISTRICT, read_ontology
from graph.stores.opening import open_store
from graph.stores.store import Store
from resolvers.execution import executable_schema
from tests.backups import backup, facts_in
from tests.conftest import LIMITS, ROOT, Ask, Place, asking
from tests.holding import PATIENCE
from tests.reference.objects import graph_of
from tests.reference.store import Reference

DERIVED_ADDED = ROOT / "tests/data/derived_added.yaml"
ADDED = ("REACHES", "WORKS_WITH")
"""The types that this file declares."""


@pytest.fixture(scope="session")
def declaration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the shipped declaration and the added types."""
    folder = tmp_path_factory.mktemp("declaration") / "ontology"
    shutil.copytree(DISTRICT, folder)
    shutil.copy(DERIVED_ADDED, folder)
    return folder


@pytest.fixture(scope="session")
def ontology(declaration: Path) -> Ontology:
    return read_ontology(declaration)


# Defined here again: pytest would hand out the schema of the shipped ontology, which it made for other tests.
@pytest.fixture(scope="session")
def schema(ontology: Ontology) -> strawberry.Schema:
    return executable_schema(ontology, LIMITS)


@pytest.fixture
async def small_store(small_store: Store, place: Place, ontology: Ontology) -> AsyncIterator[Store]:
    """The same with a longer deadline: Neo4j plans a deep network of all types for longer than a read may take."""
    store = open_store(place.url("small"), ontology, deadline=PATIENCE)
    yield store
    await store.close()


@pytest.fixture
async def reference(ontology: Ontology, small_store: Store) -> Reference:
    """The small district as plain objects."""
    facts = facts_in(await backup(small_store))
    return Reference(ontology, graph_of(ontology, facts), await small_store.snapshot())


@pytest.fixture
def ask_alike(schema: strawberry.Schema, small_store: Store, reference: Reference) -> Ask:
    """Asks the store and the reference, which must answer the same bytes, and returns the data."""
    ask_store, ask_reference = asking(schema, small_store), asking(schema, reference)

    async def ask(query: str, variables: Mapping[str, Any] | None = None) -> Any:
        data = await ask_store(query, variables)
        assert orjson.dumps(data) == orjson.dumps(await ask_reference(query, variables))
        return data

    return ask
