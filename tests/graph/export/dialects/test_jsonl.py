"""JSON Lines as a store's rows become them; json of the standard library reads them back."""

import io
import json
from dataclasses import replace

import pytest

from graph.export.dialects.jsonl import JSONL, write_lines
from graph.ontology.model import DerivedType, Ontology
from graph.plan.extract import RecordBatch
from graph.plan.identity import global_id
from graph.selection.citing import Citation
from tests.graph.export.records import record_of

CITATION = Citation("network(relationshipTypes: [PAIRED_WITH])", "2021-06-30", "b7eba04ff313b350", ("A report",))


def written(*rows: RecordBatch, citation: Citation = CITATION) -> bytes:
    sink = io.BytesIO()
    write_lines(citation, rows, sink)
    return sink.getvalue()


@pytest.fixture
def lines(ontology: Ontology) -> list[bytes]:
    """The lines of three nodes of two types, a relationship, and one that is derived."""
    unit, source, paired = ontology.nodes["Unit"], ontology.nodes["Source"], ontology.relationships["PAIRED_WITH"]
    citations = [["report", "p;2"], ["report", ""]]
    school = record_of(unit, "u1", citations, name="第一小学", since="2018", since_day="2018-01-01")
    odd_texts = record_of(unit, "u2", [["report", " "]], name='a "b"\n\u2028', aliases=["一;小", " "], newSector=False)
    pairing = record_of(
        paired, "k", [["report", "p3"]], global_id("Unit", "u1"), global_id("Community", "c1"), until="2021-02"
    )
    co_builds: DerivedType = ontology.derived["CO_BUILDS_WITH"]
    derived = RecordBatch(co_builds, [["x", 2, ["PAIRED"], None, None, None, None, "a", "b"]])
    nodes = (
        RecordBatch(unit, [school]),
        RecordBatch(unit, [odd_texts]),
        RecordBatch(source, [record_of(source, "report", [], name="R")]),
    )
    return written(*nodes, RecordBatch(paired, [pairing]), derived).split(b"\n")


def test_the_first_line_tells_the_query_and_the_day(lines: list[bytes]) -> None:
    query = "network(relationshipTypes: [PAIRED_WITH])"
    header = {"gongjian": 1, "snapshot": "b7eba04ff313b350", "query": query, "asOf": "2021-06-30"}
    assert json.loads(lines[0]) == header


def test_the_first_line_tells_what_is_left_out() -> None:
    header = json.loads(written(citation=replace(CITATION, omitted=8, bound="limit: 300")).splitlines()[0])
    assert (header["omitted"], header["bound"]) == (8, "limit: 300")


def test_a_node_is_a_line_of_the_values_that_it_has(lines: list[bytes]) -> None:
    line = '{"node":"Unit","key":"u1","name":"第一小学","since":"2018","sources":[["report","p;2"],["report",""]]}'
    assert lines[1].decode() == line
    assert json.loads(lines[3]) == {"node": "Source", "key": "report", "name": "R"}


def test_values_are_written_as_they_are(lines: list[bytes]) -> None:
    values = {"aliases": ["一;小", " "], "newSector": False, "sources": [["report", " "]]}
    assert json.loads(lines[2]) == {"node": "Unit", "key": "u2", "name": 'a "b"\n\u2028', **values}


def test_a_relationship_names_its_ends(lines: list[bytes]) -> None:
    members = '"key":"k","from":["Unit","u1"],"to":["Community","c1"],"until":"2021-02","sources":[["report","p3"]]'
    assert lines[4].decode() == f'{{"relationship":"PAIRED_WITH",{members}}}'


def test_the_last_line_counts_what_is_recorded(lines: list[bytes]) -> None:
    assert lines[5:] == [b'{"end":{"nodes":3,"relationships":1}}', b""]


def test_a_graph_of_nothing_has_a_header_and_an_end() -> None:
    assert [json.loads(line) for line in written(citation=Citation("network()", "", "", ())).splitlines()] == [
        {"gongjian": 1, "snapshot": "", "query": "network()", "asOf": None},
        {"end": {"nodes": 0, "relationships": 0}},
    ]


def test_what_fails_midway_has_no_end(ontology: Ontology) -> None:
    def failing():
        yield RecordBatch(ontology.nodes["Unit"], [record_of(ontology.nodes["Unit"], "u1", [], name="U")])
        raise OSError("gone")

    sink = io.BytesIO()
    with pytest.raises(OSError, match="gone"):
        write_lines(CITATION, failing(), sink)
    assert len(sink.getvalue().splitlines()) == 2
    assert b'"end"' not in sink.getvalue()


def test_the_dialect() -> None:
    assert (JSONL.name, JSONL.suffix, JSONL.media_type) == ("jsonl", ".jsonl", "application/jsonl; charset=utf-8")
