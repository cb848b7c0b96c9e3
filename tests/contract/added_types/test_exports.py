"""Every dialect has the edges of added types, each with its weight; store and reference write the same bytes."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from lxml import etree
from python_calamine import CalamineWorkbook

from graph.export.catalog import DIALECTS
from graph.export.export import ExportOptions, export
from graph.selection.selection import Selection, types_of
from tests.contract.added_types.conftest import ADDED

Weights = dict[str, int]
"""The weights of edges by their ids."""

ADDED_WEIGHTS = {
    "REACHES:UGFydHlPcmdhbml6YXRpb246bzE:Q29tbXVuaXR5OmMy": 1,
    "REACHES:UGFydHlPcmdhbml6YXRpb246bzI:Q29tbXVuaXR5OmMx": 1,
    "REACHES:UGFydHlPcmdhbml6YXRpb246bzI:Q29tbXVuaXR5OmMz": 2,
    "WORKS_WITH:VW5pdDp1MQ:VW5pdDp1Mg": 2,
    "WORKS_WITH:VW5pdDp1Mg:VW5pdDp1MQ": 1,
    "WORKS_WITH:VW5pdDp1NA:VW5pdDp1NQ": 1,
    "WORKS_WITH:VW5pdDp1NQ:VW5pdDp1NA": 1,
}


def of_csv(data: bytes) -> Weights:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        rows = csv.DictReader(io.StringIO(archive.read("edges.csv").decode("utf-8-sig")))
    return {row["id"]: int(row["weight"]) for row in rows}


def of_cx2(data: bytes) -> Weights:
    edges = next(aspect["edges"] for aspect in json.loads(data) if "edges" in aspect)
    return {edge["v"]["globalId"]: edge["v"]["weight"] for edge in edges}


def of_dot(data: bytes) -> Weights:
    edges = re.findall(r'^".+" -> ".+" \[id="([^"]+)".* weight="(\d+)"', data.decode(), re.MULTILINE)
    return {identity: int(weight) for identity, weight in edges}


def of_gexf(data: bytes) -> Weights:
    root: Any = etree.fromstring(data)
    return {edge.get("id"): int(edge.get("weight")) for edge in root.iterfind(".//{*}edge")}


def of_graphml(data: bytes) -> Weights:
    root: Any = etree.fromstring(data)
    return {edge.get("id"): int(edge.findtext("{*}data[@key='e_weight']")) for edge in root.iterfind(".//{*}edge")}


def of_xlsx(data: bytes) -> Weights:
    weights: Weights = {}
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
    for name in workbook.sheet_names:
        header, *rows = workbook.get_sheet_by_name(name).to_python()
        if "From (key)" in header:
            weighed = [dict(zip(header, row, strict=True)) for row in rows]
            # What is recorded has no strength, and counts as one fact.
            weights |= {str(row["Id"]): int(float(str(row.get("Strength (distinct facts)", 1)))) for row in weighed}
    return weights


def of_json(*steps: str, identity: str = "id", weight: str = "weight", inside: str = "") -> Callable[[bytes], Weights]:
    """Reads a dialect whose edges are a list at the end of some steps, with their attributes inside of a member."""

    def read(data: bytes) -> Weights:
        edges = json.loads(data)
        for step in steps:
            edges = edges[0] if step == "first" else edges[step]
        return {edge[identity]: (edge[inside] if inside else edge)[weight] for edge in edges}

    return read


def of_cytoscape(data: bytes) -> Weights:
    edges = json.loads(data)["elements"]["edges"]
    return {edge["data"]["id"]: edge["data"]["weight"] for edge in edges}


READERS: Mapping[str, Callable[[bytes], Weights]] = {
    "csv": of_csv,
    "cx2": of_cx2,
    "cytoscape": of_cytoscape,
    "d3": of_json("links"),
    "dot": of_dot,
    "echarts": of_json("series", "first", "links", weight="value"),
    "g6": of_json("edges", inside="data"),
    "gexf": of_gexf,
    "graphml": of_graphml,
    "graphology": of_json("edges", identity="key", inside="attributes"),
    "xlsx": of_xlsx,
    "yed": of_graphml,
}


@pytest.fixture
def file_of(ontology):
    """The file of a store in a dialect, with everything that the store has."""
    selection = Selection(*types_of(ontology, None, [*ontology.relationships, *ontology.derived]))

    async def write(store, name):
        sink = io.BytesIO()
        await export(store, selection, DIALECTS[name], sink, ExportOptions(language="en"))
        return sink.getvalue()

    return write


def test_every_dialect_is_read_here():
    assert {*READERS, "jsonl"} == set(DIALECTS)


@pytest.mark.parametrize("name", READERS)
async def test_edges_of_added_types_are_in_every_file(file_of, small_store, name):
    weights = READERS[name](await file_of(small_store, name))
    derived = {identity: weight for identity, weight in weights.items() if identity.split(":")[0] in ADDED}
    assert derived == ADDED_WEIGHTS
    assert len(weights) == 30 + 10 + 7


@pytest.mark.parametrize("name", DIALECTS)
async def test_the_reference_writes_the_same_file(file_of, small_store, reference, name):
    assert await file_of(small_store, name) == await file_of(reference, name)


async def test_a_backup_leaves_out_what_follows_from_the_rest(file_of, small_store):
    lines = [json.loads(line) for line in (await file_of(small_store, "jsonl")).splitlines()]
    assert lines[-1]["end"] == {"nodes": 22, "relationships": 30}
    assert not {line.get("relationship") for line in lines} & set(ADDED)
