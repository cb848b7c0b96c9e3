"""What records say, by the names of their fields: properties, `from`, `to` and `sources`, as the log has them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from graph.datatypes.base import Stored
from graph.ontology.entity import CITATIONS, CREATED, ID, KEY, UPDATED
from graph.ontology.model import Element, NodeType, Property, RelationshipType
from graph.plan.identity import global_id, parse_id
from graph.stores.digest import written_fields
from graph.stores.records import Citation, Record
from graph.stores.transaction import Change, Held

FROM, TO = "from", "to"


def said_properties(element: Element) -> list[Property]:
    """The properties that a write says; not the key, and not what a store sets itself."""
    return [prop for prop in element.properties if prop not in (ID, KEY, CREATED, UPDATED)]


def new_record(element: NodeType | RelationshipType, key: str, ends: Sequence[str] = ()) -> Held:
    """A record that says nothing yet; `ends` are the global ids of a relationship's."""
    values: list[Stored] = [global_id(element.name, key), key]
    for prop in said_properties(element):
        values.extend(prop.datatype.store(None))
    return (
        with_ends(Held(element, Record(tuple(values), ())), ends) if ends else Held(element, Record(tuple(values), ()))
    )


def with_ends(held: Held, ends: Sequence[str]) -> Held:
    """A relationship between these nodes, given by their global ids."""
    (source_type, source), (target_type, target) = map(parse_id, ends)
    record = replace(held.record, source=source, target=target)
    return replace(held, record=record, source_type=source_type, target_type=target_type)


def with_key(held: Held, key: str) -> Held:
    """The record with another key."""
    _, _, *rest = held.record.values
    return replace(held, record=replace(held.record, values=(global_id(held.element.name, key), key, *rest)))


def with_citations(held: Held, citations: Sequence[Citation]) -> Held:
    """The record, cited so."""
    return replace(held, record=replace(held.record, citations=tuple(citations)))


def with_values(held: Held, values: Mapping[str, Stored]) -> Held:
    """The record with these values of properties; None for no value."""
    if not values:
        return held
    fields = written_fields(held.element)
    stored = list(held.record.values)
    for name, value in values.items():
        place = fields.index(name)
        kept = held.element.by_name[name].datatype.store(value)
        stored[place : place + len(kept)] = kept
    return replace(held, record=replace(held.record, values=tuple(stored)))


def value_of(held: Held, name: str) -> Stored:
    """The value of a property."""
    return held.record.values[written_fields(held.element).index(name)]


def values_of(held: Held) -> dict[str, Stored]:
    """The values of all properties that a write says, with those that are missing."""
    by_field = dict(zip(written_fields(held.element), held.record.values, strict=True))
    return {prop.name: by_field[prop.name] for prop in said_properties(held.element)}


def is_missing(value: object) -> bool:
    """Whether a property has no value."""
    return value is None or value == []


def field_of(held: Held, name: str) -> Any:
    """What a record says in a field, in the form of the log."""
    if name == CITATIONS:
        return [list(citation) for citation in held.record.citations]
    if name in (FROM, TO):
        ends = (held.source_type, held.record.source), (held.target_type, held.record.target)
        return list(ends[name == TO])
    return held.key if name == KEY.name else value_of(held, name)


def changed_fields(change: Change) -> Iterator[tuple[str, Any, Any]]:
    """The fields of a record that change, with what they say before and after; None for what says nothing."""
    names = [prop.name for prop in said_properties(change.now.element)]
    if change.now.end_types:
        names += [FROM, TO]
    for name in (KEY.name, *names, CITATIONS):
        before, after = (_field_or_none(held, name) for held in (change.before, change.after))
        if before != after:
            yield name, before, after


def _field_or_none(held: Held | None, name: str) -> Any:
    value = None if held is None else field_of(held, name)
    return None if is_missing(value) else value


def with_fields(held: Held, fields: Mapping[str, Any]) -> Held:
    """The record with what the log says in these fields, but for those that the ontology no longer has."""
    properties = {name: value for name, value in fields.items() if name in held.element.by_name and name != KEY.name}
    held = with_values(held, properties)
    if KEY.name in fields:
        held = with_key(held, fields[KEY.name])
    if CITATIONS in fields:
        held = with_citations(held, [(key, locator) for key, locator in fields[CITATIONS]])
    if FROM in fields or TO in fields:
        ends = [fields.get(name) or field_of(held, name) for name in (FROM, TO)]
        held = with_ends(held, [global_id(node_type, key) for node_type, key in ends])
    return held
