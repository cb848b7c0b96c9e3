import json
from dataclasses import replace

import apsw
import orjson
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from graph.datatypes.base import Affinity
from graph.errors import Code, RequestError
from graph.plan.condition import TRUE, Missing, RowPart
from graph.plan.paging import (
    CountTerm,
    OrderTerm,
    Term,
    cursor_slots,
    decode,
    encode,
    order_mark,
    order_slots,
    tie_breaker,
)
from graph.plan.slot import Slot, Variable
from graph.plan.walk import AllNodes, AllPairs, Derivation, Expansion, Origin

ALLOWED = "allowed: a cursor that this connection returned under the same orderBy"
BY_NAME = OrderTerm(RowPart.NODE, "name_sort", Affinity.TEXT)
BY_COUNT = OrderTerm(RowPart.EDGE, "members", Affinity.INTEGER, True)
BY_AREA = OrderTerm(RowPart.NODE, "floorArea", Affinity.REAL)
BY_FLAG = OrderTerm(RowPart.NODE, "newSector", Affinity.BOOLEAN)
BY_KEY = OrderTerm(RowPart.NODE, "key", Affinity.TEXT, nullable=False)

VALUES = {
    Affinity.TEXT: st.text(st.characters(exclude_categories=["Cs"])),
    Affinity.INTEGER: st.integers(-(2**31) + 1, 2**31 - 1),
    Affinity.REAL: st.decimals(-(10**11), 10**11, places=4, allow_nan=False).map(float),
    Affinity.BOOLEAN: st.booleans(),
}
TERMS = st.builds(
    OrderTerm,
    st.sampled_from(RowPart),
    st.sampled_from(["name_sort", "since_day", "members", "value"]),
    st.sampled_from(list(VALUES)),
    st.booleans(),
    st.booleans(),
)
ORDERS = st.lists(TERMS, max_size=3).map(lambda terms: [*terms, BY_KEY])


@st.composite
def rows(draw):
    """An order and the values of a row in it."""
    order = draw(ORDERS)
    return order, [
        draw(VALUES[term.affinity] | st.none() if term.nullable else VALUES[term.affinity]) for term in order
    ]


@pytest.fixture(scope="module")
def sqlite():
    connection = apsw.Connection(":memory:")
    yield connection
    connection.close()


def cursor(*values: object, order: tuple[OrderTerm, ...] = (BY_NAME, BY_KEY)) -> str:
    return orjson.dumps([order_mark(order), *values]).hex()


@given(rows())
def test_a_cursor_gives_back_its_values(row):
    order, values = row
    assert decode(order, encode(order_mark(order), values)) == values


@given(rows())
def test_a_cursor_that_sqlite_writes_gives_back_its_values(sqlite, row):
    order, values = row
    places = ", ".join("?" * (len(values) + 1))
    written = sqlite.execute(f"SELECT hex(json_array({places}))", (order_mark(order), *values)).get
    assert decode(order, written) == values


def test_a_cursor_is_the_hexadecimal_form_of_a_list():
    text = encode("00000000", ["安", 2, 0.5, True, None])
    assert text == text.upper()
    assert bytes.fromhex(text).decode() == '["00000000","安",2,0.5,1,null]'
    assert decode([BY_KEY], cursor("a", order=(BY_KEY,)).lower()) == ["a"]


@given(ORDERS, rows())
def test_a_cursor_of_another_order_is_refused(order, row):
    other, values = row
    assume(order_mark(order) != order_mark(other))
    with pytest.raises(ValueError, match=f"is a cursor of another connection or order; {ALLOWED}"):
        decode(order, encode(order_mark(other), values))


MARKS = [
    [BY_KEY],
    [BY_NAME, BY_KEY],
    [BY_KEY, BY_NAME],
    [OrderTerm(RowPart.EDGE, "name_sort", Affinity.TEXT), BY_KEY],
    [OrderTerm(RowPart.NODE, "name_sort", Affinity.TEXT, descending=True), BY_KEY],
    [OrderTerm(RowPart.NODE, "name_fold", Affinity.TEXT), BY_KEY],
]


def test_walks_of_one_order_have_marks_of_their_own(ontology):
    paired = ontology.relationships["PAIRED_WITH"]
    derived = ontology.derived["CO_BUILDS_WITH"]
    origins: list[Origin] = [
        *(AllNodes(ontology.nodes[name]) for name in ("Unit", "Community")),
        *(Expansion(paired, backward, ("Unit",)) for backward in (False, True)),
        *(Derivation(derived, backward, ("Unit",)) for backward in (False, True)),
        AllPairs(derived),
    ]
    assert len({order_mark([tie_breaker(origin)]) for origin in origins}) == len(origins)


def test_every_order_has_its_mark():
    assert len({order_mark(order) for order in MARKS}) == len(MARKS)
    assert all(len(order_mark(order)) == 8 for order in MARKS)


@given(rows(), st.data())
def test_a_truncated_cursor_is_refused(row, data):
    order, values = row
    text = encode(order_mark(order), values)
    with pytest.raises(ValueError, match=ALLOWED):
        decode(order, text[: data.draw(st.integers(0, len(text) - 1))])


@given(st.one_of(st.text(), st.binary().map(bytes.hex), st.none(), st.integers(), st.lists(st.text())))
def test_what_nobody_returned_is_refused(given_cursor):
    with pytest.raises(ValueError, match=ALLOWED):
        decode([BY_NAME, BY_KEY], given_cursor)


