import pytest

from graph.errors import Code, RequestError
from graph.plan.condition import TRUE
from graph.plan.connection import Connection, tie
from graph.plan.output import Member, Nodes, Role
from graph.plan.slot import Constant
from graph.plan.walk import AllNodes
from resolvers.pages import not_needed, page
from tests.conftest import LIMITS


def size(found):
    return found.size.bind({})


def test_a_page_is_of_the_default_size_from_the_front():
    found = page({}, LIMITS)
    assert (size(found), found.backward, found.after, found.before) == (LIMITS.default, False, None, None)


def test_a_page_from_the_end():
    found = page({"last": Constant(3), "before": Constant("x")}, LIMITS)
    assert (size(found), found.backward) == (3, True)
    assert found.before is not None
    assert found.before.bind({}) == "x"


def test_a_page_from_both_ends_is_refused():
    with pytest.raises(RequestError) as raised:
        page({"first": Constant(1), "last": Constant(1)}, LIMITS)
    assert raised.value.code is Code.BAD_PAGE


@pytest.mark.parametrize(("output", "expected"), [(Role.TOTAL, ["last", "after"]), (Nodes({"Unit": ()}), [])])
def test_size_and_cursors_are_not_needed_where_no_row_is_shown(ontology, output, expected):
    origin = AllNodes(ontology.nodes["Unit"])
    wanted = page({"last": Constant(3), "after": Constant("x")}, LIMITS)
    found = Connection(origin, TRUE, (tie(origin),), wanted, (Member("a", output),))
    assert [slot.name for slot in not_needed(found)] == expected
