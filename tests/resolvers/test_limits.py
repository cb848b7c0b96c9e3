"""Each limit: the document just below passes, the one just above is refused under a code of its own."""

import pytest

from graph.errors import Code
from resolvers.errors import error_code
from resolvers.limits import Limits
from resolvers.root import executable_schema
from tests.conftest import LIMITS

BASE = "{ unit(key: 1) { name } }"
EACH = [
    (Limits(characters=26), BASE + " ", BASE + "  ", Code.TOO_LONG),
    (Limits(tokens=11), BASE, "{ unit(key: 1, asOf: 1) { name } }", Code.TOO_MANY_TOKENS),
    (Limits(tokens=11), BASE, BASE + "#" * 3 + "\n#", Code.TOO_MANY_TOKENS),
    (Limits(depth=2), BASE, "{ unit(key: 1) { ... on Unit { name } } }", Code.TOO_DEEP),
    (Limits(fields=2), BASE, "{ unit(key: 1) { name key } }", Code.TOO_MANY_FIELDS),
    (Limits(aliases=0), BASE, "{ unit(key: 1) { a: name } }", Code.TOO_MANY_ALIASES),
    (Limits(directives=0), BASE, "{ unit(key: 1) { name @skip(if: false) } }", Code.TOO_MANY_DIRECTIVES),
    (Limits(introspection=False), "{ __typename }", "{ __schema { queryType { name } } }", Code.INTROSPECTION_OFF),
]


@pytest.mark.parametrize(("limits", "below", "above", "code"), EACH)
async def test_a_limit(ontology, limits, below, above, code):
    schema = executable_schema(ontology, LIMITS, limits)
    assert schema.mistakes(below) == []
    result = await schema.execute(above)
    assert (result.data, [error_code(error) for error in result.errors or ()]) == (None, [code])


async def test_all_that_is_too_much_is_told_at_once(ontology):
    schema = executable_schema(ontology, LIMITS, Limits(fields=1, aliases=0))
    assert schema.mistakes("{ a: unit(key: 1) { name } }") == [
        "the document has 2 fields; allowed: 1; ask in several requests",
        "the document has 1 aliases; allowed: 0; ask in several requests",
    ]


def test_a_number_beyond_reading_is_not_shown(ontology):
    schema = executable_schema(ontology, LIMITS, Limits(depth=1_000))
    fragments = " ".join(f"fragment F{n} on Q {{ a {{ ...F{n + 1} }} b {{ ...F{n + 1} }} }}" for n in range(90))
    assert schema.mistakes("{ ...F0 } " + fragments + " fragment F90 on Q { c }") == [
        "the document has a billion or more fields; allowed: 1,000; ask in several requests"
    ]


async def test_names_are_suggested_unless_they_are_hidden(ontology):
    shown, hidden = (executable_schema(ontology, LIMITS, Limits(suggestions=wanted)) for wanted in (True, False))
    assert shown.mistakes("{ unitz { name } }") == [
        "Cannot query field 'unitz' on type 'Query'. Did you mean 'unit' or 'units'?"
    ]
    assert hidden.mistakes("{ unitz { name } }") == ["Cannot query field 'unitz' on type 'Query'."]


async def test_values_of_variables_are_suggested_unless_they_are_hidden(ontology):
    query = "query($o: OrderDirection!) { units(orderBy: [{name: $o}]) { totalCount } }"
    messages = []
    for wanted in (True, False):
        schema = executable_schema(ontology, LIMITS, Limits(suggestions=wanted))
        result = await schema.execute(query, {"o": "ASK"})
        messages += [error.message for error in result.errors or ()]
    assert ["Did you mean" in message for message in messages] == [True, False]
