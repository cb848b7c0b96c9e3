"""What plans cost, worked out by hand from the weights: a change of either changes a number here."""

from dataclasses import replace

import pytest

from graph.datatypes.base import Affinity
from graph.errors import Code, RequestError
from graph.plan.condition import TRUE, Comparator, Compare, Exists, Negation, RowPart
from graph.plan.groups import GroupValue
from graph.plan.members import Member
from graph.plan.network import (
    EdgeColumn,
    EdgeList,
    Network,
    NodeColumn,
    NodeList,
    OmittedColumn,
    OmittedList,
)
from graph.plan.output import (
    Citations,
    CitedSource,
    Connected,
    Connection,
    ConnectionFact,
    EdgeFact,
    Edges,
    Evidence,
    EvidenceFact,
    FarNode,
    Field,
    GroupNode,
    Groups,
    Hits,
    Hops,
    Nodes,
    PageFact,
    PageInfo,
    RelationshipEnd,
    RowNode,
    TieFact,
    Ties,
)
from graph.plan.paging import CountTerm, OrderTerm, Page, tie_breaker
from graph.plan.paths import PathFact, PathGroupFact, PathGroups, PathList, PathNode, Paths
from graph.plan.plan import ByIds, ByKey
from graph.plan.pricing import cost_of
from graph.plan.search import Search
from graph.plan.slot import Constant, Slot, Variable
from graph.plan.walk import AllNodes, AllPairs, Changes, Derivation, Expansion, KnownStates, Shared

NAME = Field("name", Affinity.TEXT)
KEY = Slot(Constant("a"), str, "key", Code.BAD_TEXT)
SOURCES = Citations((Member("source", CitedSource((Member("title", NAME),))),))


def members(*outputs):
    return tuple(Member(f"m{index}", output) for index, output in enumerate(outputs))


def number(value):
    if not isinstance(value, int):
        raise ValueError(f"{value!r} is no size")
    return value


def unread(_given):
    raise AssertionError("the members need not be read")


def size(value):
    return Slot(Variable(value) if isinstance(value, str) else Constant(value), number, "first", Code.BAD_PAGE)


@pytest.fixture
def page(ontology):
    def connected(first, *outputs, origin=None, where=TRUE, order=()):
        origin = origin or AllNodes(ontology.nodes["Unit"])
        order = (*order, tie_breaker(origin))
        return Connection(origin, where, order, Page(size(first), False, None, None), members(*outputs))

    return connected


@pytest.fixture
def paired(ontology):
    """From a unit along a recorded relationship."""
    return Expansion(ontology.relationships["PAIRED_WITH"], False, ("Community",))


@pytest.fixture
def derived(ontology):
    """From a unit along a derived relationship of 43 legs."""
    return Derivation(ontology.derived["CO_BUILDS_WITH"], False, ("Community",))


def nodes(*outputs):
    return Nodes({"Unit": members(*outputs)})


def far(*outputs):
    return FarNode({"Unit": members(*outputs)})


def cost(root, **variables):
    return round(cost_of(root).of(variables), 6)


def by_key(*outputs):
    return ByKey("Unit", KEY, members(*outputs))


IS_ANY = Compare(RowPart.NODE, "name", Comparator.EQ, KEY)
ROOT = 100


def test_a_node_costs_one_beside_its_root_field_and_its_properties_nothing():
    assert cost(by_key(NAME, NAME)) == ROOT + 1


def test_a_list_of_sources_costs_two():
    assert cost(by_key(SOURCES)) == ROOT + 1 + 2


def test_a_page_of_a_root_field_counts_by_its_size(page):
    assert cost(page(10, nodes(NAME))) == ROOT + 10
    assert cost(page(10, Edges(members(far(NAME), EdgeFact.CURSOR)), nodes(NAME))) == ROOT + 10 * (2 + 1)


def test_rows_that_are_counted_are_looked_at(page):
    assert cost(page(10, ConnectionFact.TOTAL)) == ROOT + 2_000 * 0.1


def test_a_page_of_which_only_the_ends_are_shown_is_still_read(page):
    assert cost(page(10, PageInfo(members(PageFact.END_CURSOR)))) == ROOT + 10


def test_a_condition_and_an_order_are_asked_of_all_rows(page):
    named = OrderTerm(RowPart.NODE, "name", Affinity.TEXT)
    assert cost(page(10, nodes(), where=IS_ANY)) == ROOT + 2_000 * 0.2 + 10
    assert cost(page(10, nodes(), order=(named,))) == ROOT + 2_000 * 0.2 + 10
    assert cost(page(0, nodes(), where=IS_ANY, order=(named,))) == ROOT + (800 + 1) / 10


