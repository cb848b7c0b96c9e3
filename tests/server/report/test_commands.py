"""The commands that a report shows give the figures that it shows, run on the sample."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest
from python_calamine import CalamineWorkbook
from typer.testing import CliRunner

from graph.ontology.model import Ontology
from graph.plan.network import MAXIMUM_NODES
from graph.report.findings import Subject
from server.cli import app
from server.report.commands import list_commands
from tests.conftest import SAMPLE
from tests.graph.report.page_reading import rows, sections, text

SUBJECTS = (
    "--community 410106100003",
    "--community 410171560006 --as-of 2021-06-30",
    "--unit zhengzhou-jingkai-education-bureau --as-of 2023-06-30",
    "--project ruyihu-charity-fund --as-of 2022-12-31",
)

DERIVED = ("coBuilders", "committeePartners", "cooperatesWith")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Runs a line in a folder of its own, on the sample."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GONGJIAN_STORE", "sqlite:sample.db")
    CliRunner().invoke(app, ["load", str(SAMPLE)])

    def run_line(line: str) -> str:
        result = CliRunner().invoke(app, shlex.split(line)[1:])
        assert result.exit_code == 0
        assert all(" left out by " in note for note in result.stderr.splitlines())
        return result.stdout

    return run_line


def commands_and_sections(page: str) -> tuple[list[str], dict[str, Any]]:
    """The commands of a page, and its sections by heading."""
    by_heading = sections(page)
    return by_heading["How to repeat this"].findtext("pre").splitlines(), by_heading


def counted(file: str, ontology: Ontology) -> tuple[int, int]:
    """Nodes and edges of a table, which stand on a sheet for each type; the first two say what the others are."""
    book = CalamineWorkbook.from_path(file)
    sheets = {name: book.get_sheet_by_name(name).to_python()[1:] for name in book.sheet_names[2:]}
    edge_labels = {edge_type.label.en for edge_type in ontology.all_relationships}
    edges = sum(len(rows_of_sheet) for name, rows_of_sheet in sheets.items() if name in edge_labels)
    return sum(map(len, sheets.values())) - edges, edges


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_commands_give_the_figures_of_the_page(run: Callable[[str], str], ontology: Ontology, subject: str) -> None:
    page = run(f"gongjian report {subject} --language en")
    (again, network, *dormant), by_heading = commands_and_sections(page)
    run(again)
    assert Path("report.html").read_text(encoding="utf-8") == page
    run(network)
    figures = re.search(r"(\d+) nodes, (\d+) relationships", text(by_heading["The network around it"]))
    assert figures
    assert counted("network.xlsx", ontology) == (int(figures[1]), int(figures[2]))
    assert len(dormant) == ("--as-of" in subject)
    for line in dormant:
        ties = orjson.loads(run(f"{line} --format json"))["rows"]
        assert [row[2] for row in rows(by_heading["Dormant ties"])] == [tie["last"] for tie in ties]


def test_all_who_co_build_are_listed(run: Callable[[str], str], ontology: Ontology) -> None:
    subject = Subject(ontology.nodes["Community"], "410106100003")
    of_network, of_all_pairs = (
        list_commands(subject, ontology, dict.fromkeys(DERIVED, total), "en")["coBuilders"]
        for total in (MAXIMUM_NODES - 1, MAXIMUM_NODES)
    )
    run(of_network)
    assert counted("coBuilders.xlsx", ontology)[1] == 1
    run(of_all_pairs)
    assert counted("coBuilders.xlsx", ontology)[1] == 2
    assert "--around" not in of_all_pairs
