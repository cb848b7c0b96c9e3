import pytest

from graph.datatypes.base import Affinity
from graph.errors import Code, RequestError
from graph.plan.condition import TRUE
from graph.plan.cost import cost_of
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
from graph.plan.paging import Page, tie_breaker
from graph.plan.paths import PathFact, PathGroupFact, PathGroups, PathList, PathNode, Paths
from graph.plan.plan import ByIds, ByKey
from graph.plan.search import Search
from graph.plan.slot import Constant, Slot, Variable
from graph.plan.walk import AllNodes

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
    def connected(first, *outputs):
        origin = AllNodes(ontology.nodes["Unit"])
        return Connection(origin, TRUE, (tie_breaker(origin),), Page(size(first), False, None, None), members(*outputs))

    return connected


def nodes(*outputs):
    return Nodes({"Unit": members(*outputs)})


def far(*outputs):
    return FarNode({"Unit": members(*outputs)})


def cost(root, **variables):
    return cost_of(root).of(variables)


def by_key(*outputs):
    return ByKey("Unit", KEY, members(*outputs))


def test_properties_are_free():
    assert cost(by_key(NAME, NAME)) == 1


def test_sources_count_as_one_list():
    assert cost(by_key(SOURCES)) == 2


def test_a_page_counts_by_its_size(page):
    assert cost(page(10, nodes(NAME))) == 11
    assert cost(page(10, Edges(members(far(NAME), EdgeFact.CURSOR)), nodes(NAME))) == 31


def test_a_page_of_which_no_row_is_shown_counts_one(page):
    assert cost(page(10, ConnectionFact.TOTAL)) == 1


def test_a_page_of_which_only_the_ends_are_shown_is_still_read(page):
    assert cost(page(10, PageInfo(members(PageFact.END_CURSOR)))) == 11


def test_groups_count_by_their_limit_and_not_by_the_page(page):
    groups = Groups(members(GroupValue(0)), (), size(30))
    assert cost(page(10, groups)) == 1 + 30
    assert cost(page(10, groups, nodes(NAME))) == 1 + 30 + 10


def test_a_group_that_shows_a_node_counts_it_too(page):
    groups = Groups(members(GroupNode(0, {"Unit": members(NAME, SOURCES)})), (), size(30))
    assert cost(page(10, groups)) == 1 + 30 * (1 + 1 + 1)


def test_pages_multiply(page):
    inner = Connected(page(20, nodes(SOURCES)))
    assert cost(page(10, nodes(inner))) == 1 + 10 * (1 + 1 + 20 * 2)


def test_a_size_may_be_a_variable(page):
    inner = Connected(page("inner", nodes()))
    root = page("outer", nodes(inner))
    assert cost(root, outer=3, inner=5) == 1 + 3 * (1 + 1 + 5)
    assert cost(root, outer=0, inner=5) == 1


def test_evidence_counts_six_hops_with_their_ends(page, ontology):
    hop = Hops(members(RelationshipEnd({"Unit": members(NAME)}, source=True), SOURCES))
    evidence = Evidence(ontology.derived["CO_BUILDS_WITH"], members(hop, EvidenceFact.PATTERN), size(5))
    assert cost(page(2, Edges(members(evidence)))) == 1 + 2 * (1 + 5 * (1 + 6 * 3))


def test_what_a_fact_cites_counts_as_one_list(page, ontology):
    evidence = Evidence(ontology.derived["CO_BUILDS_WITH"], members(SOURCES), size(5))
    assert cost(page(2, Edges(members(evidence)))) == 1 + 2 * (1 + 5 * (1 + 1))


def test_paths_count_their_longest_hops():
    path = members(PathFact.LENGTH, Hops(members(SOURCES)))
    root = Paths(KEY, KEY, 6, size("first"), (), members(PathList(path)))
    assert cost(root, first=3) == 1 + 3 * (1 + 6 * 2)
    root = Paths(KEY, KEY, 6, size("first"), (), members(PathList(members(PathNode(path)))))
    assert cost(root, first=3) == 1 + 3 * (1 + 1 + 6 * 2)


def test_groups_of_paths_count_with_their_steps():
    groups = PathGroups(members(PathGroupFact.COUNT), size(5))
    assert cost(Paths(KEY, KEY, 4, size("first"), (), members(groups, ConnectionFact.TOTAL))) == 1 + 5 * (1 + 4)


def test_shared_nodes_count_each_type_by_which_they_are_shared(page):
    row = members(far(NAME), Ties(members(TieFact.COUNT), 7))
    assert cost(page(10, Edges(row))) == 1 + 10 * (1 + 1 + 7)
    assert cost(page(10, Edges(members(RowNode(row))))) == 1 + 10 * (1 + 1 + 7)


def test_a_search_counts_as_a_page():
    page = Page(size(10), False, None, None)
    assert cost(Search(KEY, (), page, members(Hits(members(far(NAME))), ConnectionFact.TOTAL))) == 1 + 10 * 2


def test_a_network_counts_its_lists_by_its_limit(ontology):
    types = tuple(ontology.relationships.values())[:3]
    nodes, edges = NodeList(members(NodeColumn.ID), {}), EdgeList(members(EdgeColumn.ID))
    lists = members(nodes, edges, OmittedList(members(OmittedColumn.NODE)))
    root = Network(KEY, 2, size("limit"), types, (), (), members=lists)
    assert cost(root, limit=1_000) == 1 + 1_000 * (1 + 10 + 3)


def test_of_several_types_the_dearest_counts(page):
    ids = Slot(Constant("x"), lambda value: [str(value)], "id", Code.BAD_ID)
    dear = members(Connected(page("first", nodes())))
    root = ByIds(ids, {"Unit": dear, "Community": members(SOURCES), "Project": ()}, single=True)
    assert [cost(root, first=first) for first in (0, 7)] == [2, 9]


def test_ids_count_by_their_number():
    ids = Slot(Variable("ids"), unread, "ids", Code.BAD_ID)
    assert cost(ByIds(ids, {"Unit": ()}, single=False), ids=["a", "b", "c"]) == 3


def test_a_size_that_cannot_be_read_is_refused(page):
    for first, variables in (("first", {"first": "many"}), (2.5, {})):
        with pytest.raises(RequestError, match=r"first: .* is no size"):
            cost_of(page(first, nodes())).of(variables)


def test_what_stands_in_the_document_is_worked_out_beforehand(page):
    cost = cost_of(page(10, nodes(Connected(page(20, nodes())))))
    assert (cost.fixed, cost.varies) == (1 + 10 * 22, False)
