"""Which fields of nodes of different types cannot stand in one selection without aliases."""

from itertools import combinations

from graphql import GraphQLInterfaceType, GraphQLSchema, parse, validate

APART = {
    # A number of people, as files have it in a column, and who belongs to it, as the contract calls it.
    "members": {"PartyOrganization", "Team"}
}


def of_another_type(sdl: GraphQLSchema) -> dict[str, set[str]]:
    """The fields that are not of one type wherever they stand, with the types of node between which they differ."""
    node, apart = sdl.type_map["Node"], dict[str, set[str]]()
    assert isinstance(node, GraphQLInterfaceType)
    for left, right in combinations(sdl.get_implementations(node).objects, 2):
        for name in left.fields.keys() & right.fields.keys():
            if str(left.fields[name].type) != str(right.fields[name].type):
                apart.setdefault(name, set()).update((left.name, right.name))
    return apart


def test_a_field_is_of_one_type_on_all_types_of_node_but_for_these(sdl):
    assert of_another_type(sdl) == APART


def test_what_is_apart_conflicts(sdl):
    document = "{ nodes(ids: []) { ... on Team { members } ... on PartyOrganization { members { totalCount } } } }"
    (error,) = validate(sdl, parse(document))
    assert error.message.startswith("Fields 'members' conflict")


def test_enumerations_of_a_property_of_several_types_are_one_that_has_all_their_values(sdl):
    document = parse("{ nodes(ids: []) { ... on Need { state } ... on Resource { state } } }")
    assert validate(sdl, document) == []
    values = sdl.type_map["EntityState"].values
    assert list(values) == ["OPEN", "CLAIMED", "MET", "WITHDRAWN", "USED"]
    assert values["OPEN"].description == "待认领、可对接\nOpen"
    assert sdl.type_map["EntityState"].description == "对接状态\nState"


def test_conditions_and_groups_have_the_enumeration_of_their_type(sdl):
    assert str(sdl.type_map["NeedWhere"].fields["state"].type) == "NeedStateFilter"
    assert str(sdl.type_map["NeedGroup"].fields["state"].type) == "NeedState"
    told = "对接状态：取值见 ResourceState。\nState. Its values are those of ResourceState."
    assert sdl.type_map["Resource"].fields["state"].description == told
