"""How much of the schema a document may ask for, and that other work goes on while it is answered."""

import asyncio
import time

import pytest
from graphql import get_introspection_query, parse

from graph.errors import Code
from resolvers.document_limits import measure
from resolvers.errors import error_code
from resolvers.introspection import WHOLE_SCHEMA, introspection_limit

TOOLS = [
    get_introspection_query(),
    get_introspection_query(descriptions=False),
    get_introspection_query(
        specified_by_url=True, directive_is_repeatable=True, schema_description=True, input_value_deprecation=True
    ),
    '{ __schema { queryType { name } } __type(name: "Unit") { name fields { name type { name kind } } } }',
    "{ __typename }",
]
FRAGMENTS = WHOLE_SCHEMA[WHOLE_SCHEMA.index("fragment FullType") :]
SELECTION = WHOLE_SCHEMA[WHOLE_SCHEMA.index("__schema") : WHOLE_SCHEMA.index("fragment FullType")].rstrip()[:-1]
TYPE = "fields { args { type { inputFields { name type { name } } } } }"
TOO_MUCH = [
    "{" + " ".join(f"a{number}: {SELECTION}" for number in range(50)) + "}" + FRAGMENTS,
    "{" + " ".join(f"a{number}: {SELECTION}" for number in range(3)) + "}" + FRAGMENTS,
    "{ ...A ...B } fragment A on Query { a: __schema { ...S } b: __schema { ...S } }"
    " fragment B on Query { c: __schema { ...S } d: __schema { ...S } }"
    " fragment S on __Schema { types { inputFields { type { inputFields { name type { name } } } } } }",
]


@pytest.mark.parametrize("document", TOOLS)
async def test_what_tools_ask_is_answered(schema, document):
    assert (await schema.execute(document)).errors is None


@pytest.mark.parametrize("document", TOO_MUCH, ids=range(len(TOO_MUCH)))
async def test_the_whole_schema_many_times_over_is_refused(schema, document):
    result = await schema.execute(document)
    refused = [error.message for error in result.errors or () if error_code(error) is Code.TOO_MUCH_INTROSPECTION]
    assert ["too many times over; allowed: about twice" in message for message in refused] == [True]


@pytest.mark.parametrize(
    "document",
    [
        "{ __schema { types { inputFields { type { inputFields { name } } } } } }",
        "{ __schema { types { fields { type { ofType { fields { name } } } } } } }",
        f'{{ __type(name: "Query") {{ {TYPE} }} }}',
    ],
)
async def test_the_estimate_is_near_what_is_answered(schema, document):
    def parts(value: object) -> int:
        if isinstance(value, dict):
            return 1 + sum(map(parts, value.values()))
        return sum(map(parts, value)) if isinstance(value, list) else 0

    answered = parts((await schema.execute(document)).data)
    estimated = measure(parse(document), 50, introspection_limit(schema._schema).lengths).schema_parts
    assert answered / 3 < estimated < 3 * answered


async def test_other_work_goes_on_meanwhile(schema):
    longest, stopped = 0.0, False

    async def watch() -> None:
        nonlocal longest
        while not stopped:
            before = time.perf_counter()
            await asyncio.sleep(0.001)
            longest = max(longest, time.perf_counter() - before)

    watching = asyncio.create_task(watch())
    started = time.perf_counter()
    await schema.execute(WHOLE_SCHEMA)
    took, stopped = time.perf_counter() - started, True
    await watching
    assert longest < took / 2
