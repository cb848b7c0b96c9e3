"""When facts hold: on a day, at one time, and for which period, as SQL and as Cypher."""

from graph.stores.lowering.dialect import Scope
from graph.stores.lowering.validity import change_days, path_conditions, period, period_fields, valid
from graph.stores.sqlite.dialect import SQL
from tests.graph.stores.lowering.conftest import slot


def test_without_a_day_all_is_valid(in_both):
    assert in_both(lambda scope: " ".join(valid(scope, "a", "b"))) == ("", "")


def route_of(ontology, hops):
    """A route of CO_BUILDS_WITH of so many hops."""
    return next(route for route in ontology.derived["CO_BUILDS_WITH"].routes if len(route.legs) == hops)


def test_relationships_of_a_path_hold_at_one_time(in_both, ontology):
    texts = in_both(lambda scope: " AND ".join(path_conditions(scope, route_of(ontology, 2), "abc", ["h", "g"])))
    assert (
        texts[0]
        == texts[1]
        == (
            "coalesce(h.`since_day`, '') <= coalesce(g.`until_day`, '~')"
            " AND coalesce(g.`since_day`, '') <= coalesce(h.`until_day`, '~')"
        )
    )


def test_on_a_day_each_holds_by_itself(ontology):
    conditions = path_conditions(Scope(SQL, ontology, slot()), route_of(ontology, 2), "abc", ["h", "g"])
    held = "coalesce({0}.`since_day`, '') <= $p0 AND coalesce({0}.`until_day`, '~') >= $p0"
    assert conditions == [held.format("h"), held.format("g")]


def test_a_path_of_one_relationship_has_its_period(in_both):
    period_of_one = "coalesce(h.`since_day` || h.`since`, '')", "coalesce(h.`until_day` || h.`until`, '~')"
    assert in_both(lambda scope: period(scope, ["h"])) == (period_of_one, period_of_one)


def test_a_longer_path_begins_with_its_latest_and_ends_with_its_earliest(in_both):
    sql, cypher = in_both(lambda scope: period(scope, ["h", "g"])[0])
    starts = "coalesce(h.`since_day` || h.`since`, ''), coalesce(g.`since_day` || g.`since`, '')"
    assert sql == f"max({starts})"
    assert cypher == f"reduce(x = '', t IN [{starts}] | CASE WHEN t > x THEN t ELSE x END)"


def test_a_period_becomes_fields(in_both):
    sql, cypher = in_both(lambda scope: period_fields(scope, "s", "u"))
    assert sql["since"] == "CASE s WHEN '' THEN NULL ELSE substring(s, 11) END"
    assert cypher["since"] == "CASE s WHEN '' THEN NULL ELSE substring(s, 10) END"
    assert cypher["until_day"] == "CASE u WHEN '~' THEN NULL ELSE substring(u, 0, 10) END"


def test_what_came_has_come_on_the_latest_first_day(in_both):
    sql, _ = in_both(lambda scope: change_days(scope, "r", "a"))
    assert sql == (
        "max(coalesce(r.`since_day`, ''), coalesce(a.`since_day`, ''))",
        "min(coalesce(r.`until_day`, '~'), coalesce(a.`until_day`, '~'))",
    )
