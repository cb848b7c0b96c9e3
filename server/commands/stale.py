"""gongjian stale: the facts that nobody has confirmed for long, the oldest first."""

import asyncio
import datetime
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any, Literal, assert_never

import orjson
import typer

from graph.datatypes.date import only_day
from graph.errors import Code, ParameterName, RequestError
from graph.export.dialect import Sink
from graph.export.dialects.xlsx.workbook import XLSX
from graph.export.export import ExportOptions
from graph.export.listed_records import listed_records
from graph.ontology.model import NodeType, Ontology, RelationshipType
from graph.ontology.reader import read_ontology
from graph.plan.identity import global_id, parse_id
from graph.stores.staleness import StalePage, StaleRecord, StaleRecords
from graph.stores.store import Store
from server.commands.exit_codes import exit_codes
from server.commands.export import LanguageOption
from server.commands.files import OutputOption, open_output
from server.commands.options import (
    DeadlineOption,
    Neo4jDatabaseOption,
    Neo4jUserOption,
    OntologyOption,
    StoreOption,
    parameter_texts,
    read_settings,
    text_option,
)
from server.composition import store_of
from server.selection_parameters import read_export_options, read_recorded_types

MAXIMUM_RECORDS = 10_000

BeforeOption = Annotated[str, typer.Option(help="A day: what was confirmed on it or later is not listed (2026-01-01).")]
TypesOption = Annotated[
    str | None, text_option("Node types and recorded relationship types, separated by commas.", "all")
]
FirstOption = Annotated[int, typer.Option(min=1, max=MAXIMUM_RECORDS, help="Maximum number of records.")]


class StaleFormat(StrEnum):
    """How stale records are listed."""

    TABLE = "table"
    JSON = "json"
    XLSX = "xlsx"


FormatOption = Annotated[
    StaleFormat, typer.Option("--format", help="Lines to read, JSON Lines, or a workbook to fill in and load.")
]


def stale(  # noqa: PLR0913, PLR0917
    before: BeforeOption,
    types: TypesOption = None,
    first: FirstOption = 20,
    format_: FormatOption = StaleFormat.TABLE,
    output: OutputOption = None,
    language: LanguageOption = None,
    store: StoreOption = None,
    ontology: OntologyOption = None,
    neo4j_user: Neo4jUserOption = None,
    neo4j_database: Neo4jDatabaseOption = None,
    deadline: DeadlineOption = None,
) -> None:
    """List what holds today and was last confirmed before a day, the oldest first.

    What was never confirmed goes by the day on which it was last written. Each line has that day, the record as
    Type:key, its name or its ends, and its sources. A workbook has these records only: fill in the column
    "Confirmed on", and load it by gongjian load.
    """
    settings = read_settings(
        store=store, ontology=ontology, neo4j_user=neo4j_user, neo4j_database=neo4j_database, deadline=deadline
    )
    with exit_codes():
        declared = read_ontology(settings.ontology)
        today = datetime.datetime.now().astimezone().date().isoformat()
        page = StalePage(_types(types, declared), _day(before), today, first)
        opened = store_of(settings, declared)
        with open_output(output, settings) as file:
            asyncio.run(
                _write(opened, page, format_, read_export_options(parameter_texts(None, language=language)), file)
            )


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


async def _write(store: Store, page: StalePage, format_: StaleFormat, options: ExportOptions, file: Sink) -> None:
    try:
        listed = await store.stale(page)
        if format_ is not StaleFormat.XLSX:
            file.write("".join(f"{line}\n" for line in _lines(listed, page, format_)).encode())
            return
        identities = [global_id(record.element, record.key) for record in listed.records]
        stream = await listed_records(store, identities, f"stale(before: {page.before})", options.language)
        await asyncio.to_thread(XLSX.write, stream, file)
    finally:
        await store.close()


def _lines(
    stale: StaleRecords, page: StalePage, format_: Literal[StaleFormat.TABLE, StaleFormat.JSON]
) -> Iterator[str]:
    match format_:
        case StaleFormat.TABLE:
            yield from map(_line, stale.records)
            if not stale.records:
                yield f"nothing was last confirmed before {page.before}"
            elif stale.count > len(stale.records):
                yield f"{len(stale.records)} of {stale.count} listed; raise --first, or narrow by --types"
        case StaleFormat.JSON:
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
