"""gongjian duplicates: nodes that may be the same, why, and how to merge them."""

import asyncio
from collections.abc import Iterator, Sequence
from typing import Annotated, Any, assert_never

import orjson
import typer

from graph.errors import ParameterName
from graph.ontology.reader import read_ontology
from graph.stores.store import Store
from loaders.duplicates import Duplicate, Reason
from loaders.matching.undecided import undecided_duplicates
from server.commands.changes import INDENT, ChangesFormat
from server.commands.exit_codes import exit_codes
from server.commands.options import (
    DeadlineOption,
    Neo4jDatabaseOption,
    Neo4jUserOption,
    OntologyOption,
    StoreOption,
    read_settings,
)
from server.composition import store_of
from server.selection_parameters import read_node_types

MAXIMUM_PAIRS = 10_000

TypeArgument = Annotated[str | None, typer.Argument(help="A node type.", show_default="all")]
FirstOption = Annotated[int, typer.Option(min=1, max=MAXIMUM_PAIRS, help="Maximum number of pairs.")]
FormatOption = Annotated[ChangesFormat, typer.Option("--format", help="Lines to read, or JSON Lines.")]


def duplicates(
    type_: TypeArgument = None,
    first: FirstOption = 100,
    format_: FormatOption = ChangesFormat.TABLE,
    store: StoreOption = None,
    ontology: OntologyOption = None,
    neo4j_user: Neo4jUserOption = None,
    neo4j_database: Neo4jDatabaseOption = None,
    deadline: DeadlineOption = None,
) -> None:
    """List pairs of nodes of one type that may be the same: by name, alias or code.

    Whether they are, only the records tell: two communities may share a name. Each pair comes with what it has in
    common, and with the commands that merge it, or say that the two are not the same. A pair of which somebody has
    said so is left out. Nothing is written.
    """
    settings = read_settings(
        store=store, ontology=ontology, neo4j_user=neo4j_user, neo4j_database=neo4j_database, deadline=deadline
    )
    with exit_codes():
        opened = store_of(settings, read_ontology(settings.ontology))
        names = [*opened.ontology.nodes]
        if type_ is not None:
            names = read_node_types((ParameterName("type"),), [type_], opened.ontology)
        listed = asyncio.run(_duplicates(opened, names, first + 1))
    for line in _printed(listed[:first], format_):
        typer.echo(line)
    if len(listed) > first:
        typer.echo(f"there are more than {first}; raise --first, or name a type", err=True)


async def _duplicates(store: Store, types: Sequence[str], most: int) -> list[Duplicate]:
    try:
        return await undecided_duplicates(store, [store.ontology.nodes[name] for name in types], most)
    finally:
        await store.close()


def _printed(listed: Sequence[Duplicate], format_: ChangesFormat) -> Iterator[str]:
    match format_:
        case ChangesFormat.TABLE:
            for pair in listed:
                yield from _lines(pair)
            if not listed:
                yield "no two nodes have a name, alias or code in common"
        case ChangesFormat.JSON:
            for pair in listed:
                yield orjson.dumps(_members(pair)).decode()
        case _:
            assert_never(format_)


def alike_lines(pair: Duplicate, *, is_written: bool) -> Iterator[str]:
    """A new node of a load, and what it may be; once it is written, with the command that makes them one."""
    new, other = (f"{pair.node_type} {key} {name}" for key, name in zip(pair.keys, pair.names, strict=True))
    yield f"{'alike':<11}  {new}, perhaps {other}"
    yield f"{INDENT}{_reason(pair)}"
    if is_written:
        merged, into = (f"{pair.node_type}:{key}" for key in pair.keys)
        yield f"{INDENT}if they are the same: gongjian merge {merged} {into}"


def alike_members(pair: Duplicate) -> dict[str, Any]:
    """The same for other programs; of each pair of values the first is that of the new node."""
    return {"outcome": "alike", **_members(pair)}


def _lines(pair: Duplicate) -> Iterator[str]:
    first, second = (f"{pair.node_type}:{key}" for key in pair.keys)
    yield f"{first} {pair.names[0]}, {second} {pair.names[1]}"
    yield f"  {_reason(pair)}"
    yield f"  if they are the same: gongjian merge {second} {first}"
    yield f"  if not: gongjian judge {pair.node_type} {pair.keys[1]} --is-not {pair.keys[0]}"


def _reason(pair: Duplicate) -> str:
    said, also_said = pair.said
    match pair.reason:
        case Reason.NAME:
            return f"both have the name {said}" if said == also_said else f"{said} and {also_said} are the same name"
        case Reason.ALIAS:
            return f"{said} is the name of one, and an alias of the other"
        case Reason.CODE:
            return f"both have the {pair.what} {said}"
        case _:
            assert_never(pair.reason)


def _members(pair: Duplicate) -> dict[str, Any]:
    return {
        "type": pair.node_type,
        "keys": pair.keys,
        "names": pair.names,
        "reason": pair.reason,
        "property": pair.what,
        "values": pair.said,
    }
