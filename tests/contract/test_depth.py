"""How deep a question may go: eight connections within each other, on both stores."""

UP = "pairedWith(first: 4) { totalCount edges { node { ... on Community { "
DOWN = (
    "pairedBy(first: 4, orderBy: {node: {name: ASC}}) { pageInfo { hasNextPage } edges { cursor since node { "
    "... on Unit { "
)


def nested(levels):
    opened = "".join(UP if level % 2 == 0 else DOWN for level in range(levels))
    return f'{{ unit(key: "u1") {{ {opened} name {" } } } }" * levels} }} }}'


async def test_eight_levels_are_answered(ask_small):
    node = (await ask_small(nested(8)))["unit"]
    for level in range(8):
        connection = node["pairedWith" if level % 2 == 0 else "pairedBy"]
        node = next(edge["node"] for edge in connection["edges"] if edge["node"])
    assert node["name"] in ("钱学森小学", "重庆银行东区支行")


async def test_groups_on_every_level_are_answered(ask_small):
    grouped = nested(8).replace("{ totalCount edges", "{ groups(by: [TYPE, NAME]) { type name count } edges")
    grouped = grouped.replace("{ pageInfo { hasNextPage }", "{ groups(by: TYPE) { type count min { since } }")
    connection = (await ask_small(grouped))["unit"]["pairedWith"]
    assert connection["groups"] == [{"type": "COMMUNITY", "name": "金昌社区", "count": 1}]
    assert connection["edges"][0]["node"]["pairedBy"]["groups"] == [
        {"type": "UNIT", "count": 3, "min": {"since": "2018"}},
    ]


async def test_eight_levels_of_whole_pages_cost_too_much(execute_small):
    answered = await execute_small(nested(8).replace("first: 4", "first: 50"))
    assert answered.codes == ["COST_EXCEEDED"]


async def test_nine_levels_are_refused(execute_small):
    answered = await execute_small(nested(9))
    assert (answered.codes, answered.messages) == (
        ["TOO_DEEP"],
        ["connections nested 9 deep; allowed: 8; ask in two requests"],
    )


async def test_conditions_have_a_depth_too(execute_small):
    inner = '{key: {eq: "u1"}}'
    for _ in range(50):
        inner = f"{{NOT: {inner}}}"
    assert (await execute_small(f"{{ units(where: {inner}) {{ totalCount }} }}")).codes == ["TOO_DEEP"]


async def test_conditions_on_derived_relationships_have_a_depth_of_two(ask_small, execute_small):
    inner = 'coBuilders: {some: {node: {coBuildsWith: {some: {node: {key: {eq: "c3"}}}}}}}'
    data = await ask_small(f"{{ communities(where: {{{inner}}}) {{ nodes {{ key }} }} }}")
    assert data == {"communities": {"nodes": [{"key": "c2"}, {"key": "c3"}]}}
    answered = await execute_small(
        f"{{ units(where: {{coBuildsWith: {{none: {{node: {{{inner}}}}}}}}}) {{ totalCount }} }}"
    )
    assert (answered.codes, answered.messages) == (
        ["TOO_DEEP"],
        ["where: derived relationships nested 3 deep; allowed: 2; ask in two requests"],
    )
