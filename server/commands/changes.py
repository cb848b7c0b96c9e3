"""Prints what a write changes, record by record: as lines to read, or as JSON Lines for other programs.

changed      Unit u1
               kind     SCHOOL
               sources  +ledger#row 7
conflicting  Unit u2, against art
               name     One -> Uno
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, assert_never

import orjson
import typer

from graph.datatypes.base import Stored
from graph.ontology.entity import CITATIONS
from graph.ontology.model import Element, Ontology
from graph.stores.records import Citation, FieldChange, RecordChange
from graph.stores.revisions import Entry, Outcome, Written
from graph.stores.transaction import Change, entries_of
from graph.writing.write import WriteResult
from loaders.mapping.cited_rows import MOVED, only_moved, outcome_of

INDENT = " " * 15
"""What stands before that which is said of a record, below its line."""

_MAXIMUM_RECORDS = 20
"""How many records are listed after a write; a dry run and JSON Lines list all."""


class ChangesFormat(StrEnum):
    """How changes are printed."""

    TABLE = "table"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Words:
    """The words in which changes are told: in Chinese by the labels of the ontology, else by its names."""

    language: str = "en"
    ontology: Ontology | None = None

    @property
    def is_chinese(self) -> bool:
        return self.language == "zh" and self.ontology is not None

    def element(self, name: str) -> str:
        """A type."""
        known = {**self.ontology.nodes, **self.ontology.relationships} if self.ontology and self.is_chinese else {}
        return known[name].label.zh if name in known else name

    def field(self, element: str, name: str) -> str:
        """A property of a type, an end, or the citations."""
        if not self.ontology or not self.is_chinese:
            return name
        known: Element | None = self.ontology.nodes.get(element) or self.ontology.relationships.get(element)
        prop = known.by_name.get(name) if known else None
        return prop.label.zh if prop else _FIELDS.get(name, name)

    def outcome(self, name: str) -> str:
        """What becomes of a record."""
        return _OUTCOMES.get(name, name) if self.is_chinese else name

    def done(self, written: Written, moved: int) -> str:
        """How many records a write has made and changed."""
        updated = f"{written.updated}{moved_text(moved, self.language)}"
        if self.is_chinese:
            return f"新增 {written.created}，更改 {updated}，未变 {written.unchanged}"
        return f"created {written.created}, updated {updated}, unchanged {written.unchanged}"

    def planned(self, written: Written, moved: int) -> str:
        """How many records a write would make and change."""
        if self.is_chinese:
            updated = f"{written.updated}{moved_text(moved, self.language)}"
            return f"将新增 {written.created}，更改 {updated}，未变 {written.unchanged}；没有写入"
        updated = f"{written.updated} updated{moved_text(moved)}"
        return f"{written.created} would be created, {updated}, {written.unchanged} unchanged; nothing was written"


ENGLISH = Words()
_OUTCOMES = {"new": "新增", "changed": "更改", "conflicting": "冲突", "moved": "移行"}
_FIELDS = {CITATIONS: "来源", "from": "起点", "to": "终点"}


def print_change(
    change: RecordChange,
    format_: ChangesFormat,
    *,
    err: bool = False,
    with_places: bool = False,
    words: Words = ENGLISH,
) -> None:
    """Prints one record that a write makes or changes, with `err` on stderr; with its row where that is asked for."""
    match format_:
        case ChangesFormat.TABLE:
            for line in _lines(change, words, with_places=with_places):
                typer.echo(line, err=err)
        case ChangesFormat.JSON:
            typer.echo(orjson.dumps(_members(change)), err=err)
        case _:
            assert_never(format_)


def print_preview(written: Written, format_: ChangesFormat, moved: int = 0, words: Words = ENGLISH) -> None:
    """Prints how many records a write would make and change, `moved` of which only stand in other rows of a file."""
    match format_:
        case ChangesFormat.TABLE:
            typer.echo(words.planned(written, moved))
        case ChangesFormat.JSON:
            members = {"created": written.created, "updated": written.updated, "unchanged": written.unchanged}
            typer.echo(orjson.dumps(members))
        case _:
            assert_never(format_)


def moved_text(count: int, language: str = "en") -> str:
    """What is said behind the number of updated records where some of them have only moved."""
    if not count:
        return ""
    return f"（其中 {count} 条只是换了行）" if language == "zh" else f" ({count} only stand in other rows now)"


def print_result(result: WriteResult, format_: ChangesFormat, options: str = "", *, is_preview: bool) -> None:
    """Prints what a write of steps did or would do, record by record, and how to take it back.

    `options` are those that a command for the same store needs, as ` --store sqlite:var/sample.db`.
    """
    entries, written = list(entries_of(result.changes)), written_by(result.changes)
    match format_:
        case ChangesFormat.TABLE:
            told = [entry for entry in entries if not _is_moved(entry)]
            listed = told if is_preview else told[:_MAXIMUM_RECORDS]
            for line in (line for entry in listed for line in entry_lines(entry)):
                typer.echo(line)
            if len(told) > len(listed):
                typer.echo(f"... and {len(told) - len(listed)} more records")
            typer.echo(_ending(result, written, len(entries) - len(told), options))
        case ChangesFormat.JSON:
            for entry in entries:
                typer.echo(orjson.dumps(_entry_members(entry)))
            numbers = {"created": written.created, "updated": written.updated, "deleted": written.deleted}
            sequence = None if result.revision is None else result.revision.sequence
            typer.echo(orjson.dumps({"revision": sequence, **numbers}))
        case _:
            assert_never(format_)


def _is_moved(entry: Entry) -> bool:
    """Whether a record only stands in other rows of its file than before."""
    return entry.before is not None and entry.after is not None and only_moved(change_of_entry(entry)[1])


def _ending(result: WriteResult, written: Written, moved: int, options: str) -> str:
    if result.revision is not None:
        number = result.revision.sequence
        back = "this cannot be taken back" if result.is_erasing else f"to take it back: gongjian undo {number}{options}"
        return f"r{number}: {numbers_of(written, moved)}; {back}"
    if not result.changes:
        return "it is so already; nothing was written"
    updated = f"{written.updated} updated{moved_text(moved)}"
    numbers = f"{written.created} would be created, {updated}, {written.deleted} deleted"
    emptied = ", and what the history says of these emptied for good" if result.is_erasing else ""
    return f"{numbers}{emptied}; nothing was written"


def numbers_of(written: Written, moved: int = 0) -> str:
    """How many records a revision made, changed and deleted, `moved` of which only stand in other rows of a file."""
    deleted = f", {written.deleted} deleted" if written.deleted else ""
    return f"{written.created} created, {written.updated} updated{moved_text(moved)}{deleted}"


def written_by(changes: Sequence[Change]) -> Written:
    """How many records are made, changed and deleted."""
    created = sum(change.before is None for change in changes)
    deleted = sum(change.after is None for change in changes)
    return Written(created, len(changes) - created - deleted, deleted=deleted)


def entry_lines(entry: Entry) -> Iterator[str]:
    """What a revision did to one record."""
    into = "" if entry.merged_into is None else f", into {':'.join(entry.merged_into)}"
    yield from _record_lines(_entry_outcome(entry), f"{entry.element} {entry.key}{into}", _entry_fields(entry))


def change_of_entry(entry: Entry) -> tuple[str, RecordChange]:
    """What a revision does to a record, and the record with its fields before and after."""
    is_new = entry.outcome is Outcome.CREATED
    return _entry_outcome(entry), RecordChange(entry.element, entry.key, is_new, tuple(_entry_fields(entry)))


def _entry_outcome(entry: Entry) -> str:
    return "new" if entry.outcome is Outcome.CREATED else entry.outcome.value.lower()


def _entry_fields(entry: Entry) -> list[FieldChange]:
    before, after = entry.before or {}, entry.after or {}
    names = dict.fromkeys((*before, *after))
    fields = [FieldChange(name, _logged(name, before.get(name)), _logged(name, after.get(name))) for name in names]
    return [field for field in fields if field.before != field.after]


def _entry_members(entry: Entry) -> dict[str, Any]:
    return {
        "outcome": MOVED if _is_moved(entry) else _entry_outcome(entry),
        "type": entry.element,
        "key": entry.key,
        "fields": list(map(_field_members, _entry_fields(entry))),
        "contradicts": [],
        "mergedInto": entry.merged_into,
    }


def _logged(name: str, value: Any) -> Stored | tuple[Citation, ...]:
    """A value of the log as one of a change."""
    if name == CITATIONS:
        return tuple((key, locator) for key, locator in value or ())
    if name in ("from", "to") and value is not None:
        return ":".join(value)
    logged: Stored = value
    return logged


def _lines(change: RecordChange, words: Words, *, with_places: bool) -> Iterator[str]:
    sources = ", ".join(change.contradicts)
    others = (f"，与 {sources} 不同" if words.is_chinese else f", against {sources}") if sources else ""
    # The file itself, as a source, stands in no row.
    place = ":".join(str(part) for part in change.origin or () if part)
    where = f"  ({place})" if with_places and place else ""
    record = f"{words.element(change.element)} {change.key}{others}{where}"
    fields = [replace(field, name=words.field(change.element, field.name)) for field in change.fields]
    yield from _record_lines(words.outcome(outcome_of(change)), record, fields)


def _record_lines(outcome: str, record: str, fields: Sequence[FieldChange]) -> Iterator[str]:
    yield f"{outcome:<11}  {record}"
    width = max((len(field.name) for field in fields), default=0)
    for field in fields:
        yield f"{INDENT}{field.name:<{width}}  {_difference(field)}"


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
        "outcome": outcome_of(change),
        "type": change.element,
        "key": change.key,
        "fields": list(map(_field_members, change.fields)),
        "contradicts": change.contradicts,
        "file": change.origin[0] if change.origin else None,
        "row": change.origin[1] if change.origin else None,
    }


def _field_members(field: FieldChange) -> dict[str, Any]:
    return {"name": field.name, "before": field.before, "after": field.after}
