import re

import pytest

from graph.datatypes.base import Operator
from graph.datatypes.boolean import Boolean


@pytest.mark.parametrize(("cell", "value"), [("true", True), ("false", False)])
def test_reads_true_and_false(cell, value):
    assert Boolean().read(cell) is value


@pytest.mark.parametrize("cell", ["True", "FALSE", "1", "0", "yes", "是", " true", ""])
def test_everything_else_is_refused(cell):
    with pytest.raises(ValueError, match=re.escape(f"{cell!r} is not a boolean; allowed: true, false")):
        Boolean().read(cell)


@pytest.mark.parametrize("operator", [Operator.EQ, Operator.NE])
@pytest.mark.parametrize("operand", [True, False])
def test_an_operand_stays_what_it_is(operator, operand):
    assert Boolean().comparisons[operator].read(operand) is operand
