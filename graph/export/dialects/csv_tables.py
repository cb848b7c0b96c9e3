"""CSV: a zip with the tables nodes.csv, edges.csv and citation.csv (RFC 4180), in UTF-8.

A text that a spreadsheet might take for a formula gets an apostrophe in front. To restore the texts, remove one
apostrophe wherever a text begins with apostrophes that are followed by a character that starts a formula.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import IO, TypeAlias, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from graph.export.attributes import attribute_names
from graph.export.dialect import Dialect, Sink
from graph.export.projection import Edge, Header, Node, Projection, Value
from graph.selection.citing import Citation

Row: TypeAlias = Sequence[Value]

_NODE_COLUMNS = ("id", "label", "start", "end", "x", "y")
_EDGE_COLUMNS = ("id", "source", "target", "weight", "start", "end")
# Spreadsheets in Chinese and Japanese take the full-width forms of these characters for the plain ones.
_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
# The earliest date that a zip can hold. With the time of writing, the same graph would not give the same bytes.
_FIXED_DATE = (1980, 1, 1, 0, 0, 0)


def write(projection: Projection, sink: Sink) -> None:
    """Writes a zip with three tables: the citation, then nodes, then edges, each with a line of titles."""
    header = projection.header
    node_titles = (*_NODE_COLUMNS, *attribute_names(header.node_attributes, _NODE_COLUMNS))
    edge_titles = (*_EDGE_COLUMNS, *attribute_names(header.edge_attributes, _EDGE_COLUMNS))
    nodes = (list(map(_node_row, batch)) for batch in projection.nodes)
    edges = (list(map(_edge_row, batch)) for batch in projection.edges)
    with _archive(sink) as archive:
        _write_table(archive, "citation.csv", header, [_citation_rows(header.citation)])
        _write_table(archive, "nodes.csv", header, chain([[node_titles]], nodes))
        _write_table(archive, "edges.csv", header, chain([[edge_titles]], edges))


def escape_formula(text: str) -> str:
    """The text, with an apostrophe in front if a spreadsheet might take it for a formula (OWASP, CSV injection).

    A text that has apostrophes before its formula already gets one more, so that every text can be restored.
    """
    return "'" + text if _FORMULA.match(text) else text


class _SinkFile(io.RawIOBase):
    """A sink as the file that `ZipFile` writes to."""

    def __init__(self, sink: Sink) -> None:
        self._sink: Sink | None = sink

    def writable(self) -> bool:
        return True

    def write(self, data: object, /) -> int:
        written = bytes(cast(bytes, data))
        if self._sink:
            self._sink.write(written)
        return len(written)

    def detach_sink(self) -> None:
        self._sink = None


@contextmanager
def _archive(sink: Sink) -> Iterator[ZipFile]:
    file = _SinkFile(sink)
    archive = ZipFile(cast(IO[bytes], file), "w", ZIP_DEFLATED)
    try:
        yield archive
    except BaseException:
        # Closing writes the table of contents, which would make a complete zip of what is there; and if it is not
        # closed here, it is closed when it is garbage-collected.
        file.detach_sink()
        raise
    finally:
        archive.close()


def _write_table(archive: ZipFile, name: str, header: Header, batches: Iterable[Iterable[Row]]) -> None:
    entry = ZipInfo(name, _FIXED_DATE)
    entry.compress_type = ZIP_DEFLATED
    # How long the table will be is not known yet, and a zip that did not provide for more than 2 GiB from the start
    # could not hold it.
    with archive.open(entry, "w", force_zip64=True) as file:
        if header.byte_order_mark:
            file.write("\ufeff".encode())
        for batch in batches:
            text = io.StringIO(newline="")
            csv.writer(text).writerows([_cell(value) for value in row] for row in batch)
            file.write(text.getvalue().encode())


def _node_row(node: Node) -> Row:
    return (node.id, node.label, node.start, node.end, node.x, node.y, *node.values)


def _edge_row(edge: Edge) -> Row:
    return (edge.id, edge.source, edge.target, edge.weight, edge.start, edge.end, *edge.values)


def _cell(value: Value) -> Value:
    if isinstance(value, str):
        return escape_formula(value)
    if isinstance(value, bool):
        # As in all other dialects; Python's writer would write True.
        return "true" if value else "false"
    return value


def _citation_rows(citation: Citation) -> list[Row]:
    parts = (
        ("query", citation.query),
        ("omitted", citation.omitted),
        ("bound", citation.bound),
        ("day", citation.day),
        ("knownAt", citation.known_at),
        ("snapshot", citation.snapshot),
    )
    return [*(part for part in parts if part[1]), *(("source", source) for source in citation.sources)]


CSV = Dialect("csv", ".csv.zip", "application/zip", write)
