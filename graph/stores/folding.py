"""From the log back to records: what the entries of a revision, taken together, make of each record.

    fold = Fold(ontology)
    fold.add(entries)                                write by write, in the order of the log
    changes = fold.changes(held)                     `held` are the records with the ids of `fold.former_ids`

What an older ontology had and this one has not, types, properties and kinds of values, is left out.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.datatypes.base import Affinity, Stored
from graph.ontology.entity import CITATIONS, CREATED, ID, KEY, UPDATED
from graph.ontology.model import NodeType, Ontology, Property, RelationshipType
from graph.plan.identity import global_id
from graph.stores.log import EntryWriter
from graph.stores.records import Record
from graph.stores.revisions import Entry
from graph.stores.transaction import Change, Held

_KINDS: Mapping[Affinity, tuple[type, ...]] = {
    Affinity.TEXT: (str,),
    Affinity.INTEGER: (int,),
    Affinity.REAL: (int, float),
    Affinity.BOOLEAN: (bool,),
    Affinity.TEXTS: (list,),
}

_NO_END = ("", "")


@dataclass(slots=True)
class _Net:
    """A record after the entries so far: its key before them, None where it is new, and what they say of it.

    `was` is what they say of it before them.
    """

    former: str | None
    said: dict[str, Any]
    was: dict[str, Any]


class Fold:
    """What entries make of records, each once, whatever happened to it meanwhile."""

    def __init__(self, ontology: Ontology) -> None:
        self._elements: Mapping[str, NodeType | RelationshipType] = {**ontology.nodes, **ontology.relationships}
        self._live: dict[tuple[str, str], _Net] = {}
        self._gone: list[tuple[str, _Net]] = []
        self._contradicted: dict[tuple[str, str], None] = {}

    def add(self, entries: Iterable[Entry]) -> None:
        """Takes in the next write; records may exchange their keys in it."""
        known = [entry for entry in entries if entry.element in self._elements]
        leaving = {place: self._net(entry) for place, entry in enumerate(known) if _is_leaving(entry)}
        for place, entry in enumerate(known):
            net = leaving.get(place) or self._net(entry)
            if entry.before is not None:
                net.was = {**entry.before, **net.was}
            if entry.after is not None:
                net.said |= entry.after
                self._live[entry.element, entry.key] = net
            elif net.former is not None:
                self._gone.append((entry.element, net))

    def _net(self, entry: Entry) -> _Net:
        if entry.before is None:
            return _Net(None, {}, {})
        was = str(entry.before.get(KEY.name, entry.key))
        return self._live.pop((entry.element, was), _Net(was, {}, {}))

    @property
    def former_ids(self) -> list[str]:
        """The ids, before the entries, of the records that there were."""
        nets = [*self._gone, *((name, net) for (name, _), net in self._live.items())]
        return [global_id(name, net.former) for name, net in nets if net.former is not None]

    @property
    def contradicted(self) -> Collection[tuple[str, str]]:
        """The records that were not as the entries say, by type and key; known after `changes`."""
        return self._contradicted

    def changes(self, held: Mapping[str, Held]) -> list[Change]:
        """What they make of the records `held` before them, by id; a record that is not among them is left out."""
        changes = []
        for name, net in self._gone:
            before, _ = self._before(name, net, held)
            changes += [] if before is None else [Change(before, None)]
        for (name, key), net in self._live.items():
            before, values = self._before(name, net, held)
            if net.former is None or before is not None:
                after = held_of(self._elements[name], key, values | net.said)
                changes += [] if after is None else [Change(before, after)]
        return changes

    def _before(self, name: str, net: _Net, held: Mapping[str, Held]) -> tuple[Held | None, dict[str, Any]]:
        """A record before the entries, and what it says; it is noted where that is not what they say."""
        before = None if net.former is None else held.get(global_id(name, net.former))
        values = {} if before is None else values_of(before)
        if net.former is not None and any(_plain(values.get(it, net.was[it])) != _plain(net.was[it]) for it in net.was):
            self._contradicted[name, net.former] = None
        return before, values


def _plain(value: Any) -> Any:
    """A value as it can be compared: JSON knows no tuples."""
    return [_plain(member) for member in value] if isinstance(value, list | tuple) else value


def _is_leaving(entry: Entry) -> bool:
    """Whether a record goes, or gets another key."""
    return entry.before is not None and (entry.after is None or KEY.name in entry.before)


def values_of(held: Held) -> dict[str, Any]:
    """What a record says, as the log has it."""
    return EntryWriter(held.element).values(held.record, held.end_types)


def held_of(element: NodeType | RelationshipType, key: str, said: Mapping[str, Any]) -> Held | None:
    """The record that says this; None where the ontology does not allow its ends."""
    stored: list[Stored] = [global_id(element.name, key), key]
    for prop in element.properties:
        if prop not in (ID, KEY, CREATED, UPDATED):
            stored.extend(prop.datatype.store(_value(prop, said.get(prop.name))))
    citations = tuple((str(source), str(locator)) for source, locator in said.get(CITATIONS, ()))
    instants = (said[CREATED.name], said[UPDATED.name]) if CREATED.name in said else None
    if isinstance(element, NodeType):
        return Held(element, Record(tuple(stored), citations, instants=instants))
    (near, source), (far, target) = said.get("from", _NO_END), said.get("to", _NO_END)
    if (near, far) not in element.pairs:
        return None
    return Held(element, Record(tuple(stored), citations, source, target, instants=instants), near, far)


def _value(prop: Property, value: Any) -> Stored:
    kinds = _KINDS[next(iter(prop.fields.values()))]
    is_of_kind = isinstance(value, kinds) and (bool in kinds or not isinstance(value, bool))
    stored: Stored = value if is_of_kind else None
    return stored


def folded(ontology: Ontology, writes: Iterable[Iterable[Entry]]) -> Fold:
    """The fold of writes."""
    fold = Fold(ontology)
    for entries in writes:
        fold.add(entries)
    return fold
