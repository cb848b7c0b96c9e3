"""A store with a few records, and `correct`, which runs commands on it."""

from pathlib import Path

import pytest

from tests.server.commands.conftest import Run

PAIR = "PAIRED_WITH:Unit.u1~Community.c1~2021-01-28"


@pytest.fixture
def correct(run: Run, folder: Path, address: str) -> Run:
    """Runs a command on the loaded store."""
    assert run("load", folder, "--store", address).exit_code == 0
    return lambda *arguments: run(*arguments, "--store", address)
