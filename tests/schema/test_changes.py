def test_the_root_field_takes_two_days_types_and_a_page(sdl):
    field = sdl.query_type.fields["diff"]
    assert str(field.type) == "ChangeConnection"
    assert {name: str(argument.type) for name, argument in field.args.items()} == {
        "from": "Date!",
        "to": "Date!",
        "types": "[RelationshipType!]",
        "first": "Int",
        "after": "String",
        "last": "Int",
        "before": "String",
        "knownFrom": "String",
        "knownTo": "String",
        "asKnownAt": "String",
    }


def test_changes_and_what_they_are_of(sdl, fields):
    assert fields("ChangeEdge") == {"cursor": "String!", "node": "RelationshipChange!"}
    assert fields("RelationshipChange") == {
        "change": "Change!",
        "cause": "Cause!",
        "relationship": "ChangedRelationship!",
        "evidence": "[ChangeEvidence!]!",
    }
    assert list(sdl.type_map["Change"].values) == ["ADDED", "REMOVED"]
    assert list(sdl.type_map["Cause"].values) == ["EVENT", "CORRECTION"]
    assert fields("ChangedRelationship") == {
        "relationshipId": "ID!",
        "type": "RelationshipType!",
        "since": "PartialDate",
        "until": "PartialDate",
        "start": "Date",
        "end": "Date",
        "from": "Entity!",
        "to": "Entity!",
        "sources": "[Citation!]!",
    }


def test_a_connection_of_changes_has_groups(fields):
    assert fields("ChangeConnection") == {
        "edges": "[ChangeEdge!]!",
        "nodes": "[RelationshipChange!]!",
        "pageInfo": "PageInfo!",
        "totalCount": "Int!",
        "groups": "[ChangeGroup!]!",
    }
    values = {"type": "RelationshipType", "change": "Change", "cause": "Cause", "since": "DateSpan"}
    assert fields("ChangeGroup").items() >= values.items()