def test_lists_count_by_their_values_wherever_they_are_compared_with(page, paired, derived):
    keys = Slot(Variable("keys"), str, "where.key.in", Code.BAD_FILTER)
    among = Compare(RowPart.NODE, "key", Comparator.IN, keys)
    listed = cost(page(1, nodes(), where=Negation(among)), keys=["u1"] * 1_000)
    assert listed - cost(page(1, nodes(), where=Negation(among)), keys=[]) == pytest.approx((1_000 - 0.1) * 2)
    order = (CountTerm(RowPart.NODE, paired, among), CountTerm(RowPart.NODE, paired, TRUE))
    assert cost(page(1, nodes(), order=order), keys=["u1"] * 1_000) > 2_000
    dearest = cost_of(page(1, nodes(), where=among)).dearest({"keys": ["u1"] * 9_000})
    assert dearest.remedy == "lower in, which is 9,000"


def test_a_condition_on_a_recorded_relationship_is_asked_of_five_for_each_row(page, paired):
    assert cost(page(1, nodes(), where=Exists(paired, IS_ANY))) == ROOT + 3_000 + 1


def test_a_condition_on_a_derived_one_finds_all_of_its_edges(page, derived):
    condition = Exists(derived, IS_ANY)
    assert cost(page(1, nodes(), where=condition)) == ROOT + 15 * 43 * 800 + 10_000 * 0.1 + 10_000 * 0.2 + 1
    assert cost(page(1, nodes(), order=(CountTerm(RowPart.NODE, derived, TRUE),))) == ROOT + 2_000 * 0.2 + 517_000 + 1


def test_groups_count_by_their_limit_and_what_is_beyond_twenty_by_a_tenth(page):
    groups = Groups(members(GroupValue(0)), (), size(30))
    assert cost(page(10, groups)) == ROOT + 2_000 * 0.3 + 20 + 1
    groups = Groups(members(GroupNode(0, {"Unit": members(NAME, SOURCES)})), (), size(20))
    assert cost(page(10, groups)) == ROOT + 2_000 * 0.3 + 20 * (1 + 1 + 2)


def test_pages_within_pages_multiply_and_are_expected_to_hold_few_rows(page, paired):
    inner = Connected(page(53, nodes(SOURCES), origin=paired))
    assert cost(page(10, nodes(inner))) == ROOT + 10 * (1 + 2 + (3 + 50 / 10) * (1 + 2))


def test_derived_relationships_are_walked_along_all_their_legs(page, derived):
    inner = Connected(page(50, nodes(), origin=derived))
    assert cost(by_key(inner)) == ROOT + 1 + 2 + 43 * 25 + (40 + 10 / 10)


def test_derived_relationships_are_found_again_to_be_counted_and_to_be_grouped(page, derived):
    groups = Groups(members(GroupValue(0)), (), size(1))
    inner = Connected(page(1, nodes(), ConnectionFact.TOTAL, groups, origin=derived))
    assert cost(by_key(inner)) == ROOT + 1 + 2 + 3 * 43 * 25 + 40 * (0.1 + 0.3) + 1 + 1


def test_a_size_may_be_a_variable(page, paired):
    root = page("outer", nodes(Connected(page("inner", nodes(), origin=paired))))
    assert cost(root, outer=3, inner=3) == ROOT + 3 * (1 + 2 + 3)
    assert cost(root, outer=0, inner=3) == ROOT + (1 + 2 + 3) / 10


def test_evidence_is_found_along_all_legs_and_is_expected_to_be_two_facts_of_three_hops(page, derived):
    hop = Hops(members(RelationshipEnd({"Unit": members(NAME)}, source=True), SOURCES))
    evidence = Evidence(derived.derived, members(hop, EvidenceFact.PATTERN), size(12))
    pairs = page(2, Edges(members(evidence)), origin=AllPairs(derived.derived))
    facts = (2 + 10 / 10) * (1 + 3 * (8 + 1 + 2))
    assert cost(pairs) == ROOT + 43 * 800 + 2 * (1 + 43 * 2.5 + facts)


def test_changes_compare_all_relationships_of_each_type(page, ontology, derived):
    recorded = tuple(ontology.relationships.values())[:2]
    changes = Changes(recorded, KEY, KEY, (derived.derived,))
    edges = Edges(members(EdgeFact.CHANGE))
    assert cost(page(1, edges, origin=changes)) == ROOT + 2 * 3_000 + 2 * 43 * 800 + 1
    compared = replace(changes, known=KnownStates(KEY, None))
    assert cost(page(1, edges, origin=compared)) == ROOT + 2 * 9_000 + 3 * 43 * 800 + 1


