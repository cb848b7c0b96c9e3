"""Tables in CSV, zipped: nodes.csv, edges.csv and citation.csv, in UTF-8, lines ended by CR LF.

A text that a spreadsheet might take for a formula gets an apostrophe in front. To have it back, take one apostrophe
away where apostrophes stand before a character that starts a formula.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import IO, TypeAlias, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from graph.export.dialect import Dialect, Sink
from graph.export.fields import names
from graph.export.projection import Header, Projection, Value
from graph.selection.citing import Citation

Row: TypeAlias = Sequence[Value]

_OF_NODES = ("id", "label", "start", "end", "x", "y")
_OF_EDGES = ("id", "source", "target", "weight", "start", "end")
# Spreadsheets in Chinese and Japanese take the wide forms for the narrow ones.
_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
# The earliest date that a zip file can hold: the same graph gives the same bytes.
_DATE = (1980, 1, 1, 0, 0, 0)


def write(projection: Projection, sink: Sink) -> None:
    """Writes a zip file of tables."""
    header = projection.header
    nodes = ([(*node[:1], *node[2:7], *node.values) for node in batch] for batch in projection.nodes)
    edges = ([(*edge[:1], *edge[2:7], *edge.values) for edge in batch] for batch in projection.edges)
    with _archive(sink) as archive:
        _write_table(archive, "citation.csv", header, [_citation_rows(header.citation)])
        titles = (*_OF_NODES, *names(header.node_attributes, _OF_NODES))
        _write_table(archive, "nodes.csv", header, _below(titles, nodes))
        titles = (*_OF_EDGES, *names(header.edge_attributes, _OF_EDGES))
        _write_table(archive, "edges.csv", header, _below(titles, edges))


def defused(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return "'" + text if _FORMULA.match(text) else text


class _Output(io.RawIOBase):
    """A sink as the file that a zip is written to; once abandoned, it passes nothing on."""

    def __init__(self, sink: Sink) -> None:
        self._sink: Sink | None = sink

    def writable(self) -> bool:
        return True

    def write(self, data: object, /) -> int:
        written = bytes(cast(bytes, data))
        if self._sink:
            self._sink.write(written)
        return len(written)

    def abandon(self) -> None:
        self._sink = None


@contextmanager
def _archive(sink: Sink) -> Iterator[ZipFile]:
    output = _Output(sink)
    archive = ZipFile(cast(IO[bytes], output), "w", ZIP_DEFLATED)
    try:
        yield archive
    except BaseException:
        # It writes the table of contents when it is closed, and it is closed at the latest when it is forgotten.
        output.abandon()
        raise
    finally:
        archive.close()


def _write_table(archive: ZipFile, name: str, header: Header, batches: Iterable[Iterable[Row]]) -> None:
    entry = ZipInfo(name, _DATE)
    entry.compress_type = ZIP_DEFLATED
    # It is not known yet how long the table is, and beyond 2 GiB it could not be told any more.
    with archive.open(entry, "w", force_zip64=True) as file:
        if header.marked:
            file.write("\ufeff".encode())
        for batch in batches:
            text = io.StringIO(newline="")
            csv.writer(text).writerows([_cell(value) for value in row] for row in batch)
            file.write(text.getvalue().encode())


def _below(titles: Row, batches: Iterable[Iterable[Row]]) -> Iterator[Iterable[Row]]:
    yield [titles]
    yield from batches


def _cell(value: Value) -> Value:
    if isinstance(value, str):
        return defused(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return value


def _citation_rows(citation: Citation) -> list[Row]:
    parts = (
        ("query", citation.query),
        ("omitted", citation.omitted),
        ("bound", citation.bound),
        ("day", citation.day),
        ("snapshot", citation.snapshot),
    )
    return [*(part for part in parts if part[1]), *(("source", source) for source in citation.sources)]


CSV = Dialect("csv", ".csv.zip", "application/zip", write)
