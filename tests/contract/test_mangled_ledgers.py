"""Spoiled files of sheets are loaded, or refused with what is wrong: none crashes, half-loads, or takes long.

GONGJIAN_TEST_CASES asks for more of them, GONGJIAN_TEST_SEED for others.
"""

import os
import random
import time
from pathlib import Path

from typer.testing import CliRunner

from server.cli import app
from tests.conftest import ROOT
from tests.mangling import mangled

CASES = int(os.environ.get("GONGJIAN_TEST_CASES", "60"))
SEED = int(os.environ.get("GONGJIAN_TEST_SEED", "1"))
LEDGERS = sorted((ROOT / "docs/ledgers").glob("*.*"))
MAXIMUM_SECONDS = 10.0
CHECKED = 500
"""Cases after which the graph is compared with its log."""


def told(*arguments: str) -> tuple[int, str]:
    """How a command ended, -1 for a crash, and all that it printed."""
    result = CliRunner().invoke(app, arguments)
    crash = result.exception if not isinstance(result.exception, SystemExit) else None
    return result.exit_code if crash is None else -1, result.output if crash is None else repr(crash)


def loading(store: str, file: Path, mapping: Path) -> list[str]:
    """The command that loads a ledger."""
    return ["load", str(file), "--map", str(mapping), "--yes", "--store", store]


def revisions(store: str) -> str:
    """The numbers of the revisions and the state that each has led to."""
    return told("revisions", "--store", store)[1]


def mapping_of(ledger: Path, folder: Path) -> Path:
    """The mapping that is proposed of a ledger, with what it asks answered."""
    mapping = folder / f"{ledger.stem}.yaml"
    assert told("map", str(ledger), "--output", str(mapping))[0] == 0
    mapping.write_text(mapping.read_text(encoding="utf-8").replace("'?'", "SCHOOL"), encoding="utf-8")
    return mapping


def test_spoiled_ledgers(tmp_path: Path) -> None:
    store = f"sqlite:{tmp_path}/graph.db"
    mappings = {ledger: mapping_of(ledger, tmp_path) for ledger in LEDGERS}
    for ledger, mapping in mappings.items():
        assert told(*loading(store, ledger, mapping))[0] == 0
    before = revisions(store)
    for number in range(CASES):
        chance = random.Random(f"{SEED} {number}")
        ledger = chance.choice(LEDGERS)
        file = tmp_path / ledger.name
        file.write_bytes(mangled(chance, ledger))
        begun = time.monotonic()
        code, output = told(*loading(store, file, mappings[ledger]))
        assert code in (0, 1), (number, output)
        assert time.monotonic() - begun < MAXIMUM_SECONDS, (number, output)
        after = revisions(store)
        assert code == 0 or after == before, (number, output)
        before = after
        if number % CHECKED == CHECKED - 1 or number == CASES - 1:
            assert told("verify", "--store", store)[0] == 0, number
