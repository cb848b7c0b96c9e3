"""gongjian analyse: what the shape of the graph tells, as a table, as CSV or as JSON."""

import asyncio
import io
import shlex
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, assert_never

import orjson
import typer
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table

from graph.analysis.catalog import ANALYSES, Analysis
from graph.analysis.graph import Graph
from graph.analysis.parameters import Arguments
from graph.analysis.plain_objects import PlainObject, plain_result
from graph.analysis.running import run
from graph.analysis.selected_graph import read_selected_graph
from graph.errors import allowed_instead
from graph.ontology.reader import read_ontology
from graph.selection.citing import omission_text
from graph.selection.selection import Selection
from graph.stores.store import Store
from server.commands.analysis_csv import csv_table, type_and_key
from server.commands.analysis_parameters import read_analysis_parameters
from server.commands.analysis_workbook import AnalysisWorkbook, citations_of_rows
from server.commands.exit_codes import exit_codes
from server.commands.files import BomOption, OutputOption, open_output
from server.commands.options import (
    AroundOption,
    AsKnownAtOption,
    AsOfOption,
    DeadlineOption,
    DepthOption,
    LimitOption,
    MinWeightOption,
    Neo4jDatabaseOption,
    Neo4jUserOption,
    NodeTypesOption,
    OntologyOption,
    PatternsOption,
    RelationshipTypesOption,
    StoreOption,
    WhereOption,
    option_of,
    parameter_texts,
    read_settings,
)
from server.commands.past import taken_from
from server.commands.report import LanguageOption
from server.composition import store_of
from server.selection_parameters import ParameterTexts, read_selection
from server.settings import Settings

MAXIMUM_CELL_MEMBERS = 5
"""How many members of a list a cell of the table shows."""


