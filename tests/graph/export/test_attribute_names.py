from graph.export.attribute_names import attribute_names, distinct_names
from graph.export.projection import Attribute, ValueType


def attributes(*names: str) -> list[Attribute]:
    return [Attribute(name, name, ValueType.TEXT) for name in names]


def test_reserved_names_of_attributes_get_underscores():
    assert attribute_names(attributes("since", "id", "id_"), {"id"}) == ["since", "id_", "id__"]


def test_names_of_attributes_that_are_free_stay():
    assert attribute_names(attributes("type", "key"), {"id"}) == ["type", "key"]


def test_free_names_stay():
    assert distinct_names(["since", "Until"], ["label"]) == ["since", "Until"]


def test_a_reserved_name_gets_an_underscore_in_whatever_case():
    assert distinct_names(["Label", "x"], ["label", "X"]) == ["Label_", "x_"]


def test_names_that_come_again_are_told_apart():
    assert distinct_names(["类别", "类别", "类别"], []) == ["类别", "类别_", "类别__"]
