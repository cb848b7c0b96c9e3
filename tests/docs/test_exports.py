"""The page on exports: its tables are what the code has, and its examples are taken."""

import re
from inspect import signature
from urllib.parse import parse_qs

import pytest

from graph.export.catalog import DIALECTS
from graph.export.dialects.xlsx.columns import MAXIMUM_NAMED_NODES
from graph.export.dialects.xlsx.sheet import MAXIMUM_CELL_CHARACTERS, MAXIMUM_ROWS
from graph.export.export import ExportOptions
from graph.export.spreading import SCALES
from graph.plan.identity import global_id
from graph.plan.network import MAXIMUM_DEPTH, MAXIMUM_NODES
from graph.selection.citing import MAXIMUM_CITED_SOURCES, MAXIMUM_EDGES_IN_MEMORY, MAXIMUM_NODES_IN_MEMORY
from graph.selection.selection import Selection
from graph.stores.store import EXTRACT_SECONDS
from server.commands.export import export
from server.export_route import MAXIMUM_EXPORTS
from server.selection_parameters import PARAMETERS, read_selection
from tests.docs.reading import PAGES, page, rows

PAGE = page("docs/exports.md")
LIMITS = [
    ("exports that a server writes", MAXIMUM_EXPORTS),
    ("seconds that an export", round(EXTRACT_SECONDS)),
    ("nodes laid out", MAXIMUM_NODES_IN_MEMORY),
    ("edges laid out", MAXIMUM_EDGES_IN_MEMORY),
    ("nodes around some nodes", MAXIMUM_NODES),
    ("sources in a citation", MAXIMUM_CITED_SOURCES),
    ("nodes whose names stand beside edges", MAXIMUM_NAMED_NODES),
]
DEFAULTS = Selection((), ())


def names(cell: str) -> list[str]:
    return re.findall(r"`([\w-]+)`", cell)


def test_every_dialect_has_its_suffix_and_its_media_type():
    assert [tuple(cell.strip("`") for cell in row[:3]) for row in rows(PAGE, "dialect")] == [
        (name, dialect.suffix, dialect.media_type.split(";")[0]) for name, dialect in DIALECTS.items()
    ]


def test_of_every_dialect_all_is_told():
    filled_cells = [len(list(filter(None, row))) for row in rows(PAGE, "dialect")]
    assert filled_cells == [11] * len(DIALECTS)


def test_every_dialect_is_for_something():
    assert {name for row in rows(PAGE, "for") for name in names(row[1])} == set(DIALECTS)


def test_every_parameter_is_an_option_too():
    listed = {names(row[0])[0]: names(row[1])[0] for row in rows(PAGE, "parameter")}
    options = {name: f"--{re.sub('([A-Z])', lambda letter: f'-{letter[0].lower()}', name)}" for name in PARAMETERS}
    assert listed == options
    assert {name.strip("-").replace("-", "_") for name in listed.values()} <= set(signature(export).parameters)


ADDRESSES = [
    address for path in PAGES for address in re.findall(r"/export/(\w+)\?([^\s\"`]+)", path.read_text(encoding="utf-8"))
]


def test_pages_name_addresses_of_files():
    assert len(ADDRESSES) >= 3


@pytest.mark.parametrize(("dialect", "query"), ADDRESSES)
def test_addresses_of_files_are_understood(dialect, query, ontology):
    selection = read_selection(parse_qs(query, strict_parsing=True), ontology)
    assert dialect in DIALECTS
    assert selection.around == (global_id("Community", "410106100003"),)


def test_what_is_taken_when_nothing_is_given():
    defaults = {row[0].strip("`"): row[3].strip("`") for row in rows(PAGE, "parameter")}
    assert (defaults["depth"], defaults["limit"]) == (f"{DEFAULTS.depth}", f"{DEFAULTS.limit}")
    assert (defaults["language"], defaults["bom"]) == (
        ExportOptions().language,
        f"{ExportOptions().byte_order_mark}".lower(),
    )


def test_how_far_and_how_many():
    assert f"relationships away, 0 to {MAXIMUM_DEPTH}" in PAGE
    assert f"how many nodes at most, 1 to {MAXIMUM_NODES:,}" in PAGE


@pytest.mark.parametrize(("what", "maximum"), LIMITS, ids=[what for what, _ in LIMITS])
def test_a_limit(what, maximum):
    (row,) = [row for row in rows(PAGE, "what") if row[0].startswith(what)]
    assert row[1] == f"{maximum:,}"


def test_every_limit_is_held():
    assert len(rows(PAGE, "what")) == len(LIMITS)
    assert PAGE.count(f"up to {MAXIMUM_NODES_IN_MEMORY:,} nodes and {MAXIMUM_EDGES_IN_MEMORY:,} edges") == 2


def test_how_much_larger_pictures_get():
    *others, most = map(str, SCALES)
    assert f"the least of {', '.join(others)} and {most} times" in " ".join(PAGE.split())


def test_the_limits_of_a_workbook_are_those_of_the_code():
    assert f"longer than {MAXIMUM_CELL_CHARACTERS:,} characters" in PAGE
    assert f"more than {MAXIMUM_ROWS - 1:,} rows" in PAGE
