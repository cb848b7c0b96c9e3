from dataclasses import replace
from typing import Any

import pytest

from graph.datatypes.number import Integer
from graph.export.attributes import attribute_names, distinct_names, edge_attributes, node_attributes, value_readers
from graph.export.projection import Attribute, ValueType
from graph.ontology.model import NodeType, Ontology
from tests.graph.export.records import record_of


@pytest.fixture
def unit(ontology: Ontology) -> NodeType:
    return ontology.nodes["Unit"]


def values_of(unit: NodeType, *citations: list[str], **stored: Any) -> dict[str, Any]:
    attributes = node_attributes([unit], "zh")
    record = record_of(unit, "u1", list(citations), **stored)
    values = [read(record) for read in value_readers(unit, attributes, "zh")]
    return {attribute.name: value for attribute, value in zip(attributes, values, strict=True) if value is not None}


def test_attributes_of_every_type_come_first(unit: NodeType) -> None:
    names = [attribute.name for attribute in node_attributes([unit], "en")]
    assert names[:8] == ["type", "typeLabel", "key", "aliases", "since", "until", "confirmedOn", "sources"]
    assert "createdAt" not in names


def test_an_enumeration_has_its_value_and_a_label(unit: NodeType) -> None:
    by_name = {attribute.name: attribute for attribute in node_attributes([unit], "en")}
    assert by_name["kind"] == Attribute("kind", "Kind", ValueType.TEXT)
    assert by_name["kindLabel"] == Attribute("kindLabel", "Kind (label)", ValueType.TEXT)


def test_titles_are_in_the_language(unit: NodeType) -> None:
    assert [node_attributes([unit], language)[1].title for language in ("zh", "en")] == ["节点类型", "Node type"]


def test_edges_have_a_flag_for_derived_ones(ontology: Ontology) -> None:
    attributes = edge_attributes([ontology.relationships["PAIRED_WITH"], ontology.derived["CO_BUILDS_WITH"]], "en")
    assert attributes[-1] == Attribute("derived", "Derived", ValueType.BOOLEAN)


def test_edges_tell_patterns_where_there_are_derived_ones(ontology: Ontology) -> None:
    paired, co_builds = ontology.relationships["PAIRED_WITH"], ontology.derived["CO_BUILDS_WITH"]
    attribute = Attribute("patterns", "依据类型", ValueType.TEXT)
    assert attribute in edge_attributes([paired, co_builds], "zh")
    assert attribute not in edge_attributes([paired], "zh")
    (read,) = value_readers(co_builds, [attribute], "zh")
    assert read(record_of(co_builds, "k", "a", "b", patterns=["PAIRED", "JOINT_PROJECT"])) == "PAIRED; JOINT_PROJECT"


def test_a_property_may_be_called_like_the_patterns(ontology: Ontology) -> None:
    members = replace(ontology.relationships["PAIRED_WITH"].by_name["key"], name="patterns", datatype=Integer())
    paired = replace(ontology.relationships["PAIRED_WITH"], properties=(members,))
    attributes = edge_attributes([paired, ontology.derived["CO_BUILDS_WITH"]], "en")
    (attribute,) = (attribute for attribute in attributes if attribute.name == "patterns")
    assert attribute.value_type is ValueType.TEXT


def test_a_name_with_two_types_of_value_holds_texts(unit: NodeType, ontology: Ontology) -> None:
    kind = replace(unit.by_name["kind"], datatype=Integer(), values={})
    other_type = replace(ontology.nodes["Venue"], properties=(kind,))
    by_name = {attribute.name: attribute for attribute in node_attributes([other_type, unit], "zh")}
    assert by_name["kind"].value_type is ValueType.TEXT


def test_values_are_those_of_the_row(unit: NodeType) -> None:
    assert values_of(unit, kind="SCHOOL", newSector=False, since="2015") == {
        "type": "Unit",
        "typeLabel": "单位",
        "key": "u1",
        "since": "2015",
        "kind": "SCHOOL",
        "kindLabel": "中小学",
        "newSector": False,
    }


def test_lists_are_one_text(unit: NodeType) -> None:
    assert values_of(unit, aliases=["一小", "实验"])["aliases"] == "一小; 实验"


def test_sources_are_one_text_with_locators_where_there_are_any(unit: NodeType) -> None:
    assert values_of(unit, ["report", "p2"], ["list", ""])["sources"] == "report#p2; list"


def test_values_hold_nothing_that_xml_forbids(unit: NodeType) -> None:
    values = values_of(unit, ["report", "p\uffff2"], aliases=["一\ufffe小"])
    assert (values["aliases"], values["sources"]) == ("一小", "report#p2")


def test_attributes_of_other_types_have_no_value(unit: NodeType) -> None:
    floor_area = Attribute("floorArea", "Floor area", ValueType.DECIMAL)
    (read,) = value_readers(unit, [floor_area], "zh")
    assert read(record_of(unit, "u1", [])) is None


def attributes(*names: str) -> list[Attribute]:
    return [Attribute(name, name, ValueType.TEXT) for name in names]


def test_reserved_names_of_attributes_get_underscores():
    assert attribute_names(attributes("since", "id", "id_"), {"id"}) == ["since", "id_", "id__"]


def test_names_of_attributes_that_are_free_stay():
    assert attribute_names(attributes("type", "key"), {"id"}) == ["type", "key"]


def test_free_names_stay():
    assert distinct_names(["since", "Until"], ["label"]) == ["since", "Until"]


def test_a_reserved_name_gets_an_underscore_in_whatever_case():
    assert distinct_names(["Label", "x"], ["label", "X"]) == ["Label_", "x_"]


def test_names_that_come_again_are_told_apart():
    assert distinct_names(["类别", "类别", "类别"], []) == ["类别", "类别_", "类别__"]
