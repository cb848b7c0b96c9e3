"""JSON Lines as a store's rows become them; json of the standard library reads them back."""

import io
import json
from dataclasses import replace

import pytest

from graph.datatypes.base import Stored
from graph.export.dialects.jsonl import JSONL, write_lines
from graph.ontology.model import DerivedType, Element, Ontology
from graph.plan.extract import Row, Rows, fields_of
from graph.plan.identity import global_id
from graph.selection.citing import Citation

ASKED = Citation("network(relationshipTypes: [PAIRED_WITH])", "2021-06-30", "b7eba04ff313b350", ("A report",))


def row(element: Element, key: str, *behind: object, **values: Stored) -> Row:
    """A row of a store: what is not given is missing."""
    given = {"id": global_id(element.name, key), "key": key, "aliases": [], **values}
    return [*(given.get(name) for name in fields_of(element)), *behind]


def written(*rows: Rows, citation: Citation = ASKED) -> bytes:
    sink = io.BytesIO()
    write_lines(citation, rows, sink)
    return sink.getvalue()


@pytest.fixture
def lines(ontology: Ontology) -> list[bytes]:
    """The lines of a node of each kind, a relationship, and one that is derived."""
    unit, source, paired = ontology.nodes["Unit"], ontology.nodes["Source"], ontology.relationships["PAIRED_WITH"]
    one = row(unit, "u1", [["report", "p;2"], ["report", ""]], name="第一小学", since="2018", since_day="2018-01-01")
    other = row(unit, "u2", [["report", " "]], name='a "b"\n\u2028', aliases=["一;小", " "], newSector=False)
    tie = row(paired, "k", [["report", "p3"]], global_id("Unit", "u1"), global_id("Community", "c1"), until="2021-02")
    co_builds: DerivedType = ontology.derived["CO_BUILDS_WITH"]
    weighed = Rows(co_builds, [["x", 2, None, None, None, None, "a", "b"]])
    nodes = Rows(unit, [one]), Rows(unit, [other]), Rows(source, [row(source, "report", [], name="R")])
    return written(*nodes, Rows(paired, [tie]), weighed).split(b"\n")


def test_the_first_line_tells_what_was_asked(lines: list[bytes]) -> None:
    asked = "network(relationshipTypes: [PAIRED_WITH])"
    told = {"gongjian": 1, "snapshot": "b7eba04ff313b350", "query": asked, "asOf": "2021-06-30"}
    assert json.loads(lines[0]) == told


def test_the_first_line_tells_what_is_left_out() -> None:
    found = json.loads(written(citation=replace(ASKED, omitted=8, bound="limit: 300")).splitlines()[0])
    assert (found["omitted"], found["bound"]) == (8, "limit: 300")


def test_a_node_is_a_line_of_what_is_known(lines: list[bytes]) -> None:
    shown = '{"node":"Unit","key":"u1","name":"第一小学","since":"2018","sources":[["report","p;2"],["report",""]]}'
    assert lines[1].decode() == shown
    assert json.loads(lines[3]) == {"node": "Source", "key": "report", "name": "R"}


def test_values_are_written_as_they_are(lines: list[bytes]) -> None:
    said = {"aliases": ["一;小", " "], "newSector": False, "sources": [["report", " "]]}
    assert json.loads(lines[2]) == {"node": "Unit", "key": "u2", "name": 'a "b"\n\u2028', **said}


def test_a_relationship_names_its_ends(lines: list[bytes]) -> None:
    shown = '"key":"k","from":["Unit","u1"],"to":["Community","c1"],"until":"2021-02","sources":[["report","p3"]]'
    assert lines[4].decode() == f'{{"relationship":"PAIRED_WITH",{shown}}}'


def test_the_last_line_counts_what_is_recorded(lines: list[bytes]) -> None:
    assert lines[5:] == [b'{"end":{"nodes":3,"relationships":1}}', b""]


def test_a_graph_of_nothing_has_a_header_and_an_end() -> None:
    assert [json.loads(line) for line in written(citation=Citation("network()", "", "", ())).splitlines()] == [
        {"gongjian": 1, "snapshot": "", "query": "network()", "asOf": None},
        {"end": {"nodes": 0, "relationships": 0}},
    ]


def test_what_fails_midway_has_no_end(ontology: Ontology) -> None:
    def failing():
        yield Rows(ontology.nodes["Unit"], [row(ontology.nodes["Unit"], "u1", [], name="U")])
        raise OSError("gone")

    sink = io.BytesIO()
    with pytest.raises(OSError, match="gone"):
        write_lines(ASKED, failing(), sink)
    assert len(sink.getvalue().splitlines()) == 2
    assert b'"end"' not in sink.getvalue()


def test_the_dialect() -> None:
    shown = (JSONL.name, JSONL.suffix, JSONL.media_type)
    assert shown == ("jsonl", ".jsonl", "application/jsonl; charset=utf-8")
