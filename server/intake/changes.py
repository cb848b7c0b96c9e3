"""What writing a file changes, record by record: how many of each kind, and the first of them to be shown.

A store tells of a new record only that it is new; what it says is taken from the row that it was read from.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.datatypes.base import Stored
from graph.ontology.entity import CITATIONS, ID, KEY, NAME
from graph.ontology.model import Element, Label, Ontology, RelationshipType
from graph.plan.identity import global_id
from graph.stores.digest import written_fields
from graph.stores.records import Citation, FieldChange, RecordChange, default_key
from loaders.mapping.cited_rows import MOVED, outcome_of
from loaders.mapping.file import MappedFile
from loaders.mistakes import Mistakes
from loaders.records import ParsedRow, RowSource

MOST_LISTED = 200
"""How many changes of a kind are shown."""

_MOST_REMEMBERED = 50_000
_SOURCES = Label("出处", "Sources")
KINDS = ("conflicting", "changed", "new")
"""In the order in which they are shown."""

Names = Mapping[tuple[str, str], str]
"""What nodes are called, by type and key."""


@dataclass
class Changes:
    """Takes the changes of a write as a store tells them."""

    ontology: Ontology
    counts: Counter[str] = field(default_factory=Counter)
    _listed: dict[tuple[str, str], list[RecordChange]] = field(default_factory=dict)
    _rows: dict[tuple[str, str, int], list[ParsedRow]] = field(default_factory=dict)
    _remembered: int = 0

    def note(self, change: RecordChange) -> None:
        kind = outcome_of(change)
        self.counts[kind] += 1
        if kind == MOVED:
            return
        listed = self._listed.setdefault((kind, change.element), [])
        if len(listed) < MOST_LISTED:
            listed.append(change)

    def remember(self, file: str, row: ParsedRow) -> None:
        """Keeps a row, to tell what a new record says; rows may be read more than once."""
        rows = self._rows.setdefault((row.element.name, file, row.line), [])
        if self._remembered < _MOST_REMEMBERED and all(it.key != row.key for it in rows):
            self._remembered += 1
            rows.append(row)

    def members(self, names: Names) -> list[dict[str, Any]]:
        """The changes to be shown, conflicts first, each kind in the order of the file."""
        return [
            self._member(change, kind, names)
            for kind in KINDS
            for change in sorted(self._of_kind(kind), key=_place)[:MOST_LISTED]
        ]

    def _of_kind(self, kind: str) -> Iterator[RecordChange]:
        return (it for (of_kind, _), changes in self._listed.items() if of_kind == kind for it in changes)

    def _member(self, change: RecordChange, kind: str, names: Names) -> dict[str, Any]:
        element = self.ontology.nodes.get(change.element) or self.ontology.relationships[change.element]
        row = self._row(change, element)
        fields = change.fields or (new_fields(element, row) if row else ())
        place, line = change.origin or ("", 0)
        return {
            "kind": kind,
            "type": change.element,
            "label": element.label,
            "key": change.key,
            "id": global_id(change.element, change.key),
            "name": names.get((change.element, change.key), ""),
            "ends": [_end(it.node_type, it.key, names) for it in (row.source, row.target) if it] if row else [],
            "fields": [it for each in fields if (it := _field(element, each, len(fields))) is not None],
            "against": list(change.contradicts),
            "sheet": place.partition(":")[2],
            "row": line,
        }

    def _row(self, change: RecordChange, element: Element) -> ParsedRow | None:
        """The row that a change is from; a relationship that was there may have another key than a row makes."""
        rows = self._rows.get((change.element, *change.origin), []) if change.origin else []
        return next((row for row in rows if row.key == change.key or _has_ends(row, element, change.key)), None)


@dataclass(frozen=True, slots=True)
class Remembering:
    """The rows of a source, remembered while they are read."""

    source: RowSource
    changes: Changes

    @property
    def name(self) -> str:
        return self.source.name

    @property
    def types(self) -> tuple[str, ...]:
        return self.source.types

    @property
    def of_nodes(self) -> bool:
        return self.source.of_nodes

    @property
    def is_sheet(self) -> bool:
        return self.source.is_sheet

    def rows(self, mistakes: Mistakes) -> Iterator[ParsedRow]:
        """As of the source."""
        for row in self.source.rows(mistakes):
            self.changes.remember(self.source.name, row)
            yield row


def names_of(mapped: MappedFile) -> Names:
    """What the nodes of a file are called in the store, and new ones by their first spelling."""
    names = {(mapped.source.node_type.name, mapped.source_key): mapped.source.title}
    for rows in mapped.rows[:1]:
        for (node_type, written), meaning in rows.meanings.items():
            names.setdefault((node_type, meaning.key), meaning.name or written)
    return names


def new_fields(element: Element, row: ParsedRow) -> list[FieldChange]:
    """What a row says of a new record, beside its name and sources."""
    said = dict(zip(written_fields(element), row.record.values, strict=True))
    apart = {ID.name, KEY.name, NAME.name}
    properties = [prop.name for prop in element.properties if prop.name not in apart and prop.name in said]
    return [FieldChange(name, None, said[name]) for name in properties if said[name] not in (None, "", [])]


def _place(change: RecordChange) -> tuple[str, int]:
    return change.origin or ("", 0)


def _has_ends(row: ParsedRow, element: Element, key: str) -> bool:
    if not isinstance(element, RelationshipType) or row.source is None or row.target is None:
        return False
    ends = [(end.node_type, end.key) for end in (row.source, row.target)]
    return f"{key}~".startswith(f"{default_key(element, ends, '')}~")


def _end(node_type: str, key: str, names: Names) -> dict[str, str]:
    name = names.get((node_type, key), key)
    return {"id": global_id(node_type, key), "type": node_type, "key": key, "name": name}


def _field(element: Element, change: FieldChange, count: int) -> dict[str, Any] | None:
    """A change of a property; that a record gets one more source is told only where nothing else is."""
    if change.name == CITATIONS:
        if count > 1:
            return None
        return {"name": CITATIONS, "label": _SOURCES, "before": None, "after": _cited(change)}
    prop = element.by_name.get(change.name)
    values = prop.values if prop else {}
    return {
        "name": change.name,
        "label": prop.label if prop else Label(change.name, change.name),
        "before": _said(change.before, values),
        "after": _said(change.after, values),
    }


def _cited(change: FieldChange) -> Label:
    before, after = _citations(change.before), _citations(change.after)
    added = "、".join(" ".join(filter(None, citation)) for citation in after if citation not in before)
    return Label(added, added)


def _citations(value: object) -> Sequence[Citation]:
    return value if isinstance(value, tuple) else ()


def _said(value: Stored | tuple[Citation, ...], values: Mapping[str, Label]) -> Label | None:
    match value:
        case None:
            return None
        case bool():
            return Label("是" if value else "否", "yes" if value else "no")
        case list():
            return Label("、".join(value), ", ".join(value))
        case _:
            return values.get(str(value), Label(str(value), str(value)))
