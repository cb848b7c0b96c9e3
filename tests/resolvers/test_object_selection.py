"""What a selection set selects of objects that are there as a whole."""

from typing import Any

from graphql import parse

from resolvers.document_reading import Document
from resolvers.object_selection import select

UNIT = {"__typename": "Unit", "id": "u", "label": {"__typename": "Label", "zh": "一", "en": "One"}, "none": None}


def selected(text, *objects, interfaces=None):
    operation: Any = parse(f"{{ root {text} }}").definitions[0]
    return select(objects, Document({}, {}, frozenset()), operation.selection_set.selections, interfaces or {})


def test_fields_have_their_response_keys_and_order():
    assert selected("{ none { id } x: label { en } id }", UNIT) == [{"none": None, "x": {"en": "One"}, "id": "u"}]
    assert selected("{ id }") == []


def test_fragments_apply_to_the_type_and_its_interfaces():
    text = "{ ... on Unit { id } ... on Node { n: id } ... on Other { o: id } }"
    assert selected(text, UNIT, interfaces={"Unit": ("Node",)}) == [{"id": "u", "n": "u"}]


def test_a_value_may_depend_on_arguments():
    parts = {"__typename": "Parts", "part": lambda arguments: [UNIT][: arguments.get("first")]}
    text = "{ all: part { id } none: part(first: 0) { id } null: part(first: null) { id } }"
    assert selected(text, parts) == [{"all": [{"id": "u"}], "none": [], "null": [{"id": "u"}]}]
