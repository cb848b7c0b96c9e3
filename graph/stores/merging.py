"""What a write makes of a record that the store has already: what it says is set, and what it does not say stays.

stored    name 第一小学, kind SCHOOL, cited by report#p2
written   name 第一小学, aliases 一小, cited by ledger#row 7
becomes   name 第一小学, kind SCHOOL, aliases 一小, cited by report#p2 and ledger#row 7
"""

import re
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.datatypes.base import Stored
from graph.datatypes.date import OPEN_END, OPEN_START
from graph.errors import DataError, Mistake
from graph.ontology.entity import CITATIONS, SINCE, UNTIL
from graph.ontology.model import Element, NodeType, RelationshipType
from graph.ontology.rules import SOURCE
from graph.plan.identity import global_id, parse_id
from graph.stores.digest import digest, written_fields
from graph.stores.records import (
    Batch,
    Citation,
    FieldChange,
    NodeBatch,
    Noting,
    Record,
    RecordChange,
    RelationshipBatch,
)
from graph.stores.revisions import Written

_MAXIMUM_LISTED = 100
"""Mistakes that are listed; the others are counted."""

_KEY_PLACE, _OWN = 1, 2
"""The place of the key among the values of a record, behind the id; and how many values name it."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What a batch becomes: the records that it makes or changes, as they were and as they are, and all numbers."""

    touched: Sequence[tuple[Record | None, Record]]
    counts: Written

    @property
    def records(self) -> list[Record]:
        """The records to write, each once."""
        return [after for _, after in self.touched]


class Merger:
    """Merges the batches of one write with what a store has. `note` gets each change.

    `was_empty` tells of types whether there were any records before the write; a store fills it in. Rows of one
    write that name different records never mean the same relationship: only what was there before is searched for one.
    """

    def __init__(self, note: Noting | None = None) -> None:
        self.was_empty: dict[str, bool] = {}
        self._note = note
        self._met: set[str] = set()
        self._mistakes: list[Mistake] = []
        self._mistake_count = 0

    def digests(self, batch: Batch) -> dict[str, str]:
        """The digests of records by their ids: one that the store has with this digest stays as it is.

        So it need not be read. None of records that the batch has twice, or of a type that had none.
        """
        if self.was_empty[batch.element.name]:
            return {}
        element, digests = batch.element, dict[str, str]()
        required = [first for name, first, _ in element.written_places if element.by_name[name].required]
        for record in batch.records:
            identity = str(record.values[0])
            # Whatever leaves out what every stored record has is not like any of them.
            is_whole = identity not in digests and all(record.values[place] is not None for place in required)
            digests[identity] = digest(record) if is_whole else ""
        return {identity: of_record for identity, of_record in digests.items() if of_record}

    def ids(self, batch: Batch) -> list[str]:
        """The ids of the records that a batch may mean."""
        if isinstance(batch, NodeBatch):
            return [str(record.values[0]) for record in batch.records]
        ties, was_empty = Ties(batch.relationship_type, ()), self.was_empty[batch.relationship_type.name]
        if was_empty and not batch.relationship_type.told_apart_by:
            return [str(record.values[0]) for record in batch.records]
        return [identity for record in batch.records for identity, _ in ties.names(record)]

    def ends(self, batch: RelationshipBatch) -> list[tuple[str, str]]:
        """The ends between which a relationship may be meant that another name does not tell."""
        if self.was_empty[batch.relationship_type.name]:
            return []
        return [*dict.fromkeys((record.source, record.target) for record in batch.records if not record.has_key)]

    def merged(
        self, batch: Batch, named: Iterable[Record], between: Iterable[Record] = (), just_so: Collection[str] = ()
    ) -> Merged:
        """What a batch becomes beside the records that have the `ids` of the batch, and those `between` its `ends`.

        Records that the store has with the same digest, whose ids are `just_so`, are not in the batch any more.

        A record is left out, and `check` raises DataError, where it cannot be told which of several relationships is
        meant, or what is meant does not fit.
        """
        element = batch.element
        ids_between = {str(record.values[0]): record for record in between}
        before_it = [record for identity, record in ids_between.items() if identity not in self._met]
        ties = Ties(element, before_it) if isinstance(element, RelationshipType) else None
        if ties is not None:
            self._met.update(just_so)
        known = {str(record.values[0]): record for record in (*before_it, *named)}
        touched: dict[str, tuple[Record | None, Record]] = {}
        created = unchanged = 0
        # Rows that are named like a stored relationship come first, so that it does not depend on their order.
        records = sorted(batch.records, key=lambda record: not ties.is_named(record, known)) if ties else batch.records
        for record in records:
            try:
                said = record if ties is None or record.has_key else ties.named(record, known, self._met)
            except DataError as error:
                self._refuse(error)
                continue
            identity = str(said.values[0])
            before = known.get(identity)
            after = said if before is None else merged_record(element, before, said)
            if ties is not None and not self.was_empty[element.name]:
                self._met.add(identity)
            if before is not None:
                mistakes = [_mistake(element, after, said, *broken) for broken in broken_rules(element, after)]
                if mistakes:
                    self._refuse(DataError(mistakes))
                    continue
                if (before.stored_digest or digest(before)) == digest(after):
                    unchanged += 1
                    continue
            created += before is None
            touched[identity] = touched[identity][0] if identity in touched else before, after
            known[identity] = after
            if self._note is not None:
                self._note(_change(element, before, after, said))
        counts = Written(created, len(batch.records) - created - unchanged, unchanged + len(just_so))
        return Merged([*touched.values()], counts)

    def _refuse(self, error: DataError) -> None:
        self._mistake_count += len(error.mistakes)
        self._mistakes.extend(error.mistakes[: _MAXIMUM_LISTED - len(self._mistakes)])

    def check(self) -> None:
        """Raises DataError with what is wrong with records of all batches, so that the write is taken back."""
        if self._mistakes:
            raise DataError(self._mistakes, self._mistake_count - len(self._mistakes))


