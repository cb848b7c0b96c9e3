"""gongjian analyse: what the shape of the graph tells, as a table, as CSV or as JSON."""

import asyncio
import io
import shlex
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Annotated, Any

import orjson
import typer
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table

from graph.analysis.catalog import ANALYSES, Analysis
from graph.analysis.parameters import Arguments
from graph.analysis.plain_objects import PlainObject, plain_result
from graph.analysis.running import run
from graph.analysis.selected_graph import read_selected_graph
from graph.errors import allowed_instead
from graph.ontology.reader import read_ontology
from graph.selection.citing import left_out
from graph.selection.request import Selection
from graph.stores.store import Store as OpenStore
from server.commands.analysis_csv import csv_table, type_and_key
from server.commands.exit_codes import exit_codes
from server.commands.files import BomOption, OutputOption, open_output
from server.commands.options import (
    DeadlineOption,
    Neo4jDatabaseOption,
    Neo4jUserOption,
    OntologyOption,
    StoreOption,
    option_of,
    read_settings,
)
from server.commands.selecting import Along, Around, AsOf, Depth, Limit, Nodes, given
from server.composition import store_of
from server.selections import read_parameters, read_selection


class Form(StrEnum):
    """How a result is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def _known(name: str) -> str:
    if name not in ANALYSES:
        raise typer.BadParameter(f"{name!r} is not known; {allowed_instead(name, ANALYSES)}")
    return name


Name = Annotated[str, typer.Argument(metavar="ANALYSIS", callback=_known, help=f"One of {', '.join(ANALYSES)}.")]
Set = Annotated[list[str] | None, typer.Option("--set", help="A parameter, as name=value; repeatable.")]
First = Annotated[int, typer.Option(min=0, help="How many rows at most.")]
Format = Annotated[Form, typer.Option("--format", help="table, csv or json.")]


def analyse(  # noqa: PLR0913, PLR0917
    analysis: Name,
    parameters: Set = None,
    first: First = 20,
    form: Format = Form.TABLE,
    output: OutputOption = None,
    bom: BomOption = True,
    around: Around = None,
    depth: Depth = None,
    limit: Limit = None,
    relationship_types: Along = None,
    node_types: Nodes = None,
    as_of: AsOf = None,
    store: StoreOption = None,
    ontology: OntologyOption = None,
    neo4j_user: Neo4jUserOption = None,
    neo4j_database: Neo4jDatabaseOption = None,
    deadline: DeadlineOption = None,
) -> None:
    """Analyze the graph, or the network around some nodes.

    Results carry their method, parameters and rule. They describe ties, and rate nobody.
    """
    chosen = read_settings(
        store=store, ontology=ontology, neo4j_user=neo4j_user, neo4j_database=neo4j_database, deadline=deadline
    )
    wanted = given(
        around, depth=depth, limit=limit, relationshipTypes=relationship_types, nodeTypes=node_types, asOf=as_of
    )
    with exit_codes():
        opened = store_of(chosen, read_ontology(chosen.ontology))
        selection = read_selection(wanted, opened.ontology)
        values = read_parameters(ANALYSES[analysis], parameters or (), opened.ontology)
        found = asyncio.run(_analyzed(opened, selection, ANALYSES[analysis], values, first))
        found["command"] = _command(analysis, parameters or (), first, wanted)
        with open_output(output) as file:
            file.write(_written(found, ANALYSES[analysis], form, marked=bom))
    if form is Form.CSV:
        _tell(found, Console(stderr=True, highlight=False, soft_wrap=True))


async def _analyzed(
    store: OpenStore, selection: Selection, analysis: Analysis, values: Arguments, first: int
) -> PlainObject:
    try:
        found = await read_selected_graph(store, selection)
        result = plain_result(await run(analysis, found, values), found.graph, first)
        citation = found.citation
        return {"analysis": analysis.name, "query": citation.query, "asOf": citation.day or None} | {
            "omitted": citation.omitted,
            "bound": citation.bound or None,
            "snapshot": citation.snapshot,
            "sources": citation.sources,
            **result,
        }
    finally:
        await store.close()


def _command(analysis: str, parameters: Iterable[str], first: int, wanted: Mapping[str, Sequence[str]]) -> str:
    """What to type to have the same."""
    options = [f"--set={one}" for one in parameters]
    options += [f"{option_of(name)}={value}" for name, values in wanted.items() for value in values]
    words = [word for one in options for word in one.split("=", 1)]
    return shlex.join(["gongjian", "analyse", analysis, *words, "--first", str(first)])


def _written(found: PlainObject, analysis: Analysis, form: Form, *, marked: bool) -> bytes:
    if form is Form.JSON:
        return orjson.dumps(found, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    if form is Form.CSV:
        return csv_table(analysis, found["rows"], byte_order_mark=marked)
    text = io.StringIO()
    _print(found, Console(file=text, force_terminal=sys.stdout.isatty(), highlight=False, soft_wrap=True))
    return text.getvalue().encode()


def _print(found: PlainObject, console: Console) -> None:
    console.print(f"{found['method']}  {_pairs(found['parameters'])}".rstrip(), markup=False)
    for line in (found["rule"] or "").splitlines():
        console.print(line, markup=False)
    if found["rows"]:
        console.print(_table(found["rows"]))
    _tell(found, console)


def _tell(found: PlainObject, console: Console) -> None:
    """What the rows are of, and how to have them again."""
    shown_rows = len(found["rows"])
    console.print(f"{shown_rows} of {found['totalCount']} rows  {_pairs(found['figures'])}".rstrip(), markup=False)
    day = f"  as of {found['asOf']}" if found["asOf"] else ""
    cited = f"{len(found['sources'])} source{'s' if len(found['sources']) != 1 else ''}"
    console.print(f"{found['query']}{day}  snapshot {found['snapshot']}  {cited}", markup=False)
    if found["omitted"]:
        console.print(left_out(found["omitted"], found["bound"]), markup=False)
    console.print(found["command"], markup=False)


def _pairs(pairs: Iterable[Mapping[str, Any]]) -> str:
    return "  ".join(f"{pair['name']}={_cell(pair['value'])}" for pair in pairs)


def _table(rows: list[PlainObject]) -> Table:
    """Keys are not folded, so that they can be copied."""
    made = Table(box=None, pad_edge=False)
    for name, value in rows[0].items():
        made.add_column(name, overflow="fold")
        if isinstance(value, dict):
            longest = max(cell_len(type_and_key(row[name])) for row in rows)
            made.add_column(f"{name} key", no_wrap=True, min_width=longest)
    for row in rows:
        made.add_row(*(cell.replace("[", "\\[") for cell in _cells(row)))
    return made


def _cells(row: PlainObject) -> Iterator[str]:
    """The ids of edges are told by their number; they stand in the JSON."""
    for name, value in row.items():
        yield str(len(value)) if name in ("edges", "by") else _cell(value)
        if isinstance(value, dict):
            yield type_and_key(value)


def _cell(value: Any) -> str:
    match value:
        case dict():
            return str(value["name"])
        case list():
            shown_first = ", ".join(_cell(one) for one in value[:5])
            return f"{shown_first}, … ({len(value)})" if len(value) > 5 else shown_first
        case float():
            return f"{value:.6g}"
    return str(value)
