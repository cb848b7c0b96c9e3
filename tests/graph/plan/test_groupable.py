from graph.datatypes.base import Affinity
from graph.datatypes.number import Integer
from graph.ontology.model import NO_LABEL, Connection, End, Property, RelationshipType
from graph.plan.condition import RowPart
from graph.plan.groupable import (
    Groupable,
    RowProperty,
    list_of_nodes,
    properties_of_changes,
    properties_of_connection,
    properties_of_nodes,
    properties_of_pairs,
    rows_of_changes,
    rows_of_connection,
    rows_of_pairs,
)
from graph.plan.groups import DistinctNodes, Grouping, Measure, Measured, NodeGrouping, Span, SpanGrouping

NODE, EDGE = RowPart.NODE, RowPart.EDGE


def grouped(properties):
    return [name for name, prop in properties.items() if prop.grouping]


def measured(properties, measure):
    return [name for name, prop in properties.items() if prop.measured(measure)]


def test_nodes_are_grouped_by_what_several_may_share(ontology):
    assert grouped(properties_of_nodes(ontology.nodes["Unit"])) == [
        "name",
        "since",
        "until",
        "confirmedOn",
        "kind",
        "newSector",
        "summary",
    ]
    assert "floorArea" not in grouped(properties_of_nodes(ontology.nodes["Venue"]))


def test_dates_have_bounds_and_numbers_also_sums(ontology):
    venue = properties_of_nodes(ontology.nodes["Venue"])
    assert measured(venue, Measure.MIN) == ["since", "until", "confirmedOn", "createdAt", "updatedAt", "floorArea"]
    assert measured(venue, Measure.SUM) == measured(venue, Measure.AVG) == ["floorArea"]


def test_texts_are_ordered_by_their_sort_key_and_dates_by_their_day(ontology):
    unit = properties_of_nodes(ontology.nodes["Unit"])
    assert unit["name"].grouping == Grouping(NODE, "name", Affinity.TEXT, "name_sort")
    assert unit["kind"].grouping == Grouping(NODE, "kind", Affinity.TEXT, "kind")
    assert unit["since"].measured(Measure.MAX) == Measured(Measure.MAX, NODE, "since", Affinity.TEXT, "since_day")
    assert unit["createdAt"].measured(Measure.MIN) == Measured(Measure.MIN, NODE, "createdAt", Affinity.TEXT)


def test_a_nodes_property_gives_way_to_an_edges(ontology):
    properties = properties_of_connection(ontology, ontology.connections["reportingUnits"])
    assert [name for name, prop in properties.items() if prop.part is EDGE][-1] == "members"
    assert (properties["since"].part, properties["nodeSince"].part, properties["name"].part) == (EDGE, NODE, NODE)
    assert properties["nodeSince"].prop.name == "since"


def test_an_end_of_several_types_has_what_all_nodes_have(ontology):
    properties = properties_of_connection(ontology, ontology.connections["participants"])
    assert grouped(properties) == [
        "since",
        "until",
        "confirmedOn",
        "role",
        "currency",
        "goods",
        "name",
        "nodeSince",
        "nodeUntil",
        "nodeConfirmedOn",
    ]


def test_a_derived_relationship_has_a_weight(ontology):
    properties = properties_of_connection(ontology, ontology.connections["coBuilders"])
    assert grouped(properties)[:3] == ["weight", "since", "until"]
    assert measured(properties, Measure.AVG) == ["weight"]


def test_a_pairs_nodes_have_their_properties_after_their_own_names(ontology):
    properties = properties_of_pairs(ontology, ontology.derived["CO_BUILDS_WITH"], ("unit", "community"))
    assert (properties["weight"].part, properties["unitKind"].part, properties["communityKind"].part) == (
        EDGE,
        RowPart.SOURCE,
        NODE,
    )
    assert (properties["unitKind"].owner, properties["unitKind"].prop.name) == ("Unit", "kind")


def test_changes_are_grouped_by_type_change_cause_and_period():
    assert grouped(properties_of_changes()) == ["type", "change", "cause", "since", "until"]
    assert measured(properties_of_changes(), Measure.MIN) == ["since", "until"]


def test_every_property_has_a_name_of_its_own(ontology):
    own, since = Property("nodeSince", Integer(), NO_LABEL), ontology.nodes["Unit"].by_name["since"]
    end = End(("Unit",), "x")
    relationship = RelationshipType("X", NO_LABEL, NO_LABEL, (own, since), end, end, frozenset())
    properties = properties_of_connection(ontology, Connection("x", relationship, False))
    assert properties["nodeSince"].prop is own
    assert (properties["nodeNodeSince"].part, properties["nodeNodeSince"].prop) == (NODE, since)


def of_field(ontology, field) -> Groupable:
    return rows_of_connection(ontology, ontology.connections[field])


def test_a_connection_groups_by_its_node_under_two_names(ontology):
    node = NodeGrouping(NODE, ("Unit",))
    assert of_field(ontology, "coBuilders").nodes == {"node": node, "unit": node}
    assert of_field(ontology, "coBuilders").distinct == {"distinctNodes": DistinctNodes(NODE)}
    assert not of_field(ontology, "coBuilders").typed


def test_a_node_of_several_types_has_no_second_name(ontology):
    participants = of_field(ontology, "participants")
    assert participants.nodes == {"node": NodeGrouping(NODE, ontology.connections["participants"].far.types)}
    assert participants.typed


def test_a_property_keeps_its_name_from_the_node(ontology):
    """A property `unit` on the relationship leaves the node no second name."""
    own = Property("unit", Integer(), NO_LABEL)
    source, target = End(("Community",), "x"), End(("Unit",), "y")
    relationship = RelationshipType("X", NO_LABEL, NO_LABEL, (own,), source, target, frozenset())
    assert list(rows_of_connection(ontology, Connection("x", relationship, False)).nodes) == ["node"]


def test_a_pair_groups_by_either_node_and_counts_both(ontology):
    pairs = rows_of_pairs(ontology, ontology.derived["CO_BUILDS_WITH"], ("unit", "community"))
    source = RowPart.SOURCE
    assert pairs.nodes == {"unit": NodeGrouping(source, ("Unit",)), "community": NodeGrouping(NODE, ("Community",))}
    assert pairs.distinct == {"distinctUnits": DistinctNodes(source), "distinctCommunities": DistinctNodes(NODE)}


def test_dates_group_by_spans_too(ontology):
    units = list_of_nodes(ontology.nodes["Unit"])
    assert list(units.dates) == ["since", "until", "confirmedOn"]
    assert units.dates["since"].by_span(Span.YEAR) == SpanGrouping(NODE, "since", Span.YEAR)
    assert (list(units.nodes), "createdAt" in units.values) == ([], False)


def test_changes_have_no_nodes():
    assert (rows_of_changes().nodes, rows_of_changes().distinct) == ({}, {})
    assert isinstance(rows_of_changes().properties["since"], RowProperty)
