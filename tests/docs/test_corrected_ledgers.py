"""The ledgers of the documentation, each alone: loaded by its mapping and answers, again, and with a correction."""

import re
import shutil

import openpyxl
import orjson
import pytest
from typer.testing import CliRunner

from server.cli import app
from tests.conftest import ROOT

LEDGERS = ROOT / "docs/ledgers"
TYPED_MAXIMUM = 10


def correct_sheet(path, row, header, value):
    """Types a value into a workbook."""
    workbook = openpyxl.load_workbook(path)
    (sheet,) = [it for it in workbook.worksheets if it.sheet_state == "visible"][:1]
    (column,) = [cell.column for cells in sheet.iter_rows(max_row=3) for cell in cells if cell.value == header]
    sheet.cell(row, column, value)
    workbook.save(path)


def correct_list(path, was, value):
    """Types a value into the list in CSV, and puts a row in front of the others that stands there already."""
    header, first, *rows = path.read_bytes().decode("gb18030").splitlines()
    assert was in first
    path.write_bytes("\r\n".join([header, rows[0], first.replace(was, value), *rows, ""]).encode("gb18030"))


CASES = {
    "结对共建台账.xlsx": (
        {"学校: '?'": "学校: SCHOOL"},
        lambda path: correct_sheet(path, 4, "签订时间", "2021.2"),
        ("PAIRED_WITH", {"since": ["2021-01", "2021-02"]}),
    ),
    "双报到名单.csv": (
        {},
        lambda path: correct_list(path, "2024年1月", "2024年3月"),
        ("REPORTS_IN_TO", {"since": ["2024-01", "2024-03"]}),
    ),
    "需求清单.xlsx": (
        {},
        lambda path: correct_sheet(path, 3, "办理状态", "已办结"),
        ("CLAIMS", {"state": ["CLAIMED", "MET"]}),
    ),
}


@pytest.fixture(params=CASES, ids=lambda name: name.partition(".")[0])
def loaded(request, tmp_path):
    """A ledger that was loaded by its mapping, with the answers that are typed into it, and how to load it again."""
    path, mapping = tmp_path / request.param, tmp_path / "map.yaml"
    shutil.copy(LEDGERS / request.param, path)
    answers, correct, expected = CASES[request.param]
    assert CliRunner().invoke(app, ["map", str(path), "--output", str(mapping)]).exit_code == 0
    for asked, answer in answers.items():
        mapping.write_text(mapping.read_text(encoding="utf-8").replace(asked, answer), encoding="utf-8")

    def load(*options):
        store = f"sqlite:{tmp_path / 'graph.db'}"
        return CliRunner().invoke(app, ["load", str(path), "--map", str(mapping), "--store", store, *options])

    assert len(answers) <= TYPED_MAXIMUM
    return load, load("--yes").stdout, lambda: correct(path), expected


def test_loaded_again_it_changes_nothing(loaded):
    load, first, _, _ = loaded
    (created,) = re.findall(r"created (\d+), updated 0, unchanged 0\n", first)
    assert load("--yes").stdout.splitlines()[0] == f"created 0, updated 0, unchanged {created}"


def test_a_corrected_copy_changes_its_correction(loaded):
    load, _, correct, (element, fields) = loaded
    correct()
    *changes, _ = map(orjson.loads, load("--dry-run", "--format", "json").stdout.splitlines())
    corrected = [change for change in changes if change["outcome"] != "moved"]
    assert [change["type"] for change in corrected] == [element] * len(corrected)
    assert corrected
    for change in corrected:
        values = {it["name"]: [it["before"], it["after"]] for it in change["fields"] if it["name"] != "sources"}
        assert (change["outcome"], values) == ("changed", fields)
