"""The page on forms: its commands run one after another in an empty store, and print what it says."""

import shlex
import zipfile

import pytest
from typer.testing import CliRunner

from loaders.editing.workbook import open_book
from scripts.forms import quarterly_form
from server.cli import app
from server.forms.mapping import read_form_mapping
from tests.conftest import ROOT
from tests.docs.reading import blocks, page
from tests.loaders.editing.books import cells_of, fills_of, styles_of

PAGE = "docs/forms.md"
FORM = ROOT / "docs/forms/季报表.xlsx"


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """What each command did, and the folder with the filled form."""
    folder = tmp_path_factory.mktemp("forms")
    (folder / "docs").symlink_to(ROOT / "docs")
    (commands,) = blocks(page(PAGE), "sh")
    results = []
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for line in commands.splitlines():
            results.append(CliRunner().invoke(app, shlex.split(line)[1:]))
            mapping = folder / "pairings.yaml"
            mapping.write_text(
                mapping.read_text(encoding="utf-8").replace("学校: '?'", "学校: SCHOOL"), encoding="utf-8"
            )
    return results, folder / "filled.xlsx"


def test_the_commands_print_what_is_said(filled):
    results, _ = filled
    assert [it.exit_code for it in results] == [0, 0, 0]
    assert f"\n```\n{results[-1].stdout}```\n" in page(PAGE)


def test_cells_that_ask_nothing_are_as_they_were(filled):
    before, after = cells_of(FORM, "季报"), cells_of(filled[1], "季报")
    assert {name: value for name, value in after.items() if name in before} == before
    assert [after[name] for name in ("B3", "D3", "F3", "B6", "C6")] == [6, 20, 5, 13, 13]


def test_formats_are_as_they_were_but_where_something_changed(filled):
    before, after = styles_of(FORM, "季报"), styles_of(filled[1], "季报")
    changed = {name for name, color in fills_of(filled[1], "季报").items() if color == "FFF2CC"}
    assert len(changed) > 5
    assert {name for name in before if before[name] != after[name]} == changed


def test_every_cell_has_its_sources(filled):
    cells = cells_of(filled[1], "出处")
    named = {str(value) for name, value in cells.items() if name.startswith("A")}
    assert {"季报!B3", "季报!D5", "季报!A14", "季报!B34"} <= named


def test_the_form_is_the_one_that_the_script_writes(tmp_path):
    quarterly_form(tmp_path / "form.xlsx")
    with zipfile.ZipFile(tmp_path / "form.xlsx") as made, zipfile.ZipFile(FORM) as committed:
        names = [name for name in made.namelist() if name != "docProps/core.xml"]
        assert [made.read(name) for name in names] == [committed.read(name) for name in names]


def test_the_mapping_is_read(tmp_path):
    (text,) = blocks(page(PAGE), "yaml")
    (tmp_path / "form.yaml").write_text(text, encoding="utf-8")
    assert [str(it.place) for it in read_form_mapping(tmp_path / "form.yaml", open_book(FORM))] == [
        "B3",
        "D5",
        *(f"B{row}" for row in range(5, 11)),
    ]
