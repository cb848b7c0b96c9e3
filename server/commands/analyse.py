"""gongjian analyse: what the shape of the graph tells, as a table or as JSON."""

import asyncio
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any

import orjson
import typer
from rich.console import Console
from rich.table import Table

from graph.errors import allowed_instead
from graph.ontology.reader import read_ontology
from graph.stores.store import Store as OpenStore
from graph.views.analysis.catalog import ANALYSES, Analysis
from graph.views.analysis.extraction import extracted
from graph.views.analysis.parameters import Given
from graph.views.analysis.running import run
from graph.views.analysis.showing import Shown, shown
from graph.views.projection import left_out
from graph.views.selection import Selection
from server.assembly import store_of
from server.commands.ending import exit_codes
from server.commands.options import Deadline, Neo4jDatabase, Neo4jUser, Ontology, Store, settings
from server.commands.selecting import Along, Around, AsOf, Depth, Limit, Nodes, given
from server.selections import read_parameters, read_selection


class Form(StrEnum):
    """How a result is written."""

    TABLE = "table"
    JSON = "json"


def _known(name: str) -> str:
    if name not in ANALYSES:
        raise typer.BadParameter(f"{name!r} is not known; {allowed_instead(name, ANALYSES)}")
    return name


Name = Annotated[str, typer.Argument(metavar="ANALYSIS", callback=_known, help=f"One of {', '.join(ANALYSES)}.")]
Set = Annotated[list[str] | None, typer.Option("--set", help="A parameter, as name=value; repeatable.")]
First = Annotated[int, typer.Option(min=0, help="How many rows at most.")]
Format = Annotated[Form, typer.Option("--format", help="table, or json.")]


def analyse(  # noqa: PLR0913, PLR0917
    analysis: Name,
    parameters: Set = None,
    first: First = 20,
    form: Format = Form.TABLE,
    around: Around = None,
    depth: Depth = None,
    limit: Limit = None,
    relationship_types: Along = None,
    node_types: Nodes = None,
    as_of: AsOf = None,
    store: Store = None,
    ontology: Ontology = None,
    neo4j_user: Neo4jUser = None,
    neo4j_database: Neo4jDatabase = None,
    deadline: Deadline = None,
) -> None:
    """Analyze the graph, or the network around some nodes.

    Results carry their method, parameters and rule. They describe ties, and rate nobody.
    """
    chosen = settings(
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
    if form is Form.JSON:
        typer.echo(orjson.dumps(found, option=orjson.OPT_INDENT_2))
    else:
        _print(found)


async def _analyzed(store: OpenStore, selection: Selection, analysis: Analysis, values: Given, first: int) -> Shown:
    try:
        found = await extracted(store, selection)
        result = shown(await run(analysis, found.subject, values), found.subject.graph, first)
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


def _print(found: Shown) -> None:
    console = Console(highlight=False, soft_wrap=True)
    console.print(f"{found['method']}  {_pairs(found['parameters'])}", markup=False)
    for line in (found["rule"] or "").splitlines():
        console.print(line, markup=False)
    if found["rows"]:
        console.print(_table(found["rows"]))
    shown_rows = len(found["rows"])
    console.print(f"{shown_rows} of {found['totalCount']} rows  {_pairs(found['figures'])}", markup=False)
    console.print(f"{found['query']}  snapshot {found['snapshot']}", markup=False)
    if found["omitted"]:
        console.print(left_out(found["omitted"], found["bound"]), markup=False)


def _pairs(pairs: Iterable[Mapping[str, Any]]) -> str:
    return "  ".join(f"{pair['name']}={_cell(pair['value'])}" for pair in pairs)


def _table(rows: list[Shown]) -> Table:
    table = Table(box=None, pad_edge=False)
    for name in rows[0]:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*_cells(row))
    return table


def _cells(row: Shown) -> Iterator[str]:
    """The ids of edges are told by their number; they stand in the JSON."""
    for name, value in row.items():
        yield str(len(value)) if name in ("edges", "by") else _cell(value).replace("[", "\\[")


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
