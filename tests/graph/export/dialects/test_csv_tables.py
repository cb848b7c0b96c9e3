import csv
import io
from dataclasses import replace
from zipfile import ZipFile

import pytest

from graph.export.dialects.csv_tables import CSV, escape_formula
from graph.export.projection import Projection
from tests.graph.export.projections import EDGES, HEADER, NODES, projection
from tests.graph.export.writing import written

MARK = b"\xef\xbb\xbf"


def table(name: str, graph: Projection | None = None) -> list[dict[str, str]]:
    with ZipFile(io.BytesIO(written(CSV, graph))) as archive:
        text = archive.read(name).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_nodes_are_rows():
    assert table("nodes.csv")[2] == {
        "id": "VW5pdDp1Mg",
        "label": "重庆银行，东区支行",
        "start": "2018-03-01",
        "end": "2021-12-31",
        "x": "",
        "y": "",
        "type": "Unit",
        "typeLabel": "单位",
        "key": "u2",
        "aliases": "",
        "since": "2018-03",
        "until": "2021",
        "sources": "report",
        "kind": "ENTERPRISE",
        "kindLabel": "企业",
        "floorArea": "",
        "newSector": "false",
        "posts": "0",
    }


def test_edges_are_rows_and_parallel_ones_stay():
    rows = table("edges.csv")
    assert [(row["id"], row["source"], row["target"]) for row in rows] == [
        (edge.id, edge.source, edge.target) for edge in EDGES
    ]
    assert (rows[1]["weight"], rows[1]["role"], rows[1]["members"], rows[3]["derived"]) == ("1", "LEAD", "15", "true")


def test_numbers_stay_numbers():
    rows = table("nodes.csv")
    assert (rows[1]["x"], rows[1]["y"], rows[3]["floorArea"]) == ("1.5", "-2.25", "3300.5")


def test_a_text_like_a_formula_is_escaped_and_keeps_its_lines():
    assert table("nodes.csv")[1]["label"] == "'" + NODES[1].label


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "'=1", "''@a"])
def test_texts_like_formulas_get_an_apostrophe(text: str):
    assert escape_formula(text) == "'" + text


@pytest.mark.parametrize("text", ["", "1-2", "a=b", " =1", "'s", "金昌社区", "2018-03"])
def test_other_texts_stay(text: str):
    assert escape_formula(text) == text


def test_all_tables_start_with_the_mark_that_excel_looks_for():
    with ZipFile(io.BytesIO(written(CSV))) as archive:
        assert archive.namelist() == ["citation.csv", "nodes.csv", "edges.csv"]
        assert all(archive.read(name).startswith(MARK) for name in archive.namelist())


def test_the_mark_is_left_out_on_demand():
    with ZipFile(io.BytesIO(written(CSV, projection(header=replace(HEADER, byte_order_mark=False))))) as archive:
        assert archive.read("nodes.csv").startswith(b"id,label,")


def test_a_table_may_be_longer_than_four_gigabytes():
    """Sizes of 64 bits have to be announced before it is known how long a table will be."""
    data = written(CSV)
    with ZipFile(io.BytesIO(data)) as archive:
        headers = [data[entry.header_offset :] for entry in archive.infolist()]
    # An extra field of this kind stands behind the name, whose length the header tells.
    kinds = [header[30 + int.from_bytes(header[26:28], "little") :][:2] for header in headers]
    assert kinds == [b"\x01\x00"] * 3


def citation_rows(graph: Projection | None = None) -> list[list[str]]:
    with ZipFile(io.BytesIO(written(CSV, graph))) as archive:
        return list(csv.reader(io.StringIO(archive.read("citation.csv").decode("utf-8-sig"), newline="")))


def test_the_citation_tells_what_is_left_out():
    citation = replace(HEADER.citation, omitted=8, bound="limit: 300")
    rows = citation_rows(projection(header=replace(HEADER, citation=citation)))
    assert rows[1:3] == [["omitted", "8"], ["bound", "limit: 300"]]


def test_the_citation_is_a_table():
    assert citation_rows() == [
        ["query", 'export(around: ["u1"], depth: 2)'],
        ["day", "2021-06-30"],
        ["snapshot", "9f2c4e"],
        ["source", "大河网 <https://example.org/a?b=1&c=2>"],
        ["source", "Report"],
    ]
