"""The lists that a statement returns become objects: order, decoders, fixed values, and what is null."""

from typing import Any

import pytest

from graph.stores.lowering.dialect import Decode, Expression, Fixed, Parameters, Part
from graph.stores.neo4j.shapes import list_of, nullable, object_of, one_of


def shout(value: Any, _parameters: Parameters) -> Any:
    return str(value).upper()


def with_parameter(value: Any, parameters: Parameters) -> Any:
    return [value, parameters["p"]]


def decode(expression: Expression, value: Any, **parameters: Any) -> Any:
    assert expression.decode is not None
    return expression.decode(value, parameters)


def test_an_object_keeps_the_order_of_its_parts() -> None:
    expression = object_of([("b", Expression("n.b")), ("a", Expression("n.a")), ("__typename", Fixed("Unit"))])
    assert (expression.text, expression.before, expression.groups) == ("[n.b, n.a]", "", False)
    assert list(decode(expression, [1, None]).items()) == [("b", 1), ("a", None), ("__typename", "Unit")]


def test_fixed_values_are_not_asked_for() -> None:
    expression = object_of([("t", Fixed('it\'s "x"\n{}')), ("yes", Fixed(True)), ("no", Fixed(False))])
    assert expression.text == "[]"
    assert decode(expression, []) == {"t": 'it\'s "x"\n{}', "yes": True, "no": False}


def test_parts_are_decoded_with_the_parameters() -> None:
    parts: list[tuple[str, Part]] = [
        ("a", Expression("x", shout)),
        ("b", Expression("y")),
        ("c", Expression("z", with_parameter)),
    ]
    assert decode(object_of(parts), ["a", "b", 3], p=7) == {"a": "A", "b": "b", "c": [3, 7]}


def test_what_parts_need_before_comes_in_their_order() -> None:
    grouped = Expression("c2", before=" CALL 2", groups=True)
    expression = object_of([("a", Expression("c1", before=" CALL 1")), ("t", Fixed("x")), ("b", grouped)])
    assert (expression.text, expression.before, expression.groups) == ("[c1, c2]", " CALL 1 CALL 2", True)


@pytest.mark.parametrize("count", [0, 1, 1_500])
def test_objects_of_any_size(count: int) -> None:
    expression = object_of(
        [(f"k{number}", Expression(f"n.k{number}", shout if number % 2 else None)) for number in range(count)]
    )
    values = [f"v{number}" for number in range(count)]
    expected = {f"k{n}": value.upper() if n % 2 else value for n, value in enumerate(values)}
    assert decode(expression, values) == expected


def test_objects_nest() -> None:
    inner = object_of([("x", Expression("m.x", shout))])
    outer = object_of([("first", inner), ("second", Expression("m.y"))])
    assert outer.text == "[[m.x], m.y]"
    assert decode(outer, [["a"], 2]) == {"first": {"x": "A"}, "second": 2}


@pytest.mark.parametrize(("inner", "expected"), [(None, "a"), (shout, "A")])
def test_null_stays_null(inner: Decode | None, expected: str) -> None:
    shape = nullable(inner)
    assert shape(None, {}) is None
    assert shape("a", {}) == expected


def test_members_of_a_list_have_a_shape_each() -> None:
    expression = list_of(
        [Expression("x", shout, " CALL 1"), Expression("y"), Expression("z", with_parameter, " CALL 2")]
    )
    assert (expression.text, expression.before) == ("[x, y, z]", " CALL 1 CALL 2")
    assert decode(expression, ["a", "b", "c"], p=7) == ["A", "b", ["c", 7]]


CASES = [(None, None), ([0, "a"], "A"), ([1, "a"], "a"), ([2, None], [None, 1]), ([1, None], None)]


@pytest.mark.parametrize(("value", "expected"), CASES)
def test_a_value_of_several_shapes(value: Any, expected: Any) -> None:
    expression = one_of({"c1": Expression("x", shout), "c2": Expression("y"), "c3": Expression("z", with_parameter)})
    assert expression.text == "CASE WHEN c1 THEN [0, x] WHEN c2 THEN [1, y] WHEN c3 THEN [2, z] END"
    assert decode(expression, value, p=1) == expected
