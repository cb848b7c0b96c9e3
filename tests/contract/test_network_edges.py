"""Which edges of a network are kept where there are too many, as graph/plan/network.py says."""

from collections import Counter

import pytest

import graph.plan.network
import graph.selection.selection
import graph.stores.neo4j.network
import graph.stores.sqlite.network
from graph.plan.identity import derived_id, global_id
from graph.plan.network import EDGES_PER_NODE
from tests.conftest import asking
from tests.graphs import NOW, Fact, batches
from tests.holding import Held
from tests.machine import DisagreementError, Machine
from tests.questions.writer import NetworkWriter
from tests.reducing import reduced
from tests.reference.networks import mark

SOURCE = Fact("Source", "s", {"name": "S", "kind": "DATASET", "title": "S"}, [])
CITED = [("s", "")]


def node(node_type, key):
    return Fact(node_type, key, {"name": key}, CITED)


def tie(relationship_type, source, target, key=""):
    """A relationship between two nodes, each as (type, key)."""
    return Fact(relationship_type, key or f"{source[1]}-{target[1]}", {}, CITED, source, target)


@pytest.fixture
def network(schema, ontology, empty_store):
    """Asks for the network around a node in a graph of just these facts."""

    async def ask(facts, around, types, limit, depth=1):
        await empty_store.write(batches(ontology, [SOURCE, *facts]), NOW)
        arguments = f'around: ["{global_id(*around)}"], depth: {depth}, limit: {limit}'
        query = f"""{{ network({arguments}, relationshipTypes: [{" ".join(types)}]) {{ nodes {{ nodeId degree }}
            edges {{ relationshipId type source target weight }} omitted {{ nodeId count }} }} }}"""
        return (await asking(schema, empty_store)(query))["network"]

    return ask


def assert_degrees_add_up(view):
    """Of every node the edges and what is omitted are all of its relationships."""
    counts = Counter({node["nodeId"]: 0 for node in view["nodes"]})
    for edge in view["edges"]:
        counts.update({edge["source"], edge["target"]})
    for omitted in view["omitted"]:
        counts[omitted["nodeId"]] += omitted["count"]
    assert counts == {node["nodeId"]: node["degree"] for node in view["nodes"]}


def ids(view, relationship_type):
    return [edge["relationshipId"] for edge in view["edges"] if edge["type"] == relationship_type]


PARTY, MEMBERS, COMMUNITIES = ("PartyOrganization", "p1"), 25, 25


def committee():
    """An organization with its members and the communities that it leads: each member shares it with each community."""
    units = [("Unit", f"u{number}") for number in range(MEMBERS)]
    communities = [("Community", f"c{number}") for number in range(COMMUNITIES)]
    ties = [tie("MEMBER_OF", unit, PARTY) for unit in units] + [tie("LEADS", PARTY, led) for led in communities]
    return units, communities, [*(node(*end) for end in (PARTY, *units, *communities)), *ties]


async def test_derived_edges_do_not_crowd_out_those_by_which_nodes_were_reached(network):
    units, communities, facts = committee()
    view = await network(facts, PARTY, ("MEMBER_OF", "LEADS", "SHARES_COMMITTEE_WITH"), limit=62, depth=2)
    assert Counter(edge["type"] for edge in view["edges"]) == {
        "MEMBER_OF": MEMBERS,
        "LEADS": COMMUNITIES,
        "SHARES_COMMITTEE_WITH": 62 * EDGES_PER_NODE - MEMBERS - COMMUNITIES,
    }
    ends = {(edge["source"], edge["target"]) for edge in view["edges"] if edge["type"] != "SHARES_COMMITTEE_WITH"}
    party = global_id(*PARTY)
    assert ends == {(global_id(*unit), party) for unit in units} | {(party, global_id(*led)) for led in communities}
    assert_degrees_add_up(view)


async def test_of_equal_derived_edges_the_first_by_their_ends_are_kept(network):
    units, communities, facts = committee()
    view = await network(facts, PARTY, ("MEMBER_OF", "LEADS", "SHARES_COMMITTEE_WITH"), limit=62, depth=2)
    pairs = sorted((global_id(*unit), global_id(*community)) for unit in units for community in communities)
    expected = [
        derived_id("SHARES_COMMITTEE_WITH", *pair) for pair in pairs[: 62 * EDGES_PER_NODE - MEMBERS - COMMUNITIES]
    ]
    assert ids(view, "SHARES_COMMITTEE_WITH") == expected


