import pytest
from graphql import parse, validate

from graph.ontology.model import Ontology
from schema.names import connection_stem
from schema.outputs import exposed_properties

PERIOD = {"since": "PartialDate", "until": "PartialDate", "start": "Date", "end": "Date"}
ENTITY = {
    "nodeId": "ID!",
    "id": "ID!",
    "key": "ID!",
    "name": "String!",
    "aliases": "[String!]!",
    **PERIOD,
    "confirmedOn": "PartialDate",
    "createdAt": "DateTime!",
    "updatedAt": "DateTime!",
    "kind": "String",
    "kindLabel": "Label",
    "typeLabel": "Label!",
    "sources": "[Citation!]!",
}
EDGE = {
    "cursor": "String!",
    "relationshipId": "ID!",
    **PERIOD,
    "confirmedOn": "PartialDate",
    "createdAt": "DateTime!",
    "updatedAt": "DateTime!",
    "sources": "[Citation!]!",
}
EVERY = "PartyOrganization Unit Community Venue Project Team Activity Service Area Indicator Source Need Resource"

# The table of the GraphQL contract: relationship type, from, to, field on from, field on to, properties.
TABLE = [
    ("SUBORDINATE_TO", "PartyOrganization", "PartyOrganization", "superiors", "subordinates", {}),
    ("ORGANIZATION_OF", "PartyOrganization", "Unit Community Team Venue", "organizationOf", "organizations", {}),
    (
        "MEMBER_OF",
        "Unit PartyOrganization Community",
        "PartyOrganization",
        "memberOf",
        "members",
        {"role": "MemberOfRole"},
    ),
    ("LEADS", "PartyOrganization", "Community Unit Project Team Venue", "leads", "ledBy", {}),
    (
        "PARTICIPATES_IN",
        "Unit Community PartyOrganization Team",
        "Project Activity",
        "participatesIn",
        "participants",
        {"role": "ParticipatesInRole", "amount": "Float", "currency": "ParticipatesInCurrency", "goods": "String"},
    ),
    (
        "PAIRED_WITH",
        "Unit PartyOrganization Community",
        "Community PartyOrganization Unit",
        "pairedWith",
        "pairedBy",
        {"agreement": "String"},
    ),
    ("REPORTS_IN_TO", "Unit PartyOrganization", "Community", "reportsInTo", "reportingUnits", {"members": "Int"}),
    ("OPERATES", "PartyOrganization Unit Community", "Venue", "operates", "operators", {}),
    ("LOCATED_IN", "Venue Unit Community PartyOrganization Project", "Area Venue", "locatedIn", "located", {}),
    ("PART_OF", "Area Unit Project Activity", "Area Community Unit Project", "partOf", "parts", {}),
    ("HELD_AT", "Activity", "Venue", "heldAt", "activities", {}),
    (
        "OFFERS",
        "Venue Project Unit Resource Community PartyOrganization",
        "Service Resource",
        "offers",
        "offeredBy",
        {},
    ),
    ("DEPLOYED_TO", "Team", "Community Venue", "deployedTo", "deployedTeams", {"members": "Int"}),
    ("VISITED", "PartyOrganization Unit", "Venue Community Unit", "visited", "visitors", {}),
    (
        "POSTED_TO",
        "PartyOrganization Unit",
        "Community PartyOrganization",
        "postedTo",
        "postings",
        {"role": "PostedToRole", "posts": "Int"},
    ),
    ("STATED_OF", "Indicator", EVERY, "subjects", "indicators", {}),
    ("RAISES", "Community Unit PartyOrganization", "Need", "raises", "raisedBy", {}),
    ("ASKS_FOR", "Need", "Service", "asksFor", "askedBy", {}),
    ("CLAIMS", "Unit PartyOrganization Community", "Need Project", "claims", "claimedBy", {"state": "ClaimsState"}),
    ("ANSWERS", "Project Activity Resource", "Need", "answers", "answeredBy", {}),
    (
        "SUCCEEDS",
        "Unit Community PartyOrganization",
        "Unit Community PartyOrganization",
        "succeeds",
        "succeededBy",
        {"kind": "SucceedsKind"},
    ),
]
IDS = [row[0] for row in TABLE]


