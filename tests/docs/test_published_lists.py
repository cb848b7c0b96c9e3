"""The lists of published facts: loaded by the mappings of the documentation, again, and with corrections."""

import csv
import os
from pathlib import Path

import openpyxl
import orjson
import pytest
from typer.testing import CliRunner

from server.cli import app
from tests.conftest import ROOT

MAPPINGS = ROOT / "docs/ledgers/published"
FACTS = Path(os.environ.get("GONGJIAN_PUBLISHED_FACTS", ROOT.parent / "shared/seed/published"))
LISTS = ("sources", "actors", "facts")
TYPED = 5
"""Answers that have to be typed."""

pytestmark = pytest.mark.skipif(not FACTS.is_dir(), reason="the facts are no part of the repository")


@pytest.fixture
def load(tmp_path):
    """Loads a list by its mapping, and returns what is printed."""

    def load(name, *options, folder=FACTS):
        store = f"sqlite:{tmp_path / 'graph.db'}"
        file, mapping = folder / f"{name}.csv", MAPPINGS / f"{name}.yaml"
        return CliRunner().invoke(app, ["load", str(file), "--map", str(mapping), "--store", store, *options])

    return load


@pytest.fixture
def answered(load, tmp_path):
    """What is printed of each list, and how many answers had to be typed into the workbooks of questions."""
    typed, printed = 0, []
    for name in LISTS:
        questions = tmp_path / f"{name}.xlsx"
        result = load(name, "--yes", "--questions", str(questions))
        if result.exit_code == 1:
            typed += answer_all_as_new(questions)
            result = load(name, "--yes", "--answers", str(questions))
        printed.append(result)
    assert typed == TYPED
    return printed


def answer_all_as_new(questions):
    workbook = openpyxl.load_workbook(questions)
    rows = range(2, workbook.worksheets[0].max_row + 1)
    for row in rows:
        workbook.worksheets[0].cell(row, 4, "新建")
    workbook.save(questions)
    return len(rows)


def test_they_are_loaded_and_loaded_again_change_nothing(answered, load):
    assert [it.stdout.splitlines()[0] for it in answered] == [
        "created 105, updated 0, unchanged 0",
        "created 992, updated 0, unchanged 0",
        "created 688, updated 0, unchanged 492",
    ]
    assert [load(name, "--yes").stdout.splitlines()[0] for name in LISTS] == [
        f"created 0, updated 0, unchanged {count}" for count in (105, 992, 1180)
    ]


@pytest.mark.usefixtures("answered")
def test_a_corrected_copy_changes_its_corrections(load, tmp_path):
    with (FACTS / "facts.csv").open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    number = next(number for number, row in enumerate(rows) if row[header.index("kind")] == "AGREEMENT")
    rows[number][header.index("since")] = "2025-07-02"
    with (tmp_path / "facts.csv").open("w", encoding="utf-8", newline="") as file:
        # The first row stands there twice, so that all others are moved.
        csv.writer(file).writerows([header, rows[0], *rows])
    result = load("facts", "--dry-run", "--format", "json", folder=tmp_path)
    changes = [orjson.loads(line) for line in result.stdout.splitlines()[:-1]]
    corrected = [change for change in changes if change["outcome"] != "moved"]
    (change,) = corrected
    assert (change["outcome"], change["type"], change["fields"][0]["after"]) == ("changed", "PAIRED_WITH", "2025-07-02")
    assert [field["name"] for field in change["fields"]] == ["since", "sources"]


def test_rows_of_which_nothing_is_said_are_told(answered):
    assert "facts.csv: rows of which the mapping says nothing: 97 (7, 14, 23, 36, 37, ...)" in answered[-1].stderr
