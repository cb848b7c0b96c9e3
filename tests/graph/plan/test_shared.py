import pytest

from graph.errors import Code, RequestError
from graph.plan.identity import global_id
from graph.plan.shared import MAXIMUM_SHARING, of_slot
from graph.plan.slot import Constant

U1, U2 = global_id("Unit", "u1"), global_id("Unit", "u2")


def test_nodes_are_named_by_id_or_by_type_and_key_and_count_once(ontology):
    assert of_slot(Constant([U2, "Unit:u1", U1]), ontology).bind({}) == [U2, U1]


@pytest.mark.parametrize(("number", "told"), [(1, "1 different node;"), (0, "0 different nodes;"), (11, "11")])
def test_too_few_or_too_many_are_refused(ontology, number, told):
    with pytest.raises(RequestError, match=rf"^of: {told}.* allowed: 2 to {MAXIMUM_SHARING}") as raised:
        of_slot(Constant([f"Unit:u{place}" for place in range(number)]), ontology).bind({})
    assert raised.value.code is Code.BAD_ID
