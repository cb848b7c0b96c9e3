"""The rows of an analysis as a table of CSV (RFC 4180), in which each node has its type, key, name and kind."""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any

from graph.analysis.catalog import Analysis
from graph.analysis.plain_objects import FieldType, PlainObject, field_types
from graph.export.dialects.csv_tables import defused

_OF_NODE = ("type", "key", "name", "kind")


def table(analysis: Analysis, rows: list[PlainObject], *, marked: bool) -> bytes:
    """The table with its titles, in UTF-8, where `marked` after a byte-order mark."""
    columns = field_types(analysis.row_type)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(_titles(columns))
    for row in rows:
        writer.writerow(defused(cell) if isinstance(cell, str) else cell for cell in _cells(columns, row))
    return ("\ufeff" * marked + text.getvalue()).encode()


def _titles(columns: Mapping[str, FieldType]) -> Iterator[str]:
    for name, shape in columns.items():
        yield from (f"{name} {one}" for one in _OF_NODE) if shape is FieldType.NODE else [name]


def _cells(columns: Mapping[str, FieldType], row: PlainObject) -> Iterator[Any]:
    """Several nodes stand in one cell, as Type:key; no key has a blank in it."""
    for name, shape in columns.items():
        value = row[name]
        match shape:
            case FieldType.NODE:
                yield from (value[one] for one in _OF_NODE)
            case FieldType.NODES:
                yield "; ".join(named(one) for one in value)
            case FieldType.EDGES | FieldType.INTEGERS:
                yield "; ".join(map(str, value))
            case _:
                yield value


def named(node: PlainObject) -> str:
    """A node as commands take it."""
    return f"{node['type']}:{node['key']}"
