"""Documents that are made to take long: the worst within the limits ends soon."""

import time

import pytest
from graphql import build_schema

from graph.errors import Code
from resolvers.document_cache import DocumentCache
from resolvers.document_limits import DocumentLimits
from resolvers.errors import error_code

SCHEMA = build_schema("type Query { a(key: Int): Query b: Int }")
FRAGMENTS = [f"fragment F{number} on Query {{ a(key: 1) {{ b }} }}" for number in range(330)]
HOSTILE = {
    "the same field again and again": "{" + "a(key: 1) { b } " * 490 + "}",
    "the same field on every level": "{" + ("a { " + "a { b } " * 20 + "} ") * 20 + "}",
    "many fragments in one place": "{" + " ".join(f"...F{n}" for n in range(330)) + "}" + " ".join(FRAGMENTS),
    "an unknown field again and again": "{" + " ".join(f"c{n}" for n in range(990)) + "}",
    "operations": " ".join(f"query Q{n} {{ a {{ b }} }}" for n in range(490)),
}


@pytest.fixture
def documents():
    return DocumentCache(SCHEMA, DocumentLimits())


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_document_is_read_soon(text):
    """The best of three: a busy machine makes one of them four times as long."""
    assert min(seconds(DocumentCache(SCHEMA, DocumentLimits()), text) for _ in range(3)) < 1


def seconds(documents, text):
    start = time.process_time()
    documents.read(text)
    return time.process_time() - start


def test_comparing_the_same_fields_is_given_up(documents):
    errors = documents.read(HOSTILE["the same field again and again"]).errors
    assert [(error_code(error), error.message) for error in errors] == [
        (
            Code.TOO_MANY_FIELDS,
            "the document names the same fields too often; name each once, or ask in several requests",
        )
    ]


def test_fields_that_conflict_are_still_refused(documents):
    (error,) = documents.read("{ a(key: 1) { b } a(key: 2) { b } }").errors
    assert error.message.startswith("Fields 'a' conflict")


def test_a_document_is_read_once(documents):
    assert documents.read("{ b }") is documents.read("{ b }")


@pytest.mark.parametrize("text", ["{ a " * 5_000, "{ a(key: " + "[" * 5_000])
def test_a_document_nested_beyond_the_stack_is_refused(documents, text):
    checked = documents.read(text)
    assert checked.document is None
    assert [(error_code(error), error.message) for error in checked.errors] == [
        (Code.TOO_DEEP, "the document is nested too deep to be read; ask in several requests")
    ]
