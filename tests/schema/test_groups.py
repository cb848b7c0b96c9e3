import pytest

SPANS = "YEAR | QUARTER | MONTH"
OWN = {"name": "String", "since": "DateSpan", "until": "DateSpan", "kind": "UnitKind", "newSector": "Boolean"}
BOUNDS = {"since": "PartialDate", "until": "PartialDate", "createdAt": "DateTime", "updatedAt": "DateTime"}


def test_what_units_are_grouped_by(group_names):
    by = ["NAME", "SINCE", "UNTIL", "KIND", "NEW_SECTOR", "SUMMARY", f"{{since | until: {SPANS}}}"]
    assert group_names("UnitGroupBy") == by


def test_what_a_group_of_units_shows(fields):
    counts = {"count": "Int!", "distinctNodes": "Int!"}
    bounds = {"min": "UnitGroupBounds!", "max": "UnitGroupBounds!"}
    assert fields("UnitGroup") == {**OWN, "summary": "String", **counts, **bounds}
    assert fields("UnitGroupBounds") == BOUNDS


def test_numbers_have_sums_and_averages(fields):
    assert fields("ActivityGroupNumbers") == {"sessions": "Float", "attendance": "Float"}
    assert fields("ActivityGroup").items() >= {"sum": "ActivityGroupNumbers!", "avg": "ActivityGroupNumbers!"}.items()
    assert fields("ActivityGroupBounds").items() >= {"sessions": "Int", "attendance": "Int"}.items()


def test_a_connection_groups_by_its_edges_and_its_nodes(group_names, fields):
    names = [
        "SINCE",
        "UNTIL",
        "ROLE",
        "AMOUNT",
        "CURRENCY",
        "GOODS",
        "NAME",
        "NODE_SINCE",
        "NODE_UNTIL",
        "TYPE",
        "NODE",
    ]
    dates = "since | until | nodeSince | nodeUntil"
    assert set(names) & set(group_names("ParticipantsGroupBy")) >= {"SINCE", "ROLE", "NODE_SINCE", "TYPE", "NODE"}
    assert group_names("ParticipantsGroupBy")[-1] == f"{{{dates}: {SPANS}}}"
    values = {"role": "ParticipatesInRole", "type": "NodeType", "node": "Entity", "distinctNodes": "Int!"}
    assert fields("ParticipantsGroup").items() >= values.items()
    own = {"weight": "Int", "nodeSince": "DateSpan", "kind": "UnitKind", "node": "Unit", "unit": "Unit"}
    assert fields("CoBuildersGroup").items() >= own.items()


def test_pairs_group_by_either_node_and_count_both(fields):
    values = {"unit": "Unit", "community": "Community", "distinctUnits": "Int!", "distinctCommunities": "Int!"}
    assert fields("CoBuildingGroup").items() >= values.items()


def test_one_type_of_node_is_no_type_to_group_by(group_names):
    assert "TYPE" not in group_names("SuperiorsGroupBy")


def test_the_arguments(sdl):
    arguments = sdl.type_map["UnitConnection"].fields["groups"].args
    assert {name: str(argument.type) for name, argument in arguments.items()} == {
        "by": "[UnitGroupBy!]",
        "having": "UnitGroupHaving",
        "orderBy": "[UnitGroupOrder!]",
        "first": "Int",
    }


def test_numbers_and_measures_choose_and_order_groups(fields):
    measured = {"min": "CoBuildersGroupBoundsHaving", "sum": "CoBuildersGroupNumbersHaving"}
    assert fields("CoBuildersGroupHaving").items() >= {"distinctNodes": "IntegerFilter", **measured}.items()
    assert fields("CoBuildersGroupNumbersHaving") == {"weight": "DecimalFilter"}
    assert fields("CoBuildersGroupBoundsHaving").items() >= {"weight": "IntegerFilter", "since": "DateFilter"}.items()
    order = {"count": "Direction", "unit": "Direction", "kind": "Direction", "avg": "CoBuildersGroupNumbersOrder"}
    assert fields("CoBuildersGroupOrder").items() >= order.items()


def test_names_are_described_as_their_properties(sdl):
    described = sdl.type_map["UnitGroupBy"].description
    assert "- `NEW_SECTOR` 两新组织. New economic or social organization\n" in described
    assert "- `TYPE` 节点类型. Type of node\n" in sdl.type_map["ParticipantsGroupBy"].description


BY = "{ units { groups(by: [%s]) { count } } }"
ALLOWED = "allowed: NAME, SINCE, UNTIL, KIND, NEW_SECTOR, SUMMARY, or {since | until: YEAR | QUARTER | MONTH}"
REFUSED = {
    "KINDS": "KINDS; Did you mean 'KIND' or 'SINCE'? ",
    '"KIND"': '"KIND"; ',
    "1": "1; ",
    "{since: DAY}": "{since: DAY}; ",
    "{kind: YEAR}": "{kind: YEAR}; ",
    "{since: YEAR, until: YEAR}": "{since: YEAR, until: YEAR}; ",
    "{}": "{}; ",
}


@pytest.mark.parametrize(("by", "text"), REFUSED.items(), ids=list(REFUSED))
async def test_what_rows_are_not_grouped_by_is_refused_with_what_there_is(schema, by, text):
    (error,) = (await schema.execute(BY % by)).errors
    assert error.message.startswith(f"groups.by: rows are not grouped by {text}")
    assert error.message.endswith(ALLOWED)
    assert error.extensions == {"code": "BAD_GROUP"}


async def test_a_variable_is_refused_likewise(schema):
    query = "query($by: [UnitGroupBy!]) { units { groups(by: $by) { count } } }"
    (error,) = (await schema.execute(query, {"by": ["KIND", {"since": "WEEK"}]})).errors
    assert error.message.endswith(ALLOWED)
