"""Random histories of writes, undos, merges and splits are the same in a store and in a plain model.

The model is apart from all that writes (`tests/histories`). GONGJIAN_TEST_WRITES asks for more writes,
GONGJIAN_TEST_SEED for others; of a history that differs, writes are left out as long as it still does.
"""

import itertools
import os
import sys
import time
from collections import Counter

import pytest

from graph.stores.revisions import RevisionPage
from graph.stores.states import States
from graph.writing.steps import Revert
from loaders.costs import Costs
from loaders.plans import PlanLoader
from tests.conftest import answered_of, store_holding
from tests.histories.draws import Draws
from tests.histories.known import compare_causes, compare_nodes
from tests.histories.machine import DisagreementError, Machine
from tests.histories.plain import Write, described

FEW = 400
LENGTH = 100
"""Writes of a history."""

COMPARED = 30
"""Revisions of a history that are compared as they were known, and pairs of them with what changed between."""

WRITES = int(os.environ.get("GONGJIAN_TEST_WRITES", str(FEW)))
SEED = int(os.environ.get("GONGJIAN_TEST_SEED", "1"))
ATTEMPTS = 300


@pytest.fixture
def histories(place, ontology, schema, tmp_path):
    """Does writes in a store that is empty at first, and the writes that a seed draws."""
    runs = itertools.count()

    async def compare_known(store, machine):
        folder = tmp_path / f"states {next(runs)}"
        states = States(store, folder)

        async def ask(query, **variables):
            with PlanLoader(store, Costs(10**9), states=states) as plans:
                answer = answered_of(await schema.execute(query, variable_values=variables, context_value=plans))
            assert answer.errors == []
            return answer.data

        await compare_nodes(machine, ask, COMPARED)
        await compare_causes(machine, ask, COMPARED)
        await states.close()

    async def run(writes=None, seed=""):
        async with store_holding(place, ontology, "empty") as store:
            machine = Machine(store)
            draws = Draws(ontology, machine.plain, seed)
            outcomes = []
            for write in writes or (draws.write() for _ in range(LENGTH)):
                outcomes.append(await machine.do(write))
                if machine.is_over:
                    break
            if machine.plain.last:
                outcomes.append(await machine.do(Write((Revert(1),))))
            await machine.compare_all()
            await compare_known(store, machine)
            states = [revision.snapshot for revision in await store.revisions(RevisionPage(10_000, after=0))]
            assert not states or states[0] == states[-1] == await store.snapshot()
            return outcomes

    return run


async def differs(histories, writes):
    try:
        await histories(writes)
    except DisagreementError as error:
        return error
    return None


async def reduced(histories, error):
    """The error of a history from which no write can be left out."""
    attempts, size = 0, len(error.writes) // 2
    while size and attempts < ATTEMPTS:
        start = 0
        while start < len(error.writes) and attempts < ATTEMPTS:
            attempts += 1
            smaller = await differs(histories, [*error.writes[:start], *error.writes[start + size :]])
            start, error = (start, smaller) if smaller else (start + size, error)
        size //= 2
    return error


async def test_a_store_and_the_model_are_alike(histories, capsys):
    began, counts = time.monotonic(), Counter[str]()
    for number in range(WRITES // LENGTH):
        try:
            outcomes = await histories(seed=f"{SEED} {number}")
        except DisagreementError as error:
            small = await reduced(histories, error)
            writes = "\n".join(map(described, small.writes))
            pytest.fail(f"seed {SEED}, history {number}\n{writes}\n{small}")
        counts.update(code for outcome in outcomes for _, code in outcome.errors)
        counts.update(name for outcome in outcomes if outcome.revision for name, _ in outcome.done)
        if WRITES > FEW:
            with capsys.disabled():
                sys.stdout.write(
                    f"seed {SEED}: {(number + 1) * LENGTH} writes, {time.monotonic() - began:.0f} s, {counts}\n"
                )
    assert counts["TAKEN_BACK"]
