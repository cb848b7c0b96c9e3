"""gongjian set, rename, confirm, close, reopen, rekey and delete: what is said of one record."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated

import typer

from graph.datatypes.base import Stored
from graph.datatypes.date import only_day
from graph.errors import Code, ParameterName, RequestError, allowed_instead
from graph.ontology.entity import NAME, UNTIL
from graph.ontology.model import Element, NodeType, Property
from graph.plan.identity import parse_id
from graph.stores.store import Store
from graph.stores.transaction import Held, WriteTransaction
from graph.writing.draft import Draft
from graph.writing.fields import said_properties
from graph.writing.refusal import StepRefusedError
from graph.writing.steps import Close, Confirm, Delete, Erase, Named, Rekey, Step, Upsert
from server.commands.corrections.arguments import (
    NodeArgument,
    RecordArgument,
    SourceOption,
    read_citations,
    read_reference,
    read_value,
)

UntilOption = Annotated[str, typer.Option(help="The last day, month or year on which it holds (2021-06-30).")]
OnOption = Annotated[str, typer.Option(help="The day on which the source still said so (2026-03-01).")]
KeyArgument = Annotated[
    str, typer.Argument(help="The new key, 1 to 200 characters without white space; also as Type:key.")
]
NameArgument = Annotated[str, typer.Argument(help="The new name.")]
ValuesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="NAME=VALUE", help="A property and its value, written as a cell of a table.", show_default="none"
    ),
]
ClearOption = Annotated[
    list[str] | None, typer.Option(help="A property whose value is taken back; repeatable.", show_default="none")
]
WithRelationshipsOption = Annotated[
    bool, typer.Option("--with-relationships", help="Delete the relationships of a node as well.")
]


async def set_values(
    store: Store,
    record: RecordArgument,
    values: ValuesArgument = None,
    clear: ClearOption = None,
    source: SourceOption = None,
) -> Step:
    """Correct what is said of a record: give properties a value, or take values back.

    What is not named stays. Sources are added to those that are there. A record that is not there is not made.
    """
    said_by = read_citations(source)
    held, version = await _existing(store, read_reference(record, "record", store.ontology))
    said = _read_values(held.element, values or (), clear or ())
    if not said and not said_by:
        raise RequestError(
            Code.BAD_STEP, "nothing is said of the record; allowed: name=value, --clear name, --source key#where"
        )
    ends = tuple(map(Named, held.ends))
    return Upsert(held.element, said, said_by, held.key, ends, if_version=version)


async def rename(store: Store, node: NodeArgument, name: NameArgument, source: SourceOption = None) -> Step:
    """Give a node another name. The former one becomes an alias, by which searches still find the node."""
    said_by, value = read_citations(source), read_value(NAME, "NAME", name)
    held, version = await _existing(store, read_reference(node, "node", store.ontology))
    if not isinstance(held.element, NodeType):
        raise StepRefusedError(Code.BAD_STEP, f"a {held.element.name} has no name; allowed: a node", "of")
    return Upsert(held.element, {NAME.name: value}, said_by, held.key, if_version=version)


async def confirm(store: Store, record: RecordArgument, on: OnOption, source: SourceOption = None) -> Step:
    """Note that a source still says so on a day. gongjian stale lists what nobody has confirmed for long."""
    try:
        day = only_day(on)
    except ValueError as error:
        raise RequestError(Code.BAD_DATE, ParameterName("on"), f": {error}") from None
    return Confirm(read_reference(record, "record", store.ontology), day, read_citations(source))


async def close(store: Store, record: RecordArgument, until: UntilOption, source: SourceOption = None) -> Step:
    """End a record: it holds until a day, month or year, and no longer. Its history stays."""
    value = read_value(UNTIL, "until", until)
    return Close(read_reference(record, "record", store.ontology), str(value), read_citations(source))


async def reopen(store: Store, record: RecordArgument) -> Step:
    """Take the end of a record back, so that it holds again."""
    return Close(read_reference(record, "record", store.ontology), None)


async def rekey(store: Store, record: RecordArgument, key: KeyArgument) -> Step:
    """Give a record another key. The former one still leads to it, also in tables that are loaded later."""
    return Rekey(read_reference(record, "record", store.ontology), key)


async def delete(store: Store, record: RecordArgument, with_relationships: WithRelationshipsOption = False) -> Step:
    """Take a record out of the graph, such as one that was entered by mistake; what has ended is closed instead.

    A node that has relationships is deleted with them, or not at all. The log keeps what the record said.
    """
    return Delete(read_reference(record, "record", store.ontology), with_relationships)


async def erase(store: Store, record: RecordArgument, with_relationships: WithRelationshipsOption = False) -> Step:
    """Take out of the graph and of its history what should never have been entered, such as data of a person.

    What revisions said of the record is emptied, and of its relationships too; that there was one of this key
    stays. This cannot be taken back. Backups that were made before still have it.
    """
    return Erase(read_reference(record, "record", store.ontology), with_relationships)


async def _existing(store: Store, reference: Named) -> tuple[Held, int]:
    """A record, and its version; raises StepRefusedError where there is none."""

    async def read(transaction: WriteTransaction) -> tuple[Held | None, int]:
        held = await Draft(transaction).resolved(reference.identity)
        versions = {} if held is None else await transaction.versions([held.identity])
        return held, 0 if held is None else versions.get(held.identity, 0)

    held, version = await store.transact(read, is_preview=True)
    if held is None:
        name = ":".join(parse_id(reference.identity))
        raise StepRefusedError(Code.UNKNOWN_RECORD, f"there is no {name}; gongjian search finds nodes", "of")
    return held, version


def _read_values(element: Element, values: Sequence[str], clear: Sequence[str]) -> Mapping[str, Stored]:
    """The values by property, with None for those that are taken back; raises RequestError."""
    properties = {prop.name: prop for prop in said_properties(element)}
    said: dict[str, Stored] = {}
    for prop, value in (*_set_values(properties, values), *((_property(properties, name), None) for name in clear)):
        if prop.name in said:
            raise RequestError(Code.BAD_STEP, f"{prop.name}: said twice; allowed: once, by name=value or by --clear")
        said[prop.name] = value
    return said


def _set_values(properties: Mapping[str, Property], values: Sequence[str]) -> Iterator[tuple[Property, Stored]]:
    for text in values:
        name, equals, value = text.partition("=")
        if not equals:
            raise RequestError(Code.BAD_STEP, f"{text!r} says nothing of a property; allowed: name=value")
        prop = _property(properties, name)
        if not value.strip():
            message = f"{name}: empty; allowed: a value, or --clear {name} to take the value back"
            raise RequestError(Code.BAD_STEP, message)
        yield prop, read_value(prop, name, value)


def _property(properties: Mapping[str, Property], name: str) -> Property:
    if name not in properties:
        raise RequestError(Code.BAD_STEP, f"unknown property {name!r}; {allowed_instead(name, properties)}")
    return properties[name]
