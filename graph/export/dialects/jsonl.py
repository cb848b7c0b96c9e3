"""JSON Lines, the backup format: everything that is recorded, as it was recorded; loading it makes the same graph.

The lines are a header, each node, each recorded relationship, and an end that counts both, by which a reader notices a
file that was cut off. Derived relationships follow from the others and are left out, as is what a store computes.

    {"gongjian":1,"snapshot":"b7eba04ff313b350","query":"network(...)","asOf":null}
    {"node":"Unit","key":"u1","name":"第一小学","sources":[["report","p2"]]}
    {"relationship":"PAIRED_WITH","key":"k","from":["Unit","u1"],"to":["Community","c1"],"sources":[["report",""]]}
    {"end":{"nodes":1,"relationships":1}}
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias, assert_never

import orjson

from graph.export.dialect import RecordDialect, RecordStream, Sink
from graph.ontology.entity import CITATIONS, ID, KEY
from graph.ontology.model import DerivedType, NodeType, RelationshipType
from graph.plan.extract import PERIOD_DAYS, RecordBatch, RecordValues, record_fields
from graph.plan.identity import parse_id
from graph.selection.citing import Citation

FORMAT = 1
"""The version of the format, in the header; a reader refuses versions that it does not know."""

HEADER, NODE, RELATIONSHIP, END = "gongjian", "node", "relationship", "end"
"""The member that says what a line is. No type has a property `node` or `relationship`."""

SNAPSHOT = "snapshot"
"""The member of the header that names the state of the graph; files that were made by hand have none."""

NODES, RELATIONSHIPS = "nodes", "relationships"
"""The members of the end: how many lines of each kind the file has."""

_Line: TypeAlias = dict[str, Any]


def write_lines(citation: Citation, batches: Iterable[RecordBatch], sink: Sink) -> None:
    """Writes the records, batch by batch. The same records give the same bytes, whichever store they come from."""
    header = {HEADER: FORMAT, SNAPSHOT: citation.snapshot, "query": citation.query, "asOf": citation.day or None}
    header |= {"asKnownAt": citation.known_at} if citation.known_at else {}
    omitted = {"omitted": citation.omitted, "bound": citation.bound} if citation.omitted else {}
    sink.write(_encoded(header | omitted))
    counts = {NODES: 0, RELATIONSHIPS: 0}
    for batch in batches:
        match batch.record_type:
            case NodeType():
                counts[NODES] += len(batch.records)
                line_of = _node_lines(batch.record_type)
            case RelationshipType():
                counts[RELATIONSHIPS] += len(batch.records)
                line_of = _relationship_lines(batch.record_type)
            case DerivedType():
                continue
            case _:
                assert_never(batch.record_type)
        sink.write(b"".join(_encoded(line_of(record)) for record in batch.records))
    sink.write(_encoded({END: counts}))


def _encoded(line: _Line) -> bytes:
    return orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE)


def _node_lines(node_type: NodeType) -> Callable[[RecordValues], _Line]:
    members = _recorded(node_type, leaving_out=(ID.name, *PERIOD_DAYS))

    def line_of(record: RecordValues) -> _Line:
        return {NODE: node_type.name} | _filled(members, record)

    return line_of


def _relationship_lines(relationship_type: RelationshipType) -> Callable[[RecordValues], _Line]:
    # The key stands before the ends, everything else behind them.
    members = _recorded(relationship_type, leaving_out=(ID.name, KEY.name, *PERIOD_DAYS))
    key = record_fields(relationship_type).index(KEY.name)

    def line_of(record: RecordValues) -> _Line:
        ends = {"from": parse_id(record[-2]), "to": parse_id(record[-1])}
        return {RELATIONSHIP: relationship_type.name, KEY.name: record[key]} | ends | _filled(members, record)

    return line_of


def _recorded(element_type: NodeType | RelationshipType, leaving_out: Iterable[str]) -> list[tuple[int, str]]:
    """The members of a line: where they stand in the values of a record, and their names."""
    names = (*record_fields(element_type), CITATIONS)
    return [(column, name) for column, name in enumerate(names) if name not in leaving_out]


def _filled(members: Iterable[tuple[int, str]], record: RecordValues) -> _Line:
    # What is missing or empty is left out, as loading takes an absent member for the same.
    return {name: record[column] for column, name in members if record[column] not in (None, [])}


def _write(stream: RecordStream, sink: Sink) -> None:
    write_lines(stream.citation, stream.batches, sink)


JSONL = RecordDialect("jsonl", ".jsonl", "application/jsonl; charset=utf-8", _write)
