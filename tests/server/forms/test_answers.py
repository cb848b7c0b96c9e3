import pytest

from resolvers.cell_citations import COUNTED
from resolvers.cell_questions import CellQuestion, Leaf
from server.forms.answers import Cited, CitedRecord, read_answer


@pytest.fixture
def read(ontology):
    def read(data, *paths, is_list=False, language="zh"):
        leaves = tuple(Leaf(path, {}) for path in paths)
        question = CellQuestion("", "", "root", leaves, is_list, {}, of_a_day=False)
        return read_answer(question, ontology, {"root": data}, language)

    return read


@pytest.mark.parametrize(
    ("value", "cell"),
    [(12, 12), (1.5, 1.5), ("甲", "甲"), ("", None), (None, None), (True, "是"), (["甲", "乙"], "甲、乙"), ([], None)],
)
def test_values(read, value, cell):
    assert read({"a": value}, ("a",)).rows == ((cell,),)


def test_in_english(read):
    assert read({"a": [True, False]}, ("a",), language="en").rows == (("Yes, No",),)


def test_nothing_is_there(read):
    assert read(None, ("a",), ("b",)).rows == ((None, None),)
    assert read(None, ("a",), is_list=True).rows == ()


def test_what_stands_outside_of_a_list_is_repeated(read):
    data = {"name": "甲", "tied": {"nodes": [{"name": "乙"}, {"name": "丙"}]}}
    rows = read(data, ("name",), ("tied", "nodes", "name"), is_list=True).rows
    assert rows == (("甲", "乙"), ("甲", "丙"))


def test_lists_within_lists(read):
    data = {"nodes": [{"name": "甲", "tied": {"nodes": [{"name": "乙"}]}}, {"name": "丙", "tied": {"nodes": []}}]}
    rows = read(data, ("nodes", "name"), ("nodes", "tied", "nodes", "name"), is_list=True).rows
    assert rows == (("甲", "乙"), ("丙", None))


@pytest.mark.parametrize(("total", "left_out"), [(2, 0), (5, 3)])
def test_rows_that_are_left_out(read, total, left_out):
    data = {"tied": {"nodes": [{"name": "乙"}, {"name": "丙"}], "_total": total}}
    assert read(data, ("tied", "nodes", "name"), is_list=True).left_out == left_out


@pytest.mark.parametrize(("count", "has_more"), [(COUNTED - 1, False), (COUNTED, True)])
def test_records_that_were_counted_and_are_not_given(read, count, has_more):
    assert read({"totalCount": 99, "_nodes": [{}] * count}, ("totalCount",)).has_more_records is has_more


def test_a_relationship_is_called_by_its_ends(read):
    source = {"source": {"key": "s", "name": "来源", "title": None, "url": "u"}, "locator": "P1"}
    edge = {"_id": None, "_since": "2021", "_until": None, "_end_node": {"name": "乙"}, "_sources": [source]}
    answer = read({"_name": "甲", "tied": {"_edges": [edge]}}, ("a",))
    assert answer.records == (CitedRecord("", "", "甲 — 乙", "2021", "", (Cited("s", "来源", "P1", "u"),)),)
