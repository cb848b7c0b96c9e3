"""Bad input: an error with a stable code that says what was given and what is allowed, and no answer for that field."""

import pytest

from graph.plan.identity import global_id

U1, PAIRED = global_id("Unit", "u1"), global_id("PAIRED_WITH", "x")

CASES = [
    ("{ units(first: -1) { totalCount } }", "BAD_PAGE", "first: -1 is not a size of page; allowed: 0 to 50"),
    ("{ units(first: 51) { totalCount } }", "BAD_PAGE", "first: 51 is not a size of page; allowed: 0 to 50"),
    ("{ units(last: -2) { totalCount } }", "BAD_PAGE", "last: -2 is not a size of page"),
    ("{ units(first: 1, last: 1) { totalCount } }", "BAD_PAGE", "first and last are both given"),
    ('{ unit(key: "u1") { pairedWith(first: 99) { totalCount } } }', "BAD_PAGE", "first: 99"),
    (
        '{ unit(key: "u1") { coBuildsWith { edges { evidence(first: -1) { pattern } } } } }',
        "BAD_PAGE",
        "evidence.first",
    ),
    ("{ units { groups(first: 51) { count } } }", "BAD_PAGE", "groups.first: 51 is not a size of page"),
    (
        "{ units { groups(by: [KIND]) { newSector count } } }",
        "BAD_GROUP",
        "groups.newSector: rows are grouped by kind; add NEW_SECTOR to `by`, or leave newSector out",
    ),
    (
        "{ coBuilding { groups(by: [COMMUNITY]) { unit { key } } } }",
        "BAD_GROUP",
        "groups.unit: rows are grouped by community; add UNIT to `by`, or leave unit out",
    ),
    (
        "{ units { groups(by: [SINCE, {since: YEAR}]) { count } } }",
        "BAD_GROUP",
        "groups.by: rows are grouped by since in two ways; allowed: one of them",
    ),
    (
        "{ units { groups(orderBy: [{kind: ASC}]) { count } } }",
        "BAD_GROUP",
        "groups.kind: rows are grouped by no property; add KIND to `by`, or leave kind out",
    ),
    (
        "{ units { groups(orderBy: [{weight: ASC}]) { count } } }",
        "BAD_GROUP",
        "groups.orderBy: groups here have no weight; allowed: count, distinctNodes, name, since, until, confirmedOn",
    ),
    (
        "{ units { groups(orderBy: [{max: {weight: ASC}}]) { count } } }",
        "BAD_GROUP",
        "groups.max: groups have no max of weight; allowed: since, until, confirmedOn, createdAt, updatedAt",
    ),
    (
        "{ units { groups(orderBy: [{sum: {weight: ASC}}]) { count } } }",
        "BAD_GROUP",
        "groups.sum: groups have no sum of weight; allowed: nothing",
    ),
    (
        "{ units { groups(having: {max: {weight: {gt: 1}}}) { count } } }",
        "BAD_GROUP",
        "groups.max: groups have no max of weight; allowed: since, until, confirmedOn, createdAt, updatedAt",
    ),
    (
        "{ units { groups(having: {distinctUnits: {gt: 1}}) { count } } }",
        "BAD_GROUP",
        "groups.having: groups here have no distinctUnits; allowed: count, distinctNodes, min, max, sum, avg",
    ),
    (
        "{ units { groups(by: [WEIGHT]) { count } } }",
        "BAD_GROUP",
        "groups.by: rows are not grouped by WEIGHT; allowed: NAME, SINCE, UNTIL, CONFIRMED_ON, KIND, NEW_SECTOR,",
    ),
    (
        "{ units { groups(having: {count: null}) { count } } }",
        "BAD_FILTER",
        "groups.having.count: null; allowed: a condition; leave count out to ask nothing of it",
    ),
    (
        "{ units { groups(having: {min: {since: {lt: null}}}) { count } } }",
        "BAD_FILTER",
        "groups.having.min.since.lt: null cannot be compared with",
    ),
    (
        '{ project(key: "p1") { participants { groups { type } } } }',
        "BAD_GROUP",
        "groups.type: rows are grouped by no property; add TYPE to `by`",
    ),
    (
        '{ diff(from: "2020", to: "2021-01-01") { totalCount } }',
        "BAD_DATE",
        "from: '2020' is not a day; allowed: a day",
    ),
    ('{ diff(from: "2020-01-01", to: "2021-02") { __typename } }', "BAD_DATE", "to: '2021-02' is not a day; allowed"),
    ('{ diff(from: "2020-01-01", to: "2021-02") { totalCount } }', "BAD_DATE", "to: '2021-02' is not a day; allowed"),
    ('{ diff(from: "2020-01-01", to: "2021-02-01", first: 51) { totalCount } }', "BAD_PAGE", "first: 51"),
    ('{ diff(from: "2020-01-01", to: "2021-02-01", after: "x") { totalCount } }', "BAD_CURSOR", "after: 'x'"),
    (
        '{ diff(from: "2020-01-01", to: "2021-02-01") { edges { node { evidence(first: 51) { pattern } } } } }',
        "BAD_PAGE",
        "evidence.first: 51",
    ),
    ('{ units(after: "xyz") { totalCount } }', "BAD_CURSOR", "after: 'xyz' is not a cursor; allowed"),
    ('{ units(before: "5B225D") { totalCount } }', "BAD_CURSOR", "before: '5B225D' is not a cursor"),
    ('{ units(asOf: "2021-13-01") { totalCount } }', "BAD_DATE", "'2021-13-01' is not a date"),
    ('{ units(asOf: "2021") { totalCount } }', "BAD_DATE", "asOf: '2021' is not a day; allowed: a day (2021-01-28)"),
    ('{ units(where: {since: {gt: "soon"}}) { totalCount } }', "BAD_DATE", "'soon' is not a date"),
    (
        "{ units(where: {kind: {eq: null}}) { totalCount } }",
        "BAD_FILTER",
        "where.kind.eq: null cannot be compared with",
    ),
    (
        "{ units(where: {name: null}) { totalCount } }",
        "BAD_FILTER",
        "where.name: null; allowed: a condition; leave name",
    ),
    ("{ units(where: {pairedWith: null}) { totalCount } }", "BAD_FILTER", "where.pairedWith: null"),
    ("{ units(where: {pairedWith: {some: null}}) { totalCount } }", "BAD_FILTER", "where.pairedWith.some: null"),
    ("{ units(where: {pairedWith: {none: null}}) { totalCount } }", "BAD_FILTER", "where.pairedWith.none: null"),
    (
        "{ units(where: {pairedWith: {all: {edge: null}}}) { totalCount } }",
        "BAD_FILTER",
        "where.pairedWith.all.edge: null",
    ),
    (
        "{ units(where: {pairedWith: {some: {node: {venue: {}}}}}) { totalCount } }",
        "BAD_FILTER",
        "where.pairedWith.some.node.venue: no node here is of this type; allowed: ",
    ),
    (
        "{ units(where: {AND: null}) { totalCount } }",
        "BAD_FILTER",
        "where.AND: null; allowed: a condition; leave AND out",
    ),
    (
        "{ units(where: {pairedWith: {count: {where: {}}}}) { totalCount } }",
        "BAD_FILTER",
        "where.pairedWith.count: no number; allowed: eq, ne, in, notIn, lt, lte, gt, gte",
    ),
    (
        "{ units(where: {pairedWith: {count: {gte: null}}}) { totalCount } }",
        "BAD_FILTER",
        "where.pairedWith.count.gte: null",
    ),
    ("{ coBuilding(where: {unit: null}) { totalCount } }", "BAD_FILTER", "where.unit: null"),
    ("{ indicators(where: {value: {gt: " + "9" * 400 + "}}) { totalCount } }", "BAD_FILTER", "where.value.gt: inf"),
    (
        "{ indicators(where: {value: {gt: " + "9" * 5_000 + "}}) { totalCount } }",
        "TOO_LONG",
        "5,000 digits in a number",
    ),
    ("{ units(first: " + "9" * 5_000 + ") { totalCount } }", "TOO_LONG", "5,000 digits in a number"),
    ('{ node(id: "nonsense") { id } }', "BAD_ID", "id: 'nonsense' is not a global id; allowed"),
    (f'{{ nodes(ids: ["{U1}", "*"]) {{ id }} }}', "BAD_ID", "ids: '*' is not a global id"),
    (
        f'{{ paths(from: "{PAIRED}", to: "Unit:u1") {{ totalCount }} }}',
        "BAD_ID",
        "is the id of a 'PAIRED_WITH'; allowed: Party",
    ),
    ('{ node(id: "Units:u1") { id } }', "BAD_ID", "is the id of a 'Units'; allowed: Party"),
    ('{ node(id: "CO_BUILDS_WITH:a:b") { id } }', "BAD_ID", "is the id of a 'CO_BUILDS_WITH'; "),
    ('{ units(where: {name: {eq: "\\u0000"}}) { totalCount } }', "BAD_FILTER", "U+0000"),
]