@pytest.fixture(scope="module")
def stem(ontology):
    return lambda field: connection_stem(ontology.connections[field])


def far(types: str) -> str:
    return types if " " not in types else "Entity"


@pytest.mark.parametrize("name", EVERY.split())
def test_every_node_type_is_a_node_and_an_entity(sdl, fields, name):
    assert {interface.name for interface in sdl.type_map[name].interfaces} == {"Node", "Entity"}
    assert ENTITY.items() <= fields(name).items()


def test_the_interfaces(sdl, fields):
    assert fields("Node") == {"id": "ID!"}
    assert fields("Entity") == ENTITY
    assert [interface.name for interface in sdl.type_map["Entity"].interfaces] == ["Node"]
    assert {type_.name for type_ in sdl.get_possible_types(sdl.type_map["Entity"])} == set(EVERY.split())


def test_the_table_is_the_whole_ontology(ontology):
    assert list(ontology.relationships) == IDS


@pytest.mark.parametrize(("name", "source", "target", "forward", "backward", "_properties"), TABLE, ids=IDS)
def test_both_ends_of_a_relationship_type_offer_its_field(
    fields, stem, name, source, target, forward, backward, _properties
):
    for field, owners in ((forward, source), (backward, target)):
        offering = [node for node in EVERY.split() if fields(node).get(field) == f"{stem(field)}Connection!"]
        assert sorted(offering) == sorted(owners.split())


@pytest.mark.parametrize(("name", "source", "target", "forward", "backward", "properties"), TABLE, ids=IDS)
def test_edges_carry_the_relationship_and_its_properties(
    fields, stem, name, source, target, forward, backward, properties
):
    for field, types in ((forward, target), (backward, source)):
        assert fields(f"{stem(field)}Edge") == {**EDGE, **properties, "node": f"{far(types)}!"}


@pytest.mark.parametrize(("name", "source", "target", "forward", "backward", "_properties"), TABLE, ids=IDS)
def test_connections_have_edges_nodes_page_and_total(
    fields, stem, name, source, target, forward, backward, _properties
):
    for field, types in ((forward, target), (backward, source)):
        assert fields(f"{stem(field)}Connection") == {
            "edges": f"[{stem(field)}Edge!]!",
            "nodes": f"[{far(types)}!]!",
            "pageInfo": "PageInfo!",
            "totalCount": "Int!",
            "groups": f"[{stem(field)}Group!]!",
        }


@pytest.mark.parametrize(
    "field", [field for row in TABLE for field in row[3:5]] + ["coBuildsWith", "committeePartners"]
)
def test_connections_take_the_same_arguments(sdl, stem, field):
    owner = next(name for name in EVERY.split() if field in sdl.type_map[name].fields)
    arguments = sdl.type_map[owner].fields[field].args
    assert {name: str(argument.type) for name, argument in arguments.items()} == {
        "where": f"{stem(field)}Where",
        "orderBy": f"[{stem(field)}Order!]",
        "first": "Int",
        "after": "String",
        "last": "Int",
        "before": "String",
    }


@pytest.mark.parametrize(
    ("owner", "field", "far_type"), [("Unit", "coBuildsWith", "Community"), ("Community", "coBuilders", "Unit")]
)
def test_a_derived_relationship_has_weight_and_evidence(sdl, fields, owner, field, far_type):
    assert fields(owner)[field] == f"CoBuildsWith{far_type}Connection!"
    assert fields(f"CoBuildsWith{far_type}Edge") == {
        "cursor": "String!",
        "node": f"{far_type}!",
        "relationshipId": "ID!",
        "weight": "Int!",
        **PERIOD,
        "evidence": "[CoBuildsWithEvidence!]!",
    }
    assert [node for node in EVERY.split() if field in fields(node)] == [owner]


