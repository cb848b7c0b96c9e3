import pytest

from graph.datatypes.base import EQUAL, ORDERED, PARTIAL, Affinity, Comparison, Operator, shared_comparison
from graph.datatypes.boolean import Boolean
from graph.datatypes.date import Date, LastDate
from graph.datatypes.identifier import Enumeration, Identifier, Instant, Url
from graph.datatypes.number import Decimal, Integer
from graph.datatypes.text import Text, Texts

EVERY = set(Operator)
IS_NULL = {Operator.IS_NULL}
EXACT = {*EQUAL, *ORDERED, *IS_NULL}
TEXT, TEXTS = Affinity.TEXT, Affinity.TEXTS
TYPES = [
    (Text(), "text", {"": TEXT, "_fold": TEXT, "_sort": TEXT}, EVERY, "_sort"),
    (Texts(), "texts", {"": TEXTS, "_fold": TEXTS}, {Operator.EQ, Operator.IN, *PARTIAL, *IS_NULL}, None),
    (Integer(), "integer", {"": Affinity.INTEGER}, EXACT, ""),
    (Decimal(), "decimal", {"": Affinity.REAL}, EXACT, ""),
    (Boolean(), "boolean", {"": Affinity.BOOLEAN}, {Operator.EQ, Operator.NE, *IS_NULL}, ""),
    (Date(), "date", {"": TEXT, "_day": TEXT}, EXACT, "_day"),
    (LastDate(), "date", {"": TEXT, "_day": TEXT}, EXACT, "_day"),
    (Identifier(), "identifier", {"": TEXT}, EVERY, ""),
    (Url(), "url", {"": TEXT}, {*EQUAL, *PARTIAL, *IS_NULL}, ""),
    (Enumeration(("A",)), "enum", {"": TEXT}, {*EQUAL, *IS_NULL}, ""),
    (Instant(), "instant", {"": TEXT}, EXACT, ""),
]


@pytest.mark.parametrize(
    ("datatype", "name", "fields", "operators", "order"), TYPES, ids=[type(row[0]).__name__ for row in TYPES]
)
def test_what_is_kept_compared_and_ordered(datatype, name, fields, operators, order):
    assert (datatype.name, datatype.fields, datatype.order) == (name, fields, order)
    assert set(datatype.comparisons) == operators
    assert {comparison.suffix for comparison in datatype.comparisons.values()} <= set(fields)


@pytest.mark.parametrize("datatype", [row[0] for row in TYPES], ids=lambda datatype: type(datatype).__name__)
def test_as_many_values_are_stored_as_there_are_fields(datatype):
    assert len(datatype.store(None)) == len(datatype.fields)


@pytest.mark.parametrize("datatype", [Integer(), Decimal(), Boolean(), Identifier(), Url(), Instant()])
def test_an_exact_value_is_stored_as_it_is(datatype):
    assert datatype.store("x") == ("x",)
    assert datatype.store(None) == (None,)


def test_one_comparison_serves_several_operators_and_is_null():
    comparison = Comparison("_x", str)
    assert shared_comparison("_x", str, Operator.EQ, Operator.LT) == dict.fromkeys(
        (Operator.EQ, Operator.LT, Operator.IS_NULL), comparison
    )
    assert not comparison.ranged
