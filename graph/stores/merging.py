"""What a write makes of a record that the store has already: what it says is set, and what it does not say stays.

stored    name 第一小学, kind SCHOOL, cited by report#p2
written   name 第一小学, aliases 一小, cited by ledger#row 7
becomes   name 第一小学, kind SCHOOL, aliases 一小, cited by report#p2 and ledger#row 7
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.datatypes.base import Stored
from graph.datatypes.date import OPEN_END, OPEN_START
from graph.errors import DataError, Mistake
from graph.ontology.entity import CITATIONS, CREATED, SINCE, UNTIL, UPDATED
from graph.ontology.model import Element, NodeType
from graph.stores.digest import written_fields
from graph.stores.store import Batch, FieldChange, NodeBatch, Noting, Record, RecordChange, Written

_KEY_PLACE = 1
"""The place of the key among the values of a record, behind the id."""


@dataclass(frozen=True, slots=True)
class Merged:
    """A batch as it is to be written: the records that are new or changed, each once, and the numbers of all."""

    records: Sequence[Record]
    counts: Written


def merged(batch: Batch, stored: Mapping[str, Record], note: Noting | None = None) -> Merged:
    """What a batch becomes beside the records that the store has, by their ids."""
    element = batch.node_type if isinstance(batch, NodeBatch) else batch.relationship_type
    known, changed = dict(stored), dict[str, Record]()
    created = unchanged = 0
    for said in batch.records:
        identity = str(said.values[0])
        before = known.get(identity)
        after = said if before is None else merged_record(element, before, said)
        if before is not None:
            _check_rules(element, after)
        if before is not None and _contents(before) == _contents(after):
            unchanged += 1
            continue
        created += before is None
        known[identity] = changed[identity] = after
        if note is not None:
            note(_change(element, before, after, said))
    return Merged([*changed.values()], Written(created, len(batch.records) - created - unchanged, unchanged))


def _contents(record: Record) -> tuple[object, ...]:
    return record.values, record.citations, record.source, record.target


def merged_record(element: Element, before: Record, said: Record) -> Record:
    """A stored record with what a write says of it."""
    if said.is_complete:
        return said
    values: list[Stored] = []
    for _, first, end in _places(element):
        values.extend((said if _says(said.values[first]) else before).values[first:end])
    citations = tuple(dict.fromkeys((*before.citations, *said.citations)))
    return replace(said, values=tuple(values), citations=citations)


def _check_rules(element: Element, record: Record) -> None:
    """Raises DataError where values that came from different writes cannot stand beside each other."""
    values = dict(zip(written_fields(element), record.values, strict=True))
    since, until = values[SINCE.name], values[UNTIL.name]
    key, mistakes = record.values[_KEY_PLACE], []
    if str(values[SINCE.stored("_day")] or OPEN_START) > str(values[UNTIL.stored("_day")] or OPEN_END):
        mistakes.append((UNTIL.name, f"{until!r} would be before since, {since!r}; allowed: the same or later"))
    for prop in element.properties:
        value, least = values.get(prop.name), values.get(prop.not_below)
        if isinstance(value, int | float) and isinstance(least, int | float) and value < least:
            message = f"{value!r} would be below {prop.not_below}, {least!r}; allowed: the same or more"
            mistakes.append((prop.name, message))
    if mistakes:
        place = f"{element.name} {key}"
        raise DataError([Mistake(place, 0, name, f"with what the store has, {message}") for name, message in mistakes])


def contradictions(element: Element, first: Record, second: Record) -> list[FieldChange]:
    """Where two records of one key say different things; `before` is what the first says."""
    pairs = [(name, first.values[place], second.values[place]) for name, place, _ in _places(element)]
    pairs += [("from", first.source, second.source), ("to", first.target, second.target)]
    return [FieldChange(name, one, other) for name, one, other in pairs if one != other and _says(one) and _says(other)]


def _says(value: Stored) -> bool:
    return value is not None and value != []


def _places(element: Element) -> Iterator[tuple[str, int, int]]:
    """Each property with the places of its stored fields among the values of a record."""
    first = 0
    for prop in element.properties:
        if prop not in (CREATED, UPDATED):
            end = first + len(prop.fields)
            yield prop.name, first, end
            first = end


def _change(element: Element, before: Record | None, after: Record, said: Record) -> RecordChange:
    key = str(after.values[_KEY_PLACE])
    if before is None:
        return RecordChange(element.name, key, is_new=True)
    fields = [
        FieldChange(name, before.values[place], after.values[place])
        for name, place, _ in _places(element)
        if before.values[place] != after.values[place]
    ]
    if not isinstance(element, NodeType):
        ends = (("from", before.source, after.source), ("to", before.target, after.target))
        fields += [FieldChange(name, was, is_now) for name, was, is_now in ends if was != is_now]
    sources = dict.fromkeys(key for key, _ in before.citations)
    overrules = any(change.before is not None and change.before != [] for change in fields)
    contradicts = tuple(sources) if overrules and sources.keys().isdisjoint(key for key, _ in said.citations) else ()
    if before.citations != after.citations:
        fields.append(FieldChange(CITATIONS, before.citations, after.citations))
    return RecordChange(element.name, key, is_new=False, fields=tuple(fields), contradicts=contradicts)
