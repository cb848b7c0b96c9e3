"""All pages: links lead somewhere, commands and targets exist, decisions and terms have their form."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

from server.cli import app
from tests.conftest import ROOT
from tests.docs.reading import FENCED, PAGES, READMES, code, leaves, page, rows

COMMANDS = get_command(app).commands  # type: ignore[attr-defined]
LEAVES = dict(leaves(COMMANDS))
TARGETS = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
DECISIONS = sorted((ROOT / "docs/decisions").glob("*.md"))
TERMS = [row[0] for row in rows(page("docs/glossary.md"), "term")]

every_page = pytest.mark.parametrize("path", PAGES, ids=[str(path.relative_to(ROOT)) for path in PAGES])


def linked(path: Path) -> Iterator[tuple[Path, str]]:
    """The file and the anchor (or "") of each link of a page that stays within the repository."""
    text = FENCED.sub("", path.read_text(encoding="utf-8"))
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", text):
        name, _, anchor = target.partition("#")
        yield ((path.parent / name).resolve() if name else path), anchor


def anchors(path: Path) -> set[str]:
    """The anchors that a page's headings get where it is shown."""
    text = FENCED.sub("", path.read_text(encoding="utf-8"))
    titles = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def pages_linked_from(path: Path) -> set[Path]:
    """The pages that a page links, and those in a folder that it links."""
    targets = {target for target, _ in linked(path)}
    return {candidate for candidate in PAGES if targets & {candidate, candidate.parent}}


@every_page
def test_links_lead_to_files(path):
    assert [str(target) for target, _ in linked(path) if not target.exists()] == []


@every_page
def test_links_lead_to_headings(path):
    assert [(target.name, anchor) for target, anchor in linked(path) if anchor and anchor not in anchors(target)] == []


@pytest.mark.parametrize("readme", READMES)
def test_every_page_is_at_most_two_links_from_the_readme(readme):
    near = pages_linked_from(ROOT / readme)
    reached = near.union(*(pages_linked_from(path) for path in near))
    assert [path.name for path in PAGES if path not in reached | {ROOT / readme}] == []


def called(text: str, name: str) -> list[list[str]]:
    """The arguments of each call of a command that stands as code."""
    calls = (re.match(rf"(?:\S+=\S+ |\S+/)*{name} ([a-z].*)", line) for line in code(text))
    return [shlex.split(call[1]) for call in calls if call]


def test_pages_call_every_command():
    text = "\n".join(path.read_text(encoding="utf-8") for path in PAGES)
    assert {name for name, *_ in called(text, "gongjian")} == set(COMMANDS)


@every_page
def test_commands_exist_with_their_options(path):
    for name, *arguments in called(path.read_text(encoding="utf-8"), "gongjian"):
        assert name in COMMANDS
        command = LEAVES.get(name) or LEAVES.get(" ".join([name, *arguments[:1]]), COMMANDS[name])
        options = {option for parameter in command.params for option in parameter.opts}
        assert {argument for argument in arguments if argument.startswith("--")} <= options


@every_page
def test_make_targets_exist(path):
    assert {name for name, *_ in called(path.read_text(encoding="utf-8"), "make")} <= TARGETS


@every_page
def test_files_that_are_named_exist(path):
    tops = "graph|schema|resolvers|loaders|server|tests|docs|data|scripts"
    matches = (re.match(rf"({tops})/[\w./-]+", line) for line in code(path.read_text(encoding="utf-8")))
    assert [match[0] for match in matches if match and not (ROOT / match[0]).exists()] == []


@pytest.mark.parametrize("readme", READMES)
def test_the_readme_names_every_command_that_users_need(readme):
    names = {name for name, *_ in called(page(readme), "gongjian")}
    assert names == {"analyse", "check", "export", "load", "map", "rename", "report", "search", "serve", "set", "undo"}


def test_the_page_on_commands_explains_all_of_them_and_no_others():
    explained = [row for part in page("docs/commands.md").split("\n## ")[1:] for row in rows(part, "command")]
    names = [f"`gongjian {name}`" for name in COMMANDS] + [f"`make {name}`" for name in TARGETS - {"help"}]
    assert sorted(row[0] for row in explained) == sorted(names)
    assert [row for row in explained if len(row) != 3 or not all(row)] == []


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
    italics = re.findall(r"\*([^*]+)\*", page("docs/glossary.md").split("| term |")[1])
    forms = {form for term in TERMS for form in (term, f"{term}s", re.sub("y$", "ies", term))}
    assert sorted(set(italics) - forms) == []
