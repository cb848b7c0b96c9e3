import math

import pytest

from graph.errors import Code, RequestError
from graph.plan.identity import day_mark, global_id
from graph.plan.pinned import MAXIMUM_PINNED, pinned_slot
from graph.plan.slot import Constant, InputObject, Items, Variable

U1, U2 = global_id("Unit", "u1"), global_id("Unit", "u2")


def pin(identity, x=0.0, y=0.0):
    return {"id": identity, "x": x, "y": y}


def test_places_are_read_by_id_whatever_names_the_node(ontology):
    items = [pin(day_mark("2020-01-01") + U1, 1, -0.5), pin("Unit:u2", 0.1 + 0.2), pin("Unit:u2", 0.1 + 0.2)]
    places = pinned_slot(Constant(items), ontology).bind({})
    assert places == {U1: (1.0, -0.5), U2: (0.1 + 0.2, 0.0)}


def test_each_part_may_be_a_variable(ontology):
    item = InputObject((("id", Constant("Unit:u1")), ("x", Variable("x")), ("y", Constant(2))))
    variables = {"x": 7.5, "item": pin("Unit:u2", 3.0), "list": [pin("Unit:u2", 3.0)]}
    assert pinned_slot(Items((item, Variable("item"))), ontology).bind(variables) == {U1: (7.5, 2.0), U2: (3.0, 0.0)}
    assert pinned_slot(Variable("list"), ontology).bind(variables) == {U2: (3.0, 0.0)}


def test_one_object_is_a_list_of_it_alone(ontology):
    assert pinned_slot(Constant(pin("Unit:u1")), ontology).bind({}) == {U1: (0.0, 0.0)}


REFUSED = [
    ([pin("x")], Code.BAD_ID, "'x' is not a global id"),
    ([pin("CoBuilding:u1")], Code.BAD_ID, "is the id of a 'CoBuilding'"),
    ([pin("Unit:u1"), pin(U1, 1)], Code.BAD_ID, r"has two places: \(0.0, 0.0\) and \(1.0, 0.0\); allowed: one"),
    ([pin(f"Unit:{n}") for n in range(MAXIMUM_PINNED + 1)], Code.BAD_ID, "2001 nodes; allowed: at most 2000"),
    ([pin("Unit:u1", x=math.nan)], Code.BAD_RANGE, "x of 'Unit:u1' is nan; allowed: -1000000 to 1000000"),
    ([pin("Unit:u1", y=-math.inf)], Code.BAD_RANGE, "y of 'Unit:u1' is -inf"),
    ([pin("Unit:u1", y=1_000_000.5)], Code.BAD_RANGE, "y of 'Unit:u1' is 1000000.5"),
    ([pin("Unit:u1", x=10**398)], Code.BAD_RANGE, "x of 'Unit:u1' is 10000000000000000000; allowed"),
]


@pytest.mark.parametrize(("items", "code", "message"), REFUSED)
def test_what_is_no_place_of_a_node_is_refused(ontology, items, code, message):
    with pytest.raises(RequestError, match=rf"^pinned: .*{message}") as raised:
        pinned_slot(Constant(items), ontology).bind({})
    assert raised.value.code is code
