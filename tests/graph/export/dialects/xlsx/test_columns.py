"""Columns of the shipped ontology; what they hold is tested with the workbook."""

import pytest

from graph.export.dialects.xlsx.columns import NodeNames, columns, titles_of
from graph.ontology.model import Ontology


@pytest.mark.parametrize("language", ["zh", "en"])
def test_titles_of_the_ontology_are_distinct_without_underscores(ontology: Ontology, language: str) -> None:
    for record_type in (*ontology.elements, *ontology.derived.values()):
        titles = titles_of(columns(record_type, ontology, language, NodeNames({})), language)
        assert len({title.casefold() for title in titles}) == len(titles)
        assert not [title for title in titles if title.endswith("_")]


def test_what_is_derived_is_for_reading_only(ontology: Ontology) -> None:
    derived = columns(ontology.derived["CO_BUILDS_WITH"], ontology, "zh", NodeNames({}))
    assert {column.shown_only for column in derived} == {True}


def test_names_of_ends_are_for_reading_only(ontology: Ontology) -> None:
    of_pairing = columns(ontology.relationships["PAIRED_WITH"], ontology, "zh", NodeNames({}))
    assert [column.name for column in of_pairing if column.shown_only] == ["from_name", "to_name", "id"]
