"""The rows of an analysis as CSV (RFC 4180), with four columns for each node: its type, key, name and kind."""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any

from graph.analysis.catalog import Analysis
from graph.analysis.plain_objects import FieldType, PlainObject, field_types
from graph.export.dialects.csv_tables import escape_formula

_NODE_COLUMNS = ("type", "key", "name", "kind")


def csv_table(analysis: Analysis, rows: list[PlainObject], *, byte_order_mark: bool) -> bytes:
    """The table in UTF-8, with a row of titles. `rows` are as `graph.analysis.plain_objects` makes them.

    Texts that a spreadsheet would take for formulas are made harmless.
    """
    columns = field_types(analysis.row_type)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(_titles(columns))
    for row in rows:
        writer.writerow(escape_formula(cell) if isinstance(cell, str) else cell for cell in _cells(columns, row))
    return ("\ufeff" * byte_order_mark + text.getvalue()).encode()


def _titles(columns: Mapping[str, FieldType]) -> Iterator[str]:
    for name, field_type in columns.items():
        yield from (f"{name} {column}" for column in _NODE_COLUMNS) if field_type is FieldType.NODE else [name]


def _cells(columns: Mapping[str, FieldType], row: PlainObject) -> Iterator[Any]:
    for name, field_type in columns.items():
        value = row[name]
        match field_type:
            case FieldType.NODE:
                yield from (value[column] for column in _NODE_COLUMNS)
            case FieldType.NODES:
                # The text can be split at the blanks again, because no key has a blank in it.
                yield "; ".join(type_and_key(node) for node in value)
            case FieldType.EDGES | FieldType.INTEGERS:
                yield "; ".join(map(str, value))
            case _:
                yield value


def type_and_key(node: PlainObject) -> str:
    """A node as options take it, such as --around: `Community:410106100003`."""
    return f"{node['type']}:{node['key']}"
