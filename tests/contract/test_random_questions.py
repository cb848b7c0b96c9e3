"""Random documents over random graphs are answered alike by each store, by the reference, and field by field.

The embedded store is asked in every run; with the Neo4j tests the server is asked beside it. GONGJIAN_TEST_CASES asks
for more cases, GONGJIAN_TEST_SEED for others; a case on which answers differ is made small and kept in tests/found.
"""

import os
import sys
import time

import pytest

from tests.holding import Held
from tests.machine import GRAPHS, DisagreementError, Machine
from tests.reducing import FOUND, keep, kept, reduced

FEW = 400
OF_LONG_RUNS = 25
"""Graphs of which a long run asks each document: planning a document on Neo4j takes as long as a hundred cases."""

CASES = int(os.environ.get("GONGJIAN_TEST_CASES", str(FEW)))
SEED = int(os.environ.get("GONGJIAN_TEST_SEED", "1"))
FOLDERS = sorted(folder for folder in FOUND.iterdir() if folder.is_dir()) if FOUND.exists() else []


@pytest.fixture
async def machine(place, ontology, schema, tmp_path):
    held = Held(place, ontology, tmp_path)
    yield Machine(ontology, schema, held.hold, graphs=GRAPHS if CASES == FEW else OF_LONG_RUNS)
    await held.close()


@pytest.fixture
def progress(capsys):
    """Says on the terminal how far a long run is."""
    began = time.monotonic()

    def show(machine):
        if CASES > FEW:
            counts = f"{machine.cases} cases ({machine.refused} refused) of {machine.documents} documents"
            with capsys.disabled():
                sys.stdout.write(f"seed {SEED}: {counts}, {time.monotonic() - began:.0f} s\n")

    return show


async def test_all_answer_alike(machine, progress):
    try:
        await machine.run(SEED, CASES, progress)
    except DisagreementError as error:
        small = await reduced(machine, error.case)
        with pytest.raises(DisagreementError) as raised:
            await machine.check(small)
        pytest.fail(f"seed {SEED}, kept in {keep(raised.value)}\n{raised.value}")
    progress(machine)
    assert 50 * machine.too_large <= machine.cases


@pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])
async def test_cases_that_were_found_stay_mended(machine, folder):
    case, answer = kept(folder)
    assert await machine.check(case) == answer
