import io
from dataclasses import replace

from graph.export.json_stream import Placements, cited, opened, write_items
from graph.selection.citing import Citation
from tests.graph.export.graphs import CITATION, NODES


def items_of(*batches: list[int]) -> tuple[bytes, int]:
    sink = io.BytesIO()
    count = write_items(sink, batches, lambda number: {"n": number})
    return sink.getvalue(), count


def test_an_object_is_open_at_the_list_that_is_written_next():
    assert opened({"a": {"b": []}}, "nodes") == b'{"a":{"b":[]},"nodes":['
    assert opened({"a": 1}, "elements", "nodes") == b'{"a":1,"elements":{"nodes":['


def test_items_of_all_batches_are_separated():
    assert items_of([1, 2], [3]) == (b'{"n":1},{"n":2},\n{"n":3}', 3)


def test_empty_batches_leave_no_separator():
    assert items_of([], [1], [], [2]) == (b'{"n":1},\n{"n":2}', 2)


def test_no_items_are_nothing():
    assert items_of([], []) == (b"", 0)


def test_the_citation_has_its_text_and_its_parts():
    assert cited(CITATION) == {
        "citation": CITATION.text,
        "query": 'export(around: ["u1"], depth: 2)',
        "day": "2021-06-30",
        "snapshot": "9f2c4e",
        "sources": ["大河网 <https://example.org/a?b=1&c=2>", "Report"],
    }


def test_a_citation_of_all_time_has_no_day():
    assert cited(Citation("export", "", "1", ())) == {
        "citation": "export | snapshot 1",
        "query": "export",
        "snapshot": "1",
        "sources": [],
    }


def test_a_citation_tells_what_is_left_out():
    found = cited(replace(CITATION, omitted=8, bound="limit: 300"))
    assert (found["omitted"], found["bound"]) == (8, "limit: 300")
    assert " | 8 relationships lead to nodes left out by limit: 300 | " in found["citation"]


def test_placements_tell_whether_every_node_has_a_place():
    whole, partly = Placements([NODES[:2], NODES[3:]]), Placements([NODES[:2], NODES[2:]])
    assert [node.id for batch in whole for node in batch] == [NODES[0].id, NODES[1].id, NODES[3].id]
    assert len(list(partly)) == 2
    assert (whole.complete, partly.complete) == (True, False)
