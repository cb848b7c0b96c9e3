"""The texts of a network's walk: their number and length, whatever its depth and the types."""

import dataclasses

import pytest

from graph.errors import Code
from graph.plan.network import Network
from graph.plan.slot import Constant, Slot
from graph.stores.sqlite.network import NetworkWalk


@pytest.fixture
def network(ontology):
    around = Slot(Constant(["a"]), lambda _value: ["a"], "around", Code.BAD_ID)
    limit = Slot(Constant(9), lambda _value: 9, "limit", Code.BAD_RANGE)
    types, derived = tuple(ontology.relationships.values()), tuple(ontology.derived.values())
    return Network(around, 1, limit, types, derived, tuple(ontology.nodes))


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
    assert max(map(len, texts(ontology, twice))) <= max(map(len, texts(ontology, once))) + 10
    assert len(texts(ontology, twice)) - len(texts(ontology, once)) == 5


def test_what_is_not_shown_is_not_read(ontology, network):
    bare = dataclasses.replace(network, derived=(), edges=False, totals=False)
    assert len(texts(ontology, bare)) == 4
