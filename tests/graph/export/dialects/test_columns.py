"""Columns of the shipped ontology; what they hold is tested with the workbook."""

import pytest

from graph.export.attributes import header_of
from graph.export.dialects.columns import Names, edge_columns, node_columns
from graph.export.projection import Header
from graph.ontology.model import Ontology
from graph.plan.extract import Extract
from tests.graph.export.graphs import CITATION


@pytest.fixture(params=["zh", "en"])
def header(ontology: Ontology, request: pytest.FixtureRequest) -> Header:
    wanted = Extract(tuple(ontology.nodes.values()), tuple(ontology.relationships.values()))
    return header_of(ontology, wanted, CITATION, request.param, marked=True)


def test_titles_of_the_ontology_are_distinct_by_their_words(header: Header) -> None:
    for titles in (node_columns(header).titles, edge_columns(header, Names(header)).titles):
        assert len({title.casefold() for title in titles}) == len(titles)
        assert not [title for title in titles if title.endswith("_")]
