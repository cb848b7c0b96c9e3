"""Answers become findings; what is read of a store is tested in tests/contract/test_report.py."""

from graph.report.findings import (
    Citation,
    CoBuilder,
    ConnectionPage,
    Evidence,
    Group,
    Hop,
    Network,
    NetworkEdge,
    NetworkNode,
    Node,
    Period,
    Source,
    Tie,
)
from server.report.reading import derived_pages, network_of, recorded_pages

CITED = [{"locator": "P1", "source": {"key": "paper", "name": "Paper", "title": "Title", "url": None}}]
CITATIONS = (Citation(Source("paper", "Paper", {}), "P1"),)
SCHOOL = {"__typename": "Unit", "nodeId": "u1", "key": "u1", "name": "School"}
POND = {"__typename": "Community", "nodeId": "c1", "name": "Pond"}


def pages_of(decode, ontology, field, answer):
    return decode({field: answer}, [ontology.connections[field]])


def test_a_recorded_connection(ontology):
    edge = {
        "since": "2018",
        "until": None,
        "role": "INSTRUCTOR",
        "posts": None,
        "sources": CITED,
        "node": SCHOOL | {"kind": "SCHOOL"},
    }
    answer = {"totalCount": 9, "edges": [edge], "groups": [{"role": None, "count": 9}]}
    page = pages_of(recorded_pages, ontology, "postings", answer)["postings"]
    tie = Tie(Node("u1", "Unit", "School"), Period("2018"), {"role": "INSTRUCTOR", "posts": None}, CITATIONS)
    assert page == ConnectionPage(9, (tie,), (Group(None, 9),))
    assert page.edges[0].node.kind == "SCHOOL"
    assert page.edges[0].citations[0].source.properties["title"] == "Title"


def test_a_derived_connection(ontology):
    walked = {"type": "PAIRED_WITH", "since": None, "until": "2019", "from": SCHOOL, "to": POND, "sources": CITED}
    evidence = [{"pattern": "PAIRED", "hops": [{"relationship": walked}]}]
    edge = {"weight": 2, "since": None, "until": "2019", "node": SCHOOL, "evidence": evidence}
    answer = {"totalCount": 1, "edges": [edge], "groups": []}
    school, pond, period = Node("u1", "Unit", "School"), Node("c1", "Community", "Pond"), Period(until="2019")
    path = Evidence("PAIRED", (Hop("PAIRED_WITH", school, pond, period, CITATIONS),))
    pages = pages_of(derived_pages, ontology, "coBuilders", answer)
    assert pages == {"coBuilders": ConnectionPage(1, (CoBuilder(school, 2, period, (path,)),))}


def test_connections_are_recorded_or_derived(ontology):
    connections = [ontology.connections[field] for field in ("pairedBy", "coBuilders")]
    empty = {"totalCount": 0, "edges": []}
    node = {"pairedBy": empty, "coBuilders": empty}
    assert [*recorded_pages(node, connections)] == ["pairedBy"]
    assert [*derived_pages(node, connections)] == ["coBuilders"]


def test_a_network_names_node_types_as_the_ontology_does(ontology):
    answer = {
        "nodes": [{"nodeId": "o1", "type": "PARTY_ORGANIZATION", "name": "Branch", "x": 1.5, "y": -2.0}],
        "edges": [{"type": "LEADS", "source": "o1", "target": "o1"}],
        "omitted": [{"count": 3}, {"count": 4}],
    }
    assert network_of(answer, ontology) == Network(
        (NetworkNode("o1", "PartyOrganization", "Branch", 1.5, -2.0),), (NetworkEdge("LEADS", "o1", "o1"),), 7
    )