class Ties:
    """Relationships of one type by their ends: which of them is meant where no key tells."""

    def __init__(self, relationship: RelationshipType, records: Iterable[Record]) -> None:
        fields = written_fields(relationship)
        self._name = relationship.name
        self._apart = relationship.apart_places
        self._days = fields.index(SINCE.stored("_day")), fields.index(UNTIL.stored("_day"))
        self._by_ends: dict[tuple[str, str], list[Record]] = {}
        for record in records:
            self._by_ends.setdefault((record.source, record.target), []).append(record)

    def names(self, said: Record) -> list[tuple[str, str]]:
        """The id and key of a record, and those that it gets without a key where another has the first."""
        identity, key = (str(value) for value in said.values[:_OWN])
        if said.has_key:
            return [(identity, key)]
        apart = "~".join([key, *(str(said.values[place]) for place in self._apart if said.values[place] is not None)])
        others = dict.fromkeys([apart, f"{apart}~2", f"{apart}~3"])
        return [(identity, key), *((global_id(self._name, other), other) for other in others if other != key)]

    def is_named(self, said: Record, known: Mapping[str, Record]) -> bool:
        """Whether a record has a key, or the one that it would get is that of a relationship that it may mean."""
        tie = known.get(str(said.values[0]))
        return said.has_key or (tie is not None and self._meet(tie, said))

    def named(self, said: Record, known: Mapping[str, Record], met: Container[str]) -> Record:
        """The record with the id and key of the relationship that is meant, or with a new one.

        Those `met` in this write already are meant by their names alone.
        """
        if said.values[0] not in known and (said.source, said.target) not in self._by_ends:
            return said
        meant = self.meant(said, known, met)
        names = self.names(said)
        free = [name for name in names if name[0] not in known]
        if len(meant) > 1 or (not meant and not free):
            raise self._ambiguous(said, meant or [known[identity] for identity, _ in names if identity in known])
        name = meant[0].values[:_OWN] if meant else free[0]
        return replace(said, values=(*name, *said.values[_OWN:]))

    def meant(self, said: Record, known: Mapping[str, Record], met: Container[str]) -> list[Record]:
        """The relationships that a record without a key may mean: none, one, or several that it does not tell apart."""
        own = [known[identity] for identity, _ in self.names(said) if identity in known]
        own = [tie for tie in own if (tie.source, tie.target) == (said.source, said.target)]
        meant = [tie for tie in own if self._meet(tie, said) and self._agree(tie, said, exactly=True)][:1]
        if meant:
            return meant
        ties = [tie for tie in self._by_ends.get((said.source, said.target), ()) if self._meet(tie, said)]
        ties = [tie for tie in ties if str(tie.values[0]) not in met]
        exact = [tie for tie in ties if self._agree(tie, said, exactly=True)]
        return exact or [tie for tie in ties if self._agree(tie, said, exactly=False)]

    def agreeing(self, said: Record) -> list[Record]:
        """The relationships between the ends of a record that agree with it in what tells relationships apart."""
        ties = self._by_ends.get((said.source, said.target), ())
        return [tie for tie in ties if self._agree(tie, said, exactly=True)]

    def _meet(self, tie: Record, said: Record) -> bool:
        """Whether the two hold at one time."""
        (first, last), (other_first, other_last) = self._period(tie), self._period(said)
        return first <= other_last and other_first <= last

    def _period(self, record: Record) -> tuple[str, str]:
        first, last = (record.values[place] for place in self._days)
        return str(first or OPEN_START), str(last or OPEN_END)

    def _agree(self, tie: Record, said: Record, *, exactly: bool) -> bool:
        """Whether what tells relationships apart is the same, or else is not said of one of them."""
        pairs = [(tie.values[place], said.values[place]) for place in self._apart]
        return all(is_so == is_said or (not exactly and None in (is_so, is_said)) for is_so, is_said in pairs)

    def _ambiguous(self, said: Record, meant: Sequence[Record]) -> DataError:
        keys = ", ".join(sorted(repr(str(tie.values[_KEY_PLACE])) for tie in meant))
        message = f"several relationships of the store may be meant, {keys}; give the row the key of the one that is"
        file, line = said.origin or (f"{self._name} {said.source} to {said.target}", 0)
        return DataError([Mistake(file, line, "key", message)])