@pytest.mark.parametrize(("query", "code", "message"), CASES, ids=[query[:80] for query, _, _ in CASES])
async def test_in_the_document(execute_small, query, code, message):
    answered = await execute_small(query)
    assert (answered.codes, len(answered.messages)) == ([code], 1)
    assert message in answered.messages[0]


DAYS = 'from: "2020-01-01", to: "2021-01-01"'
EMPTY = [
    ("types", '{ search(text: "u", types: []) { totalCount } }'),
    ("types", f"{{ diff({DAYS}, types: []) {{ totalCount }} }}"),
    ("nodeTypes", f'{{ network(around: ["{U1}"], nodeTypes: []) {{ nodes {{ key }} }} }}'),
    ("relationshipTypes", f'{{ network(around: ["{U1}"], relationshipTypes: []) {{ nodes {{ key }} }} }}'),
    ("relationshipTypes", f'{{ paths(from: "{U1}", to: "{U1}", relationshipTypes: []) {{ totalCount }} }}'),
    ("nodeTypes", f'{{ common(of: ["{U1}", "Unit:u2"], nodeTypes: []) {{ totalCount }} }}'),
    ("relationshipTypes", f'{{ common(of: ["{U1}", "Unit:u2"], relationshipTypes: []) {{ totalCount }} }}'),
]


