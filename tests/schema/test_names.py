import pytest

from graph.ontology.model import NO_LABEL, Label
from schema import names


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("PAIRED_WITH", "PairedWith"),
        ("LEADS", "Leads"),
        ("pairedWith", "PairedWith"),
        ("Unit", "Unit"),
        ("PartyOrganization", "PartyOrganization"),
        ("A1_B2", "A1B2"),
        ("x", "X"),
        ("", ""),
    ],
)
def test_names_of_types_in_pascal_case(name, expected):
    assert names.pascal(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Unit", "UNIT"),
        ("PartyOrganization", "PARTY_ORGANIZATION"),
        ("HTTPServer", "HTTP_SERVER"),
        ("ServerHTTP", "SERVER_HTTP"),
        ("Area51Site", "AREA51_SITE"),
        ("A", "A"),
    ],
)
def test_names_of_values_of_an_enumeration(name, expected):
    assert names.constant(name) == expected


def test_node_types_of_the_ontology_have_different_values(ontology):
    assert len({names.constant(name) for name in ontology.nodes}) == len(ontology.nodes)


NAMES = [
    (names.connection("coBuilding"), "CoBuildingConnection"),
    (names.connection("Unit"), "UnitConnection"),
    (names.edge("RelatedUnit"), "RelatedUnitEdge"),
    (names.where("Unit"), "UnitWhere"),
    (names.quantifier("pairedBy"), "PairedByQuantifier"),
    (names.order("pairedBy"), "PairedByOrder"),
    (names.enumeration("Unit", "kind"), "UnitKind"),
    (names.enumeration("PARTICIPATES_IN", "role"), "ParticipatesInRole"),
    (names.evidence("CO_BUILDS_WITH"), "CoBuildsWithEvidence"),
]


@pytest.mark.parametrize(("name", "expected"), NAMES)
def test_names_of_types(name, expected):
    assert name == expected


STEMS = {
    "superiors": "RelatedPartyOrganization",
    "organizations": "RelatedPartyOrganization",
    "leads": "RelatedEntity",
    "located": "RelatedEntity",
    "memberOf": "MemberOfPartyOrganization",
    "members": "MemberOfEntity",
    "pairedWith": "PairedWithEntity",
    "pairedBy": "PairedWithEntity",
    "coBuilders": "CoBuildsWithUnit",
    "couldBeMetBy": "CouldMeetEntity",
}


@pytest.mark.parametrize(("field", "expected"), STEMS.items(), ids=list(STEMS))
def test_fields_whose_edges_and_nodes_are_alike_have_one_stem(ontology, field, expected):
    assert names.connection_stem(ontology.connections[field]) == expected


MEASURED = {
    "organizations": "RelatedEntity",
    "memberOf": "RelatedEntity",
    "participants": "ParticipatesInEntity",
    "activities": "RelatedActivity",
    "coBuilders": "DerivedEntity",
    "couldMeet": "DerivedEntity",
}


@pytest.mark.parametrize(("field", "expected"), MEASURED.items(), ids=list(MEASURED))
def test_fields_whose_numbers_and_dates_are_alike_have_one_stem_of_what_is_measured(ontology, field, expected):
    assert names.measured_stem(ontology, ontology.connections[field]) == expected


def test_lists_whose_types_have_no_numbers_of_their_own_measure_alike(ontology):
    measured = {name: names.list_measured_stem(ontology.nodes[name]) for name in ("Unit", "Service", "Activity")}
    assert measured == {"Unit": "Entity", "Service": "Entity", "Activity": "Activity"}


def test_edges_without_properties_of_their_own_are_asked_alike(ontology):
    relationships = [ontology.relationships[name] for name in ("LEADS", "PART_OF", "PAIRED_WITH")]
    assert list(map(names.edge_where, relationships)) == ["RelatedEdgeWhere"] * 2 + ["PairedWithEdgeWhere"]
    assert names.edge_where(ontology.derived["CO_BUILDS_WITH"]) == "CoBuildsWithEdgeWhere"
    assert names.edge_order(ontology.derived["CO_BUILDS_WITH"]) == "DerivedEdgeOrder"


DESCRIPTIONS = [
    ((Label("单位", "Unit"),), "单位\nUnit"),
    ((Label("键", "Key"), Label("唯一的键。", "A key.")), "键：唯一的键。\nKey. A key."),
    ((Label("单位", "Unit"), NO_LABEL), "单位\nUnit"),
    ((NO_LABEL,), None),
    ((), None),
    ((Label("单位", ""),), "单位"),
    ((Label("", "Unit"),), "Unit"),
]


@pytest.mark.parametrize(("labels", "expected"), DESCRIPTIONS)
def test_a_description_has_one_line_for_each_language(labels, expected):
    assert names.describe(*labels) == expected
