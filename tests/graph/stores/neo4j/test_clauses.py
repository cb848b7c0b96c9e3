from graph.ontology.model import Ontology
from graph.stores.lowering.dialect import Expression, Match, Scope
from graph.stores.neo4j.clauses import arrow, call, collected, counted, match_, one_of_types, returning, with_
from graph.stores.neo4j.dialect import CYPHER


def test_clauses_stand_in_their_order() -> None:
    assert match_("(n)", ["a", "b"]) == "MATCH (n) WHERE a AND b"
    assert with_("n", "m", order_by=["n.key"], limit="$p0", conditions=["c"]) == (
        "WITH n, m ORDER BY n.key LIMIT $p0 WHERE c"
    )
    assert returning("n", order_by=["n.id"]) == "RETURN n ORDER BY n.id"
    assert call(["n", ""], "MATCH (m)", "", "RETURN m") == "CALL (n) { MATCH (m) RETURN m }"


def test_an_arrow_points_to_the_target() -> None:
    types = one_of_types(["LEADS", "MEMBER_OF"])
    assert arrow(types, "r", backward=False) == "-[r:`LEADS`|`MEMBER_OF`]->"
    assert arrow("`X`", "r", backward=True) == "<-[r:`X`]-"


def test_a_subquery_that_groups_is_hoisted(ontology: Ontology) -> None:
    scope, item = Scope(CYPHER, ontology, None), Expression("x", before=" CALL { }")
    plain, hoisted = (collected(scope, ["n"], "MATCH (m)", item, groups=groups) for groups in (False, True))
    assert (plain.text, plain.before, plain.groups) == ("COLLECT { MATCH (m) CALL { } RETURN x }", "", False)
    assert (hoisted.text, hoisted.groups) == ("c1", True)
    assert hoisted.before == " CALL (n) { MATCH (m) CALL { } RETURN collect(x) AS c1 }"


def test_rows_that_come_several_times_count_once(ontology: Ontology) -> None:
    scope = Scope(CYPHER, ontology, None)
    once, distinct = (counted(scope, ["n"], "MATCH (m)", Match("", distinct=d), groups=False) for d in ("", "m"))
    assert (once.text, distinct.text) == ("COUNT { MATCH (m) }", "COUNT { MATCH (m) RETURN DISTINCT m }")
