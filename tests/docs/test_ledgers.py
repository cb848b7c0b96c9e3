"""The page on ledgers: its commands run one after another in an empty store, and print what it says."""

import re
import shlex

import pytest
from typer.testing import CliRunner

from server.cli import app
from tests.conftest import ROOT
from tests.docs.reading import blocks, page

PAGE = "docs/ledgers.md"
STEPS = re.findall(r"^```sh\n(.*?)^```\n(?:\n```\n(.*?)^```$)?", page(PAGE), re.MULTILINE | re.DOTALL)


@pytest.fixture
def printed(tmp_path, monkeypatch):
    """What each block of commands should print at last, and what it did."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    results = []
    for commands, output in STEPS:
        of_block = [CliRunner().invoke(app, shlex.split(line)[1:]) for line in commands.splitlines()]
        results.append((output, of_block))
        answer(tmp_path / "pairings.yaml")
    return results


def answer(mapping):
    """What the page says to type."""
    mapping.write_text(mapping.read_text(encoding="utf-8").replace("学校: '?'", "学校: SCHOOL"), encoding="utf-8")


def test_every_command_prints_what_is_said(printed):
    assert [[it.exit_code for it in results] for _, results in printed] == [[0], [0, 0], [0], [0], [0, 0]]
    said = [(output, results[-1].stdout) for output, results in printed if output]
    assert [stdout for _, stdout in said] == [output for output, _ in said]


def test_the_mapping_is_the_one_that_is_proposed(printed, tmp_path):
    proposed = (tmp_path / "pairings.yaml").read_text(encoding="utf-8")
    (mapping,) = blocks(page(PAGE), "yaml")
    assert [line for line in proposed.splitlines() if not line.lstrip().startswith("#")] == mapping.splitlines()
