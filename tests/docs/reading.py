"""Reads pages of the documentation: their blocks of code, their tables, and the code that stands in them."""

import re
import shlex
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from typer.core import TyperGroup

from tests.conftest import ROOT

READMES = ["README.md", "README.zh.md"]
GETTING_STARTED = ["docs/getting-started.md", "docs/getting-started.zh.md"]
PUBLISHED = ["docs/published.md", "docs/published.zh.md"]
LEDGERS = ["docs/ledgers.md", "docs/ledgers.zh.md"]
FORMS = ["docs/forms.md", "docs/forms.zh.md"]
PAGES = [
    *(ROOT / name for name in (*READMES, "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[str]:
    """The fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def marked(name: str, mark: str = "example") -> str:
    """The fenced block behind `<!-- mark -->`."""
    return page(name).split(f"<!-- {mark} -->")[1].split("```")[1].partition("\n")[2]


def rows(text: str, heading: str) -> list[list[str]]:
    """The rows of the table whose first heading is given."""
    table = text.split(f"\n| {heading} |")[1].split("\n\n", maxsplit=1)[0].splitlines()[2:]
    return [[cell.strip() for cell in row.strip("|").split(" | ")] for row in table]


def code(text: str) -> Iterator[str]:
    """Everything that stands as code: lines of fenced blocks, without their comments, and spans."""
    for block in blocks(text, r"\w*"):
        yield from (re.sub(r"\s+#.*", "", line) for line in block.splitlines())
    yield from re.findall(r"`([^`\n]+)`", FENCED.sub("", text))


def leaves(commands: Mapping[str, Any], group: str = "") -> Iterator[tuple[str, Any]]:
    """The commands that do something, by how they are called: those of a group behind its name."""
    for name, command in commands.items():
        if isinstance(command, TyperGroup):
            yield from leaves(command.commands, f"{name} ")
        else:
            yield f"{group}{name}", command


def runnable(name: str) -> list[list[str]]:
    """The arguments of each `gongjian` command in a page's shell blocks that ends by itself and needs no Neo4j."""
    lines = [line for block in blocks(page(name), "sh") for line in block.splitlines()]
    commands = [shlex.split(line)[1:] for line in lines if line.startswith(".venv/bin/gongjian")]
    return [command for command in commands if command[0] != "serve" and "bolt:" not in " ".join(command)]


def write_example(folder: Path, text: str) -> None:
    """Writes the files of an example, each behind `# its name`."""
    for part in re.split(r"^# ", text, flags=re.MULTILINE)[1:]:
        name, _, content = part.partition("\n")
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
