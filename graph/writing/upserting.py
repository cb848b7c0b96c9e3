"""Upserts: a new record, or what a step says of one that is there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.datatypes.date import OPEN_END, OPEN_START
from graph.datatypes.identifier import read_identifier
from graph.errors import Code
from graph.ontology.entity import CITATIONS, KEY, SINCE, UNTIL
from graph.ontology.model import Element, NodeType, Ontology, RelationshipType
from graph.ontology.rules import SOURCE
from graph.plan.identity import global_id, own_key, parse_id
from graph.stores.digest import written_fields
from graph.stores.merging import Ties, broken_rules
from graph.stores.records import Citation, Record, default_key
from graph.stores.transaction import Held
from graph.writing.draft import Draft
from graph.writing.fields import (
    is_missing,
    new_record,
    said_properties,
    value_of,
    values_of,
    with_citations,
    with_ends,
    with_values,
)
from graph.writing.refusal import StepRefusedError
from graph.writing.steps import Upsert

NAME, ALIASES = "name", "aliases"


@dataclass(frozen=True, slots=True)
class Meant:
    """The record that an upsert is about, and whether it is new; what the step says is not said of it yet.

    `ends` are those that the step says, of a relationship that may have had others.
    """

    held: Held
    is_new: bool
    ends: Sequence[str] = ()


async def meant_node(draft: Draft, step: Upsert) -> Meant:
    """The node with the key, or that once had it."""
    held = await draft.resolved(global_id(step.element.name, step.key))
    if held is not None:
        return Meant(held, is_new=False)
    return Meant(new_record(step.element, read_key(step.element, step.key)), is_new=True)


def read_key(element: Element, key: str) -> str:
    """A key that a record is to get; raises StepRefusedError for one that records of the type cannot have."""
    try:
        return element.read_key(key) if isinstance(element, NodeType) else read_identifier(key)
    except ValueError as error:
        raise StepRefusedError(Code.DATA_INVALID, str(error), KEY.name) from None


def read_new_key(element: Element, key: str, ontology: Ontology) -> str:
    """The same of a record that has a key so far; the new one may be written as Type:key or as a global id."""
    try:
        key = own_key(element.name, key, [*ontology.nodes, *ontology.relationships])
    except ValueError as error:
        raise StepRefusedError(Code.DATA_INVALID, str(error), KEY.name) from None
    return read_key(element, key)


async def meant_by_key(draft: Draft, step: Upsert) -> Meant:
    """The relationship that has the key, of which a step does not say the ends."""
    held = await draft.resolved(global_id(step.element.name, step.key))
    if held is None:
        message = f"there is no {step.element.name} with the key {step.key!r}; give its ends to write a new one"
        raise StepRefusedError(Code.UNKNOWN_RECORD, message, "key")
    return Meant(held, is_new=False)


async def meant_relationship(draft: Draft, step: Upsert, ends: Sequence[Held]) -> Meant:
    """The relationship with the key, or without one that between these ends at that time."""
    assert isinstance(step.element, RelationshipType)
    _check_pair(step.element, ends)
    ids = [end.identity for end in ends]
    if step.key:
        held = await draft.resolved(global_id(step.element.name, step.key))
        if held is not None:
            return Meant(held, is_new=False, ends=ids)
        return Meant(new_record(step.element, step.key, ids), is_new=True)
    between = await draft.between(step.element, *ids)
    key = default_key(step.element, [(end.element.name, end.key) for end in ends], str(step.values.get("since") or ""))
    said = replace(with_values(new_record(step.element, key, ids), step.values).record, has_key=False)
    ties = Ties(step.element, [held.record for held in between])
    names = [identity for identity, _ in ties.names(said)]
    await draft.prefetch(names)
    known = {identity: held.record for identity in names if (held := await draft.record(identity)) is not None}
    known |= {held.identity: held.record for held in between}
    meant = ties.meant(said, known, ())
    if len(meant) > 1:
        keys = ", ".join(repr(str(record.values[1])) for record in meant)
        raise StepRefusedError(
            Code.AMBIGUOUS, f"several relationships may be meant, {keys}; name one by its key", "key"
        )
    if meant:
        held = await draft.record(str(meant[0].values[0]))
        assert held is not None  # it was among those between the ends
        return Meant(held, is_new=False)
    free = [name for name in ties.names(said) if name[0] not in known]
    if not free:
        raise StepRefusedError(Code.AMBIGUOUS, "several relationships have these ends; give this one a key", "key")
    return Meant(new_record(step.element, free[0][1], ids), is_new=True)


def _check_pair(relationship: RelationshipType, ends: Sequence[Held]) -> None:
    pair = ends[0].element.name, ends[1].element.name
    if pair not in relationship.pairs:
        possible = ", ".join(f"{near} to {far}" for near, far in sorted(relationship.pairs))
        message = f"{relationship.name} cannot lead from {' to '.join(pair)}; allowed: {possible}"
        raise StepRefusedError(Code.DATA_INVALID, message, "to")


def upserted(meant: Meant, step: Upsert) -> Held:
    """The record with what the step says: a name that it had is an alias, and sources are added or replaced."""
    values = dict(step.values)
    if not meant.is_new and isinstance(step.element, NodeType) and ALIASES not in values:
        values |= former_name(meant.held, values.get(NAME))
    held = with_ends(meant.held, meant.ends) if meant.ends else meant.held
    citations = step.citations if step.cites_all else united(held.record, step.citations)
    return with_citations(with_values(held, values), citations)


def former_name(held: Held, name: object) -> dict[str, list[str]]:
    """The aliases of a node that gets a name: the one that it had is one of them."""
    former, aliases = value_of(held, NAME), value_of(held, ALIASES)
    if name is None or name == former:
        return {}
    assert isinstance(aliases, list)
    return {ALIASES: [*dict.fromkeys(alias for alias in (*aliases, str(former)) if alias != name)]}


def united(record: Record, citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """The citations of a record and further ones, each once."""
    return tuple(dict.fromkeys((*record.citations, *citations)))


async def check(draft: Draft, held: Held) -> Held:
    """The record with its sources as they are named now; raises StepRefusedError where it cannot stand in the graph."""
    held = await _with_known_sources(draft, held)
    await check_rules(draft, held)
    return held


async def check_rules(draft: Draft, held: Held) -> None:
    """Raises StepRefusedError where what a record says cannot stand alone or beside others."""
    _check_values(held)
    check_ends(held, "to")
    await _check_alone(draft, held)


async def _with_known_sources(draft: Draft, held: Held) -> Held:
    await draft.prefetch(global_id(SOURCE, key) for key, _ in held.record.citations)
    known: list[Citation] = []
    for key, locator in held.record.citations:
        source = await draft.resolved(global_id(SOURCE, key))
        if source is None:
            raise StepRefusedError(
                Code.UNKNOWN_RECORD, f"there is no Source with the key {key!r}; write it first", CITATIONS
            )
        known.append((source.key, locator))
    if not known and held.element.name != SOURCE:
        raise StepRefusedError(Code.DATA_INVALID, "empty; required: at least one source", CITATIONS)
    return with_citations(held, tuple(dict.fromkeys(known)))


def _check_values(held: Held) -> None:
    values = values_of(held)
    for prop in said_properties(held.element):
        if prop.required and is_missing(values[prop.name]):
            message = f"empty; required: a value of type {prop.datatype.name}"
            raise StepRefusedError(Code.DATA_INVALID, message, prop.name)
        if prop.requires and not is_missing(values[prop.name]) and is_missing(values[prop.requires]):
            message = f"empty; required where {prop.name} has a value, {values[prop.name]!r}"
            raise StepRefusedError(Code.DATA_INVALID, message, prop.requires)
    for name, message in broken_rules(held.element, held.record):
        raise StepRefusedError(Code.DATA_INVALID, message, name)


def check_ends(held: Held, *path: str) -> None:
    """Raises StepRefusedError where the ends of a relationship are one within the other, and their codes are not."""
    if isinstance(held.element, RelationshipType):
        why = held.element.why_apart(*(parse_id(end) for end in held.ends))
        if why:
            raise StepRefusedError(Code.DATA_INVALID, why, *path)


async def _check_alone(draft: Draft, held: Held) -> None:
    """Where a node may have only one such relationship at a time, another one must not hold at the same time."""
    relationship = held.element
    if not isinstance(relationship, RelationshipType):
        return
    for end, field, identity in zip((relationship.source, relationship.target), ("from", "to"), held.ends, strict=True):
        if not end.at_most_one:
            continue
        for other in await draft.relationships_of(identity, relationship):
            is_same_end = other.element == relationship and other.ends[field == "to"] == identity
            if is_same_end and other.identity != held.identity and do_meet(other, held):
                message = (
                    f"it already has {relationship.name} {other.key!r} at that time, and may have one;"
                    " close that one first, or correct it"
                )
                raise StepRefusedError(Code.DATA_INVALID, message, field)


def do_meet(held: Held, other: Held) -> bool:
    """Whether two relationships hold at one time."""
    (first, last), (other_first, other_last) = _period(held), _period(other)
    return first <= other_last and other_first <= last


def _period(held: Held) -> tuple[str, str]:
    fields = written_fields(held.element)
    first, last = (held.record.values[fields.index(prop.stored("_day"))] for prop in (SINCE, UNTIL))
    return str(first or OPEN_START), str(last or OPEN_END)
