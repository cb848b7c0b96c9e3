import io
from dataclasses import replace

from graph.export.json_stream import (
    NodeSurvey,
    citation_members,
    coordinates,
    open_list,
    period,
    present_values,
    write_items,
)
from graph.selection.citing import Citation
from tests.graph.export.projections import CITATION, EDGES, NODES


def items_of(*batches: list[int]) -> tuple[bytes, int]:
    sink = io.BytesIO()
    count = write_items(sink, batches, lambda number: {"n": number})
    return sink.getvalue(), count


def test_an_object_is_open_at_the_list_that_is_written_next():
    assert open_list({"a": {"b": []}}, "nodes") == b'{"a":{"b":[]},"nodes":['
    assert open_list({"a": 1}, "elements", "nodes") == b'{"a":1,"elements":{"nodes":['


def test_items_of_all_batches_are_separated():
    assert items_of([1, 2], [3]) == (b'{"n":1},{"n":2},\n{"n":3}', 3)


def test_empty_batches_leave_no_separator():
    assert items_of([], [1], [], [2]) == (b'{"n":1},\n{"n":2}', 2)


def test_no_items_are_nothing():
    assert items_of([], []) == (b"", 0)


def test_the_citation_has_its_text_and_its_parts():
    assert citation_members(CITATION) == {
        "citation": CITATION.text,
        "query": 'export(around: ["u1"], depth: 2)',
        "day": "2021-06-30",
        "snapshot": "9f2c4e",
        "sources": ["大河网 <https://example.org/a?b=1&c=2>", "Report"],
    }


def test_a_citation_of_all_time_has_no_day():
    assert citation_members(Citation("export", "", "1", ())) == {
        "citation": "export | snapshot 1",
        "query": "export",
        "snapshot": "1",
        "sources": [],
    }


def test_a_citation_tells_what_is_left_out():
    members = citation_members(replace(CITATION, omitted=8, bound="limit: 300"))
    assert (members["omitted"], members["bound"]) == (8, "limit: 300")
    assert " | 8 relationships lead to nodes left out by limit: 300 | " in members["citation"]


def test_missing_values_are_left_out_but_not_false_and_zero():
    assert present_values(("a", "b", "c", "d"), (None, False, 0, "")) == {"b": False, "c": 0, "d": ""}


def test_a_period_has_the_days_that_are_known():
    assert period(NODES[1]) == {"start": "2015-01-01"}
    assert period(EDGES[1]) == {"start": "2018-01-01", "end": "2018-12-31"}
    assert period(NODES[0]) == {}


def test_there_are_both_coordinates_or_none():
    assert coordinates(NODES[0]) == {"x": 0.0, "y": 0.0}
    assert coordinates(NODES[0]._replace(y=None)) == {}
    assert not NODES[2].has_coordinates


def test_a_survey_tells_whether_all_nodes_are_placed():
    all_placed, partly_placed = NodeSurvey([NODES[:2], NODES[3:]]), NodeSurvey([NODES[:2], NODES[2:]])
    assert [node.id for batch in all_placed for node in batch] == [NODES[0].id, NODES[1].id, NODES[3].id]
    assert len(list(partly_placed)) == 2
    assert (all_placed.all_placed, partly_placed.all_placed) == (True, False)


def test_a_survey_tells_which_types_occur():
    survey = NodeSurvey([NODES[:2], NODES[2:3]])
    assert (len(list(survey)), survey.node_types) == (2, {"Community", "Unit"})