JSON = [
    b"",
    b"null",
    b"5",
    b"{}",
    b"[]",
    b'"00000000"',
    b'["00000000","a","b"]',
    b'[["00000000"],"a","b"]',
    b'[null,"a","b"]',
    b"[" * 100_000,
    b"[" * 500 + b"]" * 500,
    b'["\xff"]',
    b'["\\ud800"]',
    b'["' + b"x" * 1_000_000 + b'"]',
    b"[" + b"1," * 100_000 + b"1]",
]


@pytest.mark.parametrize("text", JSON, ids=[str(text[:20]) for text in JSON])
def test_other_json_is_refused(text):
    with pytest.raises(ValueError, match=ALLOWED) as raised:
        decode([BY_NAME, BY_KEY], text.hex())
    assert len(str(raised.value)) < 250


FORGED = [
    (BY_NAME, 1),
    (BY_NAME, True),
    (BY_NAME, ["a"]),
    (BY_NAME, {"a": "b"}),
    (BY_NAME, [[[[]]]]),
    (BY_KEY, None),
    (BY_COUNT, "1"),
    (BY_COUNT, 1.5),
    (BY_COUNT, True),
    (BY_COUNT, 2**63),
    (BY_COUNT, -(2**63) - 1),
    (BY_COUNT, 2**64 - 1),
    (BY_AREA, "1.5"),
    (BY_AREA, False),
    (BY_AREA, 2**63),
    (BY_AREA, 1e300),
    (BY_FLAG, "true"),
    (BY_FLAG, 0.5),
    (BY_FLAG, False),
]


@pytest.mark.parametrize(("term", "value"), FORGED)
def test_a_forged_value_of_another_type_is_refused(term, value):
    text = json.dumps([order_mark([term]), value]).encode()
    with pytest.raises(ValueError, match=f"is not a cursor; {ALLOWED}"):
        decode([term], text.hex())


@pytest.mark.parametrize("values", [(), ("a",), ("a", "b", "c")])
def test_a_cursor_with_values_left_out_or_added_is_refused(values):
    with pytest.raises(ValueError, match=f"is a cursor of another connection or order; {ALLOWED}"):
        decode([BY_NAME, BY_KEY], cursor(*values))


def test_a_whole_number_stands_for_a_decimal_and_null_for_what_may_be_missing():
    assert decode([BY_AREA], cursor(3300, order=(BY_AREA,))) == [3300]
    assert decode([BY_NAME, BY_KEY], cursor(None, "a")) == [None, "a"]


def test_each_value_of_a_cursor_fills_a_slot():
    order = [BY_NAME, BY_KEY]
    slots = cursor_slots(Slot(Variable("after"), str, "after", Code.BAD_CURSOR), order)
    given_cursor = encode(order_mark(order), ["an1安", "c2"])
    assert [slot.bind({"after": given_cursor}) for slot in slots] == ["an1安", "c2"]


def test_a_refused_cursor_is_reported_under_its_argument():
    (slot,) = cursor_slots(Slot(Variable("v"), str, "before", Code.BAD_CURSOR), [BY_KEY])
    with pytest.raises(RequestError, match=f"^before: 'xyz' is not a cursor; {ALLOWED}$") as raised:
        slot.bind({"v": "xyz"})
    assert raised.value.code is Code.BAD_CURSOR


def test_nodes_are_told_apart_by_their_key_and_relationships_by_their_id(ontology):
    paired, derived = ontology.relationships["PAIRED_WITH"], ontology.derived["CO_BUILDS_WITH"]
    by_id = OrderTerm(RowPart.EDGE, "id", Affinity.TEXT, nullable=False)
    by_key = OrderTerm(RowPart.NODE, "key", Affinity.TEXT, nullable=False)
    assert tie_breaker(AllNodes(ontology.nodes["Unit"])) == replace(by_key, walk="Unit")
    assert tie_breaker(Expansion(paired, False, ("Community",))) == replace(by_id, walk="PAIRED_WITH forward")
    assert tie_breaker(Derivation(derived, True, ("Unit",))) == replace(by_id, walk="CO_BUILDS_WITH backward")


def test_a_number_of_rows_is_a_whole_number_that_is_always_there(ontology):
    walk = Expansion(ontology.relationships["PAIRED_WITH"], False, ("Community",))
    order: list[Term] = [CountTerm(RowPart.NODE, walk, TRUE, descending=True), BY_KEY]
    mark = order_mark(order)
    assert decode(order, encode(mark, [3, "u1"])) == [3, "u1"]
    for count in (None, "3", 0.5):
        with pytest.raises(ValueError, match="is not a cursor"):
            decode(order, encode(mark, [count, "u1"]))


def test_a_variable_in_the_condition_of_a_number_is_a_slot_of_the_order(ontology):
    walk = Expansion(ontology.relationships["PAIRED_WITH"], False, ("Community",))
    slot = Slot(Variable("n"), str, "orderBy", Code.BAD_FILTER)
    term = CountTerm(RowPart.NODE, walk, Missing(RowPart.EDGE, "until", slot))
    assert order_slots([term, BY_KEY]) == [slot]
    assert "Variable(name='n')" in term.name
