from graph.views.names import apart


def test_free_names_stay():
    assert apart(["since", "Until"], ["label"]) == ["since", "Until"]


def test_a_taken_name_gets_an_underscore_in_whatever_case():
    assert apart(["Label", "x"], ["label", "X"]) == ["Label_", "x_"]


def test_names_that_come_again_are_told_apart():
    assert apart(["类别", "类别", "类别"], []) == ["类别", "类别_", "类别__"]
