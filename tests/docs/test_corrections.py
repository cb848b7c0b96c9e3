"""The page on corrections: its commands run one after another on the shipped data, and print what it says."""

import re
import shlex

import pytest
from typer.testing import CliRunner, Result

from server.cli import app
from tests.conftest import SERVED
from tests.docs.reading import marked, page, write_example

PAGE = "docs/corrections.md"
STEPS = re.findall(r"^```sh\n(.*?)^```\n(?:\n```\n(.*?)^```$)?", page(PAGE), re.MULTILINE | re.DOTALL)
"""The blocks of commands in their order, each with the block of what they print, or ''."""


def called(commands: str) -> list[Result]:
    """What the commands of a block led to."""
    arguments = [shlex.split(line)[1:] for line in commands.splitlines()]
    return [CliRunner().invoke(app, command) for command in arguments]


@pytest.fixture
def printed(tmp_path, monkeypatch) -> list[tuple[str, list[Result]]]:
    """What each block should print, and what it did."""
    monkeypatch.chdir(tmp_path)
    write_example(tmp_path / "may", marked(PAGE))
    assert CliRunner().invoke(app, ["load", *map(str, SERVED)]).exit_code == 0
    return [(output, called(commands)) for commands, output in STEPS]


def test_every_command_prints_what_is_said(printed):
    *corrections, (refusal, (refused,)) = printed
    assert all(result.exit_code == 0 for _, results in corrections for result in results)
    said = {output: "".join(result.stdout for result in results) for output, results in corrections if output}
    assert len(said) == 9
    assert [*said.values()] == [*said]
    assert (refused.exit_code, refused.stderr) == (2, refusal)
