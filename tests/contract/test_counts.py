"""Random lists by numbers of rows are answered alike by each store and the reference: most others ask for more."""

import pytest

from tests.holding import Held
from tests.machine import DisagreementError, Machine
from tests.questions.counts import CountsWriter
from tests.reducing import keep, reduced

CASES, SEED = 400, 3


@pytest.fixture
async def machine(place, ontology, schema, tmp_path):
    held = Held(place, ontology, tmp_path)
    yield Machine(ontology, schema, held.hold, CountsWriter)
    await held.close()


async def test_all_answer_alike(machine):
    try:
        await machine.run(SEED, CASES, lambda _machine: None)
    except DisagreementError as error:
        small = await reduced(machine, error.case)
        with pytest.raises(DisagreementError) as raised:
            await machine.check(small)
        pytest.fail(f"seed {SEED}, kept in {keep(raised.value)}\n{raised.value}")
    assert machine.cases >= CASES
