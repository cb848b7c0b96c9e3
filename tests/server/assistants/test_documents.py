"""The documents of the tools fit the schema of any ontology, and tools that an ontology lacks are left out."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.ontology.model import Ontology
from graph.ontology.reader import DISTRICT, read_ontology
from graph.plan.paging import PageLimits
from graph.stores.opening import open_store
from resolvers.execution import executable_schema
from server.assistants.documents import Documents
from server.assistants.tools import Tools
from tests.conftest import ROOT
from tests.docs.reading import marked
from tests.server.assistants.conftest import asking, tools_over


def documents(ontology: Ontology) -> Iterator[str]:
    every = Documents(ontology)
    yield from (every.search(), every.paths(), every.changes(), every.network())
    yield from (every.node(node) for node in ontology.nodes.values())
    yield from (every.gaps(node) for node in ontology.nodes.values())
    yield from (every.pairs(derived) for derived in ontology.derived.values() if derived.root)
    for node in ontology.nodes.values():
        for connection in ontology.connections_of(node.name):
            if connection.relationship.name in ontology.derived:
                yield every.ties(node, connection)


def added(folder: Path, *files: str) -> Ontology:
    """The shipped ontology with more derived types."""
    shutil.copytree(DISTRICT, folder)
    for name in files:
        shutil.copy(ROOT / "tests/data" / name, folder)
    return read_ontology(folder)


@pytest.fixture
def example(tmp_path: Path) -> Ontology:
    """The one of docs/ontology.md, which has other types, and no derived one with a root field."""
    (tmp_path / "example.yaml").write_text(marked("docs/ontology.md"), encoding="utf-8")
    return read_ontology(tmp_path)


@pytest.mark.parametrize("files", [(), ("derived_added.yaml",), ("direct_only.yaml",)])
def test_they_fit_the_schema(tmp_path: Path, files: tuple[str, ...]) -> None:
    ontology = added(tmp_path / "ontology", *files)
    schema = executable_schema(ontology, PageLimits())
    assert [mistakes for text in documents(ontology) if (mistakes := schema.mistakes(text))] == []


def test_they_fit_the_schema_of_another_ontology(example: Ontology) -> None:
    schema = executable_schema(example, PageLimits())
    assert [mistakes for text in documents(example) if (mistakes := schema.mistakes(text))] == []


@pytest.fixture
def other_tools(tmp_path: Path, example: Ontology) -> Tools:
    store = open_store(f"sqlite:{tmp_path / 'other.db'}", example)
    return tools_over(store, executable_schema(example, PageLimits()))


def test_what_an_ontology_lacks_is_left_out(other_tools: Tools) -> None:
    everywhere = ["search", "why_connected", "what_changed", "gaps", "network", "schema", "query"]
    assert list(other_tools.by_name) == everywhere


async def test_the_schema_of_another_ontology_is_told(other_tools: Tools) -> None:
    parts = (await asking(other_tools)("schema", word="worksWith"))["answer"]["parts"]
    assert parts[0]["field"] == "Unit.worksWith"
