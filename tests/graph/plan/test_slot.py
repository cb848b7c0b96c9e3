import pytest

from graph.errors import Code, RequestError
from graph.plan.slot import Constant, InputObject, Items, Slot, Variable, resolve

RESOLVED = [
    (Constant(5), 5),
    (Constant(None), None),
    (Variable("a"), 1),
    (Variable("null"), None),
    (Variable("absent"), None),
    (Items(()), []),
    (Items((Constant("x"), Variable("a"), Items((Variable("b"),)))), ["x", 1, [[2]]]),
    (InputObject((("id", Variable("a")), ("x", Constant(0)))), {"id": 1, "x": 0}),
]


@pytest.mark.parametrize(("argument", "value"), RESOLVED)
def test_a_value_as_the_request_gives_it(argument, value):
    assert resolve(argument, {"a": 1, "b": [2], "null": None}) == value


def test_a_slot_binds_the_value_that_it_reads():
    slot = Slot(Variable("n"), lambda value: int(str(value)) * 2, "first", Code.BAD_PAGE)
    assert [slot.bind({"n": value}) for value in ("1", 21)] == [2, 42]


def test_a_slot_reads_items_as_a_list():
    slot = Slot(Items((Constant("b"), Variable("v"))), str, "in", Code.BAD_FILTER)
    assert slot.bind({"v": "a"}) == "['b', 'a']"


@pytest.mark.parametrize("code", [Code.BAD_DATE, Code.BAD_CURSOR, Code.BAD_TEXT])
def test_a_value_that_cannot_be_read_is_reported_under_name_and_code(code):
    def refuse(value: object) -> str:
        raise ValueError(f"{value!r} is wrong; allowed: nothing")

    with pytest.raises(RequestError) as raised:
        Slot(Variable("v"), refuse, "where.name.eq", code).bind({"v": "x"})
    assert (raised.value.code, raised.value.message) == (code, "where.name.eq: 'x' is wrong; allowed: nothing")


def test_a_mistake_of_the_product_is_not_blamed_on_the_caller():
    def fail(value: object) -> str:
        raise TypeError(value)

    with pytest.raises(TypeError):
        Slot(Constant(None), fail, "first", Code.BAD_PAGE).bind({})