@pytest.mark.parametrize(("argument", "query"), EMPTY)
async def test_a_list_of_no_types(execute_small, argument, query):
    answered = await execute_small(query)
    assert answered.codes == ["BAD_FILTER"]
    assert answered.messages[0].startswith(f"{argument}: an empty list; allowed: ")
    absent = await execute_small(query.replace(": []", ": null"))
    assert absent.errors == []


NOTHING_IS_READ = [
    "__typename",
    "__typename @skip(if: true)",
    "pageInfo { __typename }",
    "pageInfo { hasPreviousPage }",
]
UNREAD = [
    ('units(asOf: "2020")', "BAD_DATE"),
    ('coBuilding(asOf: "2020")', "BAD_DATE"),
    ('search(text: "u", asOf: "2020")', "BAD_DATE"),
    ('search(text: "")', "BAD_TEXT"),
    ('diff(from: "2020", to: "2021-01-01")', "BAD_DATE"),
    ('diff(from: "2020-01-01", to: "2021")', "BAD_DATE"),
    ('units(where: {NOT: {OR: [{name: {eq: "\\u0000"}}]}})', "BAD_FILTER"),
    ('units(where: {pairedWith: {some: {edge: {agreement: {eq: "\\u0000"}}}}})', "BAD_FILTER"),
    ('coBuilding(where: {unit: {name: {eq: "\\u0000"}}})', "BAD_FILTER"),
]


@pytest.mark.parametrize("selection", NOTHING_IS_READ)
@pytest.mark.parametrize(("field", "code"), UNREAD)
async def test_where_nothing_is_read_for_the_answer(execute_small, field, code, selection):
    assert (await execute_small(f"{{ {field} {{ {selection} }} }}")).codes == [code]


