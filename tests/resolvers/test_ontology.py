"""`ontology`, which no store is asked for."""

from typing import Any, cast

import pytest
from graphql import build_schema

from graph.export.palette import colors
from graph.ontology.entity import CITATIONS, KIND, LABELS, NODE_ID, PERIOD_DAYS
from graph.ontology.reader import read_ontology
from graph.stores.store import Store
from loaders.costs import Costs
from loaders.plans import PlanLoader
from resolvers.execution import executable_schema
from resolvers.ontology import ontology_values
from schema.names import connection_stem, edge
from tests.conftest import LIMITS

EVERY = """{ ontology { __typename
    nodeTypes { __typename type name label { ...both } description { ...both } deprecated { ...both }
        color singular plural properties { ...property }
        connections { __typename field label { ...both } type backward ends } }
    relationshipTypes { __typename type label { ...both } description { ...both } deprecated { ...both }
        color derived from to properties { ...property } patterns { __typename name label { ...both } weak } } } }
  fragment both on Label { __typename zh en }
  fragment property on OntologyProperty { __typename name label { ...both } description { ...both }
    deprecated { ...both } datatype values { __typename value label { ...both } deprecated { ...both } } }"""


@pytest.fixture
def ask_nobody(schema):
    async def ask(query, variables=None, schema=schema):
        plans = PlanLoader(cast("Store", None), Costs())
        result = await schema.execute(query, variable_values=variables, context_value=plans)
        assert (result.errors, plans.cost) == (None, 0)
        return result.data["ontology"]

    return ask


@pytest.fixture
def fields_of(schema):
    types: Any = build_schema(schema.as_str()).type_map
    return lambda name: list(types[name].fields)


def only(items, **values):
    (item,) = [item for item in items if values.items() <= item.items()]
    return item


async def test_all_of_it_can_be_asked(ask_nobody, ontology):
    assert await ask_nobody(EVERY) == ontology_values(ontology)


async def test_a_node_type(ask_nobody, ontology):
    node_type = only((await ask_nobody(EVERY))["nodeTypes"], type="PARTY_ORGANIZATION")
    assert (node_type["name"], node_type["singular"], node_type["plural"]) == (
        "PartyOrganization",
        "partyOrganization",
        "partyOrganizations",
    )
    assert node_type["color"] == colors(ontology.nodes)["PartyOrganization"]
    assert node_type["label"] == {"__typename": "Label", "zh": "党组织", "en": "Party organization"}
    leads = only(node_type["connections"], field="leads")
    assert (leads["type"], leads["backward"]) == ("LEADS", False)
    assert leads["ends"] == ["COMMUNITY", "UNIT", "PROJECT", "TEAM", "VENUE"]
    assert only(node_type["connections"], field="subordinates")["backward"] is True
    assert only(node_type["connections"], field="members")["label"]["zh"] == "成员单位"


async def test_properties_and_connections_are_the_fields_of_the_type(ask_nobody, fields_of):
    for node in (await ask_nobody(EVERY))["nodeTypes"]:
        declared = [prop["name"] for prop in node["properties"]]
        declared += [connection["field"] for connection in node["connections"]]
        beside = (CITATIONS, NODE_ID, KIND, *LABELS, *PERIOD_DAYS)
        assert [name for name in fields_of(node["name"]) if name not in beside] == [
            name for name in declared if name != KIND
        ]


async def test_properties_of_a_relationship_type_are_those_of_its_edges(ask_nobody, fields_of, ontology):
    answer = await ask_nobody(EVERY)
    for node_type in answer["nodeTypes"]:
        for connection in node_type["connections"]:
            edge_fields = fields_of(edge(connection_stem(ontology.connections[connection["field"]])))
            relationship_type = only(answer["relationshipTypes"], type=connection["type"])
            names = [prop["name"] for prop in relationship_type["properties"]]
            beside = ("cursor", "node", CITATIONS, "evidence", *PERIOD_DAYS)
            assert [name for name in edge_fields if name not in beside] == names


