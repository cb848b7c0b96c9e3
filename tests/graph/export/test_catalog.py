"""What holds for every dialect: the same bytes for the same graph, constant memory, no whole file of a broken read."""

import io
import json
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest
from lxml import etree
from python_calamine import CalamineError, CalamineWorkbook

from graph.export.catalog import DIALECTS, TOOLS, dialect_instead
from graph.export.dialect import Dialect
from graph.export.projection import Projection
from tests.graph.export.graphs import EDGES, HEADER, NODES, large, projection
from tests.graph.export.readers import PROJECTED
from tests.graph.export.writing import StoreError, failing_at_edges, failing_at_nodes, written

MIB = 1 << 20

each_dialect = pytest.mark.parametrize("dialect", PROJECTED.values(), ids=PROJECTED)


class Leaving:
    """A client that leaves after some bytes."""

    def __init__(self, most: int) -> None:
        self.taken = b""
        self._most = most

    def write(self, data: bytes, /) -> int:
        if len(self.taken) + len(data) > self._most:
            raise BrokenPipeError
        self.taken += data
        return len(data)


BROKEN = (json.JSONDecodeError, zipfile.BadZipFile, CalamineError, etree.XMLSyntaxError, EOFError)


def read_whole(dialect: Dialect, data: bytes) -> None:
    """Reads a file as programs do: fails unless it is whole."""
    match dialect.name:
        case "csv":
            assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
        case "xlsx":
            CalamineWorkbook.from_filelike(io.BytesIO(data))
        case "gexf" | "graphml" | "yed":
            etree.fromstring(data)
        case "dot":
            if not data.endswith(b"}\n"):
                raise EOFError
        case _:
            json.loads(data)


def test_dialects_are_found_by_name():
    projected = "csv cx2 cytoscape d3 dot echarts g6 gexf graphml graphology xlsx yed"
    assert (list(PROJECTED), list(DIALECTS.keys() - PROJECTED.keys())) == (projected.split(), ["jsonl"])
    assert [DIALECTS[name].name for name in DIALECTS] == list(DIALECTS)


def test_suffixes_tell_dialects_apart():
    assert len({dialect.suffix for dialect in DIALECTS.values()}) == len(DIALECTS)


@each_dialect
def test_the_same_graph_gives_the_same_bytes(dialect: Dialect):
    assert written(dialect) == written(dialect)


@each_dialect
def test_an_empty_graph_is_a_whole_file(dialect: Dialect):
    read_whole(dialect, written(dialect, Projection(HEADER, [], [])))


@each_dialect
def test_empty_batches_change_nothing(dialect: Dialect):
    graph = Projection(HEADER, [[], NODES, []], [[], EDGES, []])
    once = Projection(HEADER, [NODES], [EDGES])
    assert written(dialect, graph) == written(dialect, once)


@each_dialect
@pytest.mark.parametrize("broken", [failing_at_nodes, failing_at_edges])
def test_a_store_that_fails_midway_leaves_no_whole_file(dialect: Dialect, broken: Callable[[], Projection]):
    sink = io.BytesIO()
    with pytest.raises(StoreError):
        dialect.write(broken(), sink)
    with pytest.raises(BROKEN):
        read_whole(dialect, sink.getvalue())


@each_dialect
def test_a_client_that_leaves_ends_the_writing(dialect: Dialect):
    sink = Leaving(most=len(written(dialect)) - 1)
    with pytest.raises(BrokenPipeError):
        dialect.write(projection(), sink)
    with pytest.raises(BROKEN):
        read_whole(dialect, sink.taken)


@each_dialect
def test_memory_does_not_grow_with_the_graph(dialect: Dialect):
    assert abs(peak(dialect, 5_000) - peak(dialect, 1_000)) < MIB


def peak(dialect: Dialect, edges: int) -> int:
    tracemalloc.start()
    try:
        dialect.write(large(500, edges), Nowhere())
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


class Nowhere:
    def write(self, data: bytes, /) -> int:
        return len(data)


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_zipped_files_bear_a_fixed_date(name: str):
    with zipfile.ZipFile(io.BytesIO(written(PROJECTED[name]))) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        if name == "xlsx":
            assert archive.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2


def test_tools_are_no_dialects_and_lead_to_one():
    assert set(TOOLS.values()) <= set(DIALECTS)
    assert [name for name in TOOLS if name in DIALECTS or name != name.lower()] == []


@pytest.mark.parametrize(
    ("given", "meant"), [("Gephi", "gexf"), ("graphviz", "dot"), ("YED", "yed"), ("gexff", "gexf")]
)
def test_what_was_meant(given, meant):
    assert dialect_instead(given) == f"allowed: {', '.join(DIALECTS)}; did you mean {meant}?"


def test_what_nobody_knows():
    assert dialect_instead("castle") == f"allowed: {', '.join(DIALECTS)}"