def test_evidence_names_its_pattern_what_is_in_between_and_its_hops(sdl, fields):
    selected = {"pattern": "CoBuildsWithPattern!", "via": "[Via!]!", "hops": "[Hop!]!", "sources": "[Citation!]!"}
    assert fields("CoBuildsWithEvidence") == selected | PERIOD
    assert set(fields("Via")) == {"nodeId", "type", "key", "name", "kind", "kindLabel", "typeLabel"}
    assert list(sdl.type_map["CoBuildsWithPattern"].values) == [
        "PAIRED",
        "REPORTS_IN",
        "JOINT_PROJECT",
        "JOINT_ACTIVITY",
    ]
    assert fields("Hop") == {"reversed": "Boolean!", "relationshipId": "ID!", "relationship": "Relationship!"}


def test_a_relationship_of_any_type(fields):
    assert fields("Relationship") == {
        "id": "ID!",
        "relationshipId": "ID!",
        "type": "RelationshipType!",
        **PERIOD,
        "confirmedOn": "PartialDate",
        "from": "Entity!",
        "to": "Entity!",
        "sources": "[Citation!]!",
    }


def test_citations_and_page_info(fields):
    assert fields("Citation") == {"locator": "String!", "source": "Source!"}
    assert fields("PageInfo") == {
        "hasNextPage": "Boolean!",
        "hasPreviousPage": "Boolean!",
        "startCursor": "String",
        "endCursor": "String",
    }


def test_own_properties_and_whether_they_may_be_null(fields):
    assert fields("Indicator").items() >= {"value": "Float!", "unit": "String!", "period": "PartialDate"}.items()
    assert fields("Source").items() >= {"kind": "String", "url": "String", "published": "PartialDate"}.items()
    assert fields("Unit").items() >= {"newSector": "Boolean", "creditCode": "String", "kind": "String"}.items()


def test_kinds_of_all_types_stand_in_one_selection(sdl):
    entities = sdl.get_implementations(sdl.type_map["Entity"]).objects
    kinds = " ".join(f"... on {node.name} {{ kind kindLabel {{ zh }} }}" for node in entities)
    document = parse(f"{{ nodes(ids: []) {{ {kinds} ... on Entity {{ kind kindLabel {{ en }} }} }} }}")
    assert validate(sdl, document) == []


def test_a_kind_tells_where_its_values_stand(sdl):
    described = {name: sdl.type_map[name].fields["kind"].description for name in ("Unit", "Service")}
    assert described["Unit"] == "类型：取值见 UnitKind。\nKind. Its values are those of UnitKind."
    assert described["Service"] == sdl.type_map["Entity"].fields["kind"].description


def test_enumerations_of_types(sdl, ontology):
    assert list(sdl.type_map["NodeType"].values)[:2] == ["PARTY_ORGANIZATION", "UNIT"]
    assert len(sdl.type_map["NodeType"].values) == len(EVERY.split())
    assert list(sdl.type_map["RelationshipType"].values) == [
        *IDS,
        "CO_BUILDS_WITH",
        "SHARES_COMMITTEE_WITH",
        "COOPERATES_WITH",
        "COULD_MEET",
    ]


def test_descriptions_are_in_both_languages(sdl):
    assert sdl.type_map["Unit"].description.splitlines()[0].startswith("单位：")
    assert sdl.type_map["Unit"].description.splitlines()[1].startswith("Unit. ")
    assert sdl.type_map["UnitKind"].values["SCHOOL"].description == "中小学\nSchool"
    assert sdl.type_map["Venue"].fields["floorArea"].description == "面积(平方米)\nFloor area in square meters"


def test_a_connection_is_described_by_its_label_and_its_relationship(sdl):
    fields = sdl.type_map["Community"].fields
    assert fields["ledBy"].description == "领导组织\nLed by"
    assert fields["reportingUnits"].description == (
        "报到单位：单位或其党组织的在职党员向社区报到，只记人数。\n"
        "Units that report in. In-service members of a unit or of its party organization report in to a community; only"
        " their number is kept."
    )


def test_a_relationships_key_is_not_shown(ontology: Ontology):
    exposed = [prop.name for prop in exposed_properties(ontology.relationships["PAIRED_WITH"])]
    assert exposed == ["id", "since", "until", "confirmedOn", "createdAt", "updatedAt", "agreement"]
    assert "key" in [prop.name for prop in exposed_properties(ontology.nodes["Unit"])]
