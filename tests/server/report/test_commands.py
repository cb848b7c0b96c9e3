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
from server.cli import app
from server.report.commands import MOST, listings
from server.report.subject import Subject
from tests.conftest import SAMPLE
from tests.graph.report.reading import rows, sections, text

SUBJECTS = (
    "--community 410106100003",
    "--community 410171560006 --as-of 2021-06-30",
    "--unit zhengzhou-jingkai-education-bureau --as-of 2023-06-30",
    "--project ruyihu-charity-fund --as-of 2022-12-31",
)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Runs a line in a folder of its own, on the sample."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GONGJIAN_STORE", "sqlite:sample.db")
    CliRunner().invoke(app, ["load", str(SAMPLE)])

    def run_line(line: str) -> str:
        result = CliRunner().invoke(app, shlex.split(line)[1:])
        assert result.exit_code == 0
        assert all(" left out by " in told for told in result.stderr.splitlines())
        return result.stdout

    return run_line


def shown(page: str) -> tuple[list[str], dict[str, Any]]:
    """The commands of a page, and its sections."""
    found = sections(page)
    return found["How to repeat this"].findtext("pre").splitlines(), found


def counted(file: str, ontology: Ontology) -> tuple[int, int]:
    """Nodes and edges of a table, which stand on a sheet for each type; the first sheet is the citation."""
    book = CalamineWorkbook.from_path(file)
    sheets = {name: book.get_sheet_by_name(name).to_python()[1:] for name in book.sheet_names[1:]}
    kinds = {kind.label.en for kind in ontology.all_relationships}
    edges = sum(len(found) for name, found in sheets.items() if name in kinds)
    return sum(map(len, sheets.values())) - edges, edges


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_commands_give_the_figures_of_the_page(run: Callable[[str], str], ontology: Ontology, subject: str) -> None:
    page = run(f"gongjian report {subject} --language en")
    (again, network, *dormant), found = shown(page)
    run(again)
    assert Path("report.html").read_text(encoding="utf-8") == page
    run(network)
    told = re.search(r"(\d+) nodes, (\d+) relationships", text(found["The network around it"]))
    assert told
    assert counted("network.xlsx", ontology) == (int(told[1]), int(told[2]))
    assert len(dormant) == ("--as-of" in subject)
    for line in dormant:
        ties = orjson.loads(run(f"{line} --format json"))["rows"]
        assert [row[2] for row in rows(found["Dormant ties"])] == [tie["last"] for tie in ties]


def test_all_who_co_build_are_listed(run: Callable[[str], str], ontology: Ontology) -> None:
    subject = Subject(ontology.nodes["Community"], "410106100003")
    (part,), (whole,) = (
        listings(subject, ontology, {"coBuilders": count}, "en").values() for count in (MOST - 1, MOST)
    )
    run(part)
    assert counted("coBuilders.xlsx", ontology)[1] == 1
    run(whole)
    assert counted("coBuilders.xlsx", ontology)[1] == 2
    assert "--around" not in whole
