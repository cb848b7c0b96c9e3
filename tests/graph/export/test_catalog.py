"""What holds for every dialect: the same bytes for the same graph, constant memory, no complete file after an error."""

import io
import json
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest
from lxml import etree

from graph.export.catalog import DIALECT_OF_TOOL, DIALECTS, dialect_instead
from graph.export.dialect import Dialect
from graph.export.projection import Projection
from tests.graph.export.projections import EDGES, HEADER, NODES, large_projection, projection
from tests.graph.export.readers import PROJECTION_DIALECTS
from tests.graph.export.writing import StoreError, failing_at_edges, failing_at_nodes, written

MIB = 1 << 20

each_dialect = pytest.mark.parametrize("dialect", PROJECTION_DIALECTS.values(), ids=PROJECTION_DIALECTS)


class LeavingClient:
    """A sink whose client leaves after so many bytes."""

    def __init__(self, maximum: int) -> None:
        self.received = b""
        self._maximum = maximum

    def write(self, data: bytes, /) -> int:
        if len(self.received) + len(data) > self._maximum:
            raise BrokenPipeError
        self.received += data
        return len(data)


INCOMPLETE = (json.JSONDecodeError, zipfile.BadZipFile, etree.XMLSyntaxError, EOFError)


def read_to_its_end(dialect: Dialect, data: bytes) -> None:
    """Reads a file as programs do; raises one of INCOMPLETE unless it is complete."""
    match dialect.name:
        case "csv":
            assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
        case "gexf" | "graphml" | "yed":
            etree.fromstring(data)
        case "dot":
            if not data.endswith(b"}\n"):
                raise EOFError
        case _:
            json.loads(data)


def test_dialects_are_found_by_name():
    projection_dialects = "csv cx2 cytoscape d3 dot echarts g6 gexf graphml graphology yed"
    assert (list(PROJECTION_DIALECTS), DIALECTS.keys() - PROJECTION_DIALECTS.keys()) == (
        projection_dialects.split(),
        {"jsonl", "xlsx"},
    )
    assert [DIALECTS[name].name for name in DIALECTS] == list(DIALECTS)


def test_suffixes_tell_dialects_apart():
    assert len({dialect.suffix for dialect in DIALECTS.values()}) == len(DIALECTS)


@each_dialect
def test_the_same_graph_gives_the_same_bytes(dialect: Dialect):
    assert written(dialect) == written(dialect)


@each_dialect
def test_an_empty_graph_is_a_complete_file(dialect: Dialect):
    read_to_its_end(dialect, written(dialect, Projection(HEADER, [], [])))


@each_dialect
def test_empty_batches_change_nothing(dialect: Dialect):
    with_empty_batches = Projection(HEADER, [[], NODES, []], [[], EDGES, []])
    assert written(dialect, with_empty_batches) == written(dialect, Projection(HEADER, [NODES], [EDGES]))


@each_dialect
@pytest.mark.parametrize("failing", [failing_at_nodes, failing_at_edges])
def test_a_store_that_fails_midway_leaves_no_complete_file(dialect: Dialect, failing: Callable[[], Projection]):
    sink = io.BytesIO()
    with pytest.raises(StoreError):
        dialect.write(failing(), sink)
    with pytest.raises(INCOMPLETE):
        read_to_its_end(dialect, sink.getvalue())


@each_dialect
def test_a_client_that_leaves_ends_the_writing(dialect: Dialect):
    sink = LeavingClient(maximum=len(written(dialect)) - 1)
    with pytest.raises(BrokenPipeError):
        dialect.write(projection(), sink)
    with pytest.raises(INCOMPLETE):
        read_to_its_end(dialect, sink.received)


@each_dialect
def test_memory_does_not_grow_with_the_graph(dialect: Dialect):
    assert abs(peak(dialect, 5_000) - peak(dialect, 1_000)) < MIB


def peak(dialect: Dialect, edges: int) -> int:
    tracemalloc.start()
    try:
        dialect.write(large_projection(500, edges), Discarding())
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


class Discarding:
    def write(self, data: bytes, /) -> int:
        return len(data)


def test_zipped_files_have_a_fixed_date():
    with zipfile.ZipFile(io.BytesIO(written(PROJECTION_DIALECTS["csv"]))) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}


def test_tools_are_no_dialects_and_lead_to_one():
    assert set(DIALECT_OF_TOOL.values()) <= set(DIALECTS)
    assert [name for name in DIALECT_OF_TOOL if name in DIALECTS or name != name.lower()] == []


@pytest.mark.parametrize(
    ("unknown", "meant"), [("Gephi", "gexf"), ("graphviz", "dot"), ("YED", "yed"), ("gexff", "gexf")]
)
def test_what_was_meant(unknown, meant):
    assert dialect_instead(unknown) == f"allowed: {', '.join(DIALECTS)}; did you mean {meant}?"


def test_a_name_of_no_tool_leads_to_no_dialect():
    assert dialect_instead("castle") == f"allowed: {', '.join(DIALECTS)}"
