"""The queries of reports follow from the ontology, and the schema knows them."""

import re

import pytest

from server.report.queries import exists_query, report_queries, similar_query


@pytest.mark.parametrize("when", [{}, {"asOf": "Date"}, {"asOf": "Date", "asKnownAt": "String"}])
def test_the_queries_of_every_type_are_valid(schema, ontology, when):
    texts = [report_queries(ontology, node_type, when).document.text for node_type in ontology.nodes.values()]
    assert [mistake for text in texts for mistake in schema.mistakes(text)] == []


def test_the_queries_for_unknown_keys_are_valid(schema, ontology):
    documents = [document(ontology.nodes["Unit"]) for document in (exists_query, similar_query)]
    assert [schema.mistakes(document.text) for document in documents] == [[], []]


def test_they_ask_for_every_property_and_connection(ontology):
    text = report_queries(ontology, ontology.nodes["Project"], {}).document.text
    fields = [connection.field for connection in ontology.connections_of("Project")]
    assert [field for field in fields if f"  {field}(first: 200, orderBy: " not in text] == []
    assert re.search(r"kind\s+summary", text)


def test_a_day_governs_all_of_them(ontology):
    dated = report_queries(ontology, ontology.nodes["Unit"], {"asOf": "Date"}).document.text
    assert dated.count("asOf: $asOf") == 7
    assert "asOf" not in report_queries(ontology, ontology.nodes["Unit"], {}).document.text


def test_co_builders_come_strongest_first_with_their_evidence(ontology):
    text = report_queries(ontology, ontology.nodes["Community"], {}).document.text
    compact = re.sub(r"\s+", " ", text)
    assert "coBuilders( first: 50 orderBy: [{ edge: { weight: DESC } }, { node: { name: ASC } }] ) {" in compact
    assert "weight since until evidence(first: 50) {" in compact


def test_what_goes_deep_is_asked_apart(ontology):
    queries = report_queries(ontology, ontology.nodes["Community"], {})
    assert queries.subject_queries == (
        "Community",
        "ParticipatesIn",
        "CoBuilders",
        "CommitteePartners",
        "CooperatesWith",
    )
    assert re.findall("query (\\w+)", queries.document.text) == [*queries.subject_queries, "Around"]
