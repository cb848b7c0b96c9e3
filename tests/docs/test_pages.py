"""All pages: links lead somewhere, commands and targets exist, decisions and terms have their form."""

import re
import shlex

import pytest
from typer.main import get_command

from server.cli import app
from tests.conftest import ROOT
from tests.docs.reading import PAGES, code, page, rows

COMMANDS = get_command(app).commands  # type: ignore[attr-defined]
TARGETS = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
DECISIONS = sorted((ROOT / "docs/decisions").glob("*.md"))
TERMS = [row[0] for row in rows(page("docs/glossary.md"), "term")]

every_page = pytest.mark.parametrize("path", PAGES, ids=[str(path.relative_to(ROOT)) for path in PAGES])


@every_page
def test_links_lead_to_files(path):
    links = re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


def called(text, name):
    """What follows a command's name, wherever it stands as code."""
    found = (re.match(rf"(?:\S+=\S+ |\S+/)*{name} ([a-z].*)", one) for one in code(text))
    return [shlex.split(match[1]) for match in found if match]


def test_pages_call_every_command():
    text = "\n".join(path.read_text(encoding="utf-8") for path in PAGES)
    assert {name for name, *_ in called(text, "gongjian")} == set(COMMANDS)


@every_page
def test_commands_exist_with_their_options(path):
    for name, *words in called(path.read_text(encoding="utf-8"), "gongjian"):
        assert name in COMMANDS
        options = {option for parameter in COMMANDS[name].params for option in parameter.opts}
        assert {word for word in words if word.startswith("--")} <= options


@every_page
def test_make_targets_exist(path):
    assert {name for name, *_ in called(path.read_text(encoding="utf-8"), "make")} <= TARGETS


@every_page
def test_files_that_are_named_exist(path):
    tops = "graph|schema|resolvers|loaders|server|tests|docs|data|scripts"
    named = {
        match[0] for one in code(path.read_text(encoding="utf-8")) if (match := re.match(rf"({tops})/[\w./-]+", one))
    }
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


def test_the_readme_names_every_command_that_users_need():
    used = {name for name, *_ in called(page("README.md"), "gongjian")}
    assert used == {"analyse", "check", "export", "load", "report", "search", "serve"}


def test_the_readme_names_every_make_target():
    assert {name for name, *_ in called(page("README.md"), "make")} == TARGETS - {"help"}


def test_decisions_are_numbered_without_a_gap():
    assert [path.name[:5] for path in DECISIONS] == [f"{number:04d}-" for number in range(1, len(DECISIONS) + 1)]


@pytest.mark.parametrize("path", DECISIONS, ids=[path.stem for path in DECISIONS])
def test_a_decision_has_its_four_parts(path):
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"# {int(path.name[:4])}. ")
    assert re.findall(r"^\*\*(\w+)\.\*\*", text, re.MULTILINE) == ["Context", "Decision", "Measured", "Consequences"]


def test_terms_stand_once_and_in_order():
    assert sorted(set(TERMS)) == TERMS


def test_terms_in_italics_have_an_entry():
    used = re.findall(r"\*([^*]+)\*", page("docs/glossary.md").split("| term |")[1])
    forms = {form for term in TERMS for form in (term, f"{term}s", re.sub("y$", "ies", term))}
    assert sorted(set(used) - forms) == []
