"""Ids and facts of derived relationships, as SQL and as Cypher."""

import dataclasses

import pytest

from graph.errors import Code
from graph.plan.condition import Comparator, Compare, Either, Every, Negation, RowPart
from graph.plan.members import Member
from graph.plan.output import Evidence, EvidenceFact, Hops, Via
from graph.plan.slot import Constant, Items, Slot, Variable
from graph.stores.lowering.derivations import derived_edge_id, fact_object, fact_routes
from graph.stores.lowering.dialect import Expression, Match
from tests.graph.stores.lowering.conftest import slot


@pytest.fixture
def co_building(ontology):
    return ontology.derived["CO_BUILDS_WITH"]


def test_the_id_of_an_edge_is_made_of_its_ends(co_building):
    assert derived_edge_id(co_building, "a", "b") == "'CO_BUILDS_WITH:' || a.id || ':' || b.id"


def test_the_id_of_a_symmetric_edge_begins_with_the_smaller_end(co_building):
    text = derived_edge_id(dataclasses.replace(co_building, name="X", symmetric=True), "a", "b")
    onward, back = "'X:' || a.id || ':' || b.id", "'X:' || b.id || ':' || a.id"
    assert text == f"CASE WHEN a.id < b.id THEN {onward} ELSE {back} END"


def test_a_fact_shows_its_pattern_and_what_is_in_between(in_both, co_building):
    members = (Member("p", EvidenceFact.PATTERN), Member("via", Via({"Project": ()})), Member("hops", Hops(())))
    evidence = Evidence(co_building, members, slot())

    def of_fact(scope):
        fact = Match("", edge="f")
        return fact_object(scope, evidence, fact, lambda _: Expression("v"), lambda _: Expression("h")).text

    assert in_both(of_fact) == ("json_object('p', f.`pattern`, 'via', v, 'hops', h)", "[f.`pattern`, v, h]")


def of_pattern(argument, comparator=Comparator.EQ):
    return Compare(RowPart.EDGE, "pattern", comparator, Slot(argument, str, "where", Code.BAD_FILTER))


PAIRED = of_pattern(Constant("PAIRED"))
LISTED = of_pattern(Items((Constant("PAIRED"), Constant("REPORTS_IN"))), Comparator.IN)


@pytest.mark.parametrize(
    ("where", "patterns"),
    [
        (PAIRED, {"PAIRED"}),
        (LISTED, {"PAIRED", "REPORTS_IN"}),
        (Every((LISTED, PAIRED)), {"PAIRED"}),
        (of_pattern(Constant(["REPORTS_IN"]), Comparator.IN), {"REPORTS_IN"}),
        (of_pattern(Constant("NONE")), set()),
    ],
)
def test_only_patterns_that_a_condition_allows_are_looked_for(co_building, where, patterns):
    assert {co_building.patterns[route.pattern].name for route in fact_routes(co_building, where)} == patterns


@pytest.mark.parametrize(
    "where", [Negation(PAIRED), Either((PAIRED,)), of_pattern(Variable("p")), of_pattern(Items((Variable("p"),)))]
)
def test_a_condition_that_binds_no_pattern_leaves_all(co_building, where):
    assert fact_routes(co_building, where) == list(co_building.routes)
