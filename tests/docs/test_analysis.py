"""The page on analyses: names, arguments, limits and rules are those of the code, and examples are answered so."""

import shlex
from inspect import signature

import orjson
from typer.testing import CliRunner

from graph.analysis import betweenness, centrality, mode_projections, pairs
from graph.analysis.catalog import ANALYSES
from graph.analysis.parameters import Parameter, ParameterType
from graph.analysis.running import MAXIMUM_THREAD_WORK
from graph.analysis.selected_graph import MAXIMUM_ANALYZED_EDGES, MAXIMUM_ANALYZED_NODES
from graph.layout import component_layout
from graph.stores.store import EXTRACT_SECONDS
from loaders.graphs import MAXIMUM_ANALYZING_REQUESTS, MAXIMUM_GRAPHS_PER_REQUEST, MAXIMUM_WAIT_SECONDS
from schema.analysis import DEFAULT_ROWS
from server.cli import app
from server.commands.analyse import analyse
from tests.conftest import SAMPLE
from tests.docs.reading import blocks, marked, page, rows

PAGE = page("docs/analysis.md")
TEXT = " ".join(PAGE.split())
KINDS = {
    ParameterType.DAY: "a day",
    ParameterType.NODE: "a node of the selection: its ties alone",
    ParameterType.NODE_TYPE: "a type of node",
    ParameterType.NODE_TYPES: "types of node",
    ParameterType.RELATIONSHIP_TYPES: "types of relationship",
}


def test_every_analysis_is_explained_and_none_else():
    listed = [*rows(PAGE.split("## The shape")[1], "analysis"), *rows(PAGE, "question")]
    assert sorted(row[0].strip("`") for row in listed) == sorted(ANALYSES)


def allowed(parameter: Parameter) -> str:
    return KINDS.get(parameter.type) or f"{parameter.minimum:,} to {parameter.maximum:,}"


def absent(parameter: Parameter) -> str:
    if parameter.default is None:
        return "must be given" if parameter.required else "all"
    return f"{parameter.default:g}"


def test_every_argument_is_told_with_what_it_may_be():
    listed = [[cell.strip("`").split(", which")[0] for cell in row] for row in rows(PAGE, "analysis")]
    declared = [(name, parameter) for name, analysis in ANALYSES.items() for parameter in analysis.parameters]
    assert [row[:3] for row in listed] == [[name, parameter.name, allowed(parameter)] for name, parameter in declared]
    defaults = [
        (row[3], parameter) for row, (_, parameter) in zip(listed, declared, strict=True) if parameter.name != "day"
    ]
    assert [default for default, _ in defaults] == [absent(parameter) for _, parameter in defaults]


async def test_the_query_has_the_answer_printed_there(ask):
    assert await ask(blocks(PAGE, "graphql")[0]) == orjson.loads(marked("docs/analysis.md", "answer"))["data"]


def test_the_command_prints_what_is_printed_there(tmp_path):
    environment = {"GONGJIAN_STORE": f"sqlite:{tmp_path}/sample.db", "COLUMNS": "100"}
    CliRunner().invoke(app, ["load", str(SAMPLE)], env=environment)
    _, *words = shlex.split(blocks(PAGE, "sh")[0])
    result = CliRunner().invoke(app, words, env=environment)
    printed = [line.rstrip() for line in result.stdout.splitlines()]
    assert printed == marked("docs/analysis.md", "printed").splitlines()


def test_limits_are_told_as_they_are():
    assert [row[1] for row in rows(PAGE, "what")] == [
        f"{limit:,g}"
        for limit in (
            MAXIMUM_ANALYZED_NODES,
            MAXIMUM_ANALYZED_EDGES,
            MAXIMUM_GRAPHS_PER_REQUEST,
            MAXIMUM_ANALYZING_REQUESTS,
            MAXIMUM_WAIT_SECONDS,
        )
    ]
    assert f"takes more than {EXTRACT_SECONDS:g} seconds" in TEXT
    assert f"where nodes times ties exceed {MAXIMUM_THREAD_WORK:,} it" in TEXT
    assert f"`first`: {DEFAULT_ROWS} rows by default" in TEXT
    assert f"shows {signature(analyse).parameters['first'].default} (`--first`)" in TEXT


def test_limits_of_methods_are_told_as_they_are():
    assert f"nodes times ties exceed {betweenness.MAXIMUM_EXACT_WORK:,} " in TEXT
    assert f"followed from {betweenness.PIVOTS} pivots only" in TEXT
    assert f"what more than {mode_projections.MAXIMUM_SHARERS} share" in TEXT
    assert f"r = {centrality.DAMPING:g} · " in TEXT
    assert f"{component_layout.FORCE_ROUNDS} rounds of forces" in TEXT


def test_rules_are_told_as_they_are():
    assert f"more than N months ({pairs.DEFAULT_MONTHS})" in TEXT
    at_least = f"of at least {pairs.DEFAULT_BURST_EDGES} edges between two"
    assert f"{at_least}, all beginnings and ends lie within {pairs.DEFAULT_BURST_DAYS} days" in TEXT
    direct, joint = TEXT.split("Direct edges are those of ")[1].split(" look at ", 1)
    assert {name for name in direct.replace(",", " ").replace(";", " ").split() if name.isupper()} == set(
        pairs.DIRECT_TYPES
    )
    assert joint.startswith(pairs.JOINT_TYPES[0])
