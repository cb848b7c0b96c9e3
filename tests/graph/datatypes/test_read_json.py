"""Values as JSON has them are kept exactly; values of another JSON type, or out of range, are refused."""

import pytest

from graph.datatypes.boolean import Boolean
from graph.datatypes.date import Date, LastDate
from graph.datatypes.identifier import Enumeration, Identifier, Instant, Url
from graph.datatypes.number import MAXIMUM_INTEGER, Decimal, Integer
from graph.datatypes.text import Text, Texts

LINES = ' a;b；c \u2028\x85\t\n"\\ 𠮷😀 '
VALUES = [
    (Text(), LINES),
    (Texts(), [LINES, ";", "；", "a", "a"]),
    (Texts(), []),
    (Integer(), -MAXIMUM_INTEGER),
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


@pytest.mark.parametrize(("datatype", "value"), VALUES, ids=lambda part: getattr(part, "name", None))
def test_a_value_is_kept_exactly(datatype, value):
    stored = datatype.read_json(value)
    assert (stored, type(stored)) == (value, type(value))


@pytest.mark.parametrize(("value", "number"), [(3, "3.0"), (-0.0, "0.0"), (0, "0.0"), (1e3, "1000.0")])
def test_a_decimal_is_a_float_whatever_json_wrote(value, number):
    assert repr(Decimal().read_json(value)) == number


TEXT, NUMBER, BOOLEAN, TEXTS = "a text", "a number", "true or false", "a list of texts"
JSON_TYPES = [
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
EXAMPLES = {TEXT: "1", NUMBER: 1.5, BOOLEAN: True, "an object": {"x": 1}, "null": None}


WRONG_TYPES = [(datatype, allowed, wrong) for datatype, allowed in JSON_TYPES for wrong in EXAMPLES if wrong != allowed]


@pytest.mark.parametrize(("datatype", "allowed", "wrong"), WRONG_TYPES)
def test_a_value_of_another_json_type_is_refused(datatype, allowed, wrong):
    with pytest.raises(ValueError, match=f"^the JSON value is {wrong}; allowed: {allowed}$"):
        datatype.read_json(EXAMPLES[wrong])


REFUSED = [
    (Text(), "", "a text of nothing but white space"),
    (Text(), " \n\u3000", "a text of nothing but white space"),
    (Texts(), ["a", ""], "a text of nothing but white space"),
    (Texts(), ["a", None], "the JSON value is null; allowed: a text"),
    (Texts(), [["a"]], "the JSON value is a list; allowed: a text"),
    (Text(), "a\x00b", r"a text with the character U\+0000"),
    (Texts(), ["a\ud800"], r"a text with the character U\+D800"),
    (Text(), "x" * 10_001, "a text of 10001 characters; allowed: at most 10000"),
    (Identifier(), "x" * 10_001, "a text of 10001 characters; allowed: at most 10000"),
    (Identifier(), "a b", "'a b' is not a key"),
    (Integer(), 1.0, "'1.0' is not a whole number"),
    (Integer(), MAXIMUM_INTEGER + 1, "'2147483648' is not a whole number"),
    (Decimal(), 0.1 + 0.2, "'0.30000000000000004' is not a number"),
    (Decimal(), 1e-05, "'1e-05' is not a number"),
    (Decimal(), 1e300, r"'1e\+300' is not a number"),
    (Date(), "2021-13", "'2021-13' is not a date"),
    (Enumeration(("SCHOOL",)), "SCOOL", "did you mean SCHOOL"),
]


@pytest.mark.parametrize(("datatype", "value", "reason"), REFUSED, ids=[reason for *_, reason in REFUSED])
def test_a_value_out_of_range_is_refused_as_in_a_cell(datatype, value, reason):
    with pytest.raises(ValueError, match=reason):
        datatype.read_json(value)
