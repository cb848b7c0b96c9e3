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
    (names.connection("pairedWith"), "PairedWithConnection"),
    (names.connection("Unit"), "UnitConnection"),
    (names.edge("pairedWith"), "PairedWithEdge"),
    (names.where("Unit"), "UnitWhere"),
    (names.edge_where("PAIRED_WITH"), "PairedWithEdgeWhere"),
    (names.quantifier("pairedBy"), "PairedByQuantifier"),
    (names.order("pairedBy"), "PairedByOrder"),
    (names.edge_order("PAIRED_WITH"), "PairedWithEdgeOrder"),
    (names.enumeration("Unit", "kind"), "UnitKind"),
    (names.enumeration("PARTICIPATES_IN", "role"), "ParticipatesInRole"),
    (names.evidence("CO_BUILDS_WITH"), "CoBuildsWithEvidence"),
]


@pytest.mark.parametrize(("name", "expected"), NAMES)
def test_names_of_types(name, expected):
    assert name == expected


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
