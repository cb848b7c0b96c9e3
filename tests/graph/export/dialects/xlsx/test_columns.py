"""Columns of the shipped ontology; what they hold is tested with the workbook."""

import pytest

from graph.export.dialects.xlsx.columns import NodeNames, edge_columns, node_columns
from graph.export.projection import Header
from graph.export.records_to_projection import header_of
from graph.ontology.model import Ontology
from graph.plan.extract import Extract
from tests.graph.export.projections import CITATION


@pytest.fixture(params=["zh", "en"])
def header(ontology: Ontology, request: pytest.FixtureRequest) -> Header:
    extract = Extract(tuple(ontology.nodes.values()), tuple(ontology.relationships.values()))
    return header_of(ontology, extract, CITATION, request.param, byte_order_mark=True)


def test_titles_of_the_ontology_are_distinct_without_underscores(header: Header) -> None:
    for titles in (node_columns(header).titles, edge_columns(header, NodeNames(header)).titles):
        assert len({title.casefold() for title in titles}) == len(titles)
        assert not [title for title in titles if title.endswith("_")]
