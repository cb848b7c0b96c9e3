"""A tiny district that is in a store, and the workbook of it."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.errors import DataError
from graph.ontology.model import Ontology
from graph.stores.opening import open_store
from graph.stores.store import Store
from loaders.load import load
from loaders.workbook.edits import Edits, edits_of
from tests.loaders.conftest import Data
from tests.loaders.workbook.books import Changing, changed, exported

FIRST = "2026-01-01T00:00:00Z"
LATER = "2026-02-02T00:00:00Z"

EditsOf = Callable[..., Edits]
MistakesIn = Callable[..., list[str]]


@pytest.fixture
async def district(empty_store: Store, data: Data) -> Store:
    """A store of a source, two units, a community and a pairing."""
    await load([data()], empty_store, now=FIRST)
    return empty_store


@pytest.fixture
async def book(district: Store, tmp_path: Path) -> Path:
    """The workbook of the district, in English."""
    return await exported(district, tmp_path / "book.xlsx")


@pytest.fixture
def plain_book(data: Data, tmp_path: Path, ontology: Ontology) -> Path:
    """The same workbook, with what is derived, from a store of its own: for what no store is asked for."""

    async def write() -> Path:
        store = open_store(f"sqlite:{tmp_path / 'plain.db'}", ontology)
        await load([data()], store, now=FIRST)
        path = await exported(store, tmp_path / "plain.xlsx", derived=True)
        await store.close()
        return path

    return asyncio.run(write())


@pytest.fixture
def edits(plain_book: Path, ontology: Ontology) -> EditsOf:
    """What is read of the workbook after changes."""

    def read(*changes: Changing) -> Edits:
        return edits_of(changed(plain_book, *changes), ontology)

    return read


@pytest.fixture
def mistakes(edits: EditsOf) -> MistakesIn:
    """The mistakes in the workbook after changes, without the name of the file."""

    def read(*changes: Changing) -> list[str]:
        with pytest.raises(DataError) as raised:
            edits(*changes)
        return [str(mistake).removeprefix("given-back-plain.xlsx:") for mistake in raised.value.mistakes]

    return read
