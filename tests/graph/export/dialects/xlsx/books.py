"""Workbooks of a few records, and what calamine reads of them."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any
from zipfile import ZipFile

from lxml import etree
from python_calamine import CalamineWorkbook

from graph.datatypes.base import Stored
from graph.export.dialect import RecordStream
from graph.export.dialects.xlsx.workbook import XLSX
from graph.ontology.model import Ontology
from graph.plan.extract import RecordBatch, RecordValues
from graph.plan.identity import global_id
from graph.selection.citing import Citation
from tests.graph.export.records import record_of

CITATION = Citation(
    'network(around: ["Unit:u1"])', "2021-06-30", "9f2c4e", ("大河网 <https://a.org/?b=1&c=2>", "Report")
)
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CITED = [["report", "P3"], ["other", ""]]
FORMULA = '=1+1 <b>"A & B"</b>\n第二行'


def unit(ontology: Ontology, key: str = "u1", cited: Sequence[Any] = CITED, **values: Stored) -> RecordValues:
    """A record of a unit."""
    return record_of(ontology.nodes["Unit"], key, cited, **{"name": key, **values})


def sample(ontology: Ontology) -> list[RecordBatch]:
    """Two units, a community, a pairing and what is derived from it."""
    community, paired = ontology.nodes["Community"], ontology.relationships["PAIRED_WITH"]
    ends = global_id("Unit", "u1"), global_id("Community", "410106100003")
    first = unit(ontology, name=FORMULA, since="2015", kind="SCHOOL", newSector=True, aliases=["a", "b"])
    return [
        RecordBatch(community, [record_of(community, "410106100003", CITED, name="金昌社区", kind="URBAN")]),
        RecordBatch(ontology.nodes["Unit"], [first, unit(ontology, "u2", newSector=False)]),
        RecordBatch(paired, [record_of(paired, "k", CITED, *ends, since="2021-01-28", agreement="协议")]),
        RecordBatch(ontology.derived["CO_BUILDS_WITH"], [["x", 2, ["PAIRED"], "2021", None, None, None, *ends]]),
    ]


def stream(ontology: Ontology, batches: Iterable[RecordBatch] | None = None, language: str = "zh") -> RecordStream:
    """What a workbook is written from."""
    return RecordStream(ontology, CITATION, sample(ontology) if batches is None else batches, language, 12)


def of_units(ontology: Ontology, *records: RecordValues) -> RecordStream:
    """What a workbook of units alone is written from."""
    return stream(ontology, [RecordBatch(ontology.nodes["Unit"], records)])


def written(streamed: RecordStream, **changes: Any) -> bytes:
    sink = io.BytesIO()
    XLSX.write(replace(streamed, **changes), sink)
    return sink.getvalue()


def rows(data: bytes, name: str) -> list[list]:
    return CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name(name).to_python()


def names(data: bytes) -> list[str]:
    return CalamineWorkbook.from_filelike(io.BytesIO(data)).sheet_names


def elements(data: bytes, tag: str) -> list[etree._Element]:
    """Elements of all sheets, in the order of the sheets."""
    with ZipFile(io.BytesIO(data)) as archive:
        parts = sorted(name for name in archive.namelist() if name.startswith("xl/worksheets/sheet"))
        return [element for part in parts for element in etree.fromstring(archive.read(part)).iter(MAIN + tag)]
