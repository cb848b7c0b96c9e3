"""Conditions as SQL and as Cypher."""

import pytest

from graph.datatypes.base import Affinity
from graph.plan.condition import (
    TRUE,
    AtSource,
    Comparator,
    Compare,
    Condition,
    Either,
    Every,
    Exists,
    Missing,
    Negation,
    OfType,
    RowPart,
)
from graph.plan.paging import OrderTerm
from graph.plan.walk import Expansion
from graph.stores.lowering.conditions import beyond, condition, rows
from graph.stores.lowering.dialect import Match
from tests.graph.stores.lowering.conftest import slot

NODE, EDGE = RowPart.NODE, RowPart.EDGE
MATCH = Match("MATCHED", ("c",), node="n", node_types=("Unit",), node_clauses=" JOINED", edge="e", source="s")

NAMED = Compare(NODE, "name", Comparator.EQ, slot())
ON_BOTH = {
    "every": (Every((NAMED, Missing(EDGE, "since", slot()))), "((n.`name` = $p0) AND ((e.`since` IS NULL) = $p1))"),
    "none of every": (TRUE, "true"),
    "none of either": (Either(()), "false"),
    "either": (Either((NAMED, NAMED)), "((n.`name` = $p0) OR (n.`name` = $p0))"),
    "negation": (Negation(NAMED), "NOT coalesce(n.`name` = $p0, false)"),
    "at source": (AtSource(NAMED), "s.`name` = $p0"),
    "larger": (Compare(EDGE, "weight", Comparator.GTE, slot()), "e.`weight` >= $p0"),
}


@pytest.mark.parametrize(("plan", "text"), ON_BOTH.values(), ids=ON_BOTH)
def test_what_both_read_alike(in_both, plan: Condition, text: str):
    assert in_both(lambda scope: condition(scope, MATCH, plan)) == (text, text)


IN_EACH = {
    "in": (
        Compare(NODE, "kind", Comparator.IN, slot()),
        "n.`kind` IN (SELECT value FROM json_each($p0))",
        "n.`kind` IN $p0",
    ),
    "a member": (
        Compare(NODE, "aliases", Comparator.STARTS_WITH, slot(), many=True),
        "EXISTS (SELECT 1 FROM json_each(n.`aliases`) t1 WHERE substr(t1.value, 1, length($p0)) = $p0)",
        "any(item IN n.`aliases` WHERE item STARTS WITH $p0)",
    ),
    "an empty list": (
        Missing(NODE, "aliases", slot(), many=True),
        "(n.`aliases` = '[]') = $p0",
        "(n.`aliases` = []) = $p0",
    ),
    "of a type": (OfType(("Unit", "Team")), "true", "((n:`Unit`) OR (n:`Team`))"),
}


@pytest.mark.parametrize(("plan", "sql", "cypher"), IN_EACH.values(), ids=IN_EACH)
def test_where_they_differ(in_both, plan: Condition, sql: str, cypher: str):
    assert in_both(lambda scope: condition(scope, MATCH, plan)) == (sql, cypher)


def test_a_further_relationship(in_both, ontology):
    exists = Exists(Expansion(ontology.relationships["REPORTS_IN_TO"], False, ("Community",)), TRUE)
    sql, cypher = in_both(lambda scope: condition(scope, MATCH, exists))
    assert sql == "(EXISTS (SELECT 1 FROM `REPORTS_IN_TO` t1 WHERE t1._from = n._row))"
    assert cypher == "(EXISTS { MATCH (n)-[r2:`REPORTS_IN_TO`]->(n1) RETURN 1 AS one })"


def test_nodes_are_joined_only_where_something_asks_for_them(in_both):
    of_edge = Missing(EDGE, "since", slot())
    assert in_both(lambda scope: rows(scope, MATCH, TRUE))[0] == "MATCHED WHERE c"
    assert in_both(lambda scope: rows(scope, MATCH, of_edge))[0] == "MATCHED WHERE c AND (e.`since` IS NULL) = $p0"
    assert in_both(lambda scope: rows(scope, MATCH, NAMED))[0] == "MATCHED JOINED WHERE c AND n.`name` = $p0"
    assert in_both(lambda scope: rows(scope, MATCH, TRUE, selected=True))[0] == "MATCHED JOINED WHERE c"


VALUES = ["n.`name`", "n.`key`"]
BY_NAME = (OrderTerm(NODE, "name", Affinity.TEXT), OrderTerm(NODE, "key", Affinity.TEXT, nullable=False))
EQUAL = "(n.`name` = $p0 OR (n.`name` IS NULL AND $p0 IS NULL))"
AFTER = f"((($p0 IS NOT NULL AND (n.`name` > $p0 OR n.`name` IS NULL))) OR ({EQUAL} AND n.`key` > $p1))"
BEFORE = f"(((($p0 IS NULL AND n.`name` IS NOT NULL) OR n.`name` < $p0)) OR ({EQUAL} AND n.`key` < $p1))"


@pytest.mark.parametrize(("after", "text"), [(True, AFTER), (False, BEFORE)])
def test_a_cursor_is_a_condition(in_both, after: bool, text: str):
    assert in_both(lambda scope: beyond(scope, VALUES, BY_NAME, slot(), after=after)) == (text, text)


def test_a_cursor_of_descending_rows_looks_the_other_way(in_both):
    last_first = (OrderTerm(NODE, "key", Affinity.TEXT, descending=True, nullable=False),)
    sql, _ = in_both(lambda scope: beyond(scope, VALUES[1:], last_first, slot(), after=True))
    assert sql == "(n.`key` < $p0)"
