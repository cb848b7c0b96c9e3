"""Statements bind their slots to parameters; what stands in the document is read once."""

from collections.abc import Callable

import pytest

from graph.errors import Code, RequestError
from graph.plan.slot import Argument, Constant, Items, Operand, Slot, Variable
from graph.stores.lowering.statement import Slots, Statement


def slot(argument: Argument, read: Callable[[object], Operand] = str) -> Slot:
    return Slot(argument, read, "where", Code.BAD_FILTER)


def test_a_slot_has_one_name() -> None:
    slots, first, second = Slots(), slot(Variable("a")), slot(Variable("a"))
    assert [slots.name(each) for each in (first, second, first, second)] == ["p0", "p1", "p0", "p1"]
    assert slots.by_name == {"p0": first, "p1": second}


def test_slots_are_told_apart_by_identity() -> None:
    slots, same = Slots(), Constant(1)
    assert [slots.name(slot(same)) for _ in range(100)] == [f"p{place}" for place in range(100)]


def test_every_slot_is_bound() -> None:
    statement = Statement("", {"p0": slot(Constant(1)), "p1": slot(Variable("a")), "p2": slot(Variable("b"))})
    assert statement.bind({"a": "x"}) == {"p0": "1", "p1": "x", "p2": "None"}
    assert statement.bind({"a": "y", "b": 2}) == {"p0": "1", "p1": "y", "p2": "2"}


def test_a_constant_is_read_once_and_a_variable_each_time() -> None:
    read: list[object] = []

    def noted(value: object) -> str:
        read.append(value)
        return str(value)

    items = Items((Constant("c"), Variable("v")))
    statement = Statement("", {"p0": slot(Constant("k"), noted), "p1": slot(items, noted)})
    for value in (1, 2):
        statement.bind({"v": value})
    assert sorted(map(str, read)) == ["['c', 1]", "['c', 2]", "k"]


@pytest.mark.parametrize("argument", [Constant("x"), Variable("a")])
def test_what_cannot_be_read_is_refused_each_time(argument: Argument) -> None:
    def refuse(value: object) -> str:
        raise ValueError(f"{value!r} is wrong")

    statement = Statement("", {"p0": slot(argument, refuse)})
    for _ in range(2):
        with pytest.raises(RequestError, match="where: 'x' is wrong") as raised:
            statement.bind({"a": "x"})
        assert raised.value.code == Code.BAD_FILTER
