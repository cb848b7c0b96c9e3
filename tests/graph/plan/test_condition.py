import pytest

from graph.errors import Code
from graph.plan.condition import (
    TRUE,
    AtSource,
    Comparator,
    Compare,
    Either,
    Every,
    Exists,
    HowMany,
    Missing,
    Negation,
    OfType,
    RowPart,
    counted_alone,
    mentions,
    slots_of,
)
from graph.plan.slot import Constant, Slot
from graph.plan.walk import Expansion

NODE, EDGE = RowPart.NODE, RowPart.EDGE
SLOT = Slot(Constant("a"), str, "where", Code.BAD_FILTER)
OF_NODE = Compare(NODE, "name", Comparator.EQ, SLOT)
OF_EDGE = Missing(EDGE, "since", SLOT)


def test_true_has_no_parts():
    assert Every(()) == TRUE


MENTIONS = [
    (OF_NODE, True, False),
    (OF_EDGE, False, True),
    (Missing(NODE, "name", SLOT), True, False),
    (OfType(("Unit",)), True, False),
    (TRUE, False, False),
    (Either(()), False, False),
    (Every((OF_NODE, OF_EDGE)), True, True),
    (Either((OF_EDGE, OF_EDGE)), False, True),
    (Negation(OF_EDGE), False, True),
    (Negation(Every((Either((TRUE, OF_NODE)),))), True, False),
]


@pytest.mark.parametrize(("condition", "of_node", "of_edge"), MENTIONS)
def test_what_a_condition_asks_of(condition, of_node, of_edge):
    assert mentions(condition, NODE) is of_node
    assert mentions(condition, EDGE) is of_edge


def test_a_condition_on_further_relationships_asks_of_the_node_whatever_stands_in_it(ontology):
    walk = Expansion(ontology.relationships["PAIRED_WITH"], False, ("Community",))
    for where in (TRUE, OF_EDGE):
        assert mentions(Exists(walk, where), NODE)
        assert not mentions(Exists(walk, where, single=True), EDGE)


def test_the_values_of_a_condition_are_found_however_deep(ontology):
    walk = Expansion(ontology.relationships["PAIRED_WITH"], False, ("Community",))
    first, second = (Slot(Constant(text), str, text, Code.BAD_FILTER) for text in "ab")
    missing = Missing(EDGE, "since", second)
    deep = AtSource(Negation(Exists(walk, Either((Compare(NODE, "name", Comparator.EQ, first), OfType(()))))))
    assert list(slots_of(Every((deep, missing)))) == [first, second]
    assert list(slots_of(TRUE)) == []


def test_numbers_of_rows_are_counted_alone_unless_something_else_is_asked(ontology):
    way = Expansion(ontology.relationships["PAIRED_WITH"], False, ("Community",))
    number, there = HowMany(way, TRUE, Comparator.GT, SLOT), Exists(way, TRUE)
    assert counted_alone(Either((number, Negation(Every((there,)))))) == [number, there]
    assert counted_alone(TRUE) == []
    assert counted_alone(Every((number, OF_NODE))) is None
    assert counted_alone(Exists(way, OF_NODE)) is None
