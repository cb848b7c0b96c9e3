"""Each limit: the document just below passes, the one just above is refused under a code of its own."""

import pytest
from graphql import get_introspection_query, parse

from graph.errors import Code
from resolvers.document_limits import DocumentLimits, DocumentSize, measure
from resolvers.errors import error_code
from resolvers.execution import executable_schema
from tests.conftest import LIMITS

BASE = "{ unit(key: 1) { name } }"
EACH = [
    ({"characters": 26}, BASE + " ", BASE + "  ", Code.TOO_LONG),
    ({"tokens": 11}, BASE, "{ unit(key: 1, asOf: 1) { name } }", Code.TOO_MANY_TOKENS),
    ({"tokens": 11}, BASE, BASE + "#" * 3 + "\n#", Code.TOO_MANY_TOKENS),
    ({"depth": 2}, BASE, "{ unit(key: 1) { ... on Unit { name } } }", Code.TOO_DEEP),
    ({"fields": 2}, BASE, "{ unit(key: 1) { name key } }", Code.TOO_MANY_FIELDS),
    ({"aliases": 0}, BASE, "{ unit(key: 1) { a: name } }", Code.TOO_MANY_ALIASES),
    ({"directives": 0}, BASE, "{ unit(key: 1) { name @skip(if: false) } }", Code.TOO_MANY_DIRECTIVES),
    ({"introspection": False}, "{ __typename }", "{ __schema { queryType { name } } }", Code.INTROSPECTION_OFF),
]
SIZES = [
    ("{ a }", DocumentSize(depth=1, fields=1)),
    ("{ a { b c } d }", DocumentSize(depth=2, fields=4)),
    ("{ x: a { y: b } a { b } }", DocumentSize(depth=2, fields=4, aliases=2)),
    ("{ a { ... on A { b } } }", DocumentSize(depth=3, fields=2)),
    ("{ a { ...F } c { ...F } } fragment F on A { x: b { c } }", DocumentSize(depth=4, fields=6, aliases=2)),
    ("query A { a } query B { b { c } }", DocumentSize(depth=2, fields=3)),
    ("fragment F on A { a { b } }", DocumentSize(depth=2, fields=2)),
    ("{ a @x @y ... @x { b } }", DocumentSize(depth=2, fields=2, directives=3)),
    ("query($v: Int @x) @y { a ...F @x } fragment F on A @z { b }", DocumentSize(depth=2, fields=2, directives=4)),
    ("{ ...Missing }", DocumentSize(depth=1)),
    ("{ ...F } fragment F on A { a ...F }", DocumentSize(depth=2, fields=1)),
    ("{ a __type(name: 1) { name } }", DocumentSize(depth=2, fields=3, introspects=True)),
    ("{ __typename }", DocumentSize(depth=1, fields=1)),
]


@pytest.fixture
def schema_within(ontology):
    """A schema with these limits of documents, and otherwise those by default."""
    return lambda **limits: executable_schema(ontology, LIMITS, DocumentLimits(**limits))


@pytest.mark.parametrize(("limits", "below", "above", "code"), EACH)
async def test_a_limit(schema_within, limits, below, above, code):
    schema = schema_within(**limits)
    assert schema.mistakes(below) == []
    result = await schema.execute(above)
    assert (result.data, [error_code(error) for error in result.errors or ()]) == (None, [code])


async def test_all_that_is_too_much_is_reported_at_once(schema_within):
    assert schema_within(fields=1, aliases=0).mistakes("{ a: unit(key: 1) { name } }") == [
        "the document has 2 fields; allowed: 1; ask in several requests",
        "the document has 1 aliases; allowed: 0; ask in several requests",
    ]


def test_a_number_beyond_reading_is_not_written(schema_within):
    fragments = " ".join(f"fragment F{n} on Q {{ a {{ ...F{n + 1} }} b {{ ...F{n + 1} }} }}" for n in range(90))
    assert schema_within(depth=1_000).mistakes("{ ...F0 } " + fragments + " fragment F90 on Q { c }") == [
        "the document has a billion or more fields; allowed: 1,000; ask in several requests"
    ]


async def test_names_are_suggested_unless_they_are_hidden(schema_within):
    assert schema_within(suggestions=True).mistakes("{ unitz { name } }") == [
        "Cannot query field 'unitz' on type 'Query'. Did you mean 'unit' or 'units'?"
    ]
    assert schema_within(suggestions=False).mistakes("{ unitz { name } }") == [
        "Cannot query field 'unitz' on type 'Query'."
    ]


def test_operators_are_named_only_where_names_may_be_guessed(schema_within):
    query = "{ units(where: { name: { like: 1 } }) { totalCount } }"
    (named,), (hidden,) = (schema_within(suggestions=names).mistakes(query) for names in (True, False))
    assert named.endswith("Allowed: eq, ne, in, notIn, contains, startsWith, endsWith, isNull, lt, lte, gt, gte.")
    assert hidden == "Expected value of type 'TextFilter' not to include unknown field 'like', found: { like: 1 }."


async def test_values_of_variables_are_suggested_unless_they_are_hidden(schema_within):
    query = "query($o: OrderDirection!) { units(orderBy: [{name: $o}]) { totalCount } }"
    messages = []
    for suggestions in (True, False):
        result = await schema_within(suggestions=suggestions).execute(query, {"o": "ASK"})
        messages += [error.message for error in result.errors or ()]
    assert ["Did you mean" in message for message in messages] == [True, False]


@pytest.mark.parametrize(("document", "size"), SIZES)
def test_the_size_of_a_document(document, size):
    assert measure(parse(document), 50) == size


def test_fragments_that_unfold_without_end_are_measured_once_each():
    fragments = " ".join(f"fragment F{n} on A {{ a {{ ...F{n + 1} }} b {{ ...F{n + 1} }} }}" for n in range(40))
    size = measure(parse("{ ...F0 } " + fragments + " fragment F40 on A { c }"), 100)
    assert (size.fields, size.depth) == (2**42 - 2 - 2**40, 82)


def test_what_lies_deeper_than_is_allowed_is_not_looked_at():
    chain = " ".join(f"fragment F{n} on A {{ ...F{n + 1} }}" for n in range(2_000))
    assert measure(parse("{ ...F0 } " + chain), 50).depth == 51


def test_the_introspection_of_tools_is_small():
    size = measure(parse(get_introspection_query(specified_by_url=True, input_value_deprecation=True)), 50)
    assert size.introspects
    assert (size.depth <= 20, size.fields <= 300) == (True, True)
