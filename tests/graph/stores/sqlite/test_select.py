from graph.stores.sqlite.select import Select, from_table, union_all


def test_clauses_stand_in_their_order():
    query = Select(["a", "count(*)"], from_table("`Unit`", "t"), ["a"], ["a DESC"], "$p0")
    assert str(query) == "SELECT a, count(*) FROM `Unit` t GROUP BY a ORDER BY a DESC LIMIT $p0"


def test_clauses_that_are_not_needed_are_left_out():
    assert str(Select(["1"])) == "SELECT 1"


def test_rows_of_several_queries():
    assert union_all([Select(["1"]), Select(["2"])]) == "SELECT 1 UNION ALL SELECT 2"
