import re

import pytest

from graph.errors import Code
from graph.plan.condition import TRUE, Comparator, Compare, HowMany, RowPart
from graph.plan.slot import Constant, Slot, Variable
from graph.plan.walk import Derivation, Expansion
from graph.stores.lowering.conditions import condition
from graph.stores.lowering.dialect import Match, Scope
from graph.stores.sqlite.counts import number_of_all
from graph.stores.sqlite.dialect import SQL

ALL_UNITS = Match("", node="n", node_types=("Unit",), whole=True)


@pytest.fixture
def scope(ontology):
    return Scope(SQL, ontology, None)


@pytest.fixture
def reporting(ontology):
    return Expansion(ontology.relationships["REPORTS_IN_TO"], False, ("Community",))


@pytest.fixture
def co_building(ontology):
    return Derivation(ontology.derived["CO_BUILDS_WITH"], False, ("Community",))


def slot(argument):
    return Slot(argument, str, "count", Code.BAD_FILTER)


def test_nodes_with_enough_rows_are_found_in_one_scan(scope, reporting):
    plan = HowMany(reporting, TRUE, Comparator.GTE, slot(Constant(2)))
    grouped = "SELECT t1._from AS near FROM `REPORTS_IN_TO` t1 GROUP BY t1._from HAVING count(*) >= $p0"
    assert condition(scope, ALL_UNITS, plan) == f"n._row IN ({grouped})"


def test_nodes_without_rows_are_added_where_the_number_is_not_known_yet(scope, reporting):
    plan = HowMany(reporting, TRUE, Comparator.GTE, slot(Variable("n")))
    without = "NOT coalesce((EXISTS (SELECT 1 FROM `REPORTS_IN_TO` t4 WHERE t4._from = t3._row)), false)"
    text = condition(scope, ALL_UNITS, plan)
    assert text.endswith(f"UNION ALL SELECT t3._row FROM `Unit` t3 WHERE ((0 >= $p0) AND ({without})))")


def test_nodes_with_few_rows_are_asked_one_by_one(scope, reporting):
    plan = HowMany(reporting, TRUE, Comparator.LT, slot(Constant(2)))
    by_itself = "((SELECT count(*) FROM `REPORTS_IN_TO` t1 WHERE t1._from = n._row)) < $p0"
    assert condition(scope, ALL_UNITS, plan) == by_itself


def test_numbers_of_a_derived_relationship_stand_in_one_table(scope, co_building):
    plan = HowMany(co_building, TRUE, Comparator.GT, slot(Constant(2)))
    assert condition(scope, ALL_UNITS, plan) == "n._row IN (SELECT near FROM g1 WHERE number > $p0)"
    assert number_of_all(scope, "n", co_building, TRUE) == "coalesce((SELECT number FROM g1 WHERE near = n._row), 0)"
    ((name, query),) = scope.tables.values()
    assert name == "g1"
    assert re.match(r"SELECT (t\d+)\.near AS near, count\(DISTINCT \1\.far\) AS number FROM \(SELECT ", query)


def test_rows_of_another_condition_have_another_table(scope, co_building):
    weighty = Compare(RowPart.EDGE, "weight", Comparator.GT, slot(Constant(1)))
    numbers = [number_of_all(scope, "n", co_building, where) for where in (TRUE, weighty, TRUE)]
    assert numbers[0] == numbers[2] != numbers[1]
    assert len(scope.tables) == 2
