import pytest

from graph.datatypes.base import Affinity
from graph.datatypes.text import Text
from graph.ontology.model import NO_LABEL, Connection, DerivedType, Element, End, Label, Ontology, Property

NAME = Property("name", Text(), NO_LABEL)
OF_COMMUNITY = (
    "organizations memberOf ledBy participatesIn pairedWith pairedBy reportingUnits operates locatedIn parts offers"
    " deployedTeams visitors postings indicators raises claims succeeds succeededBy coBuilders committeePartners"
    " cooperatesWith"
)


def test_a_property_is_kept_under_its_name_and_suffixes():
    assert NAME.stored("_fold") == "name_fold"
    assert NAME.fields == {"name": Affinity.TEXT, "name_fold": Affinity.TEXT, "name_sort": Affinity.TEXT}


def test_the_fields_of_an_element_keep_their_order():
    element = Element("Unit", NO_LABEL, NO_LABEL, (NAME, Property("alias", Text(), NO_LABEL)))
    assert list(element.stored_fields) == ["name", "name_fold", "name_sort", "alias", "alias_fold", "alias_sort"]
    assert element.by_name["name"] is NAME


def test_connections_of_a_community(ontology: Ontology):
    assert [connection.field for connection in ontology.connections_of("Community")] == OF_COMMUNITY.split()


def test_connections_of_every_other_type(ontology: Ontology):
    assert [connection.field for connection in ontology.connections_of("Service")] == [
        "offeredBy",
        "indicators",
        "askedBy",
    ]
    assert [connection.field for connection in ontology.connections_of("Source")] == ["indicators"]
    assert [connection.field for connection in ontology.connections_of("Indicator")] == ["subjects", "indicators"]
    assert ontology.connections_of("Nothing") == ()


def test_a_connection_knows_its_direction_and_far_end(ontology: Ontology):
    forward, backward = ontology.connections["pairedWith"], ontology.connections["pairedBy"]
    assert (forward.backward, forward.far.types) == (False, ("Community", "PartyOrganization", "Unit"))
    assert (backward.backward, backward.far.types) == (True, ("Unit", "PartyOrganization", "Community"))
    assert forward.relationship is backward.relationship is ontology.relationships["PAIRED_WITH"]


PARTNERS = [
    ("PART_OF", "Area", False, ("Area", "Community")),
    ("PART_OF", "Project", False, ("Project",)),
    ("PART_OF", "Activity", False, ("Project",)),
    ("PART_OF", "Area", True, ("Area",)),
    ("PART_OF", "Project", True, ("Project", "Activity")),
    ("PART_OF", "Activity", True, ()),
    ("LEADS", "PartyOrganization", False, ("Community", "Unit", "Project", "Team", "Venue")),
    ("LEADS", "Unit", False, ()),
    ("LEADS", "Venue", True, ("PartyOrganization",)),
]


@pytest.mark.parametrize(("name", "owner", "backward", "partners"), PARTNERS)
def test_partners_are_the_far_types_of_allowed_pairs(ontology: Ontology, name, owner, backward, partners):
    assert ontology.relationships[name].partners(owner, backward=backward) == partners


def test_partners_of_a_derived_relationship_are_its_ends(ontology: Ontology):
    derived = ontology.derived["CO_BUILDS_WITH"]
    assert derived.partners("Unit", backward=False) == ("Community",)
    assert derived.partners("Community", backward=True) == ("Unit",)


def test_all_relationships_are_the_recorded_and_the_derived(ontology: Ontology):
    assert [type_.name for type_ in ontology.all_relationships] == [*ontology.relationships, *ontology.derived]
    assert [element.name for element in ontology.elements] == [*ontology.nodes, *ontology.relationships]


DECLARED = {"label": Label("旧识", "Met before")}
LABELS = [
    (False, {}, Label("相遇 →", "Met →")),
    (True, {}, Label("← 相遇", "← Met")),
    (False, DECLARED, DECLARED["label"]),
    (True, DECLARED, DECLARED["label"]),
]


@pytest.mark.parametrize(("backward", "declared", "label"), LABELS)
def test_a_connection_has_the_label_of_its_owners_end_or_that_of_the_relationship(backward, declared, label):
    near, far = End(("Unit",), "near", **declared), End(("Unit",), "far", label=Label("彼", "There"))
    ends = (far, near) if backward else (near, far)
    met = DerivedType("MET", Label("相遇", "Met"), NO_LABEL, *ends, ())
    assert Connection("near", met, backward).label == label


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_two_connections_of_a_type_are_called_the_same(ontology: Ontology, language):
    for node_type in ontology.nodes:
        labels = [connection.label.in_language(language) for connection in ontology.connections_of(node_type)]
        assert len(set(labels)) == len(labels)