async def test_a_recorded_and_a_derived_relationship_type(ask_nobody):
    relationship_types = (await ask_nobody(EVERY))["relationshipTypes"]
    derived = only(relationship_types, type="CO_BUILDS_WITH")
    recorded = only(relationship_types, type="PARTICIPATES_IN")
    assert (derived["derived"], derived["from"], derived["to"]) == (True, ["UNIT"], ["COMMUNITY"])
    assert [item["name"] for item in derived["patterns"]] == ["PAIRED", "REPORTS_IN", "JOINT_PROJECT", "JOINT_ACTIVITY"]
    assert [item["name"] for item in derived["patterns"] if item["weak"]] == ["JOINT_ACTIVITY"]
    assert (recorded["derived"], recorded["patterns"]) == (False, [])
    role = only(recorded["properties"], name="role")
    assert [item["value"] for item in role["values"]] == ["LEAD", "PARTNER", "FUNDER", "BENEFICIARY"]
    assert [only(recorded["properties"], name=name)["datatype"] for name in ("since", "role")] == ["date", "enum"]


async def test_aliases_fragments_and_directives(ask_nobody):
    query = """query ($yes: Boolean!) { ontology { types: nodeTypes {
        ... on OntologyNodeType @include(if: $yes) { t: type }
        name @skip(if: $yes) label { zh @include(if: false) } label { e: en } } } }"""
    unit = only((await ask_nobody(query, {"yes": True}))["types"], t="UNIT")
    assert list(unit.items()) == [("t", "UNIT"), ("label", {"e": "Unit"})]


async def test_another_ontology(ask_nobody, tmp_path):
    kind = "kind: {type: enum, label: {zh: 类, en: Kind}, values: {A: {zh: 甲, en: A}}}"
    node = f"nodes:\n  Source: {{plural: sources, label: {{zh: 源, en: Source}}, properties: {{{kind}}}}}\n"
    ends = "from: {types: [Source], field: cites}, to: {types: any, field: citedBy, label: {zh: 被引, en: Cited by}}"
    edge = f"relationships:\n  CITES: {{label: {{zh: 引, en: Cites}}, {ends}}}\n"
    (tmp_path / "a.yaml").write_text(node + edge, encoding="utf-8")
    schema = executable_schema(read_ontology(tmp_path), LIMITS)
    (source,) = (await ask_nobody(EVERY, schema=schema))["nodeTypes"]
    assert (source["description"], [item["ends"] for item in source["connections"]]) == (None, [["SOURCE"]] * 2)
    assert [item["label"]["en"] for item in source["connections"]] == ["Cites →", "Cited by"]


async def test_what_will_go_is_told_with_the_reason(ask_nobody, tmp_path):
    label, gone = "label: {zh: 一, en: A}", "deprecated: {zh: 请用乙。, en: Use B.}"
    kind = f"kind: {{type: enum, {label}, values: {{A: {{zh: 甲, en: A, {gone}}}, B: {{zh: 乙, en: B}}}}}}"
    node = f"nodes:\n  Source: {{plural: sources, {label}, {gone}, properties: {{{kind}}}}}\n"
    ends = "from: {types: [Source], field: cites}, to: {types: [Source], field: citedBy}"
    declared = f"{node}relationships:\n  CITES: {{{label}, {ends}}}\n"
    (tmp_path / "a.yaml").write_text(declared, encoding="utf-8")
    schema = executable_schema(read_ontology(tmp_path), LIMITS)
    (source,) = (await ask_nobody(EVERY, schema=schema))["nodeTypes"]
    values = only(source["properties"], name="kind")["values"]
    told = [part["deprecated"] for part in (source, *values)]
    assert told == [{"__typename": "Label", "zh": "请用乙。", "en": "Use B."}] * 2 + [None]