async def test_where_there_is_room_all_edges_are_kept(network):
    _, _, facts = committee()
    view = await network(facts, PARTY, ("MEMBER_OF", "LEADS", "SHARES_COMMITTEE_WITH"), limit=68, depth=2)
    assert (len(view["edges"]), view["omitted"]) == (MEMBERS + COMMUNITIES + MEMBERS * COMMUNITIES, [])
    assert_degrees_add_up(view)


UNIT, PARTNERS, PARALLEL = ("Unit", "u"), [("Community", f"c{number}") for number in range(3)], 10
TYPES = ("PAIRED_WITH", "REPORTS_IN_TO", "VISITED")


def parallel():
    """A unit with ten relationships of each of three types to each of three communities."""
    return [
        *(node(*end) for end in (UNIT, *PARTNERS)),
        *(
            tie(relationship_type, UNIT, partner, f"{partner[1]}-{number}")
            for relationship_type in TYPES
            for partner in PARTNERS
            for number in range(PARALLEL)
        ),
    ]


def by_mark(relationship_type, partners=PARTNERS):
    """The ids of all relationships of a type to some communities, those first whose marks are smaller."""
    keys = [f"{partner[1]}-{number}" for partner in partners for number in range(PARALLEL)]
    return sorted((global_id(relationship_type, key) for key in keys), key=mark)


async def test_after_one_edge_for_each_node_that_was_reached_types_take_turns(network):
    """Of 90 edges 40 are kept: three ties, all of the first type, then twelve turns of three, and one more."""
    view = await network(parallel(), UNIT, TYPES, limit=4)
    ties = [by_mark("PAIRED_WITH", [partner])[0] for partner in PARTNERS]
    remaining = [identity for identity in by_mark("PAIRED_WITH") if identity not in ties]
    assert set(ids(view, "PAIRED_WITH")) == {*ties, *remaining[:13]}
    assert ids(view, "REPORTS_IN_TO") == by_mark("REPORTS_IN_TO")[:12]
    assert ids(view, "VISITED") == by_mark("VISITED")[:12]
    assert_degrees_add_up(view)


async def test_edges_are_listed_by_weight_type_and_mark_however_they_were_chosen(network):
    view = await network(parallel(), UNIT, (*TYPES, "CO_BUILDS_WITH"), limit=4)
    places = [
        (-edge["weight"], edge["type"], mark(edge["relationshipId"])) for edge in view["edges"] if edge["weight"] == 1
    ]
    assert places == sorted(places)
    assert [edge["weight"] for edge in view["edges"]] == [2 * PARALLEL] * 3 + [1] * 37
    # The heaviest edges tie the nodes, so that the turns begin with nothing taken of the recorded types.
    assert [len(ids(view, name)) for name in TYPES] == [13, 12, 12]
    assert ids(view, "CO_BUILDS_WITH") == sorted(
        derived_id("CO_BUILDS_WITH", global_id(*UNIT), global_id(*partner)) for partner in PARTNERS
    )
    assert_degrees_add_up(view)


async def test_a_type_that_runs_out_leaves_its_turns_to_the_others(network):
    facts = [fact for fact in parallel() if fact.element != "VISITED" or fact.key == "c0-0"]
    view = await network(facts, UNIT, TYPES, limit=4)
    assert [len(ids(view, name)) for name in TYPES] == [3 + 18, 18, 1]


SEED, CASES = 3, 400
WITH_EDGES_PER_NODE = (
    graph.plan.network,
    graph.selection.selection,
    graph.stores.neo4j.network,
    graph.stores.sqlite.network,
)


@pytest.fixture
async def machine(place, ontology, schema, tmp_path, monkeypatch):
    """Asks for networks that keep an edge for each node: of most of the random graphs that is too few for all."""
    for module in WITH_EDGES_PER_NODE:
        monkeypatch.setattr(module, "EDGES_PER_NODE", 1)
    held = Held(place, ontology, tmp_path)
    yield Machine(ontology, schema, held.hold, NetworkWriter)
    await held.close()


async def test_the_reference_keeps_the_same_edges(machine):
    try:
        await machine.run(SEED, CASES, lambda _machine: None)
    except DisagreementError as error:
        # Not kept in tests/found: those cases are asked with the bound that the product has.
        await machine.check(await reduced(machine, error.case))
        raise
    assert machine.cases >= CASES
