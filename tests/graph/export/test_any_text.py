"""Any text reads back the same from every dialect in JSON and every table."""

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeAlias
from zipfile import ZipFile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.export.projection import Attribute, Projection, ValueType
from tests.graph.export.projections import HEADER, NODES, projection
from tests.graph.export.readers import PROJECTION_DIALECTS
from tests.graph.export.writing import written

LabelAndNote: TypeAlias = tuple[Any, Any]
"""A node's label and its note, the one attribute that it has."""

TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters=["\ufffe", "\uffff"], min_codepoint=32)
    | st.sampled_from("\t\n=+-@'\"_<>&{}\\,;")
)


def with_note(text: str) -> Projection:
    header = replace(HEADER, node_attributes=(Attribute("note", text, ValueType.TEXT),))
    return projection([NODES[1]._replace(label=text, values=(text,))], [], header)


def from_csv(data: bytes) -> LabelAndNote:
    """The label and the note, each without the apostrophe that keeps it from being a formula."""
    with ZipFile(io.BytesIO(data)) as archive:
        text = io.StringIO(archive.read("nodes.csv").decode("utf-8-sig"), newline="")
    row = next(csv.DictReader(text, strict=True))
    return without_apostrophe(row["label"]), without_apostrophe(row["note"])


def without_apostrophe(text: str) -> str:
    return text[1:] if re.match(r"'+[=+\-@\t\r＝＋－＠]", text) else text


def from_json(*paths: tuple[str | int, ...]) -> Callable[[bytes], LabelAndNote]:
    def follow(value: Any, path: tuple[str | int, ...]) -> Any:
        for step in path:
            value = value[step]
        return value

    def read(data: bytes) -> LabelAndNote:
        label, note = (follow(json.loads(data), path) for path in paths)
        return label, note

    return read


READERS = {
    "csv": from_csv,
    "cytoscape": from_json(("elements", "nodes", 0, "data", "name"), ("elements", "nodes", 0, "data", "note")),
    "cx2": from_json((3, "nodes", 0, "v", "name"), (3, "nodes", 0, "v", "note")),
    "graphology": from_json(("nodes", 0, "attributes", "label"), ("nodes", 0, "attributes", "note")),
    "d3": from_json(("nodes", 0, "label"), ("nodes", 0, "note")),
    "g6": from_json(("nodes", 0, "style", "labelText"), ("nodes", 0, "data", "note")),
    "echarts": from_json(("series", 0, "data", 0, "name"), ("series", 0, "data", 0, "attributes", "note")),
}


@pytest.mark.parametrize("name", READERS)
@settings(deadline=None, max_examples=60)
@given(text=TEXTS)
@example(text="<r>a & b</r>")
@example(text="_x0041_")
@example(text="'=1")
def test_any_text_reads_back_the_same(name: str, text: str):
    assert READERS[name](written(PROJECTION_DIALECTS[name], with_note(text))) == (text, text)
