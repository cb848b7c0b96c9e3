"""What the explorer asks for at most, which its sources state for themselves, is what the server allows."""

import re

import pytest

from graph.plan.network import EDGES_PER_NODE, MAXIMUM_DEPTH, MAXIMUM_NODES
from server.settings import EXPLORER_PAGE_ROWS
from tests.conftest import ROOT

SOURCES = ROOT / "web/src"
STATED = [
    ("state/view.ts", "DEPTH_MAXIMUM", MAXIMUM_DEPTH),
    ("state/view.ts", "LIMIT_MAXIMUM", MAXIMUM_NODES),
    ("state/view.ts", "AROUND_MAXIMUM", MAXIMUM_NODES),
    ("network/answer.ts", "EDGES_PER_NODE", EDGES_PER_NODE),
    ("panels/start/questions.ts", "STRONGEST", EXPLORER_PAGE_ROWS),
]


def stated(file: str, name: str) -> int:
    statement = re.search(rf"\bconst {name} = (\d+);", (SOURCES / file).read_text("utf-8"))
    assert statement, f"{file} states no {name}"
    return int(statement[1])


@pytest.mark.parametrize(("file", "name", "allowed"), STATED)
def test_the_explorer_knows_the_bounds(file: str, name: str, allowed: int) -> None:
    assert stated(file, name) == allowed


@pytest.mark.parametrize(
    ("file", "name"), [("api/detail-documents.ts", "PAGE"), ("api/detail-documents.ts", "EVIDENCE")]
)
def test_its_other_pages_are_smaller(file: str, name: str) -> None:
    assert stated(file, name) <= EXPLORER_PAGE_ROWS
