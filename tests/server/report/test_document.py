"""The queries of reports follow from the ontology, and the schema knows them."""

import pytest

from server.report.document import document


@pytest.mark.parametrize("dated", [True, False])
def test_the_query_of_every_type_is_valid(schema, ontology, dated):
    texts = [document(ontology, node_type, dated=dated).text for node_type in ontology.nodes.values()]
    assert [mistake for text in texts for mistake in schema.mistakes(text)] == []


def test_it_asks_for_every_property_and_connection(ontology):
    text = document(ontology, ontology.nodes["Project"], dated=False).text
    fields = [one.field for one in ontology.connections_of("Project")]
    assert [field for field in fields if f"  {field}(first: 200, orderBy: " not in text] == []
    assert "kind summary" in text


def test_a_day_governs_all_of_it(ontology):
    dated = document(ontology, ontology.nodes["Unit"], dated=True).text
    assert dated.count("asOf: $asOf") == 5
    assert "asOf" not in document(ontology, ontology.nodes["Unit"], dated=False).text


def test_co_builders_come_strongest_first_with_their_evidence(ontology):
    text = document(ontology, ontology.nodes["Community"], dated=False).text
    assert "coBuilders(first: 50, orderBy: [{edge: {weight: DESC}}, {node: {name: ASC}}]) {" in text
    assert "weight since until\n        evidence(first: 50) {" in text


def test_what_goes_deep_is_asked_apart(ontology):
    operations = document(ontology, ontology.nodes["Community"], dated=False).operations
    assert operations == ("Community", "ParticipatesIn", "CoBuilders", "Around")
