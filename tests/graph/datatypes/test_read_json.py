"""Values as JSON has them: exactly what was given, of the kind that the type has, else refused as in a cell."""

import pytest

from graph.datatypes.boolean import Boolean
from graph.datatypes.date import Date, LastDate
from graph.datatypes.identifier import Enumeration, Identifier, Instant, Url
from graph.datatypes.number import LARGEST, Decimal, Integer
from graph.datatypes.text import Text, Texts

LINES = ' a;b；c \u2028\x85\t\n"\\ 𠮷😀 '
KEPT = [
    (Text(), LINES),
    (Texts(), [LINES, ";", "；", "a", "a"]),
    (Texts(), []),
    (Integer(), -LARGEST),
    (Decimal(), 99999999999.9999),
    (Decimal(), 0.0001),
    (Decimal(), -0.5),
    (Boolean(), True),
    (Boolean(), False),
    (Date(), "2021-02"),
    (LastDate(), "2021"),
    (Identifier(), "a;b#c"),
    (Url(), "https://example.org/金?a=1;2"),
    (Enumeration(("SCHOOL",)), "SCHOOL"),
    (Instant(), "2026-01-01T00:00:00Z"),
]


@pytest.mark.parametrize(("datatype", "given"), KEPT, ids=lambda part: getattr(part, "name", None))
def test_a_value_is_kept_exactly(datatype, given):
    value = datatype.read_json(given)
    assert (value, type(value)) == (given, type(given))


@pytest.mark.parametrize(("given", "number"), [(3, "3.0"), (-0.0, "0.0"), (0, "0.0"), (1e3, "1000.0")])
def test_a_decimal_is_a_float_whatever_json_wrote(given, number):
    assert repr(Decimal().read_json(given)) == number


TEXT, NUMBER, BOOLEAN, TEXTS = "a text", "a number", "true or false", "a list of texts"
WANTED = [
    (Text(), TEXT),
    (Texts(), TEXTS),
    (Integer(), NUMBER),
    (Decimal(), NUMBER),
    (Boolean(), BOOLEAN),
    (Date(), TEXT),
    (Identifier(), TEXT),
    (Url(), TEXT),
    (Enumeration(("A",)), TEXT),
]
GIVEN = {TEXT: "1", NUMBER: 1.5, BOOLEAN: True, "an object": {"x": 1}, "null": None}


UNLIKE = [(one, wanted, kind) for one, wanted in WANTED for kind in GIVEN if kind != wanted]


@pytest.mark.parametrize(("datatype", "wanted", "kind"), UNLIKE)
def test_another_kind_of_value_is_refused(datatype, wanted, kind):
    with pytest.raises(ValueError, match=f"^{kind} in JSON stands here; allowed: {wanted}$"):
        datatype.read_json(GIVEN[kind])


REFUSED = [
    (Text(), "", "a text of white space alone"),
    (Text(), " \n\u3000", "a text of white space alone"),
    (Texts(), ["a", ""], "a text of white space alone"),
    (Texts(), ["a", None], "null in JSON stands here; allowed: a text"),
    (Texts(), [["a"]], "a list in JSON stands here; allowed: a text"),
    (Text(), "a\x00b", r"the character U\+0000 in a text"),
    (Texts(), ["a\ud800"], r"the character U\+D800 in a text"),
    (Text(), "x" * 10_001, "a text of 10001 characters; allowed: at most 10000"),
    (Identifier(), "x" * 10_001, "a text of 10001 characters; allowed: at most 10000"),
    (Identifier(), "a b", "'a b' is not a key"),
    (Integer(), 1.0, "'1.0' is not a whole number"),
    (Integer(), LARGEST + 1, "'2147483648' is not a whole number"),
    (Decimal(), 0.1 + 0.2, "'0.30000000000000004' is not a number"),
    (Decimal(), 1e-05, "'1e-05' is not a number"),
    (Decimal(), 1e300, r"'1e\+300' is not a number"),
    (Date(), "2021-13", "'2021-13' is not a date"),
    (Enumeration(("SCHOOL",)), "SCOOL", "did you mean SCHOOL"),
]


@pytest.mark.parametrize(("datatype", "given", "why"), REFUSED, ids=[why for *_, why in REFUSED])
def test_a_value_out_of_range_is_refused_as_in_a_cell(datatype, given, why):
    with pytest.raises(ValueError, match=why):
        datatype.read_json(given)
