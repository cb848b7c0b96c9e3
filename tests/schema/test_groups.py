def constants(sdl, name):
    return list(sdl.type_map[name].values)


def test_what_units_are_grouped_by_and_what_a_group_shows(sdl, fields):
    assert constants(sdl, "UnitGroupBy") == ["NAME", "SINCE", "UNTIL", "KIND", "NEW_SECTOR", "SUMMARY"]
    bounds = {"min": "UnitGroupBounds!", "max": "UnitGroupBounds!"}
    values = {"name": "String", "since": "Date", "until": "Date", "summary": "String"}
    assert fields("UnitGroup") == {**values, "kind": "UnitKind", "newSector": "Boolean", "count": "Int!", **bounds}
    assert fields("UnitGroupBounds") == {
        "since": "Date",
        "until": "Date",
        "createdAt": "DateTime",
        "updatedAt": "DateTime",
    }


def test_numbers_have_sums_and_averages(fields):
    assert fields("ActivityGroupNumbers") == {"sessions": "Float", "attendance": "Float"}
    assert fields("ActivityGroup").items() >= {"sum": "ActivityGroupNumbers!", "avg": "ActivityGroupNumbers!"}.items()
    assert fields("ActivityGroupBounds").items() >= {"sessions": "Int", "attendance": "Int"}.items()


def test_a_connection_groups_by_its_edges_and_its_nodes(sdl, fields):
    by = ["SINCE", "UNTIL", "ROLE", "CURRENCY", "GOODS", "NAME", "NODE_SINCE", "NODE_UNTIL", "TYPE"]
    assert constants(sdl, "ParticipantsGroupBy") == by
    assert fields("ParticipantsGroup").items() >= {"role": "ParticipatesInRole", "type": "NodeType"}.items()
    assert fields("CoBuildersGroup").items() >= {"weight": "Int", "nodeSince": "Date", "kind": "UnitKind"}.items()


def test_one_type_of_node_is_nothing_to_group_by(sdl):
    assert "TYPE" not in constants(sdl, "ActivitiesGroupBy")


def test_the_arguments(sdl):
    arguments = sdl.type_map["UnitConnection"].fields["groups"].args
    assert {name: str(argument.type) for name, argument in arguments.items()} == {
        "by": "[UnitGroupBy!]",
        "first": "Int",
    }


def test_constants_are_described_as_their_properties(sdl):
    assert (
        sdl.type_map["UnitGroupBy"].values["NEW_SECTOR"].description == "两新组织\nNew economic or social organization"
    )
    assert sdl.type_map["ParticipantsGroupBy"].values["TYPE"].description == "节点类型\nType of node"
