"""The lists that a statement returns become objects: order, decoders, fixed values, and what is null."""

from typing import Any

import pytest

from graph.stores.neo4j.shapes import (
    Decode,
    Fixed,
    Parameters,
    Part,
    Shown,
    list_of,
    nullable,
    object_of,
    one_of,
    tuple_of,
)


def shout(value: Any, _given: Parameters) -> Any:
    return str(value).upper()


def asked(value: Any, given: Parameters) -> Any:
    return [value, given["p"]]


def decode(shown: Shown, value: Any, **given: Any) -> Any:
    assert shown.decode is not None
    return shown.decode(value, given)


def test_an_object_keeps_the_order_of_its_parts() -> None:
    shown = object_of([("b", Shown("n.b")), ("a", Shown("n.a")), ("__typename", Fixed("Unit"))])
    found = decode(shown, [1, None])
    assert (shown.text, shown.before) == ("[n.b, n.a]", "")
    assert list(found.items()) == [("b", 1), ("a", None), ("__typename", "Unit")]


def test_fixed_values_are_not_asked_for() -> None:
    shown = object_of([("t", Fixed('it\'s "x"\n{}')), ("yes", Fixed(True)), ("no", Fixed(False))])
    assert shown.text == "[]"
    assert decode(shown, []) == {"t": 'it\'s "x"\n{}', "yes": True, "no": False}


def test_parts_are_decoded_with_the_parameters() -> None:
    parts: list[tuple[str, Part]] = [("a", Shown("x", shout)), ("b", Shown("y")), ("c", Shown("z", asked))]
    assert decode(object_of(parts), ["a", "b", 3], p=7) == {"a": "A", "b": "b", "c": [3, 7]}


def test_what_parts_need_before_comes_in_their_order() -> None:
    shown = object_of([("a", Shown("c1", before=" CALL 1")), ("t", Fixed("x")), ("b", Shown("c2", before=" CALL 2"))])
    assert (shown.text, shown.before) == ("[c1, c2]", " CALL 1 CALL 2")


@pytest.mark.parametrize("count", [0, 1, 1_500])
def test_objects_of_any_size(count: int) -> None:
    shown = object_of([(f"k{number}", Shown(f"n.k{number}", shout if number % 2 else None)) for number in range(count)])
    values = [f"v{number}" for number in range(count)]
    expected = {f"k{n}": value.upper() if n % 2 else value for n, value in enumerate(values)}
    assert decode(shown, values) == expected


def test_objects_nest() -> None:
    inner = object_of([("x", Shown("m.x", shout))])
    outer = object_of([("one", inner), ("all", list_of(Shown("COLLECT {}", before=" CALL"), inner.decode))])
    assert (outer.text, outer.before) == ("[[m.x], COLLECT {}]", " CALL")
    assert decode(outer, [["a"], [["b"], ["c"]]]) == {"one": {"x": "A"}, "all": [{"x": "B"}, {"x": "C"}]}


@pytest.mark.parametrize(("given", "kept"), [(None, shout), (shout, shout)])
def test_null_stays_null(given: Decode | None, kept: Decode) -> None:
    shape = nullable(Shown("x", given))
    assert shape(None, {}) is None
    assert shape("a", {}) == ("A" if given else "a")
    assert kept("a", {}) == "A"


def test_a_list_without_a_decoder_is_taken_as_it_is() -> None:
    gathered = Shown("COLLECT {}", before=" CALL")
    assert list_of(gathered, None) is gathered
    assert decode(list_of(gathered, asked), [1, 2], p=0) == [[1, 0], [2, 0]]
    assert decode(list_of(gathered, asked), []) == []


def test_members_of_a_list_have_a_shape_each() -> None:
    shown = tuple_of([Shown("x", shout, " CALL 1"), Shown("y"), Shown("z", asked, " CALL 2")])
    assert (shown.text, shown.before) == ("[x, y, z]", " CALL 1 CALL 2")
    assert decode(shown, ["a", "b", "c"], p=7) == ["A", "b", ["c", 7]]


CASES = [(None, None), ([0, "a"], "A"), ([1, "a"], "a"), ([2, None], [None, 1]), ([1, None], None)]


@pytest.mark.parametrize(("value", "expected"), CASES)
def test_a_value_of_several_shapes(value: Any, expected: Any) -> None:
    assert one_of([shout, None, asked])(value, {"p": 1}) == expected