def test_paths_multiply_by_eight_with_each_relationship():
    path = members(PathFact.LENGTH, Hops(members(SOURCES)))
    paths = Paths(KEY, KEY, 3, size("first"), (), members(PathList(path)))
    assert cost(paths, first=4) == ROOT + 25 * 8 * 8 + 4 * (1 + 3 * (8 + 2))
    paths = Paths(KEY, KEY, 1, size("first"), (), members(PathList(members(PathNode(path)))))
    assert cost(paths, first=4) == ROOT + 25 + 4 * (1 + 1 + 8 + 2)


def test_paths_that_are_counted_cost_twice():
    groups = PathGroups(members(PathGroupFact.COUNT), size(5))
    assert cost(Paths(KEY, KEY, 2, size("first"), (), members(groups, ConnectionFact.TOTAL))) == ROOT + 2 * 200 + 5 * 3


def test_what_is_shared_is_walked_from_each_node(page, ontology):
    of = Slot(Constant(["a", "b"]), unread, "of", Code.BAD_ID)
    shared = Shared(of, tuple(ontology.relationships.values())[:7], (), ("Unit",))
    row = members(far(NAME), Ties(members(TieFact.COUNT), 7))
    assert cost(page(10, Edges(members(RowNode(row))), origin=shared)) == ROOT + 2 * 7 * 30 + 10 * (1 + 1 + 2)


def test_a_search_costs_its_page_and_what_it_takes_to_look_words_up():
    page = Page(size(10), False, None, None)
    assert cost(Search(KEY, (), page, members(Hits(members(far(NAME))), ConnectionFact.TOTAL))) == ROOT + 250 + 10 * 2


def test_a_network_counts_by_its_limit_from_two_relationships_on(ontology):
    types = tuple(ontology.relationships.values())[:3]
    lists = members(
        NodeList(members(NodeColumn.X), {}), EdgeList(members(EdgeColumn.ID)), OmittedList(members(OmittedColumn.NODE))
    )
    each = (20 + 3) + (1 + 50) + 3 + 3
    assert cost(Network(KEY, 2, size("limit"), types, (), (), members=lists), limit=300) == ROOT + 500 + 300 * each
    assert cost(Network(KEY, 1, size("limit"), types, (), (), members=lists), limit=300) == ROOT + 500 + 66 * each


def test_of_several_types_the_dearest_counts(page, paired):
    ids = Slot(Constant("x"), lambda value: [str(value)], "id", Code.BAD_ID)
    dear = members(Connected(page("first", nodes(), origin=paired)))
    root = ByIds(ids, {"Unit": dear, "Community": members(SOURCES), "Project": ()}, single=True)
    assert [cost(root, first=first) for first in (0, 3)] == [ROOT + 1 + 2, ROOT + 1 + 2 + 3]


def test_ids_count_by_their_number():
    ids = Slot(Variable("ids"), unread, "ids", Code.BAD_ID)
    assert cost(ByIds(ids, {"Unit": ()}, single=False), ids=["a", "b", "c"]) == ROOT + 3


def test_a_size_that_cannot_be_read_is_refused(page):
    for first, variables in (("first", {"first": "many"}), (2.5, {})):
        with pytest.raises(RequestError, match=r"first: .* is no size"):
            cost_of(page(first, nodes())).of(variables)


def test_what_stands_in_the_document_is_worked_out_beforehand(page, paired):
    assert cost_of(page(10, nodes(Connected(page(3, nodes(), origin=paired))))).constant == ROOT + 10 * (1 + 2 + 3)
    assert cost_of(page("first", nodes())).constant is None


def test_the_dearest_field_is_more_than_half_of_what_is_around_it(page, paired):
    inner = Connected(page("inner", Edges(members(far(SOURCES), EdgeFact.CURSOR)), origin=paired))
    share = cost_of(page(1_000, nodes(inner))).dearest({"inner": 503})
    assert share.path == ("m0", "m0", "m0", "m0", "m0")
    assert (share.cost, share.remedy) == (1_000 * 53 * 2, "lower first, which is 1,000")
    share = cost_of(page(10, nodes(inner))).dearest({"inner": 503})
    assert share.remedy == "lower first of m0.m0, which is 503"


def test_what_is_dear_to_find_is_lowered_by_the_argument_that_asks_for_it(page, derived):
    share = cost_of(page(1, nodes(), where=Exists(derived, IS_ANY))).dearest({})
    assert (share.path, share.cost, share.remedy) == ((), 519_000, "simplify its where")
