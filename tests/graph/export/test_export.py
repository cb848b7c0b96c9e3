"""Exports of a store's graph; what the dialects make of it is tested with each of them."""

import io

import pytest

from graph.errors import StoreError
from graph.export.catalog import DIALECTS
from graph.export.export import ExportOptions, _StoppableSink, export, projected
from graph.ontology.model import Ontology
from graph.selection import citing
from graph.selection.selection import Selection, types_of
from graph.stores.store import Store


@pytest.fixture
def everything(ontology: Ontology) -> Selection:
    return Selection(*types_of(ontology, None, None))


@pytest.mark.parametrize("name", ["d3", "jsonl"])
async def test_an_export_writes_a_file_and_returns_its_citation(
    small_store: Store, everything: Selection, name: str
) -> None:
    sink = io.BytesIO()
    citation = await export(small_store, everything, DIALECTS[name], sink, ExportOptions())
    assert f'"snapshot":"{citation.snapshot}"' in sink.getvalue().decode()


async def test_a_graph_that_is_in_memory_has_coordinates_and_degrees(small_store: Store, everything: Selection) -> None:
    async with projected(small_store, everything, ExportOptions()) as projection:
        nodes = [node for batch in projection.nodes for node in batch]
        edges = [edge for batch in projection.edges for edge in batch]
    assert len({(node.x, node.y) for node in nodes}) == len(nodes) > 20
    assert all(node.has_coordinates for node in nodes)
    assert all(node.degree == sum(node.id in {edge.source, edge.target} for edge in edges) for node in nodes)


async def test_a_larger_graph_has_none(
    small_store: Store, everything: Selection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(citing, "MAXIMUM_NODES_IN_MEMORY", 3)
    sink = io.BytesIO()
    await export(small_store, everything, DIALECTS["d3"], sink, ExportOptions())
    assert b'"x":' not in sink.getvalue()


def test_a_stopped_sink_takes_nothing_more() -> None:
    sink = io.BytesIO()
    stoppable = _StoppableSink(sink)
    stoppable.write(b"first")
    stoppable.stop()
    with pytest.raises(StoreError):
        stoppable.write(b"second")
    assert sink.getvalue() == b"first"
