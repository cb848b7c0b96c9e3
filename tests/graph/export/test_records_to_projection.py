from collections.abc import Iterator

import pytest

from graph.export.projection import ElementType, Header
from graph.export.records_to_projection import header_of, projection_of
from graph.ontology.model import Ontology
from graph.plan.extract import Extract, RecordBatch
from tests.graph.export.projections import CITATION
from tests.graph.export.records import record_of


@pytest.fixture
def header(ontology: Ontology) -> Header:
    nodes, relationships = tuple(ontology.nodes.values()), tuple(ontology.relationships.values())
    extract = Extract(nodes, relationships, tuple(ontology.derived.values()))
    return header_of(ontology, extract, CITATION, "zh", byte_order_mark=True)


def test_a_type_has_the_same_color_in_every_file(ontology: Ontology, header: Header) -> None:
    extract = Extract((ontology.nodes["Unit"],), (ontology.relationships["PAIRED_WITH"],))
    smaller = header_of(ontology, extract, CITATION, "en", byte_order_mark=False)
    assert smaller.node_types == {"Unit": ElementType("Unit", "Unit", header.node_types["Unit"].color)}
    paired = header.relationship_types["PAIRED_WITH"]
    assert smaller.relationship_types["PAIRED_WITH"].color == paired.color
    assert (smaller.language, smaller.byte_order_mark) == ("en", False)


def test_a_record_of_a_node_type_is_a_node(ontology: Ontology, header: Header) -> None:
    unit = ontology.nodes["Unit"]
    record = record_of(unit, "u1", [["report", "p2"]], name="第一\uffff小学", since="2015", since_day="2015-01-01")
    ((node,),) = projection_of(header, [RecordBatch(unit, [record])]).nodes
    assert node[:7] == (record[0], "Unit", "第一小学", "2015-01-01", None, None, None)
    assert [value for value in node.values if value] == ["Unit", "单位", "u1", "2015", "report#p2"]


def test_a_recorded_relationship_weighs_one(ontology: Ontology, header: Header) -> None:
    paired = ontology.relationships["PAIRED_WITH"]
    record = record_of(paired, "k", [["report", ""]], "unit id", "community id", until_day="2021-12-31")
    ((edge,),) = projection_of(header, [RecordBatch(paired, [record])]).edges
    assert edge[:7] == (record[0], "PAIRED_WITH", "unit id", "community id", 1, None, "2021-12-31")


def test_a_derived_relationship_weighs_as_much_as_it_has_paths(ontology: Ontology, header: Header) -> None:
    co_builds = ontology.derived["CO_BUILDS_WITH"]
    record = record_of(co_builds, "k", "unit id", "community id", weight=3)
    ((edge,),) = projection_of(header, [RecordBatch(co_builds, [record])]).edges
    assert (edge.relationship_type, edge.weight, edge.values[-1]) == ("CO_BUILDS_WITH", 3, True)


def test_records_are_read_batch_by_batch(ontology: Ontology, header: Header) -> None:
    unit, paired = ontology.nodes["Unit"], ontology.relationships["PAIRED_WITH"]
    read: list[str] = []

    def batches() -> Iterator[RecordBatch]:
        for key in ("u1", "u2"):
            read.append(key)
            yield RecordBatch(unit, [record_of(unit, key, [], name=key)])
        yield RecordBatch(paired, [record_of(paired, "k1", [], "a", "b")])
        yield RecordBatch(paired, [record_of(paired, "k2", [], "a", "b")])

    projection = projection_of(header, batches())
    nodes = iter(projection.nodes)
    assert ([node.label for node in next(nodes)], read) == (["u1"], ["u1"])
    assert [[node.label for node in batch] for batch in nodes] == [["u2"]]
    assert [[edge.values[2] for edge in batch] for batch in projection.edges] == [["k1"], ["k2"]]


def test_a_graph_without_edges_ends_with_its_nodes(ontology: Ontology, header: Header) -> None:
    unit = ontology.nodes["Unit"]
    projection = projection_of(header, [RecordBatch(unit, [record_of(unit, "u1", [], name="U")])])
    assert (len(list(projection.nodes)), list(projection.edges)) == (1, [])
