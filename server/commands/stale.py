"""gongjian stale: the facts that nobody has confirmed for long, the oldest first."""

import asyncio
import datetime
from collections.abc import Iterator
from typing import Annotated, Any, assert_never

import orjson
import typer

from graph.datatypes.date import only_day
from graph.errors import Code, ParameterName, RequestError
from graph.ontology.model import NodeType, Ontology, RelationshipType
from graph.ontology.reader import read_ontology
from graph.plan.identity import parse_id
from graph.stores.staleness import StalePage, StaleRecord, StaleRecords
from graph.stores.store import Store
from server.commands.changes import ChangesFormat
from server.commands.exit_codes import exit_codes
from server.commands.options import (
    DeadlineOption,
    Neo4jDatabaseOption,
    Neo4jUserOption,
    OntologyOption,
    StoreOption,
    read_settings,
    text_option,
)
from server.composition import store_of
from server.selection_parameters import read_recorded_types

MAXIMUM_RECORDS = 10_000

BeforeOption = Annotated[str, typer.Option(help="A day: what was confirmed on it or later is not listed (2026-01-01).")]
TypesOption = Annotated[
    str | None, text_option("Node types and recorded relationship types, separated by commas.", "all")
]
FirstOption = Annotated[int, typer.Option(min=1, max=MAXIMUM_RECORDS, help="Maximum number of records.")]
FormatOption = Annotated[ChangesFormat, typer.Option("--format", help="Lines to read, or JSON Lines.")]


def stale(  # noqa: PLR0913, PLR0917
    before: BeforeOption,
    types: TypesOption = None,
    first: FirstOption = 20,
    format_: FormatOption = ChangesFormat.TABLE,
    store: StoreOption = None,
    ontology: OntologyOption = None,
    neo4j_user: Neo4jUserOption = None,
    neo4j_database: Neo4jDatabaseOption = None,
    deadline: DeadlineOption = None,
) -> None:
    """List what holds today and was last confirmed before a day, the oldest first.

    What was never confirmed goes by the day on which it was last written. Each line has that day, the record as
    Type:key, its name or its ends, and its sources.
    """
    settings = read_settings(
        store=store, ontology=ontology, neo4j_user=neo4j_user, neo4j_database=neo4j_database, deadline=deadline
    )
    with exit_codes():
        declared = read_ontology(settings.ontology)
        today = datetime.datetime.now().astimezone().date().isoformat()
        page = StalePage(_types(types, declared), _day(before), today, first)
        listed = asyncio.run(_stale(store_of(settings, declared), page))
    for line in _printed(listed, page, format_):
        typer.echo(line)


def _day(text: str) -> str:
    try:
        return only_day(text)
    except ValueError as error:
        raise RequestError(Code.BAD_DATE, f"--before: {error}") from None


def _types(text: str | None, ontology: Ontology) -> list[NodeType | RelationshipType]:
    if text is None:
        return [*ontology.elements]
    names = read_recorded_types((ParameterName("types"),), [text], ontology)
    return [element for element in ontology.elements if element.name in names]


async def _stale(store: Store, page: StalePage) -> StaleRecords:
    try:
        return await store.stale(page)
    finally:
        await store.close()


def _printed(stale: StaleRecords, page: StalePage, format_: ChangesFormat) -> Iterator[str]:
    match format_:
        case ChangesFormat.TABLE:
            yield from map(_line, stale.records)
            if not stale.records:
                yield f"nothing was last confirmed before {page.before}"
            elif stale.count > len(stale.records):
                yield f"{len(stale.records)} of {stale.count} listed; raise --first, or narrow by --types"
        case ChangesFormat.JSON:
            yield from (orjson.dumps(_members(record)).decode() for record in stale.records)
        case _:
            assert_never(format_)


def _line(record: StaleRecord) -> str:
    how = "written" if record.confirmed_on is None else "confirmed"
    who = record.name or " to ".join(map(_name, record.ends))
    sources = "; ".join(f"{key}#{locator}" if locator else key for key, locator in record.citations)
    return "  ".join(filter(None, (record.day, how, f"{record.element}:{record.key}", who, sources)))


def _name(identity: str) -> str:
    return ":".join(parse_id(identity))


def _members(record: StaleRecord) -> dict[str, Any]:
    ends = dict(zip(("from", "to"), map(parse_id, record.ends), strict=False))
    return {
        "type": record.element,
        "key": record.key,
        **(ends or {"name": record.name}),
        "confirmedOn": record.confirmed_on,
        "updatedAt": record.updated_at,
        "sources": record.citations,
    }
