"""What is shown of nodes and relationships, as SQL and as Cypher."""

from graph.datatypes.base import Affinity
from graph.datatypes.text import Text
from graph.ontology.model import Label, Property
from graph.plan.labels import KindLabel, LabelText, TypeLabel
from graph.plan.members import Literal, Member
from graph.plan.output import (
    CitationFact,
    Citations,
    Field,
    HopFact,
    HopRelationship,
    RelationshipEnd,
    RelationshipFact,
)
from graph.stores.lowering.dialect import EndNode, Expression, Fixed
from graph.stores.lowering.records import Hop, hop_object, node_object

NAME = Member("name", Field("name", Affinity.TEXT))


def test_a_node_shows_its_fields_in_order(in_both):
    members = (NAME, Member("new", Field("newSector", Affinity.BOOLEAN)), Member("__typename", Literal("Unit")))
    sql, cypher = in_both(lambda scope: node_object(scope, "n", members).text)
    new = "json(CASE n.`newSector` WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END)"
    assert sql == f"json_object('name', n.`name`, 'new', {new}, '__typename', 'Unit')"
    assert cypher == "[n.`name`, n.`newSector`]"


LABEL = (Member("en", LabelText.EN), Member("t", Literal("Label")))


def test_the_label_of_a_type_is_known_beforehand(in_both):
    members = (Member("typeLabel", TypeLabel(Label("单位", "The party's unit"), LABEL)),)
    assert in_both(lambda scope: node_object(scope, "n", members).text) == (
        "json_object('typeLabel', json($p0))",
        "[[]]",
    )


def test_the_label_of_a_kind_is_looked_up_by_its_value(in_both, ontology):
    members = (Member("kindLabel", KindLabel(ontology.nodes["Unit"].by_name["kind"], LABEL)),)
    assert in_both(lambda scope: node_object(scope, "n", members).text) == (
        "json_object('kindLabel', $p0 -> n.`kind`)",
        "[n.`kind`]",
    )


def test_a_kind_that_is_a_text_is_its_own_label(in_both):
    members = (Member("kindLabel", KindLabel(Property("kind", Text(), Label("类", "Kind")), LABEL)),)
    sql, cypher = in_both(lambda scope: node_object(scope, "n", members).text)
    kind = "json_object('en', n.`kind`, 't', 'Label')"
    assert sql == f"json_object('kindLabel', json(CASE WHEN n.`kind` IS NOT NULL THEN {kind} END))"
    assert cypher == "[n.`kind`]"


def test_citations_come_in_their_order(in_both):
    members = (Member("sources", Citations((Member("at", CitationFact.LOCATOR),))),)
    sql, cypher = in_both(lambda scope: node_object(scope, "n", members).text)
    assert sql == (
        "json_object('sources', json((SELECT json_group_array(json_object('at', json_extract(t1.value, '$[1]')))"
        " FROM json_each(n.`sources`) t1)))"
    )
    assert cypher == (
        "[COLLECT { UNWIND range(0, coalesce(size(n.`_cited_keys`), 0) - 1) AS i1 WITH i1 ORDER BY i1"
        " RETURN [n.`_cited_places`[i1]] }]"
    )


def test_a_hop_shows_whether_it_is_walked_back_and_its_relationship(in_both):
    ends = EndNode("a", ("Unit",)), EndNode("b", ("Community",))
    hop = Hop("r", Fixed("PAIRED_WITH"), *ends, Expression("back"))
    choice = {"Unit": (NAME,), "Community": ()}
    of_relationship = (Member("type", RelationshipFact.TYPE), Member("from", RelationshipEnd(choice, source=True)))
    members = (Member("reversed", HopFact.REVERSED), Member("relationship", HopRelationship(of_relationship)))
    sql, cypher = in_both(lambda scope: hop_object(scope, hop, members).text)
    node = "(SELECT json_object('name', t1.`name`) FROM `Unit` t1 WHERE t1._row = a)"
    relationship = f"json_object('type', 'PAIRED_WITH', 'from', json({node}))"
    assert sql == f"json_object('reversed', back, 'relationship', {relationship})"
    assert cypher == "[back, [[a.`name`]]]"
