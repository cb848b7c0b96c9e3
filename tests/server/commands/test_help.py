import tomllib

import pytest
from graphql import parse

from server.cli import SERVE_EPILOG
from server.settings import PREFIX, Settings
from tests.conftest import ROOT
from tests.server.commands.conftest import Run

COMMANDS = (
    "serve",
    "load",
    "map",
    "revisions",
    "verify",
    "set",
    "rename",
    "confirm",
    "close",
    "reopen",
    "rekey",
    "duplicates",
    "judge",
    "judgements",
    "merge",
    "split",
    "delete",
    "erase",
    "undo",
    "revert",
    "backup",
    "restore",
    "stale",
    "search",
    "export",
    "analyse",
    "report",
    "fill",
    "mcp",
    "check",
    "synthesize",
    "schema",
    "trust",
    "token",
)


def test_help_lists_the_commands_and_the_exit_codes(run: Run) -> None:
    text = run("--help").stdout
    assert [line.split()[0] for line in text.split("Commands:\n")[1].splitlines()] == list(COMMANDS)
    assert [line.split()[0] for line in text.split("Exit codes:\n")[1].splitlines()[:4]] == ["0", "1", "2", "3"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_shows_an_example(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"  gongjian {command}" in result.stdout


def test_the_version_is_that_of_the_package(run: Run) -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert run("--version").stdout == f"gongjian {declared}\n"


def test_help_of_serve_shows_every_setting(run: Run) -> None:
    text = " ".join(run("serve", "--help").stdout.split())
    settings = [f"{PREFIX}{name.upper()}" for name in Settings.model_fields]
    assert [name for name in settings if name not in text] == []
    assert "the shipped one" in text


def test_the_question_in_the_help_is_a_query() -> None:
    query = SERVE_EPILOG.split("'query=")[1].split("'")[0]
    assert parse(query).definitions


def test_an_unknown_command_is_wrong_usage(run: Run) -> None:
    result = run("server")
    assert result.exit_code == 2
    assert "No such command 'server'" in result.stderr
