import pytest

from graph.errors import (
    Code,
    DataError,
    GongjianError,
    Mistake,
    OntologyError,
    RequestError,
    StoreError,
    allowed_instead,
)

PLACES = [
    (Mistake("Unit.csv", 3, "kind", "wrong"), "Unit.csv:3:kind: wrong"),
    (Mistake("nodes.yaml", 7, "12", "wrong"), "nodes.yaml:7:12: wrong"),
    (Mistake("Unit.csv", 3, "", "wrong"), "Unit.csv:3: wrong"),
    (Mistake("Unit.csv", 0, "kind", "wrong"), "Unit.csv:kind: wrong"),
    (Mistake("Unit.csv", 0, "", "wrong"), "Unit.csv: wrong"),
]
INSTEAD = [
    ("nmae", ["key", "name"], "allowed: key, name; did you mean name?"),
    ("单位名", ["单位", "社区"], "allowed: 单位, 社区; did you mean 单位?"),
    ("zzz", ["key", "name"], "allowed: key, name"),
    ("", ["key"], "allowed: key"),
    ("name", [], "allowed: nothing"),
    ("name", iter(["name2", "key"]), "allowed: name2, key; did you mean name2?"),
]


def test_codes_are_their_names():
    assert [code.value for code in Code] == [code.name for code in Code]


@pytest.mark.parametrize("error_type", [RequestError, StoreError])
def test_an_error_has_a_code_and_a_message(error_type):
    error = error_type(Code.BAD_PAGE, "first: -1")
    assert isinstance(error, GongjianError)
    assert (error.code, error.message, str(error)) == (Code.BAD_PAGE, "first: -1", "first: -1")


@pytest.mark.parametrize(("mistake", "text"), PLACES)
def test_a_mistake_says_where_it_stands(mistake, text):
    assert str(mistake) == text


@pytest.mark.parametrize(
    ("error_type", "code"), [(DataError, Code.DATA_INVALID), (OntologyError, Code.ONTOLOGY_INVALID)]
)
def test_mistakes_are_listed_line_by_line(error_type, code):
    mistakes = [Mistake("a", 1, "", "wrong"), Mistake("b", 2, "x", "also wrong")]
    error = error_type(mistakes)
    assert (error.code, error.mistakes) == (code, tuple(mistakes))
    assert error.message.splitlines() == ["2 mistakes; nothing was written", "a:1: wrong", "b:2:x: also wrong"]


def test_mistakes_left_out_are_counted():
    error = DataError([Mistake("a", 1, "", "wrong")], 41)
    assert error.message.splitlines() == ["42 mistakes; nothing was written", "a:1: wrong", "... and 41 more"]


def test_one_mistake_is_no_plural():
    assert DataError([Mistake("a", 1, "", "wrong")]).message == "1 mistake; nothing was written\na:1: wrong"


@pytest.mark.parametrize(("name", "allowed", "text"), INSTEAD)
def test_the_closest_name_is_proposed(name, allowed, text):
    assert allowed_instead(name, allowed) == text


def test_another_spelling_may_be_meant_and_is_not_listed() -> None:
    assert allowed_instead("UNITS", ["Unit"], ["UNIT"]) == "allowed: Unit; did you mean UNIT?"
