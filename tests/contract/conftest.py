"""States of the past to be asked. Planted bugs are looked for by `make test-planted` alone, which takes its time."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from graph.stores.states import States
from graph.stores.store import Store
from loaders.costs import Costs
from loaders.plans import PlanLoader
from tests.conftest import Answered, answered_of

collect_ignore = [] if "GONGJIAN_TEST_PLANTED" in os.environ else ["test_planted_bugs.py"]

AskAt = Callable[..., Awaitable[Answered]]


@pytest.fixture
async def states(empty_store: Store, tmp_path: Path) -> AsyncIterator[States]:
    opened = States(empty_store, tmp_path / "states")
    yield opened
    await opened.close()


@pytest.fixture
def ask_at(schema: Any, empty_store: Store, states: States) -> AskAt:
    """Runs a document that may ask for the past."""

    async def ask(query: str, costs: Costs | None = None, **variables: object) -> Answered:
        with PlanLoader(empty_store, costs, states=states) as plans:
            return answered_of(await schema.execute(query, variable_values=variables, context_value=plans))

    return ask
