"""The begin of the log in a store that was made by an older version: its first revision is of all records that it has.

Its entries have the instants of records too, as it does not tell itself when they were made.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import replace

from graph.ontology.entity import CREATED, UPDATED
from graph.stores.digest import digest
from graph.stores.log import EntryWriter, Packed
from graph.stores.records import Instants
from graph.stores.transaction import Held


def adopted(records: Sequence[Held]) -> list[Packed]:
    """The entries of records of one type, which have their instants."""
    entries: list[Packed] = []
    for held in records:
        key, _, said = EntryWriter(held.element).entry(None, held.record, (), held.end_types)
        created, updated = held.record.instants or ("", "")
        entries.append((key, None, said | {CREATED.name: created, UPDATED.name: updated}))
    return entries


def with_instants(records: Sequence[Held], instants: Mapping[str, Instants]) -> list[Held]:
    """Records with their instants, by id."""
    return [replace(held, record=replace(held.record, instants=instants[held.identity])) for held in records]


def outdated(records: Sequence[Held]) -> list[Held]:
    """Those whose digest is that of a former ontology, by which no state could be compared."""
    return [held for held in records if held.record.stored_digest != digest(held.record)]


def this_instant() -> str:
    """Now, as revisions have it."""
    return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
