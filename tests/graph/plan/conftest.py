"""Slots whose values do not matter."""

import pytest

from graph.errors import Code
from graph.plan.slot import Constant, Slot


@pytest.fixture
def slot() -> Slot:
    return Slot(Constant(1), str, "x", Code.BAD_FILTER)
