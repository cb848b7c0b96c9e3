import pytest

EQUAL, ORDERED = ["eq", "ne", "in", "notIn"], ["lt", "lte", "gt", "gte"]
PARTIAL = ["contains", "startsWith", "endsWith"]
FILTERS = [
    ("TextFilter", "String", [*EQUAL, *PARTIAL, *ORDERED]),
    ("TextsFilter", "String", ["eq", "in", *PARTIAL]),
    ("IntegerFilter", "Int", [*EQUAL, *ORDERED]),
    ("DecimalFilter", "Float", [*EQUAL, *ORDERED]),
    ("BooleanFilter", "Boolean", ["eq", "ne"]),
    ("DateFilter", "PartialDate", [*EQUAL, *ORDERED]),
    ("IdentifierFilter", "ID", [*EQUAL, *ORDERED, *PARTIAL]),
    ("UrlFilter", "String", [*EQUAL, *PARTIAL]),
    ("InstantFilter", "DateTime", [*EQUAL, *ORDERED]),
    ("UnitKindFilter", "UnitKind", EQUAL),
    ("ParticipatesInRoleFilter", "ParticipatesInRole", EQUAL),
    ("NodeTypeFilter", "NodeType", EQUAL),
]


@pytest.mark.parametrize(("name", "operand", "operators"), FILTERS, ids=[row[0] for row in FILTERS])
def test_the_operators_of_a_filter_and_what_they_take(fields, name, operand, operators):
    expected = {operator: f"[{operand}!]" if operator in ("in", "notIn") else operand for operator in operators}
    assert fields(name) == {**expected, "isNull": "Boolean"}


PROPERTIES = [
    ("UnitWhere", "name", "TextFilter"),
    ("UnitWhere", "aliases", "TextsFilter"),
    ("UnitWhere", "key", "IdentifierFilter"),
    ("UnitWhere", "id", "IdentifierFilter"),
    ("UnitWhere", "since", "DateFilter"),
    ("UnitWhere", "until", "DateFilter"),
    ("UnitWhere", "createdAt", "InstantFilter"),
    ("UnitWhere", "newSector", "BooleanFilter"),
    ("UnitWhere", "kind", "UnitKindFilter"),
    ("SourceWhere", "url", "UrlFilter"),
    ("IndicatorWhere", "value", "DecimalFilter"),
    ("TeamWhere", "members", "IntegerFilter"),
    ("ReportsInToEdgeWhere", "members", "IntegerFilter"),
    ("CoBuildsWithEdgeWhere", "weight", "IntegerFilter"),
]


@pytest.mark.parametrize(("where", "prop", "filter_type"), PROPERTIES)
def test_a_property_is_filtered_by_its_type_of_value(fields, where, prop, filter_type):
    assert fields(where)[prop] == filter_type


def test_every_enumeration_has_its_filter(sdl, ontology):
    owned = [(element.name, prop) for element in ontology.elements for prop in element.properties if prop.values]
    assert (
        len(owned)
        == len([name for name in sdl.type_map if name.endswith(("KindFilter", "RoleFilter", "StateFilter"))]) + 4
    )
    assert {"VenueStatusFilter", "ActivityRecurrenceFilter", "IndicatorQualifierFilter"} <= set(sdl.type_map)


def test_text_says_how_it_is_compared(sdl):
    assert "without regard to case and width" in sdl.type_map["TextFilter"].description
    assert "all of its days" in sdl.type_map["DateFilter"].description
