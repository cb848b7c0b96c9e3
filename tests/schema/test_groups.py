import pytest

SPANS = "YEAR | QUARTER | MONTH"
OWN = {
    "name": "String",
    "since": "DateSpan",
    "until": "DateSpan",
    "confirmedOn": "DateSpan",
    "kind": "UnitKind",
    "newSector": "Boolean",
}
BOUNDS = {
    "since": "PartialDate",
    "until": "PartialDate",
    "confirmedOn": "PartialDate",
    "createdAt": "DateTime",
    "updatedAt": "DateTime",
}


def test_what_a_group_of_units_shows(fields):
    counts = {"count": "Int!", "distinctNodes": "Int!"}
    bounds = {"min": "EntityGroupBounds!", "max": "EntityGroupBounds!"}
    assert fields("UnitGroup") == {**OWN, "summary": "String", **counts, **bounds}
    assert fields("EntityGroupBounds") == BOUNDS


def test_numbers_have_sums_and_averages(fields):
    assert fields("ActivityGroupNumbers") == {"sessions": "Float", "attendance": "Float"}
    assert fields("ActivityGroup").items() >= {"sum": "ActivityGroupNumbers!", "avg": "ActivityGroupNumbers!"}.items()
    assert fields("ActivityGroupBounds").items() >= {"sessions": "Int", "attendance": "Int"}.items()


def test_a_connection_groups_by_its_edges_and_its_nodes(fields):
    values = {"role": "ParticipatesInRole", "type": "NodeType", "node": "Entity", "distinctNodes": "Int!"}
    assert fields("ParticipatesInEntityGroup").items() >= {**values, "nodeSince": "DateSpan"}.items()
    own = {"weight": "Int", "nodeSince": "DateSpan", "kind": "UnitKind", "node": "Unit", "unit": "Unit"}
    assert fields("CoBuildsWithUnitGroup").items() >= own.items()


def test_pairs_group_by_either_node_and_count_both(fields):
    values = {"unit": "Unit", "community": "Community", "distinctUnits": "Int!", "distinctCommunities": "Int!"}
    assert fields("CoBuildingGroup").items() >= values.items()


def test_one_type_of_node_is_no_type_to_group_by(fields):
    assert "type" not in fields("RelatedPartyOrganizationGroup")


def test_the_arguments(sdl):
    arguments = sdl.type_map["UnitConnection"].fields["groups"].args
    assert {name: str(argument.type) for name, argument in arguments.items()} == {
        "by": "[GroupBy!]",
        "having": "GroupHaving",
        "orderBy": "[GroupOrder!]",
        "first": "Int",
    }


def test_numbers_and_measures_choose_the_groups_of_all_connections(sdl, fields):
    measured = {"min": "GroupBoundsHaving", "sum": "GroupNumbersHaving"}
    numbers = {"count": "IntegerFilter", "distinctNodes": "IntegerFilter", "distinctUnits": "IntegerFilter"}
    assert fields("GroupHaving").items() >= (numbers | measured).items()
    assert fields("GroupNumbersHaving").items() >= {"weight": "DecimalFilter", "members": "DecimalFilter"}.items()
    assert fields("GroupBoundsHaving").items() >= {"weight": "IntegerFilter", "since": "DateFilter"}.items()
    assert {name for name in sdl.type_map if name.endswith("Having")} == {"GroupHaving", *measured.values()}


def test_a_name_of_another_type_of_value_keeps_its_connection_apart(schema_of):
    declared = "label: {zh: 一, en: A}, properties: {size: {label: {zh: 二, en: B}, type: %s}}"
    sizes = {"Source": "integer", "Box": "date", "Bag": "integer"}
    nodes = "".join(f"  {it}: {{plural: {it.lower()}s, {declared % of}}}\n" for it, of in sizes.items())
    ends = "from: {types: [Box], field: holds}, to: {types: [Bag], field: heldBy}"
    relationship = f"relationships:\n  HOLDS: {{label: {{zh: 三, en: C}}, {ends}}}\n"
    types = schema_of(f"nodes:\n{nodes}{relationship}").type_map
    having = {name: str(types[f"{name}Having"].fields["size"].type) for name in ("GroupBounds", "BoxGroupBounds")}
    assert having == {"GroupBounds": "IntegerFilter", "BoxGroupBounds": "DateFilter"}
    connections = {name: types[f"{name}Connection"].fields["groups"].args for name in ("Bag", "Box")}
    asked = {name: str(arguments["having"].type) for name, arguments in connections.items()}
    assert asked == {"Bag": "GroupHaving", "Box": "BoxGroupHaving"}


def test_one_order_of_groups_has_what_any_group_has(sdl, fields):
    order = {"count": "Direction", "distinctUnits": "Direction", "unit": "Direction", "avg": "GroupMeasureOrder"}
    assert fields("GroupOrder").items() >= order.items()
    assert fields("GroupMeasureOrder").items() >= {"weight": "Direction", "nodeSince": "Direction"}.items()
    assert sdl.type_map["GroupOrder"].fields["newSector"].description == "两新组织\nNew economic or social organization"


BY = "{ units { groups(by: [%s]) { count } } }"
ALLOWED = "allowed: a name in capitals, such as KIND, or a date with one of YEAR, QUARTER, MONTH, such as {since: YEAR}"
REFUSED = {
    '"KIND"': '"KIND"; ',
    "kind": "kind; ",
    "1": "1; ",
    "{since: DAY}": "{since: DAY}; ",
    "{since: YEAR, until: YEAR}": "{since: YEAR, until: YEAR}; ",
    "{}": "{}; ",
}


@pytest.mark.parametrize(("by", "text"), REFUSED.items(), ids=list(REFUSED))
async def test_what_no_row_can_be_grouped_by_is_refused_with_the_form(schema, by, text):
    (error,) = (await schema.execute(BY % by)).errors
    assert error.message.startswith(f"groups.by: rows are not grouped by {text}")
    assert error.message.endswith(ALLOWED)
    assert error.extensions == {"code": "BAD_GROUP"}


async def test_a_variable_is_refused_likewise(schema):
    query = "query($by: [GroupBy!]) { units { groups(by: $by) { count } } }"
    (error,) = (await schema.execute(query, {"by": ["KIND", {"since": "WEEK"}]})).errors
    assert error.message.endswith(ALLOWED)