def without(batch: Batch, identities: Collection[str]) -> Batch:
    """A batch without the records that have these ids."""
    if not identities:
        return batch
    return replace(batch, records=[record for record in batch.records if record.values[0] not in identities])


def named_ids(batch: Batch) -> set[str]:
    """The ids of all records that a batch names: its own, those of ends, and of sources."""
    ids = {str(record.values[0]) for record in batch.records}
    ids.update(global_id(SOURCE, key) for record in batch.records for key, _ in record.citations)
    if isinstance(batch, RelationshipBatch):
        for record in batch.records:
            ids.add(global_id(batch.source_type, record.source))
            ids.add(global_id(batch.target_type, record.target))
    return ids


def redirected(batch: Batch, now: Mapping[str, str]) -> Batch:
    """A batch that names records by former ids, with those that they have now."""
    if not now:
        return batch

    def key(node_type: str, key: str) -> str:
        identity = now.get(global_id(node_type, key))
        return key if identity is None else parse_id(identity)[1]

    source, target = batch.end_types or ("", "")
    records = []
    for record in batch.records:
        identity = now.get(str(record.values[0]))
        name = record.values[:_OWN] if identity is None else (identity, parse_id(identity)[1])
        cited, restated = (
            tuple(dict.fromkeys((key(SOURCE, cited_key), place) for cited_key, place in of_sources))
            for of_sources in (record.citations, record.restates)
        )
        near, far = key(source, record.source), key(target, record.target)
        values = (*name, *record.values[_OWN:])
        records.append(replace(record, values=values, citations=cited, source=near, target=far, restates=restated))
    return replace(batch, records=records)


def merged_record(element: Element, before: Record, said: Record) -> Record:
    """A stored record with what a write says of it."""
    if said.is_mention and not any(_restates(said, citation) for citation in before.citations):
        return before
    if said.is_complete and not said.is_mention:
        return said
    values: list[Stored] = []
    for _, first, end in element.written_places:
        values.extend((said if _says(said.values[first]) else before).values[first:end])
    still = frozenset(said.citations)
    kept = (citation for citation in before.citations if citation in still or not _restates(said, citation))
    return replace(said, values=tuple(values), citations=tuple(dict.fromkeys((*kept, *said.citations))))


def _restates(said: Record, citation: Citation) -> bool:
    key, place = citation
    return any(key == source and re.fullmatch(places, place) for source, places in said.restates)


def _mistake(element: Element, record: Record, said: Record, name: str, message: str) -> Mistake:
    """That values which came from different writes cannot stand beside each other."""
    file, line = said.origin or (f"{element.name} {record.values[_KEY_PLACE]}", 0)
    return Mistake(file, line, name, f"with what the store has, {message}")


def broken_rules(element: Element, record: Record) -> Iterator[tuple[str, str]]:
    """The properties whose values cannot stand beside others of the record, and why not."""
    values = dict(zip(written_fields(element), record.values, strict=True))
    since, until = values[SINCE.name], values[UNTIL.name]
    if str(values[SINCE.stored("_day")] or OPEN_START) > str(values[UNTIL.stored("_day")] or OPEN_END):
        yield UNTIL.name, f"{until!r} would be before since, {since!r}; allowed: the same or later"
    for prop in element.properties:
        value, least = values.get(prop.name), values.get(prop.not_below)
        if isinstance(value, int | float) and isinstance(least, int | float) and value < least:
            yield prop.name, f"{value!r} would be below {prop.not_below}, {least!r}; allowed: the same or more"


def contradictions(element: Element, first: Record, second: Record) -> list[FieldChange]:
    """Where two records of one key say different things; `before` is what the first says."""
    pairs = [(name, first.values[place], second.values[place]) for name, place, _ in element.written_places]
    pairs += [("from", first.source, second.source), ("to", first.target, second.target)]
    return [FieldChange(name, was, says) for name, was, says in pairs if was != says and _says(was) and _says(says)]


def _says(value: Stored) -> bool:
    return value is not None and value != []


def _change(element: Element, before: Record | None, after: Record, said: Record) -> RecordChange:
    key = str(after.values[_KEY_PLACE])
    if before is None:
        return RecordChange(element.name, key, is_new=True, origin=said.origin)
    fields = [
        FieldChange(name, before.values[place], after.values[place])
        for name, place, _ in element.written_places
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
    return RecordChange(element.name, key, False, tuple(fields), contradicts, said.origin)
