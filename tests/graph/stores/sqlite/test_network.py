"""The texts of a network's walk: their number and length, whatever its depth and the types."""

import dataclasses

import pytest

from graph.errors import Code
from graph.plan.network import Network
from graph.plan.slot import Constant, Slot
from graph.stores.lowering.network import EdgeRow
from graph.stores.sqlite.network import NetworkWalk, kept_edges


@pytest.fixture
def network(ontology):
    around = Slot(Constant(["a"]), lambda _value: ["a"], "around", Code.BAD_ID)
    limit = Slot(Constant(9), lambda _value: 9, "limit", Code.BAD_RANGE)
    types, derived = tuple(ontology.relationships.values()), tuple(ontology.derived.values())
    return Network(around, 1, limit, types, derived[:1], tuple(ontology.nodes))


def texts(ontology, network):
    return NetworkWalk(ontology, network, None).texts


def test_texts_do_not_grow_with_depth(ontology, network):
    assert texts(ontology, dataclasses.replace(network, depth=4)) == texts(ontology, network)


def test_texts_do_not_grow_with_types(ontology, network):
    some = dataclasses.replace(network, relationships=network.relationships[:2], derived=(), node_types=("Unit",))
    fewer = dataclasses.replace(some, relationships=network.relationships[:1], node_types=("Unit", "Team"))
    assert texts(ontology, some) == texts(ontology, fewer)


def test_a_derived_type_adds_statements_and_lengthens_none(ontology, network):
    once, twice = (dataclasses.replace(network, derived=network.derived * times) for times in (1, 2))
    assert max(map(len, texts(ontology, twice))) <= 1.02 * max(map(len, texts(ontology, once)))
    assert len(texts(ontology, twice)) - len(texts(ontology, once)) == 5


def test_what_is_not_shown_is_not_read(ontology, network):
    bare = dataclasses.replace(network, derived=(), edges=False, totals=False)
    assert len(texts(ontology, bare)) == 4


def edge(type_name, source, target, weight=1, mark=1):
    return EdgeRow(type_name, mark, source, target, weight, f"{type_name}:{source}:{target}", None, None)


def ends(edges):
    return [(row.type, row.source + row.target) for row in edges]


def test_all_edges_are_kept_where_there_is_room():
    edges = [edge("A", "a", "b"), edge("A", "a", "c")]
    assert kept_edges(edges, {"a": 0, "b": 1, "c": 1}, 2) is edges


def test_each_node_keeps_an_edge_to_where_it_was_reached_from():
    heavy = [edge("D", "b", end, weight=9) for end in "cde"]
    ties = [edge("A", "b", "a"), edge("A", "a", "c")]
    kept = kept_edges([*heavy, *ties], {"a": 0, "b": 1, "c": 1, "d": 1, "e": 1}, 3)
    assert ends(kept) == [("A", "ac"), ("A", "ba"), ("D", "bc")]


def test_the_others_take_turns_by_type():
    many = [edge("A", "a", str(place)) for place in range(5)]
    few = [edge("B", "a", "0"), edge("C", "a", "0", weight=5)]
    kept = kept_edges([*many, *few], dict.fromkeys(["a", *"01234"], 0), 4)
    assert ends(kept) == [("A", "a0"), ("B", "a0"), ("C", "a0"), ("A", "a1")]
