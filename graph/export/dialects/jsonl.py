"""JSON Lines: the backup format. What is recorded, as it was given, so that loading the file makes the same graph.

A header, a line for each node, a line for each recorded relationship, and an end that counts both, by which a file that
was cut is seen. Derived relationships follow from the others and are left out, as is what a store works out by itself.

    {"gongjian":1,"snapshot":"b7eba04ff313b350","query":"network(...)","asOf":null}
    {"node":"Unit","key":"u1","name":"第一小学","sources":[["report","p2"]]}
    {"relationship":"PAIRED_WITH","key":"k","from":["Unit","u1"],"to":["Community","c1"],"sources":[["report",""]]}
    {"end":{"nodes":1,"relationships":1}}
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

import orjson

from graph.export.dialect import RecordDialect, Sink
from graph.ontology.entity import CITATIONS, ID, KEY
from graph.ontology.model import DerivedType, NodeType, RelationshipType
from graph.plan.extract import DAYS, Row, Rows, fields_of
from graph.plan.identity import parse_id
from graph.selection.citing import Citation

FORMAT = 1
"""The version of the format; a reader refuses those that it does not know."""

HEADER, NODE, RELATIONSHIP, END = "gongjian", "node", "relationship", "end"
"""The field that tells what a line is. No type has a property `node` or `relationship`."""

SNAPSHOT = "snapshot"
"""The field of the header that names the state of the graph; other files of this form have none."""

NODES, RELATIONSHIPS = "nodes", "relationships"
"""The counts in the end."""

_Fields: TypeAlias = dict[str, Any]


def write_lines(citation: Citation, rows: Iterable[Rows], sink: Sink) -> None:
    """Writes records to a sink, batch by batch: the same bytes for the same records, on whatever store."""
    header = {HEADER: FORMAT, SNAPSHOT: citation.snapshot, "query": citation.query, "asOf": citation.day or None}
    sink.write(_line(header | ({"omitted": citation.omitted, "bound": citation.bound} if citation.omitted else {})))
    counts = {NODES: 0, RELATIONSHIPS: 0}
    for some in rows:
        if not isinstance(some.of, DerivedType):
            counts[NODES if isinstance(some.of, NodeType) else RELATIONSHIPS] += len(some.rows)
            fields = _node_reader(some.of) if isinstance(some.of, NodeType) else _relationship_reader(some.of)
            sink.write(b"".join(_line(fields(row)) for row in some.rows))
    sink.write(_line({END: counts}))


def _line(fields: _Fields) -> bytes:
    return orjson.dumps(fields, option=orjson.OPT_APPEND_NEWLINE)


def _node_reader(kind: NodeType) -> Callable[[Row], _Fields]:
    names = (*fields_of(kind), CITATIONS)
    shown = [(place, name) for place, name in enumerate(names) if name not in (ID.name, *DAYS)]

    def read(row: Row) -> _Fields:
        return {NODE: kind.name} | {name: row[place] for place, name in shown if row[place] not in (None, [])}

    return read


def _relationship_reader(kind: RelationshipType) -> Callable[[Row], _Fields]:
    names = (*fields_of(kind), CITATIONS)
    key = names.index(KEY.name)
    shown = [(place, name) for place, name in enumerate(names) if name not in (ID.name, KEY.name, *DAYS)]

    def read(row: Row) -> _Fields:
        ends = {"from": parse_id(row[-2]), "to": parse_id(row[-1])}
        said = {name: row[place] for place, name in shown if row[place] not in (None, [])}
        return {RELATIONSHIP: kind.name, KEY.name: row[key]} | ends | said

    return read


JSONL = RecordDialect("jsonl", ".jsonl", "application/jsonl; charset=utf-8", write_lines)
