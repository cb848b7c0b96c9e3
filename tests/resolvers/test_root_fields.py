import pytest

from graph.plan.condition import TRUE
from graph.plan.network import Network
from graph.plan.output import ChangedRelationship, EdgeFact, Edges, RelationshipEnd
from graph.plan.paging import BY_DAY
from graph.plan.plan import ByIds, ByKey
from graph.plan.search import Search

DAYS = 'from: "2020-01-01", to: "2019-01-01"'


@pytest.fixture
def diff(plan_of):
    """The root of the plan of a `diff`."""

    def root(arguments="", members="totalCount"):
        return plan_of(f"diff({DAYS} {arguments}) {{ {members} }}").root

    return root


def type_names(root):
    return [relationship.name for relationship in root.origin.relationships]


def test_days_stay_in_their_order(diff):
    root = diff()
    assert (root.origin.before.bind({}), root.origin.after.bind({})) == ("2020-01-01", "2019-01-01")
    assert (root.where, root.order) == (TRUE, BY_DAY)


def test_types_come_in_the_order_of_the_ontology_and_once(diff):
    assert type_names(diff("types: [LEADS, MEMBER_OF, LEADS]")) == ["MEMBER_OF", "LEADS"]
    assert type_names(diff("types: LEADS")) == ["LEADS"]


def test_without_types_all_that_are_recorded_are_meant(diff, ontology):
    assert type_names(diff()) == type_names(diff("types: null")) == list(ontology.relationships)


def test_derived_types_stand_beside_recorded_ones(diff):
    root = diff("types: [COOPERATES_WITH, LEADS, CO_BUILDS_WITH]")
    assert type_names(root) == ["LEADS"]
    assert [derived.name for derived in root.origin.derived] == ["CO_BUILDS_WITH", "COOPERATES_WITH"]


def test_derived_types_alone_leave_no_recorded_one(diff):
    root = diff("types: [CO_BUILDS_WITH]", "nodes { evidence { pattern } }")
    assert type_names(root) == []
    ((evidence,),) = [[part.output for part in member.output.members] for member in root.members]
    assert [choice.derived.name for choice in evidence.choices] == ["CO_BUILDS_WITH"]


def test_the_size_of_evidence_is_checked_where_no_type_has_any(plan_of):
    plan = plan_of(f"diff({DAYS}) {{ edges {{ node {{ evidence(first: -1) {{ pattern }} }} }} }}")
    assert [slot.name for slot in plan.unused] == ["evidence.first"]


def test_each_end_may_be_of_every_type_that_may_stand_there(diff):
    root = diff("types: [PAIRED_WITH, DEPLOYED_TO]", "nodes { change relationship { from { key } to { key } } }")
    (edges,) = (member.output for member in root.members if isinstance(member.output, Edges))
    change, relationship = (member.output for member in edges.members)
    assert change is EdgeFact.CHANGE
    assert isinstance(relationship, ChangedRelationship)
    source, target = (member.output for member in relationship.members)
    assert isinstance(source, RelationshipEnd)
    assert (list(source.choice), source.source) == (["Unit", "PartyOrganization", "Community", "Team"], True)
    assert isinstance(target, RelationshipEnd)
    assert (list(target.choice), target.source) == (["Community", "PartyOrganization", "Unit", "Venue"], False)


@pytest.mark.parametrize(
    ("members", "edges", "totals"),
    [
        ("nodes { nodeId }", False, False),
        ("nodes { degree }", False, True),
        ("nodes { x }", True, False),
        ("edges { relationshipId }", True, False),
        ("omitted { count }", True, True),
    ],
)
def test_a_network_reads_only_what_is_shown(plan_of, members, edges, totals):
    root = plan_of(f'network(around: ["VW5pdDp1MQ"]) {{ {members} }}').root
    assert isinstance(root, Network)
    assert (root.edges, root.totals) == (edges, totals)
    assert (root.depth, root.limit.bind({}), root.around.bind({})) == (1, 300, ["VW5pdDp1MQ"])


def test_a_search_names_no_types_where_it_means_all(plan_of):
    of_units, of_all = (plan_of(f'search(text: "a"{types}) {{ totalCount }}').root for types in (", types: [UNIT]", ""))
    assert isinstance(of_units, Search)
    assert isinstance(of_all, Search)
    assert (of_units.node_types, of_all.node_types) == (("Unit",), ())


def test_an_id_shows_a_node_and_ids_a_list(plan_of):
    node, nodes = plan_of('node(id: "VW5pdDp1MQ") { id }').root, plan_of('nodes(ids: ["VW5pdDp1MQ"]) { id }').root
    assert isinstance(node, ByIds)
    assert isinstance(nodes, ByIds)
    assert (node.single, nodes.single) == (True, False)


def test_a_plan_is_of_a_day_or_of_all_time(plan_of):
    plan, of_day = plan_of('unit(key: "u1") { key }'), plan_of('unit(key: "u1", asOf: "2020-01-01") { key }')
    assert isinstance(of_day.root, ByKey)
    assert plan.as_of is None
    assert of_day.as_of.bind({}) == "2020-01-01"
