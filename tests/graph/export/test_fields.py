from graph.export.fields import apart, known, names, period, placed, position
from graph.export.projection import Attribute, ValueType
from tests.graph.export.graphs import EDGES, NODES


def attributes(*named: str) -> list[Attribute]:
    return [Attribute(name, name, ValueType.TEXT) for name in named]


def test_names_that_a_format_takes_for_itself_get_underscores():
    assert names(attributes("since", "id", "id_"), {"id"}) == ("since", "id_", "id__")


def test_names_free_in_a_format_stay():
    assert names(attributes("type", "key"), {"id"}) == ("type", "key")


def test_what_is_missing_is_left_out_and_what_is_false_or_zero_is_not():
    assert known(("a", "b", "c", "d"), (None, False, 0, "")) == {"b": False, "c": 0, "d": ""}


def test_periods_have_the_days_that_are_known():
    assert period(NODES[1]) == {"start": "2015-01-01"}
    assert period(EDGES[1]) == {"start": "2018-01-01", "end": "2018-12-31"}
    assert period(NODES[0]) == {}


def test_a_position_needs_both_coordinates():
    assert position(NODES[0]) == {"x": 0.0, "y": 0.0}
    assert position(NODES[0]._replace(y=None)) == {}
    assert not placed(NODES[2])


def test_free_names_stay():
    assert apart(["since", "Until"], ["label"]) == ["since", "Until"]


def test_a_taken_name_gets_an_underscore_in_whatever_case():
    assert apart(["Label", "x"], ["label", "X"]) == ["Label_", "x_"]


def test_names_that_come_again_are_told_apart():
    assert apart(["类别", "类别", "类别"], []) == ["类别", "类别_", "类别__"]
