import pytest

from graph.datatypes.base import Affinity
from graph.errors import RequestError
from graph.plan.condition import Comparator, RowPart
from graph.plan.groups import (
    DistinctNodes,
    GroupFact,
    GroupTerm,
    GroupValue,
    HavingCompare,
    HavingMissing,
    Measure,
    Measured,
    NodeGrouping,
    Span,
    SpanGrouping,
)
from graph.plan.output import GroupNode, Groups


@pytest.fixture
def groups(plan_of):
    """The groups of all pairs, by what stands in brackets and what is shown."""

    def groups(arguments: str, selected: str = "count") -> Groups:
        return plan_of(f"coBuilding {{ groups({arguments}) {{ {selected} }} }}").root.members[0].output

    return groups


def test_names_nodes_and_spans_stand_in_one_list(groups):
    by = groups("by: [UNIT, {since: QUARTER}, COMMUNITY_KIND]").by
    assert by[0] == NodeGrouping(RowPart.SOURCE, ("Unit",))
    assert by[1] == SpanGrouping(RowPart.EDGE, "since", Span.QUARTER)
    assert by[2].field == "kind"


def test_a_node_is_shown_with_what_is_selected_of_it(groups):
    (member,) = groups("by: [{unitSince: YEAR}, UNIT]", "u: unit { key }").members
    assert (member.key, member.output.place) == ("u", 1)
    assert isinstance(member.output, GroupNode)
    assert list(member.output.choice) == ["Unit"]


def test_numbers_and_measures_choose_groups(groups):
    number, weight = groups("having: {distinctUnits: {ne: 2}, max: {weight: {isNull: false}}}").having
    assert isinstance(number, HavingCompare)
    assert (number.quantity, number.comparator) == (DistinctNodes(RowPart.SOURCE), Comparator.EQ)
    assert number.negated
    assert isinstance(weight, HavingMissing)
    assert weight.quantity == Measured(Measure.MAX, RowPart.EDGE, "weight", Affinity.INTEGER)


def test_dates_are_compared_with_all_their_days(groups):
    (since,) = groups('having: {min: {since: {eq: "2020"}}}').having
    assert since.comparator is Comparator.WITHIN
    assert since.operand.bind({}) == [["2020-01-01", "2020-12-31"]]


def test_values_numbers_and_measures_order_groups(groups):
    order = groups("by: [COMMUNITY], orderBy: [{avg: {weight: DESC}}, {count: ASC}, {community: DESC}]").order
    assert [term.descending for term in order] == [True, False, True]
    assert order[0].of == Measured(Measure.AVG, RowPart.EDGE, "weight", Affinity.INTEGER)
    assert order[1:] == (GroupTerm(GroupFact.COUNT), GroupTerm(GroupValue(0), descending=True))


def test_nothing_is_asked_by_null(groups):
    asked = groups("by: null, having: null, orderBy: null")
    assert (asked.by, asked.having, asked.order) == ((), (), ())


def test_two_ways_to_group_by_a_date_are_refused(groups):
    with pytest.raises(RequestError, match=r"^groups\.by: rows are grouped by since in two ways; allowed: one of them"):
        groups("by: [{since: YEAR}, {since: MONTH}]")


def test_the_same_way_twice_is_one(groups):
    assert len(groups("by: [{since: YEAR}, UNIT, {since: YEAR}, UNIT]").by) == 2
