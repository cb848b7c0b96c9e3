"""Whatever stands in a declaration, reading it ends with an ontology or with OntologyError."""

import copy
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import OntologyError
from graph.ontology.model import Ontology
from graph.ontology.reader import read_ontology

LABEL = {"zh": "一", "en": "A"}
RIGHT: dict[str, Any] = {
    "nodes": {
        "Source": {"plural": "sources", "label": LABEL},
        "Unit": {
            "plural": "units",
            "label": LABEL,
            "description": LABEL,
            "properties": {
                "kind": {"type": "enum", "label": LABEL, "values": {"A": LABEL, "B": LABEL}},
                "size": {"type": "integer", "label": LABEL, "required": True},
            },
        },
    },
    "relationships": {
        "KNOWS": {
            "label": LABEL,
            "from": {"types": ["Unit"], "field": "knows", "at_most_one": False},
            "to": {"types": ["Unit", "Source"], "field": "knownBy"},
            "pairs": [["Unit", "Unit"]],
            "properties": {"well": {"type": "boolean", "label": LABEL}},
        },
        "CITES": {
            "label": LABEL,
            "from": {"types": "any", "field": "cites"},
            "to": {"types": ["Source"], "field": "citedBy"},
        },
    },
    "derived": {
        "MET": {
            "label": LABEL,
            "from": {"type": "Unit", "field": "met"},
            "to": {"type": "Unit", "field": "metBy"},
            "patterns": {"P": {"label": LABEL, "path": "(Unit)-[KNOWS]->(Unit)"}},
        }
    },
}
TEXTS = [
    "",
    "any",
    "enum",
    "text",
    "Unit",
    "KNOWS",
    "kind",
    "name",
    "(Unit)-[KNOWS]->(Source)",
    "(Unit)",
    "\x00",
    "\ud7ff",
]
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.dates(), st.sampled_from(TEXTS), st.text())
JUNK = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(SCALARS, inner, max_size=3)),
    max_leaves=5,
)


def places(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Every container of a declaration with each of its keys or indexes."""
    if isinstance(tree, dict | list):
        for key, value in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield tree, key
            yield from places(value)


@st.composite
def wrong_declarations(draw):
    """The right declaration with parts of it left out, renamed or replaced."""
    tree = copy.deepcopy(RIGHT)
    for _ in range(draw(st.integers(1, 3))):
        container, key = draw(st.sampled_from(list(places(tree)) or [({"a": 1}, "a")]))
        match draw(st.sampled_from(["replace", "leave out", "rename"])):
            case "replace":
                container[key] = draw(JUNK)
            case "leave out":
                del container[key]
            case "rename" if isinstance(container, dict):
                container[draw(SCALARS)] = container.pop(key)
    return tree


def read_text(text: str) -> Ontology | OntologyError:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "a.yaml").write_text(text, encoding="utf-8", errors="surrogatepass")
        try:
            return read_ontology(Path(folder))
        except OntologyError as error:
            return error


def test_the_right_declaration_is_right():
    result = read_text(yaml.safe_dump(RIGHT))
    assert isinstance(result, Ontology)
    assert {element.name for element in result.elements} == {"Source", "Unit", "KNOWS", "CITES"}


@settings(deadline=None)
@given(wrong_declarations())
def test_a_wrong_declaration_is_an_ontology_error(tree):
    result = read_text(yaml.safe_dump(tree, allow_unicode=True))
    if isinstance(result, OntologyError):
        assert all(mistake.message and "\n" not in str(mistake) for mistake in result.mistakes)
    else:
        assert "Source" in result.nodes


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("nodes: {}[]&*!|>'\"%?-,#\n\t~\\x0\ud800\ufeff\x85单"), max_size=40))
def test_any_text_is_an_ontology_error(text):
    assert isinstance(read_text(text), OntologyError)


HOSTILE = [
    "null",
    "5",
    "[]",
    "[[]]",
    "? [a]\n: b",
    "? {a: b}\n: c",
    "&a [*a]",
    "&a {nodes: *a}",
    "&a {*a : *a}",
    "nodes: &a {A: *a}",
    "nodes: {? &a [*a] : 1}",
    "nodes: {null: null, 1: 2, true: false, 2021-01-01: x, 1.5: []}",
    "nodes: {<<: {A: {plural: as}}}",
    "nodes: !!python/object:os.system {a: b}",
    "nodes: {A: !!binary aGk=}",
    "relationships: {R: {from: null, to: null}}",
    "relationships: {R: {from: {types: [], field: []}, to: {types: [[]], field: {}}}}",
    "relationships: {R: {from: {types: any, field: a}, to: {types: any, field: b}, pairs: [any, [], [[]], null]}}",
    "derived: {D: {from: null, to: null, patterns: null}}",
    "derived: {D: {patterns: {P: {path: (A)-[R]->(B)}}}}",
    "derived: {D: {from: {type: A}, to: {type: []}, patterns: {P: {path: []}}}}",
    "a: &x [l, l, l]\nb: &y [*x, *x, *x]\nc: &z [*y, *y, *y]\n? [*z, *z, *z]\n: 1",
    "[" * 2_000 + "]" * 2_000,
    "{a: " * 2_000 + "}" * 2_000,
    "- " * 2_000,
    '"\\ud800"',
    "\ud800",
]


@pytest.mark.parametrize("text", HOSTILE, ids=[text[:24] for text in HOSTILE])
def test_hostile_texts_are_ontology_errors(text):
    result = read_text(text)
    assert isinstance(result, OntologyError)
    assert all(len(str(mistake)) < 500 for mistake in result.mistakes)