class Format(StrEnum):
    """How a result is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"


def _refuse_unknown_analysis(name: str) -> str:
    if name not in ANALYSES:
        raise typer.BadParameter(f"{name!r} is not known; {allowed_instead(name, ANALYSES)}")
    return name


AnalysisArgument = Annotated[
    str, typer.Argument(metavar="ANALYSIS", callback=_refuse_unknown_analysis, help=f"One of {', '.join(ANALYSES)}.")
]
SetOption = Annotated[
    list[str] | None, typer.Option("--set", help="A parameter of the analysis, as name=value; repeatable.")
]
FirstOption = Annotated[int, typer.Option(min=0, help="Maximum number of rows.")]
FormatOption = Annotated[Format, typer.Option("--format", help="table, csv, json or xlsx.")]


def analyse(  # noqa: PLR0913, PLR0917
    analysis: AnalysisArgument,
    parameters: SetOption = None,
    first: FirstOption = 20,
    output_format: FormatOption = Format.TABLE,
    output: OutputOption = None,
    bom: BomOption = True,
    language: LanguageOption = "zh",
    around: AroundOption = None,
    depth: DepthOption = None,
    limit: LimitOption = None,
    relationship_types: RelationshipTypesOption = None,
    node_types: NodeTypesOption = None,
    min_weight: MinWeightOption = None,
    patterns: PatternsOption = None,
    where: WhereOption = None,
    as_of: AsOfOption = None,
    as_known_at: AsKnownAtOption = None,
    store: StoreOption = None,
    ontology: OntologyOption = None,
    neo4j_user: Neo4jUserOption = None,
    neo4j_database: Neo4jDatabaseOption = None,
    deadline: DeadlineOption = None,
) -> None:
    """Analyze the graph, or the network around some nodes.

    Results come with their method, parameters and rule. They describe ties, and rate nobody.
    """
    settings = read_settings(
        store=store, ontology=ontology, neo4j_user=neo4j_user, neo4j_database=neo4j_database, deadline=deadline
    )
    texts = parameter_texts(
        around,
        depth=depth,
        limit=limit,
        relationshipTypes=relationship_types,
        nodeTypes=node_types,
        minWeight=min_weight,
        patterns=patterns,
        where=where,
        asOf=as_of,
        asKnownAt=as_known_at,
    )
    with exit_codes():
        opened_store = store_of(settings, read_ontology(settings.ontology))
        selection = read_selection(texts, opened_store.ontology)
        arguments = read_analysis_parameters(ANALYSES[analysis], parameters or (), opened_store.ontology)
        command = _command(analysis, parameters or (), first, texts)
        writing = _Writing(ANALYSES[analysis], output_format, language, command, byte_order_mark=bom)
        result, content = asyncio.run(_analyze(settings, opened_store, selection, writing, arguments, first))
        with open_output(output, settings) as file:
            file.write(content)
    if output_format is Format.CSV:
        # A CSV file has no place for what its rows are of, so that goes to stderr.
        _print_footer(result, Console(stderr=True, highlight=False, soft_wrap=True))


@dataclass(frozen=True, slots=True)
class _Writing:
    """Of which analysis a result is written, how, and the command that gives it again."""

    analysis: Analysis
    format: Format
    language: str
    command: str
    byte_order_mark: bool


async def _analyze(
    settings: Settings, store: Store, selection: Selection, writing: _Writing, arguments: Arguments, first: int
) -> tuple[PlainObject, bytes]:
    """The result as plain objects, after what it cites, and as it is written.

    The members and their order are those of the JSON.
    """
    async with taken_from(settings, store, selection) as (state, named):
        selected = await read_selected_graph(state, named)
        result = plain_result(await run(writing.analysis, selected, arguments), selected.graph, first)
        citation = selected.citation
        cited = {
            "analysis": writing.analysis.name,
            "query": citation.query,
            "asOf": citation.day or None,
            "asKnownAt": citation.known_at or None,
            "omitted": citation.omitted,
            "bound": citation.bound or None,
            "snapshot": citation.snapshot,
            "sources": citation.sources,
            **result,
            "command": writing.command,
        }
        return cited, await _content(cited, writing, selected.graph, state)


def _command(analysis: str, parameters: Iterable[str], first: int, texts: ParameterTexts) -> str:
    """The command that gives the same result, without the settings."""
    options = [("--set", parameter) for parameter in parameters]
    options += [(option_of(name), value) for name, values in texts.items() for value in values]
    option_words = [word for option in options for word in option]
    return shlex.join(["gongjian", "analyse", analysis, *option_words, "--first", str(first)])


async def _content(result: PlainObject, writing: _Writing, graph: Graph, state: Store) -> bytes:
    match writing.format:
        case Format.JSON:
            return orjson.dumps(result, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
        case Format.CSV:
            return csv_table(writing.analysis, result["rows"], byte_order_mark=writing.byte_order_mark)
        case Format.TABLE:
            text = io.StringIO()
            console = Console(file=text, force_terminal=sys.stdout.isatty(), highlight=False, soft_wrap=True)
            _print_table(result, console)
            return text.getvalue().encode()
        case Format.XLSX:
            citations = await citations_of_rows(state, writing.analysis, graph, result["rows"])
            book = AnalysisWorkbook(writing.analysis, graph, state.ontology, citations, writing.language)
            return await asyncio.to_thread(book.content, result)
        case _:
            assert_never(writing.format)


def _print_table(result: PlainObject, console: Console) -> None:
    console.print(f"{result['method']}  {_name_value_pairs(result['parameters'])}".rstrip(), markup=False)
    for line in (result["rule"] or "").splitlines():
        console.print(line, markup=False)
    if result["rows"]:
        console.print(_table(result["rows"]))
    _print_footer(result, console)


def _print_footer(result: PlainObject, console: Console) -> None:
    """Prints how many rows there are, what they are of, and the command that gives them again."""
    rows = f"{len(result['rows'])} of {result['totalCount']} rows"
    console.print(f"{rows}  {_name_value_pairs(result['figures'])}".rstrip(), markup=False)
    day = f"  as of {result['asOf']}" if result["asOf"] else ""
    day += f"  as known at {result['asKnownAt']}" if result["asKnownAt"] else ""
    sources = f"{len(result['sources'])} source{'s' if len(result['sources']) != 1 else ''}"
    console.print(f"{result['query']}{day}  snapshot {result['snapshot']}  {sources}", markup=False)
    if result["omitted"]:
        console.print(omission_text(result["omitted"], result["bound"]), markup=False)
    console.print(result["command"], markup=False)


def _name_value_pairs(pairs: Iterable[Mapping[str, Any]]) -> str:
    return "  ".join(f"{pair['name']}={_cell(pair['value'])}" for pair in pairs)


def _table(rows: list[PlainObject]) -> Table:
    table = Table(box=None, pad_edge=False)
    for name, value in rows[0].items():
        table.add_column(name, overflow="fold")
        if isinstance(value, dict):
            # Keys are to be copied, so they are not broken into lines, however narrow the terminal is.
            longest_key = max(cell_len(type_and_key(row[name])) for row in rows)
            table.add_column(f"{name} key", no_wrap=True, min_width=longest_key)
    for row in rows:
        table.add_row(*(cell.replace("[", "\\[") for cell in _cells(row)))
    return table


def _cells(row: PlainObject) -> Iterator[str]:
    for name, value in row.items():
        # Nobody reads the ids of edges in a table, so it has their number; the JSON has them all.
        yield str(len(value)) if name in ("edges", "by") else _cell(value)
        if isinstance(value, dict):
            yield type_and_key(value)


def _cell(value: Any) -> str:
    match value:
        case dict():
            return str(value["name"])
        case list():
            members = ", ".join(_cell(member) for member in value[:MAXIMUM_CELL_MEMBERS])
            return f"{members}, … ({len(value)})" if len(value) > MAXIMUM_CELL_MEMBERS else members
        case float():
            return f"{value:.6g}"
    return str(value)
