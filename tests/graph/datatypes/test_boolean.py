import re

import pytest

from graph.datatypes.base import Operator
from graph.datatypes.boolean import Boolean


@pytest.mark.parametrize(("given", "value"), [("true", True), ("false", False)])
def test_reads_true_and_false(given, value):
    assert Boolean().read(given) is value


@pytest.mark.parametrize("given", ["True", "FALSE", "1", "0", "yes", "是", " true", ""])
def test_everything_else_is_refused(given):
    with pytest.raises(ValueError, match=re.escape(f"{given!r} is not a boolean; allowed: true, false")):
        Boolean().read(given)


@pytest.mark.parametrize("operator", [Operator.EQ, Operator.NE])
@pytest.mark.parametrize("operand", [True, False])
def test_an_operand_stays_what_it_is(operator, operand):
    assert Boolean().comparisons[operator].read(operand) is operand
