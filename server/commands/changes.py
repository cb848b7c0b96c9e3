"""Prints what a write changes, record by record: as lines to read, or as JSON Lines for other programs.

changed      Unit u1
               kind     SCHOOL
               sources  +ledger#row 7
conflicting  Unit u2, against art
               name     One -> Uno
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any, assert_never

import orjson
import typer

from graph.datatypes.base import Stored
from graph.ontology.entity import CITATIONS
from graph.stores.records import Citation, FieldChange, RecordChange
from graph.stores.revisions import Entry, Written

_INDENT = " " * 15


class ChangesFormat(StrEnum):
    """How changes are printed."""

    TABLE = "table"
    JSON = "json"


def print_change(change: RecordChange, format_: ChangesFormat, *, err: bool = False) -> None:
    """Prints one record that a write makes or changes, with `err` on stderr."""
    match format_:
        case ChangesFormat.TABLE:
            for line in _lines(change):
                typer.echo(line, err=err)
        case ChangesFormat.JSON:
            typer.echo(orjson.dumps(_members(change)), err=err)
        case _:
            assert_never(format_)


def print_preview(written: Written, format_: ChangesFormat) -> None:
    """Prints how many records a write would make and change."""
    match format_:
        case ChangesFormat.TABLE:
            numbers = f"{written.created} would be created, {written.updated} updated, {written.unchanged} unchanged"
            typer.echo(f"{numbers}; nothing was written")
        case ChangesFormat.JSON:
            members = {"created": written.created, "updated": written.updated, "unchanged": written.unchanged}
            typer.echo(orjson.dumps(members))
        case _:
            assert_never(format_)


def entry_lines(entry: Entry) -> Iterator[str]:
    """What a revision did to one record."""
    before, after = entry.before or {}, entry.after or {}
    fields = [
        FieldChange(name, _logged(name, before.get(name)), _logged(name, after.get(name)))
        for name in {**before, **after}
    ]
    into = "" if entry.merged_into is None else f", merged into {':'.join(entry.merged_into)}"
    outcome = "new" if entry.before is None else "deleted" if entry.after is None else "changed"
    yield from _record_lines(outcome, f"{entry.element} {entry.key}{into}", fields)


def _logged(name: str, value: Any) -> Stored | tuple[Citation, ...]:
    """A value of the log as one of a change."""
    if name == CITATIONS:
        return tuple((key, locator) for key, locator in value or ())
    if name in ("from", "to") and value is not None:
        return ":".join(value)
    logged: Stored = value
    return logged


def _outcome(change: RecordChange) -> str:
    return "new" if change.is_new else "conflicting" if change.contradicts else "changed"


def _lines(change: RecordChange) -> Iterator[str]:
    others = f", against {', '.join(change.contradicts)}" if change.contradicts else ""
    yield from _record_lines(_outcome(change), f"{change.element} {change.key}{others}", change.fields)


def _record_lines(outcome: str, record: str, fields: Sequence[FieldChange]) -> Iterator[str]:
    yield f"{outcome:<11}  {record}"
    width = max((len(field.name) for field in fields), default=0)
    for field in fields:
        yield f"{_INDENT}{field.name:<{width}}  {_difference(field)}"


def _difference(field: FieldChange) -> str:
    if isinstance(field.before, tuple) and isinstance(field.after, tuple):
        added = [f"+{_citation(citation)}" for citation in field.after if citation not in field.before]
        gone = [f"-{_citation(citation)}" for citation in field.before if citation not in field.after]
        return " ".join([*added, *gone]) or "in another order"
    before, after = _text(field.before), _text(field.after)
    return f"{before} -> {after or 'nothing'}" if before else after


def _citation(citation: Citation) -> str:
    return "#".join(filter(None, citation))


def _text(value: Stored | tuple[Citation, ...]) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case list():
            return "; ".join(value)
        case _:
            return str(value)


def _members(change: RecordChange) -> dict[str, Any]:
    return {
        "outcome": _outcome(change),
        "type": change.element,
        "key": change.key,
        "fields": [{"name": field.name, "before": field.before, "after": field.after} for field in change.fields],
        "contradicts": change.contradicts,
    }
