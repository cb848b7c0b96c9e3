import pytest

from graph.errors import RequestError
from graph.plan.condition import TRUE, RowPart
from graph.plan.paging import CountTerm, order_mark
from graph.plan.walk import Derivation


@pytest.fixture
def order(plan_of):
    """The order of a root field with these arguments."""
    return lambda root: plan_of(f"{root} {{ totalCount }}").root.order


def test_a_number_of_rows_is_a_term_before_the_key(order, ontology):
    counted, key = order("communities(orderBy: [{coBuilders: {count: DESC}}])")
    assert counted == CountTerm(
        RowPart.NODE, Derivation(ontology.derived["CO_BUILDS_WITH"], True, ("Unit",)), TRUE, descending=True
    )
    assert key.field == "key"


def test_either_node_of_a_pair_counts(order):
    terms = order("coBuilding(orderBy: [{unit: {pairedWith: {count: ASC}}}, {community: {parts: {count: ASC}}}])")
    assert [term.part for term in terms] == [RowPart.SOURCE, RowPart.NODE, RowPart.EDGE]


def test_the_same_number_again_is_left_out(order):
    assert len(order("units(orderBy: [{pairedWith: {count: DESC}}, {pairedWith: {count: ASC}}])")) == 2


WHERE = "units(orderBy: [{pairedWith: {count: DESC, where: {edge: {since: {lt: %s}}}}}])"


def test_the_mark_of_an_order_is_the_same_in_every_process(order):
    assert order_mark(order(WHERE % '"2020"')) == "628c2621"
    assert order_mark(order(WHERE % '"2021"')) != order_mark(order(WHERE % '"2020"'))


def test_a_null_as_condition_is_refused(order):
    with pytest.raises(RequestError, match=r"^orderBy\.pairedWith\.where: null; allowed: a condition"):
        order("units(orderBy: [{pairedWith: {count: DESC, where: null}}])")


def test_derived_relationships_within_each_other_are_refused(order):
    inner = "{some: {node: {coBuilders: {some: {}}}}}"
    with pytest.raises(RequestError, match=r"^orderBy: derived relationships nested 3 deep"):
        order(f"communities(orderBy: [{{coBuilders: {{count: DESC, where: {{node: {{coBuildsWith: {inner}}}}}}}}}])")