BY_VARIABLE = [
    ('query($v: [NodeType!]) { search(text: "u", types: $v) { totalCount } }', [], "BAD_FILTER"),
    ("query($v: Int) { units(first: $v) { totalCount } }", -1, "BAD_PAGE"),
    ("query($v: String) { units(after: $v) { totalCount } }", "00", "BAD_CURSOR"),
    ("query($v: Int) { units { groups(first: $v) { count } } }", -1, "BAD_PAGE"),
    ("query($v: [GroupBy!]) { units { groups(by: $v) { kind } } }", [], "BAD_GROUP"),
    ("query($v: String) { units { groups(by: {since: $v}) { since } } }", "DAY", "BAD_GROUP"),
    ("query($v: Int) { units { groups(having: {count: {gt: $v}}) { count } } }", None, "BAD_FILTER"),
    ("query($v: Date) { units(asOf: $v) { totalCount } }", "2021-02-30", "BAD_DATE"),
    ("query($v: Date) { units(asOf: $v) { totalCount } }", "2021-02", "BAD_DATE"),
    ("query($v: ID!) { node(id: $v) { id } }", "", "BAD_ID"),
    ("query($v: UnitWhere) { units(where: $v) { totalCount } }", {"name": {"in": ["\x00"]}}, "BAD_FILTER"),
    ("query($v: String) { units(where: {name: {eq: $v}}) { totalCount } }", None, "BAD_FILTER"),
]


@pytest.mark.parametrize(("query", "value", "code"), BY_VARIABLE, ids=[f"{q} {v!r}" for q, v, _ in BY_VARIABLE])
async def test_by_variable(execute_small, query, value, code):
    assert (await execute_small(query, {"v": value})).codes == [code]


async def test_more_ids_than_a_page_has_rows(execute_small):
    answered = await execute_small("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", {"ids": [U1] * 51})
    assert (answered.codes, answered.messages) == (["BAD_ID"], ["ids: 51 ids; allowed: at most 50"])


async def test_a_document_of_too_many_tokens(execute_small):
    answered = await execute_small("{ " + " ".join(f"a{n}: __typename" for n in range(4_000)) + " }")
    assert (answered.data, answered.codes) == (None, ["TOO_MANY_TOKENS"])
    assert "more than 10,000 tokens" in answered.messages[0]


async def test_a_cursor_of_another_order_is_refused(execute_small):
    page = await execute_small("{ units(first: 1) { edges { cursor } } }")
    cursor = page.data["units"]["edges"][0]["cursor"]
    answered = await execute_small(f'{{ units(after: "{cursor}", orderBy: {{name: ASC}}) {{ totalCount }} }}')
    assert answered.codes == ["BAD_CURSOR"]
    assert "another connection or order" in answered.messages[0]


async def test_the_other_root_fields_are_answered(execute_small):
    answered = await execute_small(
        '{ good: unit(key: "u1") { key } bad: node(id: "x") { id } worse: units(first: -1) { totalCount } }'
    )
    assert answered.data == {"good": {"key": "u1"}, "bad": None, "worse": None}
    assert sorted(error["path"] for error in answered.errors) == [["bad"], ["worse"]]


LONG = [
    ("query($v: [GroupBy!]) { units { a: groups(by: $v) { count } b: groups(by: $v) { count } } }", ["KIND"] * 11_000),
    ("query($v: UnitWhere) { units(where: $v) { totalCount } }", {"AND": [{}] * 20_000}),
    ("query($v: [GroupOrder!]) { units { groups(orderBy: $v) { count } } }", [{"count": "ASC"}] * 11_000),
]


@pytest.mark.parametrize(("query", "value"), LONG, ids=[query for query, _ in LONG])
async def test_values_of_variables_that_shape_a_plan_are_bounded(execute_small, query, value):
    assert (await execute_small(query, {"v": value})).codes == ["TOO_LONG"]
