import pytest

from graph.ontology.entity import OF_NODES, OF_RELATIONSHIPS, RESERVED
from graph.ontology.model import Ontology


def test_what_every_node_and_every_relationship_has():
    nodes = ["id", "key", "name", "aliases", "since", "until", "confirmedOn", "createdAt", "updatedAt"]
    assert [prop.name for prop in OF_NODES] == nodes
    assert [prop.name for prop in OF_RELATIONSHIPS] == [
        "id",
        "key",
        "since",
        "until",
        "confirmedOn",
        "createdAt",
        "updatedAt",
    ]


def test_the_required_ones():
    assert {prop.name for prop in OF_NODES if prop.required} == {"id", "key", "name", "createdAt", "updatedAt"}


def test_a_period_is_kept_by_its_first_and_last_day():
    by_name = {prop.name: prop for prop in OF_RELATIONSHIPS}
    assert by_name["since"].datatype.store("2021") == ("2021", "2021-01-01")
    assert by_name["until"].datatype.store("2021") == ("2021", "2021-12-31")


OWN_MEANING = "sources cursor node relationship type weight evidence groups count min max sum avg from to distinctNodes"


@pytest.mark.parametrize("name", OWN_MEANING.split())
def test_names_with_a_meaning_of_their_own_are_reserved(name):
    assert name in RESERVED
    assert {prop.name for prop in OF_NODES} < RESERVED


def test_every_element_of_the_shipped_ontology_begins_with_the_common_properties(ontology: Ontology):
    for node in ontology.nodes.values():
        assert node.properties[: len(OF_NODES)] == OF_NODES
    for relationship in ontology.relationships.values():
        assert relationship.properties[: len(OF_RELATIONSHIPS)] == OF_RELATIONSHIPS
